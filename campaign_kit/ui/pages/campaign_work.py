"""What is done with a whole plan: begun, mended, copied to the next year, taken away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from campaign_kit.model.plan import Campaign, CampaignDraft
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_campaign import EditCampaign, Keep, next_year
from campaign_kit.ui.dialogs.make_set import MakeSet

Verb = Callable[[CampaignDraft], Outcome[Campaign]]


class CampaignWork(QObject):
    """`current` gives the plan that is seen; `show` shows the plan of that number. The actions hang on `owner`."""

    def __init__(
        self, desk: Desk, owner: QWidget, current: Callable[[], Campaign | None], show: Callable[[int], object]
    ) -> None:
        super().__init__(owner)
        self._desk, self._owner, self._current, self._show = desk, owner, current, show
        self.new = make_action("plan.new", owner, self.begin)
        self.from_set = make_action("plan.from_set", owner, self.begin_from_set)
        self.details = make_action("plan.details", owner, self.edit)
        self.copy = make_action("plan.copy", owner, self._copy)
        self.drop = make_action("plan.drop", owner, self._drop)

    def follow(self) -> None:
        """Only a plan that is there is mended, copied and taken away."""
        for action in (self.details, self.copy, self.drop):
            action.setEnabled(self._current() is not None)

    def begin(self) -> None:
        """Asks for a new plan of this year."""
        today = self._desk.today()
        draft = CampaignDraft(
            office_id=0,  # the service puts the own office's number
            title=self.tr("Kế hoạch bảo vệ trẻ em trên môi trường mạng năm {0}").format(today.year),
            starts_on=date(today.year, 1, 1),
            ends_on=date(today.year, 12, 31),
        )
        self._ask(self.tr("Kế hoạch mới"), self.tr("Lập kế hoạch"), draft, self._desk.kit.plan.add_campaign)

    def begin_from_set(self) -> None:
        """Asks for a set of activities and makes a plan of it."""
        sets = self._desk.work.now(self._desk.kit.sets.sets)
        if not sets:
            self._desk.tell(self.tr("Thư viện chưa có bộ hoạt động nào dùng được. Xem trang Nội dung."))
            return
        dialog = MakeSet(self._desk, self._owner, sets, self._show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit(self) -> None:
        """Shows the plan as a form."""
        campaign, campaigns = self._current(), self._desk.kit.campaigns
        if campaign is not None:
            draft = CampaignDraft(**campaign.model_dump(include=set(CampaignDraft.model_fields)))
            save = self.tr("Lưu kế hoạch")
            self._ask(self.tr("Sửa kế hoạch"), save, draft, lambda written: campaigns.save(campaign.id, written))

    def _copy(self) -> None:
        campaign, campaigns = self._current(), self._desk.kit.campaigns
        if campaign is None:
            return

        def copy(draft: CampaignDraft) -> Outcome[Campaign]:
            return campaigns.copy(campaign.id, draft.title, draft.starts_on, draft.ends_on)

        heading = self.tr("Chép kế hoạch sang năm sau")
        self._ask(heading, self.tr("Chép kế hoạch"), next_year(campaign), copy, whole=False)

    def _ask(self, heading: str, agree: str, draft: CampaignDraft, verb: Verb, *, whole: bool = True) -> None:
        dialog = EditCampaign(self._owner, heading, agree, draft, self._keeping(verb), whole=whole)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keeping(self, verb: Verb) -> Keep:
        def keep(draft: CampaignDraft, refuse: Callable[[str], None]) -> bool:
            outcome = self._desk.work.now(lambda: verb(draft), refuse)
            if outcome is not None:
                self._show(outcome.value.id)
            return outcome is not None

        return keep

    def _drop(self) -> None:
        campaign, campaigns = self._current(), self._desk.kit.campaigns
        if campaign is not None and self._desk.work.now(lambda: campaigns.remove(campaign.id)) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa kế hoạch “{0}”.").format(campaign.title))
