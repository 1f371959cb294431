"""What a user can ask for about what is arranged around sessions: costs, what to do before, what stands in the way.

Knows no table and no screen. A conflict is told, never enforced.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from campaign_kit.model.arranging import (
    ChecklistItem,
    ChecklistItemDraft,
    SessionCost,
    SessionCostDraft,
    SourceCost,
)
from campaign_kit.model.clashes import Clash, Meeting, around_each, clashes
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks, Way
from campaign_kit.model.report import Period
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import place_title
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.wording import numbers
from campaign_kit.wording import sessions as words

_CHANGED = frozenset({"plan"})
_LONGEST_ITEM = 200


@dataclass(frozen=True)
class Conflict:
    """Another session that stands in the way (or one proposed with it), why, and the whole Vietnamese sentence."""

    session: SessionDraft
    why: Clash
    words: str


Conflicts = dict[int, tuple[Conflict, ...]]


@dataclass(frozen=True)
class ArrangingService:
    """Costs, checklists and conflicts of the own office's sessions. `templates` gives all session templates there are.

    Every verb that takes a session's number refuses with "plan.no_session" when there is none.
    """

    database: Database
    templates: Callable[[], Sequence[SessionTemplate]]

    def costs(self, session_id: int) -> list[SessionCost]:
        """The lines of what the session costs, in their order."""
        with self.database.reading() as unit:
            unit.plan.session(session_id)
            return unit.arranging.costs([session_id]).get(session_id, [])

    def save_costs(self, session_id: int, drafts: Sequence[SessionCostDraft]) -> Outcome[list[SessionCost]]:
        """Makes the costs of the session these and no others, in the order given."""
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            unit.undoable(words.UNDO_COSTS.format(title=short(session.title)))
            kept = unit.arranging.save_costs(session_id, drafts)
            unit.commit()
        return Outcome(kept, _CHANGED)

    def costs_by_source(self, period: Period) -> list[SourceCost]:
        """What the sessions of the period that the own office counts cost, by source; each source that has a line.

        What was planned for a cancelled session is not in it, what was spent on it is.
        """
        with self.database.reading() as unit:
            return unit.sessions.costs_by_source(period)

    def checklist(self, session_id: int) -> list[ChecklistItemDraft]:
        """What there is to do before the session: as somebody saved it, else as it is proposed.

        Proposed are the items of its template and those of every session, in the order in which they are due.
        """
        templates = self.templates()
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
            saved = unit.arranging.checklists([session_id]).get(session_id, [])
        template = next((each for each in templates if each.key == session.template), None)
        return [*saved] if saved else _proposed(session, template)

    def save_checklist(self, session_id: int, drafts: Sequence[ChecklistItemDraft]) -> Outcome[list[ChecklistItem]]:
        """Makes the checklist of the session these items and no others; ticking alone is no step to be taken back."""
        with self.database.unit() as unit:
            session = unit.plan.session(session_id)
            before = unit.arranging.checklists([session_id]).get(session_id, [])
            if before and [each.text for each in before] != [each.text for each in drafts]:
                unit.undoable(words.UNDO_CHECKLIST.format(title=short(session.title)))
            kept = unit.arranging.save_checklist(session_id, drafts)
            unit.commit()
        return Outcome(kept, _CHANGED)

    def conflicts(
        self, draft: SessionDraft, links: SessionLinks, session_id: int | None = None
    ) -> tuple[Conflict, ...]:
        """What stands in the way of a session: same time and same place (or one inside the other) or speaker.

        A session without hours is in nobody's way; one at the same place on the same day is told as a hint.
        `session_id` is the session's own number, where it has one.
        """
        with self.database.reading() as unit:
            there = unit.plan.sessions(draft.day, draft.day)
            places = unit.plan.places()
        others = [Meeting(each, each) for each in there if each.id != session_id]
        return _conflicts(Meeting(draft, links), others, _Map(places))

    def conflicts_among(self, proposals: Sequence[tuple[SessionDraft, SessionLinks]]) -> Conflicts:
        """What stands in the way of proposed sessions, be it there already or proposed with them.

        By the number (from 0) of each proposal that anything stands in the way of.
        """
        if not proposals:
            return {}
        days = [draft.day for draft, _ in proposals]
        with self.database.reading() as unit:
            there = unit.plan.sessions(min(days), max(days))
            places = unit.plan.places()
        proposed = [Meeting(*each) for each in proposals]
        met = _by_day([*(Meeting(session, session) for session in there), *proposed])
        return _among(enumerate(proposed), met, _Map(places))

    def conflicts_between(self, first: date | None = None, last: date | None = None) -> Conflicts:
        """By session of those days what stands in its way; those that nothing stands in the way of are not in it."""
        with self.database.reading() as unit:
            there = unit.plan.sessions(first, last)
            places = unit.plan.places()
        return conflicts_of(there, places)


def conflicts_of(sessions: Sequence[Session], places: Sequence[Place]) -> Conflicts:
    """By session what stands in its way among these sessions; `places` are all there are."""
    meetings = [(session.id, Meeting(session, session)) for session in sessions]
    return _among(meetings, _by_day(meeting for _, meeting in meetings), _Map(places))


class _Map:
    """All places there are, and what each lies in."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.known = {place.id: place for place in places}
        self.around = around_each(self.known.values())

    def called(self, place_id: int) -> str:
        return place_title(self.known[place_id], self.known)


def _by_day(meetings: Iterable[Meeting]) -> dict[date, list[Meeting]]:
    found: dict[date, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        found[meeting.day].append(meeting)
    return found


def _among(numbered: Iterable[tuple[int, Meeting]], met: Mapping[date, list[Meeting]], places: _Map) -> Conflicts:
    found = ((number, _conflicts(meeting, met[meeting.day], places)) for number, meeting in numbered)
    return {number: conflicts for number, conflicts in found if conflicts}


def _conflicts(meeting: Meeting, met: Iterable[Meeting], places: _Map) -> tuple[Conflict, ...]:
    return tuple(
        Conflict(other.session, why, _sentence(other.session, why, what, places))
        for other in met
        if other is not meeting
        for why, what in clashes(meeting, other, places.around)
    )


def _sentence(session: SessionDraft, why: Clash, what: int | str, places: _Map) -> str:
    facts = {"title": session.title, "hours": _hours(session)}
    facts |= {"place": places.called(what)} if isinstance(what, int) else {"speaker": what}
    return words.CLASHES[why].format_map(facts)


def _hours(session: SessionDraft) -> str:
    if session.starts_at is None:
        return ""
    starts = numbers.clock(session.starts_at)
    if session.ends_at is None:
        return starts
    return words.HOURS.format(starts=starts, ends=numbers.clock(session.ends_at))


def _proposed(session: Session, template: SessionTemplate | None) -> list[ChecklistItemDraft]:
    usual = words.BEFORE_ONLINE if session.way is Way.ONLINE else words.BEFORE_IN_PERSON
    texts = [*words.BEFORE_ALL, *(words.BEFORE_PLAIN if template is None else template.before), *usual]
    drafts = (text[:_LONGEST_ITEM] for text in sorted(texts, key=_due))
    return [ChecklistItemDraft(session_id=session.id, order=at, text=text) for at, text in enumerate(drafts)]


def _due(text: str) -> int:
    """What is due a week before comes before what is due on the day; what says nothing of it comes first."""
    return next((at for at, stage in enumerate(words.STAGES) if text.startswith(stage)), -1)
