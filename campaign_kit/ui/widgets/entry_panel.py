"""Above a list of names: the box that people are marked in, and below it what Enter will do, or the ways to fill it."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.attendance import AttendanceStatus
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.entry_box import EntryBox
from campaign_kit.ui.widgets.entry_strip import LEAST_PX, Choice, EntryStrip

_LONGEST = 200
_TOLD_MS = 6_000  # what was done stands that long before the ways to fill the list are back


class EntryPanel(QWidget):
    """`finished`: those who are not marked yet were there (offered while only who is absent is written down)."""

    finished = Signal()
    file_asked = Signal()
    text_asked = Signal()
    other_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = EntryBox(_LONGEST, "")
        self.box.setObjectName("search")
        self.box.setAccessibleName(self.tr("Tìm tên để điểm danh"))
        self.box.finished.connect(self._finish)
        self._absent = Check(self.tr("Chỉ ghi người &vắng"))
        self._absent.toggled.connect(lambda _on: self._follow())
        self._rest = button(self.tr("Còn lại có mặt"), "small")
        self._rest.setToolTip(self.tr("Ghi có mặt tất cả những người chưa ghi (Ctrl+Enter)"))
        self._rest.clicked.connect(self.finished)
        self._strip = EntryStrip()
        self._ways = self._make_ways()
        self._strip.hide()
        self._told = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._told.timeout.connect(self.hush)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.box, 1)
        row.addWidget(self._absent)
        row.addWidget(self._rest)
        column.addLayout(row)
        column.addWidget(self._ways)
        column.addWidget(self._strip)
        self._follow()

    def _make_ways(self) -> QWidget:
        ways = QWidget()
        ways.setMinimumHeight(LEAST_PX)
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)  # all four stand in the least window
        wishes = (
            (self.tr("Nhập từ Excel…"), self.file_asked),
            (self.tr("Dán danh sách…"), self.text_asked),
            (self.tr("Từ buổi khác…"), self.other_asked),
            (self.tr("In danh sách ký"), self.print_asked),
        )
        for text, wish in wishes:
            made = button(text, "link")
            made.clicked.connect(wish)
            row.addWidget(made)
        row.addStretch(1)
        return ways

    def status(self) -> AttendanceStatus:
        """What Enter and Space note."""
        return AttendanceStatus.ABSENT if self._absent.isChecked() else AttendanceStatus.PRESENT

    def say(self, words: str, tone: str, choices: Sequence[Choice] = ()) -> None:
        """Says something under the box, as `EntryStrip.say`; what was done only for a while."""
        self._strip.say(words, tone, choices)
        self._ways.hide()
        self._strip.show()
        if tone == "done":
            self._told.start()
        else:
            self._told.stop()

    def hush(self) -> None:
        """Nothing is to be said: the ways to fill the list are shown."""
        self._told.stop()
        self._strip.say("")
        self._strip.hide()
        self._ways.show()

    def said(self) -> tuple[str, str]:
        """What stands under the box now, and its tone; nothing where the ways stand."""
        return self._strip.words(), self._strip.tone()

    def _follow(self) -> None:
        only_absent = self._absent.isChecked()
        self._rest.setVisible(only_absent)
        here = self.tr("Gõ tên, không cần dấu · Enter: có mặt")
        away = self.tr("Tên người vắng · Enter")
        self.box.setPlaceholderText(away if only_absent else here)
        if self.isVisible():
            self.box.setFocus()

    def _finish(self) -> None:
        if self._absent.isChecked():
            self.finished.emit()
