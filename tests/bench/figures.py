"""All figures of a reporting year out of five years of a large office (`-m tests.bench.figures`).

Three races on one encrypted file, of 01/12-30/11: our figures against their own SQL through the bare driver; against
the obvious SQL of the same figures (`obvious.py`), whose answers are compared first; a list of names that is written
against the bare `executemany` of its lines. Then medians alone of a mark on a list of 50,000 and of the report page.
"""

import hashlib
import pickle
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, event

from campaign_kit.model.attendance import AttendanceStatus, Audience, CheckInMethod
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.model.report import Coverage, Figure, Period
from campaign_kit.services.report_lines import read_report
from campaign_kit.services.report_summary import read_summary
from campaign_kit.services.year_book import assemble_book
from campaign_kit.store.connection import WORKING, connect
from campaign_kit.store.imports import WRITTEN
from tests.bench.many_years import KEY, PEOPLE, cached, opened
from tests.bench.obvious import INDEXES, statements
from tests.bench.turns import compare, printed_seconds

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
BEFORE = Period(first=date(2024, 12, 1), last=date(2025, 11, 30))
EARLIER = Period(first=date(2010, 12, 1), last=date(2011, 11, 30))  # statements are built once in a program's life
DAYS = {"first": YEAR.first.isoformat(), "last": YEAR.last.isoformat()}
NAMES, LONG = 10_000, 50_000
NOW = datetime(2026, 11, 30, tzinfo=UTC)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ours(file: Path) -> float:
    with opened(file).reading() as unit:
        unit.report.figures(EARLIER)
        return timed(lambda: unit.report.figures(YEAR))


def page(file: Path) -> float:
    """What the page of a report opens on: the figures of the year beside those of the year before."""
    with opened(file).reading() as unit:
        read_summary(unit, EARLIER, EARLIER, None)
        return timed(lambda: read_summary(unit, YEAR, BEFORE, None))


def tables(file: Path) -> float:
    """What it reads behind that: every table of the book."""
    with opened(file).reading() as unit:
        read_report(unit, EARLIER)
        return timed(lambda: assemble_book(read_report(unit, YEAR)))


def raw(file: Path) -> float:
    """The same statements with the same parameters, already as text; rows are fetched and left as they come."""
    given: dict[str, list[tuple[str, Any]]] = pickle.loads((file.parent / "ours.sql").read_bytes())
    connection = connect(str(file), KEY, WORKING)
    _all(connection, given["earlier"])
    return timed(lambda: _all(connection, given["year"]))


def obvious(file: Path) -> float:
    connection = connect(str(_with_indexes(file)), KEY, WORKING)
    asked = [(sql, DAYS) for _, sql in statements()]
    _all(connection, [(sql, DAYS | {"first": "2010-12-01", "last": "2011-11-30"}) for sql, _ in asked])
    return timed(lambda: _all(connection, asked))


def _all(connection: driver.Connection, asked: Sequence[tuple[str, Any]]) -> None:
    for sql, parameters in asked:
        connection.execute(sql, parameters).fetchall()


def write_list(file: Path) -> float:
    """A new session's list of 10,000 people of the file, with its sums, until it is on the disk."""
    database = opened(file)
    with database.unit() as unit:
        before, session, people = _session(unit), _session(unit), list(range(1, NAMES + 1))
        unit.attendance.register(before, people[-1:], Audience.CHILD_IN_SCHOOL)  # statements are built once
        unit.commit()

        def write() -> None:
            unit.attendance.register(session, people, Audience.CHILD_IN_SCHOOL)
            unit.commit()

        return timed(write)


def raw_list(file: Path) -> float:
    """The same lines, worked out beforehand."""
    database = opened(file)
    with database.unit() as unit:
        session = _session(unit)
        unit.commit()
    database.close()
    connection = connect(str(file), KEY, WORKING)
    rows = [
        (session, who, who, "registered", "child_in_school", 51, "6_10", "no", None, "list", None)
        for who in range(1, NAMES + 1)
    ]
    marks = ", ".join("?" * len(WRITTEN))

    def write() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT INTO attendance ({', '.join(WRITTEN)}) VALUES ({marks})", rows)
        connection.execute("COMMIT")

    return timed(write)


def mark(file: Path) -> float:
    """One of a list of 50,000 is marked, until it is on the disk."""
    database = opened(file)
    with database.unit() as unit:
        session = _session(unit)
        unit.attendance.register(session, range(1, LONG + 1), Audience.COMMUNITY)
        unit.commit()

    def marked(who: int) -> None:
        with database.unit() as unit:
            unit.attendance.mark(session, who, AttendanceStatus.PRESENT, CheckInMethod.KEYBOARD, NOW)
            unit.commit()

    return median(timed(lambda who=who: marked(who)) for who in range(100, LONG, 5_000))


def _session(unit: Any) -> int:  # noqa: ANN401 - a unit of work
    draft = SessionDraft(title="Buổi", form=Form.VILLAGE_MEETING, day=YEAR.last)
    return int(unit.plan.add_session(draft, SessionLinks()).id)


def _with_indexes(file: Path) -> Path:
    """A copy of the file with the indexes of the obvious way."""
    copy = file.with_name("obvious.db")
    if not copy.exists():
        part = copy.with_suffix(".part")
        shutil.copy(file, part)
        connection = connect(str(part), KEY, (*WORKING, "journal_mode = DELETE"))
        for each in (*INDEXES, "ANALYZE"):
            connection.execute(each)
        connection.close()
        part.rename(copy)
    return copy


def write_sql(file: Path) -> list[Figure]:
    """What the driver is given for the figures, beside the file; gives the year's figures."""
    database, given, found = opened(file), {}, []
    for name, period in (("earlier", EARLIER), ("year", YEAR)):
        texts: list[tuple[str, Any]] = []

        def note(connection: Connection, cursor: object, sql: str, parameters: object, *rest: object) -> None:
            texts.append((sql, parameters))  # noqa: B023 - taken off before the next period

        with database.reading() as unit:
            unit._db.connection()
            event.listen(database._engine, "before_cursor_execute", note)
            found = unit.report.figures(period)
            event.remove(database._engine, "before_cursor_execute", note)
        given[name] = texts
    (file.parent / "ours.sql").write_bytes(pickle.dumps(given))
    database.close()
    return found


def digests(file: Path, figures: Sequence[Figure]) -> tuple[str, str]:
    """Of our answers and of the obvious ones to the same questions."""
    connection = connect(str(_with_indexes(file)), KEY, WORKING)
    theirs: dict[tuple[str, str], dict[str, int]] = {}
    for key, sql in statements():
        for part, one, other in connection.execute(sql, DAYS):
            theirs.setdefault((key, part), {}).update(_told(part, one, other))
    by_key = {figure.key: figure for figure in figures}
    mine = {(key, part): _answer(by_key[key], part) for key, part in theirs}
    return _digest(mine), _digest(theirs)


def _told(part: str, one: Any, other: Any) -> dict[str, int]:  # noqa: ANN401 - a code or a number
    names = {"sex": ("female", "male"), "children": ("yes", "no"), "minority": ("yes", "stated")}
    if part == "" and one != "":
        return {"reached": one, "active": other}
    if part in names and isinstance(one, int):
        return dict(zip(names[part], (one, other), strict=True))
    return {one: other}


def _answer(figure: Figure, part: str) -> dict[str, int]:
    if part:
        numbers = figure.parts[part]
        told = part in ("sex", "children") and figure.key != "people"
        return {code: number for code, number in numbers.items() if not (told and code == "unknown")}
    value = figure.value
    return value.model_dump() if isinstance(value, Coverage) else {"": value or 0}


def _digest(answers: dict[tuple[str, str], dict[str, int]]) -> str:
    told = [(*place, code, number) for place, numbers in answers.items() for code, number in numbers.items() if number]
    return hashlib.sha256(repr(sorted(told)).encode()).hexdigest()


WORKS = {work.__name__: work for work in (ours, page, tables, raw, obvious, write_list, raw_list, mark)}


def main() -> None:
    """Prints medians and ratios."""
    file = cached()
    figures = write_sql(file)
    mine, theirs = digests(file, figures)
    lines = next(figure.value for figure in figures if figure.key == "people.listed_attendances")
    print(f"{len(figures)} figures of {lines:,} attendances of {PEOPLE:,} people; {file.stat().st_size / 1e6:.0f} MB")
    print(f"answers of both ways: {mine[:12]} {theirs[:12]} {'equal' if mine == theirs else 'DIFFER'}")
    here = ["-m", "tests.bench.figures"]
    clock = "all figures of a year, from the call to model values (the other way: to the driver's rows)"
    ways = {work: [*here, work, str(file)] for work in ("ours", "raw", "obvious", "page", "tables")}
    compare(clock, printed_seconds, ways["ours"], ways["raw"], target=1.05)
    compare(f"{clock}; the other way is the obvious SQL", printed_seconds, ways["ours"], ways["obvious"], target=0.30)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        shutil.copy(file, copy)
        ours_list, raw_lines = ([*here, work, str(copy)] for work in ("write_list", "raw_list"))
        compare(
            f"a list of {NAMES:,} written, sums and record of changes too", printed_seconds, ours_list, raw_lines, 1.5
        )
        print(f"one mark on a list of {LONG:,}: {1000 * printed_seconds([*here, 'mark', str(copy)]):.1f} ms (≤ 16)")
    for name, work in (("what the report page opens on", "page"), ("its tables, behind that", "tables")):
        print(f"{name}: {1000 * median(printed_seconds(ways[work]) for _ in range(5)):.0f} ms (≤ 1,000)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(WORKS[sys.argv[1]](Path(sys.argv[2])))
    else:
        main()
