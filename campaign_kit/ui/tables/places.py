"""The places of the office as a tree: schools with their classes, then hamlets and the rest; each can be ticked."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from campaign_kit.model.names import fold
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.wording.labels import label

_ORDER = list(PlaceKind)
Index = QModelIndex | QPersistentModelIndex


def full_names(places: Sequence[Place]) -> dict[int, str]:
    """By number, the name that tells a place from all others: a class with its school."""
    names = {place.id: place.name for place in places}
    full = dict(names)
    for place in places:
        # classes are often written as "5A" alone
        bare = place.kind is PlaceKind.CLASS and place.name[:1].isdigit()
        own = QCoreApplication.translate("PlacesTree", "Lớp {0}").format(place.name) if bare else place.name
        full[place.id] = f"{own}, {names[place.parent_id]}" if place.parent_id in names else own
    return full


class PlacesTree(QAbstractItemModel):
    """Two floors: a place without a parent, and the places that belong to it. `ticked_changed`: a person ticked."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._tops: list[Place] = []
        self._below: dict[int, list[Place]] = {}
        self._ticked: set[int] = set()
        self._words = ""
        self._only: set[int] | None = None

    def show_places(self, places: Sequence[Place], ticked: Collection[int]) -> None:
        self._places = list(places)
        self._ticked = set(ticked)
        self.search(self._words)

    def show_only(self, place_ids: Collection[int] | None) -> None:
        """Leaves these places (None: all of them), the places around them and the ticked ones."""
        self._only = None if place_ids is None else set(place_ids)
        self.search(self._words)

    def search(self, words: str) -> None:
        """Leaves the places whose name holds the words, whatever their marks; ticked ones always stay."""
        self._words = words
        wanted = fold(words)
        self.beginResetModel()
        fits = {p.id for p in self._places if wanted in fold(p.name) or p.id in self._ticked}
        fits |= {p.id for p in self._places if p.parent_id in fits and wanted in fold(self._name(p.parent_id))}
        if self._only is not None:
            fits &= self._only | self._ticked
        fits |= {p.parent_id for p in self._places if p.id in fits and p.parent_id is not None}
        shown = [place for place in self._places if place.id in fits]
        self._below = {}
        for place in shown:
            if place.parent_id is not None:
                self._below.setdefault(place.parent_id, []).append(place)
        self._tops = sorted((p for p in shown if p.parent_id is None), key=lambda place: _ORDER.index(place.kind))
        self.endResetModel()

    def ticked(self) -> tuple[int, ...]:
        """The numbers of the ticked places, in the order of all places."""
        return tuple(place.id for place in self._places if place.id in self._ticked)

    def ticked_places(self) -> list[Place]:
        return [place for place in self._places if place.id in self._ticked]

    def tick(self, place_id: int) -> None:
        """Ticks a place, as when it has just been added; its school is then no longer meant as a whole."""
        self._ticked.add(place_id)
        self._ticked -= {place.parent_id for place in self._places if place.id == place_id}
        self.search(self._words)
        self.ticked_changed.emit()

    def tops_to_open(self) -> list[QModelIndex]:
        """The first-floor places that have something ticked or found below."""
        is_narrowed = bool(self._words) or self._only is not None
        open_rows = [
            row
            for row, top in enumerate(self._tops)
            if any(is_narrowed or place.id in self._ticked for place in self._below.get(top.id, ()))
        ]
        return [self.index(row, 0) for row in open_rows]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # one of Qt's two
        top = index.internalId() if index.isValid() else 0
        return self.createIndex(top - 1, 0, 0) if top else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        if not parent.isValid():
            return len(self._tops)
        return 0 if parent.internalId() else len(self._below.get(self._tops[parent.row()].id, ()))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        place = self._at(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return place.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{place.name} · {label(place.kind)}"
        if role == Qt.ItemDataRole.CheckStateRole:
            if place.id in self._ticked:
                return Qt.CheckState.Checked
            partly = any(child.id in self._ticked for child in self._below.get(place.id, ()))
            return Qt.CheckState.PartiallyChecked if partly else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:  # noqa: ANN401, N802 - Qt's signature
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        place = self._at(index)
        if place.id in self._ticked:
            self._ticked.remove(place.id)
        else:
            self._ticked.add(place.id)
            self._ticked -= {place.parent_id}  # one class is meant, not the whole school
        self.dataChanged.emit(index, index, [role])
        if index.parent().isValid():
            self.dataChanged.emit(index.parent(), index.parent(), [role])
        self.ticked_changed.emit()
        return True

    def _at(self, index: Index) -> Place:
        top = index.internalId()
        return self._below[self._tops[top - 1].id][index.row()] if top else self._tops[index.row()]

    def _name(self, place_id: int | None) -> str:
        return next((place.name for place in self._places if place.id == place_id), "")
