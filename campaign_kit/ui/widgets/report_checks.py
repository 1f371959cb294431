"""What the checks found before a report is made: each in plain words, with the way to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.findings import Finding, Matter, Severity
from campaign_kit.ui.tables.told import Told, ToldTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.list_or_empty import ListOrEmpty
from campaign_kit.ui.widgets.texts import Elided, rule
from campaign_kit.wording import numbers

_SEVERITY, _WORDS = range(2)
_SEVERITY_PX = 138


class ReportChecks(Card):
    """`asked` carries the finding whose matter should be shown."""

    asked = Signal(object)  # Finding

    def __init__(self) -> None:
        super().__init__(margins=(0, 8, 0, 0))
        self.column.setSpacing(0)
        self._table = ToldTable(self, (self.tr("Mức"), self.tr("Điều cần xem lại")))
        self.view = WrappedTable(self.tr("Những điều cần xem lại"), -1, {_SEVERITY: _SEVERITY_PX}, {_WORDS: 1.0})
        self.view.setModel(self._table)
        self.view.activated.connect(lambda _index: self._ask())
        self.view.selectionModel().currentRowChanged.connect(lambda _now, _was: self._choose())
        empty = EmptyState(
            "shield-check",
            self.tr("Không thấy điều gì phải xem lại"),
            self.tr("Số liệu của kỳ này khớp nhau. Có thể lập báo cáo."),
        )
        self._pile = ListOrEmpty(self.view, empty)
        self._said = Elided("", "label")
        self._go = button(self.tr("Đến chỗ cần sửa"), "", "chevron-right")
        self._go.clicked.connect(self._ask)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self._said, 1)
        row.addWidget(self._go)
        foot.addWidget(rule())
        foot.addLayout(row)
        self.column.addWidget(self._pile, 1)
        self.column.addWidget(self._foot)

    def show_findings(self, findings: Sequence[Finding], overridden: str) -> None:
        """`overridden` is the reason for which they were set aside; empty where they were not."""
        stop, warn = self.tr("Phải sửa"), self.tr("Nên xem lại")
        self._table.show_rows(
            [
                Told(each, (stop if each.severity is Severity.STOP else warn, each.words), {_SEVERITY: _tone(each)})
                for each in findings
            ]
        )
        self._pile.show_rows(any_there=bool(findings))
        self._foot.setVisible(bool(findings))
        said = self.tr("{0} điều cần xem lại; Enter để đến chỗ đó.").format(numbers.count(len(findings)))
        if overridden:
            said = self.tr("Đã ghi lý do vẫn lập báo cáo: {0}").format(overridden)
        self._said.setText(said)
        self.view.setCurrentIndex(self._table.index(0, _WORDS))
        self._choose()

    def _choose(self) -> None:
        finding = self._table.item_at(self.view.currentIndex().row())
        self._go.setVisible(finding is not None and leads(finding))

    def _ask(self) -> None:
        finding = self._table.item_at(self.view.currentIndex().row())
        if finding is not None and leads(finding):
            self.asked.emit(finding)


def leads(finding: Finding) -> bool:
    """True where the finding is about one thing that a page shows."""
    return finding.ref is not None or finding.kind is Matter.REPORT


def _tone(finding: Finding) -> str:
    return "late" if finding.severity is Severity.STOP else "partly"
