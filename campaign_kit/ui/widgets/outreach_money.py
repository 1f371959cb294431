"""What an entry of outreach costs: planned and spent in đồng, and where the money comes from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import OutreachDraft
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import CountEntry, Field, limit
from campaign_kit.wording.labels import label as word


class OutreachMoney(QWidget):
    """A blank sum is one that nobody knows, which is not 0."""

    def __init__(self) -> None:
        super().__init__()
        most = limit(OutreachDraft, "cost_planned", "le")
        self._planned, self._spent, self._source = CountEntry(most=most), CountEntry(most=most), Choice("")
        self._source.fill([(each, word(each)) for each in CostSource])
        self._fields = (
            Field(self.tr("Kinh phí dự kiến (đồng)"), self._planned),
            Field(self.tr("Đã chi (đồng)"), self._spent),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for field in (*self._fields, Field(self.tr("Nguồn kinh phí"), self._source)):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    def show_entry(self, draft: OutreachDraft | None) -> None:
        """The money of an entry; nothing where there is none."""
        self._planned.show_count(draft.cost_planned if draft else None)
        self._spent.show_count(draft.cost_spent if draft else None)
        self._source.choose(draft.cost_source if draft else CostSource.BUDGET)

    def values(self) -> dict[str, object]:
        """The fields of an `OutreachDraft` that stand here."""
        return {
            "cost_planned": self._planned.count(),
            "cost_spent": self._spent.count(),
            "cost_source": self._source.value(),
        }

    def check(self) -> bool:
        """Says at each field what is wrong; the first of those has the focus. True when nothing is."""
        wrong = []
        for field, entry in zip(self._fields, (self._planned, self._spent), strict=True):
            bad = entry.is_wrong()
            field.complain(self.tr("Số từ {0} đến {1}.").format(*entry.limits()) if bad else "")
            wrong += [entry] if bad else []
        if wrong:
            wrong[0].setFocus()
        return not wrong
