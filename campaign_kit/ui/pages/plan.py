"""The plans of the office: one at a time, with its tasks, its words and laws, its targets; and the reports owed."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.papers import PaperKind
from campaign_kit.model.plan import Campaign
from campaign_kit.services.campaigns import CampaignFile
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.campaign_work import CampaignWork
from campaign_kit.ui.pages.page import NEW, REQUESTS_OWED, Page, sessions_of
from campaign_kit.ui.pages.plan_bases import PlanBases
from campaign_kit.ui.pages.plan_paper import save_paper
from campaign_kit.ui.pages.plan_requests import PlanRequests
from campaign_kit.ui.pages.plan_section import PlanSection
from campaign_kit.ui.pages.plan_targets import PlanTargets
from campaign_kit.ui.pages.plan_tasks import PlanTasks
from campaign_kit.ui.widgets.buttons import action_button, button, tool_button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import Elided
from campaign_kit.wording import numbers

_TASKS, _BASES, _TARGETS, _REQUESTS = "tasks", "bases", "targets", "requests"


class PlanPage(Page):
    words = frozenset({"plan", "office", "content", "attendance"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Kế hoạch"))
        self._desk = desk
        self._file: CampaignFile | None = None
        self._campaign = Choice(self.tr("Kế hoạch đang xem"))
        self._campaign.setMinimumWidth(120)
        self._campaign.setMaximumWidth(480)
        self._campaign.currentIndexChanged.connect(lambda _index: self._read())
        self._work = CampaignWork(desk, self, self._current, self._show_campaign)
        self._add = make_action("plan.add", self, lambda: self._section().add(), "white")
        edit = make_action("plan.edit", self, lambda: self._section().edit())
        remove = make_action("plan.remove", self, lambda: self._section().remove())
        self._targets = PlanTargets(desk, edit, remove)
        self._sections: dict[str, PlanSection] = {
            _TASKS: PlanTasks(desk, self, edit, remove),
            _BASES: PlanBases(desk, self._work.edit, edit, remove),
            _TARGETS: self._targets,
            _REQUESTS: PlanRequests(desk, edit, remove),
        }
        self._export = make_action("plan.export", self, self._save_plan)
        self.add_head_widget(self._campaign, 20)
        self.add_head_button(action_button(self._work.new))
        self.add_head_button(action_button(self._export, "", "download"))
        self.add_head_button(action_button(self._add, "primary", "plus"))
        self._pile = QStackedWidget()
        self._empty = self._empty_state()
        for section in (*self._sections.values(), self._empty):
            self._pile.addWidget(section)
        self.body.setSpacing(12)
        self.body.setContentsMargins(24, 14, 24, 22)
        self.body.addWidget(self._bar())
        self.body.addWidget(self._pile, 1)
        self._show_section(_TASKS)

    def _bar(self) -> QWidget:
        self._ways = Segments(
            self.tr("Phần của kế hoạch"),
            (
                (_TASKS, self.tr("Nhiệm vụ")),
                (_BASES, self.tr("Mục đích, căn cứ")),
                (_TARGETS, self.tr("Chỉ tiêu")),
                (_REQUESTS, self.tr("Đợt báo cáo")),
            ),
        )
        self._ways.chosen.connect(self._show_section)
        self._span = Elided("", "detail")
        self._sessions = button("", "link")
        self._sessions.setToolTip(self.tr("Xem các buổi của kế hoạch này"))
        self._sessions.clicked.connect(self._show_sessions)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._ways)
        row.addSpacing(10)
        row.addWidget(self._span, 1)
        row.addWidget(self._sessions)
        for action in (self._work.from_set, self._work.details, self._work.copy, self._work.drop):
            row.addWidget(tool_button(action))
        return bar

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "list-checks",
            self.tr("Chưa có kế hoạch nào"),
            self.tr(
                "Lập kế hoạch của năm, rồi nhập phụ lục nhiệm vụ của cấp trên; hoặc chọn một bộ hoạt động có sẵn để có "
                "ngay các buổi, các việc của một tháng, một mùa hè, một năm học."
            ),
            self.tr("Lập kế hoạch mới"),
            self.tr("Lập từ bộ hoạt động…"),
        )
        empty.asked.connect(self._work.begin)
        empty.also_asked.connect(self._work.begin_from_set)
        return empty

    def take_focus(self) -> None:
        self._section().take_focus()

    def show_item(self, item: int) -> None:
        """The plan of that number; NEW: one from a set of activities; REQUESTS_OWED: what is owed; a `target_item`: the
        target in its plan."""
        if item == NEW:
            self._work.begin_from_set()
        elif item == REQUESTS_OWED:
            self._ways.choose(_REQUESTS)
        elif item < REQUESTS_OWED:
            self._show_target(REQUESTS_OWED - item)
        else:
            self._show_campaign(item)

    def reload(self) -> None:
        campaigns = self._desk.work.now(self._desk.kit.plan.campaigns)
        if campaigns is None:
            return
        today, seen = self._desk.today(), self._campaign.value()
        self._campaign.fill([(each.id, each.title) for each in campaigns])
        if seen is None:
            running = (each.id for each in campaigns if each.starts_on <= today <= each.ends_on)
            self._campaign.blockSignals(True)
            self._campaign.choose(next(running, None))
            self._campaign.blockSignals(False)
        self._read()

    def _show_campaign(self, number: int) -> None:
        self.reload()
        self._campaign.choose_if_there(number)

    def _show_target(self, number: int) -> None:
        """The target in its plan; the plans as they are where it is gone."""
        campaign = self._desk.work.now(lambda: self._desk.kit.campaigns.campaign_of(number))
        if campaign is not None:
            self._show_campaign(campaign)
            self._ways.choose(_TARGETS)
            self._targets.show_target(number)

    def _read(self) -> None:
        number = self._campaign.value()
        self._file = None
        if number is not None:
            self._file = self._desk.work.now(lambda: self._desk.kit.campaigns.file(number))
        self._campaign.setVisible(number is not None)
        if self._file is not None:
            for section in self._sections.values():
                section.show_file(self._file)
            self._span.setText(self._span_of(self._file))
            self._sessions.setText(self.tr("{0} buổi").format(numbers.count(self._file.sessions_count)))
        else:
            self._span.setText("")
        self._sessions.setVisible(self._file is not None and self._file.sessions_count > 0)
        self._sections[_REQUESTS].reload()
        self._export.setEnabled(self._file is not None)
        self._work.follow()
        self._show_section(self._shown)

    def _span_of(self, file: CampaignFile) -> str:
        campaign = file.campaign
        told = [
            self.tr("{0} – {1}").format(numbers.day(campaign.starts_on), numbers.day(campaign.ends_on)),
            campaign.number,
        ]
        return " · ".join(filter(None, told))

    def _show_sessions(self) -> None:
        campaign = self._current()
        if campaign is not None:
            self._desk.go("sessions", sessions_of(campaign.id))

    def _current(self) -> Campaign | None:
        return self._file.campaign if self._file else None

    def _section(self) -> PlanSection:
        return self._sections[self._shown]

    def _show_section(self, key: str) -> None:
        self._shown = key
        section = self._section()
        seen = section if self._file is not None or key == _REQUESTS else self._empty
        self._pile.setCurrentWidget(seen)
        self._add.setText(section.add_text)
        self._add.setEnabled(seen is section)

    def _save_plan(self) -> None:
        campaign = self._current()
        if campaign is not None:
            save_paper(self._desk, self, PaperKind.PLAN, campaign)
