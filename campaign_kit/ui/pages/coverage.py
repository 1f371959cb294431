"""The places of the office: which are reached, which will be, which not; what was spoken of to whom; the rest."""

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.model.coverage import Board, Visit
from campaign_kit.model.plan import Place, PlaceKind
from campaign_kit.ui.actions import icon_of, make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.coverage_export import export_board
from campaign_kit.ui.pages.page import REST, Page
from campaign_kit.ui.pages.rest_planner import RestPlanner
from campaign_kit.ui.tables.standings import StandingList, standing_view
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.reached_card import ReachedCard
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.spoken_card import SpokenCard
from campaign_kit.ui.widgets.texts import Elided, chip, set_tone
from campaign_kit.wording import numbers

say = QCoreApplication.translate
_URGENT_DAYS = 14
_SEARCH_PX = 300
_PLACES, _SPOKEN = "places", "spoken"


class CoveragePage(Page):
    words = frozenset({"plan", "office", "attendance", "content"})
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Địa bàn đã tuyên truyền"))
        self._desk = desk
        self._board: Board | None = None
        self._names: dict[int, str] = {}
        self._visits: dict[int, Visit] = {}
        self._kind: tuple[PlaceKind | None, bool] = (None, False)
        self.planner = RestPlanner(desk)
        self.planner.counted.connect(self._follow)
        self.planner.taken.connect(self._close)
        self._fill = make_action("coverage.fill", self, self._plan_rest, "white")
        self._edit = make_action("coverage.places", self, lambda: desk.go("places"))
        self._export = make_action("coverage.export", self, lambda: export_board(desk, self))
        self._leave = make_action("coverage.leave", self, self._close)
        self._take = make_action("coverage.take", self, lambda: self.planner.take(every=False))
        self._take_all = make_action("coverage.take_all", self, lambda: self.planner.take(every=True), "white")
        self._days = chip("", "quiet")
        self.add_head_widget(self._days)
        make_action("coverage.find", self, self._go_search)
        self._heads: list[tuple[QPushButton, QAction]] = []
        for action, kind in (
            (self._edit, ""),
            (self._fill, "primary"),
            (self._leave, ""),
            (self._take, ""),
            (self._take_all, "primary"),
        ):
            made = action_button(action, kind, icon_of(action.objectName()) if kind else "")
            self._heads.append((made, action))
            self.add_head_button(made)
        self._pile = QStackedWidget()
        self._empty = self._empty_state()
        self._overview = self._standing()
        for widget in (self._overview, self.planner, self._empty):
            self._pile.addWidget(widget)
        self.body.setContentsMargins(24, 14, 24, 18)
        self.body.addWidget(self._pile, 1)
        self._follow()

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "map-pin",
            self.tr("Chưa có địa bàn nào"),
            self.tr("Ghi các trường, lớp, thôn, làng phải đến; chương trình sẽ cho biết nơi nào đã, nơi nào chưa."),
            self.tr("Ghi địa bàn"),
        )
        empty.asked.connect(lambda: self._desk.go("places"))
        return empty

    def _standing(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        above = QHBoxLayout()
        parts = ((_PLACES, self.tr("Nơi đã đến, chưa đến")), (_SPOKEN, self.tr("Kỹ năng × đối tượng")))
        self._parts = Segments(self.tr("Xem"), parts)
        self._parts.chosen.connect(self._show_part)
        above.addWidget(self._parts)
        above.addStretch(1)
        self.search = Line(60, self.tr("Tìm địa bàn…"))
        self.search.setAccessibleName(self.tr("Tìm địa bàn"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_PX)
        above.addWidget(self.search, 1)
        above.addWidget(action_button(self._export, "link"))
        column.addLayout(above)
        self.spoken = SpokenCard(self._desk.today)
        self.spoken.period_asked.connect(self._load_spoken)
        self._views = QStackedWidget()
        self._views.addWidget(self._places())
        self._views.addWidget(self.spoken)
        column.addWidget(self._views, 1)
        return whole

    def _places(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        kinds = Card(margins=(8, 12, 8, 12))
        self._list = StandingList(self)
        self.kinds = standing_view(self.tr("Loại địa bàn"), self._list)
        self.kinds.selectionModel().currentChanged.connect(self._choose)
        self._since, self._rule = Elided("", "detail"), Elided("", "detail")
        kinds.column.addWidget(self.kinds, 1)
        told = QVBoxLayout()
        told.setContentsMargins(12, 0, 8, 0)
        told.setSpacing(1)
        told.addWidget(self._since)
        told.addWidget(self._rule)
        kinds.column.addLayout(told)
        self._reached = ReachedCard()
        self.search.textChanged.connect(self._reached.search)
        self._reached.session_asked.connect(lambda place: self._desk.begin(place=place))
        row.addWidget(kinds, 11)
        row.addWidget(self._reached, 20)
        return whole

    def show_item(self, item: int) -> None:
        """REST: what plans the rest, where a place is missing."""
        if item == REST:
            self.refresh()
            self._plan_rest()

    def take_focus(self) -> None:
        if self._pile.currentWidget() is self.planner:
            self.planner.view.setFocus()
        elif self._views.currentWidget() is self.spoken:
            self.spoken.view.setFocus()
        else:
            self.kinds.setFocus()

    def reload(self) -> None:
        today, coverage, plan = self._desk.today(), self._desk.kit.coverage, self._desk.kit.plan
        read = self._desk.work.now(lambda: (coverage.board(today), coverage.visits(today), plan.places()))
        if read is None:
            return
        self._board, self._visits, places = read
        self._show_board(self._board, places)
        if self._views.currentWidget() is self.spoken:
            self._load_spoken()
        if self._pile.currentWidget() is self.planner:
            self.planner.refresh()
        else:
            self._pile.setCurrentWidget(self._overview if self._board.kinds else self._empty)
        self._follow()

    def _show_board(self, board: Board, places: list[Place]) -> None:
        self._names = {place.id: place.name for place in places}
        self._days.setText(_told_days(board))
        set_tone(self._days, "partly" if board.days_left <= _URGENT_DAYS else "quiet")
        self._since.setText(self.tr("Tính trong năm báo cáo, từ {0}").format(numbers.day(board.first)))
        self._rule.setText(self.tr("Chưa có chỉ tiêu: tính 100 %, mọi cấp học"))
        if board.campaign is not None:
            self._rule.setText(self.tr("Theo chỉ tiêu của “{0}”").format(board.campaign.title))
        kind, whole = self._kind
        self._list.show_board(board)
        row = self._list.row_of(kind, whole=whole)
        self.kinds.setCurrentIndex(self._list.index(row if row >= 0 else self._list.first_missing()))
        self._choose(self.kinds.currentIndex())

    def _choose(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        row = self._list.row(index.row())
        outside = 0
        if row is not None and self._board is not None:
            self._kind = (row.kind, row.whole)
            outside = next(len(each.outside) for each in self._board.kinds if each.kind is row.kind)
        self._reached.show_measure(row, outside, self._names, self._visits)

    def _show_part(self, part: str) -> None:
        self._views.setCurrentIndex(int(part == _SPOKEN))
        self.search.setVisible(part == _PLACES)
        if part == _SPOKEN:
            self._load_spoken()

    def _load_spoken(self) -> None:
        period, coverage = self.spoken.period(), self._desk.kit.coverage
        self._desk.work.start(lambda: coverage.matrix(period), self.spoken.show_matrix, lane="coverage.matrix")

    def _go_search(self) -> None:
        self._parts.choose(_PLACES)
        self.search.setFocus()
        self.search.selectAll()

    def _plan_rest(self) -> None:
        if self._board is None or not self._board.missing:
            return
        last = max(self._board.due_on, self._desk.today())
        self._pile.setCurrentWidget(self.planner)
        self.planner.begin(last)
        self._follow()
        self.take_focus()

    def _close(self) -> None:
        if self._pile.currentWidget() is self.planner:
            self._pile.setCurrentWidget(self._overview)
            self._follow()
            self.take_focus()

    def _follow(self) -> None:
        """The head has the buttons for what is seen."""
        planning = self._pile.currentWidget() is self.planner
        ticked, proposed = self.planner.counts()
        self.set_title(self.tr("Lập phần còn lại") if planning else self.tr("Địa bàn đã tuyên truyền"))
        self._leave.setEnabled(planning)
        self._take.setEnabled(planning and 0 < ticked < proposed)
        self._take_all.setEnabled(planning and proposed > 0)
        self._fill.setEnabled(not planning and self._board is not None and bool(self._board.missing))
        wanted = (self._leave, self._take, self._take_all) if planning else (self._edit, self._fill)
        for made, action in self._heads:
            made.setVisible(action in wanted)


def _told_days(board: Board) -> str:
    """How long there is until the report that is owed."""
    words = say("CoveragePage", "Còn {0} ngày · hạn cuối {1}")
    if board.days_left < 0:
        words = say("CoveragePage", "Đã quá hạn {0} ngày · hạn cuối {1}")
    elif not board.days_left:
        words = say("CoveragePage", "Hạn cuối là hôm nay, {1}")
    return words.format(numbers.count(abs(board.days_left)), numbers.day(board.due_on))
