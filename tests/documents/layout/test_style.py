"""Reading layouts: the office's own file overrides, and a fault is named with its file."""

from pathlib import Path

import pytest

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.errors import Refused
from tests.documents.occasions import LAYOUTS


def own(folder: Path, name: str, text: str) -> Layouts:
    file = folder / name
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return Layouts([folder, LAYOUTS])


@pytest.mark.parametrize("kind", ["deck", "poster", "leaflet", "recovery", "sign_in_sheet"])
def test_every_shipped_design_uses_known_colours_and_faces(kind: str) -> None:
    style = Layouts([LAYOUTS]).style(kind)
    for sheet in [*style.sheets.values(), *(sheet for on in style.on.values() for sheet in on.values())]:
        assert sheet.background in style.palette
        for word in _colours(sheet.model_dump()):
            assert word in style.palette
        for face in _values(sheet.model_dump(), "face"):
            assert face in style.fonts.faces


def test_the_offices_own_palette_overrides_the_shipped_one(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "palette" / "teal.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "palette/teal.toml", shipped.replace("#0F766E", "#123456"))
    assert layouts.style("poster").palette["teal"] == "#123456"
    assert Layouts([LAYOUTS]).style("poster").palette["teal"] == "#0F766E"


def test_a_misspelt_word_is_named_and_the_shipped_design_serves(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "kinds" / "poster" / "five-rules.toml").read_text(encoding="utf-8")
    wrong = shipped.replace('anchor = "middle"', 'ancor = "middle"', 1)
    layouts = own(tmp_path, "kinds/poster/five-rules.toml", wrong)
    assert layouts.style("poster").sheets == Layouts([LAYOUTS]).style("poster").sheets
    (fault,) = layouts.faults()
    assert fault.file == str(tmp_path / "kinds" / "poster" / "five-rules.toml")
    assert "không có mục tên “ancor”" in fault.words


def test_an_own_design_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "kinds" / "poster" / "five-rules.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "kinds/poster/cua-xa.toml", shipped.replace("order = 10", "order = 5"))
    assert layouts.designs("poster")[0].design == "cua-xa"
    assert layouts.style("poster").design == "cua-xa"
    assert layouts.style("poster", "five-rules").design == "five-rules"


def test_a_faulty_own_design_is_left_out(tmp_path: Path) -> None:
    layouts = own(tmp_path, "kinds/poster/cua-xa.toml", 'name = "Của xã"\n[sheets.poster]\nbackground = "hồng"\n')
    assert "cua-xa" not in {style.design for style in layouts.designs("poster")}
    assert [fault.words for fault in layouts.faults()] == ["sheets.poster: thiếu mục “boxes”"]


def test_the_offices_own_kind_file_says_only_what_differs(tmp_path: Path) -> None:
    layouts = own(tmp_path, "kinds/poster.toml", 'papers = ["A3"]\n')
    assert [paper.code for paper in layouts.style("poster").papers] == ["A3"]
    assert layouts.style("poster").fonts == Layouts([LAYOUTS]).style("poster").fonts


def test_every_shipped_layout_file_is_sound() -> None:
    assert Layouts([LAYOUTS]).faults() == ()


@pytest.mark.parametrize("theme", ["teal", "blue", "orange", "bw"])
def test_a_theme_is_the_same_design_in_other_colours(theme: str) -> None:
    style = Layouts([LAYOUTS]).style("poster", theme=theme)
    assert set(style.palette) == set(Layouts([LAYOUTS]).palette())
    assert style.theme == theme


def test_a_kind_without_a_file_is_refused() -> None:
    with pytest.raises(Refused, match=r"materials\.layout_missing"):
        Layouts([LAYOUTS]).style("brochure")


def test_every_picture_has_its_words() -> None:
    style = Layouts([LAYOUTS]).style("deck")
    assert set(style.pictures) == set(style.picture_words)


def _values(data: object, key: str) -> list[str]:
    if isinstance(data, dict):
        own = [data[key]] if isinstance(data.get(key), str) and data[key] else []
        return own + [found for value in data.values() for found in _values(value, key)]
    if isinstance(data, list | tuple):
        return [found for value in data for found in _values(value, key)]
    return []


def _colours(data: object) -> list[str]:
    return [
        colour
        for key in ("fill", "colour", "highlight", "line", "disc", "bullet_colour", "dark", "light")
        for colour in _values(data, key)
    ]


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("palette/teal.toml", 'name = "Của xã"\n[colours]\nink = "đen"\n', "“ink” phải là mã màu"),
        ("palette/mine.toml", "[colours\n", "không đọc được"),
        ("paper/A4.toml", 'name = "A4"\nw_mm = 210\n', "thiếu mục “h_mm”"),
        ("paper/A4.toml", 'name = "A4"\nw_mm = inf\nh_mm = 297\n', "“w_mm” quá lớn"),
        ("pictures/names.toml", "shield = { a = 1 }\n", "“shield” phải là chữ"),
        ("fonts/BeVietnamPro-Regular.ttf", "no font", "không đọc được như phông chữ"),
        ("fonts/print.toml", "pitch = 1.2\nfirst_baseline = 1\n", "thiếu mục “faces”"),
        ("parts/poster-foot.toml", "box = []\n", "thiếu mục “boxes”"),
        ("kinds/poster.toml", "paper = A4", "không đọc được"),
    ],
)
def test_a_fault_in_any_layout_file_is_named_and_the_shipped_one_serves(
    tmp_path: Path, name: str, text: str, fault: str
) -> None:
    layouts = own(tmp_path, name, text)
    assert layouts.style("poster") == Layouts([LAYOUTS]).style("poster")
    (found,) = layouts.faults()
    assert Path(found.file) == tmp_path / name
    assert fault in found.words


def test_a_part_that_holds_itself_is_named(tmp_path: Path) -> None:
    """It once ran until Python gave up, and took the whole kit with it."""
    layouts = own(
        tmp_path, "parts/poster-foot.toml", 'boxes = [{ type = "part", name = "poster-foot", at = [0, 0] }]\n'
    )
    assert "phần dùng chung “poster-foot” chứa chính nó" in {fault.words for fault in layouts.faults()}


def test_a_colour_that_no_palette_has_is_named(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "kinds" / "poster" / "five-rules.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "kinds/poster/mine.toml", shipped.replace('background = "mint"', 'background = "hong"'))
    assert [fault.words for fault in layouts.faults()] == ["bảng màu không có màu “hong”"]


def test_a_paper_of_another_shape_is_a_fault(tmp_path: Path) -> None:
    """A4 landscape once came out as 297 × 420 mm: only the width was compared."""
    shipped = (LAYOUTS / "kinds" / "poster" / "five-rules.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "kinds/poster/mine.toml", 'papers = ["A4-landscape"]\n' + shipped)
    assert [fault.words for fault in layouts.faults()] == ["khổ A4 ngang khác dáng với khổ A4 mà mẫu được vẽ cho"]


def test_own_words_for_pictures_add_to_the_shipped_ones(tmp_path: Path) -> None:
    style = own(tmp_path, "pictures/names.toml", 'nha-rong = "nhà rông"\n').style("poster")
    assert style.picture_words["nha-rong"] == "nhà rông"
    assert len(style.picture_words) > 50


def test_a_file_that_was_changed_counts_for_the_next_reading(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "palette" / "teal.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "palette/teal.toml", shipped)
    before = layouts.palette()["teal"]
    (tmp_path / "palette" / "teal.toml").write_text(shipped.replace(before, "#112233"), encoding="utf-8")
    assert Layouts([tmp_path, LAYOUTS]).palette()["teal"] == "#112233"


def test_pictures_that_an_ai_has_drawn_are_marked_in_any_folder(tmp_path: Path) -> None:
    assert Layouts([LAYOUTS]).style("poster").ai_pictures == frozenset()
    style = own(tmp_path, "pictures/ai.toml", 'names = ["key", "nha-rong"]\n').style("poster")
    assert style.ai_pictures == {"key", "nha-rong"}


def test_a_faulty_list_of_marks_is_named(tmp_path: Path) -> None:
    layouts = own(tmp_path, "pictures/ai.toml", "name = []\n")
    assert layouts.style("poster").ai_pictures == frozenset()
    assert {Path(fault.file).name for fault in layouts.faults()} == {"ai.toml"}


@pytest.mark.parametrize(("kind", "design", "more"), [("quiz", "sheet", "quiz_more"), ("cards", "four", "cards_more")])
def test_a_page_to_go_on_with_that_is_not_there_is_named(tmp_path: Path, kind: str, design: str, more: str) -> None:
    shipped = (LAYOUTS / "kinds" / kind / f"{design}.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, f"kinds/{kind}/mine.toml", shipped.replace(f'more = "{more}"', 'more = "tiep"'))
    layouts.designs(kind)
    assert [fault.words for fault in layouts.faults()] == ["mẫu nhắc đến trang “tiep” nhưng không có trang đó"]
