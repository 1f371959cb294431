"""Takes a list of people that was copied from somewhere: one person a line, or the cells of a sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label


class PasteList(QDialog):
    """`agreed` carries the text; the dialog stays until whoever listens accepts it."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget, text: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dán danh sách"))
        self.resize(640, 460)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("Danh sách"))
        self._text.setPlaceholderText(self.tr("Nguyễn Văn An\nSiu H’Nhi\n…"))
        self._text.setPlainText(text if "\n" in text.strip() else "")
        self._text.setTabChangesFocus(True)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        words = self.tr(
            "Mỗi người một dòng, hoặc dán cả bảng từ Excel, có dòng tiêu đề càng tốt. Xem lại trước khi nhập."
        )
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self._text, 1)
        column.addWidget(self._fault)
        row = QHBoxLayout()
        row.setSpacing(8)
        leave, keep = button(self.tr("Bỏ qua")), button(self.tr("Xem trước"), "primary")
        leave.clicked.connect(self.reject)
        keep.clicked.connect(lambda: self.agreed.emit(self._text.toPlainText()))
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(keep)
        column.addLayout(row)
        self._text.setFocus()

    def complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
