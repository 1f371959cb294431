"""Asks why before something is done that has to be answered for: the reason stays in the book."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.plan import SessionDraft
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import Field, Line, limit
from campaign_kit.ui.widgets.texts import label


class GiveReason(QDialog):
    """`give` takes the reason and says whether it was done; the dialog closes then. `hint` is an example of one."""

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        title: str,
        words: str,
        agree: str,
        give: Callable[[str], bool],
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._give = give
        self.setWindowTitle(heading)
        self.setMinimumWidth(460)
        longest = limit(SessionDraft, "status_reason", "max_length")
        self._reason = Line(longest, hint or self.tr("Mưa bão, trùng lịch thi…"))
        self.reason = Field(self.tr("Lý do"), self._reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(heading, "heading"))
        column.addWidget(label(title, "strong", wrap=True))
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self.reason)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), agree, self._agree))
        self._reason.setFocus()

    def _agree(self) -> None:
        reason = self._reason.words()
        self.reason.complain("" if reason else self.tr("Hãy ghi lý do, để sau này còn giải trình."))
        if reason and self._give(reason):
            self.accept()
