"""The line under the box of names: what a line is read as, what Enter will do, and what was done last."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label, set_tone

LEAST_PX = 34
Choice = tuple[str, Callable[[], object]]


class EntryStrip(QFrame):
    """Tones: "" a hint, "read" somebody new as the line is read, "ask" a question for the next key, "done", "trouble".

    What can be answered by a key can be clicked as well.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entrystrip")
        self.setMinimumHeight(LEAST_PX)
        self._words = label("", "strip", wrap=True)
        self._links = [button("", "link") for _ in range(2)]
        self._runs: list[Callable[[], object]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 4)
        column.setSpacing(0)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(18)
        column.addLayout(row)
        for number, link in enumerate(self._links):
            link.clicked.connect(lambda _on=False, number=number: self._runs[number]())
            row.addWidget(link)
        row.addStretch(1)

    def say(self, words: str, tone: str = "", choices: Sequence[Choice] = ()) -> None:
        """Says a finished sentence; `choices` are the words and deeds of the links behind it, at most two."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._runs = [run for _, run in choices]
        for number, link in enumerate(self._links):
            link.setVisible(number < len(choices))
            link.setText(choices[number][0] if number < len(choices) else "")
        for widget in (self, self._words):
            set_tone(widget, tone)

    def words(self) -> str:
        return self._words.text()

    def tone(self) -> str:
        return str(self.property("tone") or "")
