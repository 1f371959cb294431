"""Sentences of a report about what was done: meetings, places, channels, surveys, training, other numbers.

Each gives the paragraphs it has; nothing where nobody counted.
"""

from collections.abc import Iterable, Sequence

from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.documents.papers.official.report_matter import ReportMatter
from campaign_kit.documents.papers.official.report_numbers import Numbers, compared, rate, said
from campaign_kit.model.arranging import CostSource
from campaign_kit.model.attendance import Audience
from campaign_kit.model.estimates import whole
from campaign_kit.model.outreach import COUNTED, Counted, OutreachChannel
from campaign_kit.model.plan import Form, PlaceKind, Unit
from campaign_kit.model.quiz_tally import LEAST_SHOWN as LEAST_ANSWERS
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.report import (
    ATTENDANCES,
    HELD,
    PLANNED,
    PLANNED_ATTENDANCES,
    QUIZ_NUMBERS,
    SEVERAL,
    TRAINING_ATTENDANCES,
    TRAINING_CLASSES,
    TRAINING_DAYS,
    UNKNOWN,
    WHOLE_SCHOOLS,
    Part,
    cost_key,
    coverage_key,
    outreach_key,
    quiz_key,
    unit_key,
)
from campaign_kit.wording import narrative as words
from campaign_kit.wording.labels import label

# of whom: said of all, and said only of those of whom it is known
_KNOWN_OF = (
    (Part.SEX, "female", words.FEMALE, words.FEMALE_OF),
    (Part.CHILDREN, "yes", words.CHILDREN, words.CHILDREN_OF),
)
_SPENT, _PLANNED_COST = cost_key("spent"), cost_key("planned")


def meetings(matter: ReportMatter) -> Iterable[str]:
    """How many meetings with how many lượt, by form and audience, and beside the other period."""
    numbers = Numbers(matter)
    held = numbers.value(HELD)
    if held is None:
        return
    if not held:
        yield words.NONE_HELD.format(until=_until(matter))
    else:
        yield _held(numbers, _until(matter))
        yield from _by_form(matter, numbers)
        yield from _by_audience(numbers)
    yield from _compared(matter, numbers)


def _until(matter: ReportMatter) -> str:
    """What is told is done: in the period, or until the day on which the figures close."""
    return words.IN_PERIOD if matter.is_whole else words.UNTIL.format(as_of=spoken_day(matter.done.last))


def _held(numbers: Numbers, until: str) -> str:
    units = [
        words.UNITS[unit.value].format(count=numbers.count(unit_key(unit)))
        for unit in Unit
        if numbers.value(unit_key(unit))
    ]
    came = _came(numbers, ATTENDANCES, words.CAME, words.CAME_WHO) or words.NOT_COUNTED
    shape = words.HELD_ALONE if len(units) == 1 else words.HELD
    return shape.format(until=until, held=numbers.count(HELD), units=", ".join(units), came=came)


def _came(numbers: Numbers, key: str, alone: str, parted: str) -> str:
    """ ", với 6.412 lượt người tham gia, trong đó: nữ …"; "" where nobody counted."""
    if numbers.value(key) is None:
        return ""
    who = _who(numbers, key)
    return (parted if who else alone).format(count=numbers.count(key), who="; ".join(who))


def _who(numbers: Numbers, key: str) -> list[str]:
    """Women, children and minorities, each where somebody told it."""
    if not numbers.value(key):
        return []
    said_of = [
        (whole if numbers.stated(key, part) == numbers.value(key) else among).format(
            count=numbers.counted(key, part, code),
            share=numbers.share_stated(key, part, code),
            stated=said(f"{key}/{part}/{code}:stated", numbers.stated(key, part)),
        )
        for part, code, whole, among in _KNOWN_OF
        if numbers.part(key, part, code)
    ]
    if numbers.part(key, Part.MINORITY, "stated"):
        yes, stated = (numbers.counted(key, Part.MINORITY, code) for code in ("yes", "stated"))
        said_of.append(words.MINORITY.format(count=yes, stated=stated))
    return said_of


def _by_form(matter: ReportMatter, numbers: Numbers) -> Iterable[str]:
    forms = [form for form in Form if numbers.part(HELD, Part.FORM, form)]
    if len(forms) > 1:
        forms.sort(key=lambda form: -numbers.part(HELD, Part.FORM, form))
        lines = (
            words.FORMS[form.value].format(count=numbers.counted(HELD, Part.FORM, form), hamlet=matter.hamlet)
            for form in forms
        )
        yield words.BY_FORM.format(lines="; ".join(lines))


def _by_audience(numbers: Numbers) -> Iterable[str]:
    found = {code: number for code, number in numbers.parts(ATTENDANCES, Part.AUDIENCE).items() if number}
    if found and set(found) != {UNKNOWN}:
        order = sorted(found, key=lambda code: (code in (UNKNOWN, SEVERAL), -found[code]))
        lines = (_audience(numbers, code) for code in order)
        yield words.BY_AUDIENCE.format(lines="; ".join(lines))


def _audience(numbers: Numbers, code: str) -> str:
    count = numbers.counted(ATTENDANCES, Part.AUDIENCE, code)
    share = numbers.share(ATTENDANCES, Part.AUDIENCE, code)
    if code == UNKNOWN:
        return words.UNKNOWN_AUDIENCE.format(count=count, share=share)
    name = words.SEVERAL_AUDIENCES if code == SEVERAL else _lower(label(Audience(code)))
    return words.AUDIENCE_LINE.format(audience=name, count=count, share=share)


def _compared(matter: ReportMatter, numbers: Numbers) -> Iterable[str]:
    held, before = numbers.value(HELD), numbers.value(HELD, matter.before)
    if not held or before is None:
        return
    if not before:
        yield words.NOTHING_BESIDE.format(other=other_days(matter))
        return
    lines = [compared(HELD, held, before, words.WHAT_HELD, words.UNIT_HELD)]
    came = numbers.value(ATTENDANCES)
    if came is not None:
        came_before = numbers.value(ATTENDANCES, matter.before)
        lines.append(compared(ATTENDANCES, came, came_before, words.WHAT_CAME, words.UNIT_CAME))
    yield words.COMPARED.format(other=other_days(matter), lines="; ".join(lines))


def other_days(matter: ReportMatter) -> str:
    """What the period beside it is called."""
    if matter.same_days or matter.before_days is None:
        return words.SAME_DAYS
    first, last = spoken_day(matter.before_days.first), spoken_day(matter.before_days.last)
    return words.OTHER_DAYS.format(first=first, last=last)


def places(matter: ReportMatter) -> Iterable[str]:
    """How many of the schools, classes, hamlets and care facilities were reached, of those active."""
    numbers = Numbers(matter)
    lines = [line for kind in PlaceKind if (line := _reached(matter, numbers, kind))]
    if lines:
        yield words.REACHED.format(last=spoken_day(matter.done.last), lines="; ".join(lines))


def _reached(matter: ReportMatter, numbers: Numbers, kind: PlaceKind) -> str:
    key = coverage_key(kind)
    found = numbers.coverage(key)
    if found is None:
        return ""
    line = words.REACHED_LINE.format(
        reached=said(f"{key}/reached", found.reached),
        active=said(f"{key}/active", found.active),
        kind=kind_of_place(matter, kind),
        share=rate(f"{key}/reached", found.reached, found.active),
    )
    whole = numbers.coverage(WHOLE_SCHOOLS) if kind is PlaceKind.SCHOOL else None
    if whole is None or not whole.reached:
        return line
    return line + words.REACHED_WHOLE.format(count=said(f"{WHOLE_SCHOOLS}/reached", whole.reached))


def kind_of_place(matter: ReportMatter, kind: PlaceKind) -> str:
    """ "trường học", "làng" in an office whose hamlets are called so."""
    return words.PLACE_KINDS[kind.value].format(hamlet=matter.hamlet)


def channels(matter: ReportMatter) -> Sequence[str]:
    """One paragraph a channel that was used."""
    numbers = Numbers(matter)
    lines = []
    for channel, counted in COUNTED.items():
        told = [said_so for each in counted if (said_so := _counted(numbers, channel, each))]
        if told:
            lines.append(words.CHANNEL_LINE.format(channel=label(channel), told=", ".join(told)))
    return items(lines)


def _counted(numbers: Numbers, channel: OutreachChannel, counted: Counted) -> str:
    key = outreach_key(counted, channel)
    if not numbers.value(key):
        return ""
    shape = words.COUNTED_OF.get(channel.value, {}).get(counted.value, words.COUNTED[counted.value])
    return shape.format(count=numbers.count(key))


def surveys(matter: ReportMatter) -> Iterable[str]:
    """The rates of right answers before and after; nothing where fewer than five answered one of them."""
    numbers = Numbers(matter)
    people, answers, right = ([quiz_key(phase, number) for phase in QuizPhase] for number in QUIZ_NUMBERS)
    if all((numbers.value(key) or 0) >= LEAST_ANSWERS for key in people) and all(map(numbers.value, answers)):
        before, after = (
            rate(of_right, numbers.value(of_right) or 0, numbers.value(of_all) or 1)
            for of_right, of_all in zip(right, answers, strict=True)
        )
        asked_before, asked_after = map(numbers.count, people)
        yield words.SURVEY.format(before=asked_before, after=asked_after, before_share=before, after_share=after)


def training(matter: ReportMatter) -> Iterable[str]:
    """Classes, days and who came; nothing where there was no class."""
    numbers = Numbers(matter)
    if numbers.value(TRAINING_CLASSES):
        told = [words.TRAINING_CLASSES.format(count=numbers.count(TRAINING_CLASSES))]
        if numbers.value(TRAINING_DAYS):
            told.append(words.TRAINING_DAYS.format(count=numbers.count(TRAINING_DAYS)))
        who = _came(numbers, TRAINING_ATTENDANCES, words.TRAINING_CAME, words.TRAINING_WHO)
        yield words.TRAINING.format(told=" ".join(told), came=who)


def tallies(matter: ReportMatter, keys: Iterable[str]) -> Sequence[str]:
    """One paragraph an indicator of which somebody told a number, with who says so."""
    numbers = Numbers(matter)
    lines = []
    for key in keys:
        definition = matter.definitions.get(key)
        if definition is not None and numbers.value(key) is not None:
            source = matter.sources.get(key, "")
            shape = words.TALLY_SOURCE if source else words.TALLY
            lines.append(
                shape.format(title=definition.title, count=numbers.count(key), unit=definition.unit, source=source)
            )
    return items(lines)


def estimate(matter: ReportMatter) -> Iterable[str]:
    """What the whole period comes to with what is still planned, apart from what is done."""
    numbers = Numbers(matter)
    held, planned = numbers.value(HELD), numbers.value(PLANNED, matter.rest)
    if matter.rest_days is None or held is None or planned is None:
        return
    more, came = numbers.value(PLANNED_ATTENDANCES, matter.rest), numbers.value(ATTENDANCES)
    all_came, whole_came = whole(came, more, planned), ""
    if all_came is not None:
        whole_came = words.ESTIMATED_WHOLE.format(count=said(f"{ATTENDANCES}:whole", all_came))
    more_came = ""
    if more is not None:
        more_came = words.ESTIMATED_CAME.format(count=said(f"{PLANNED_ATTENDANCES}:rest", more))
    yield (words.ESTIMATED if planned else words.ESTIMATED_NONE).format(
        first=spoken_day(matter.rest_days.first),
        last=spoken_day(matter.rest_days.last),
        planned=said(f"{PLANNED}:rest", planned),
        came=more_came,
        whole=said(f"{HELD}:whole", held + planned),
        whole_came=whole_came,
    )


def costs(matter: ReportMatter) -> Iterable[str]:
    """What was spent and planned, by source; nothing where no line says it."""
    numbers = Numbers(matter)
    spent, planned = numbers.value(_SPENT), numbers.value(_PLANNED_COST)
    if spent is None:
        if planned is not None:
            yield words.COST_PLANNED.format(planned=numbers.count(_PLANNED_COST))
        return
    share = rate(_SPENT, spent, planned) if planned else ""
    rest = words.COST_OF_PLANNED.format(planned=numbers.count(_PLANNED_COST), share=share) if planned else ""
    yield words.COST_SPENT.format(spent=numbers.count(_SPENT), rest=rest)
    by_source = {source: number for source in CostSource if (number := numbers.value(cost_key("spent", source)))}
    if spent and by_source:
        lines = (
            words.COST_SOURCE.format(
                source=words.COST_SOURCE_WORDS[source.value],
                spent=numbers.count(cost_key("spent", source)),
                share=rate(cost_key("spent", source), number, spent),
            )
            for source, number in by_source.items()
        )
        yield words.COST_SOURCES.format(sources="; ".join(lines))


def items(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines with dashes, the last with a full stop."""
    if not lines:
        return ()
    bare = [line.strip().rstrip(" .;") for line in lines]
    return (*(words.ITEM.format(text=line) for line in bare[:-1]), words.LAST_ITEM.format(text=bare[-1]))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
