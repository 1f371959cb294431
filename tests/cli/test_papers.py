"""`paper make` and `paper check`: a paper of a session passes its own check; findings end with 1."""

from pathlib import Path

from docx import Document

from tests.cli.conftest import Campaign
from tests.documents.papers.papers import lines

ANNEX = Path(__file__).parents[1] / "data" / "annex" / "phu-luc-tuan-giao-2021.txt"


def test_what_is_made_passes_the_check(lesson: Campaign, tmp_path: Path) -> None:
    for kind in ("invitation", "letter", "reminder", "minutes"):
        done = lesson("paper", "make", kind, tmp_path / kind, "--session", 1, "--chair", "cô Hạnh")
        assert (done.code, done.out) == (0, f"Đã ghi {tmp_path / kind}.docx. Số và ngày để trống cho văn thư.\n")
        found = lesson("paper", "check", tmp_path / f"{kind}.docx", "--json").data
        assert [each["words"] for each in found["findings"]] == []


def test_every_other_kind_is_made_and_passes_the_check(lesson: Campaign, tmp_path: Path) -> None:
    day = ("--from", "01/06/2026", "--to", "31/12/2026")
    assert lesson("campaign", "add", "Kế hoạch năm 2026", *day).code == 0
    for kind, words in {
        "sign_list": ("--session", 1, "--landscape"),
        "money_list": ("--session", 1, "--amount", 50000, "--item", "Nước uống"),
        "adhoc_report": ("--campaign", 1),
        "inspection": ("--session", 1),
        "schedule": ("--place", 1, "--week-one", "07/09/2026"),
        "handover": ("--place", 1, "--to", "Đoàn xã Ia Dom"),
        "online_checklist": (),
    }.items():
        done = lesson("paper", "make", kind, tmp_path / kind, *words)
        assert done.code == 0, done.err
        assert lesson("paper", "check", tmp_path / f"{kind}.docx", "--json").data["findings"] == [], kind


def test_the_annex_comes_in_and_goes_out_with_the_plan(lesson: Campaign, tmp_path: Path) -> None:
    done = lesson("campaign", "add", "Kế hoạch hè 2026", "--from", "01/06/2026", "--to", "31/08/2026")
    assert done.code == 0, done.err
    done = lesson("plan", "import", ANNEX, "--campaign", 1)
    assert done.code == 0, done.err
    assert lesson("paper", "make", "plan", tmp_path / "a", "--campaign", 1).code == 0
    assert lesson("paper", "check", tmp_path / "a.docx", "--json").data["findings"] == []
    text = lines((tmp_path / "a.docx").read_bytes())
    assert text[text.index("Phụ lục") + 8 : text.index("Phụ lục") + 11] == [
        "I",
        "Xây dựng, hoàn thiện hành lang pháp lý và các quy chế, quy trình phối hợp liên ngành",
        "1",
    ]


def test_findings_tell_the_rule_and_its_place(campaign: Campaign, data: Path, tmp_path: Path) -> None:
    Document().save(str(tmp_path / "a.docx"))
    done = campaign("paper", "check", tmp_path / "a.docx", "--json")
    assert done.code == 1
    assert set(done.data) == {"file", "ok", "decree", "findings"}
    assert done.data["ok"] is False
    assert {frozenset(each) for each in done.data["findings"]} == {frozenset({"rule", "place", "where", "words"})}
    said = campaign("paper", "check", tmp_path / "a.docx")
    assert said.code == 1
    assert "không thấy Quốc hiệu (Phụ lục I, Phần I, Mục II, khoản 1, điểm a)" in said.out
    assert not data.exists()


def test_what_cannot_be_made_or_read(lesson: Campaign, tmp_path: Path) -> None:
    assert lesson("paper", "make", "letter", tmp_path / "a").code == 1
    assert lesson("paper", "make", "letter", tmp_path / "a", "--session", 1, "--campaign", 1).code == 1
    assert lesson("paper", "make", "invitation", tmp_path / "a", "--campaign", 1).code == 1
    assert "invitation (Giấy mời)" in lesson("paper", "make", "poem", tmp_path / "a", "--session", 1).err
    (tmp_path / "b.docx").write_bytes(b"no")
    assert "Không đọc được" in lesson("paper", "check", tmp_path / "b.docx").err
    assert list(tmp_path.glob("a*")) == []
