"""LibreOffice as a judge: what it makes of our files."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdfium2

from campaign_kit.documents.page import Line, Page, TextBox

_SAME_ROW_MM = 3.0


def as_pdf(soffice: str, files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The files as LibreOffice prints them, in one run with a profile of its own. Names end in .pptx or .xlsx."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *(str(folder / name) for name in files),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: (folder / name).with_suffix(".pdf").read_bytes() for name in files}


_ALWAYS_CALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item></oor:items>
"""


def recalculated(soffice: str, book: bytes, folder: Path) -> bytes:
    """The workbook as LibreOffice saves it, every formula calculated anew, as Excel does when it is told to."""
    profile, source = folder / "profile", folder / "in" / "book.xlsx"
    for made in (profile / "user", source.parent):
        made.mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS_CALCULATE, encoding="utf-8")
    source.write_bytes(book)
    kind = "xlsx:Calc MS Excel 2007 XML"
    subprocess.run(
        [
            soffice, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind, "--outdir",
            str(folder), str(source),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )  # fmt: skip
    return (folder / source.name).read_bytes()


def other_breaks(page: Page, pdf: bytes, index: int) -> list[str]:
    """The printed lines of a page that are not put together from whole set lines of it: empty when all breaks agree."""
    rows: dict[float, set[str]] = {}
    for line in _lines(page):
        near = next((y for y in rows if abs(y - line.baseline_mm) < _SAME_ROW_MM), line.baseline_mm)
        rows.setdefault(near, set()).add(plain("".join(run.text for run in line.runs)))
    with pypdfium2.PdfDocument(pdf) as document:
        printed = [plain(line) for line in document[index].get_textpage().get_text_range().splitlines()]
    return [line for line in printed if not any(_made_of(line, parts) for parts in rows.values())]


def _lines(page: Page) -> Iterator[Line]:
    for box in page.boxes:
        if isinstance(box, TextBox):
            for paragraph in box.paragraphs:
                yield from paragraph.lines


def plain(text: str) -> str:
    """A line without bullets, no-break spaces and word joiners."""
    return re.sub(r"[•\s\u00a0\u2060]+", " ", text).strip()


def _made_of(line: str, parts: set[str]) -> bool:
    """Texts that stand side by side come out as one line; each must be whole."""
    if not line:
        return True
    return any(line.startswith(part) and _made_of(line[len(part) :].strip(), parts) for part in parts if part)
