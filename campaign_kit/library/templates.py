"""From one file of the pack `kich-ban` to a session template: a timed run with its checklists.

Owns how such a file is written. Whether it is good (minutes that add up, topics that exist) is the matter of
`check_template.py`. A file never raises: what cannot be understood is noted with its line, and the template is None.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, Field

from campaign_kit.library.content_file import Part, Reading, open_file, read_parts, sentences
from campaign_kit.library.finding import Notes
from campaign_kit.library.front import Title
from campaign_kit.library.outline import Block, Mark, Marks, read_line
from campaign_kit.library.parts import items, minutes, only
from campaign_kit.model.attendance import Audience
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.model.names import fold
from campaign_kit.model.plan import Form
from campaign_kit.model.template import SessionTemplate, Step, StepUse, Use
from campaign_kit.wording.labels import label

PACK = "kich-ban"
LONGEST_KEY = 60  # a session bears it
LONGEST_STEP = 120
MOST_USED = 10
USES = {label(use): use for use in Use}
_SETTINGS = {"phút": "phut", "dùng": "dung"}
_COUNTED = re.compile(r"(.*?)(?: (\d{1,2}))?")
_Key = Annotated[str, Field(pattern=r"^[A-Z][0-9]{1,2}$")]


class TemplateFront(BaseModel, extra="forbid", str_strip_whitespace=True):
    """What a template says about itself before its words begin."""

    title: Title
    form: Form
    bands: tuple[Band, ...] = Field(min_length=1)
    grades: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()
    minutes: int = Field(ge=5, le=240)
    materials: tuple[Kind, ...] = Field(min_length=1)
    room: str = ""
    audience: Audience | None = None
    modules: Mapping[Band, Annotated[tuple[_Key, ...], Field(min_length=1)]]
    checked_on: date | None = None


def read_template(file: Path, pack: str, text: str | None = None) -> Reading[SessionTemplate]:
    """The template of the file; its key is the file's name, without marks and case so that an own file keeps it.

    `pack` is the name of the folder it lies in; `text` stands for what the file holds while somebody is writing it.
    """
    notes = Notes(str(file))
    opened = open_file(file, notes, TemplateFront, _MARKS, text)
    if opened is None:
        return Reading(None, notes)
    key, values = fold(file.stem), read_parts(opened.blocks, PARTS, notes)
    if len(key) > LONGEST_KEY:
        notes.fault(0, "template_name", limit=LONGEST_KEY)
    if opened.front is not None:
        _check_bands(opened.front, notes)
    if opened.front is None or notes.findings:
        return Reading(None, notes)
    told = opened.front.model_dump()
    kinds = told.pop("materials")
    template = SessionTemplate(**told, **values, kinds=kinds, key=key, pack=pack, source_file=str(file))
    return Reading(template, notes)


def _check_bands(front: TemplateFront, notes: Notes) -> None:
    """A session is filled in by band: without the topic of a band the template could not be taken."""
    if set(front.modules) != set(front.bands):
        notes.fault(notes.line_of("modules"), "template_bands", bands=", ".join(front.bands))


def _read_steps(block: Block, notes: Notes) -> tuple[Step, ...]:
    only(block, notes, set(), deeper=True)
    if not block.blocks:
        notes.fault(block.number, "no_inner", name=block.title)
    return tuple(_step(told, notes, f"steps.{index}") for index, told in enumerate(block.blocks))


def _step(block: Block, notes: Notes, part: str) -> Step:
    only(block, notes, {Mark.ITEM, Mark.QUOTE}, settings=tuple(_SETTINGS.values()))
    notes.lines[part] = notes.lines[f"{part}.title"] = block.number
    if block.setting("phut") is None:
        notes.fault(block.number, "no_minutes", name=block.title)
    said = block.marked(Mark.QUOTE)
    for index, line in enumerate(said):
        notes.lines[f"{part}.say.{index}"] = line.number
    return Step(
        title=block.title,
        minutes=minutes(block, notes, 1, LONGEST_STEP),
        uses=_uses(block, notes, part),
        actions=items(block, notes, f"{part}.actions"),
        say=tuple(line.text for line in said),
    )


def _uses(block: Block, notes: Notes, part: str) -> tuple[StepUse, ...]:
    """The setting "dùng": values parted by ";", each with a count that may be left out."""
    line = block.setting("dung")
    if line is None:
        return ()
    notes.lines[f"{part}.uses"] = line.number
    uses: dict[Use, StepUse] = {}
    for name in filter(None, map(str.strip, line.text.split(";"))):
        found = _COUNTED.fullmatch(_plain(name))
        use = _USES.get(found[1]) if found else None
        count = int(found[2] or 1) if found else 0
        if use is None:
            notes.fault(line.number, "use_unknown", name=name, known="; ".join(USES))
        elif not 1 <= count <= MOST_USED:
            notes.fault(line.number, "use_count", most=MOST_USED)
        elif use in uses:
            notes.fault(line.number, "use_twice", name=name)
        else:
            uses[use] = StepUse(use=use, count=count)
    return tuple(uses.values())


def _plain(name: str) -> str:
    return " ".join(fold(name).replace(",", " ").split())


_USES = {_plain(name): use for name, use in USES.items()}
_MARKS = Marks(partial(read_line, settings=_SETTINGS))
PARTS = (
    Part("Mục tiêu", "aims", sentences("aims"), compulsory=True),
    Part("Trước buổi", "before", sentences("before"), compulsory=True),
    Part("Tiến trình", "steps", _read_steps, compulsory=True),
    Part("Sau buổi", "after", sentences("after"), compulsory=True),
    Part("Phương án dự phòng", "spare", sentences("spare"), compulsory=True),
)
