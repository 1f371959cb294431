"""Named queries over the people of all lists: found by name, with the lists they stand on, and who may be the same."""

import operator
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, or_, select, update
from sqlmodel import Session as DbSession

from campaign_kit.model.attendance import AttendanceStatus, Audience, Person, age_group
from campaign_kit.model.changes import Action
from campaign_kit.model.names import fold
from campaign_kit.model.people import KeptUntil, OnList, Standing, pairs
from campaign_kit.model.plan import SessionStatus
from campaign_kit.store.arranged import HANDOVER
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.people import PERSON_COLUMNS
from campaign_kit.store.private import PHOTO_PERSON
from campaign_kit.store.records import Records
from campaign_kit.store.tables import ATTENDANCE, CHANGE, NAME_LIST, PERSON, PLACE, ROSTER_IMPORT, SESSION

NOT_SAME = "not_same"  # in the Change of a person: the uid of one who is somebody else
OF_HANDOVER = 24  # characters with which the uid of a handover and those of its people begin (see `handed.py`)
_HAS_NAME = PERSON.c.search_key != ""
_HELD = SESSION.c.status == SessionStatus.HELD
_PRESENT = ATTENDANCE.c.status == AttendanceStatus.PRESENT


class PersonStore:
    """The people of one unit of work."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def find(self, text: str, limit: int) -> list[Standing]:
        """Whose names hold every word of the text, each as the beginning of a word, marks and case aside; by name.

        Nothing searched for finds nobody.
        """
        words = fold(text).replace("'", "").split()
        if not words:
            return []
        wanted = and_(*(_has_word(word) for word in words))
        return self._standing(
            select(*PERSON_COLUMNS).where(wanted).order_by(PERSON.c.sort_key, PERSON.c.id).limit(limit)
        )

    def standing(self, person_ids: Collection[int]) -> list[Standing]:
        """These people who have a name, in Vietnamese order; a number that nobody has is left out."""
        found: list[Standing] = []
        for some in in_slices(list(person_ids)):
            found += self._standing(select(*PERSON_COLUMNS).where(PERSON.c.id.in_(some), _HAS_NAME))
        return sorted(found, key=lambda each: (each.person.sort_key, each.person.id))

    def lists_of(self, person_id: int) -> list[OnList]:
        """The lines of lists on which the person stands, the newest first."""
        statement = (
            select(
                SESSION.c.id, SESSION.c.title, SESSION.c.day, _HELD, ATTENDANCE.c.status, ATTENDANCE.c.audience,
                ATTENDANCE.c.place_id, func.coalesce(NAME_LIST.c.purpose, ""), NAME_LIST.c.keep_until,
                ROSTER_IMPORT.c.created_at,
            )
            .join_from(ATTENDANCE, SESSION, SESSION.c.id == ATTENDANCE.c.session_id)
            .outerjoin(NAME_LIST, NAME_LIST.c.session_id == SESSION.c.id)
            .outerjoin(ROSTER_IMPORT, ROSTER_IMPORT.c.id == ATTENDANCE.c.import_id)
            .where(ATTENDANCE.c.person_id == person_id)
            .order_by(SESSION.c.day.desc(), SESSION.c.id.desc())
        )  # fmt: skip
        return [OnList(*row) for row in self._db.connection().execute(statement)]

    def titles(self, session_ids: Collection[int]) -> dict[int, str]:
        """The titles of these sessions."""
        found: dict[int, str] = {}
        for some in in_slices(list(session_ids)):
            statement = select(SESSION.c.id, SESSION.c.title).where(SESSION.c.id.in_(some))
            found |= {row[0]: row[1] for row in self._db.connection().execute(statement)}
        return found

    def kept_until(self) -> list[KeptUntil]:
        """How many names are kept until which day, the earliest first, those without a day last."""
        day = PERSON.c.keep_until
        statement = select(day, func.count()).where(PERSON.c.anonymised_at.is_(None)).group_by(day)
        return [KeptUntil(*row) for row in self._db.connection().execute(statement.order_by(day.is_(None), day))]

    def due(self, today: date) -> int:
        """How many names are kept longer than until the day they were to be."""
        wanted = (PERSON.c.keep_until < today) & PERSON.c.anonymised_at.is_(None)
        return self._db.connection().execute(select(func.count()).select_from(PERSON).where(wanted)).scalar_one()

    def photos_of(self, person_id: int) -> list[int]:
        """The photos in which the person can be recognised, as they were added."""
        statement = select(PHOTO_PERSON.c.photo_id).where(PHOTO_PERSON.c.person_id == person_id)
        return list(self._db.connection().execute(statement.order_by(PHOTO_PERSON.c.photo_id)).scalars())

    def mend_lines(self, person: Person) -> None:
        """After a correction the lines of all lists say the person's age and minority as they are known now.

        The place stays as of each day. Without a year of birth a pupil is as old as the class of that day.
        """
        statement = (
            select(ATTENDANCE.c.session_id, ATTENDANCE.c.audience, SESSION.c.day, PLACE.c.grade)
            .join_from(ATTENDANCE, SESSION, SESSION.c.id == ATTENDANCE.c.session_id)
            .outerjoin(PLACE, PLACE.c.id == ATTENDANCE.c.place_id)
            .where(ATTENDANCE.c.person_id == person.id)
        )
        rows = [
            {
                "session": session_id,
                "age": age_group(day.year, person.birth_year, grade if audience is Audience.CHILD_IN_SCHOOL else None),
            }
            for session_id, audience, day, grade in self._db.connection().execute(statement)
        ]
        if rows:
            keys = [{"session_id": row["session"], "person_id": person.id} for row in rows]
            self._records.journal.touch(ATTENDANCE, keys)
            self._records.summaries.touch([key["session_id"] for key in keys])
            line = (ATTENDANCE.c.session_id == bindparam("session")) & (ATTENDANCE.c.person_id == person.id)
            values = {"age_group": bindparam("age"), "minority": person.minority}
            self._db.connection().execute(update(ATTENDANCE).where(line).values(values), rows)

    def both_present(self, one_id: int, other_id: int) -> list[int]:
        """The held sessions at which both were present, the newest first: two people, or one who was marked twice."""
        statement = (
            select(SESSION.c.id)
            .join_from(ATTENDANCE, SESSION, SESSION.c.id == ATTENDANCE.c.session_id)
            .where(ATTENDANCE.c.person_id.in_([one_id, other_id]), _PRESENT, _HELD)
            .group_by(SESSION.c.id)
            .having(func.count() > 1)
            .order_by(SESSION.c.day.desc(), SESSION.c.id.desc())
        )
        return list(self._db.connection().execute(statement).scalars())

    def may_be_same(self) -> list[tuple[Standing, Standing]]:
        """Pairs of one folded name and one place (class, home, or none known of both), by name.

        Nothing that is known of them speaks against it, nobody said that they are two, and they were never both present
        at one held session. Who came with a list that was handed over is nobody's twin: the names go back.
        """
        alike = self._alike()
        people = {each.person.id: each for each in self.standing({who for some in alike for who in some})}
        handed, said = self.handed(list(people)), self._said_apart()
        present = self._present_at(list(people))

        def are_apart(one: Person, other: Person) -> bool:
            return bool(present[one.id] & present[other.id]) or frozenset((one.uid, other.uid)) in said

        found = {}
        for some in alike:
            for keep, gone in pairs([people[who] for who in some if who not in handed], are_apart):
                found[keep.person.id, gone.person.id] = (keep, gone)
        return sorted(found.values(), key=lambda pair: (pair[0].person.sort_key, pair[0].person.id, pair[1].person.id))

    def handed(self, person_ids: Sequence[int]) -> frozenset[int]:
        """Those of the people who came with a list that was handed over."""
        begins = (func.substr(column, 1, OF_HANDOVER) for column in (PERSON.c.uid, HANDOVER.c.uid))
        came = exists().where(operator.eq(*begins))
        statements = (select(PERSON.c.id).where(PERSON.c.id.in_(some), came) for some in in_slices(person_ids))
        return frozenset(who for each in statements for who in self._db.connection().execute(each).scalars())

    def _alike(self) -> list[list[int]]:
        """Who has one folded name and belongs to one place, or to none."""
        alike: defaultdict[tuple[int, str, int | None], list[int]] = defaultdict(list)
        for number, (place, there) in enumerate(_PLACES):
            same = select(PERSON.c.search_key.label("name"), place.label("place")).where(_HAS_NAME, there)
            group = same.group_by(PERSON.c.search_key, place).having(func.count() > 1).subquery()
            fits = and_(group.c.name == PERSON.c.search_key, group.c.place.is_not_distinct_from(place))
            statement = select(PERSON.c.search_key, place, PERSON.c.id).join(group, fits).where(there)
            for name, place_id, person_id in self._db.connection().execute(statement):
                alike[number, name, place_id].append(person_id)
        return list(alike.values())

    def _said_apart(self) -> set[frozenset[str]]:
        """Pairs of uids of whom somebody said that they are two people (see `merging.py`)."""
        other = CHANGE.c.after[NOT_SAME].as_string()
        wanted = CHANGE.c.table == PERSON.name, CHANGE.c.action == Action.CHANGED, other.is_not(None)
        rows = self._db.connection().execute(select(CHANGE.c.uid, other).where(*wanted))
        return {frozenset((uid, said)) for uid, said in rows}

    def _present_at(self, person_ids: Sequence[int]) -> defaultdict[int, set[int]]:
        found: defaultdict[int, set[int]] = defaultdict(set)
        for some in in_slices(person_ids):
            statement = (
                select(ATTENDANCE.c.person_id, ATTENDANCE.c.session_id)
                .join(SESSION, SESSION.c.id == ATTENDANCE.c.session_id)
                .where(ATTENDANCE.c.person_id.in_(some), _PRESENT, _HELD)
            )
            for person_id, session_id in self._db.connection().execute(statement):
                found[person_id].add(session_id)
        return found

    def _standing(self, people: Select[Any]) -> list[Standing]:
        """The people of the statement, in its order, with their lists."""
        rows = self._db.connection().execute(people).mappings().all()
        counts = (
            select(ATTENDANCE.c.person_id, func.count(), func.max(SESSION.c.day))
            .join(SESSION, SESSION.c.id == ATTENDANCE.c.session_id)
            .where(ATTENDANCE.c.person_id.in_([row["id"] for row in rows]))
            .group_by(ATTENDANCE.c.person_id)
        )
        lists = {row[0]: (row[1], row[2]) for row in self._db.connection().execute(counts)}
        return [Standing(Person(**row), *lists.get(row["id"], (0, None))) for row in rows]


def _has_word(word: str) -> ColumnElement[bool]:
    """A word of the name begins so; "bia" and "hbia" both find "H'Bia"."""
    name = PERSON.c.search_key
    plain = (" " + name).contains(f" {word}", autoescape=True)
    ways = ((" " + func.replace(name, "'", mark)).contains(f" {word}", autoescape=True) for mark in ("", " "))
    return plain | (name.contains("'") & or_(*ways))  # few names have one: the rest is looked at once


_NOWHERE = PERSON.c.class_place_id.is_(None) & PERSON.c.home_place_id.is_(None)
_PLACES = (
    (PERSON.c.class_place_id, PERSON.c.class_place_id.is_not(None)),
    (PERSON.c.home_place_id, PERSON.c.home_place_id.is_not(None)),
    (PERSON.c.class_place_id, _NOWHERE),
)
