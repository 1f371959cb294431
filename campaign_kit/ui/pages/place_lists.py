"""What is done to many places at once: a list from a file, a new school year, figures of old and new boundaries.

Owns the order of these steps for the page of places: read, show, ask, store.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from campaign_kit.model.place_sheet import PlacesBrought, PlaceSheet
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.model.report import Period
from campaign_kit.model.school_year import SchoolYear, school_year_of
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.place_changes import YearBegun
from campaign_kit.services.place_view import PlaceView
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.boundaries import Boundaries
from campaign_kit.ui.dialogs.import_places import ImportPlaces
from campaign_kit.ui.dialogs.school_year import NewSchoolYear
from campaign_kit.ui.widgets.period_bar import PeriodBar
from campaign_kit.wording import numbers

_FILES = "*.xlsx *.xls *.ods *.csv"
_FIRST_PERIOD = "report_year"


class PlaceLists(QObject):
    """Knows the places that `work_on` named last."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._places: Sequence[Place] = ()
        self._hamlet = ""

    def work_on(self, places: Sequence[Place], hamlet: str) -> None:
        """All places there are, and the office's word for a hamlet."""
        self._places, self._hamlet = places, hamlet

    def bring(self) -> None:
        """Asks for a file and reads it; nothing is stored before the preview is agreed to."""
        shown = self.tr("Danh sách ({0});;Mọi tệp (*)").format(_FILES)
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Chọn tệp danh sách địa bàn"), "", shown)
        if name:
            self.read_file(Path(name))

    def read_file(self, file: Path) -> None:
        """Reads the file and shows what is in it."""
        service = self._desk.kit.places
        self._desk.work.start(lambda: service.read_file(file), self._preview, title=self.tr("Đang đọc danh sách"))

    def begin_school_year(self) -> None:
        """Shows what a new school year does to all classes, and begins it."""
        service, work = self._desk.kit.places, self._desk.work

        def propose(year: str, starts: date, school: int | None, refuse: Callable[[str], None]) -> SchoolYear | None:
            ids = () if school is None else (school,)
            return work.now(lambda: service.propose_school_year(year, starts, ids), refuse)

        def begin(year: SchoolYear, done: Callable[[], object], refuse: Callable[[str], None]) -> None:
            def told(outcome: Outcome[YearBegun]) -> None:
                done()
                words = self.tr("Đã bắt đầu năm học {0}: {1} lớp mới, {2} lớp cũ kết thúc.")
                begun, ended = len(outcome.value.begun), outcome.value.ended
                self._desk.tell_undoable(words.format(year.year, numbers.count(begun), numbers.count(ended)))

            work.start(lambda: service.begin_school_year(year), told, failed=refuse, title=self.tr("Đang lập năm học"))

        schools = [place for place in self._places if place.kind is PlaceKind.SCHOOL]
        _open(NewSchoolYear(self._parent, schools, self._next_year(), propose, begin))

    def show_boundaries(self) -> None:
        """Shows what was held where before and after places were merged, split and renamed."""
        kit, work, today = self._desk.kit, self._desk.work, self._desk.today()
        period = PeriodBar(lambda: today.year)

        def ask(chosen: Period, day: date) -> None:
            work.start(lambda: kit.places.views(chosen, day), dialog.show_view, lane="boundaries")

        dialog = Boundaries(self._parent, period, today, ask, self._write_view)
        _open(dialog)
        period.offer(work.now(lambda: kit.report.presets(today)) or (), _FIRST_PERIOD)

    def write_view(self, view: PlaceView, target: Path) -> None:
        """Writes the figures in the boundaries of a day as a workbook."""
        service, desk = self._desk.kit.places, self._desk

        def done(outcome: Outcome[Path]) -> None:
            file = outcome.value
            desk.tell(self.tr("Đã lưu {0}.").format(file), (self.tr("Mở tệp"), lambda: desk.open(file)))

        desk.work.start(lambda: service.write_view(view, target), done, title=self.tr("Đang viết bảng số liệu"))

    def _preview(self, sheet: PlaceSheet) -> None:
        _open(ImportPlaces(self._parent, sheet, self._hamlet, lambda: self._bring(sheet)))

    def _bring(self, sheet: PlaceSheet) -> None:
        """On the worker: a list of a thousand places takes a second."""

        def told(outcome: Outcome[PlacesBrought]) -> None:
            words = self.tr("Đã nhập {0} địa bàn mới, ghi {1} số đếm mới.")
            added, counted = len(outcome.value.added), outcome.value.counted
            self._desk.tell_undoable(words.format(numbers.count(added), numbers.count(counted)))

        places = self._desk.kit.places
        self._desk.work.start(lambda: places.import_sheet(sheet), told, title=self.tr("Đang nhập địa bàn"))

    def _next_year(self) -> str:
        """The first school year from now on that no class is of yet."""
        there = {place.school_year for place in self._places}
        year = school_year_of(self._desk.today())
        while year in there:
            first = int(year[:4]) + 1
            year = f"{first}-{first + 1}"
        return year

    def _write_view(self, view: PlaceView) -> None:
        folder = output_root(self._desk.kit.paths)
        folder.mkdir(parents=True, exist_ok=True)
        suggested = str(folder / self.tr("Số liệu theo địa giới ngày {0}.xlsx").format(f"{view.as_of:%d-%m-%Y}"))
        name, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Lưu bảng số liệu"), suggested, "Excel (*.xlsx)")
        if name:
            self.write_view(view, Path(name) if name.lower().endswith(".xlsx") else Path(f"{name}.xlsx"))


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
