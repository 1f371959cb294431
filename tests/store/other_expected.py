"""A second calculation, in plain Python, of the figures beside sessions and people."""

from collections import Counter
from collections.abc import Iterable

from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import COUNTED, Counted, OutreachChannel
from campaign_kit.model.plan import Form, SessionStatus
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.report import Figure, Part
from tests.store.entered import Entered
from tests.store.other_world import INDICATORS, EntryOf
from tests.store.world import SessionOf, inside, month

Row = tuple[int | None, dict[str, str]]  # a number, and its code in each part


def figure_of(rows: Iterable[Row], nothing: int | None) -> Figure:
    """The sum; `nothing` without rows, None where no row says it."""
    rows = list(rows)
    said = [(number, codes) for number, codes in rows if number is not None]
    if not said:
        return Figure(key="", value=None if rows else nothing)
    parts: dict[str, Counter[str]] = {}
    for number, codes in said:
        for part, code in codes.items():
            parts.setdefault(part, Counter())[code] += number
    return Figure(key="", value=sum(number for number, _ in said), parts=parts)


def expected_other(entered: Entered) -> dict[str, Figure]:
    return {
        **_outreach(entered),
        **_costs(entered),
        **_quiz(entered),
        **_of_own(entered),
        **_training(entered),
        "attendances.planned": figure_of(
            ((each.expected, _codes(entered, each)) for each in entered.world.counted(SessionStatus.PLANNED)), 0
        ),
    }


def _codes(entered: Entered, session: SessionOf) -> dict[str, str]:
    return {
        Part.FORM: session.form.value,
        Part.MONTH: month(session.day),
        Part.PLACE: entered.place_of(session),
    }


def _entries(entered: Entered) -> list[EntryOf]:
    return [each for each in entered.world.entries if each.host in entered.world.mine and inside(each.day)]


def _said(entry: EntryOf, counted: Counted) -> int | None:
    if counted is not Counted.MINUTES:
        return getattr(entry, counted.value)
    if entry.minutes_total is None and None not in (entry.times, entry.minutes_each):
        return (entry.times or 0) * (entry.minutes_each or 0)
    return entry.minutes_total


def _outreach(entered: Entered) -> dict[str, Figure]:
    found = {}
    for counted in Counted:
        rows = [row for channel in OutreachChannel for row in _of_channel(entered, counted, channel)]
        found[f"outreach.{counted.value}"] = figure_of(rows, 0)
        for channel, those in COUNTED.items():
            if counted in those:
                own = [
                    (number, {part: code for part, code in codes.items() if part != Part.CHANNEL})
                    for number, codes in _of_channel(entered, counted, channel)
                ]
                found[f"outreach.{channel.value}.{counted.value}"] = figure_of(own, 0)
    return found


def _of_channel(entered: Entered, counted: Counted, channel: OutreachChannel) -> Iterable[Row]:
    if counted not in COUNTED[channel]:
        return
    for each in _entries(entered):
        if each.channel is channel:
            codes = {Part.CHANNEL: channel.value, Part.MONTH: month(each.day), Part.PLACE: entered.place_of(each)}
            genre = {Part.GENRE: each.genre.value if each.genre else "unknown"} if counted is Counted.ITEMS else {}
            yield _said(each, counted), codes | genre
    if counted is Counted.HANDED_OUT and channel in ("leaflet", "poster"):
        for session in entered.world.counted():
            if channel in session.used:
                codes = {part: code for part, code in _codes(entered, session).items() if part != Part.FORM}
                yield session.used[channel], {Part.CHANNEL: channel.value} | codes


def _costs(entered: Entered) -> dict[str, Figure]:
    found = {}
    sessions = [*entered.world.counted(), *entered.world.counted(SessionStatus.PLANNED)]
    for kind in ("planned", "spent"):
        lines = [(getattr(line, kind), line.source.value) for session in sessions for line in session.costs]
        lines += [(getattr(each, f"cost_{kind}"), each.source.value) for each in _entries(entered)]
        found[f"cost.{kind}"] = figure_of(((number, {Part.SOURCE: source}) for number, source in lines), None)
        for source in CostSource:
            own = ((number, {}) for number, its in lines if its == source)
            found[f"cost.{source.value}.{kind}"] = figure_of(own, None)
    return found


def _quiz(entered: Entered) -> dict[str, Figure]:
    asked = [each for each in entered.world.counted() if {a.phase for a in each.answers} == set(QuizPhase)]
    found = {}
    for phase in QuizPhase:
        by_session = [[a for a in session.answers if a.phase is phase] for session in asked]
        numbers: dict[str, list[int]] = {"people": [], "answers": [], "right": []}
        for answers in by_session:
            questions = {each.question for each in answers}
            numbers["people"].append(max(sum(a.number for a in answers if a.question == one) for one in questions))
            numbers["answers"].append(sum(a.number for a in answers))
            numbers["right"].append(sum(a.number for a in answers if a.is_right))
        for name, those in numbers.items():
            found[f"quiz.{phase.value}.{name}"] = figure_of(((number, {}) for number in those), None)
    return found


def _of_own(entered: Entered) -> dict[str, Figure]:
    """What has no host."""
    world, is_own = entered.world, "own" in entered.world.mine
    papers = [each for each in world.papers if is_own and inside(each.day)]
    of_papers = ((1, {Part.TYPE: each.type or "CV", Part.MONTH: month(each.day)}) for each in papers if each.day)
    found = {"papers.issued": figure_of(of_papers, 0)}
    for indicator in INDICATORS:
        those = [each for each in world.tallies if is_own and each.indicator == indicator and inside(each.day)]
        rows = ((each.number, {Part.PLACE: entered.uid(each.place)}) for each in those)
        found[f"tally.{indicator}"] = figure_of(rows, None)
    return found


def _training(entered: Entered) -> dict[str, Figure]:
    trainings = [(number, each) for number, each in enumerate(entered.world.sessions) if each.form is Form.TRAINING]
    held = entered.world.counted()
    days = {(each.series or number, each.day) for number, each in trainings if each in held}
    return {
        "training.classes": Figure(key="", value=len({course for course, _ in days})),
        "training.days": figure_of(((1, {Part.MONTH: month(day)}) for _, day in days), 0),
    }
