"""The print doctor as a user meets it: the office's pages are allowed, and every fault of a layouts folder is named."""

from pathlib import Path
from shutil import copyfile

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficialPageDraft
from campaign_kit.paths import Paths, shipped
from campaign_kit.services.content import ContentService
from campaign_kit.services.proof import ProofService
from tests.documents.proof.hostile import pdf, qr, words

PAGE = "https://facebook.com/xa.ia.dom"
TITLE = '{ type = "text", slot = "title", face = "bold", size = [20, 40] }'
HEAD = 'name = "Mẫu riêng"\norder = 1\n\n[sheets.poster]\nbackground = "paper"\n'
FOOT = '[[sheets.poster.boxes]]\ntype = "part"\nname = "poster-foot"\nat = [0, 238]\n'


def column(at: str, *items: str) -> str:
    return f'[[sheets.poster.boxes]]\ntype = "column"\nat = {at}\nitems = [{", ".join(items)}]\n\n'


def design(*boxes: str) -> str:
    return HEAD + "\n" + "".join(boxes) + FOOT


SOUND = design(column("[20, 20, 170, 60]", TITLE))


@pytest.fixture
def doctor(paths: Paths) -> ProofService:
    return ProofService(paths, ContentService(paths), tuple)


@pytest.fixture
def small(tmp_path: Path) -> ProofService:
    """A doctor who tries designs with two topics alone."""
    pack = tmp_path / "content" / "ky-nang-so"
    pack.mkdir(parents=True)
    for name in ("a1-thong-tin-bi-mat.md", "p1-cung-con-len-mang.md"):
        copyfile(shipped("content") / "ky-nang-so" / name, pack / name)
    paths = Paths(tmp_path / "data", tmp_path / "content", shipped("layouts"))
    return ProofService(paths, ContentService(paths), tuple)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = tmp_path / "mẫu riêng"
    own.mkdir()
    return own


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_the_office_own_pages_are_allowed(kit: Kit, tmp_path: Path) -> None:
    paper = pdf(tmp_path / "a.pdf", words(), qr(PAGE, mm=40))
    assert [proof.ok for proof in kit.proof.files([paper])] == [False]
    kit.office.save_pages([OfficialPageDraft(office_id=1, name="Trang của xã", url=PAGE)])
    assert [proof.ok for proof in kit.proof.files([paper, tmp_path / "không có.pdf"])] == [True, False]


def test_the_shipped_layouts_have_no_fault(doctor: ProofService) -> None:
    """Every design on every paper in every theme with every topic and form of the library."""
    assert [(fault.file, fault.words) for fault in doctor.check_layouts()] == []


def test_every_fault_of_the_folder_is_named(small: ProofService, folder: Path) -> None:
    files = {
        "sound": SOUND,
        "slot": design(column("[20, 20, 170, 60]", TITLE, TITLE.replace("title", "titel"))),
        "room": design(column("[20, 20, 170, 9]", TITLE)),
        "help": design(column("[20, 20, 170, 60]", TITLE, TITLE.replace("title", "help.nummer"))),
        "pale": design(column("[20, 20, 170, 60]", TITLE[:-2] + ', colour = "line" }')),
        "sheet": SOUND.replace("sheets.poster", "sheets.cover"),
        "colour": SOUND.replace('"paper"', '"pink"'),
        "word": SOUND.replace("order", "ordre"),
        "toml": "name =",
    }
    written = {name: str(write(folder, f"kinds/poster/{name}.toml", text)) for name, text in files.items()}
    found: dict[str, list[str]] = {}
    for fault in small.check_layouts(folder):
        found.setdefault(fault.file, []).append(fault.words)

    assert set(found) == {file for name, file in written.items() if name != "sound"}
    said = {name: " ".join(found.get(file, [])) for name, file in written.items()}
    assert "“titel”" in said["slot"]
    assert "không đủ chỗ cho" in said["room"]
    assert "“help.nummer”" in said["help"]
    assert "không nổi trên nền" in said["pale"]
    assert "thiếu trang “poster”" in said["sheet"]
    assert "“pink”" in said["colour"]
    assert "“ordre”" in said["word"]
    assert "TOML" in said["toml"]


def test_a_palette_too_pale_is_named_with_its_theme(small: ProofService, folder: Path) -> None:
    write(folder, "palette/nhat.toml", 'name = "Nhạt"\n[colours]\nteal = "#BFE3DD"\n')
    found = small.check_layouts(folder)
    assert {Path(fault.file).parent.name for fault in found} > {"poster", "deck"}
    assert all("nhat" in fault.words for fault in found)


def test_a_folder_with_designs_of_one_kind_has_no_other_kind_tried(small: ProofService, folder: Path) -> None:
    write(folder, "kinds/poster/own.toml", SOUND)
    assert small.check_layouts(folder) == []
    write(folder, "kinds/leaflet/own.toml", "name =")
    assert {Path(fault.file).parent.name for fault in small.check_layouts(folder)} == {"leaflet"}


def test_a_folder_that_is_not_there_is_refused(doctor: ProofService, folder: Path) -> None:
    with pytest.raises(Refused) as refused:
        doctor.check_layouts(folder / "không có")
    assert refused.value.code == "materials.layout_folder"


def test_own_templates_of_office_papers_are_tried(small: ProofService) -> None:
    own = small.paths.own_layouts / "papers" / "office" / "letter.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"no zip")
    (small.paths.own_layouts / "papers" / "nd30-2020.toml").write_text("[page]\nwidth = -1\nplaces = 3\n", "utf-8")
    faults = {Path(fault.file).name: fault.words for fault in small.check_layouts()}
    assert set(faults) >= {"letter.docx", "nd30-2020.toml"}
    assert "không mở được như tệp Word" in faults["letter.docx"]
