"""The imports that still stand in a session's list of names, each of which goes as a whole."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.report import LOCAL
from campaign_kit.services.imports import ImportLine
from campaign_kit.ui.tables.cells import Cells, CellsTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_WIDTHS = {0: 190, 1: 130}


class ListImports(QDialog):
    """`take_back` takes one away and closes nothing; it gives what still stands then."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        imports: Sequence[ImportLine],
        take_back: Callable[[ImportLine], Sequence[ImportLine]],
    ) -> None:
        super().__init__(parent)
        self._take_back_it = take_back
        self.setWindowTitle(self.tr("Các lần nhập danh sách"))
        self.resize(600, 380)
        heads = (self.tr("Nhập lúc"), self.tr("Số người"), self.tr("Trong đó đã điểm danh"))
        self._table = CellsTable(self, heads)
        self._view = row_table(self.tr("Các lần nhập"))
        self._view.setSortingEnabled(False)
        self._view.setModel(self._table)
        self._view.setItemDelegate(RowDelegate(self._view, 0))
        for number, width in _WIDTHS.items():
            self._view.setColumnWidth(number, width)
        self._view.horizontalHeader().setStretchLastSection(True)
        self._view.selectionModel().currentRowChanged.connect(lambda _now, _before: self._say())
        self._said = label("", "label", wrap=True)
        self._lay_out(title)
        self._show(imports)
        self._view.setFocus()

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(label(title, "mute", wrap=True))
        card = Card(margins=(1, 8, 1, 8))
        card.column.addWidget(self._view)
        column.addWidget(card, 1)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        close = button(self.tr("Đóng"))
        close.clicked.connect(self.reject)
        self._undo = button(self.tr("Lấy lại lần nhập này"), "primary", "undo-2")
        self._undo.clicked.connect(self._take_back)
        self._undo.setDefault(True)
        row.addWidget(close)
        row.addWidget(self._undo)
        column.addLayout(row)

    def _show(self, imports: Sequence[ImportLine]) -> None:
        self._table.show_rows([self._cells(each) for each in imports])
        self._view.setCurrentIndex(self._table.index(0, 0))
        self._say()

    @staticmethod
    def _cells(line: ImportLine) -> Cells:
        at = line.at.astimezone(LOCAL)
        marks = numbers.count(line.marks) if line.marks else "–"
        return Cells(line, (f"{numbers.clock(at.time())}, {numbers.day(at.date())}", numbers.count(line.lines), marks))

    def _chosen(self) -> ImportLine | None:
        line: ImportLine | None = self._table.item_at(self._view.currentIndex().row())
        return line

    def _say(self) -> None:
        line = self._chosen()
        self._undo.setEnabled(line is not None)
        words = self.tr("Không còn lần nhập nào để lấy lại.")
        if line is not None and line.marks:
            words = self.tr(
                "{0} người của lần nhập này ra khỏi danh sách, cùng {1} lượt điểm danh của họ. "
                "Người có từ trước và người ghi thêm bằng tay ở lại."
            ).format(numbers.count(line.lines), numbers.count(line.marks))
        elif line is not None:
            words = self.tr(
                "{0} người của lần nhập này ra khỏi danh sách. Người có từ trước và người ghi thêm bằng tay ở lại."
            ).format(numbers.count(line.lines))
        self._said.setText(words)

    def _take_back(self) -> None:
        line = self._chosen()
        if line is not None:
            self._show(self._take_back_it(line))
