"""What is done to places, step by step: ask, do, say it with the way back. Works for the page of places."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from campaign_kit.model.place_book import PlaceBook
from campaign_kit.model.place_sheet import PlaceSheet
from campaign_kit.model.plan import Place, PlaceCount, PlaceDraft, PlaceKind
from campaign_kit.model.report import Period
from campaign_kit.model.school_year import SchoolYear, school_year_of
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.place_view import PlaceView
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.boundaries import Boundaries
from campaign_kit.ui.dialogs.edit_place import EditPlace
from campaign_kit.ui.dialogs.import_places import ImportPlaces
from campaign_kit.ui.dialogs.place_days import Asked, DayOfPlaces
from campaign_kit.ui.dialogs.school_year import NewSchoolYear
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.widgets.period_bar import PeriodBar
from campaign_kit.wording import numbers

_FILES = "*.xlsx *.xls *.ods *.csv"
_FIRST_PERIOD = "report_year"
_TOLD = 4  # of many places only the first are named


class PlaceWork(QObject):
    """Knows the places that `work_on` named last."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._known: Sequence[Place] = ()
        self._counts: Mapping[int, PlaceCount] = {}
        self._hamlet = ""

    def work_on(self, book: PlaceBook, hamlet: str) -> None:
        """All places there are, and the office's word for a hamlet."""
        self._known, self._counts, self._hamlet = book.places, book.counts, hamlet

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

    def add(self, beside: Place | None) -> None:
        """Asks for new places; of the kind of the one that is chosen, or inside it."""
        dialog = EditPlace(self._parent, self._known, None, self._hamlet, self._add, self._desk.today())
        if beside is not None:
            dialog.begin_inside(beside)
        self._open(dialog)

    def edit(self, place: Place) -> None:
        """Asks what is to be corrected, and takes a new count."""
        dialog = EditPlace(
            self._parent,
            self._known,
            place,
            self._hamlet,
            lambda drafts: self._save(place, drafts[0], dialog),
            self._desk.today(),
        )
        newest = self._counts.get(place.id)
        dialog.counts.show_counts([newest] if newest else [])
        self._open(dialog)

    def end(self, places: Sequence[Place]) -> None:
        """Asks for the last day of the places."""
        said = self.tr("{0}: các buổi và số liệu đã có giữ nguyên; từ hôm sau không tính vào địa bàn phải đến nữa.")
        asked = Asked(
            self.tr("Kết thúc hoạt động"),
            said.format(self._named(places)),
            self.tr("Ngày cuối cùng còn hoạt động"),
            self.tr("Kết thúc"),
        )
        verb = self._desk.kit.places.end
        ids = [place.id for place in places]
        told = self.tr("Đã kết thúc {0} từ hết ngày {1}.")
        self._ask(asked, lambda day, _names: verb(ids, day), lambda day: told.format(self._named(places), _day(day)))

    def rename(self, place: Place) -> None:
        """Asks for a name that the place has from a day on; it stood under the old one before."""
        said = self.tr("“{0}” giữ tên cũ đến hết ngày hôm trước; các buổi đã có vẫn tính cho nơi này.")
        asked = Asked(
            self.tr("Đổi tên từ một ngày"),
            said.format(place.name),
            self.tr("Mang tên mới từ ngày"),
            self.tr("Đổi tên"),
            names=self.tr("Tên mới"),
            name=place.name,
        )
        verb, told = self._desk.kit.places.rename, self.tr("Đã đổi tên “{0}” từ ngày {1}.")
        self._ask(
            asked,
            lambda day, names: verb(place.id, names[0], day),
            lambda day: told.format(place.name, _day(day)),
        )

    def merge(self, places: Sequence[Place]) -> None:
        """Asks for the name of the one place that these become."""
        said = self.tr("{0} kết thúc vào hôm trước và hợp thành một nơi; buổi đã tổ chức ở đó tính cho nơi mới.")
        asked = Asked(
            self.tr("Sáp nhập {0} nơi").format(len(places)),
            said.format(self._named(places)),
            self.tr("Sáp nhập từ ngày"),
            self.tr("Sáp nhập"),
            names=self.tr("Tên nơi mới"),
            name=places[0].name,
        )
        verb, ids, told = self._desk.kit.places.merge, [p.id for p in places], self.tr("Đã sáp nhập {0}.")
        self._ask(
            asked,
            lambda day, names: verb(ids, _fresh(places[0], names[0]), day),
            lambda _day: told.format(self._named(places)),
        )

    def split(self, place: Place) -> None:
        """Asks for the names of the places that this one becomes."""
        said = self.tr("“{0}” kết thúc vào hôm trước; các nơi mới cùng nối tiếp nơi cũ.")
        asked = Asked(
            self.tr("Chia tách thành nhiều nơi"),
            said.format(place.name),
            self.tr("Chia tách từ ngày"),
            self.tr("Chia tách"),
            names=self.tr("Tên các nơi mới, mỗi nơi một dòng"),
            least=2,
        )
        verb, told = self._desk.kit.places.split, self.tr("Đã chia tách “{0}”.")
        self._ask(
            asked,
            lambda day, names: verb(place.id, [_fresh(place, name) for name in names], day),
            lambda _day: told.format(place.name),
        )

    def begin_school_year(self) -> None:
        """Shows what a new school year does to all classes, and begins it."""
        service, work = self._desk.kit.places, self._desk.work

        def propose(year: str, starts: date, school: int | None, refuse: Callable[[str], None]) -> SchoolYear | None:
            ids = () if school is None else (school,)
            return work.now(lambda: service.propose_school_year(year, starts, ids), refuse)

        def begin(year: SchoolYear, refuse: Callable[[str], None]) -> bool:
            outcome = work.now(lambda: service.begin_school_year(year), refuse)
            if outcome is not None:
                words = self.tr("Đã bắt đầu năm học {0}: {1} lớp mới, {2} lớp cũ kết thúc.")
                begun, ended = len(outcome.value.begun), outcome.value.ended
                self._desk.tell_undoable(words.format(year.year, numbers.count(begun), numbers.count(ended)))
            return outcome is not None

        schools = [place for place in self._known if place.kind is PlaceKind.SCHOOL]
        self._open(NewSchoolYear(self._parent, schools, self._next_year(), propose, begin))

    def _next_year(self) -> str:
        """The first school year from now on that no class is of yet."""
        there = {place.school_year for place in self._known}
        year = school_year_of(self._desk.today())
        while year in there:
            first = int(year[:4]) + 1
            year = f"{first}-{first + 1}"
        return year

    def remove(self, places: Sequence[Place]) -> None:
        """Removes places that nothing has to do with; the others are refused by the service."""
        self._do(
            lambda: self._desk.kit.places.remove([place.id for place in places]),
            self.tr("Đã xóa {0}.").format(self._named(places)),
        )

    def show_boundaries(self) -> None:
        """Shows what was held where before and after places were merged, split and renamed."""
        kit, work, today = self._desk.kit, self._desk.work, self._desk.today()
        period = PeriodBar(lambda: today.year)

        def ask(chosen: Period, day: date) -> None:
            work.start(lambda: kit.places.views(chosen, day), dialog.show_view, lane="boundaries")

        dialog = Boundaries(self._parent, period, today, ask, self._write_view)
        self._open(dialog)
        period.offer(work.now(lambda: kit.report.presets(today)) or (), _FIRST_PERIOD)

    def _write_view(self, view: PlaceView) -> None:
        folder = output_root(self._desk.kit.paths)
        folder.mkdir(parents=True, exist_ok=True)
        suggested = str(folder / self.tr("Số liệu theo địa giới ngày {0}.xlsx").format(f"{view.as_of:%d-%m-%Y}"))
        name, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Lưu bảng số liệu"), suggested, "Excel (*.xlsx)")
        if name:
            self.write_view(view, Path(name) if name.lower().endswith(".xlsx") else Path(f"{name}.xlsx"))

    def write_view(self, view: PlaceView, target: Path) -> None:
        """Writes the figures in the boundaries of a day as a workbook."""
        service, desk = self._desk.kit.places, self._desk

        def done(outcome: Outcome[Path]) -> None:
            file = outcome.value
            desk.tell(self.tr("Đã lưu {0}.").format(file), (self.tr("Mở tệp"), lambda: desk.open(file)))

        desk.work.start(lambda: service.write_view(view, target), done, title=self.tr("Đang viết bảng số liệu"))

    def _preview(self, sheet: PlaceSheet) -> None:
        self._open(ImportPlaces(self._parent, sheet, self._hamlet, lambda: self._bring(sheet)))

    def _bring(self, sheet: PlaceSheet) -> bool:
        outcome = self._desk.work.now(lambda: self._desk.kit.places.import_sheet(sheet))
        if outcome is not None:
            words = self.tr("Đã nhập {0} địa bàn mới, ghi {1} số đếm mới.")
            added, counted = len(outcome.value.added), outcome.value.counted
            self._desk.tell_undoable(words.format(numbers.count(added), numbers.count(counted)))
        return outcome is not None

    def _add(self, drafts: Sequence[PlaceDraft]) -> bool:
        told = self.tr("Đã thêm {0} địa bàn.").format(numbers.count(len(drafts)))
        if len(drafts) == 1:
            told = self.tr("Đã thêm “{0}”.").format(drafts[0].name)
        return self._do(lambda: self._desk.kit.places.add(drafts), told)

    def _save(self, place: Place, draft: PlaceDraft, dialog: EditPlace) -> bool:
        service, count = self._desk.kit.places, dialog.counts.new_count(place.id)
        told = self.tr("Đã lưu “{0}”.").format(draft.name)
        before = PlaceDraft.model_validate(place.model_dump(include=set(PlaceDraft.model_fields)))
        if draft != before and not self._do(lambda: service.save(place.id, draft), told):
            return False
        return count is None or self._do(lambda: service.add_counts([count]), told)

    def _ask(
        self, asked: Asked, verb: Callable[[date, Sequence[str]], Outcome[object]], told: Callable[[date], str]
    ) -> None:
        self._open(
            DayOfPlaces(
                self._parent,
                asked,
                self._desk.today(),
                lambda day, names: self._do(lambda: verb(day, names), told(day)),
            )
        )

    def _do(self, verb: Callable[[], object], told: str) -> bool:
        """Does it and says so with the way back; False, with the refusal said, when it cannot be done."""
        done = self._desk.work.now(verb) is not None
        if done:
            self._desk.tell_undoable(told)
        return done

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _named(self, places: Sequence[Place]) -> str:
        """The places by their names; of many the first, and how many more."""
        names = full_names(self._known)
        told = "; ".join(names[place.id] for place in places[:_TOLD])
        if len(places) <= _TOLD:
            return told
        return self.tr("{0} và {1} nơi khác").format(told, len(places) - _TOLD)


def _fresh(place: Place, name: str) -> PlaceDraft:
    """A new place as this one is, under another name."""
    kept = place.model_dump(include=set(PlaceDraft.model_fields)) | {"name": name}
    return PlaceDraft.model_validate(kept | {"active_from": None, "active_to": None})


def _day(day: date) -> str:
    return numbers.day(day)
