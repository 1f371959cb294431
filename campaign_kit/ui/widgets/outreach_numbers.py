"""The numbers of an entry of outreach: only those that its channel counts, and the minutes that they make."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.outreach import Counted, OutreachDraft
from campaign_kit.ui.widgets.fields import CountEntry, Field, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_COLUMNS = 4
_FIELDS = {
    "items": Counted.ITEMS,
    "times": Counted.TIMES,
    "minutes_each": Counted.MINUTES,
    "minutes_total": Counted.MINUTES,
    "printed": Counted.PRINTED,
    "handed_out": Counted.HANDED_OUT,
    "reach": Counted.REACH,
}


class OutreachNumbers(QWidget):
    """Fields that nobody counts of the channel are not seen and give no number."""

    def __init__(self) -> None:
        super().__init__()
        self._entries = {name: CountEntry(most=limit(OutreachDraft, name, "le")) for name in _FIELDS}
        self._entries["items"] = CountEntry(least=1, most=limit(OutreachDraft, "items", "le"))
        self._shown: list[str] = []
        names = {
            "items": self.tr("Số tin, bài, sản phẩm"),
            "times": self.tr("Số lượt phát, đăng"),
            "minutes_each": self.tr("Phút mỗi lượt"),
            "minutes_total": self.tr("Tổng số phút"),
            "printed": self.tr("Số bản in"),
            "handed_out": self.tr("Đã phát ngoài buổi"),
            "reach": self.tr("Lượt tiếp cận"),
        }
        self._fields = {name: Field(words, self._entries[name]) for name, words in names.items()}
        for field in self._fields.values():
            field.setParent(self)  # Tab comes to them here, whenever they are put into the grid
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._meant = label("", "detail", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self._meant)
        for name in ("times", "minutes_each", "minutes_total"):
            self._entries[name].textChanged.connect(self._tell)

    def show_counted(self, counted: Collection[Counted]) -> None:
        """The fields of a channel of which these are counted."""
        self._shown = [name for name, kind in _FIELDS.items() if kind in counted]
        for field in self._fields.values():
            self._grid.removeWidget(field)
            field.setVisible(False)
        for place, name in enumerate(self._shown):
            field = self._fields[name]
            self._grid.addWidget(field, place // _COLUMNS, place % _COLUMNS, Qt.AlignmentFlag.AlignTop)
            field.setVisible(True)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._tell()

    def show_entry(self, draft: OutreachDraft | None) -> None:
        """The numbers of an entry; one piece and nothing else where there is none."""
        for name, entry in self._entries.items():
            entry.show_count(getattr(draft, name) if draft else 1 if name == "items" else None)

    def values(self) -> dict[str, int | None]:
        """The fields of an `OutreachDraft` that stand here; those of another channel are blank."""
        found = {name: self._entries[name].count() if name in self._shown else None for name in _FIELDS}
        return found | {"items": found["items"] or 1}

    def check(self) -> bool:
        """Says at each field what is wrong; the first of those has the focus. True when nothing is."""
        wrong = []
        for name in self._shown:
            entry = self._entries[name]
            bad = entry.is_wrong()
            self._fields[name].complain(self.tr("Số từ {0} đến {1}.").format(*entry.limits()) if bad else "")
            wrong += [entry] if bad else []
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def _tell(self) -> None:
        """What the minutes come to, while they are typed."""
        times, each, total = (self._entries[name].count() for name in ("times", "minutes_each", "minutes_total"))
        said = ""
        if Counted.MINUTES in {_FIELDS[name] for name in self._shown}:
            worked_out = times * each if times is not None and each is not None else None
            self._entries["minutes_total"].setPlaceholderText("" if worked_out is None else numbers.count(worked_out))
            if total is not None:
                said = self.tr("Tính {0} phút, theo tổng đã ghi.").format(numbers.count(total))
            elif worked_out is not None:
                words = self.tr("Tính {0} phút: {1} lượt × {2} phút. Ghi “Tổng số phút” nếu tổng khác.")
                said = words.format(*map(numbers.count, (worked_out, times or 0, each or 0)))
            else:
                said = self.tr("Ghi số lượt và phút mỗi lượt, hoặc chỉ tổng số phút; chưa biết thì để trống.")
        self._meant.setText(said)
        self._meant.setVisible(bool(said))
