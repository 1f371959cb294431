"""What every section of a page of sections is, and the foot with what is done with its chosen row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.list_or_empty import ListOrEmpty
from campaign_kit.ui.widgets.texts import Elided, rule


class Section(QWidget):
    """`add_text` is what the page's first button says while the section is seen."""

    add_text = ""

    def reload(self) -> None:
        """Asks for what the section shows."""

    def add(self) -> None:
        """Asks for a new row."""

    def edit(self) -> None:
        """Shows the chosen row as a form; nothing without one."""

    def remove(self) -> None:
        """Takes the chosen row out; that can be taken back."""

    def take_focus(self) -> None:
        self.setFocus()


class ListSection(Section):
    """A section whose rows stand in one list, with what to do while there is none and the foot of the chosen one."""

    def hold(
        self, card: Card, view: QAbstractItemView, rows: QAbstractItemModel, empty: EmptyState, foot: QWidget
    ) -> None:
        """Puts the list of the rows into the card; a row that is activated is edited."""
        view.setModel(rows)
        view.selectionModel().currentRowChanged.connect(lambda _new, _old: self.choose())
        view.activated.connect(lambda _index: self.edit())
        self._pile, self._below = ListOrEmpty(view, empty), foot
        card.column.addWidget(self._pile, 1)
        card.column.addWidget(foot)

    def fill_with(self, card: Card) -> None:
        """The section is this card and nothing else."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_rows(self, *, any_there: bool) -> None:
        """The list with its foot where it has rows."""
        self._pile.show_rows(any_there=any_there)
        self._below.setVisible(any_there)

    def choose(self) -> None:
        """Tells of the chosen row."""

    def take_focus(self) -> None:
        self._pile.give_focus(self)


class ChosenFoot(QWidget):
    """The chosen row by its name, and what is done with it."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._chosen = Elided("", "strong")
        row.addWidget(self._chosen, 1)
        for widget in widgets:
            row.addWidget(widget)
        column.addLayout(row)

    def say(self, words: str) -> None:
        self._chosen.setText(words)
