"""What nobody checked for a year, in quiet lines with the way to it: help lines to call, laws to look up again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.services.office import DueChecks
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import icon_label, label
from campaign_kit.wording import numbers

_ICON_PX = 16
_NAMED = 2  # of the lines to call


class DueLine(QWidget):
    """Hidden while it has nothing to say. `asked`: the way is to be gone."""

    asked = Signal()

    def __init__(self, icon_name: str, way: str) -> None:
        super().__init__()
        self._words = label("", "detail", wrap=True)
        go = button(way, "link")
        go.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(icon_label(icon_name, "mute", _ICON_PX), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, words: str) -> None:
        """Shows the sentence; an empty one hides the line."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        return self._words.text()


class DueLines(QWidget):
    """`lines_asked`: to the help lines; `laws_asked`: to the data of the content. Empty where nothing is due."""

    lines_asked = Signal()
    laws_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = DueLine("phone", self.tr("Kiểm tra đường dây →"))
        self._lines.asked.connect(self.lines_asked)
        self._laws = DueLine("book-open", self.tr("Xem nội dung →"))
        self._laws.asked.connect(self.laws_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._lines)
        column.addWidget(self._laws)

    def show_due(self, due: DueChecks) -> None:
        """Names the first lines to call, counts the laws."""
        names = [line.label for line in due.help_lines]
        told, more = numbers.join(names), len(names) - _NAMED
        if more > 0:
            told = self.tr("{0} và {1} nơi khác").format(", ".join(names[:_NAMED]), more)
        laws = self.tr("{0} văn bản pháp lý đã quá 12 tháng chưa xem lại hiệu lực.").format(len(due.legal_bases))
        self._lines.say(self.tr("Cần gọi thử, kiểm tra lại: {0}.").format(told) if names else "")
        self._laws.say(laws if due.legal_bases else "")
        self.setVisible(bool(names or due.legal_bases))
