"""From one file of the pack `khao-sat` to the questions of a band, asked before and after.

Owns how such a file is written; whether its questions are good is the matter of `check_survey.py`. A file never raises:
what cannot be understood is noted with its line, and the survey is then None.
"""

import re
from datetime import date
from functools import partial
from pathlib import Path

from pydantic import BaseModel

from campaign_kit.library.asking import read_quiz
from campaign_kit.library.content_file import Part, Reading, open_file, read_parts, read_sources
from campaign_kit.library.finding import Notes
from campaign_kit.library.front import Title
from campaign_kit.library.outline import Block, Marks, read_line
from campaign_kit.library.parts import setting
from campaign_kit.model.module import Band
from campaign_kit.model.names import fold
from campaign_kit.model.survey import Survey, SurveyItem

PACK = "khao-sat"
_TOPIC = "chu de"
_KEY = re.compile(r"[A-Z][0-9]{1,2}")
_MARKS = Marks(partial(read_line, settings={"chủ đề": _TOPIC}))


class SurveyFront(BaseModel, extra="forbid", str_strip_whitespace=True):
    """What a survey says about itself before its questions begin."""

    title: Title
    band: Band
    checked_on: date | None = None


def read_survey(file: Path, pack: str, text: str | None = None) -> Reading[Survey]:
    """The survey of the file; its key is the file's name, without marks and case so that an own file keeps it.

    `pack` is the name of the folder it lies in; `text` stands for what the file holds while somebody is writing it.
    """
    notes = Notes(str(file))
    opened = open_file(file, notes, SurveyFront, _MARKS, text)
    if opened is None:
        return Reading(None, notes)
    values = read_parts(opened.blocks, PARTS, notes)
    if opened.front is None or notes.findings:
        return Reading(None, notes)
    survey = Survey(**opened.front.model_dump(), **values, key=fold(file.stem), pack=pack, source_file=str(file))
    return Reading(survey, notes)


def _read_items(block: Block, notes: Notes) -> tuple[SurveyItem, ...]:
    asked = read_quiz(block, notes, settings=(_TOPIC,))
    if not asked:
        notes.fault(block.number, "no_inner", name=block.title)
    topics = (_topic(told, notes, f"quiz.{index}.module") for index, told in enumerate(block.blocks))
    return tuple(SurveyItem(**item.model_dump(), module=topic) for item, topic in zip(asked, topics, strict=True))


def _topic(block: Block, notes: Notes, part: str) -> str:
    """The key of the module that answers the question."""
    key = setting(block, notes, _TOPIC, part).upper()
    if not key:
        notes.fault(block.number, "no_topic", name=block.title)
    elif not _KEY.fullmatch(key):
        notes.fault(notes.line_of(part), "topic_form")
    return key


PARTS = (
    Part("Câu hỏi", "items", _read_items, compulsory=True),
    Part("Nguồn", "sources", read_sources, compulsory=True),
)
