"""What is done to places, step by step: ask, do, say it with the way back. Works for the page of places."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.plan import Place, PlaceDraft
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_place import EditPlace
from campaign_kit.ui.dialogs.place_days import Asked, DayOfPlaces
from campaign_kit.ui.tables.places import full_names
from campaign_kit.wording import numbers

_TOLD = 4  # of many places only the first are named
Refuse = Callable[[str], None]  # where a refusal is told


class PlaceWork(QObject):
    """Knows the places that `work_on` named last. `added` carries the numbers of new ones."""

    added = Signal(object)  # list[int]

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._known: Sequence[Place] = ()
        self._hamlet = ""

    def work_on(self, places: Sequence[Place], hamlet: str) -> None:
        """All places there are, and the office's word for a hamlet."""
        self._known, self._hamlet = places, hamlet

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
            lambda drafts, _refuse: self._save(place, drafts[0], dialog),
            self._desk.today(),
        )
        counts = self._desk.work.now(lambda: self._desk.kit.places.counts(place.id))
        dialog.counts.show_counts(counts or ())
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

    def remove(self, places: Sequence[Place]) -> None:
        """Removes places that nothing has to do with; the others are refused by the service."""
        self._do(
            lambda: self._desk.kit.places.remove([place.id for place in places]),
            self.tr("Đã xóa {0}.").format(self._named(places)),
        )

    def _add(self, drafts: Sequence[PlaceDraft], refuse: Refuse) -> bool:
        told = self.tr("Đã thêm {0} địa bàn.").format(numbers.count(len(drafts)))
        if len(drafts) == 1:
            told = self.tr("Đã thêm “{0}”.").format(drafts[0].name)
        outcome = self._desk.work.now(lambda: self._desk.kit.places.add(drafts), refuse)
        if outcome is not None:
            self.added.emit([place.id for place in outcome.value])
            self._desk.tell_undoable(told)
        return outcome is not None

    def _save(self, place: Place, draft: PlaceDraft, dialog: EditPlace) -> bool:
        """Saves what is another than before: the place, the counts that go, the count that comes."""
        service, told = self._desk.kit.places, self.tr("Đã lưu “{0}”.").format(draft.name)
        count, dropped = dialog.counts.new_count(place.id), dialog.counts.dropped()
        before = PlaceDraft.model_validate(place.model_dump(include=set(PlaceDraft.model_fields)))
        verbs: list[tuple[bool, Callable[[], object], Refuse]] = [
            (draft != before, lambda: service.save(place.id, draft), dialog.complain),
            (bool(dropped), lambda: service.remove_counts(place.id, dropped), dialog.complain),
            (count is not None, lambda: service.add_counts([count] if count else []), dialog.counts.complain),
        ]
        return all(self._do(verb, told, refuse) for wanted, verb, refuse in verbs if wanted)

    def _ask(self, asked: Asked, verb: Callable[[date, Sequence[str]], object], told: Callable[[date], str]) -> None:
        self._open(
            DayOfPlaces(
                self._parent,
                asked,
                self._desk.today(),
                lambda day, names, refuse: self._do(lambda: verb(day, names), told(day), refuse),
            )
        )

    def _do(self, verb: Callable[[], object], told: str, refuse: Refuse | None = None) -> bool:
        """Does it and says so with the way back; False, with the refusal said, when it cannot be done."""
        done = self._desk.work.now(verb, refuse) is not None
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
