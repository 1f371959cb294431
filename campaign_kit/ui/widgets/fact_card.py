"""What is known of the thing that is chosen: its title, chips, what can be done with it, and facts by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.texts import chip, label


@dataclass(frozen=True)
class Fact:
    """A name and its lines; each line may have a word before it (a mark, minutes)."""

    name: str
    lines: tuple[tuple[str, str], ...]


def plain(name: str, *lines: str) -> Fact:
    """Lines without a word before them; empty ones are left out."""
    return Fact(name, tuple(("", line) for line in lines if line))


def points(name: str, lines: Sequence[str]) -> Fact:
    """Lines with a point before each."""
    return Fact(name, tuple(("•", line) for line in lines))


class FactCard(Card):
    """`actions` are what can be done with it; the button of one that cannot be used is gone."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__(margins=(0, 4, 4, 4))
        self._buttons: list[tuple[QPushButton, QAction]] = []
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 10, 8, 12)
        column.setSpacing(10)
        self._title = label("", "heading", wrap=True)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._warning = Panel("advice", "triangle-alert")
        column.addWidget(self._title)
        column.addLayout(self._chips)
        column.addWidget(self._warning)
        for action in actions:
            made = action_button(action)
            self._buttons.append((made, action))
            column.addWidget(made)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(11)
        column.addLayout(self._facts)
        column.addStretch(1)
        self._area = scrolled(inner)
        self.column.addWidget(self._area)
        self.show_facts("", (), ())

    def show_facts(
        self, title: str, chips: Sequence[tuple[str, str]], facts: Sequence[Fact], warning: Sequence[str] = ()
    ) -> None:
        """`chips` are words with their tones; a fact without lines is left out."""
        self._title.setText(title)
        self._warning.say(warning)
        _clear(self._chips)
        for words, tone in chips:
            self._chips.addWidget(chip(words, tone))
        if chips:
            self._chips.addStretch(1)
        for made, action in self._buttons:
            made.setVisible(action.isVisible() and action.isEnabled())
        _clear(self._facts)
        for fact in facts:
            if fact.lines:
                self._facts.addWidget(group_of(fact))
        self._area.verticalScrollBar().setValue(0)


def _clear(column: QVBoxLayout | QHBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (shown := item.widget()) is not None:
            shown.hide()
            shown.deleteLater()


def group_of(fact: Fact) -> QWidget:
    """The name with its lines close below; words before the lines stand in a column of their own."""
    group = QWidget()
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(7)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(fact.name, "label"), 0, 0, 1, 2)
    for row, (before, line) in enumerate(fact.lines, 1):
        text = label(line, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if before:
            lead = label(before, "lead")
            grid.addWidget(lead, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        else:
            grid.addWidget(text, row, 0, 1, 2)
    return group
