"""Manuscripts for the tests of papers, and Word files taken apart."""

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Manuscript
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.papers.check import SAMPLE
from campaign_kit.documents.papers.word import write_word
from campaign_kit.model.materials import HelpBlock, Kind
from tests.documents.occasions import LAYOUTS, for_kind, occasion

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATES = LAYOUTS / "papers"
FLOW = TEMPLATES / "flow.docx"


def filled(manuscript: Manuscript = SAMPLE, template: Path = FLOW, due: HelpBlock = HelpBlock.FULL) -> bytes:
    out = io.BytesIO()
    write_word(manuscript, out, due, template)
    return out.getvalue()


def said(kind: Kind, given: Occasion | None = None) -> Manuscript:
    return produce.compose(kind, for_kind(kind, given or occasion()))


def lines(docx: bytes, part: str = "word/document.xml") -> list[str]:
    """The texts of the paragraphs, tabs as tabs; empty ones left out."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = ElementTree.fromstring(archive.read(part))
    found = []
    for paragraph in root.iter(f"{WORD}p"):
        pieces = [
            "\t" if node.tag == f"{WORD}tab" else node.text or ""
            for node in paragraph.iter()
            if node.tag == f"{WORD}t" or (node.tag == f"{WORD}tab" and not node.attrib)
        ]
        found.append("".join(pieces).replace("\u00a0", " "))
    return [line for line in found if line.strip(" ")]


def bold(docx: bytes) -> list[str]:
    """The texts of the runs that are bold by themselves."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    runs = [run for run in root.iter(f"{WORD}r") if run.find(f"{WORD}rPr/{WORD}b") is not None]
    return ["".join(node.text or "" for node in run.iter(f"{WORD}t")) for run in runs]


def rebuilt(template: Path, changed: dict[str, bytes]) -> bytes:
    """The template with some members in other bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(template) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, changed.get(name, source.read(name)))
    return out.getvalue()
