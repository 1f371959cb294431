"""The help block: 111 and vn-cop.vn always, the office's own lines between them; and how it looks on paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from campaign_kit.model.office import CHILD_HOTLINE, HelpLine, HelpLineDraft, compulsory_help_lines
from campaign_kit.ui.style import icon
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.texts import chip, icon_label, label
from campaign_kit.wording import numbers

_STEP = 10


class HelpForm(QWidget):
    """Lines with a name and a number; a line without a number is not kept. `changed` after every finished entry.

    `checked` carries the number of a stored line that somebody called today and found right.
    """

    changed = Signal()
    checked = Signal(int)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._rows: list[_OwnLine] = []
        self._first, self._last = compulsory_help_lines()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self._top, self._bottom = _fixed(self._first), _fixed(self._last)
        self._own = QVBoxLayout()
        self._own.setSpacing(8)
        add = button(self.tr("Thêm đường dây"), "link", "plus")
        add.clicked.connect(lambda: self._add(HelpLineDraft(label="-")).setFocus())
        whole.addWidget(self._top)
        whole.addLayout(self._own)
        whole.addWidget(self._bottom)
        whole.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lines(self, lines: Sequence[HelpLineDraft]) -> None:
        """The lines of the office; the compulsory ones keep what was checked about them."""
        while self._rows:
            self._remove(self._rows[-1])
        for line in lines:
            if not line.is_compulsory:
                self._add(line)
            elif line.number_or_address == CHILD_HOTLINE:
                self._first = line
            else:
                self._last = line

    def show_checked(self, line: HelpLine) -> None:
        """What is known of the checking of a stored line, beside whatever is being written in the form."""
        for row in self._rows:
            if isinstance(row.kept, HelpLine) and row.kept.id == line.id:
                row.show_checked(line)

    def suggest(self, names: Sequence[str]) -> None:
        """Empty lines with a name, for a first start."""
        for name in names:
            self._add(HelpLineDraft(label=name))

    def lines(self) -> list[HelpLineDraft]:
        """111, the own lines that have a number, vn-cop.vn; a new number counts as checked on the day it was typed."""
        own = [self._line(row) for row in self._rows if row.number.words()]
        ordered = [_bare(self._first), *own]
        placed = [line.model_copy(update={"order": place * _STEP}) for place, line in enumerate(ordered)]
        end = max(self._last.order, len(ordered) * _STEP)
        return [*placed, _bare(self._last).model_copy(update={"order": end})]

    def _line(self, row: "_OwnLine") -> HelpLineDraft:
        kept, number = row.kept, row.number.words()
        words = row.name.words() or self.tr("Địa chỉ tin cậy")
        update: dict[str, object] = {"label": words, "number_or_address": number}
        if kept.child_label and kept.child_label == kept.label:
            update["child_label"] = words
        if number != kept.number_or_address:
            update["verified_on"] = self._today
        return _bare(kept).model_copy(update=update)

    def _add(self, line: HelpLineDraft) -> "_OwnLine":
        row = _OwnLine(line, self._today)
        row.drop.clicked.connect(lambda: self._remove(row))
        row.checked.connect(self.checked)
        for entry in (row.name, row.number):
            entry.editingFinished.connect(self.changed)
        self._own.addWidget(row)
        self._rows.append(row)
        return row

    def _remove(self, row: "_OwnLine") -> None:
        self._rows = [each for each in self._rows if each is not row]
        self._own.removeWidget(row)
        row.deleteLater()
        self.changed.emit()


class _OwnLine(QWidget):
    """A line of the office's own: its name, its number, and when somebody last called it."""

    checked = Signal(int)

    def __init__(self, line: HelpLineDraft, today: date) -> None:
        super().__init__()
        self.kept = line
        self._today = today
        self.name, self.number = Line(120, self.tr("Công an xã")), Line(80, self.tr("Số điện thoại"))
        self.name.setText("" if line.label == "-" else line.label)
        self.number.setText(line.number_or_address)
        self.name.setAccessibleName(self.tr("Tên đường dây trợ giúp"))
        self.number.setAccessibleName(self.tr("Số điện thoại hoặc địa chỉ"))
        self.drop = QToolButton()
        self.drop.setIcon(icon("trash", "mute"))
        self.drop.setIconSize(QSize(16, 16))
        self.drop.setAccessibleName(self.tr("Bỏ dòng này"))
        self.drop.setToolTip(self.tr("Bỏ dòng này"))
        self._state = label("", "detail", wrap=True)
        self._called = button(self.tr("Đã gọi thử hôm nay"), "link", "check")
        self._called.clicked.connect(self._tell)
        self.setFocusProxy(self.name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, (widget, share) in enumerate(((self.name, 3), (self.number, 2), (self.drop, 0))):
            grid.addWidget(widget, 0, column)
            grid.setColumnStretch(column, share)
        grid.addWidget(self._state, 1, 0)
        grid.addWidget(self._called, 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.number.textChanged.connect(lambda _text: self._show_state())
        self._show_state()

    def show_checked(self, line: HelpLine) -> None:
        """The line as it is stored now; what is being written stays."""
        self.kept = line
        self._show_state()

    def _show_state(self) -> None:
        """Only a number that is stored as it stands here can be said to have been called."""
        line = self.kept
        is_stored = isinstance(line, HelpLine) and self.number.words() == line.number_or_address
        day = line.verified_on
        fresh = day is not None and not line.is_stale(self._today)
        known = self.tr("Đã kiểm tra ngày {0}").format(numbers.day(day)) if day is not None else ""
        asked = self.tr("Chưa kiểm tra trong 12 tháng qua: hãy gọi thử rồi bấm “Đã gọi thử hôm nay”")
        self._state.setText(known if fresh else asked)
        self._state.setProperty("role", "detail" if fresh else "error")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._state.setVisible(is_stored)
        self._called.setVisible(is_stored and day != self._today)

    def _tell(self) -> None:
        if isinstance(self.kept, HelpLine):
            self.checked.emit(self.kept.id)


class HelpPreview(QFrame):
    """The foot that every material carries, as it will look; the code for the camera is drawn on paper only."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help")
        self.setAccessibleName(self.tr("Khối trợ giúp trên tài liệu"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 16, 18, 16)
        row.setSpacing(18)
        big = QVBoxLayout()
        big.setSpacing(2)
        call = label(self.tr("GỌI NGAY"), "soft")
        call.setAlignment(Qt.AlignmentFlag.AlignCenter)
        number = label(CHILD_HOTLINE, "number")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        big.addWidget(call)
        big.addWidget(number)
        big.addStretch(1)
        row.addLayout(big)
        self._words = QVBoxLayout()
        self._words.setSpacing(3)
        row.addLayout(self._words, 1)
        code = QVBoxLayout()
        code.setSpacing(4)
        code.addWidget(icon_label("qr-code", "white", 64), 0, Qt.AlignmentFlag.AlignHCenter)
        code.addWidget(label("vn-cop.vn", "sun"), 0, Qt.AlignmentFlag.AlignHCenter)
        code.addStretch(1)
        row.addLayout(code)

    def show_lines(self, lines: Sequence[HelpLineDraft]) -> None:
        while (item := self._words.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.deleteLater()
        for line in lines:
            if line.number_or_address == CHILD_HOTLINE:
                self._words.addWidget(label(line.label, "strong", wrap=True))
                self._words.addWidget(label(line.note, "soft", wrap=True))
            elif not line.is_compulsory:
                self._words.addWidget(label(f"{line.label}: {line.number_or_address}", "sun", wrap=True))
        self._words.addStretch(1)


def _fixed(line: HelpLineDraft) -> QFrame:
    """A line that cannot be changed: seen, with the word that says so."""
    frame = QFrame()
    frame.setProperty("kind", "quiet")
    row = QHBoxLayout(frame)
    row.setContentsMargins(12, 7, 12, 7)
    row.addWidget(label(line.number_or_address, "strong"))
    row.addWidget(label(line.label, wrap=True), 1)
    row.addWidget(chip(QCoreApplication.translate("HelpForm", "bắt buộc"), "quiet"))
    return frame


def _bare(line: HelpLineDraft) -> HelpLineDraft:
    """The draft of a line, without the number of its row."""
    return HelpLineDraft.model_validate(line.model_dump(include=set(HelpLineDraft.model_fields)))
