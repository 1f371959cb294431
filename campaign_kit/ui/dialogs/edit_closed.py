"""One line of the days on which nobody meets: why, from when to when, which day of the week, and whose meetings."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.arranging import ClosedDays, ClosedDaysDraft, ClosedFor
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.coverage import WEEKDAYS
from campaign_kit.wording.labels import label as word


class EditClosed(QDialog):
    """`keep` gets the draft and says whether it was saved; the dialog closes then."""

    def __init__(
        self,
        parent: QWidget,
        line: ClosedDaysDraft | None,
        year: Callable[[], int],
        keep: Callable[[ClosedDaysDraft], bool],
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._keep = keep
        self.setWindowTitle(self.tr("Ngày không xếp buổi"))
        self.setMinimumWidth(440)
        self._words = Line(limit(ClosedDaysDraft, "words", "max_length"), self.tr("Chợ phiên, thi học kỳ, mùa gặt…"))
        self._first, self._last = DayEntry(year), DayEntry(year)
        self._weekday, self._whom = Choice(""), Choice("")
        everyday: list[tuple[object, str]] = [(None, self.tr("Mọi ngày trong khoảng"))]
        only = self.tr("Chỉ {0}")
        self._weekday.fill([*everyday, *((number, only.format(name)) for number, name in enumerate(WEEKDAYS))])
        self._whom.fill([(whom, word(whom)) for whom in ClosedFor])
        self.words = Field(self.tr("Vì sao"), self._words)
        self.first = Field(self.tr("Từ ngày"), self._first)
        self.last = Field(self.tr("Đến hết ngày"), self._last, self.tr("Để trống nếu chỉ một ngày."))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Ngày không xếp buổi"), "heading"))
        column.addWidget(self.words)
        days = QHBoxLayout()
        days.setSpacing(12)
        for field in (self.first, self.last):
            days.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(days)
        column.addWidget(Field(self.tr("Ngày trong tuần"), self._weekday, self.tr("Chợ phiên họp mỗi tuần một lần.")))
        column.addWidget(Field(self.tr("Không xếp buổi ở"), self._whom))
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu"), self._save))
        if line is not None:
            self.write(line)
        self._words.setFocus()

    def write(self, line: ClosedDaysDraft) -> None:
        """Puts the values of a line into the fields."""
        self._words.setText(line.words)
        self._first.show_day(line.first)
        self._last.show_day(line.last)
        self._weekday.choose(line.weekday)
        self._whom.choose(line.closed_for)

    def _save(self) -> None:
        first, last = self._first.day(), self._last.day() or self._first.day()
        self.words.complain("" if self._words.words() else self.tr("Hãy ghi vì sao không xếp buổi."))
        self.first.complain("" if first else self.tr("Hãy ghi ngày đầu, ví dụ 23/11."))
        wrong = self._last.is_wrong()
        self.last.complain(self.tr("Ngày này không đọc được, hãy ghi như 30/11.") if wrong else "")
        if not self._words.words() or first is None or last is None or wrong:
            return
        if last < first:
            self.last.complain(self.tr("Ngày cuối phải từ ngày đầu trở đi."))
            return
        known = {"id": self._line.id} if isinstance(self._line, ClosedDays) else {}
        kind = ClosedDays if known else ClosedDaysDraft
        draft = kind.model_validate(
            known
            | {
                "words": self._words.words(),
                "first": first,
                "last": last,
                "weekday": self._weekday.value(),
                "closed_for": self._whom.value(),
            }
        )
        if self._keep(draft):
            self.accept()
