"""Shows a list of places that was read, before anything of it is stored: what is new, what is known, what is wrong."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from campaign_kit.model.place_sheet import PlaceSheet, SheetRow
from campaign_kit.model.plan import PlaceKind
from campaign_kit.ui.tables.cells import TONE_ROLE, Cells, CellsTable
from campaign_kit.ui.tables.place_words import level_name
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_HIGH_PX = 44
_SIDE_PX = 280
_WIDTHS = {0: 58, 2: 112, 3: 118, 4: 118}
_NAME = 1


class ImportPlaces(QDialog):
    """Nothing is stored until the button is pressed; then `bring` stores it, and what it says stands in the window."""

    def __init__(self, parent: QWidget, sheet: PlaceSheet, hamlet: str, bring: Callable[[], object]) -> None:
        super().__init__(parent)
        self._sheet, self._bring_it, self._hamlet = sheet, bring, hamlet
        self.setWindowTitle(self.tr("Nhập địa bàn"))
        self.resize(980, 520)
        heads = (self.tr("Dòng"), self.tr("Tên"), self.tr("Loại"), self.tr("Số dân, số trẻ"), self.tr("Sẽ làm"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Các địa bàn trong tệp"))
        self._view.setSortingEnabled(False)
        self._view.setModel(self._table)
        self._view.setItemDelegate(RowDelegate(self._view, _NAME, TONE_ROLE))
        self._view.verticalHeader().setDefaultSectionSize(_HIGH_PX)
        for column, width in _WIDTHS.items():
            self._view.setColumnWidth(column, width)
        self._view.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self._table.show_rows([self._cells(row) for row in sheet.rows])
        self._found = Panel("advice", "triangle-alert")
        self._found.say(self._findings())
        self._lay_out()

    def _lay_out(self) -> None:
        new = sum(not row.known for row in self._sheet.rows)
        counted = sum(row.recount for row in self._sheet.rows if row.known)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self._sheet.file, "heading", wrap=True))
        told = self.tr("{0} nơi mới, {1} nơi đã có trong địa bàn, {2} nơi đã có nhưng số người đã khác.")
        figures = (new, len(self._sheet.rows) - new, counted)
        column.addWidget(label(told.format(*map(numbers.count, figures)), "mute", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        card = Card(margins=(1, 1, 1, 8))
        card.column.addWidget(self._view)
        row.addWidget(card, 1)
        if self._sheet.findings:
            row.addWidget(self._side())
        column.addLayout(row, 1)
        agree = self.tr("Nhập {0} nơi mới").format(numbers.count(new)) if new else self.tr("Nhập số mới")
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Lấy lại được cả lần nhập này bằng một lần bấm."), "detail"), 1)
        if new or counted:
            foot.addLayout(answers(self, self.tr("Bỏ qua"), agree, self._bring))
        else:
            foot.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Đóng, không có gì mới"), self.reject))
        column.addLayout(foot)

    def _side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self._found)
        column.addStretch(1)
        side = scrolled(inner)
        side.setFixedWidth(_SIDE_PX)
        return side

    def _findings(self) -> list[str]:
        rows = [self.tr("Dòng {0}: {1}").format(each.row, each.words) for each in self._sheet.findings]
        return [self.tr("Cần xem lại {0} dòng:").format(numbers.count(len(rows))), *rows] if rows else []

    def _cells(self, row: SheetRow) -> Cells:
        kind = self._hamlet[:1].upper() + self._hamlet[1:] if row.kind is PlaceKind.HAMLET else word(row.kind)
        what, tone = (self.tr("Mới"), "done") if not row.known else (self.tr("Đã có"), "quiet")
        if row.known and row.recount:
            what, tone = self.tr("Ghi số mới"), "partly"
        people = self.tr("{0} dân").format(numbers.count(row.people)) if row.people is not None else ""
        children = self.tr("{0} trẻ").format(numbers.count(row.children)) if row.children is not None else ""
        level = level_name(row.school_level, row.grade)
        texts = (str(row.row), row.name, kind, people or children, what)
        below = ("", row.parent, level, children if people else "")
        return Cells(row, texts, below, tone)

    def _bring(self) -> None:
        self.accept()
        self._bring_it()
