"""`office` and `helpline`: the first setting, later changes, and a help block that keeps 111."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from campaign_kit.store.recovery import key_of
from tests.cli.conftest import ENVIRON, Campaign


@pytest.mark.parametrize(
    "words",
    [
        ("office", "show"),
        ("office", "due"),
        ("helpline", "list"),
        ("place", "list"),
        ("session", "list"),
        ("session", "show", 1),
        ("kit", 1, "out"),
    ],
)
def test_commands_that_need_an_office_say_so_and_make_nothing(
    campaign: Campaign, data: Path, words: tuple[object, ...]
) -> None:
    done = campaign(*words)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Chưa có thông tin cơ quan")
    assert not data.exists()


def test_the_first_setting_makes_the_data_and_prints_the_recovery_code(campaign: Campaign, data: Path) -> None:
    done = campaign("office", "set", "--name", "UBND xã Ia Dom")
    assert done.code == 0
    lines = done.out.splitlines()
    code = lines[lines.index("Mã khôi phục:") + 1]
    assert key_of(code).hex() == ENVIRON["CAMPAIGN_KIT_KEY"]
    assert "nơi an toàn" in lines[-1]
    assert (data / "campaign_kit.db").is_file()
    assert "Tên cơ quan: UBND xã Ia Dom" in campaign("office", "show").out


def test_nothing_is_made_without_a_name(campaign: Campaign, data: Path) -> None:
    done = campaign("office", "set", "--kind", "school")
    assert done.code == 2
    assert "--name" in done.err
    assert not data.exists()


def test_the_recovery_sheet_is_a_pdf_with_the_code(campaign: Campaign, tmp_path: Path) -> None:
    sheet = tmp_path / "phieu.pdf"
    done = campaign("office", "set", "--name", "UBND xã Ia Dom", "--recovery-sheet", sheet)
    assert done.out.splitlines()[-1] == str(sheet)
    document = pypdfium2.PdfDocument(sheet)
    text = document[0].get_textpage().get_text_range()
    document.close()
    lines = done.out.splitlines()
    code = lines[lines.index("Mã khôi phục:") + 1]
    assert all(group in text for group in code.split("-"))


def test_a_later_setting_changes_only_what_is_given_and_prints_no_code(campaign: Campaign) -> None:
    campaign("office", "set", "--name", "UBND xã Ia Dom", "--place", "Ia Dom", "--recipients", "Các trường; Lưu: VT")
    done = campaign("office", "set", "--kind", "youth_union", "--signer", "Siu H’Liên", "--signer-title", "BÍ THƯ")
    assert (done.code, done.out) == (0, "Đã lưu thông tin cơ quan.\n")
    shown = campaign("office", "show").out.splitlines()
    for line in (
        "Tên cơ quan: UBND xã Ia Dom",
        "Địa danh: Ia Dom",
        "Loại: Đoàn TNCS Hồ Chí Minh",
        "Thể thức: Đoàn TNCS Hồ Chí Minh",
        "Nơi nhận: Các trường; Lưu: VT",
        "Người ký: BÍ THƯ, Siu H’Liên",
    ):
        assert line in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "xa"), "commune (Ủy ban nhân dân cấp xã)"),
        (("--letterhead", "x"), "state (Cơ quan nhà nước"),
        (("--signer-title", "BÍ THƯ"), "--signer"),
        (("--name", "x" * 201), "dài quá 200 ký tự"),
    ],
)
def test_what_cannot_be_used_is_named(campaign: Campaign, words: tuple[str, ...], said: str) -> None:
    done = campaign("office", "set", "--name", "UBND", *words)
    assert done.code == 2
    assert said in done.err


def test_text_is_kept_in_one_spelling(campaign: Campaign) -> None:
    campaign("office", "set", "--name", "Uỷ ban  xã\u00a0Ia Dom")
    assert "Tên cơ quan: Uỷ ban xã Ia Dom\n" in campaign("office", "show").out


def test_help_lines_are_added_changed_verified_and_removed(commune: Campaign) -> None:
    assert commune("helpline", "set", "--label", "Công an xã", "--address", "0269 000 000").code == 0
    first, police, last = commune("helpline", "list", "--json").rows
    assert (first["number_or_address"], last["number_or_address"]) == ("111", "vn-cop.vn")
    assert (police["label"], police["verified_on"]) == ("Công an xã", None)

    assert commune("helpline", "set", police["id"], "--note", "trực cả đêm", "--checked-by", "Hạnh").code == 0
    changed = commune("helpline", "list", "--json").rows[1]
    assert (changed["id"], changed["label"], changed["note"]) == (police["id"], "Công an xã", "trực cả đêm")
    assert changed["verified_on"] and changed["verified_by"] == "Hạnh"

    assert commune("helpline", "set", police["id"], "--remove").code == 0
    assert len(commune("helpline", "list", "--json").rows) == 2


def test_lines_nobody_checked_are_named(commune: Campaign) -> None:
    assert "chưa được kiểm tra trong 12 tháng" in commune("helpline", "list").out


def test_the_compulsory_lines_stay(commune: Campaign) -> None:
    for line in commune("helpline", "list", "--json").rows:
        done = commune("helpline", "set", line["id"], "--remove")
        assert done.code == 1
        assert "phải có trong mọi tài liệu" in done.err
    assert len(commune("helpline", "list", "--json").rows) == 2


def test_a_line_needs_a_label_or_its_number(commune: Campaign) -> None:
    assert commune("helpline", "set", "--address", "0269 000 000").code == 2
    assert commune("helpline", "set", 99, "--note", "x").code == 1


def test_a_name_that_is_too_long_for_a_check_is_refused(commune: Campaign) -> None:
    """100 characters ended as a bug, exit code 70."""
    done = commune("helpline", "set", 1, "--checked-by", "x" * 100)
    assert (done.code, done.out) == (1, "")
    assert "người kiểm tra" in done.err
    assert commune("helpline", "list", "--json").rows[0]["verified_by"] == ""


def test_logo_and_imprint_are_shown_and_taken_away(commune: Campaign, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (20, 20), "red").save(logo)
    assert commune("office", "set", "--imprint", "In 500 bản").code == 0
    assert commune("office", "logo", logo).code == 0
    shown = commune("office", "show").out.splitlines()
    assert "Giấy phép, nơi in: In 500 bản" in shown
    assert "Biểu trưng: có" in shown
    assert commune("office", "logo", "--remove").code == 0
    assert commune("office", "set", "--imprint", "").code == 0
    assert not [line for line in commune("office", "show").out.splitlines() if line.startswith(("Giấy", "Biểu"))]


def test_a_logo_is_a_file_or_its_removal(commune: Campaign, tmp_path: Path) -> None:
    (tmp_path / "thư.png").write_text("không phải hình", encoding="utf-8")
    assert commune("office", "logo").code == 2
    assert commune("office", "logo", tmp_path / "thư.png", "--remove").code == 2
    refused = commune("office", "logo", tmp_path / "thư.png")
    assert (refused.code, refused.out) == (1, "")
    assert "PNG hoặc JPG" in refused.err


def test_what_is_due_is_told_and_nothing_of_it_once_it_was_checked(commune: Campaign, data: Path) -> None:
    """A law that was looked up long ago stands in an own file, so that the day of the test means nothing."""
    own = data / "content" / "du-lieu" / "can-cu.toml"
    own.parent.mkdir(parents=True)
    basis = (
        '[[basis]]\ntitle = "Luật Trẻ em"\nnumber = "102/2016/QH13"\nissuer = "Quốc hội"\nstatus = "in_force"\n'
        'source = "Công báo"\nchecked_on = {day}\n'
    )
    own.write_text(basis.format(day="2020-01-31"), encoding="utf-8")
    told = commune("office", "due").out
    assert "Gọi thử: Tổng đài điện thoại quốc gia bảo vệ trẻ em, 111\n" in told
    assert "Xem lại hiệu lực: Luật Trẻ em, số 102/2016/QH13 (xem lần cuối ngày 31/01/2020)\n" in told
    found = commune("office", "due", "--json").data
    assert [line["number_or_address"] for line in found["help_lines"]] == ["111", "vn-cop.vn"]
    assert [basis["number"] for basis in found["legal_bases"]] == ["102/2016/QH13"]

    own.write_text(basis.format(day=date.today().isoformat()), encoding="utf-8")
    for line in found["help_lines"]:
        assert commune("helpline", "set", line["id"], "--checked-by", "Hạnh").code == 0
    assert commune("office", "due").out == "Chưa có gì đến hạn kiểm tra lại.\n"
