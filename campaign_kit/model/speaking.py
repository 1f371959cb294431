"""What the form and the places of a session say of it: how long it is, and whom it speaks to."""

from collections.abc import Collection, Iterable

from campaign_kit.model.module import CHILD_BANDS, Band, band_of_grade
from campaign_kit.model.plan import FORMS, Form, Place, SchoolLevel, SessionDraft

_GRADES = {
    SchoolLevel.PRESCHOOL: range(0),
    SchoolLevel.PRIMARY: range(1, 6),
    SchoolLevel.LOWER_SECONDARY: range(6, 10),
    SchoolLevel.UPPER_SECONDARY: range(10, 13),
    SchoolLevel.MULTI: range(1, 13),
}

_OF_ANYONE = frozenset({Form.COURSE, Form.COUNSELLING})


def minutes_of(session: SessionDraft) -> int:
    """How long the session is: its share of another meeting, its times, or what its form usually takes.

    Times that do not end after they start tell nothing.
    """
    if session.integrated_minutes is not None:
        return session.integrated_minutes
    starts, ends = session.starts_at, session.ends_at
    if starts is not None and ends is not None and ends > starts:
        return (ends.hour - starts.hour) * 60 + ends.minute - starts.minute
    return FORMS[session.form].minutes


def grades_of(places: Iterable[Place]) -> set[int]:
    """The grades that the places hold: of a class its own, of a school or campus those of its level."""
    grades: set[int] = set()
    for place in places:
        if place.grade is not None:
            grades.add(place.grade)
        elif place.school_level is not None:
            grades.update(_GRADES[place.school_level])
    return grades


def bands_of(form: Form, places: Iterable[Place], topics: Collection[Band] = ()) -> tuple[Band, ...]:
    """The bands a session speaks to, in their order: those of its form, else those of its places' grades.

    A session of two bands (lớp 6-9 under one flag) has both; empty when neither form nor places tell. `topics` are the
    bands of its topics: a course or counselling on topics for grown-ups alone is for these, though a school holds it.
    """
    fixed = FORMS[form].bands or grown_ups_of(form, topics)
    if fixed:
        return fixed
    found = {band_of_grade(grade) for grade in grades_of(places)}
    return tuple(band for band in CHILD_BANDS if band in found)


def bands_of_topics(keys: Iterable[str]) -> list[Band]:
    """The bands that the keys of topics tell, also of topics that the library does not have any more."""
    return [Band(key[0]) for key in keys if key[:1] in set(Band)]


def grown_ups_of(form: Form, topics: Collection[Band]) -> tuple[Band, ...]:
    """The bands of the topics, where grown-ups come to the form as well as pupils, and no topic is for these."""
    if form not in _OF_ANYONE or not set(topics).isdisjoint(CHILD_BANDS):
        return ()
    return tuple(dict.fromkeys(topics))
