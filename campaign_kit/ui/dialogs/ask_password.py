"""The password of a file that another office has locked."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.texts import label


class AskPassword(QDialog):
    """`use` takes the password as it was typed, spaces and all."""

    def __init__(self, parent: QWidget, title: str, what: str, use: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._use = use
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._password = QLineEdit()
        self.password = Field(self.tr("Mật khẩu mở tệp"), self._password)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(title, "heading"))
        column.addWidget(label(what, wrap=True))
        column.addWidget(self.password)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Tiếp tục"), self._agree))

    def _agree(self) -> None:
        password = self._password.text()
        self.password.complain("" if password else self.tr("Hãy ghi mật khẩu bên gửi đã báo."))
        if password:
            self.accept()
            self._use(password)
