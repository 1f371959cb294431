"""The first screen: what is done, what is not covered yet, what comes next, how many days to the report."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from campaign_kit.model.attendance import Audience, Sex
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.report import Figure, Part
from campaign_kit.services.overview import Deadline, Overview, Reach
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import CONTACTS, DUE_NAMES, HANDOVERS, HELP_LINES, NEW, REQUESTS_OWED, REST, Page
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card, FigureCard, scrolled
from campaign_kit.ui.widgets.charts import CoverageBar, MonthBars
from campaign_kit.ui.widgets.due import DueLines
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.ui.widgets.upcoming_card import UpcomingCard
from campaign_kit.wording import numbers

_URGENT_DAYS = 14
_ROWS = 4


class OverviewPage(Page):
    words = frozenset({"office", "plan", "materials", "content", "attendance", "people"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Tổng quan"))
        self._desk = desk
        new = make_action("session.new", self, lambda: desk.go("session", NEW), "white")
        report = button(self.tr("Báo cáo năm…"))
        report.clicked.connect(lambda: desk.go("report"))
        self.add_head_button(report)
        self.add_head_button(action_button(new, "primary", "plus"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 20, 24, 22)
        column.setSpacing(14)
        column.addLayout(self._figures())
        self._due = DueLines()
        self._due.lines_asked.connect(lambda: desk.go("settings", HELP_LINES))
        self._due.laws_asked.connect(lambda: desk.go("content"))
        self._due.tasks_asked.connect(lambda plan: desk.go("plan", plan))
        self._due.handovers_asked.connect(lambda: desk.go("papers", HANDOVERS))
        self._due.contacts_asked.connect(lambda: desk.go("settings", CONTACTS))
        self._due.names_asked.connect(lambda: desk.go("people", DUE_NAMES))
        column.addWidget(self._due)
        column.addLayout(self._charts())
        self._next = UpcomingCard()
        self._next.asked.connect(self._open)
        self._next.new_asked.connect(lambda: desk.go("session", NEW))
        column.addWidget(self._next)
        column.addStretch(1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scrolled(inner))

    def _figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        self._held = FigureCard(self.tr("Buổi đã tổ chức"))
        self._people = FigureCard(self.tr("Lượt người tham gia"))
        self._schools = FigureCard(self.tr("Trường đã tổ chức"))
        owed = button(self.tr("Xem →"), "way")
        owed.setAccessibleName(self.tr("Xem các đợt báo cáo"))
        owed.clicked.connect(lambda: self._desk.go("plan", REQUESTS_OWED))
        self._report = FigureCard(self.tr("Hạn báo cáo"), owed)
        for card in (self._held, self._people, self._schools, self._report):
            row.addWidget(card, 1)
        return row

    def _charts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        covered = Card()
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Địa bàn đã tuyên truyền"), "heading"))
        self._covered = Elided("", "detail")
        self._covered.setAlignment(Qt.AlignmentFlag.AlignRight)
        head.addWidget(self._covered, 2)
        covered.column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        grid.setColumnMinimumWidth(0, 146)
        grid.setColumnStretch(1, 1)
        self._bars = [self._bar(grid, line) for line in range(4)]
        covered.column.addLayout(grid)
        covered.column.addStretch(1)
        self._rest: int | None = None
        self._unreached = button("", "link")
        self._unreached.clicked.connect(lambda: self._desk.go("coverage", self._rest))
        covered.column.addWidget(self._unreached, 0, Qt.AlignmentFlag.AlignLeft)
        months = Card()
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Số buổi theo tháng"), "heading"))
        legend = Elided(self.tr("đậm: đã tổ chức · nhạt: sắp tới"), "detail")
        legend.setAlignment(Qt.AlignmentFlag.AlignRight)
        top.addWidget(legend, 1)
        months.column.addLayout(top)
        self._months = MonthBars()
        self._months.setAccessibleName(self.tr("Số buổi theo tháng"))
        months.column.addWidget(self._months, 1)
        row.addWidget(covered, 6)
        row.addWidget(months, 7)
        return row

    @staticmethod
    def _bar(grid: QGridLayout, line: int) -> tuple[QLabel, CoverageBar, QLabel]:
        name, bar, figure = label("", wrap=True), CoverageBar(), label("", "strong")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        figure.setMinimumWidth(52)
        for column, widget in enumerate((name, bar, figure)):
            grid.addWidget(widget, line, column)
        return name, bar, figure

    def reload(self) -> None:
        due = self._desk.work.now(self._desk.kit.office.due_checks)
        if due is not None:
            self._due.show_due(due)
        overview = self._desk.work.now(lambda: self._desk.kit.plan.overview(self._desk.today()))
        if overview is not None:
            self.show_overview(overview)

    def show_overview(self, overview: Overview) -> None:
        """Puts the figures of a year on the page."""
        self.set_title(self.tr("Tổng quan năm {0}").format(overview.year))
        held = self.tr("kế hoạch năm: {0}").format(numbers.count(overview.in_plan))
        if overview.unrecorded:
            held = self.tr("{0} buổi chưa ghi kết quả").format(numbers.count(overview.unrecorded))
        self._held.show_figure(numbers.count(overview.held), held)
        self._show_people(overview.attendances)
        self._show_schools(overview.schools)
        self._show_deadline(overview.deadline)
        self._due.show_waiting(overview.waiting)
        self._show_coverage(overview)
        self._months.show_months(overview.months)
        self._next.show_upcoming(overview.upcoming[: _ROWS if self._due.isHidden() else _ROWS - 1])

    def _show_deadline(self, deadline: Deadline) -> None:
        """Which report is owed next, the days to it, its last day, and who wants it."""
        urgent = "coral" if deadline.days_left <= _URGENT_DAYS else ""
        last_day = self.tr("hạn cuối {0}").format(numbers.day(deadline.last_day))
        asked = deadline.request.incoming_from or deadline.request.receiver if deadline.request else ""
        self._report.rename(deadline.report if deadline.request else self.tr("Hạn báo cáo năm"))
        self._report.show_figure(deadline.words, " · ".join(filter(None, (last_day, asked))), urgent)

    def _show_people(self, figure: Figure) -> None:
        """Lượt, of them pupils, and how many of those whose sex is known are women and girls."""
        total = figure.value if isinstance(figure.value, int) else None
        sexes, audiences = figure.parts.get(Part.SEX, {}), figure.parts.get(Part.AUDIENCE, {})
        known = sexes.get(Sex.FEMALE, 0) + sexes.get(Sex.MALE, 0)
        told = []
        if audiences.get(Audience.CHILD_IN_SCHOOL):
            told.append(self.tr("{0} học sinh").format(numbers.count(audiences[Audience.CHILD_IN_SCHOOL])))
        if known:
            words = self.tr("{0} nữ") if known == total else self.tr("nữ {0} số đã ghi")
            told.append(words.format(numbers.percent(sexes[Sex.FEMALE], known)))
        shown = "–" if total is None else numbers.count(total)
        self._people.show_figure(shown, " · ".join(told) or self.tr("chưa ghi kết quả buổi nào"))

    def _show_schools(self, schools: Reach) -> None:
        if not schools.active:
            self._schools.show_figure("–", self.tr("chưa có trường trong danh sách"))
            return
        left = schools.active - schools.reached
        detail = self.tr("còn {0} trường").format(left) if left else self.tr("tất cả các trường")
        self._schools.show_figure(f"{schools.reached}/{schools.active}", detail, "" if left else "teal")

    def _show_coverage(self, overview: Overview) -> None:
        kinds = (
            (self.tr("Trường học"), overview.schools),
            (self.tr("Lớp học"), overview.classes),
            (self.tr("Thôn, làng"), overview.hamlets),
            (self.tr("Cơ sở bảo vệ, nuôi dưỡng trẻ em"), overview.care),
        )
        for (name, bar, figure), (kind, reach) in zip(self._bars, kinds, strict=True):
            name.setText(kind)
            bar.show_part(reach.reached, reach.active)
            figure.setText(f"{reach.reached}/{reach.active}" if reach.active else "–")
        self._covered.setText(overview.covered_words)
        self._unreached.setVisible(bool(overview.unreached))
        self._rest = REST if overview.unplanned else None
        words = self.tr("Lập kế hoạch cho {0} nơi chưa có buổi →").format(overview.unplanned)
        all_planned = self.tr("{0} nơi chưa đến đều đã có lịch →").format(overview.unreached)
        self._unreached.setText(words if overview.unplanned else all_planned)

    def _open(self, session: Session) -> None:
        """A draft is gone on with; for a planned session what it needs is made."""
        self._desk.go("session" if session.status is SessionStatus.DRAFT else "materials", session.id)
