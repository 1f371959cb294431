"""Asks why before something is done that has to be answered for: the reason stays in the book."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import Field, Line
from campaign_kit.ui.widgets.texts import label


@dataclass(frozen=True)
class Asked:
    """The words of the question. `title` names what it is about, "" where the heading does; `hint` is an example of a
    reason, of `longest` letters at the most; `agree` and `refuse` stand on the buttons."""

    heading: str
    words: str
    agree: str
    hint: str
    longest: int
    title: str = ""
    reason: str = ""
    refuse: str = ""


class GiveReason(QDialog):
    """`give` takes the reason and says whether it was done; the dialog closes then. `about` stands over the reason."""

    def __init__(
        self, parent: QWidget, asked: Asked, give: Callable[[str], bool], about: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._give = give
        self.setWindowTitle(asked.heading)
        self.setMinimumWidth(460)
        self._reason = Line(asked.longest, asked.hint)
        self.reason = Field(asked.reason or self.tr("Lý do"), self._reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(asked.heading, "heading"))
        if asked.title:
            column.addWidget(label(asked.title, "strong", wrap=True))
        column.addWidget(label(asked.words, "mute", wrap=True))
        if about is not None:
            column.addWidget(about)
        column.addWidget(self.reason)
        column.addSpacing(6)
        column.addLayout(answers(self, asked.refuse or self.tr("Bỏ qua"), asked.agree, self._agree))
        self._reason.setFocus()

    def _agree(self) -> None:
        reason = self._reason.words()
        self.reason.complain("" if reason else self.tr("Hãy ghi lý do, để sau này còn giải trình."))
        if reason and self._give(reason):
            self.accept()
