"""Shows the annex that was read, before anything of it is stored: its tasks, and what a person should look at."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.tasks import Annex
from campaign_kit.ui.tables.tasks import CONTENT, LEAD, NUMBER, PARTNERS, AnnexTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

# says a refusal in the dialog, and tells whether the tasks were brought in
Bring = Callable[[Callable[[str], None]], bool]
_FINDINGS_PX = 116


class PreviewAnnex(QDialog):
    """Nothing is stored until the button is pressed; the dialog closes when `bring` did it."""

    def __init__(self, parent: QWidget, annex: Annex, into: str, bring: Bring) -> None:
        super().__init__(parent)
        self._bring = bring
        self.setWindowTitle(self.tr("Nhập phụ lục nhiệm vụ"))
        self.resize(1000, 620)
        groups = len({row.group for row in annex.rows if row.group})
        heading = self.tr("{0} nhiệm vụ").format(numbers.count(len(annex.rows)))
        if groups:
            heading = self.tr("{0} nhiệm vụ trong {1} nhóm").format(numbers.count(len(annex.rows)), groups)
        table = AnnexTable(self)
        view = WrappedTable(
            self.tr("Các nhiệm vụ sẽ được nhập"), -1, {NUMBER: 56}, {CONTENT: 0.42, LEAD: 0.18, PARTNERS: 0.24}
        )
        view.setModel(table)
        view.horizontalHeader().setStretchLastSection(True)
        table.show_rows(annex.rows)
        card = Card(margins=(1, 8, 1, 8))
        card.column.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(heading, "heading"))
        column.addWidget(label(self.tr("Nhập vào: {0}").format(into), "mute", wrap=True))
        column.addWidget(card, 1)
        column.addWidget(self._findings(annex))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        note = self.tr("Nhiệm vụ đã có trong kế hoạch không bị nhập lại. Cả lần nhập hoàn tác được bằng một lần bấm.")
        foot = QHBoxLayout()
        foot.addWidget(label(note, "detail", wrap=True), 1)
        foot.addLayout(
            answers(self, self.tr("Bỏ qua"), self.tr("Nhập {0} nhiệm vụ").format(len(annex.rows)), self._agree)
        )
        column.addLayout(foot)

    def _findings(self, annex: Annex) -> QWidget:
        """What to look at, in a box that scrolls when it is long."""
        panel = Panel("advice", "triangle-alert")
        row = self.tr("Dòng {0}: {1}")
        told = [row.format(each.row, each.words) for each in annex.findings]
        panel.say([self.tr("Cần xem lại {0} chỗ:").format(len(told)), *told] if told else [])
        if not told:
            return panel
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        column.addStretch(1)
        area = scrolled(inner)
        area.setFixedHeight(min(_FINDINGS_PX, 20 + 23 * (len(told) + 1)))
        return area

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        if self._bring(self._complain):
            self.accept()
