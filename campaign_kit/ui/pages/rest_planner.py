"""The rest of a plan: what is wanted of it at the left, the proposed sessions by week at the right, to be ticked."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.arranging import ClosedDays, ClosedDaysDraft
from campaign_kit.model.filling import Obstacle
from campaign_kit.model.plan import Place, PlaceKind, Session
from campaign_kit.services.filling import Proposal, Rest
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_closed import EditClosed
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.rest_terms import RestTerms, Terms
from campaign_kit.ui.widgets.texts import Elided
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_MOST_NAMED = 6
_NOTHING = Rest((), ())


class RestPlanner(QWidget):
    """`counted`: another number of sessions is proposed or ticked; `taken`: sessions were added to the plan."""

    counted = Signal()
    taken = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rest = _NOTHING
        self._names: dict[int, str] = {}
        self._asked: Terms | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._terms_card(), 10)
        row.addWidget(self._proposals_card(), 21)

    def _terms_card(self) -> Card:
        card = Card(margins=(2, 6, 4, 6))
        self.terms = RestTerms(lambda: self._desk.today().year)
        self.terms.settled.connect(self._ask)
        self.terms.closed.edit_asked.connect(self._edit_closed)
        self.terms.closed.drop_asked.connect(self._drop_closed)
        inner = QWidget()
        column = QHBoxLayout(inner)
        column.setContentsMargins(16, 10, 12, 10)
        column.addWidget(self.terms)
        card.column.addWidget(scrolled(inner))
        return card

    def _proposals_card(self) -> Card:
        card = Card(margins=(14, 12, 10, 12))
        self._list = TickList(self)
        self._list.ticked_changed.connect(self._count)
        self.view = tick_view(self.tr("Các buổi đề nghị"), self._list)
        self._summary = Elided("", "heading")
        self._every = Check(self.tr("Chọn tất cả"))
        self._every.clicked.connect(self._tick_all)
        self._left = Panel("advice", "triangle-alert")
        done = self.tr("Nơi nào cũng đã đến, hoặc đã có lịch đến hết ngày này.")
        self._none = EmptyState("check", self.tr("Không còn nơi nào phải lập thêm buổi"), done)
        terms = self.tr("Hãy lùi ngày cuối, cho thêm buổi mỗi tuần, hoặc bớt ngày không xếp buổi.")
        self._full = EmptyState("calendar-days", self.tr("Không xếp thêm được buổi nào"), terms)
        above = QHBoxLayout()
        above.setContentsMargins(4, 0, 4, 0)
        above.addWidget(self._summary, 1)
        above.addWidget(self._every)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._pile.addWidget(self._none)
        self._pile.addWidget(self._full)
        card.column.addLayout(above)
        card.column.addWidget(self._left)
        card.column.addWidget(self._pile, 1)
        return card

    def begin(self, last: date) -> None:
        """Proposes what reaches the rest until that day."""
        self.terms.show_last(last)
        self.refresh()

    def refresh(self) -> None:
        """Reads the closed days again and proposes again."""
        read = self._desk.work.now(lambda: (self._desk.kit.coverage.closed_days(), self._desk.kit.plan.places()))
        if read is not None:
            closed, places = read
            self.terms.closed.show_lines(closed)
            self._names = full_names(places)
        self._asked = None
        self._ask()

    def counts(self) -> tuple[int, int]:
        """How many sessions are ticked, and how many are proposed."""
        return len(self._list.ticked()), len(self._rest.proposals)

    def take(self, *, every: bool) -> None:
        """Adds the proposed sessions to the plan: all, or those with a tick."""
        rest, coverage = self._rest, self._desk.kit.coverage
        chosen = None if every else [int(key) for key in self._list.ticked()]
        title = self.tr("Lập các buổi đã nhận")
        self._desk.work.start(lambda: coverage.apply(rest, chosen), self._tell_taken, title=title)

    def _tell_taken(self, outcome: Outcome[list[Session]]) -> None:
        self.taken.emit()
        words = self.tr("Đã lập {0} buổi vào kế hoạch.")
        self._desk.tell_undoable(words.format(numbers.count(len(outcome.value))))

    def _ask(self) -> None:
        terms = self.terms.terms()
        if terms is None or terms == self._asked:
            return
        self._asked = terms
        until, coverage = terms.last + timedelta(days=1), self._desk.kit.coverage
        self._desk.work.start(
            lambda: coverage.fill(until, terms.per_week, school_days=terms.school_days),
            self._show,
            failed=self._refuse,
            lane="coverage.fill",
        )

    def _refuse(self, words: str) -> None:
        self._show(_NOTHING)
        self._summary.setText("")
        self.terms.last.complain(words)

    def _show(self, rest: Rest) -> None:
        self._rest = rest
        rows, week = [], None
        for number, each in enumerate(rest.proposals):
            monday = each.draft.day - timedelta(days=each.draft.day.weekday())
            rows.append(self._row(number, each, "" if monday == week else self._week(monday)))
            week = monday
        self._list.show_rows(rows, {row.key for row in rows})
        self.view.setCurrentIndex(self._list.index(0))
        self._pile.setCurrentWidget(self.view if rows else self._full if rest.unreachable else self._none)
        self._left.say(self._told_left(rest))
        self._summarise(rest)
        self._count()

    def _summarise(self, rest: Rest) -> None:
        reached, left = sum(len(each.reaches) for each in rest.proposals), len(rest.left)
        words = self.tr("{0} buổi, đến {1} trong {2} nơi còn thiếu")
        if not reached:
            words = self.tr("Còn {2} nơi chưa xếp được buổi")
        counts = (numbers.count(each) for each in (len(rest.proposals), reached, reached + left))
        self._summary.setText(words.format(*counts) if reached + left else "")

    def _row(self, number: int, each: Proposal, heading: str) -> Tick:
        where = each.draft.venue or ", ".join(place.name for place in each.places)
        told = (numbers.weekday(each.draft.day), where, self._reach(each.reaches))
        return Tick(str(number), each.draft.title, " · ".join(told), heading)

    def _week(self, monday: date) -> str:
        return self.tr("Tuần {0} – {1}").format(f"{monday:%d/%m}", numbers.day(monday + timedelta(days=6)))

    def _reach(self, reaches: Sequence[Place]) -> str:
        """What a session reaches, by kind: "1 trường, 14 lớp"."""
        units = {
            PlaceKind.SCHOOL: self.tr("{0} trường"),
            PlaceKind.CAMPUS: self.tr("{0} điểm trường"),
            PlaceKind.CLASS: self.tr("{0} lớp"),
            PlaceKind.HAMLET: self.tr("{0} thôn, làng"),
            PlaceKind.CARE_FACILITY: self.tr("{0} cơ sở"),
            PlaceKind.OTHER: self.tr("{0} nơi"),
        }
        counted = Counter(place.kind for place in reaches)
        told = [units[kind].format(counted[kind]) for kind in PlaceKind if counted[kind]]
        return self.tr("đến {0}").format(numbers.join(told))

    def _told_left(self, rest: Rest) -> list[str]:
        """Which places no session reaches, by why; and what helps."""
        said = []
        for why in Obstacle:
            left = [self._names.get(each.place.id, each.place.name) for each in rest.unreachable if each.why is why]
            if left:
                more = len(left) - _MOST_NAMED
                named = "; ".join(left[:_MOST_NAMED])
                named = self.tr("{0} và {1} nơi khác").format(named, more) if more > 0 else named
                said.append(self.tr("{0}: {1}.").format(word(why), named))
        if said and rest.proposals:
            said.append(self.tr("Hãy lùi ngày cuối, cho thêm buổi mỗi tuần, hoặc bớt ngày không xếp buổi."))
        return said

    def _tick_all(self) -> None:
        ticked, proposed = self.counts()
        keys = [] if ticked == proposed else [str(number) for number in range(proposed)]
        self._list.tick_only(keys)
        self._count()

    def _count(self) -> None:
        ticked, proposed = self.counts()
        self._every.setEnabled(bool(proposed))
        self._every.setChecked(bool(proposed) and ticked == proposed)
        self.counted.emit()

    def _edit_closed(self, line: ClosedDays | None) -> None:
        def keep(draft: ClosedDaysDraft) -> bool:
            lines: list[ClosedDaysDraft] = [draft if each == line else each for each in self._closed()]
            return self._save_closed(lines if line else [*lines, draft])

        dialog = EditClosed(self, line, lambda: self._desk.today().year, keep)
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)

    def _drop_closed(self, line: ClosedDays) -> None:
        if self._save_closed([each for each in self._closed() if each != line]):
            self._desk.tell_undoable(self.tr("Đã bỏ ngày không xếp buổi “{0}”.").format(line.words))

    def _closed(self) -> list[ClosedDays]:
        return self._desk.work.now(self._desk.kit.coverage.closed_days) or []

    def _save_closed(self, lines: Sequence[ClosedDaysDraft]) -> bool:
        return self._desk.work.now(lambda: self._desk.kit.coverage.save_closed_days(lines)) is not None
