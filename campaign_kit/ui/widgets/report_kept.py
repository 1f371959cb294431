"""The kept figures of a report, one line a time that it was made: where each stands, and what changed since."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from campaign_kit.model.prepared import STEPS, ReportSnapshot, SnapshotState, StateChange
from campaign_kit.model.report import LOCAL
from campaign_kit.services.differences import DifferenceLine
from campaign_kit.services.session_news import ChangedSession
from campaign_kit.ui.tables.told import Told, ToldTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.list_or_empty import ListOrEmpty
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_VERSION, _MADE, _STATE = range(3)
_WIDTHS = {_VERSION: 60, _STATE: 158}
_SHORT = 8
_CHANGES, _SESSIONS, _HISTORY = "changes", "sessions", "history"
TONES = {
    SnapshotState.DRAFT: "quiet",
    SnapshotState.SENT: "partly",
    SnapshotState.ACCEPTED: "done",
    SnapshotState.RETURNED: "late",
    SnapshotState.LOCKED: "done",
}


class ReportKept(QWidget):
    """`chosen` carries the snapshot whose changes are to be told; `state_asked` a snapshot and the state it should
    have, `unlock_asked` a snapshot; `figure_asked` the key of a figure that changed; `session_asked` that of a
    session."""

    chosen = Signal(object)  # ReportSnapshot
    state_asked = Signal(object, object)  # ReportSnapshot, SnapshotState
    unlock_asked = Signal(object)  # ReportSnapshot
    figure_asked = Signal(str)
    session_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._history: Sequence[StateChange] = ()
        self._way = _CHANGES
        self._words = {_CHANGES: "", _SESSIONS: "", _HISTORY: ""}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._kept_card(), 13)
        self._beside = self._changes_card()
        row.addWidget(self._beside, 12)

    def _kept_card(self) -> Card:
        card = Card(margins=(0, 8, 0, 0))
        card.column.setSpacing(0)
        heads = (self.tr("Bản"), self.tr("Lập lúc"), self.tr("Tình trạng"))
        self._table = ToldTable(self, heads)
        self.view = WrappedTable(self.tr("Các bản đã lập"), _VERSION, _WIDTHS, {_MADE: 1.0})
        self.view.setModel(self._table)
        self.view.selectionModel().currentRowChanged.connect(lambda _now, _was: self._choose())
        empty = EmptyState(
            "save",
            self.tr("Chưa lập bản nào"),
            self.tr("Mỗi lần bấm “Lập báo cáo”, số liệu lúc đó được giữ lại ở đây để so với số liệu về sau."),
        )
        self._pile = ListOrEmpty(self.view, empty)
        self._foot = self._make_foot()
        card.column.addWidget(self._pile, 1)
        card.column.addWidget(rule())
        card.column.addWidget(self._foot)
        return card

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        verbs = QHBoxLayout(foot)
        verbs.setContentsMargins(16, 10, 16, 10)
        verbs.setSpacing(8)
        self._buttons: dict[SnapshotState, QPushButton] = {}
        for state, text in (
            (SnapshotState.SENT, self.tr("Ghi đã gửi")),
            (SnapshotState.ACCEPTED, self.tr("Được tiếp nhận")),
            (SnapshotState.RETURNED, self.tr("Bị trả lại…")),
            (SnapshotState.DRAFT, self.tr("Chưa gửi…")),
            (SnapshotState.LOCKED, self.tr("Khóa")),
        ):
            made = self._buttons[state] = button(text, "small")
            made.clicked.connect(lambda _on=False, state=state: self._ask(state))
            verbs.addWidget(made)
            made.hide()  # until a version is chosen that may be brought there
        self._unlock = button(self.tr("Mở khóa…"), "small", "lock")
        self._unlock.clicked.connect(self._ask_unlock)
        verbs.addWidget(self._unlock)
        self._unlock.hide()
        verbs.addStretch(1)
        return foot

    def _changes_card(self) -> Card:
        card = Card(margins=(0, 8, 0, 8))
        self._ways = Segments(
            self.tr("Xem của bản này"),
            (
                (_CHANGES, self.tr("Thay đổi từ bản này")),
                (_SESSIONS, self.tr("Buổi đã đổi")),
                (_HISTORY, self.tr("Lịch sử")),
            ),
        )
        top = QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.addWidget(self._ways)
        top.addStretch(1)
        self._told = label("", "label", wrap=True)
        self._told.setContentsMargins(18, 0, 18, 4)
        self._changes, self._sessions, self._steps = (ToldTable(self, ("",)) for _ in range(3))
        self.changes = _plain_list(self.tr("Số liệu đã thay đổi"), self._changes)
        self.changes.activated.connect(lambda _index: self._ask_figure())
        self.sessions = _plain_list(self.tr("Các buổi đã thay đổi"), self._sessions)
        self.sessions.activated.connect(lambda _index: self._ask_session())
        self.steps = _plain_list(self.tr("Lịch sử của bản này"), self._steps)
        self._lists = QStackedWidget()
        for view in (self.changes, self.sessions, self.steps):
            self._lists.addWidget(view)
        self._ways.chosen.connect(self._show_way)
        card.column.addLayout(top)
        card.column.addWidget(self._told)
        card.column.addWidget(self._lists, 1)
        return card

    def _show_way(self, way: str) -> None:
        self._way = way
        self._lists.setCurrentIndex((_CHANGES, _SESSIONS, _HISTORY).index(way))
        self._say()

    def _say(self) -> None:
        self._told.setText(self._words[self._way])
        self._told.setVisible(bool(self._words[self._way]))

    def show_snapshots(self, snapshots: Sequence[ReportSnapshot], history: Sequence[StateChange]) -> None:
        """All of the report, the newest first; the one that was chosen stays until a newer one is there.

        `history` is that of all of them.
        """
        newest: ReportSnapshot | None = self._table.item_at(0)
        is_newer = newest is not None and bool(snapshots) and snapshots[0].id != newest.id
        shown = None if is_newer else self._current()
        self._history = history
        self._table.show_rows([self._row(each) for each in snapshots])
        self._pile.show_rows(any_there=bool(snapshots))
        self._foot.setVisible(bool(snapshots))
        self._beside.setVisible(bool(snapshots))
        at = next((row for row, each in enumerate(snapshots) if shown is not None and each.id == shown.id), 0)
        self.view.setCurrentIndex(self._table.index(at, _MADE))
        self._choose()

    def _row(self, each: ReportSnapshot) -> Told:
        texts = (
            numbers.count(each.version),
            _moment(each.created_at),
            word(each.state),
        )
        below = self.tr("số liệu đến {0} · mã {1}").format(numbers.day(each.as_of), each.sha256[:_SHORT])
        return Told(each, texts, {_STATE: TONES[each.state]}, {_MADE: below})

    def show_changes(self, lines: Sequence[DifferenceLine], sessions: Sequence[ChangedSession]) -> None:
        """What is not as the chosen snapshot has it: numbers, and the sessions that changed since."""
        self._changes.show_rows([Told(each, (each.words,)) for each in lines])
        self._sessions.show_rows([Told(each, (each.words,)) for each in sessions])
        told = self.tr("{0} điều đã khác. Enter: xem số nào, từ đâu.").format(numbers.count(len(lines)))
        moved = self.tr("{0} buổi đã đổi. Enter: mở buổi.").format(numbers.count(len(sessions)))
        self._words[_CHANGES] = told if lines else self.tr("Số liệu vẫn như lúc lập bản này.")
        self._words[_SESSIONS] = moved if sessions else self.tr("Không có buổi nào đổi từ lúc lập bản này.")
        self._say()

    def _current(self) -> ReportSnapshot | None:
        found: ReportSnapshot | None = self._table.item_at(self.view.currentIndex().row())
        return found

    def _choose(self) -> None:
        snapshot, newest = self._current(), self.view.currentIndex().row() == 0
        steps = STEPS[snapshot.state] if snapshot else frozenset()
        for state, made in self._buttons.items():
            made.setVisible(state in steps and (newest or state is not SnapshotState.LOCKED))
        self._unlock.setVisible(snapshot is not None and snapshot.state is SnapshotState.LOCKED)
        self._words |= {_CHANGES: "", _SESSIONS: ""}
        self._say()
        for rows in (self._changes, self._sessions):
            rows.show_rows([])
        own = [step for step in self._history if snapshot is not None and step.snapshot_id == snapshot.id]
        self._steps.show_rows([self._step(step) for step in own])
        if snapshot is not None:
            self.chosen.emit(snapshot)

    def _step(self, step: StateChange) -> Told:
        state = word(step.after)
        if step.before is None:
            state = self.tr("Lập bản này")
        elif step.before is SnapshotState.LOCKED:
            state = self.tr("Mở khóa; lại là: {0}").format(word(step.after).lower())
        who = " · ".join(filter(None, (_moment(step.at), step.actor, step.reason)))
        return Told(step, (state,), below={0: who})

    def _ask(self, state: SnapshotState) -> None:
        snapshot = self._current()
        if snapshot is not None:
            self.state_asked.emit(snapshot, state)

    def _ask_unlock(self) -> None:
        snapshot = self._current()
        if snapshot is not None:
            self.unlock_asked.emit(snapshot)

    def _ask_figure(self) -> None:
        line = self._changes.item_at(self.changes.currentIndex().row())
        if line is not None:
            self.figure_asked.emit(line.key)

    def _ask_session(self) -> None:
        found: ChangedSession | None = self._sessions.item_at(self.sessions.currentIndex().row())
        if found is not None and found.session_id is not None:
            self.session_asked.emit(found.session_id)


def _moment(at: datetime) -> str:
    """The day and the hour in Vietnam."""
    here = at.astimezone(LOCAL)
    return f"{numbers.day(here.date())}, {numbers.clock(here.time())}"


def _plain_list(name: str, rows: ToldTable) -> WrappedTable:
    """One column of sentences."""
    view = WrappedTable(name, -1, {}, {0: 1.0})
    view.horizontalHeader().hide()
    view.setModel(rows)
    return view
