"""`kit`, `materials` and `pages`: the files of a session as asked for, their words, their approval."""

import json
from pathlib import Path

import pypdfium2
import pytest

from campaign_kit.model.materials import Material
from tests.cli.conftest import Campaign


def test_the_whole_kit_is_written_and_recorded(lesson: Campaign, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    done = lesson("kit", 1, out)
    assert done.code == 0, done.err
    files = [Path(line) for line in done.out.splitlines()]
    assert sorted(files) == sorted(out.iterdir())
    steps = [line for line in done.err.splitlines() if line.partition(" ")[0].count("/") == 1]
    assert steps[-1] == f"{len(files)}/{len(files)} Đã xong"

    made = lesson("materials", "list", 1, "--json").rows
    assert all(set(row) == set(Material.model_fields) for row in made)
    assert [row["path"] for row in made] == [str(file) for file in files]
    kinds = list(dict.fromkeys(row["kind"] for row in made))
    assert kinds == ["deck", "poster", "quiz", "game", "leaflet", "sign_in_sheet"]
    assert "Áp phích" in lesson("materials", "list", 1).out


def test_kind_format_and_paper_are_chosen(lesson: Campaign, tmp_path: Path) -> None:
    done = lesson("kit", 1, tmp_path / "a", "--kind", "poster", "--kind", "deck", "--format", "pdf", "--paper", "A3")
    assert [Path(line).name for line in done.out.splitlines()] == [
        "2026-11-23 Kết bạn an toàn – Bài trình chiếu 16-9.pdf",
        "2026-11-23 Kết bạn an toàn – Áp phích A3.pdf",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "badge"), "chưa có tên ai để in"),
        (("--kind", "certificate"), "Chưa có ai được điểm danh có mặt"),
        (("--kind", "deck", "--band", "T"), "Chưa có chuyên đề cho giáo viên để làm tài liệu deck"),
        (("--kind", "qr_sheet"), "Chưa làm được loại tài liệu"),
        (("--kind", "to-roi"), "leaflet (Tờ gấp)"),
        (("--band", "Z"), "P (Cha mẹ"),
        (("--format", "mp4"), "pptx, pdf"),
        (("--paper", "A0"), "A4, A3"),
        (("--design", "x"), "five-rules"),
        (("--theme", "red"), "teal, blue"),
        (("--tile", "A5"), "A4, A3"),
        (("--tile", "a4", "--overlap", "99"), "overlap_mm"),
        (("--kind", "leaflet", "--paper", "A3"), "A3"),
    ],
)
def test_what_cannot_be_made_is_named(lesson: Campaign, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = lesson("kit", 1, tmp_path / "a", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not (tmp_path / "a").exists()


def test_a_folder_that_cannot_be_is_refused(lesson: Campaign, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    done = lesson("kit", 1, tmp_path / "tep")
    assert (done.code, done.out) == (1, "")
    assert "tep" in done.err.splitlines()[-1]


def test_the_kinds_that_can_be_made_are_listed(commune: Campaign) -> None:
    kinds = {row["kind"]: row for row in json.loads(commune("materials", "list", "--json").out)["kinds"]}
    assert kinds["poster"]["papers"][:2] == ["A4", "A3"]
    assert len(kinds["poster"]["designs"]) >= 4
    assert kinds["deck"]["formats"] == ["pptx", "pdf"]
    assert kinds["deck"]["papers"][0] == "16x9"
    assert kinds["deck"]["themes"] == ["teal", "blue", "orange", "bw"]
    assert all(set(row) == {"kind", "formats", "designs", "papers", "themes"} for row in kinds.values())
    assert all(all(row.values()) for row in kinds.values())
    assert "Tờ gấp" in commune("materials", "list").out


def test_the_kinds_are_listed_before_there_is_an_office(campaign: Campaign, data: Path) -> None:
    done = campaign("materials", "list")
    assert (done.code, "Tờ gấp" in done.out) == (0, True)
    assert not data.exists()
    assert campaign("materials", "list", 1).code == 1


def test_a_stale_help_line_is_told_once_in_a_kit(lesson: Campaign, tmp_path: Path) -> None:
    assert lesson("helpline", "set", "--label", "Công an xã", "--address", "0269 000 000").code == 0
    done = lesson("kit", 1, tmp_path, "--kind", "poster", "--kind", "leaflet", "--format", "pdf")
    assert len(done.out.splitlines()) == 2
    assert done.err.count("chưa được gọi thử") == 1
    assert "helpline set SỐ --checked-by TÊN" in done.err


def test_codes_are_read_in_any_case_and_a_paper_brings_its_design(lesson: Campaign, tmp_path: Path) -> None:
    words = (
        "--kind",
        "POSTER",
        "--paper",
        "a2",
        "--theme",
        "BW",
        "--design",
        "Steps",
        "--format",
        "PDF",
        "--band",
        "b",
    )
    (line,) = lesson("kit", 1, tmp_path, *words).out.splitlines()
    assert Path(line).name.startswith("2026-11-23 Kết bạn an toàn – Áp phích A2 – ")
    (row,) = lesson("materials", "list", 1, "--json").rows
    assert (row["paper"], row["theme"], row["design"]) == ("A2", "bw", "steps")


def test_sheets_to_glue_are_counted_before_they_are_made(lesson: Campaign, tmp_path: Path) -> None:
    words = ("kit", 1, tmp_path, "--kind", "poster", "--paper", "A3", "--tile", "a4", "--no-cut-marks", "--bleed")
    done = lesson(*words)
    assert done.code == 0, done.err
    first, *_ = done.err.splitlines()
    assert first.startswith("Áp phích: in trên ") and first.endswith(" tờ A4, kể cả tờ sơ đồ ghép.")
    assert [Path(line).stem.rpartition("– ")[2] for line in done.out.splitlines()] == [
        "Áp phích A3",
        "ghép A4",
        "nhà in",
    ]


def test_as_json_the_files_stand_with_what_was_found(lesson: Campaign, tmp_path: Path) -> None:
    assert lesson("helpline", "set", "--label", "Công an xã", "--address", "0269 000 000").code == 0
    done = lesson("kit", 1, tmp_path, "--kind", "poster", "--json")
    (file,) = done.data["files"]
    assert set(file) == {"file", "ready", "findings"}
    assert Path(file["file"]).is_file()
    assert file["ready"] is True
    assert any("0269 000 000" in words or "Công an xã" in words for words in file["findings"])
    assert f"{Path(file['file']).name}: {file['findings'][0]}" in done.err


def test_texts_are_listed_changed_and_taken_back(lesson: Campaign, tmp_path: Path) -> None:
    words = ("materials", "texts", 1, "--kind", "poster")
    (title,) = [row for row in lesson(*words, "--json").rows if row["key"] == "0.title"]
    assert title["text"] == title["was"] == "*5 quy tắc* khi kết bạn"
    assert "đã đổi" in lesson(*words, "--set", "0.title=Năm điều *em nhớ*").out
    (file,) = lesson("kit", 1, tmp_path, "--kind", "poster").out.splitlines()
    with pypdfium2.PdfDocument(file) as document:
        assert "Năm điều em nhớ" in " ".join(document[0].get_textpage().get_text_range().split())
    assert "đã đổi" not in lesson(*words, "--reset").out
    assert lesson(*words, "--set", "0.title").code == 2
    refused = lesson(*words, "--set", "0.help=Không gọi ai")
    assert (refused.code, refused.out) == (1, "")
    long = lesson(*words, "--set", "0.title=" + "Một tên rất dài " * 40)
    assert (long.code, "dài quá khung" in long.err) == (1, True)


def test_documents_are_approved_and_issued(lesson: Campaign, tmp_path: Path) -> None:
    def states() -> list[tuple[str, int, str]]:
        rows = lesson("materials", "list", 1, "--json").rows
        return [(row["kind"], row["version"], row["state"]) for row in rows]

    nothing = lesson("materials", "approve", 1, "--by", "Siu H’Liên")
    assert (nothing.code, "bản nháp nào" in nothing.err) == (1, True)
    kit = ("kit", 1, tmp_path, "--kind", "poster", "--kind", "sign_in_sheet")
    assert lesson(*kit).code == 0
    done = lesson("materials", "approve", 1, "--by", "Siu H’Liên", "--day", "22/11/2026", "--kind", "poster")
    assert done.code == 0, done.err
    assert states() == [("sign_in_sheet", 1, "draft"), ("poster", 1, "approved")]
    (poster,) = [row for row in lesson("materials", "list", 1, "--json").rows if row["kind"] == "poster"]
    assert (poster["approver"], poster["approved_on"]) == ("Siu H’Liên", "2026-11-22")
    assert lesson("materials", "issue", 1).out.splitlines() == [poster["path"]]
    assert lesson(*kit).code == 0
    assert states() == [("poster", 1, "issued"), ("poster", 2, "draft"), ("sign_in_sheet", 1, "draft")]
    table = lesson("materials", "list", 1).out
    assert "Đã phát hành" in table and "Nháp" in table


def test_official_pages_are_added_and_removed_and_make_a_sheet_of_codes(lesson: Campaign, tmp_path: Path) -> None:
    assert lesson("pages", "add", "Trang của xã", "https://iadom.gialai.gov.vn").code == 0
    assert lesson("pages", "add", "Trang lạ", "http://iadom.vn").code == 1
    (row,) = lesson("pages", "list", "--json").rows
    assert (row["name"], row["url"]) == ("Trang của xã", "https://iadom.gialai.gov.vn")
    assert "Trang của xã" in lesson("pages", "list").out
    done = lesson("kit", 1, tmp_path, "--kind", "qr_sheet", "--json")
    assert (done.code, done.data["files"][0]["findings"]) == (0, []), done.err
    assert lesson("pages", "remove", row["id"] + 1).code == 1
    assert lesson("pages", "remove", row["id"]).code == 0
    assert lesson("pages", "list", "--json").rows == []
