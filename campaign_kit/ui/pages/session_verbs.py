"""What can be done with the sessions chosen on their page: the actions, their menu, and the dialogs that they ask with.

Knows the desk and which sessions are chosen; what they look like is the page's.
"""

from collections.abc import Callable, Sequence
from datetime import date, time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from campaign_kit.model.plan import TRANSITIONS, Session, SessionDraft, SessionStatus
from campaign_kit.model.report import Period
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.costs_by_source import CostsBySource
from campaign_kit.ui.dialogs.give_reason import Asked, GiveReason
from campaign_kit.ui.dialogs.make_series import MakeSeries
from campaign_kit.ui.dialogs.pick_day import PickDay
from campaign_kit.ui.pages.session_advice import share_list
from campaign_kit.ui.tables.session_marks import closed_sentences
from campaign_kit.ui.widgets.fields import limit
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate
_MARKS = {
    "session.plan": SessionStatus.PLANNED,
    "session.hold": SessionStatus.HELD,
    "session.postpone": SessionStatus.POSTPONED,
    "session.cancel": SessionStatus.CANCELLED,
}
_NAMED = 3  # of many titles only the first are said
_OF_MANY = ("session.plan", "session.postpone", "session.cancel")
_MENU = (
    ("session.copy", "session.move", "session.series", "session.share"),
    ("session.plan", "session.postpone", "session.cancel"),
    ("session.remove",),
    ("session.costs",),
)


class SessionVerbs:
    """`chosen` gives the sessions that are chosen now, `suit` is to be called whenever these are others; `days` gives
    the first and the last day that the page shows, None where it has no such limit."""

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        chosen: Callable[[], Sequence[Session]],
        days: Callable[[], tuple[date | None, date | None]],
    ) -> None:
        self._desk = desk
        self._page = page
        self._chosen = chosen
        self._days = days
        plan = desk.kit.plan
        self._of_one: dict[str, Callable[[Session], object]] = {
            "session.edit": lambda session: desk.go("session", session.id),
            "session.materials": lambda session: desk.go("materials", session.id),
            "session.result": lambda session: desk.go("result", session.id),
            "session.copy": self._copy,
            "session.move": self._move,
            "session.series": self._series,
            "session.share": partial(share_list, desk),
            "session.hold": lambda session: self._mark(lambda: plan.hold(str(session.id))),
        }
        self.actions = {key: make_action(key, page, partial(self._with_one, key)) for key in self._of_one}
        self.actions["session.plan"] = make_action("session.plan", page, self._plan)
        self.actions["session.postpone"] = make_action("session.postpone", page, self._postpone)
        self.actions["session.cancel"] = make_action("session.cancel", page, self._cancel)
        self.actions["session.remove"] = make_action("session.remove", page, self._remove)
        self.actions["session.costs"] = make_action("session.costs", page, self._show_costs)
        self.actions["session.export"] = make_action("session.export", page, self._export)

    def menu(self, parent: QWidget) -> QMenu:
        """What is done more rarely."""
        menu = QMenu(parent)
        for number, keys in enumerate(_MENU):
            if number:
                menu.addSeparator()
            menu.addActions([self.actions[key] for key in keys])
        return menu

    def suit(self) -> None:
        """Enables what can be done with what is chosen; a mark that the plan does not allow is not shown."""
        chosen = self._chosen()
        one = chosen[0] if len(chosen) == 1 else None
        for key in self._of_one:
            self.actions[key].setEnabled(one is not None)
        for key, status in _MARKS.items():
            enough = one is not None or (bool(chosen) and key in _OF_MANY)
            self.actions[key].setVisible(enough and all(status in TRANSITIONS[each.status] for each in chosen))
        self.actions["session.share"].setEnabled(one is not None and bool(one.series))
        self.actions["session.remove"].setEnabled(bool(chosen))

    def _with_one(self, key: str) -> None:
        chosen = self._chosen()
        if len(chosen) == 1:
            self._of_one[key](chosen[0])

    def _mark(self, verb: Callable[[], Outcome[Session]]) -> bool:
        outcome = self._desk.work.now(verb)
        if outcome is None:
            return False
        session = outcome.value
        said = say("SessionVerbs", "Buổi “{0}”: {1}.").format(session.title, word(session.status).lower())
        if session.status is SessionStatus.HELD:
            self._desk.tell(said, (say("SessionVerbs", "Ghi kết quả"), lambda: self._desk.go("result", session.id)))
        else:
            self._desk.tell_undoable(said)
        return True

    def _plan(self) -> None:
        chosen, plan = self._chosen(), self._desk.kit.plan
        refs = [str(each.id) for each in chosen]
        if len(refs) == 1:
            self._mark(lambda: plan.plan(refs[0]))
        elif self._desk.work.now(lambda: plan.plan_all(refs)) is not None:
            said = say("SessionVerbs", "{0} buổi: {1}.").format(len(refs), word(SessionStatus.PLANNED).lower())
            self._desk.tell_undoable(said)

    def _postpone(self) -> None:
        heading, agree = say("SessionVerbs", "Hoãn buổi này?"), say("SessionVerbs", "Hoãn buổi")
        words = say("SessionVerbs", "Buổi ở lại trong sổ. Khi có ngày mới, chọn “Dời sang ngày khác…”.")
        if len(self._chosen()) > 1:
            heading = say("SessionVerbs", "Hoãn {0} buổi này?").format(len(self._chosen()))
        self._call_off(SessionStatus.POSTPONED, heading, words, agree)

    def _cancel(self) -> None:
        heading, agree = say("SessionVerbs", "Hủy buổi này?"), say("SessionVerbs", "Hủy buổi")
        words = say("SessionVerbs", "Buổi ở lại trong sổ với lý do, và không được tính vào số liệu.")
        if len(self._chosen()) > 1:
            heading = say("SessionVerbs", "Hủy {0} buổi này?").format(len(self._chosen()))
        self._call_off(SessionStatus.CANCELLED, heading, words, agree)

    def _call_off(self, status: SessionStatus, heading: str, words: str, agree: str) -> None:
        """Asks for one reason for all that is chosen."""
        chosen = self._chosen()

        def give(reason: str) -> bool:
            plan, refs = self._desk.kit.plan, [str(each.id) for each in chosen]
            marked = self._desk.work.now(lambda: plan.call_off(refs, status, reason))
            if marked is not None:
                said = say("SessionVerbs", "{0} buổi: {1}.").format(len(chosen), word(status).lower())
                if len(chosen) == 1:
                    said = say("SessionVerbs", "Buổi “{0}”: {1}.").format(chosen[0].title, word(status).lower())
                self._desk.tell_undoable(said)
            return marked is not None

        titles = list(dict.fromkeys(each.title for each in chosen))
        named = "; ".join(titles[:_NAMED]) + ("; …" if len(titles) > _NAMED else "")
        self._open(GiveReason(self._page, _asked(heading, words, agree, named), give))

    def _copy(self, session: Session) -> None:
        kit = self._desk.kit

        def keep(day: date, _starts_at: time | None) -> bool:
            added = self._desk.work.now(lambda: kit.plan.add(*kit.series.copy(session.id, day)[0]))
            if added is not None:
                said = say("SessionVerbs", "Đã chép buổi “{0}” sang {1}.")
                self._desk.tell_undoable(said.format(session.title, numbers.weekday(day)))
            return added is not None

        said = (
            say("SessionVerbs", "Chép sang ngày khác"),
            say("SessionVerbs", "Buổi mới có cùng nội dung, nơi, báo cáo viên; chưa có kết quả và danh sách tên."),
            say("SessionVerbs", "Chép buổi"),
        )
        self._open(
            PickDay(self._page, session, said, partial(_in_the_way, self._desk, session, None), keep, hour=False)
        )

    def _move(self, session: Session) -> None:
        def keep(day: date, starts_at: time | None) -> bool:
            moved = self._desk.work.now(lambda: self._desk.kit.plan.move(str(session.id), day, starts_at))
            if moved is not None:
                said = say("SessionVerbs", "Đã dời buổi “{0}” sang {1}.")
                self._desk.tell_undoable(said.format(session.title, numbers.weekday(day)))
            return moved is not None

        said = (
            say("SessionVerbs", "Dời sang ngày khác"),
            say("SessionVerbs", "Tài liệu, danh sách tên và văn bản đã làm vẫn ở với buổi."),
            say("SessionVerbs", "Dời buổi"),
        )
        self._open(PickDay(self._page, session, said, partial(_in_the_way, self._desk, session, session.id), keep))

    def _series(self, session: Session) -> None:
        places = self._desk.work.now(self._desk.kit.plan.places)
        if places is not None:
            self._open(MakeSeries(self._desk, self._page, session, places))

    def _remove(self) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        gone = self._desk.work.now(lambda: self._desk.kit.plan.remove([str(each.id) for each in chosen]))
        if gone is None:
            return
        said = say("SessionVerbs", "Đã xóa {0} buổi.").format(len(chosen))
        if len(chosen) == 1:
            said = say("SessionVerbs", "Đã xóa buổi “{0}”.").format(chosen[0].title)
        self._desk.tell_undoable(said)

    def _show_costs(self) -> None:
        first, last = self._days()
        period = Period(first=first or date.min, last=last or date.max)
        costs = self._desk.work.now(lambda: self._desk.kit.arranging.costs_by_source(period))
        if costs is None:
            return
        when = say("SessionVerbs", "Mọi thời gian")
        if first and last:
            when = say("SessionVerbs", "Từ {0} đến hết {1}").format(numbers.day(first), numbers.day(last))
        elif first:
            when = say("SessionVerbs", "Từ {0}").format(numbers.day(first))
        self._open(CostsBySource(self._page, when, costs))

    def _export(self) -> None:
        offered = output_root(self._desk.kit.paths) / say("SessionVerbs", "Lịch tuyên truyền.ics")
        heading, kinds = say("SessionVerbs", "Xuất lịch"), say("SessionVerbs", "Lịch (*.ics)")
        chosen, _ = QFileDialog.getSaveFileName(self._page, heading, str(offered), kinds)
        if not chosen:
            return
        first, last = self._days()

        def tell(outcome: Outcome[Path]) -> None:
            file = outcome.value
            said = say("SessionVerbs", "Đã xuất lịch vào tệp {0}. Tệp mở được bằng Outlook, Google Lịch, điện thoại.")
            opened = say("SessionVerbs", "Mở thư mục"), lambda: self._desk.open(file.parent)
            self._desk.tell(said.format(file.name), opened)

        export = self._desk.kit.calendar.export
        self._desk.work.start(lambda: export(Path(chosen), first, last), tell, title=heading)

    def _open(self, dialog: QDialog) -> None:
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)


def _in_the_way(desk: Desk, session: Session, own_id: int | None, day: date, starts_at: time | None) -> list[str]:
    """What stands in the way of the session, by its number where it has one, on that day."""
    kit = desk.kit
    draft = session.model_copy(update={"day": day, "starts_at": starts_at, "status": SessionStatus.PLANNED})

    def read() -> list[str]:
        places = [place for place in kit.plan.places() if place.id in session.place_ids]
        closed = closed_sentences(kit.coverage.closed_days(), places, day)
        conflicts = kit.arranging.conflicts(draft, session, own_id)
        return [*closed, *dict.fromkeys(each.words for each in conflicts)]

    return desk.work.now(read) or []


def _asked(heading: str, words: str, agree: str, named: str) -> Asked:
    hint = say("SessionVerbs", "Mưa bão, trùng lịch thi…")
    return Asked(heading, words, agree, hint, limit(SessionDraft, "status_reason", "max_length"), title=named)
