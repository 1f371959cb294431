"""The line under the box of names: what a line is read as, what Enter will do, and what was done last."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import Elided, set_tone

Choice = tuple[str, Callable[[], object]]


class EntryStrip(QFrame):
    """Tones: "" a hint, "read" somebody new as the line is read, "ask" a question for the next key, "done", "trouble".

    What can be answered by a key can be clicked as well.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("entrystrip")
        self.setFixedHeight(34)
        self._words = Elided("", "strip")
        self._links = [button("", "link") for _ in range(2)]
        self._runs: list[Callable[[], object]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(14)
        row.addWidget(self._words, 1)
        for number, link in enumerate(self._links):
            link.clicked.connect(lambda _on=False, number=number: self._runs[number]())
            row.addWidget(link)

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
