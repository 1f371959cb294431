"""The people of all lists together: what is known of each, who may be the same, and what making one of two would do."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from campaign_kit.model.attendance import AttendanceStatus, Audience, Person, PersonDraft, Sex


class Standing(NamedTuple):
    """Somebody of a list: on how many lists they stand, and the last day of these; None: on none."""

    person: Person
    lists: int
    last_day: date | None


class OnList(NamedTuple):
    """A line of a list, as one person's life has it.

    `purpose` and `keep_until` are the terms of the list; `brought_at` (UTC) is when an import brought the line, None
    for one that was typed. `place_id` is as of that day.
    """

    session_id: int
    title: str
    day: date
    is_held: bool
    status: AttendanceStatus
    audience: Audience
    place_id: int | None
    purpose: str
    keep_until: date | None
    brought_at: datetime | None


class KeptUntil(NamedTuple):
    """So many people have a name that is kept until that day; None: nobody said until when."""

    day: date | None
    people: int


class MergeCounts(NamedTuple):
    """What one person would take over from the other.

    `lists` are those on which only the other stands, `joined` those on which both do: of these one line stays, that
    which says more.
    """

    lists: int
    joined: int
    consents: int
    photos: int


def may_be_same(one: Person, other: Person) -> bool:
    """Whether nothing that is known of the two speaks against their being one: neither the sex nor the year of birth.

    Names are not compared.
    """
    sexes = {one.sex, other.sex} - {Sex.UNKNOWN}
    years = {one.birth_year, other.birth_year} - {None}
    return len(sexes) < 2 and len(years) < 2


def merged(keep: Person, gone: Person) -> PersonDraft:
    """Who is kept, with the blanks filled from the other; a name on two lists is kept as long as the longer one."""
    told = PersonDraft(**gone.model_dump(include=set(PersonDraft.model_fields))).model_dump(exclude_defaults=True)
    known = PersonDraft(**keep.model_dump(include=set(PersonDraft.model_fields))).model_dump(exclude_defaults=True)
    days = [day for day in (keep.keep_until, gone.keep_until) if day is not None]
    return PersonDraft.model_validate(told | known | {"keep_until": max(days, default=None)})


def pairs(alike: Sequence[Standing], are_apart: Callable[[Person, Person], bool]) -> list[tuple[Standing, Standing]]:
    """Of people of one name and place who may be one: each with the first that it may be; who is on more lists first.

    `are_apart` tells of two who are known to be two. As many pairs as there are merges to be done, not all that can be
    thought of.
    """
    heads: list[Standing] = []
    found = []
    for each in sorted(alike, key=lambda standing: (-standing.lists, standing.person.id)):
        fitting = (head for head in heads if may_be_same(head.person, each.person))
        head = next((head for head in fitting if not are_apart(head.person, each.person)), None)
        if head is None:
            heads.append(each)
        else:
            found.append((head, each))
    return found
