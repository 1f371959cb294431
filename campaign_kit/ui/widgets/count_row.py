"""One row of the grid of counts: a class with its absences, or a place with how many were there.

Holds what was typed and gives the row back as a value; what the numbers mean is the row's own (`services.result`).
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

from campaign_kit.errors import Refused
from campaign_kit.services.result import CountRow
from campaign_kit.ui.widgets.number_cells import NumberCell
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording import numbers
from campaign_kit.wording.refusals import sentence

PARTS = ("female", "minority", "children")


class CountLine(QObject):
    """The cells of a row. `changed`: typed; `fault` says in words why the row cannot be saved as it stands.

    Of a row with an enrolment the absences are typed, or whoever was there in place of them; parts that come with the
    enrolment while everybody is there are shown, and go when somebody is missing.
    """

    changed = Signal()

    def __init__(self, given: CountRow, parent: QObject) -> None:
        super().__init__(parent)
        self._given = given
        self.row = given
        self.fault = ""
        self.name = Elided(given.name, "strong")
        self.enrolled: QLabel = label(_shown(given.enrolled), "cellMute")
        self.absent = NumberCell(self.tr("{0}, vắng").format(given.name))
        self.present = NumberCell(self.tr("{0}, có mặt").format(given.name), "flat" if self.has_enrolled() else "")
        self.parts = {part: NumberCell(f"{given.name}, {self._part_name(part)}") for part in PARTS}
        self._typed_parts = self._parts_of(given)
        self._is_by_present = not self.has_enrolled() or (given.total is not None and given.absent is None)
        self._show()
        self.absent.typed.connect(lambda: self._typed(by_present=False))
        self.present.typed.connect(lambda: self._typed(by_present=True))
        for part, cell in self.parts.items():
            cell.typed.connect(lambda part=part: self._typed_part(part))
        for cell in self.cells():
            cell.left.connect(lambda cell=cell: self._leave(cell))

    def has_enrolled(self) -> bool:
        return self._given.enrolled is not None

    def cells(self) -> tuple[NumberCell, ...]:
        return (self.absent, self.present, *self.parts.values())

    def widgets(self) -> tuple[QWidget, ...]:
        return (self.name, self.enrolled, *self.cells())

    def fill(self) -> None:
        """Everybody came, where nothing else was typed yet."""
        if self.has_enrolled() and self.row.total is None and not self.fault:
            self.row = self._base().full()
            self._is_by_present = False
            self._show()

    def check(self) -> None:
        """Says whether the row could be saved; while somebody is still typing in it, nothing is said."""
        self.fault = self._wrong_cell() or self._refusal()

    def _typed(self, *, by_present: bool) -> None:
        self._is_by_present = by_present
        self._read()

    def _typed_part(self, part: str) -> None:
        self._typed_parts[part] = self.parts[part].number()
        self._read()

    def _read(self) -> None:
        """The row as it is typed now; the cell that is being typed in stays as it is."""
        source = self.present if self._is_by_present else self.absent
        self.fault = ""
        self.row = self._base()
        try:
            self.row = self._with_total(source)
        except Refused as refused:
            self.fault = sentence(refused)
        self._show(but=(source, *(cell for cell in self.parts.values() if cell.hasFocus())))
        for cell in self.cells():
            cell.show_fault(self.fault if cell is source else "")
        self.changed.emit()

    def _base(self) -> CountRow:
        typed = self._typed_parts
        female, minority, children = typed["female"], typed["minority"], typed["children"]
        return replace(self._given, total=None, female=female, minority=minority, children=children)

    def _with_total(self, source: NumberCell) -> CountRow:
        base, number = self._base(), source.number()
        if source.says_full():
            return base.full()
        if number is None:
            return base
        return replace(base, total=number) if self._is_by_present else base.missing(number)

    def _show(self, but: tuple[NumberCell, ...] = ()) -> None:
        values = {self.absent: self.row.absent, self.present: self.row.total}
        values |= {self.parts[part]: getattr(self.row, part) for part in PARTS}
        for cell, number in values.items():
            if cell not in but:
                cell.show_number(number)

    def _leave(self, left: NumberCell) -> None:
        """A finished entry stands in order: 0 for Đ, 1.250 for 1250; a fault is marked where it was typed."""
        wrong = [cell for cell in self.cells() if self._is_no_number(cell)]
        if not wrong and not self.fault:
            self._show()
        self.check()
        for cell in self.cells():
            cell.show_fault(self.fault if cell in wrong or (not wrong and cell is left) else "")
        self.changed.emit()

    def _source(self) -> NumberCell:
        return self.present if self._is_by_present else self.absent

    def _is_no_number(self, cell: NumberCell) -> bool:
        means_full = cell in (self.absent, self.present) and cell.says_full() and self.has_enrolled()
        return not cell.is_blank() and cell.number() is None and not means_full

    def _wrong_cell(self) -> str:
        if any(self._is_no_number(cell) for cell in self.cells()):
            return self.tr("{0}: hãy ghi số, hoặc để trống.").format(self._given.name)
        return ""

    def _refusal(self) -> str:
        try:
            self._with_total(self._source())
            self.row.draft(0)
        except Refused as refused:
            return sentence(refused)
        return ""

    def _parts_of(self, given: CountRow) -> dict[str, int | None]:
        """What of the parts was counted, and not only taken over with the enrolment of a class that was full."""
        parts = {part: getattr(given, part) for part in PARTS}
        if given.absent == 0:
            for part, usual in (("female", given.enrolled_female), ("minority", given.enrolled_minority)):
                parts[part] = None if parts[part] == usual else parts[part]
        return parts

    def _part_name(self, part: str) -> str:
        return {"female": self.tr("nữ"), "minority": self.tr("DTTS"), "children": self.tr("trẻ em")}[part]


def _shown(number: int | None) -> str:
    return "–" if number is None else numbers.count(number)
