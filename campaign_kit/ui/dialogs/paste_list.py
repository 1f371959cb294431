"""Takes text that was copied from somewhere: a list of people, or a table out of Word or Excel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.texts import label


class PasteText(QDialog):
    """`agreed` carries the text; the dialog stays until whoever listens accepts it.

    `name` is what is pasted, `words` how, `example` stands in the empty field; a text of one line is not taken over.
    """

    agreed = Signal(str)

    def __init__(self, parent: QWidget, text: str, name: str, words: str, example: str) -> None:
        super().__init__(parent)
        self.resize(640, 460)
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(name)
        self._text.setPlaceholderText(example)
        self._text.setPlainText(text if "\n" in text.strip() else "")
        self._text.setTabChangesFocus(True)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._heading = label("", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self._text, 1)
        column.addWidget(self._fault)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Xem trước"), self._agree))
        self._text.setFocus()

    def entitle(self, heading: str) -> None:
        self.setWindowTitle(heading)
        self._heading.setText(heading)

    def complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        self.agreed.emit(self._text.toPlainText())


class PasteList(PasteText):
    """One person a line, or the cells of a sheet."""

    def __init__(self, parent: QWidget, text: str) -> None:
        words = self.tr(
            "Mỗi người một dòng, hoặc dán cả bảng từ Excel, có dòng tiêu đề càng tốt. Xem lại trước khi nhập."
        )
        super().__init__(parent, text, self.tr("Danh sách"), words, self.tr("Nguyễn Văn An\nSiu H’Nhi\n…"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)  # a person stays on one line
        self.entitle(self.tr("Dán danh sách"))


class PasteAnnex(PasteText):
    """The annex of a plan."""

    def __init__(self, parent: QWidget, text: str) -> None:
        words = self.tr(
            "Chép cả bảng nhiệm vụ trong Word hoặc Excel, kèm dòng tiêu đề (Stt, Nội dung, Cơ quan chủ trì, "
            "Cơ quan phối hợp, Thời gian thực hiện), rồi dán vào đây. Xem lại trước khi nhập."
        )
        example = self.tr("Stt\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện\n…")
        super().__init__(parent, text, self.tr("Bảng nhiệm vụ"), words, example)
        self.entitle(self.tr("Dán bảng nhiệm vụ"))
