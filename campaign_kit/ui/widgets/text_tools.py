"""What helps to find one's way in the text of a content file: its parts, a search, and how it is to be written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.find_bar import FindBar
from campaign_kit.ui.widgets.pack_text import PackText
from campaign_kit.ui.widgets.texts import label

_INDENT = "\u2003"


class TextTools(QWidget):
    """`help_asked`: how such a file is written is to be shown."""

    help_asked = Signal()

    def __init__(self, text: PackText) -> None:
        super().__init__()
        self._text = text
        self._shown: list[tuple[int, str]] = []
        self._parts = Choice(self.tr("Phần của tệp"))
        self._parts.activated.connect(lambda _index: self._text.go_to(self._parts.value(), on_top=True))
        self.finder = FindBar(text)
        look = icon_button("search", self.tr("Tìm chữ trong tệp (Ctrl+F)"))
        look.clicked.connect(self.finder.ask)
        how = button(self.tr("Cách viết"), "link", "circle-question-mark")
        how.clicked.connect(self.help_asked)
        self._name = label(self.tr("Phần"), "label")
        self._name.setBuddy(self._parts)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name)
        row.addWidget(self._parts, 1)
        row.addWidget(look)
        row.addWidget(how)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.finder)
        text.textChanged.connect(self._read)
        text.cursorPositionChanged.connect(self._follow)

    def _read(self) -> None:
        """The parts as they stand; the text before the first is a part too."""
        headings = self._text.headings()
        if headings == self._shown:
            return
        self._shown = headings
        first = [(1, self.tr("Phần khai báo"))] if headings and headings[0][0] > 1 else []
        self._parts.fill([*first, *((line, _entry(words)) for line, words in headings)])
        for shown in (self._name, self._parts):
            shown.setEnabled(bool(headings))
        self._follow()

    def _follow(self) -> None:
        """The part that the cursor stands in."""
        here = self._text.textCursor().blockNumber() + 1
        self._parts.choose(max((line for line, _words in self._shown if line <= here), default=1))


def _entry(heading: str) -> str:
    """The heading without marks; what stands in a part is set in."""
    marks, _, words = heading.partition(" ")
    return _INDENT * (len(marks) - 2) + words.strip().replace("*", "")
