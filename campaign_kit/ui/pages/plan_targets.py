"""The targets of a plan: how far each is reached today, and their editor."""

from collections.abc import Sequence

from PySide6.QtGui import QAction

from campaign_kit.model.campaign import Target, TargetDraft
from campaign_kit.services.campaigns import CampaignFile
from campaign_kit.services.targets import TargetStanding
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_target import EditTarget
from campaign_kit.ui.pages.plan_section import PlanSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.plan_lists import BAR, REACHED, SHARE, TARGET, TARGET_DUE, TARGET_STATE, TargetsTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState

_WIDTHS = {REACHED: 124, SHARE: 88, TARGET_DUE: 122, TARGET_STATE: 132}


class PlanTargets(PlanSection):
    """Every change saves the list whole."""

    def __init__(self, desk: Desk, edit: QAction, remove: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Thêm chỉ tiêu")
        self._desk = desk
        self._file: CampaignFile | None = None
        self._table = TargetsTable(self)
        self._view = WrappedTable(self.tr("Chỉ tiêu của kế hoạch"), TARGET, _WIDTHS, {TARGET: 0.66, BAR: 0.34})
        self._foot = ChosenFoot((action_button(edit, "", "pencil"), action_button(remove)))
        card = Card(margins=(0, 8, 0, 0))
        card.column.setSpacing(0)
        self.hold(card, self._view, self._table, self._empty_state(), self._foot)
        self.fill_with(card)

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "chart-column",
            self.tr("Kế hoạch chưa có chỉ tiêu"),
            self.tr("Ví dụ: 100 % trường học đã tuyên truyền, 12 buổi ở thôn; chương trình tự đếm đã đạt đến đâu."),
            self.tr("Thêm chỉ tiêu"),
        )
        empty.asked.connect(self.add)
        return empty

    def show_file(self, file: CampaignFile) -> None:
        self._file = file
        row = max(0, self._view.currentIndex().row())
        self._table.show_targets(file.targets)
        self.show_rows(any_there=bool(file.targets))
        self._view.setCurrentIndex(self._table.index(min(row, len(file.targets) - 1), TARGET))
        self.choose()

    def show_target(self, number: int) -> None:
        """Chooses the target of that number, where the plan has it."""
        targets = self._file.targets if self._file else ()
        row = next((row for row, each in enumerate(targets) if each.target.id == number), -1)
        if row >= 0:
            self._view.setCurrentIndex(self._table.index(row, TARGET))

    def _current(self) -> TargetStanding | None:
        return self._table.target_at(self._view.currentIndex().row())

    def choose(self) -> None:
        standing = self._current()
        self._foot.say(standing.target.text if standing else "")

    def add(self) -> None:
        self._ask(None)

    def edit(self) -> None:
        standing = self._current()
        if standing is not None:
            self._ask(standing.target)

    def _ask(self, target: Target | None) -> None:
        file = self._file
        if file is None:
            return
        targets = [each.target for each in file.targets]

        def keep(draft: TargetDraft) -> bool:
            if target is None:
                return self._save([*targets, draft])
            changed = Target(id=target.id, **draft.model_dump())
            return self._save([changed if each is target else each for each in targets])

        dialog = EditTarget(self, file.campaign, target, keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        standing, file = self._current(), self._file
        if standing is None or file is None:
            return
        if self._save([each.target for each in file.targets if each is not standing]):
            self._desk.tell_undoable(self.tr("Đã xóa chỉ tiêu “{0}”.").format(standing.target.text))

    def _save(self, targets: Sequence[TargetDraft]) -> bool:
        file = self._file
        if file is None:
            return False
        number, campaigns = file.campaign.id, self._desk.kit.campaigns
        return self._desk.work.now(lambda: campaigns.save_targets(number, targets)) is not None
