"""To what a session belongs: how it is held, the plan, the office that counts it, and who holds it together with us."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.office import Office
from campaign_kit.model.plan import Campaign, Partner, Session, Way
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.partners import PartnersEditor
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word


class SessionBelongs(QWidget):
    """Fields that are rarely changed. The office is asked for once there is more than the own one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._way, self._campaign, self._host = Choice(""), Choice(""), Choice("")
        self._way.fill([(way, word(way)) for way in Way])
        self.way = Field(self.tr("Cách tổ chức"), self._way)
        self.campaign = Field(self.tr("Thuộc kế hoạch"), self._campaign)
        self.host = Field(
            self.tr("Đơn vị tính số liệu"),
            self._host,
            self.tr("Buổi của đơn vị khác được ghi để biết, không cộng vào số liệu của cơ quan mình."),
        )
        self.partners = PartnersEditor()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        row = QGridLayout()
        row.setHorizontalSpacing(10)
        for place, (field, share) in enumerate(((self.way, 1), (self.campaign, 2))):
            row.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
            row.setColumnStretch(place, share)
        column.addLayout(row)
        column.addWidget(self.host)
        column.addWidget(label(self.tr("Đơn vị phối hợp"), "label"))
        column.addWidget(self.partners)
        for choice in (self._way, self._campaign, self._host):
            choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.partners.changed.connect(self.changed)
        self.host.hide()

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """The plans a session can belong to; the field is not shown while there is none."""
        none: list[tuple[int | None, str]] = [(None, self.tr("Không thuộc kế hoạch nào"))]
        self._campaign.fill([*none, *((campaign.id, campaign.title) for campaign in campaigns)])
        self.campaign.setVisible(bool(campaigns))

    def show_offices(self, offices: Sequence[Office]) -> None:
        """The offices that can count a session, the own one first."""
        ordered = sorted(offices, key=lambda office: not office.is_own)
        own = self.tr("{0} (cơ quan mình)")
        self._host.fill([(each.id, own.format(each.name) if each.is_own else each.name) for each in ordered])
        self.host.setVisible(len(offices) > 1)

    def show_session(self, session: Session | None, campaign_id: int | None) -> None:
        self._way.choose(session.way if session else Way.IN_PERSON)
        self._campaign.choose(campaign_id)
        self._host.choose(session.host_id if session else None)
        self.partners.show_partners(session.partners if session else ())

    def propose(self, campaign_id: int | None, partners: Sequence[Partner]) -> None:
        """Takes the plan and the partners of a session that is not there yet."""
        self._campaign.choose(campaign_id)
        self.partners.show_partners(partners)

    def values(self) -> dict[str, object]:
        """The fields of a `SessionDraft` that stand here."""
        host: int | None = self._host.value()
        return {"way": self._way.value()} | ({} if host is None else {"host_id": host})

    def campaign_ids(self) -> tuple[int, ...]:
        chosen: int | None = self._campaign.value()
        return () if chosen is None else (chosen,)
