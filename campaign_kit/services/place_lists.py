"""What a user can ask for about lists of places: files to take in, names on offer, views of a period to print.

`PlacesService` takes these verbs in. Knows no table and no screen.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.exchange.divisions import read_divisions
from campaign_kit.exchange.places.reader import read_places
from campaign_kit.model.names import fold
from campaign_kit.model.place_sheet import PlacesBrought, PlaceSheet
from campaign_kit.model.report import Period, local_day
from campaign_kit.paths import Paths
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.place_import import bring, compared
from campaign_kit.services.place_view import PlaceView, book_of, read_view
from campaign_kit.store.database import Database
from campaign_kit.wording import places as words

_CHANGED = frozenset({"plan"})


@dataclass(frozen=True)
class PlaceLists:
    """Lists of places. `paths` tells where layouts lie, `clock` gives the present moment with its zone."""

    database: Database
    paths: Paths
    clock: Callable[[], datetime]

    @staticmethod
    def provinces() -> tuple[str, ...]:
        """The names of the 34 provinces, to be offered; nothing where their data is not there."""
        return tuple(read_divisions())

    @staticmethod
    def communes(province: str) -> tuple[str, ...]:
        """The names of the communes of a province, called with or without "tỉnh"; nothing for an unknown one."""
        wanted = _bare(province)
        return next((communes for name, communes in read_divisions().items() if _bare(name) == wanted), ())

    def views(self, period: Period, as_of: date) -> PlaceView:
        """Held sessions and lượt by place, in the boundaries of the day `as_of`: of before a merger, or after it.

        Refused("office.not_set_up").
        """
        with self.database.reading() as unit:
            return read_view(unit, period, as_of)

    def write_view(self, view: PlaceView, target: Path) -> Outcome[Path]:
        """Writes the view as a workbook (.xlsx); gives back where it stands. Refused("materials.folder")."""
        layouts = Layouts([self.paths.own_layouts, self.paths.layouts])
        return Outcome(produce.write_book(book_of(view), layouts, target))

    def read_file(self, path: Path) -> PlaceSheet:
        """The places of a spreadsheet, with what the book knows of each; nothing is saved. Refused as `read_places`."""
        sheet = read_places(path)
        with self.database.reading() as unit:
            return compared(unit, sheet, local_day(self.clock()))

    def import_sheet(self, sheet: PlaceSheet) -> Outcome[PlacesBrought]:
        """Takes in the places that are not there, and new counts of those that are; the same sheet again adds nothing.

        Refused("office.not_set_up").
        """
        with self.database.unit() as unit:
            own_office(unit)
            unit.undoable(words.UNDO_IMPORT.format(file=sheet.file))
            brought = bring(unit, sheet, local_day(self.clock()))
            unit.commit()
        return Outcome(brought, _CHANGED if brought.added or brought.counted else frozenset())


def _bare(province: str) -> str:
    """The name of a province for comparing: "Thành phố Huế" and "TP. Huế" are "hue"."""
    return re.sub(r"^(tinh|thanh pho|tp\.?)\s+", "", fold(province))
