"""All places of the office with what is known of each, as a tree: kinds, schools with campuses and classes, hamlets."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from campaign_kit.model.names import fold, sort_key
from campaign_kit.model.place_book import children_of
from campaign_kit.model.plan import Place, PlaceCount, PlaceKind
from campaign_kit.ui.tables.place_words import counted, held_in, level_name, span_of
from campaign_kit.ui.tables.rows import BELOW_ROLE, GROUND_ROLE, INK_ROLE
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

NAME, LEVEL, COUNT, CLUSTER, SPAN = range(5)
Index = QModelIndex | QPersistentModelIndex
_ORDER = list(PlaceKind)
_NUMBER = re.compile(r"(\d+)")


class Shown(StrEnum):
    """Which places are shown: those there are or will be, those that ended, or all."""

    ACTIVE = "active"
    ENDED = "ended"
    ALL = "all"


@dataclass
class _Node:
    """A row: a place, or the kind above places of that kind."""

    place: Place | None
    kind: PlaceKind
    above: int = -1
    row: int = 0
    below: list[int] = field(default_factory=list)


class PlaceBookTree(QAbstractItemModel):
    """Values in, cells out. `hamlets` is the office's own word for a hamlet."""

    def __init__(self, parent: QObject, today: date) -> None:
        super().__init__(parent)
        self._today = today
        self._places: list[Place] = []
        self._counts: Mapping[int, PlaceCount] = {}
        self._hamlets = label(PlaceKind.HAMLET)
        self._filter: tuple[str, PlaceKind | None, Shown] = ("", None, Shown.ACTIVE)
        self._found: set[int] = set()
        self._nodes: list[_Node] = []
        self._tops: list[int] = []
        self._heads = (
            self.tr("Địa bàn"),
            self.tr("Cấp, khối"),
            self.tr("Số dân, số trẻ"),
            self.tr("Cụm"),
            self.tr("Hoạt động"),
        )

    def show_places(self, places: Sequence[Place], counts: Mapping[int, PlaceCount], hamlets: str) -> None:
        self._places = sorted(places, key=_order)
        self._counts = counts
        self._hamlets = hamlets[:1].upper() + hamlets[1:]
        self.narrow(*self._filter)

    def narrow(self, words: str, kind: PlaceKind | None, shown: Shown) -> None:
        """Leaves the places of the kind whose name holds the words, whatever their marks, and those around them."""
        self._filter = words, kind, shown
        self.beginResetModel()
        self._found = self._wanted(fold(words), kind, shown)
        self._build(self._found)
        self.endResetModel()

    def found(self) -> int:
        """How many places fit what is asked for, without those that only stand around them."""
        return len(self._found)

    def has_places(self) -> bool:
        """Whether there is any place at all, shown or not."""
        return bool(self._places)

    def place_at(self, index: Index) -> Place | None:
        """The place of the row; None of a row that is a kind."""
        return self._nodes[index.internalId()].place if index.isValid() else None

    def index_of(self, place_id: int) -> QModelIndex:
        """The row of that place; an invalid index where it is not shown."""
        found = (number for number, node in enumerate(self._nodes) if node.place and node.place.id == place_id)
        number = next(found, -1)
        return QModelIndex() if number < 0 else self.createIndex(self._nodes[number].row, 0, number)

    def kinds(self) -> list[QModelIndex]:
        """The rows that are kinds."""
        return [self.createIndex(row, 0, number) for row, number in enumerate(self._tops)]

    def _wanted(self, words: str, kind: PlaceKind | None, shown: Shown) -> set[int]:
        """The numbers of the places that fit; a class fits by the name of its school too."""
        by_id = {place.id: place for place in self._places}

        def fits(place: Place) -> bool:
            if kind not in (None, place.kind) or not self._is_shown(place, shown):
                return False
            if not words:
                return True
            above: Place | None = place
            while above is not None:
                if words in fold(above.name):
                    return True
                above = by_id.get(above.parent_id or 0)
            return False

        return {place.id for place in self._places if fits(place)}

    def _is_shown(self, place: Place, shown: Shown) -> bool:
        ended = place.active_to is not None and place.active_to < self._today
        return shown is Shown.ALL or ended is (shown is Shown.ENDED)

    def _build(self, wanted: set[int]) -> None:
        by_id = {place.id: place for place in self._places}
        kept = set(wanted)
        for place_id in wanted:
            above = by_id[place_id].parent_id
            while above is not None and above in by_id and above not in kept:
                kept.add(above)
                above = by_id[above].parent_id
        shown = [place for place in self._places if place.id in kept]
        kinds = [kind for kind in _ORDER if any(place.kind is kind and not _is_inside(place, kept) for place in shown)]
        self._nodes = [_Node(None, kind, row=row) for row, kind in enumerate(kinds)]
        self._tops = list(range(len(kinds)))
        numbers_of = {place.id: len(kinds) + number for number, place in enumerate(shown)}
        self._nodes += [_Node(place, place.kind) for place in shown]
        for place in shown:
            inside = _is_inside(place, kept)
            above_number = numbers_of[place.parent_id or 0] if inside else kinds.index(place.kind)
            node, around = self._nodes[numbers_of[place.id]], self._nodes[above_number]
            node.above, node.row = above_number, len(around.below)
            around.below.append(numbers_of[place.id])

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        around = self._nodes[parent.internalId()].below if parent.isValid() else self._tops
        return self.createIndex(row, column, around[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # one of Qt's two
        above = self._nodes[index.internalId()].above if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._nodes[above].row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        if not parent.isValid():
            return len(self._tops)
        return len(self._nodes[parent.internalId()].below) if parent.column() == 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401, N802 - Qt's
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        able = super().flags(index)
        is_place = self.place_at(index) is not None
        return able if is_place else able & ~Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        node = self._nodes[index.internalId()]
        if node.place is None:
            return self._of_kind(node, index.column(), role)
        place, column = node.place, index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(place, column, has_inside=bool(node.below)) or self._of_inside(node, column, role)
        if role == BELOW_ROLE:
            return self._below(place, column) or self._of_inside(node, column, role)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(place, column)
        if role == INK_ROLE:
            is_quiet = column in (LEVEL, CLUSTER, SPAN) or (column == COUNT and place.id not in self._counts)
            return "mute" if is_quiet or not self._is_shown(place, Shown.ACTIVE) else None
        return None

    def _of_kind(self, node: _Node, column: int, role: int) -> Any:  # noqa: ANN401 - as `data`
        if role == GROUND_ROLE:
            return "side"
        if role == Qt.ItemDataRole.DisplayRole and column == NAME:
            return self.tr("{0} ({1})").format(self._kind_name(node.kind), numbers.count(len(node.below)))
        return None

    def _kind_name(self, kind: PlaceKind) -> str:
        return self._hamlets if kind is PlaceKind.HAMLET else label(kind)

    def _text(self, place: Place, column: int, *, has_inside: bool) -> str:
        if column == COUNT:
            count = self._counts.get(place.id)
            nobody = "" if has_inside else self.tr("chưa đếm")
            return (counted(count) if count else "") or nobody
        return (place.name, level_name(place.school_level, place.grade), "", place.cluster, span_of(place)[0])[column]

    def _of_inside(self, node: _Node, column: int, role: int) -> str:
        """What is told of a place by what lies in it: how many classes, how many children."""
        if column == NAME:
            return held_in(self._inside(node), self._today) if role == BELOW_ROLE else ""
        uncounted = column == COUNT and node.place is not None and node.place.id not in self._counts
        return self._summed(node, role) if uncounted and node.below else ""

    def _inside(self, node: _Node) -> list[Place]:
        inside = [self._nodes[number] for number in node.below]
        inside += [self._nodes[number] for each in inside for number in each.below]
        return [each.place for each in inside if each.place is not None]

    def _summed(self, node: _Node, role: int) -> str:
        """What stands for a school that was not counted itself; nothing where some of its classes are not shown."""
        narrowed = self._filter != ("", None, Shown.ACTIVE)
        children = None if narrowed else children_of(self._inside(node), self._counts, self._today)
        if children is None or role not in (Qt.ItemDataRole.DisplayRole, BELOW_ROLE):
            return ""
        shown = self.tr("{0} trẻ").format(numbers.count(children))
        return shown if role == Qt.ItemDataRole.DisplayRole else self.tr("cộng các lớp")

    def _below(self, place: Place, column: int) -> str:
        """The second line of a cell."""
        if column == COUNT and place.id in self._counts:
            return numbers.day(self._counts[place.id].as_of)
        known = {NAME: place.managed_by, LEVEL: place.school_year, SPAN: span_of(place)[1]}
        return known.get(column, "")

    def _told(self, place: Place, column: int) -> str:
        """Of the name what the place is, of a cell its whole text."""
        if column == NAME:
            return " · ".join(filter(None, (place.name, self._kind_name(place.kind), place.managed_by)))
        return " · ".join(filter(None, (self._text(place, column, has_inside=True), self._below(place, column))))


def _order(place: Place) -> tuple[object, ...]:
    """Kinds in their order, the newest school year first, classes by grade, then names as people number them."""
    parts = _NUMBER.split(place.name)
    natural = tuple((int(part), "") if part.isdigit() else (0, sort_key(part)) for part in parts)
    year = -int(place.school_year[:4]) if place.school_year[:4].isdigit() else 0
    return _ORDER.index(place.kind), year, place.grade or 0, natural, place.id


def _is_inside(place: Place, kept: set[int]) -> bool:
    return place.parent_id in kept
