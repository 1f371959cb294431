"""What stands behind a figure: what it counts in one sentence, and the sessions it is made of."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.model.report import Explained
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.explained_row import ExplainedRow
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_MOST = 300


class ExplainCard(Card):
    """`asked` carries the number of the session that should be shown."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(margins=(18, 13, 6, 10))
        self._heading = label("", "heading", wrap=True)
        self._definition = label("", "label", wrap=True)
        for shown in (self._heading, self._definition):
            shown.setContentsMargins(0, 0, 12, 0)
        inner = QWidget()
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._definition)
        self.column.addWidget(scrolled(inner), 1)

    def show_sessions(self, heading: str, words: str, sessions: Sequence[Explained]) -> None:
        """At most 300 sessions stand here; how many more there are is said."""
        self._heading.setText(heading)
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            if item is not None and (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for place, session in enumerate(sessions[:_MOST]):
            value = "…" if session.value is None else numbers.count(session.value)
            row = ExplainedRow(f"{session.day:%d/%m/%y}", session.title, value)
            row.clicked.connect(lambda _on=False, number=session.session_id: self.asked.emit(number))
            self._rows.insertWidget(place, row)
        more = len(sessions) - _MOST
        told = self.tr("{0} Gồm {1} buổi:") if sessions else self.tr("{0} Không có buổi nào.")
        said = told.format(words, numbers.count(len(sessions))).strip()
        self._definition.setText(said + (self.tr(" (và {0} buổi nữa)").format(more) if more > 0 else ""))
