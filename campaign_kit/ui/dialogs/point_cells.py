"""Naming the cells of a superior's form: the sheet as it looks, a cell, and what is written there every year."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.prepared import FormCellDraft
from campaign_kit.services.forms import FormSheets, Found, MeaningGroup, Proposal
from campaign_kit.ui.tables.form_sheet import Mark
from campaign_kit.ui.widgets.buttons import answers, button
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.cell_card import CellCard
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.form_grid import FormGrid
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording import numbers

Place = tuple[str, str]  # a sheet and a cell
_SURE = (Found.SAME, Found.MOVED)
_SIZE_PX, _FRAME_PX = (1240, 660), 60


@dataclass(frozen=True)
class PointVerbs:
    """What the dialog asks for.

    `draft` makes a named cell of a sheet, a cell and a meaning, or says why not; `title` is what a person reads for a
    meaning; `keep` stores the cells of the form and tells whether it did.
    """

    draft: Callable[[str, str, str, Callable[[str], None]], FormCellDraft | None]
    title: Callable[[str], str]
    keep: Callable[[Sequence[FormCellDraft], Callable[[str], None]], bool]


class PointCells(QDialog):
    """`proposals` are the remembered cells and where they are in these sheets now.

    One of this form in its place is taken; any other is offered, and taken only when a person says so.
    """

    def __init__(
        self,
        parent: QWidget,
        sheets: FormSheets,
        groups: Sequence[MeaningGroup],
        proposals: Sequence[Proposal],
        verbs: PointVerbs,
    ) -> None:
        super().__init__(parent)
        self._sheets, self._verbs = sheets, verbs
        self._value: Callable[[str], str] = lambda _key: ""
        self._named: dict[Place, FormCellDraft] = {}
        self._offered: dict[Place, Proposal] = {}
        self._lost = [each.remembered for each in proposals if each.found is Found.LOST]
        for each in proposals:
            if each.found is Found.SAME and each.remembered.form == sheets.form:
                self._named[each.sheet, each.cell] = each.remembered
            elif each.found is not Found.LOST:
                self._offered[each.sheet, each.cell] = each
        self.setWindowTitle(self.tr("Chỉ ô trong biểu mẫu “{0}”").format(sheets.form))
        free = self.screen().availableSize()
        self.resize(min(_SIZE_PX[0], free.width() - 24), min(_SIZE_PX[1], free.height() - _FRAME_PX))
        self._make(groups)
        self._lay_out()
        self._show_sheet()
        self._grid.setFocus()

    def _make(self, groups: Sequence[MeaningGroup]) -> None:
        self._grid = FormGrid()
        self._grid.chosen.connect(lambda _cell: self._choose())
        self._cell = CellCard(groups)
        self._grid.asked.connect(self._cell.begin)
        self._grid.forgotten.connect(self._forget)
        self._cell.picked.connect(self._name)
        self._cell.cleared.connect(self._forget)
        self._sheet = Choice(self.tr("Trang tính"))
        self._sheet.fill([(each.name, each.name) for each in self._sheets.sheets])
        self._sheet.setMinimumWidth(220)
        self._sheet.currentIndexChanged.connect(lambda _index: self._show_sheet())
        self._told = Panel("advice", "info")
        self._take = button(self.tr("Dùng các ô nhận ra"))
        self._take.clicked.connect(self._take_sure)
        self._count = Elided("", "strong")
        self._fault = label("", "error", wrap=True)
        self._fault.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        named = label(self.tr("Trang tính"), "label")
        for widget in (named, self._sheet):
            top.addWidget(widget)
            widget.setVisible(len(self._sheets.sheets) > 1)
        top.addWidget(self._count, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(self._grid, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(left, 1)
        body.addWidget(self._cell)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 14)
        column.setSpacing(8)
        column.addWidget(label(self.windowTitle(), "heading"))
        offered = QHBoxLayout()
        offered.setSpacing(10)
        offered.addWidget(self._told, 1)
        offered.addWidget(self._take, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(offered)
        column.addLayout(body, 1)
        column.addWidget(self._fault)
        foot = answers(self, self.tr("Bỏ qua"), self.tr("Lưu các ô đã chỉ"), self._agree)
        how = self.tr("Bấm hoặc dùng mũi tên đến ô, Enter để tìm nội dung, Enter lần nữa để ghi; Del để bỏ.")
        foot.insertWidget(0, label(how, "detail"))
        column.addLayout(foot)

    def show_values(self, value: Callable[[str], str]) -> None:
        """What each meaning is at present, by its key: it is shown in the cells that were named."""
        self._value = value
        self._cell.show_values(value)
        self._mark()
        self._choose()

    def named(self) -> Sequence[FormCellDraft]:
        """The cells as they are named now."""
        return tuple(self._named.values())

    def _show_sheet(self) -> None:
        sheet = self._sheets.sheet(self._sheet.value())
        if sheet is not None:
            self._grid.show_sheet(sheet)
            self._mark()
            self._choose()

    def _mark(self) -> None:
        """Shows what is named and what is offered, and says how many of each."""
        name: str = self._sheet.value()
        marks: dict[str, Mark] = {}
        for (sheet, cell), proposal in self._offered.items():
            if sheet == name:
                key = proposal.remembered.meaning
                marks[cell] = Mark(self._verbs.title(key), self._value(key), proposed=True)
        for (sheet, cell), draft in self._named.items():
            if sheet == name:
                marks[cell] = Mark(self._verbs.title(draft.meaning), self._value(draft.meaning))
        self._grid.show_marks(marks)
        self._count.setText(self.tr("Đã chỉ {0} ô").format(numbers.count(len(self._named))))
        self._tell_offered()

    def _tell_offered(self) -> None:
        sure = [each for each in self._offered.values() if each.found in _SURE]
        unsure = len(self._offered) - len(sure)
        said = []
        if sure:
            first = sure[0]
            words = self.tr("{0} ô của lần trước nhận ra ở chỗ tô vàng, ví dụ “{1}” nay ở ô {2}: dùng?")
            said.append(words.format(numbers.count(len(sure)), _words_of(first.remembered), first.cell))
        if unsure:
            words = self.tr("{0} ô có thể ở nhiều chỗ: hãy xem từng ô tô vàng rồi ghi lại.")
            said.append(words.format(numbers.count(unsure)))
        if self._lost:
            words = self.tr("{0} ô không thấy nữa, ví dụ “{1}”; nếu biểu mẫu vẫn hỏi, hãy chỉ lại.")
            said.append(words.format(numbers.count(len(self._lost)), _words_of(self._lost[0])))
        self._told.say(said)
        self._take.setVisible(bool(sure))

    def _place(self) -> Place:
        return self._sheet.value(), self._grid.cell()

    def _choose(self) -> None:
        """Tells of the cell that has the keys: the words by which it is known, and what is written there."""
        place = self._place()
        draft, offered = self._named.get(place), self._offered.get(place)
        probe = self._verbs.draft(*place, draft.meaning if draft else self._cell.key(), lambda _words: None)
        self._cell.show_cell(place[1], (probe.beside, probe.above) if probe else None)
        key = draft.meaning if draft else offered.remembered.meaning if offered else ""
        title, told = self._verbs.title(key) if key else "", self._value(key) if key else ""
        self._cell.show_written(key, f"{title} = {told}" if told else title, offered=draft is None and bool(offered))

    def _name(self, key: str) -> None:
        """Writes the meaning into the cell that has the keys, and goes on to the one below."""
        place = self._place()
        draft = self._verbs.draft(*place, key, self._complain) if key else None
        if draft is not None:
            self._complain("")
            self._named[place] = draft
            self._offered.pop(place, None)
            self._mark()
            self._grid.setFocus()
            self._grid.go_down()

    def _forget(self) -> None:
        """The cell is not written any more; one that was offered is not wanted."""
        place = self._place()
        self._named.pop(place, None)
        self._offered.pop(place, None)
        self._mark()
        self._choose()

    def _take_sure(self) -> None:
        for place, each in list(self._offered.items()):
            if each.found in _SURE:
                draft = self._verbs.draft(*place, each.remembered.meaning, self._complain)
                if draft is not None:
                    self._named[place] = draft
                    del self._offered[place]
        self._mark()
        self._choose()

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        if self._verbs.keep(self.named(), self._complain):
            self.accept()


def _words_of(cell: FormCellDraft) -> str:
    """What its row is called, else its column."""
    return (cell.beside or cell.above).split(" / ")[0] or cell.cell
