"""From one file of the pack `bieu-mau` to the words of a paper to fill in or to sign.

Owns how such a file is written: every line says by its beginning what it is, a line without a mark is a passage. A file
never raises: what cannot be understood is noted with its line, and the form is then None.
"""

import re
from pathlib import Path

from pydantic import BaseModel, Field, field_validator

from campaign_kit.library.content_file import Reading, open_file
from campaign_kit.library.finding import Notes
from campaign_kit.library.front import Title
from campaign_kit.library.outline import Block, Line, Mark, Marks, read_line
from campaign_kit.model.form_text import FORM_KINDS, FormLine, FormSection, FormText, LineKind
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.model.names import fold
from campaign_kit.wording.forms import PLACEHOLDERS

PACK = "bieu-mau"
MOST_ROOM = 25
MOST_SIGNERS = 4
_ROOM, _SIGNED, _NEW_PAGE = "dong trong", "ky", "sang trang"
_TICK = re.compile(r"(?:[-–—•]\s*)?(?:\[\s*\]|☐)\s*(.*)")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s*(\D.*|)")
_FIELD = re.compile(r"(?:[-–—•]\s*)?(.*?)\s*(?:\.{5,}|…[….]+|_{3,})")
_DOTS = re.compile(r"\s*(?:\.{5,}|…[….]+|_{3,})\s*")
_PLACEHOLDER = re.compile(r"\[([^\]\[]*)\]")
_SETTING = re.compile(r"([^\W\d]+(?: [^\W\d]+)?)\s*:\s*(.*)")
_KINDS = {
    Mark.PLAIN: LineKind.PASSAGE,
    Mark.ITEM: LineKind.POINT,
    Mark.NUMBERED: LineKind.POINT,
    Mark.TICK: LineKind.TICK,
    Mark.FIELD: LineKind.FIELD,
    Mark.QUOTE: LineKind.CALLOUT,
}


class FormFront(BaseModel, extra="forbid", str_strip_whitespace=True):
    """What a form says about itself before its words begin."""

    kind: Kind
    bands: tuple[Band, ...] = Field(min_length=1)
    title: Title
    lead: str = ""
    picture: str = ""

    @field_validator("kind")
    @classmethod
    def _is_a_form(cls, kind: Kind) -> Kind:
        if kind not in FORM_KINDS:
            raise ValueError(kind)
        return kind


def read_form(file: Path, pack: str, text: str | None = None) -> Reading[FormText]:
    """The form of the file; its key is the file's name. `pack` is the name of the folder it lies in.

    `text` stands for what the file holds while somebody is writing it.
    """
    notes = Notes(str(file))
    opened = open_file(file, notes, FormFront, Marks(_read_line, Mark.PLAIN), text)
    if opened is None:
        return Reading(None, notes)
    sections = tuple(_section(block, index, notes) for index, block in enumerate(opened.blocks))
    signers = _signers(opened.blocks, notes)
    if not opened.blocks:
        notes.fault(0, "form_empty")
    if opened.front is None or notes.findings:
        return Reading(None, notes)
    told = opened.front.model_dump()
    form = FormText(**told, key=file.stem, sections=sections, signers=signers, pack=pack, source_file=str(file))
    return Reading(form, notes)


def _read_line(text: str, number: int) -> Line | None:
    """A marked line of a form; None for a plain sentence.

    A tick box and a field may have a dash before them: "- [ ] …" is a tick, "- Họ tên: ……" a field. Dots inside a field
    ("Ngày ……… tháng ………") become one "…" each; a line of dots alone is a line to write on.
    """
    ticked = _TICK.fullmatch(text)
    if ticked:
        return Line(Mark.TICK, ticked[1], number)
    field = _FIELD.fullmatch(text)
    if field:
        label = _DOTS.sub(" … ", field[1])
        return Line(Mark.FIELD, label, number) if label else Line(Mark.SETTING, "1", number, _ROOM)
    if fold(text) == _NEW_PAGE:
        return Line(Mark.SETTING, text, number, _NEW_PAGE)
    setting = _SETTING.fullmatch(text)
    if setting and fold(setting[1]) in (_ROOM, _SIGNED):
        return Line(Mark.SETTING, setting[2].strip(), number, fold(setting[1]))
    counted = _NUMBERED.fullmatch(text)
    if counted:
        return Line(Mark.NUMBERED, counted[1], number)
    line = read_line(text, number)
    return line if line and line.mark in (Mark.ITEM, Mark.QUOTE) else None


def _section(block: Block, index: int, notes: Notes) -> FormSection:
    """The section; a deeper heading, and numbers beside dashes, are noted."""
    for inner in block.blocks:
        notes.fault(inner.number, "form_deep")
    marks = {line.mark for line in block.lines}
    if {Mark.ITEM, Mark.NUMBERED} <= marks:
        notes.fault(block.number, "form_mixed", name=block.title)
    notes.lines[f"sections.{index}"] = notes.lines[f"sections.{index}.title"] = block.number
    lines: list[FormLine] = []
    for line in block.lines:
        for name in _PLACEHOLDER.findall(line.text):
            if name not in PLACEHOLDERS:
                notes.fault(line.number, "form_placeholder", name=name, known=", ".join(PLACEHOLDERS))
        if line.name in (_SIGNED, _NEW_PAGE):
            continue
        notes.lines[f"sections.{index}.lines.{len(lines)}"] = line.number
        lines.append(_line(line, notes))
    return FormSection(
        title=block.title,
        numbered=Mark.NUMBERED in marks,
        lines=tuple(lines),
        new_page=block.setting(_NEW_PAGE) is not None,
    )


def _line(line: Line, notes: Notes) -> FormLine:
    if line.mark is not Mark.SETTING:
        return FormLine(kind=_KINDS[line.mark], text=line.text)
    if not (line.text.isdecimal() and 1 <= int(line.text) <= MOST_ROOM):
        notes.fault(line.number, "form_room", most=MOST_ROOM)
    return FormLine(kind=LineKind.ROOM, text=line.text)


def _signers(blocks: list[Block], notes: Notes) -> tuple[str, ...]:
    """Who signs, from the one line "ký: …" of the file, parted by bars."""
    found = [line for block in blocks for line in block.lines if line.name == _SIGNED]
    for line in found[1:]:
        notes.fault(line.number, "form_signed_twice")
    if not found:
        return ()
    notes.lines["signers"] = found[0].number
    signers = tuple(name.strip() for name in found[0].text.split("|") if name.strip())
    if not 1 <= len(signers) <= MOST_SIGNERS:
        notes.fault(found[0].number, "form_signers", most=MOST_SIGNERS)
    return signers
