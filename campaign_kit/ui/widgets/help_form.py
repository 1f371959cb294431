"""The help block: 111 and vn-cop.vn always, the office's own lines between them; and how it looks on paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.office import CHILD_HOTLINE, HelpLine, HelpLineDraft, arranged
from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.tab_order import keep_before
from campaign_kit.ui.widgets.texts import chip, icon_label, label
from campaign_kit.wording import numbers


class HelpForm(QWidget):
    """Lines with a name and a number; an empty line is not kept. `changed` after every finished entry.

    `fixed` are the two compulsory lines, which stand first and last.
    A number that is typed was not called yet; `checked` carries the number of a stored line that somebody called today
    and found right.
    """

    changed = Signal()
    checked = Signal(int)

    def __init__(self, today: date, fixed: Sequence[HelpLineDraft]) -> None:
        super().__init__()
        self._today = today
        self._rows: list[_OwnLine] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        self._fixed = [_FixedLine(each, today) for each in fixed]
        self._own = QVBoxLayout()
        self._own.setSpacing(8)
        self._new = button(self.tr("Thêm đường dây"), "link", "plus")
        self._new.clicked.connect(self._add_empty)
        whole.addWidget(self._fixed[0])
        whole.addLayout(self._own)
        whole.addWidget(self._fixed[1])
        for line in self._fixed:
            line.checked.connect(self.checked)
        whole.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lines(self, lines: Sequence[HelpLineDraft]) -> None:
        """The lines of the office; the compulsory ones keep what was checked about them."""
        while self._rows:
            self._remove(self._rows[-1])
        for line in lines:
            fixed = next((each for each in self._fixed if each.stands_for(line)), None)
            if fixed is None:
                self._add(line)
            else:
                fixed.show_checked(line)

    def show_checked(self, line: HelpLine) -> None:
        """What is known of the checking of a stored line, beside whatever is being written in the form."""
        shown: list[_FixedLine | _OwnLine] = [*self._fixed, *self._rows]
        for row in shown:
            if isinstance(row.kept, HelpLine) and row.kept.id == line.id:
                row.show_checked(line)

    def suggest(self, names: Sequence[str]) -> None:
        """Empty lines with a name, for a first start."""
        for name in names:
            self._add(HelpLineDraft(label=name))

    def lines(self) -> list[HelpLineDraft]:
        """The lines of the block in their order; a line that has a name only waits for its number."""
        return arranged([*(fixed.kept for fixed in self._fixed), *filter(None, (row.line() for row in self._rows))])

    def _add_empty(self) -> None:
        row = self._add(HelpLineDraft(label="-"))
        row.show()  # a widget that is not seen yet takes no focus
        row.setFocus()

    def _add(self, line: HelpLineDraft) -> "_OwnLine":
        row = _OwnLine(line, self._today)
        row.drop.clicked.connect(lambda: self._remove(row))
        row.checked.connect(self.checked)
        for entry in (row.name, row.number):
            entry.editingFinished.connect(self.changed)
        self._own.addWidget(row)
        self._rows.append(row)
        stops = [stop for each in self._rows for stop in each.stops()]
        keep_before(self._new, [*stops, self._fixed[1].checking.said])
        return row

    def take_focus(self) -> None:
        """The first line that can be written has the focus."""
        (self._rows[0] if self._rows else self._new).setFocus()

    def _remove(self, row: "_OwnLine") -> None:
        self._rows = [each for each in self._rows if each is not row]
        self._own.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()


def _is_page(address: str) -> bool:
    """Whether it is opened, not called."""
    return "." in address and " " not in address and any(each.isalpha() for each in address)


class _Checking(QWidget):
    """When somebody last tried the line, and the button that says so. `called`: it was tried today."""

    called = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._state = label("", "detail", wrap=True)
        self.said = button(self.tr("Đã gọi thử hôm nay"), "link", "check")
        self.said.clicked.connect(self.called)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._state, 3)
        row.addWidget(self.said, 2, Qt.AlignmentFlag.AlignLeft)

    def show_line(self, line: HelpLineDraft) -> None:
        day, is_page = line.verified_on, _is_page(line.number_or_address)
        self.said.setText(self.tr("Đã mở thử hôm nay") if is_page else self.tr("Đã gọi thử hôm nay"))
        fresh = day is not None and not line.is_stale(self._today)
        known = self.tr("Đã kiểm tra ngày {0}").format(numbers.day(day)) if day is not None else ""
        asked = self.tr("Chưa kiểm tra trong 12 tháng qua: hãy thử rồi bấm “{0}”").format(self.said.text())
        self._state.setText(known if fresh else asked)
        self._state.setProperty("role", "detail" if fresh else "error")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self.said.setVisible(day != self._today)


class _FixedLine(QWidget):
    """A line that cannot be changed: seen, with the word that says so, and when somebody last called it."""

    checked = Signal(int)

    def __init__(self, line: HelpLineDraft, today: date) -> None:
        super().__init__()
        self.kept = line
        frame = QFrame()
        frame.setProperty("kind", "quiet")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 7, 12, 7)
        row.addWidget(label(line.number_or_address, "strong"))
        row.addWidget(label(line.label, wrap=True), 1)
        row.addWidget(chip(self.tr("bắt buộc"), "quiet"))
        self.checking = _Checking(today)
        self.checking.called.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(frame)
        column.addWidget(self.checking)
        self.checking.hide()

    def stands_for(self, line: HelpLineDraft) -> bool:
        return line.number_or_address == self.kept.number_or_address

    def show_checked(self, line: HelpLineDraft) -> None:
        self.kept = line
        self.checking.show_line(line)
        self.checking.setVisible(isinstance(line, HelpLine))

    def _tell(self) -> None:
        if isinstance(self.kept, HelpLine):
            self.checked.emit(self.kept.id)


class _OwnLine(QWidget):
    """A line of the office's own: its name, its number, and when somebody last called it."""

    checked = Signal(int)

    def __init__(self, line: HelpLineDraft, today: date) -> None:
        super().__init__()
        self.kept = line
        self.name, self.number = Line(120, self.tr("Công an xã")), Line(80, self.tr("Số điện thoại"))
        self.name.setText("" if line.label == "-" else line.label)
        self.number.setText(line.number_or_address)
        self.name.setAccessibleName(self.tr("Tên đường dây trợ giúp"))
        self.number.setAccessibleName(self.tr("Số điện thoại hoặc địa chỉ"))
        self.drop = icon_button("trash", self.tr("Bỏ dòng này"))
        self.checking = _Checking(today)
        self.checking.called.connect(self._tell)
        self.setFocusProxy(self.name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, (widget, share) in enumerate(((self.name, 3), (self.number, 2), (self.drop, 0))):
            grid.addWidget(widget, 0, column)
            grid.setColumnStretch(column, share)
        grid.addWidget(self.checking, 1, 0, 1, 3)
        self.number.textChanged.connect(lambda _text: self._show_state())
        self._show_state()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in its order."""
        return self.name, self.number, self.drop, self.checking.said

    def line(self) -> HelpLineDraft | None:
        """The line as written; another number than the stored one was never checked. None when nothing is written."""
        name, number = self.name.words(), self.number.words()
        if not name and not number:
            return None
        words = name or self.tr("Địa chỉ tin cậy")
        update: dict[str, object] = {"label": words, "number_or_address": number}
        if self.kept.child_label and self.kept.child_label == self.kept.label:
            update["child_label"] = words
        if number != self.kept.number_or_address:
            update |= {"verified_on": None, "verified_by": ""}
        return self.kept.model_copy(update=update)

    def show_checked(self, line: HelpLine) -> None:
        """The line as it is stored now; what is being written stays."""
        self.kept = line
        self._show_state()

    def _show_state(self) -> None:
        """Only a number that is stored as it stands here can be said to have been called."""
        number = self.number.words()
        self.checking.show_line(self.kept)
        self.checking.setVisible(
            isinstance(self.kept, HelpLine) and bool(number) and number == self.kept.number_or_address
        )

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
                shown.hide()
                shown.deleteLater()
        for line in lines:
            if line.number_or_address == CHILD_HOTLINE:
                self._words.addWidget(label(line.label, "strong", wrap=True))
                self._words.addWidget(label(line.note, "soft", wrap=True))
            elif line.number_or_address and not line.is_compulsory:
                self._words.addWidget(label(f"{line.label}: {line.number_or_address}", "sun", wrap=True))
        self._words.addStretch(1)
