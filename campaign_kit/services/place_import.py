"""Lists of places from files: what of them is in the book already, and taking in the rest.

Works inside an open unit of work, which its caller makes undoable and commits. The same file again adds nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from campaign_kit.model.place_book import is_there
from campaign_kit.model.place_sheet import PlacesBrought, PlaceSheet, SheetFinding, SheetRow
from campaign_kit.model.plan import Place, PlaceCountDraft, PlaceDraft, PlaceKind
from campaign_kit.services.place_changes import add
from campaign_kit.services.places import are_alike
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording.places import IMPORT_SOURCE, finding

_LEVELS = ((PlaceKind.SCHOOL,), (PlaceKind.CAMPUS,))  # what others lie in comes first
_HOLDERS = (PlaceKind.SCHOOL, PlaceKind.CAMPUS)


def compared(unit: Reading, sheet: PlaceSheet, today: date) -> PlaceSheet:
    """The sheet with what is known of each row."""
    book = _Book(place for place in unit.plan.places() if is_there(place, today))
    counts = unit.plan.latest_counts([place.id for place in book.places])
    rows, findings = [], list(sheet.findings)
    for row in sheet.rows:
        place = book.find(row)
        recount = row.differs(counts.get(place.id) if place else None)
        rows.append(row.model_copy(update={"known": place is not None, "recount": recount}))
        if place is not None and row.school_year and place.school_year not in ("", row.school_year):
            findings.append(SheetFinding(row.row, finding("other_year", name=place.name, year=place.school_year)))
    return sheet.model_copy(update={"rows": tuple(rows), "findings": tuple(sorted(findings))})


def bring(unit: Unit, sheet: PlaceSheet, today: date) -> PlacesBrought:
    """Takes in what is not there; of what is, a count that differs from the newest is noted as one of today."""
    book = _Book(place for place in unit.plan.places() if is_there(place, today))
    counts = unit.plan.latest_counts([place.id for place in book.places])
    source = IMPORT_SOURCE.format(file=sheet.file)[:120]
    added: list[Place] = []
    counted: list[PlaceCountDraft] = []
    for rows in _by_level(sheet.rows):
        fresh = []
        for row in rows:
            place = book.find(row)
            if place is None:
                fresh.append(row)
            elif row.differs(counts.get(place.id)):
                counted.append(row.count(place.id, today, source))
        made = add(unit, [_draft(row, book) for row in fresh])
        counted += [
            row.count(place.id, today, source) for row, place in zip(fresh, made, strict=True) if row.differs(None)
        ]
        book.join(made)
        added += made
    unit.plan.add_place_counts(counted)
    return PlacesBrought(tuple(added), len(sheet.rows) - len(added), len(counted))


class _Book:
    """The places that are there today; those of an import join them as they are made."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places: list[Place] = []
        self._parents: dict[int, int | None] = {}
        self.join(places)

    def join(self, places: Iterable[Place]) -> None:
        for place in places:
            self.places.append(place)
            self._parents[place.id] = place.parent_id

    def find(self, row: SheetRow) -> Place | None:
        """The place that the row means: of its kind, its name, and inside the school it names."""
        holder = self.holder(row)
        if row.parent and holder is None:
            return None
        circle = [
            place
            for place in self.places
            if place.kind is row.kind and (holder is None or self._is_inside(place, holder))
        ]
        return _named(circle, row.name)

    def holder(self, row: SheetRow) -> Place | None:
        """The school or campus in which the row lies."""
        return _named([place for place in self.places if place.kind in _HOLDERS], row.parent) if row.parent else None

    def _is_inside(self, place: Place, holder: Place) -> bool:
        return holder.id in (place.parent_id, self._parents.get(place.parent_id or 0))


def _named(places: Sequence[Place], name: str) -> Place | None:
    exact = next((place for place in places if place.name == name), None)
    return exact or next((place for place in places if are_alike(place.name, name)), None)


def _by_level(rows: Sequence[SheetRow]) -> list[list[SheetRow]]:
    outer = {kind for level in _LEVELS for kind in level}
    levels = [[row for row in rows if row.kind in level] for level in _LEVELS]
    return [*levels, [row for row in rows if row.kind not in outer]]


def _draft(row: SheetRow, book: _Book) -> PlaceDraft:
    holder = book.holder(row)
    return PlaceDraft(
        office_id=0,
        kind=row.kind,
        parent_id=None if holder is None else holder.id,
        name=row.name,
        school_level=row.school_level,
        grade=row.grade,
        school_year=row.school_year,
        managed_by=row.managed_by,
        cluster=row.cluster,
    )
