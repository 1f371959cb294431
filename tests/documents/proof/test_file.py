"""The print doctor on files of any origin: what goes wrong on paper is named, and a sound paper has no finding."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pptx import Presentation
from pptx.util import Mm, Pt

from campaign_kit.documents import produce
from campaign_kit.documents.impose import printed
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import QrCode, Shape
from campaign_kit.documents.proof.file import FileProof, proof_file
from campaign_kit.model.check_in_code import code_of
from campaign_kit.model.materials import Kind, Look, Printing
from tests.documents.occasions import LAYOUTS, occasion
from tests.documents.proof.hostile import HELP, Draw, panel, pdf, qr, qr_picture, words

FOREIGN = "https://vn-cop.vn.example.com/"


def topics(proof: FileProof) -> list[str]:
    return [each.topic.value for each in proof.details]


def named(proof: FileProof, *parts: str) -> bool:
    """True when one of the findings says all of this."""
    return any(all(part in sentence for part in parts) for sentence in proof.findings)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "tờ.pdf"


def test_a_sound_paper_has_no_finding(target: Path) -> None:
    proof = proof_file(pdf(target, words(), qr()))
    assert proof.findings == ()
    assert proof.ok
    assert [(code.text, code.ok) for code in proof.qr] == [("https://vn-cop.vn", True)]
    assert proof.qr[0].mm == pytest.approx(30, abs=0.2)


@pytest.mark.parametrize(
    ("draws", "topic", "said"),
    [
        ((words(), qr(mm=18)), "qr", "18 mm"),
        ((words(), qr(), panel(112.5, 95, 5, 40)), "qr", "viền trắng"),
        ((words(), panel(70, 90, 50, 50), qr(dark="#FFFFFF")), "qr", "sáng trên nền tối"),
        ((words(), qr(dark="#B8C4D0")), "qr", "độ tương phản"),
        ((words(), qr(url=FOREIGN)), "qr", FOREIGN),
        ((words(), qr(at=(2, 100))), "qr", "mép giấy"),
        ((words(), qr(), panel(88, 106, 14, 14, "#FFFFFF")), "qr", "không đọc được"),
        ((words(), words("Chữ sát mép", at=(30, 1.5), size=10), qr()), "place", "Chữ sát mép"),
        ((words(), words("Chữ sát mép", at=(1, 200), size=10)), "place", "Chữ sát mép"),
        ((words(), words("Chữ nhỏ", size=4, at=(30, 150))), "text", "cỡ 4"),
        ((words("Gọi 1111 hoặc 0111"),), "help", "111"),
        ((words("Goi 111", font="Helvetica"),), "glyphs", "Helvetica"),
        ((words(), words("Tiếng Ba Na: ĕ ĭ", at=(30, 150))), "glyphs", "không nhận ra"),
        ((words(), words("Nghĩa", at=(30, 150), font="Helvetica")), "glyphs", "ô vuông"),
    ],
    ids=[
        "small code", "border painted over", "light on dark", "pale code", "foreign address", "code at the edge",
        "code painted over", "text at the foot", "text at the side", "tiny type", "no 111", "font not inside",
        "lost letters", "boxes for letters",
    ],
)  # fmt: skip
def test_one_fault_is_named(target: Path, draws: tuple[Draw, ...], topic: str, said: str) -> None:
    proof = proof_file(pdf(target, *draws))
    assert topic in topics(proof)
    assert named(proof, said)
    assert not proof.ok


def test_a_large_sheet_asks_for_a_larger_code(target: Path) -> None:
    proof = proof_file(pdf(target, words(), qr(mm=30), size=(297, 420)))
    assert named(proof, "30 mm", "40 mm")
    assert proof_file(pdf(target, words(), qr(mm=41), size=(297, 420))).ok


def test_a_banner_at_one_to_ten_is_looked_at_as_large_as_it_is_printed(target: Path) -> None:
    assert proof_file(pdf(target, words(at=(20, 30)), qr(mm=8, at=(200, 20)), size=(300, 70))).ok
    assert named(proof_file(pdf(target, words(at=(20, 30)), qr(mm=6, at=(200, 20)), size=(300, 70))), "7 mm")


def test_the_office_own_page_is_allowed_and_no_other(target: Path) -> None:
    paper = pdf(target, words(), qr(url="https://facebook.com/xa.ia.dom", mm=40))
    assert proof_file(paper, ["https://facebook.com/xa.ia.dom"]).ok
    assert named(proof_file(paper, ["https://facebook.com/xa.khac"]), "facebook.com/xa.ia.dom")


def test_a_small_copy_beside_the_large_code_is_passed(target: Path) -> None:
    """Slides on a handout show the code of the last slide once more."""
    proof = proof_file(pdf(target, words(), qr(), qr(mm=12, at=(150, 30))))
    assert proof.ok
    assert len(proof.qr) == 2


def test_a_badge_needs_no_help_block(target: Path) -> None:
    paper = pdf(target, words("Nguyễn Thị Hường"))
    assert not proof_file(paper).is_ready
    assert proof_file(paper, needs_help=False).ok


def test_the_digits_of_a_badge_are_held_before_the_scanner(target: Path) -> None:
    assert proof_file(pdf(target, words("Rơ Châm H’Bia"), qr(code_of(17), mm=15)), needs_help=False).ok
    assert named(proof_file(pdf(target, words(), qr(code_of(17), mm=9))), "9 mm", "12 mm")
    wrong = code_of(17)[:-1] + str((int(code_of(17)[-1]) + 1) % 10)
    assert named(proof_file(pdf(target, words(), qr(wrong, mm=15))), wrong), "digits of no badge are no address"


def test_files_that_cannot_be_read_are_refused_in_words(tmp_path: Path) -> None:
    sound = pdf(tmp_path / "sound.pdf", words(), qr()).read_bytes()
    bad: dict[str, bytes] = {
        "cut.pdf": b"%PDF-1.4\n" + sound[200:900],
        "empty.pdf": b"",
        "words.pptx": b"PK\x03\x04 not a deck",
        "other.pptx": sound,
        "text.docx": b"PK",
    }
    picture = BytesIO()
    qr_picture().save(picture, "PNG")
    bad["cut.png"] = picture.getvalue()[:120]
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
        proof = proof_file(tmp_path / name)
        assert (proof.ok, proof.qr, topics(proof)) == (False, (), ["file"]), name
        assert not proof.is_ready
    assert named(proof_file(tmp_path / "missing.pdf"), "Không tìm thấy")


def test_a_locked_file_says_so(target: Path, tmp_path: Path) -> None:
    assert named(proof_file(pdf(target, words(), encrypt="bí mật")), "mật khẩu")
    (tmp_path / "a.pptx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500))
    assert named(proof_file(tmp_path / "a.pptx"), "mật khẩu")


def test_the_same_file_gives_the_same_findings(target: Path) -> None:
    paper = pdf(target, words(), qr(mm=14), panel(80, 100, 5, 5, "#FFFFFF"))
    assert proof_file(paper) == proof_file(paper)


@pytest.mark.parametrize(("kind", "paper"), [(Kind.POSTER, "A4"), (Kind.POSTER, "A3"), (Kind.LEAFLET, "")])
def test_our_own_papers_are_sound(tmp_path: Path, kind: Kind, paper: str) -> None:
    layouts = Layouts([LAYOUTS])
    made = produce.make(kind, occasion(), layouts, Look(paper=paper))
    file = produce.write(made, produce.PDF, layouts, tmp_path / "tệp.pdf")
    proof = proof_file(file)
    assert proof.findings == ()
    assert [code.ok for code in proof.qr] == [True]


@pytest.mark.parametrize(
    ("paper", "printing"), [("A2", Printing(tile="A4")), ("A4", Printing(bleed=True))], ids=["tiles", "bleed"]
)
def test_what_goes_to_the_printer_is_sound(tmp_path: Path, paper: str, printing: Printing) -> None:
    """Tiles cut words and codes; marks for the print shop stand outside the sheet."""
    layouts = Layouts([LAYOUTS])
    made = produce.make(Kind.POSTER, occasion(), layouts, Look(paper=paper))
    (tmp_path / "a.pdf").write_bytes(produce.pdf_bytes(printed(made.document, printing, layouts)))
    assert proof_file(tmp_path / "a.pdf").findings == ()


def test_our_code_painted_over_is_missed(tmp_path: Path) -> None:
    """Nothing of the code is left to be found: the link to its address tells that one should be there."""
    made = produce.make(Kind.POSTER, occasion(), Layouts([LAYOUTS]))
    page = made.document.pages[0]
    covers = (Shape(box.frame, "white") for box in page.boxes if isinstance(box, QrCode))
    hidden = replace(made.document, pages=(replace(page, boxes=(*page.boxes, *covers)),))
    for name, document, ok in (("sound.pdf", made.document, True), ("hidden.pdf", hidden, False)):
        (tmp_path / name).write_bytes(produce.pdf_bytes(document))
        assert proof_file(tmp_path / name).ok is ok
    assert named(proof_file(tmp_path / "hidden.pdf"), "không đọc được")


# slides


def deck(
    target: Path, picture: Image.Image, mm: float = 60, alt: str = "Mã QR", text: str = HELP, pt: float = 28
) -> Path:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "Cần giúp đỡ?"
    box = slide.shapes.add_textbox(Mm(20), Mm(60), Mm(120), Mm(20))
    box.text_frame.text = text
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(pt)
    data = BytesIO()
    picture.save(data, "PNG")
    shape = slide.shapes.add_picture(data, Mm(150), Mm(60), Mm(mm))
    shape._element._nvXxPr.cNvPr.set("descr", alt)
    presentation.save(str(target))
    return target


def test_a_sound_deck_has_no_finding(tmp_path: Path) -> None:
    proof = proof_file(deck(tmp_path / "a.pptx", qr_picture()))
    assert proof.findings == ()
    assert [(code.text, code.ok) for code in proof.qr] == [("https://vn-cop.vn", True)]
    assert proof.qr[0].mm == pytest.approx(60 * 25 / 33, abs=0.3)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"picture": qr_picture(border=1)}, "viền trắng"),
        ({"picture": qr_picture(light="#404040")}, "độ tương phản"),
        ({"picture": qr_picture(FOREIGN)}, FOREIGN),
        ({"picture": qr_picture(), "mm": 20}, "nhỏ hơn"),
        ({"picture": qr_picture(), "alt": ""}, "lời mô tả"),
        ({"picture": qr_picture(), "text": "Gọi công an xã"}, "111"),
        ({"picture": qr_picture(), "pt": 9}, "cỡ 9"),
    ],
    ids=["border", "pale", "foreign", "small", "no words", "no 111", "small type"],
)
def test_one_fault_of_a_deck_is_named(tmp_path: Path, changes: dict[str, object], said: str) -> None:
    proof = proof_file(deck(tmp_path / "a.pptx", **changes))  # type: ignore[arg-type]
    assert named(proof, said), proof.findings


def test_an_empty_placeholder_and_a_covered_code_are_named(tmp_path: Path) -> None:
    file = deck(tmp_path / "a.pptx", qr_picture())
    presentation = Presentation(str(file))
    slide = presentation.slides[0]
    slide.shapes.title.text = ""
    slide.shapes.add_shape(1, Mm(205), Mm(60), Mm(20), Mm(60))
    presentation.save(str(file))
    proof = proof_file(file)
    assert named(proof, "ô trống")
    assert named(proof, "viền trắng")


def test_the_imprint_of_our_cover_is_passed_and_no_other_small_text(tmp_path: Path) -> None:
    """A print permit is as small as the rules allow, in a deck as on paper."""
    layouts = Layouts([LAYOUTS])
    said = "Duyệt: Nguyễn Văn A, 22/11/2026 · Bản 1"
    made = produce.make(Kind.DECK, replace(occasion(), imprint=said), layouts)
    file = produce.write(made, produce.formats_of(Kind.DECK)[0], layouts, tmp_path / "a.pptx")
    shapes = [shape for shape in Presentation(str(file)).slides[0].shapes if shape.has_text_frame]
    assert any("Duyệt" in shape.text_frame.text for shape in shapes)
    assert not named(proof_file(file), "quá nhỏ")

    presentation = Presentation(str(file))
    for slide, y in ((presentation.slides[0], 100), (presentation.slides[1], 165)):
        box = slide.shapes.add_textbox(Mm(20), Mm(y), Mm(120), Mm(8))
        box.text_frame.text = "chữ\u00a0rất\u2060 nhỏ"
        box.text_frame.paragraphs[0].runs[0].font.size = Pt(9)
    presentation.save(str(file))
    assert named(proof_file(file), "Trang chiếu 1–2: chữ “chữ rất nhỏ” cỡ 9")


# pictures


def test_a_picture_without_a_code_must_be_looked_at(tmp_path: Path) -> None:
    Image.new("RGB", (1080, 1350), "#FFFDF8").save(tmp_path / "a.png")
    proof = proof_file(tmp_path / "a.png")
    assert (proof.ok, named(proof, "Không đọc được chữ trong hình", "111", "mã QR")) == (False, True)
    assert proof_file(tmp_path / "a.png", needs_help=False).ok


def test_a_picture_asks_for_a_tenth_of_its_short_side(tmp_path: Path) -> None:
    ground = Image.new("RGB", (1080, 1350), "#FFFDF8")
    ground.paste(qr_picture(module_px=6), (600, 900))
    ground.save(tmp_path / "a.png")
    proof = proof_file(tmp_path / "a.png")
    assert (proof.ok, [code.ok for code in proof.qr]) == (True, [True])
    ground.paste("#FFFDF8", (600, 900, 800, 1100))
    ground.paste(qr_picture(module_px=3), (600, 900))
    ground.save(tmp_path / "b.png")
    assert named(proof_file(tmp_path / "b.png"), "nhỏ hơn")


def test_a_clear_picture_stands_on_white(tmp_path: Path) -> None:
    code = Image.new("RGBA", qr_picture().size, "black")
    code.putalpha(ImageChops.invert(qr_picture().convert("L")))
    code.save(tmp_path / "a.png")
    assert [(each.text, each.ok) for each in proof_file(tmp_path / "a.png").qr] == [("https://vn-cop.vn", True)]
