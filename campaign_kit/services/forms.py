"""What a user can ask for about a superior's own Excel form: its cells named once by pointing, then filled each year.

Knows no XML (that is `exchange.xlsx_form`) and counts nothing: every number is a figure of the store.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents.files import suffixed, write_file
from campaign_kit.errors import Refused
from campaign_kit.exchange.xlsx_form.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    FormSheet,
    FormSheets,
    Value,
    position_of,
    reference_of,
)
from campaign_kit.exchange.xlsx_form.finding import Found, Proposal, around, propose
from campaign_kit.exchange.xlsx_form.package import bytes_of, open_package
from campaign_kit.exchange.xlsx_form.patching import fill_cells, percent_cells
from campaign_kit.exchange.xlsx_form.reading import read_sheets
from campaign_kit.model.campaign import RequestFileRole
from campaign_kit.model.figure_paths import Rate
from campaign_kit.model.prepared import FormCell, FormCellDraft
from campaign_kit.model.report import Period
from campaign_kit.services.form_meanings import (
    Facts,
    Meaning,
    MeaningGroup,
    groups_of,
    is_meaning,
    title_of,
    value_of,
)
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.sessions import short
from campaign_kit.store.changes import Write
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import numbers
from campaign_kit.wording import superior_form as words
from campaign_kit.wording.figures import FEW
from campaign_kit.wording.labels import label
from campaign_kit.wording.workbook import NO_DATA

__all__ = [
    "FilledForm",
    "FormSheet",
    "FormSheets",
    "FormsService",
    "Found",
    "Meaning",
    "MeaningGroup",
    "Proposal",
    "position_of",
    "reference_of",
]

_CHANGED = frozenset({"reporting"})


@dataclass(frozen=True)
class FilledForm:
    """A form as it was filled: where it stands, how many cells have a value, have no data, hide a number of 1-4."""

    file: Path
    filled: int
    empty: int
    hidden: int


@dataclass(frozen=True)
class FormsService:
    """Forms of superiors. `clock` gives the present moment with its zone."""

    database: Database
    clock: Callable[[], datetime]

    def read(self, source: Path | bytes, name: str = "") -> FormSheets:
        """The visible sheets of a form; `name` is that of the file where only its bytes are given.

        Refused("form.kind"), "form.lost", "form.large", "form.locked", "form.signed", "form.damaged".
        """
        file, data = _content(source, name)
        return read_sheets(open_package(file, data), _title(file))

    def of_request(self, request_id: int) -> tuple[str, bytes]:
        """The name and the bytes of the form that lies with a request.

        Refused("campaign.no_request"), Refused("campaign.no_request_file").
        """
        with self.database.reading() as unit:
            request = unit.campaigns.request(request_id)
            name = unit.campaigns.request_files(request_id).get(RequestFileRole.FORM, "")
            content = unit.campaigns.request_file(request_id, RequestFileRole.FORM) if name else b""
        if not content:
            raise Refused("campaign.no_request_file", title=request.title, role=label(RequestFileRole.FORM))
        return name, content

    def meanings(self) -> tuple[MeaningGroup, ...]:
        """All that can be written into a cell, in groups, with words to search by."""
        with self.database.reading() as unit:
            return groups_of(unit.report.definitions())

    def title(self, meaning: str) -> str:
        """What a person reads for a meaning."""
        with self.database.reading() as unit:
            return title_of(meaning, unit.report.definitions())

    def cells(self, form: str) -> tuple[FormCell, ...]:
        """The named cells of the form of this title."""
        with self.database.reading() as unit:
            return tuple(each for each in unit.prepared.form_cells() if each.form == form)

    def save(self, form: str, drafts: Sequence[FormCellDraft]) -> Outcome[tuple[FormCell, ...]]:
        """Makes the named cells of the form these and no others.

        Refused("form.no_cell"), Refused("form.no_meaning").
        """
        with self.database.unit() as unit:
            known = unit.report.definitions()
            for draft in drafts:
                if position_of(draft.cell) is None:
                    raise Refused("form.no_cell", sheet=draft.sheet, cell=draft.cell)
                if not is_meaning(draft.meaning, known):
                    raise Refused("form.no_meaning", meaning=draft.meaning)
            unit.undoable(words.UNDO_CELLS.format(form=short(form)))
            saved = tuple(unit.prepared.save_form_cells(form, drafts))
            unit.commit()
        return Outcome(saved, _CHANGED)

    def draft(self, sheets: FormSheets, sheet: str, cell: str, meaning: str) -> FormCellDraft:
        """A cell of the form with the words beside and above it; of a merged area its first cell.

        Refused("form.no_sheet"), "form.no_cell", "form.far_cell", "form.formula".
        """
        found, place = sheets.sheet(sheet), position_of(cell.upper())
        if found is None:
            raise Refused("form.no_sheet", file=sheets.form, sheet=sheet)
        if place is None:
            raise Refused("form.no_cell", sheet=sheet, cell=cell)
        if place[0] >= MOST_ROWS or place[1] >= MOST_COLUMNS:
            raise Refused("form.far_cell", sheet=sheet, cell=cell)
        place = found.whole(place)[0]
        if place in found.formulas:
            raise Refused("form.formula", sheet=sheet, cell=reference_of(place))
        beside, above = around(found, place)
        return FormCellDraft(
            form=sheets.form, sheet=sheet, cell=reference_of(place), beside=beside, above=above, meaning=meaning
        )

    def point(self, sheets: FormSheets, sheet: str, cell: str, meaning: str) -> Outcome[tuple[FormCell, ...]]:
        """Names one more cell of the form, or anew one that has a name. Refused as `draft` and `save`."""
        pointed = self.draft(sheets, sheet, cell, meaning)
        return self.save(sheets.form, [*self._others(sheets.form, sheet, pointed.cell), pointed])

    def forget(self, form: str, sheet: str, cell: str) -> Outcome[tuple[FormCell, ...]]:
        """Takes the name of a cell away; one without a name stays without."""
        return self.save(form, self._others(form, sheet, cell))

    def propose(self, sheets: FormSheets) -> tuple[Proposal, ...]:
        """Where the remembered cells of this form are now; of a form with a new title those of the most like it."""
        with self.database.reading() as unit:
            return _proposed(unit, sheets)

    def take_over(self, sheets: FormSheets) -> Outcome[tuple[FormCell, ...]]:
        """Remembers for this form every proposed cell that was found at one place; others have to be pointed at."""
        with self.database.reading() as unit:
            sure = [each for each in _proposed(unit, sheets) if each.found in (Found.SAME, Found.MOVED)]
        places = [(each.sheet, each.cell) for each in sure]
        drafts = [self.draft(sheets, *place, each.remembered.meaning) for place, each in zip(places, sure, strict=True)]
        return self.save(sheets.form, drafts)

    def fill(
        self, source: Path | bytes, target: Path, period: Period, *, name: str = "", as_of: date | None = None,
        reason: str = "",
    ) -> Outcome[FilledForm]:  # fmt: skip
        """Writes the form with its named cells filled, all else as it was; a file that is there is left alone.

        Figures are those of the period until `as_of` (None: its last day). No data stands as "–"; 1-4 of victims and
        violations as "dưới 5", unless a `reason` says why the superior gets them: it is recorded.
        Refused("form.…"), Refused("report.parts_differ"), Refused("materials.folder").
        """
        file, data = _content(source, name)
        package = open_package(file, data)
        sheets = read_sheets(package, _title(file))
        with self.database.reading() as unit:
            cells = _in_place(unit, sheets)
            facts = _facts(unit, period, as_of or period.last)
        told = {(cell.sheet, cell.cell): value_of(cell.meaning, facts, may_tell=bool(reason.strip())) for cell in cells}
        percents = percent_cells(package, [place for place, value in told.items() if isinstance(value, Rate)])
        values = {place: _written(value, is_share=place in percents) for place, value in told.items()}
        content = fill_cells(package, values)
        if reason.strip():
            self._record(sheets.form, reason.strip())
        named = suffixed(target, Path(file).suffix.lower())
        written = write_file(named, lambda stream: stream.write(content), lambda _: False)
        empty, hidden = (list(told.values()).count(nothing) for nothing in (None, FEW))
        return Outcome(FilledForm(written, len(told) - empty, empty, hidden))

    def told(self, period: Period, as_of: date) -> Callable[[str], str]:
        """What a person reads for each meaning as it is now, by its key; "–" for no data. Refused as `fill`."""
        with self.database.reading() as unit:
            facts = _facts(unit, period, as_of)
        return lambda meaning: _shown(meaning, value_of(meaning, facts, may_tell=True))

    def _others(self, form: str, sheet: str, cell: str) -> list[FormCell]:
        return [each for each in self.cells(form) if (each.sheet, each.cell) != (sheet, cell)]

    def _record(self, form: str, reason: str) -> None:
        with self.database.unit() as unit:
            unit.changes.record([Write("form_cell", form, None, {"told_all_because": reason})], self.clock())
            unit.commit()


def _content(source: Path | bytes, name: str) -> tuple[str, bytes]:
    return (name, source) if isinstance(source, bytes) else (name or source.name, bytes_of(source))


def _title(file: str) -> str:
    """A form is called like its file, without what says the kind of the file."""
    return Path(file).stem[:200] or file[:200]


def _proposed(unit: Reading, sheets: FormSheets) -> tuple[Proposal, ...]:
    by_form: dict[str, list[FormCell]] = {}
    for cell in unit.prepared.form_cells():
        by_form.setdefault(cell.form, []).append(cell)
    if sheets.form in by_form:
        return propose(sheets, by_form[sheets.form])
    tried = [propose(sheets, cells) for cells in by_form.values()]
    best = max(tried, key=_found, default=())
    return best if 2 * _found(best) >= len(best) else ()


def _found(proposals: Sequence[Proposal]) -> int:
    return sum(each.found in (Found.SAME, Found.MOVED) for each in proposals)


def _in_place(unit: Reading, sheets: FormSheets) -> list[FormCell]:
    """The named cells, each still between the words it was named by. Refused("form.unnamed"), "form.moved"."""
    cells = [each for each in unit.prepared.form_cells() if each.form == sheets.form]
    if not cells:
        raise Refused("form.unnamed", form=sheets.form)
    moved = [each for each in propose(sheets, cells) if each.found is not Found.SAME]
    if moved:
        first = moved[0].remembered
        raise Refused("form.moved", form=sheets.form, count=len(moved), cell=first.cell, sheet=first.sheet)
    return cells


def _facts(unit: Reading, period: Period, as_of: date) -> Facts:
    done = Period(first=period.first, last=max(period.first, min(as_of, period.last)))
    figures = {figure.key: figure for figure in unit.report.figures(done)}
    return Facts(own_office(unit), period, done.last, figures, unit.report.definitions())


def _shown(meaning: str, value: int | Rate | str | None) -> str:
    if meaning in words.WORDS:
        return str(value)  # a year has no point between its digits
    if isinstance(value, Rate):
        return numbers.percent(value.number, value.of)
    if isinstance(value, int):
        return numbers.count(value)
    return NO_DATA if value is None else value


def _written(value: int | Rate | str | None, *, is_share: bool) -> Value:
    if value is None:
        return NO_DATA
    if isinstance(value, Rate):
        return value.number / value.of if is_share else round(100 * value.number / value.of, 1)
    return value
