"""Reading layouts: the office's own file overrides, and a fault is named with its file."""

from pathlib import Path

import pytest

from campaign_kit.documents.layout.style import Layouts
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
    for design in [*style.designs.values(), *(design for on in style.on.values() for design in on.values())]:
        assert design.background in style.palette
        for word in _colours(design.model_dump()):
            assert word in style.palette
        for face in _values(design.model_dump(), "face"):
            assert face in style.fonts.faces


def test_the_offices_own_palette_overrides_the_shipped_one(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "palette" / "teal.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "palette/teal.toml", shipped.replace("#0F766E", "#123456"))
    assert layouts.style("poster").palette["teal"] == "#123456"
    assert Layouts([LAYOUTS]).style("poster").palette["teal"] == "#0F766E"


def test_a_misspelt_word_in_a_layout_file_is_named(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "kinds" / "poster.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "kinds/poster.toml", shipped.replace('anchor = "middle"', 'ancor = "middle"', 1))
    with pytest.raises(Refused) as refused:
        layouts.style("poster")
    assert refused.value.code == "materials.layout"
    assert refused.value.facts["file"] == "poster.toml"
    assert "ancor" in str(refused.value.facts["fault"])


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"materials\.layout"):
        own(tmp_path, "kinds/poster.toml", "paper = A4").style("poster")


def test_a_kind_without_a_file_is_refused() -> None:
    with pytest.raises(Refused, match=r"materials\.layout_missing"):
        Layouts([LAYOUTS]).style("badge")


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
        ("palette/teal.toml", 'name = "Của xã"\n', "colours"),
        ("palette/teal.toml", 'name = "Của xã"\n[colours]\nink = "đen"\n', "ink"),
        ("paper/A4.toml", "w_mm = 210\n", "h_mm"),
        ("fonts/print.toml", "pitch = 1.2\nfirst_baseline = 1\n", "faces"),
    ],
)
def test_a_fault_in_any_layout_file_is_named(tmp_path: Path, name: str, text: str, fault: str) -> None:
    with pytest.raises(Refused) as refused:
        own(tmp_path, name, text).style("poster")
    assert refused.value.facts["file"] == Path(name).name
    assert fault in str(refused.value.facts["fault"])


def test_a_colour_that_the_palette_lacks_is_named(tmp_path: Path) -> None:
    layouts = own(tmp_path, "palette/teal.toml", 'name = "Của xã"\n[colours]\nink = "#000000"\n')
    with pytest.raises(Refused, match="bảng màu không có màu"):
        layouts.style("poster")


def test_a_paper_of_another_shape_is_refused(tmp_path: Path) -> None:
    """A4 landscape once came out as 297 × 420 mm: only the width was compared."""
    shipped = (LAYOUTS / "kinds" / "poster.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "kinds/poster.toml", shipped.replace('"A3"]', '"A4-landscape"]'))
    with pytest.raises(Refused, match="A4-landscape khác dáng"):
        layouts.style("poster")


def test_own_words_for_pictures_add_to_the_shipped_ones(tmp_path: Path) -> None:
    style = own(tmp_path, "pictures/names.toml", 'nha-rong = "nhà rông"\n').style("poster")
    assert style.picture_words["nha-rong"] == "nhà rông"
    assert len(style.picture_words) > 50


def test_a_file_is_read_again_when_it_was_changed(tmp_path: Path) -> None:
    shipped = (LAYOUTS / "palette" / "teal.toml").read_text(encoding="utf-8")
    layouts = own(tmp_path, "palette/teal.toml", shipped)
    before = layouts.palette()["teal"]
    (tmp_path / "palette" / "teal.toml").write_text(shipped.replace(before, "#112233"), encoding="utf-8")
    assert layouts.palette()["teal"] == "#112233"
