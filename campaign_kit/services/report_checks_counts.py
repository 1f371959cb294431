"""The checks of what was counted at sessions: against what was expected, against lists, part against total, answers."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from campaign_kit.model.findings import Finding, Matter
from campaign_kit.model.plan import PlaceKind
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.session_facts import SessionFacts
from campaign_kit.services.checking import Ground, of_session, session_name, stopped
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_Counts = Mapping[int, Sequence[tuple[date, int]]]


def check_expected(ground: Ground) -> Iterator[Finding]:
    """More people than were expected, or than there are at the places of the session.

    Of a session with pupils these alone are compared: who comes along was not expected, and is not enrolled.
    """
    enrolled = _enrolled(ground)
    for session in ground.sessions:
        total = session.total
        if not session.is_held or total is None:
            continue
        came = session.pupils.attendances(session.list_is_part) or total
        if session.expected is not None and came > session.expected:
            yield of_session("over_expected", session, total=_n(came), expected=_n(session.expected))
        there = _there(ground, session, enrolled)
        if there is not None and came > there:
            yield of_session("over_enrolled", session, total=_n(came), enrolled=_n(there))


def check_lists(ground: Ground) -> Iterator[Finding]:
    """A list beside a count: nobody said whether one holds the other, or more names than the count that holds them."""
    for session in ground.sessions:
        people = session.people
        if not session.is_held or people.counted is None:
            continue
        if people.listed and session.list_is_part is None:
            yield of_session("undecided", session)
        if people.present > people.counted and session.list_is_part:
            yield of_session("list_over_count", session, present=_n(people.present), counted=_n(people.counted))


def check_parts(ground: Ground) -> Iterator[Finding]:
    """Parts of a count that cannot be, that do not agree, or that stand beside what holds them."""
    checks, period = ground.unit.checks, ground.period
    for session_id in checks.impossible_counts(period):
        yield _stop("impossible", ground.by_id[session_id])
    for session_id in checks.disagreeing_ages(period):
        yield _stop("ages_disagree", ground.by_id[session_id])
    for session_id in checks.unknown_codes(period):
        yield _stop("parts_differ", ground.by_id[session_id])
    for twice in checks.counted_twice(period):
        facts = {"audience": label(twice.audience), "whole": _n(twice.whole), "parts": _n(twice.parts)}
        yield of_session("counted_twice", ground.by_id[twice.session_id], **facts)
    for session_id, place, group in checks.wrong_ages(period):
        yield of_session("wrong_age", ground.by_id[session_id], place=place, group=label(group).lower())
    for session_id in checks.damaged_sums(period):
        yield _stop("sums_damaged", ground.by_id[session_id])


def check_answers(ground: Ground) -> Iterator[Finding]:
    """Answers after a session without answers before it; more people who answered than were there."""
    found: defaultdict[int, dict[QuizPhase, int]] = defaultdict(dict)
    for session_id, phase, people in ground.unit.checks.answers(ground.period):
        found[session_id][phase] = people
    for session_id, phases in found.items():
        session = ground.by_id[session_id]
        if QuizPhase.AFTER in phases and QuizPhase.BEFORE not in phases:
            yield of_session("quiz_without_before", session)
        most = max(phases.values())
        if session.total is not None and most > session.total:
            yield of_session("quiz_over_present", session, people=_n(most), total=_n(session.total))


def _stop(code: str, session: SessionFacts) -> Finding:
    return stopped(code, Matter.SESSION, session.id, name=session_name(session))


def _n(number: int) -> str:
    return numbers.count(number)


def _enrolled(ground: Ground) -> _Counts:
    """By place, how many are there from which day on: children of a school or class, else all people."""
    found: defaultdict[int, list[tuple[date, int]]] = defaultdict(list)
    for count in ground.place_counts:
        place = ground.places.get(count.place_id)
        number = None if place is None else count.children if _has_pupils(place.kind) else count.people
        if number is not None:
            found[count.place_id].append((count.as_of, number))
    return found


def _there(ground: Ground, session: SessionFacts, enrolled: _Counts) -> int | None:
    """How many are at the session's places on its day; None where that is not known of each of them.

    Of schools only where pupils came: parents and teachers may be more. What was counted later says nothing of a day
    before, unless nothing else is known.
    """
    schools = {_has_pupils(ground.places[each].kind) for each in session.place_ids}
    if len(schools) != 1 or (True in schools and not session.pupils.attendances(session.list_is_part)):
        return None  # no place, schools beside hamlets, or nobody who is enrolled
    total = 0
    for place_id in session.place_ids:
        counts = enrolled.get(place_id)
        if not counts:
            return None
        at = bisect_right(counts, session.day, key=lambda count: count[0])
        total += counts[max(0, at - 1)][1]
    return total


def _has_pupils(kind: PlaceKind) -> bool:
    return kind in (PlaceKind.SCHOOL, PlaceKind.CAMPUS, PlaceKind.CLASS)
