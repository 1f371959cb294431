"""A manuscript as a Word file that offices go on editing: the words filled into a template of theirs or ours.

Owns what a template may ask for (see `content_of`) and what is told of a faulty one; must not know fonts, margins or
styles: those are the template's. Same manuscript, same template, same bytes.
"""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile

from docx.image.exceptions import UnrecognizedImageError
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from campaign_kit.documents.archive import rewrite_archive, settle_properties
from campaign_kit.documents.blocks import Help, Logo, Manuscript, Sheet
from campaign_kit.documents.papers.parts import Content, contents
from campaign_kit.documents.papers.pictures import Picture, qr_png
from campaign_kit.documents.papers.words import parts_of, text_of
from campaign_kit.errors import Refused
from campaign_kit.model.materials import HelpBlock
from campaign_kit.wording import layouts as fault_words
from campaign_kit.wording import materials

_TEXTS = ("org", "title", "subtitle", "lead", "imprint")
_QUOTED = re.compile(r"'([^' ]+)'")
_LOGO_MM, _QR_MM = 18, 33  # the code itself is 25 mm wide, its quiet zone 4 modules
# lxml's fault about XML is a SyntaxError
UNREADABLE = (PackageNotFoundError, BadZipFile, SyntaxError, KeyError, ValueError, OSError)
# what the sums and calls that somebody writes into a template can end in
_MISWRITTEN = (TemplateError, SyntaxError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError)


def write_word(manuscript: Manuscript, target: BinaryIO, due: HelpBlock, template: Path) -> None:
    """Fills the template and writes the file to `target`, which stays open; `due` is how much help it shows.

    Refused "materials.template" names the template and what is wrong in it; nothing is written then.
    """
    filled = fill_template(template, lambda opened: content_of(manuscript, opened, due))
    core = filled.docx.core_properties
    settle_properties(core, manuscript.title, manuscript.subject, manuscript.author, "vi-VN")
    saved = BytesIO()
    filled.save(saved)
    rewrite_archive(saved, target)


def fill_template(template: Path, content: Callable[[DocxTemplate], Content]) -> DocxTemplate:
    """The template with its tags filled by what `content` makes for it.

    Refused "materials.template" names the template and what is wrong in it.
    """
    try:
        filled = DocxTemplate(str(template))
        filled.init_docx()
    except UNREADABLE as error:
        raise _refusal(template, fault_words.NOT_WORD) from error
    try:
        filled.render(content(filled), SandboxedEnvironment(autoescape=True, undefined=StrictUndefined))
    except UndefinedError as error:
        raise _refusal(template, fault_words.NO_NAME.format(name=_missing(error))) from error
    except (*_MISWRITTEN, UnrecognizedImageError) as error:
        raise _refusal(template, fault_words.BAD_TAG.format(reason=error)) from error
    return filled


def content_of(manuscript: Manuscript, template: DocxTemplate, due: HelpBlock) -> Content:
    """What a template may ask for; a name that it misspells is a fault.

    `title`, `subject`, `author`, `help_line`; for each of `sheets`: the texts org, title, subtitle, lead, imprint
    ("" where there is none), `logo` (a picture or ""), `help` with call, hotline, name, promise, entries (label,
    number), site and qr (a picture), `full` (True where the whole help block is to stand), and `parts` as
    `contents` gives them.
    """
    helps = [block for sheet in manuscript.sheets for block in sheet.slots.values() if isinstance(block, Help)]
    return {
        "title": manuscript.title,
        "subject": manuscript.subject,
        "author": manuscript.author,
        "help_line": helps[0].line if helps else "",
        "sheets": [
            {**_sheet_content(sheet, template), "full": due is HelpBlock.FULL and not number}
            for number, sheet in enumerate(manuscript.sheets)
        ],
    }


def _sheet_content(sheet: Sheet, template: DocxTemplate) -> Content:
    help_block, logo = sheet.slots.get("help"), sheet.slots.get("logo")
    return {
        **{name: text_of(sheet, name) for name in _TEXTS},
        "title": _unbroken(text_of(sheet, "title") or sheet.title),
        "logo": Picture(template, logo.png, logo.alt, h_mm=_LOGO_MM) if isinstance(logo, Logo) else "",
        "help": _help_content(help_block, template) if isinstance(help_block, Help) else {},
        "parts": contents(parts_of(sheet)),
    }


def _help_content(block: Help, template: DocxTemplate) -> Content:
    alt = materials.QR_ALT.format(url=block.url)
    return {
        "call": block.call,
        "hotline": block.hotline,
        "name": block.name,
        "promise": block.promise,
        "entries": [{"label": entry.label, "number": entry.number} for entry in block.entries],
        "site": block.site,
        "qr": Picture(template, qr_png(block.url), alt, h_mm=_QR_MM),
    }


def _unbroken(title: str) -> str:
    """A title whose last two syllables stay together: no line with one syllable."""
    return "\u00a0".join(title.rsplit(" ", 1))


def _missing(error: UndefinedError) -> str:
    """The name that the template asks for: Jinja quotes it, behind the thing that should have it."""
    names: list[str] = _QUOTED.findall(str(error))
    return names[-1] if names else str(error)


def _refusal(template: Path, fault: str) -> Refused:
    return Refused("materials.template", file=template.name, fault=fault)
