"""Who approves a document: asked before its files are made again with that line (R51)."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.materials import LONGEST_APPROVER
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import Field, Line
from campaign_kit.ui.widgets.texts import label


class Approve(QDialog):
    """`approve` takes the name of the person who approved; `what` tells what it does, for a document by default.

    `note` is what that person should know before.
    """

    def __init__(
        self, parent: QWidget, title: str, name: str, approve: Callable[[str], object], what: str = "", note: str = ""
    ) -> None:
        super().__init__(parent)
        self._approve = approve
        self.setWindowTitle(self.tr("Duyệt tài liệu"))
        self.setMinimumWidth(440)
        self._name = Line(LONGEST_APPROVER)
        self._name.setText(name)
        self.name = Field(self.tr("Người duyệt (chức vụ, họ tên)"), self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        said = self.tr("Tên người duyệt, ngày duyệt và số bản được in ở chân trang. Bản đã duyệt không bị ghi đè.")
        column.addWidget(label(what or said, wrap=True))
        if note:
            column.addWidget(label(note, "mute", wrap=True))
        column.addWidget(self.name)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Duyệt"), self._agree))

    def _agree(self) -> None:
        name = self._name.words()
        self.name.complain("" if name else self.tr("Hãy ghi người duyệt."))
        if name:
            self.accept()
            self._approve(name)
