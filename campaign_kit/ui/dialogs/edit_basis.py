"""One paper that a plan cites: a law, or the paper of a superior that it carries out."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.campaign import CampaignBasis, CampaignBasisDraft
from campaign_kit.model.plan import Campaign
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import label


class EditBasis(QDialog):
    """`keep` takes the paper and tells whether it was stored; the dialog closes then."""

    def __init__(
        self,
        parent: QWidget,
        campaign: Campaign,
        basis: CampaignBasis | None,
        keep: Callable[[CampaignBasisDraft], bool],
    ) -> None:
        super().__init__(parent)
        self._campaign, self._keep = campaign, keep
        self.setWindowTitle(self.tr("Sửa căn cứ") if basis else self.tr("Thêm văn bản"))
        self.setMinimumWidth(560)
        self._kind = Choice("")
        kinds = ((True, self.tr("Văn bản cấp trên giao nhiệm vụ")), (False, self.tr("Văn bản pháp luật làm căn cứ")))
        self._kind.fill(kinds)
        self._title, self._number, self._issuer = (
            Line(limit(CampaignBasisDraft, name, "max_length")) for name in ("title", "number", "issuer")
        )
        self._issued = DayEntry(lambda: campaign.starts_on.year)
        self._title.setPlaceholderText(self.tr("Kế hoạch … của UBND tỉnh về …"))
        self.title = Field(self.tr("Tên văn bản"), self._title)
        self.issued = Field(self.tr("Ngày ban hành"), self._issued)
        self._lay_out()
        if basis is not None:
            self._kind.choose(basis.incoming)
            self._title.setText(basis.title)
            self._number.setText(basis.number)
            self._issuer.setText(basis.issuer)
            self._issued.show_day(basis.issued_on)
        self._title.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(Field(self.tr("Loại"), self._kind))
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Field(self.tr("Số, ký hiệu"), self._number), 1)
        row.addWidget(self.issued, 1)
        column.addLayout(row)
        column.addWidget(Field(self.tr("Cơ quan ban hành"), self._issuer))
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu"), self._agree))

    def _agree(self) -> None:
        title = self._title.words()
        self.title.complain("" if title else self.tr("Hãy ghi tên văn bản."))
        self.issued.complain(self.tr("Hãy ghi ngày, ví dụ 09/01/2026.") if self._issued.is_wrong() else "")
        if not title or self._issued.is_wrong():
            return
        draft = CampaignBasisDraft(
            campaign_id=self._campaign.id,
            incoming=self._kind.value(),
            title=title,
            number=self._number.words(),
            issued_on=self._issued.day(),
            issuer=self._issuer.words(),
        )
        if self._keep(draft):
            self.accept()
