"""The text of whatever file lies in a folder: Office files, packages, PDFs, any encoding; nothing breaks it."""

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas
from xlsxwriter import Workbook

from campaign_kit.documents.texts_in import Unread, texts_in
from campaign_kit.exchange.locked import locked
from campaign_kit.model.traces import Needles

NAME = "Rơ Châm H’Bia"


def finds(file: Path, name: str = NAME) -> bool:
    needles = Needles([name])
    return any(needles.found_in(text) for text in texts_in(file))


def word(file: Path) -> Path:
    """The name lies in three runs."""
    document = Document()
    line = document.add_paragraph("Em ")
    line.add_run("Rơ Ch").bold = True
    line.add_run("âm H’")
    line.add_run("Bia")
    document.save(str(file))
    return file


def book(file: Path) -> Path:
    with Workbook(str(file)) as made:
        made.add_worksheet("Lớp 6A").write(3, 1, NAME)
    return file


def test_word_excel_and_packages_are_opened(tmp_path: Path) -> None:
    assert finds(word(tmp_path / "a.docx"))
    assert finds(book(tmp_path / "b.xlsx"))
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as package:
        package.write(tmp_path / "b.xlsx", "trong/b.xlsx")
    assert finds(tmp_path / "c.zip")
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as package:
        package.writestr(f"{NAME}.txt", "")
    assert finds(tmp_path / "d.zip")


def test_a_page_of_a_pdf_is_read(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.drawString(100, 700, "Ngo Thi Trang")
    canvas.save()
    assert finds(tmp_path / "a.pdf", "Ngô Thị Trang")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_its_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(f"1;{NAME};2015\n".encode(encoding))
    assert finds(file)
    file.write_bytes(b"\x05" + f"1;{NAME};2015\n".encode(encoding))
    assert finds(file), "also from an odd byte on"


def test_what_is_locked_damaged_or_too_deep_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(locked(book(tmp_path / "b.xlsx").read_bytes(), "k7mf-3xqd-9tnh"))
    with pytest.raises(Unread):
        finds(file)
    whole = word(tmp_path / "c.docx").read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Unread):
        finds(file)
    inner = b"x"
    for _ in range(5):
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            package.writestr("x", inner)
        inner = stream.getvalue()
    file.write_bytes(inner)
    with pytest.raises(Unread):
        finds(file)


def test_a_package_that_swells_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "bom.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("0", b"\0" * (65 << 20))
    with pytest.raises(Unread):
        finds(file)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.7\n"]))
def test_no_file_ends_in_anything_else(tmp_path_factory: pytest.TempPathFactory, content: bytes, head: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.bin"
    file.write_bytes(head + content)
    with suppress(Unread):
        assert all(isinstance(text, str) for text in texts_in(file))
