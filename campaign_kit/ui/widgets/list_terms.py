"""Opens a list of names for a session: that it is a choice, what it is for, and until when its names are kept."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.model.attendance import NameListDraft
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line
from campaign_kit.ui.widgets.texts import icon_label, label

_WIDTH_PX = 620


class ListTerms(QWidget):
    """`opened` carries the purpose and the day; `counting_asked` leads to the form without names, `other_asked` to the
    lists of other sessions, one of which is opened here with its people."""

    opened = Signal(str, object)  # date
    counting_asked = Signal()
    other_asked = Signal()

    def __init__(self, year: Callable[[], int]) -> None:
        super().__init__()
        self._purpose, self._until = Line(200), DayEntry(year)
        self.purpose = Field(self.tr("Danh sách dùng để làm gì"), self._purpose)
        self.until = Field(self.tr("Giữ tên đến hết ngày"), self._until, self.tr("Sau ngày này, tên được nhắc để xóa."))
        card = Card(margins=(24, 20, 24, 20))
        card.setMaximumWidth(_WIDTH_PX)
        card.column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(icon_label("clipboard-check", "teal", 22))
        head.addWidget(label(self.tr("Buổi này đang đếm không ghi tên"), "heading"), 1)
        words = self.tr(
            "Số liệu báo cáo không cần tên. Chỉ mở danh sách khi thật cần điểm danh từng người: tên trẻ em được mã hóa "
            "trên máy này, không có số điện thoại, địa chỉ hay số định danh."
        )
        card.column.addLayout(head)
        card.column.addWidget(label(words, "mute", wrap=True))
        card.column.addWidget(self.purpose)
        card.column.addWidget(self.until)
        begin = button(self.tr("Mở danh sách tên"), "", "users")
        begin.clicked.connect(self._open)
        card.column.addSpacing(4)
        card.column.addLayout(self._ways(begin))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 10, Qt.AlignmentFlag.AlignTop)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(1)
        self.setFocusProxy(begin)

    def _ways(self, begin: QPushButton) -> QHBoxLayout:
        """To open a list, to take that of another session, or to go on without names."""
        row = QHBoxLayout()
        row.setSpacing(10)
        other = button(self.tr("Lấy từ buổi khác…"), "link")
        count = button(self.tr("Chỉ đếm, không ghi tên"), "link")
        other.clicked.connect(self.other_asked)
        count.clicked.connect(self.counting_asked)
        row.addWidget(begin)
        row.addWidget(other)
        row.addWidget(count)
        row.addStretch(1)
        return row

    def show_terms(self, terms: NameListDraft) -> None:
        self._purpose.setText(terms.purpose)
        self._until.show_day(terms.keep_until)
        for field in (self.purpose, self.until):
            field.complain()

    def _open(self) -> None:
        day: date | None = self._until.day()
        self.purpose.complain("" if self._purpose.words() else self.tr("Hãy ghi danh sách dùng để làm gì."))
        self.until.complain("" if day is not None else self.tr("Hãy ghi ngày, ví dụ 30/11/2027."))
        if self._purpose.words() and day is not None:
            self.opened.emit(self._purpose.words(), day)
