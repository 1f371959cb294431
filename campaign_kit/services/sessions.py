"""What a user can ask for about sessions: looking for them, adding, changing, marking, moving, removing.

Faces ask `kit.plan`, whose class takes these verbs in. Knows no table, no screen and no place but by number.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.module import Module
from campaign_kit.model.names import fold
from campaign_kit.model.plan import TRANSITIONS, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import local_day
from campaign_kit.model.sessions import SessionFilter
from campaign_kit.services.known import read_known
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit
from campaign_kit.wording import numbers
from campaign_kit.wording import sessions as undo_words
from campaign_kit.wording.labels import label

_CHANGED = frozenset({"plan"})
_CALLED_OFF = frozenset({SessionStatus.POSTPONED, SessionStatus.CANCELLED})
_LONGEST_IN_UNDO = 80


@dataclass(frozen=True)
class SessionBook:
    """The sessions of the own office.

    `clock` gives the present moment with its zone, `library` all modules there are. Whatever is written here can be
    taken back as one step, but for what others build on at once: a session marked as held, and one moved to another
    year (the ages of its people move with it).
    """

    database: Database
    clock: Callable[[], datetime]
    library: Callable[[], Sequence[Module]]

    def sessions(
        self, first: date | None = None, last: date | None = None, status: SessionStatus | None = None
    ) -> list[Session]:
        """Sessions by day, start and id; both days inside, None for no limit."""
        with self.database.reading() as unit:
            return unit.plan.sessions(first, last, status)

    def find(self, wanted: SessionFilter) -> list[Session]:
        """The sessions that meet all conditions, by day, start and id."""
        modules = None if wanted.tag is None else [each.key for each in self.library() if wanted.tag in each.tags]
        with self.database.reading() as unit:
            found = unit.sessions.find(wanted, modules)
        sought = fold(wanted.words).split()
        return [each for each in found if _says(each, sought)] if sought else found

    def years(self) -> list[int]:
        """The calendar years that have a session in any status, the latest first."""
        with self.database.reading() as unit:
            return unit.plan.years()

    def session(self, ref: str) -> Session:
        """The session with that number, or whose uid starts so (6 characters or more).

        Refused("plan.no_session"), Refused("plan.many_sessions").
        """
        with self.database.reading() as unit:
            return unit.plan.find_session(ref)

    def add(self, draft: SessionDraft, links: SessionLinks) -> Outcome[Session]:
        """Adds a session; see `add_sessions`."""
        added = self.add_sessions([(draft, links)])
        return Outcome(added.value[0], added.changed)

    def add_sessions(
        self,
        drafts: Sequence[tuple[SessionDraft, SessionLinks]],
        words: str | None = None,
        joined: int | None = None,
    ) -> Outcome[list[Session]]:
        """Adds sessions, all or none; the own office counts a session unless its draft names another.

        `words` go on from "Hoàn tác: "; None: that so many were added. `joined` is a session that is there already and
        becomes one of their series.
        Refused("office.not_set_up"), Refused("plan.no_place"), Refused("plan.no_campaign"), Refused("plan.no_office"),
        Refused("plan.whole_school_without_school"), Refused("plan.ends_before_starts"), Refused("plan.held_in_future").
        """
        for draft, _ in drafts:
            _refuse_times(draft, local_day(self.clock()))
        with self.database.unit() as unit:
            known = read_known(unit)
            unit.undoable(words or _added([draft for draft, _ in drafts]))
            sessions = unit.plan.add_sessions([(known.check(_settled(draft), links), links) for draft, links in drafts])
            if joined is not None and sessions and sessions[0].series:
                first = unit.plan.session(joined)
                unit.plan.save_session(joined, first.model_copy(update={"series": sessions[0].series}), first)
            unit.commit()
        return Outcome(sessions, _CHANGED)

    def save(self, session_id: int, draft: SessionDraft, links: SessionLinks) -> Outcome[Session]:
        """Changes a session and all it is joined to; refuses as `add` does, and as marking it with its status would.

        Refused("plan.no_session") too.
        """
        _refuse_times(draft, local_day(self.clock()))
        with self.database.unit() as unit:
            before = unit.plan.session(session_id)
            _refuse_leap(before, draft.status)
            _undoable(unit, undo_words.UNDO_SAVE, before, draft)
            session = unit.plan.save_session(session_id, read_known(unit).check(_settled(draft), links), links)
            unit.commit()
        return Outcome(session, _CHANGED)

    def plan(self, ref: str) -> Outcome[Session]:
        """Puts a session (back) into the plan: a draft, a postponed or cancelled one, or one marked held by mistake."""
        return self._mark(ref, SessionStatus.PLANNED, undo_words.UNDO_PLAN)

    def plan_all(self, refs: Sequence[str]) -> Outcome[list[Session]]:
        """Puts sessions (back) into the plan, all or none, as `plan` does with one."""
        with self.database.unit() as unit:
            found = unit.plan.find_sessions(refs)
            for session in found:
                _refuse_leap(session, SessionStatus.PLANNED)
            unit.undoable(undo_words.UNDO_PLAN_MANY.format(count=numbers.count(len(found))))
            marked = unit.plan.set_statuses([session.id for session in found], SessionStatus.PLANNED)
            unit.commit()
        return Outcome(marked, _CHANGED)

    def hold(self, ref: str) -> Outcome[Session]:
        """Marks a session as held. Refused("plan.held_in_future") before its day, Refused("plan.not_from") when it was
        postponed or cancelled and not planned again (see `model.plan.TRANSITIONS`)."""
        return self._mark(ref, SessionStatus.HELD, "")

    def cancel(self, ref: str, reason: str = "") -> Outcome[Session]:
        """Marks a session as cancelled; see `call_off`."""
        marked = self.call_off([ref], SessionStatus.CANCELLED, reason)
        return Outcome(marked.value[0], marked.changed)

    def postpone(self, ref: str, reason: str = "") -> Outcome[Session]:
        """Marks a planned session as postponed; see `call_off`."""
        marked = self.call_off([ref], SessionStatus.POSTPONED, reason)
        return Outcome(marked.value[0], marked.changed)

    def call_off(self, refs: Sequence[str], status: SessionStatus, reason: str = "") -> Outcome[list[Session]]:
        """Marks sessions as postponed or cancelled, for one reason, all or none; they stay in the book.

        The reason is kept until the session is planned again. Refused("plan.already_held"), Refused("plan.not_from").
        """
        with self.database.unit() as unit:
            found = unit.plan.find_sessions(refs)
            for session in found:
                _refuse_leap(session, status)
            unit.undoable(_called_off([session.title for session in found], status))
            marked = unit.plan.set_statuses([session.id for session in found], status, reason.strip())
            unit.commit()
        return Outcome(marked, _CHANGED)

    def move(self, ref: str, day: date, starts_at: time | None = None) -> Outcome[Session]:
        """Puts a session on another day, and to another hour where one is given: then its end moves along.

        A postponed one is planned again. Refused("plan.already_held").
        """
        with self.database.unit() as unit:
            session = unit.plan.find_session(ref)
            if session.status is SessionStatus.HELD:
                raise Refused("plan.already_held", title=session.title)
            moved = _moved(session, day, starts_at)
            _undoable(unit, undo_words.UNDO_MOVE, session, moved)
            saved = unit.plan.save_session(session.id, moved, session)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def remove(self, refs: Sequence[str]) -> Outcome[list[Session]]:
        """Takes sessions out with their links, costs and checklists, all or none; gives what was there.

        Refused("plan.already_held") for a held one, Refused("plan.not_removable") for one with results, a list of names
        or files made: those are cancelled, and stay in the book.
        """
        with self.database.unit() as unit:
            gone = [unit.plan.find_session(ref) for ref in dict.fromkeys(refs)]
            traces = unit.sessions.traces([session.id for session in gone])
            for session in gone:
                if session.status is SessionStatus.HELD:
                    raise Refused("plan.already_held", title=session.title)
                if session.id in traces:
                    raise Refused("plan.not_removable", title=session.title, what=label(traces[session.id][0]))
            unit.undoable(_removed([session.title for session in gone]))
            for session in gone:
                unit.sessions.remove(session.id)
            unit.commit()
        return Outcome(gone, _CHANGED)

    def _mark(self, ref: str, status: SessionStatus, undo: str) -> Outcome[Session]:
        with self.database.unit() as unit:
            session = unit.plan.find_session(ref)
            _refuse_leap(session, status)
            if status is SessionStatus.HELD:
                _refuse_future(session.day, local_day(self.clock()))
            if undo:
                unit.undoable(undo.format(title=short(session.title)))
            marked = unit.plan.set_status(session.id, status, "")
            unit.commit()
        return Outcome(marked, _CHANGED)


def short(title: str) -> str:
    """A title that has room in the words of a step."""
    return title if len(title) <= _LONGEST_IN_UNDO else title[: _LONGEST_IN_UNDO - 1].rstrip() + "…"


def _says(session: Session, sought: Sequence[str]) -> bool:
    text = fold(f"{session.title} {session.venue} {session.speakers} {session.subject}")
    return all(word in text for word in sought)


def _added(drafts: Sequence[SessionDraft]) -> str:
    title = short(drafts[0].title) if drafts else ""
    if len(drafts) == 1:
        return undo_words.UNDO_ADD.format(title=title)
    if title and drafts[0].series and len({draft.series for draft in drafts}) == 1:
        return undo_words.UNDO_SERIES.format(count=numbers.count(len(drafts)), title=title)
    return undo_words.UNDO_ADD_MANY.format(count=numbers.count(len(drafts)))


def _removed(titles: Sequence[str]) -> str:
    if len(titles) == 1:
        return undo_words.UNDO_REMOVE.format(title=short(titles[0]))
    return undo_words.UNDO_REMOVE_MANY.format(count=numbers.count(len(titles)))


def _called_off(titles: Sequence[str], status: SessionStatus) -> str:
    one, many = undo_words.UNDO_CALLED_OFF[status]
    return one.format(title=short(titles[0])) if len(titles) == 1 else many.format(count=numbers.count(len(titles)))


def _undoable(unit: Unit, undo: str, before: Session, after: SessionDraft) -> None:
    newly_held = after.status is SessionStatus.HELD and before.status is not SessionStatus.HELD
    if before.day.year == after.day.year and not newly_held:
        unit.undoable(undo.format(title=short(before.title), day=numbers.day(after.day)))


def _settled(draft: SessionDraft) -> SessionDraft:
    """Only what was called off has a reason for it."""
    return draft if draft.status in _CALLED_OFF else draft.model_copy(update={"status_reason": ""})


def _moved(session: Session, day: date, starts_at: time | None) -> SessionDraft:
    changes: dict[str, object] = {"day": day}
    if starts_at is not None:
        changes |= {"starts_at": starts_at, "ends_at": _end(session, starts_at)}
    if session.status is SessionStatus.POSTPONED:
        changes |= {"status": SessionStatus.PLANNED, "status_reason": ""}
    return session.model_copy(update=changes)


def _end(session: Session, starts_at: time) -> time | None:
    """As long after the new start as it was after the old one; None without an end, or when that is another day."""
    if session.starts_at is None or session.ends_at is None:
        return None
    long = datetime.combine(session.day, session.ends_at) - datetime.combine(session.day, session.starts_at)
    end = datetime.combine(session.day, starts_at) + long
    return end.time() if end.date() == session.day and long > timedelta() else None


def _refuse_times(draft: SessionDraft, today: date) -> None:
    if draft.starts_at is not None and draft.ends_at is not None and draft.ends_at <= draft.starts_at:
        starts, ends = numbers.clock(draft.starts_at), numbers.clock(draft.ends_at)
        raise Refused("plan.ends_before_starts", starts=starts, ends=ends)
    if draft.status is SessionStatus.HELD:
        _refuse_future(draft.day, today)


def _refuse_future(day: date, today: date) -> None:
    if day > today:
        raise Refused("plan.held_in_future", day=numbers.day(day))


def _refuse_leap(session: Session, wanted: SessionStatus) -> None:
    """What a session is already, it can be again."""
    if wanted is session.status or wanted in TRANSITIONS[session.status]:
        return
    if session.status is SessionStatus.HELD and wanted is not SessionStatus.DRAFT:
        raise Refused("plan.already_held", title=session.title)
    raise Refused("plan.not_from", title=session.title, status=label(session.status), wanted=label(wanted))
