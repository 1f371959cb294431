"""What the sessions of a period cost, by where the money comes from: shown, nothing is changed here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.arranging import SourceCost
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_RIGHT = Qt.AlignmentFlag.AlignRight


class CostsBySource(QDialog):
    """`when` says which days are counted; one line a source that has any cost."""

    def __init__(self, parent: QWidget, when: str, costs: Sequence[SourceCost]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kinh phí theo nguồn"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        words = self.tr("{0}. Chỉ các buổi cơ quan mình tính số liệu; đơn vị: đồng.")
        column.addWidget(label(words.format(when), "mute", wrap=True))
        if costs:
            column.addLayout(self._table(costs))
        else:
            column.addWidget(self._nothing())
        column.addSpacing(6)
        foot = QHBoxLayout()
        shut = button(self.tr("Đóng"), "primary")
        shut.clicked.connect(self.accept)
        foot.addStretch(1)
        foot.addWidget(shut)
        column.addLayout(foot)

    def _nothing(self) -> EmptyState:
        return EmptyState(
            "file-text",
            self.tr("Chưa buổi nào ghi kinh phí"),
            self.tr("Mở một buổi, chọn “Kinh phí” và ghi từng khoản chi."),
        )

    def _table(self, costs: Sequence[SourceCost]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        heads = (self.tr("Nguồn"), self.tr("Số buổi"), self.tr("Dự kiến"), self.tr("Đã chi"))
        self._row(grid, heads, "label")
        grid.addWidget(rule(), grid.rowCount(), 0, 1, len(heads))
        for each in costs:
            cells = (word(each.source), *map(numbers.count, (each.sessions, each.planned or 0, each.spent or 0)))
            self._row(grid, cells, "")
        grid.addWidget(rule(), grid.rowCount(), 0, 1, len(heads))
        sums = (sum(each.planned or 0 for each in costs), sum(each.spent or 0 for each in costs))
        # a session with two sources would count twice
        self._row(grid, (self.tr("Cộng"), "", *map(numbers.count, sums)), "sum")
        return grid

    @staticmethod
    def _row(grid: QGridLayout, cells: Sequence[str], role: str) -> None:
        number = grid.rowCount()
        for column, words in enumerate(cells):
            grid.addWidget(label(words, role), number, column, _RIGHT if column else Qt.AlignmentFlag.AlignLeft)
