"""The data files to look at: their names at the left, the rows of one, and what is told of the chosen row."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QListView, QVBoxLayout, QWidget

from campaign_kit.model.names import fold
from campaign_kit.ui.tables.reference import Section
from campaign_kit.ui.tables.shelf import Row, ShelfList, shelf_view
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card, Panel
from campaign_kit.ui.widgets.fact_card import FactCard
from campaign_kit.ui.widgets.texts import label

_WAYS_PX = 190


class DataView(QWidget):
    """Nothing is changed here: an office changes its own copy of a file."""

    def __init__(self) -> None:
        super().__init__()
        self._sections: Sequence[Section] = ()
        self._words = ""
        self._ways = Card(margins=(8, 8, 8, 8))
        self._ways.setFixedWidth(_WAYS_PX)
        self._ways.column.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda _number: self._fill())
        left = QVBoxLayout()
        left.addWidget(self._ways)
        left.addStretch(1)
        self._purpose = label("", "mute", wrap=True)
        self._purpose.setContentsMargins(8, 0, 8, 4)
        self._warning = Panel("advice", "triangle-alert")
        self._list = ShelfList(self)
        self.view: QListView = shelf_view(self.tr("Các dòng dữ liệu"), self._list)
        self.view.selectionModel().currentRowChanged.connect(lambda now, _before: self._choose(now.row()))
        card = Card(margins=(10, 12, 10, 10))
        for shown in (self._purpose, self._warning):
            card.column.addWidget(shown)
        card.column.addWidget(self.view, 1)
        self._card = FactCard(())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(card, 52)
        row.addWidget(self._card, 30)

    def show_sections(self, sections: Sequence[Section], faults: Sequence[str]) -> None:
        """The data files, and what is wrong with them; the one that was looked at stays."""
        if [each.name for each in sections] != [each.name for each in self._sections]:
            self._make_ways(sections)
        self._sections = sections
        self._warning.say(faults)
        self._fill()

    def search(self, words: str) -> None:
        """Only the rows that hold these words."""
        self._words = words
        self._fill()

    def _make_ways(self, sections: Sequence[Section]) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.deleteLater()
        for number, section in enumerate(sections):
            way = button(section.name, "nav")
            way.setCheckable(True)
            way.setChecked(number == 0)
            self._group.addButton(way, number)
            self._ways.column.addWidget(way)

    def _fill(self) -> None:
        if not self._sections:
            return
        section = self._sections[max(0, self._group.checkedId())]
        self._purpose.setText(section.purpose)
        kept = self._list.key_at(self.view.currentIndex().row())
        self.view.selectionModel().blockSignals(True)
        self._list.show_rows([row for row in section.rows if self._holds(row)])
        row = max(0, self._list.row_of(kept))
        self.view.setCurrentIndex(self._list.index(row))
        self.view.selectionModel().blockSignals(False)
        self._choose(row)
        self.view.scrollTo(self.view.currentIndex())

    def _holds(self, row: Row) -> bool:
        whole = fold(f"{row.lead} {row.title} {row.detail} {row.mark}")
        return all(part in whole for part in fold(self._words).split())

    def _choose(self, number: int) -> None:
        section, rows = self._sections[max(0, self._group.checkedId())], self._list.rows()
        row = rows[number] if 0 <= number < len(rows) else None
        if row is None:
            self._card.show_facts("", (), ())
            return
        chips = ((row.mark, row.tone),) if row.mark else ()
        self._card.show_facts(row.title, chips, section.facts[row.key])
