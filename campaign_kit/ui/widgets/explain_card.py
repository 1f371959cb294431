"""What stands behind a figure: what it counts in one sentence, its key, and all that it is made of."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal

from campaign_kit.model.report import Explained
from campaign_kit.ui.tables.explained import ExplainedList, explained_view
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers


class ExplainCard(Card):
    """`asked` carries the row that should be shown: a session, an entry, a tally, a paper."""

    asked = Signal(object)  # Explained

    def __init__(self) -> None:
        super().__init__(margins=(18, 13, 6, 10))
        self.column.setSpacing(4)
        self._heading, self._definition = label("", "heading", wrap=True), label("", "label", wrap=True)
        self._key, self._behind = label("", "detail", wrap=True), label("", "strong")
        self._key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rows = ExplainedList(self)
        self.view = explained_view(self.tr("Những gì làm nên số này"), self._rows)
        self.view.clicked.connect(self._ask)
        self.view.activated.connect(self._ask)
        for shown in (self._heading, self._definition, self._key, self._behind):
            shown.setContentsMargins(0, 0, 12, 0)
            self.column.addWidget(shown)
        self.column.addWidget(self.view, 1)
        self.column.addStretch(0)  # without rows the words stay together

    def show_rows(self, heading: str, words: str, key: str, rows: Sequence[Explained]) -> None:
        """`key` names the figure in the files too; empty where the rows stand behind no figure."""
        self._heading.setText(heading)
        self._definition.setText(words)
        self._key.setText(self.tr("Mã số liệu: {0}").format(key))
        self._key.setVisible(bool(key))
        told = self.tr("Gồm {0} mục:") if rows else self.tr("Chưa có mục nào.")
        self._behind.setText(told.format(numbers.count(len(rows))))
        self._rows.show_rows(rows)
        self.view.setVisible(bool(rows))

    def rows(self) -> ExplainedList:
        """What is told, for whoever wants to go through it."""
        return self._rows

    def _ask(self, index: QModelIndex) -> None:
        row = self._rows.at(index.row())
        if row is not None:
            self.asked.emit(row)
