"""What stands out in the text of a content file: remarks are quiet, places where something is to be written are lit."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from campaign_kit.ui.style import colour

_REMARKS = ("//", "#")
_HEADING = "##"
_TO_WRITE = "…"


class PackMarks(QSyntaxHighlighter):
    """Colours lines; the text itself is never touched. What is below the declarations has its remarks behind "//"."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._quiet, self._lit = QTextCharFormat(), QTextCharFormat()
        self._quiet.setForeground(colour("mute"))
        self._lit.setBackground(colour("sun"))

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        line = text.strip()
        if line.startswith(_REMARKS) and not line.startswith(_HEADING):
            self.setFormat(0, len(text), self._quiet)
            return
        at = text.find(_TO_WRITE)
        while at >= 0:
            if not text[:at].strip() or not text[at - 1].isalnum():  # behind a letter it is only a pause
                self.setFormat(at, len(_TO_WRITE), self._lit)
            at = text.find(_TO_WRITE, at + 1)
