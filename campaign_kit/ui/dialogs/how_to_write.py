"""How content files are written: to be read beside the editor."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label


class HowToWrite(QDialog):
    """Not modal: it is read while writing. No link of it is followed; `about` is what is brought into sight first."""

    def __init__(self, parent: QWidget, guide: str, about: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cách viết tệp nội dung"))
        self.resize(680, 560)
        shown = QTextBrowser()
        shown.setProperty("framed", True)
        shown.setAccessibleName(self.windowTitle())
        shown.setOpenLinks(False)
        shown.document().setDocumentMargin(14)
        shown.setMarkdown(guide)
        _break_long_lines(shown.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(shown, 1)
        leave = button(self.tr("Đóng"))
        leave.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        column.addLayout(row)
        self._shown, self._about = shown, about
        shown.setFocus()

    def look(self) -> None:
        """Shows itself, with what it is about at the top."""
        self.show()
        found = self._shown.document().find(self._about, 0, QTextDocument.FindFlag.FindCaseSensitively)
        if self._about and not found.isNull():
            place = self._shown.document().documentLayout().blockBoundingRect(found.block())
            self._shown.verticalScrollBar().setValue(round(place.top()) - 8)


def _break_long_lines(document: QTextDocument) -> None:
    """Samples of files may go on in the next line: nothing is read by scrolling sideways."""
    breaks = QTextBlockFormat()
    breaks.setNonBreakableLines(False)
    block = document.begin()
    while block.isValid():
        QTextCursor(block).mergeBlockFormat(breaks)
        block = block.next()
