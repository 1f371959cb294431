"""Other languages on the command line: `content list|translate`, the second language of a session."""

from pathlib import Path

from campaign_kit.paths import Paths, shipped
from tests.cli.conftest import Campaign
from tests.services.translated import PACK, take_translation


def _take(data: Path) -> None:
    take_translation(Paths(data, shipped("content"), shipped("layouts")))


def test_a_pack_in_another_language_is_checked_beside_the_shipped_topics(campaign: Campaign) -> None:
    done = campaign("content", "check", PACK)
    assert (done.code, done.out) == (0, "Không thấy lỗi nào.\n")


def test_the_list_says_in_which_languages_a_topic_is_written(campaign: Campaign, data: Path) -> None:
    _take(data)
    [b3] = [row for row in campaign("content", "list", "--json").data["modules"] if row["key"] == "B3"]
    assert b3["languages"] == ["vi", "jra"]
    assert b3["translations"] == [
        {
            "language": "jra",
            "name": "Gia Rai",
            "pack": "tieng-gia-rai",
            "own": True,
            "reviewer": "Người duyệt bản thử",
            "reviewed_on": "2026-11-22",
            "kinds": ["deck", "poster", "leaflet", "script"],
        }
    ]
    [line] = [line for line in campaign("content", "list").out.splitlines() if line.startswith("B3 ")]
    assert line.rstrip().endswith("Việt, Gia Rai")


def test_a_translation_is_begun(campaign: Campaign, data: Path) -> None:
    done = campaign("content", "translate", "p1", "--language", "Ba Na", "--kind", "script")
    file = data / "content" / "tieng-ba-na" / "p1-cung-con-len-mang.md"
    assert (done.code, done.out) == (0, f"{file}\n")
    assert campaign("content", "check", data / "content").code == 1
    done = campaign("content", "translate", "P1", "--language", "bdq")
    assert done.code == 1
    assert "đã có bản tiếng Ba Na" in done.err


def test_a_session_has_a_second_language(lesson: Campaign, data: Path) -> None:
    done = lesson("session", "edit", 1, "--language", "Gia Rai")
    assert "Chưa có bản tiếng Gia Rai của B3" in done.out
    _take(data)
    shown = lesson("session", "show", 1).out
    assert "tiếng Gia Rai" in shown
    assert "Chưa có bản" not in shown
    [row] = lesson("session", "list", "--json").rows
    assert row["language"] == "jra"
    lesson("session", "edit", 1, "--language", "vi")
    [row] = lesson("session", "list", "--json").rows
    assert row["language"] == "vi"


def test_a_new_session_in_a_second_language(commune: Campaign) -> None:
    words = ("session", "add", "Họp làng", "--form", "village_meeting", "--day", "23/11/2026", "--module", "P1")
    done = commune(*words, "--language", "bdq")
    assert "Chưa có bản tiếng Ba Na của P1" in done.out
    done = commune(*words, "--language", "xx")
    assert done.code == 1
    assert "Không có ngôn ngữ nào mang mã xx" in done.err
    assert len(commune("session", "list", "--json").rows) == 1
