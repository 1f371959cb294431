"""From an occasion to files: the same bytes twice, the help block compulsory, every QR code readable on paper."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Manuscript, Sheet
from campaign_kit.documents.compose.occasion import Occasion, help_block
from campaign_kit.documents.files import write_file
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.errors import Refused
from campaign_kit.model.materials import HelpBlock, Kind, Look
from tests.documents.occasions import LAYOUTS, for_kind, occasion

STYLES = Layouts([LAYOUTS])
KINDS_AND_FORMATS = [
    pytest.param(kind, fmt, id=f"{kind.value}-{fmt.name}")
    for kind in produce.RECIPES
    for fmt in produce.formats_of(kind)
]


def made(kind: Kind, fmt: produce.Format, target: Path, paper: str = "") -> Path:
    return produce.write(produce.make(kind, for_kind(kind, occasion()), STYLES, Look(paper=paper)), fmt, STYLES, target)


@pytest.mark.parametrize(("kind", "fmt"), KINDS_AND_FORMATS)
def test_the_same_input_gives_the_same_bytes(kind: Kind, fmt: produce.Format, tmp_path: Path) -> None:
    one, two = (made(kind, fmt, tmp_path / f"{n}{fmt.suffix}").read_bytes() for n in (1, 2))
    assert one == two
    assert len(one) > (60 if fmt.suffix == ".txt" else 5_000)


@pytest.mark.parametrize(
    ("kind", "paper"),
    [
        (Kind.DECK, ""),
        (Kind.POSTER, "A4"),
        (Kind.POSTER, "A3"),
        (Kind.LEAFLET, ""),
        (Kind.LEAFLET, "A5-landscape"),
        (Kind.BANNER, "3x0.7m-1to10"),
        (Kind.BANNER, "5x0.8m-1to10"),
        (Kind.STANDEE, "0.6x1.6m-1to10"),
        (Kind.STANDEE, "0.8x1.8m-1to10"),
        (Kind.SOCIAL, "1080x1080"),
        (Kind.SOCIAL, "1080x1350"),
        (Kind.SOCIAL, "1200x630"),
    ],
)
def test_every_qr_code_reads_from_a_150_dpi_raster(kind: Kind, paper: str, tmp_path: Path) -> None:
    pdf = next(fmt for fmt in produce.FORMATS if fmt.name == "pdf")
    with pypdfium2.PdfDocument(made(kind, pdf, tmp_path / "a.pdf", paper)) as document:
        found = [
            code.text
            for page in document
            for code in zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil().convert("RGB"))
        ]
    assert found == ["https://vn-cop.vn"]


def test_every_kind_carries_the_help_block_that_is_due() -> None:
    none = {Kind.BADGE}
    line = {
        Kind.TICKER, Kind.SCRIPT, Kind.RUN_SHEET, Kind.SIGN_IN_SHEET, Kind.QUIZ, Kind.GAME, Kind.CARDS, Kind.CONSENT,
        Kind.DATA_NOTICE, Kind.FEEDBACK, Kind.CERTIFICATE,
    }  # fmt: skip
    for kind, recipe in produce.RECIPES.items():
        due = HelpBlock.NONE if kind in none else HelpBlock.LINE if kind in line else HelpBlock.FULL
        assert recipe.help is due, kind


@pytest.mark.parametrize(
    ("due", "carried"),
    [(HelpBlock.FULL, ()), (HelpBlock.FULL, (False,)), (HelpBlock.LINE, ()), (HelpBlock.LINE, (True, False))],
)
def test_a_kind_that_drops_its_help_block_is_refused(due: HelpBlock, carried: tuple[bool, ...]) -> None:
    """The full block once in a document; the line on every sheet, because sheets are handed round one by one."""
    helping = {"help": help_block(occasion(), "GỌI")}
    sheets = tuple(Sheet("poster", "Tên", helping if has else {}) for has in carried)

    def forgetful(_: Occasion) -> Manuscript:
        return Manuscript("Tên", "", "", sheets)

    with pytest.raises(Refused, match=r"materials\.no_help_line"):
        produce.composed(produce.Recipe(forgetful, due), occasion())


def test_the_preview_is_the_printed_pdf(tmp_path: Path) -> None:
    pdf = next(fmt for fmt in produce.FORMATS if fmt.name == "pdf")
    document = produce.make(Kind.POSTER, occasion(), STYLES).document
    assert produce.pdf_bytes(document) == made(Kind.POSTER, pdf, tmp_path / "a.pdf").read_bytes()


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "Áp phích.pdf"
    target.write_bytes(b"old")

    def fails(stream: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(Refused, match=r"materials\.folder"):
        write_file(target, fails)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_replaces_the_one_before_it(tmp_path: Path) -> None:
    target = tmp_path / "new" / "a.pdf"
    for text in (b"one", b"two"):
        assert write_file(target, lambda stream, text=text: stream.write(text) and None) == target
    assert target.read_bytes() == b"two"


def test_a_target_that_is_held_open_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word holds its file open on Windows: renaming onto it fails there, and the new file must not be lost."""
    target = tmp_path / "a.pptx"
    target.write_bytes(b"open in Word")
    rename = Path.replace

    def locked(self: Path, to: Path) -> Path:
        if to == target:
            raise PermissionError(13, "used by another process")
        return rename(self, to)

    monkeypatch.setattr(Path, "replace", locked)
    beside = write_file(target, lambda stream: stream.write(b"new") and None)
    assert beside.name == "a (2).pptx"
    assert (target.read_bytes(), beside.read_bytes()) == (b"open in Word", b"new")


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Refused, match=r"materials\.folder"):
        write_file(tmp_path / "file" / "a.pdf", lambda stream: BytesIO().close())


@pytest.mark.parametrize("content", [b"no presentation", b""])
def test_a_broken_master_of_the_office_is_named_and_the_shipped_one_serves(content: bytes, tmp_path: Path) -> None:
    """It once ended the whole kit with a traceback."""
    own = tmp_path / "own" / "deck" / "master.pptx"
    own.parent.mkdir(parents=True)
    own.write_bytes(content)
    layouts = Layouts([tmp_path / "own", LAYOUTS])
    pptx = next(fmt for fmt in produce.FORMATS if fmt.name == "pptx")
    made = produce.make(Kind.DECK, occasion(), layouts)
    assert produce.write(made, pptx, layouts, tmp_path / "a.pptx").stat().st_size > 10_000
    assert [(fault.file, fault.words) for fault in produce.template_faults(layouts)] == [
        (str(own), "không mở được như tệp PowerPoint")
    ]
