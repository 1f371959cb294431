"""A card with a short list that a person keeps: its rows, and under them what is done with the chosen ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QStackedWidget

from campaign_kit.ui.tables.cells import TONE_ROLE, Cells, CellsTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.texts import label

_HIGH_PX = 46  # room for two lines
_HEAD_PX = 34


@dataclass(frozen=True)
class Book:
    """How a list looks: its name, what it is for, its heads with their widths (0: the rest).

    `empty` are an icon, a heading and what to do where it has no row; with `rows` the list is that many rows high,
    else as high as there is room.
    """

    name: str
    said: str
    heads: Sequence[tuple[str, int]]
    empty: tuple[str, str, str]
    rows: int = 0


class BookCard(Card):
    """Enter or a double click does what the first verb for one row does."""

    def __init__(self, book: Book, *, several: bool = False) -> None:
        super().__init__(book.name)
        self._verbs: list[tuple[QPushButton, int, int]] = []
        self._first: Callable[[], object] = lambda: None
        self._table = CellsTable(self, tuple(name for name, _width in book.heads))
        self._view = row_table(book.name)
        self._view.setSortingEnabled(False)
        self._view.setModel(self._table)
        self._view.setItemDelegate(RowDelegate(self._view, 0, TONE_ROLE))
        self._view.verticalHeader().setDefaultSectionSize(_HIGH_PX)
        if several:
            self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for column, (_name, width) in enumerate(book.heads):
            if width:
                self._view.setColumnWidth(column, width)
            else:
                self._view.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._view)
        self._pile.addWidget(EmptyState(*book.empty))
        if book.rows:
            self._pile.setFixedHeight(_HEAD_PX + book.rows * _HIGH_PX)
        self._always, self._ways = QHBoxLayout(), QHBoxLayout()
        foot = QHBoxLayout()
        for ways in (self._always, self._ways):
            ways.setSpacing(8)
        foot.addLayout(self._always)
        foot.addStretch(1)
        foot.addLayout(self._ways)
        self.column.addWidget(label(book.said, "mute", wrap=True))
        self.column.addWidget(self._pile, 1)
        self.column.addLayout(foot)
        self._view.activated.connect(lambda _index: self._do_first())
        self._view.selectionModel().selectionChanged.connect(lambda _new, _old: self._suit())
        self._table.modelReset.connect(self._suit)

    def add_verb(
        self, text: str, run: Callable[[], object], icon_name: str = "", *, least: int = 0, most: int = 9999
    ) -> None:
        """A button for what is done with at least and at most so many chosen rows; without `least` with none at all."""
        made = button(text, "", icon_name)
        made.clicked.connect(lambda _on=False: run())
        if least == 1 and not any(low == 1 for _button, low, _high in self._verbs):
            self._first = run
        self._verbs.append((made, least, most))
        (self._ways if least else self._always).addWidget(made)
        self._suit()

    def show_rows(self, rows: Sequence[Cells]) -> None:
        """The rows; the one that was chosen stays so where it still stands."""
        kept = self._view.currentIndex().row()
        self._table.show_rows(rows)
        self._pile.setCurrentIndex(0 if rows else 1)
        if 0 <= kept < len(rows):
            self._view.setCurrentIndex(self._table.index(kept, 0))

    def chosen(self) -> list[Any]:
        """What the chosen rows stand for, from the top."""
        rows = sorted(row.row() for row in self._view.selectionModel().selectedRows())
        return [self._table.item_at(row) for row in rows]

    def _do_first(self) -> None:
        if len(self.chosen()) == 1:
            self._first()

    def _suit(self) -> None:
        many = len(self._view.selectionModel().selectedRows())
        for made, least, most in self._verbs:
            made.setEnabled(least <= many <= most or not least)

    def take_focus(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
