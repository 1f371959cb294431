"""One figure as large as a hand: what is being counted right now, always in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import label


class HeroCard(Card):
    """The figure in teal, a few words beside it, what it is made of below."""

    def __init__(self, *, centred: bool = False) -> None:
        super().__init__(margins=(18, 5, 18, 10))
        self.column.setSpacing(0)
        self._figure, self._beside = label("–", "hero"), label("", "beside")
        self._detail = label("", "label", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(1 if centred else 6)  # a part of a whole stands close to it
        row.addStretch(1 if centred else 0)
        row.addWidget(self._figure)
        row.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.column.addLayout(row)
        if centred:
            self._detail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column.addWidget(self._detail)

    def show_figure(self, figure: str, beside: str) -> None:
        self._figure.setText(figure)
        self._beside.setText(beside)
        self.setAccessibleName(f"{figure} {beside}")

    def show_detail(self, words: str) -> None:
        self._detail.setText(words)
        self._detail.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def figure(self) -> str:
        return self._figure.text()
