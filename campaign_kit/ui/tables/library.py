"""The library as rows of the shelf: which topics, templates, surveys and forms a search leaves, and the gaps of R12."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import Band, band_of_grade
from campaign_kit.model.names import fold
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.content import Entry
from campaign_kit.ui.tables.matrix import Place
from campaign_kit.ui.tables.shelf import Row
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate
TOPICS, TEMPLATES, SETS, SURVEYS, FORMS, DATA = "topics", "templates", "sets", "surveys", "forms", "data"
_ONE_GRADE = re.compile(r"\blop ([0-9]{1,2})(?![\w-])")
Faults = Mapping[str, Sequence[str]]  # what is wrong with a file, by its whole path
Thing = Entry | SessionTemplate | ActivitySet | Survey | FormText


@dataclass(frozen=True)
class Stock:
    """All that is in the library; `faults` are the files that cannot be used, `own_content` where the own packs lie.

    `languages` and `channels` are the names of languages and of channels of outreach by their codes.
    """

    own_content: Path = Path()
    entries: Sequence[Entry] = ()
    templates: Sequence[SessionTemplate] = ()
    surveys: Sequence[Survey] = ()
    forms: Sequence[FormText] = ()
    faults: Faults = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    sets: Sequence[ActivitySet] = ()
    channels: Mapping[str, str] = field(default_factory=dict)

    def counts(self) -> dict[Place, int]:
        """How many finished topics stand in each cell of the matrix; by (None, band) all of the band."""
        finished = [entry for entry in self.entries if not (entry.unfinished or entry.is_translation)]
        cells: list[Place] = [(tag, entry.band) for entry in finished for tag in entry.tags]
        return dict(Counter([*cells, *((None, entry.band) for entry in finished)]))

    def thing(self, file: str) -> Thing | None:
        """What the file of that whole path holds; None when it cannot be used."""
        topic = next((each for each in self.entries if str(each.file) == file), None)
        read: list[SessionTemplate | ActivitySet | Survey | FormText]
        read = [*self.templates, *self.sets, *self.surveys, *self.forms]
        return topic or next((each for each in read if each.source_file == file), None)

    def translations(self, entry: Entry) -> list[tuple[str, Entry]]:
        """The topic in other languages, each with the name of its language."""
        told = (each for each in self.entries if each.key == entry.key and each.is_translation)
        return [(self.languages.get(each.language, each.language), each) for each in told]

    def is_own(self, file: str) -> bool:
        """Whether the file is one of the office's own packs."""
        return _is_own(file, self.own_content)

    def rows(self, part: str, words: str, place: Place | None) -> list[Row]:
        """The rows of the part that hold the words; topics only of the cell, with the own files to be mended."""
        if part == TEMPLATES:
            return template_rows(self.templates, self.own_content, words)
        if part == SETS:
            return set_rows(self.sets, self.own_content, words)
        if part == SURVEYS:
            return survey_rows(self.surveys, self.own_content, words)
        if part == FORMS:
            return form_rows(self.forms, self.own_content, words)
        rows = topic_rows(self.entries, self.faults, words, place, self.languages)
        return rows if words or place else [*rows, *self._broken()]

    def _broken(self) -> list[Row]:
        """Own files that cannot be used and stand in no list: they are not lost, and can be mended."""
        lost = [file for file in self.faults if self.is_own(file) and self.thing(file) is None]
        return [
            Row(
                key=file,
                title=Path(file).name,
                detail=say("Library", "Chưa dùng được: mở ra để sửa"),
                heading="" if number else say("Library", "Tệp cần sửa"),
                warning="\n".join(self.faults[file]),
                own=True,
            )
            for number, file in enumerate(lost)
        ]


def topic_rows(
    entries: Sequence[Entry],
    faults: Faults,
    words: str,
    place: Place | None,
    languages: Mapping[str, str] | None = None,
) -> list[Row]:
    """The topics that hold the words and stand in the cell, in groups by band; in other languages below each."""
    rows, band, names = [], None, languages or {}
    titles = {entry.key: entry.title for entry in entries if not entry.is_translation}
    for entry in entries:
        language = names.get(entry.language, entry.language) if entry.is_translation else ""
        about = (entry.key, entry.title, titles.get(entry.key, ""), language, word(entry.band), *map(word, entry.tags))
        grades = entry.grades or _grades([entry.band])
        if not (_holds(words, about, grades) and _in_cell(entry, place)):
            continue
        rows.append(
            Row(
                key=str(entry.file),
                title=entry.title,
                detail=_detail(entry, language),
                lead=entry.key,
                heading=word(entry.band) if entry.band is not band else "",
                warning="\n".join(faults.get(str(entry.file), ())),
                own=entry.own,
                unfinished=entry.unfinished or (entry.is_translation and not entry.is_reviewed),
                below=entry.is_translation,
            )
        )
        band = entry.band
    return rows


def _detail(entry: Entry, language: str) -> str:
    """The second line of a topic; of a translation its language, and whether it is used."""
    if entry.is_translation and entry.unfinished:
        return say("Library", "{0} · chưa viết xong").format(language)
    if entry.is_translation:
        read = say("Library", "{0} · đã duyệt") if entry.is_reviewed else say("Library", "{0} · chưa duyệt")
        return read.format(language)
    if entry.unfinished:
        return say("Library", "Chưa viết xong")
    return _marked(say("Library", "{0} phút").format(entry.minutes), own=entry.own)


def template_rows(templates: Sequence[SessionTemplate], own_content: Path, words: str) -> list[Row]:
    """The templates of sessions that hold the words."""
    rows = []
    for each in templates:
        if _holds(words, (each.title, word(each.form), *map(word, each.bands)), _grades(each.bands)):
            bands = ", ".join(band.value for band in each.bands)
            detail = say("Library", "{0} · {1}").format(word(each.form), bands)
            lead = say("Library", "{0}′").format(each.minutes)
            own = _is_own(each.source_file, own_content)
            rows.append(Row(each.source_file, each.title, _marked(detail, own=own), lead, own=own))
    return rows


def set_rows(sets: Sequence[ActivitySet], own_content: Path, words: str) -> list[Row]:
    """The sets of activities that hold the words, in their titles or in those of their sessions."""
    rows = []
    for each in sets:
        about = (each.title, *map(word, each.for_kinds), *(row.title for row in each.sessions))
        if _holds(words, about, range(1, 13)):
            own = _is_own(each.source_file, own_content)
            kinds = ", ".join(map(word, each.for_kinds))
            detail = say("Library", "{0} tuần, từ {1} · {2}").format(each.weeks, each.first, kinds)
            rows.append(Row(each.source_file, each.title, _marked(detail, own=own), own=own))
    return rows


def survey_rows(surveys: Sequence[Survey], own_content: Path, words: str) -> list[Row]:
    """The surveys that hold the words."""
    rows = []
    for each in sorted(surveys, key=lambda survey: tuple(Band).index(survey.band)):
        about = (each.title, word(each.band), *(item.question for item in each.items))
        if _holds(words, about, _grades([each.band])):
            detail = say("Library", "{0} câu · {1}").format(len(each.items), word(each.band))
            own = _is_own(each.source_file, own_content)
            rows.append(Row(each.source_file, each.title, _marked(detail, own=own), each.band.value, own=own))
    return rows


def form_rows(forms: Sequence[FormText], own_content: Path, words: str) -> list[Row]:
    """The forms that hold the words."""
    rows = []
    for each in forms:
        title = each.title.replace("*", "")
        if _holds(words, (title, word(each.kind), *map(word, each.bands)), _grades(each.bands)):
            own = _is_own(each.source_file, own_content)
            detail = say("Library", "{0} · {1}").format(word(each.kind), ", ".join(band.value for band in each.bands))
            rows.append(Row(each.source_file, title, _marked(detail, own=own), own=own))
    return rows


def _is_own(file: str, own_content: Path) -> bool:
    return bool(file) and Path(file).is_relative_to(own_content)


def _marked(detail: str, *, own: bool) -> str:
    return say("Library", "Bản riêng · {0}").format(detail) if own else detail


def _holds(words: str, texts: Sequence[str], grades: Collection[int]) -> bool:
    """Whether every word of the search stands in one of the texts, marks and case aside.

    "lớp 4" asks for what is meant for that grade, whatever the key or the label of the band says.
    """
    whole = " ".join(map(fold, texts)).replace("–", "-")
    asked = fold(words).replace("–", "-")
    if any(int(grade) not in grades for grade in _ONE_GRADE.findall(asked)):
        return False
    return all(part in whole for part in _ONE_GRADE.sub(" ", asked).split())


def _grades(bands: Sequence[Band]) -> tuple[int, ...]:
    return tuple(grade for grade in range(1, 13) if band_of_grade(grade) in bands)


def _in_cell(entry: Entry, place: Place | None) -> bool:
    if place is None:
        return True
    tag, band = place
    return entry.band is band and (tag is None or tag in entry.tags)
