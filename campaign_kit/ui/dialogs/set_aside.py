"""Warnings stand before a report is made: they are mended, or set aside with a reason that is kept with the report."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.findings import Finding
from campaign_kit.model.prepared import PreparedReportDraft
from campaign_kit.ui.tables.told import Told, ToldTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import Field, Line, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_LIST_PX, _ROW_PX = 232, 57  # a finding takes two lines


class SetAside(QDialog):
    """`give` takes the reason and says whether it was kept; the dialog closes then."""

    def __init__(self, parent: QWidget, findings: Sequence[Finding], give: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self._give = give
        self.setWindowTitle(self.tr("Còn điều nên xem lại"))
        self.setMinimumWidth(620)
        heading = self.tr("Còn {0} điều nên xem lại").format(numbers.count(len(findings)))
        words = self.tr(
            "Sửa trước thì số liệu chắc hơn. Nếu vẫn lập báo cáo bây giờ, hãy ghi lý do; lý do được lưu lại."
        )
        rows = ToldTable(self, ("",))
        rows.show_rows([Told(each, (each.words,)) for each in findings])
        self.view = WrappedTable(heading, -1, {}, {0: 1.0})
        self.view.setProperty("framed", True)
        self.view.horizontalHeader().hide()
        self.view.setModel(rows)
        self.view.setFixedHeight(min(_LIST_PX, _ROW_PX * len(findings) + 4))
        longest = limit(PreparedReportDraft, "override_reason", "max_length")
        self._reason = Line(longest, self.tr("Đã đối chiếu với sổ của trường, số đúng…"))
        self.reason = Field(self.tr("Lý do vẫn lập báo cáo"), self._reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(heading, "heading"))
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self.view)
        column.addWidget(self.reason)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Để sửa trước"), self.tr("Vẫn lập báo cáo"), self._agree))
        self._reason.setFocus()

    def _agree(self) -> None:
        reason = self._reason.words()
        self.reason.complain("" if reason else self.tr("Hãy ghi lý do, để sau này còn giải trình."))
        if reason and self._give(reason):
            self.accept()
