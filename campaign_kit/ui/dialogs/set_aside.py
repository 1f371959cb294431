"""Warnings stand before a report is made: they are mended, or set aside with a reason that is kept with the report."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from campaign_kit.model.findings import Finding
from campaign_kit.model.prepared import PreparedReportDraft
from campaign_kit.ui.dialogs.give_reason import Asked, GiveReason
from campaign_kit.ui.tables.told import Told, ToldTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.fields import limit
from campaign_kit.wording import numbers

say = QCoreApplication.translate
_LIST_PX, _ROW_PX = 232, 57  # a finding takes two lines


class SetAside(GiveReason):
    """As `GiveReason`, with the findings in sight."""

    def __init__(self, parent: QWidget, findings: Sequence[Finding], give: Callable[[str], bool]) -> None:
        asked = Asked(
            heading=say("SetAside", "Còn {0} điều nên xem lại").format(numbers.count(len(findings))),
            words=say(
                "SetAside",
                "Sửa trước thì số liệu chắc hơn. Nếu vẫn lập báo cáo bây giờ, hãy ghi lý do; lý do được lưu lại.",
            ),
            agree=say("SetAside", "Vẫn lập báo cáo"),
            hint=say("SetAside", "Đã đối chiếu với sổ của trường, số đúng…"),
            longest=limit(PreparedReportDraft, "override_reason", "max_length"),
            reason=say("SetAside", "Lý do vẫn lập báo cáo"),
            refuse=say("SetAside", "Để sửa trước"),
        )
        view = WrappedTable(asked.heading, -1, {}, {0: 1.0})
        rows = ToldTable(view, ("",))
        rows.show_rows([Told(each, (each.words,)) for each in findings])
        view.setProperty("framed", True)
        view.horizontalHeader().hide()
        view.setModel(rows)
        view.setFixedHeight(min(_LIST_PX, _ROW_PX * len(findings) + 4))
        super().__init__(parent, asked, give, view)
        self.view = view
        self.setMinimumWidth(620)
