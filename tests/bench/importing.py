"""A list of 10,000 people brought into a session of an encrypted file (`-m tests.bench.importing`).

Ours: read, normalised, put at their places, compared with who is known, stored with sums and record of changes, on the
disk. Raw: calamine's rows of the same file, then the bare `executemany` of people and lines that were worked out
beforehand. Statements are built once, before the clock. Every run is a process of its own, with a file of its own.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import uuid4

from python_calamine import CalamineWorkbook

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.model.names import fold, sort_key
from campaign_kit.model.office import OfficeDraft, SignerDraft
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SchoolLevel, Session, SessionDraft, SessionLinks
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.paths import Paths, shipped
from campaign_kit.services.imports import look_at
from campaign_kit.store.connection import WORKING, connect
from campaign_kit.store.imports import WRITTEN
from tests.bench.roster import PEOPLE, write_list
from tests.bench.turns import compare, printed_seconds

KEY = bytes(range(32))
AT = "2026-11-21 02:30:00.000000"
_LINE = ("registered", "child_in_school", "11_15", "no", None, "list", None)
FIRST = 10  # the number of the first person that the raw way writes


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ours(file: Path, folder: Path) -> float:
    with _kit(folder) as kit:
        _, session = _warmed(kit)

        def bring() -> None:
            if kit.imports.bring(session.id, kit.imports.read_file(file)).value.added != PEOPLE:
                raise SystemExit("people are missing")

        return timed(bring)


def again(file: Path, folder: Path) -> float:
    """The same file a second time: everybody is found."""
    with _kit(folder) as kit:
        _, session = _warmed(kit)
        kit.imports.bring(session.id, kit.imports.read_file(file))

        def bring() -> None:
            if kit.imports.bring(session.id, kit.imports.read_file(file)).value.already != PEOPLE:
                raise SystemExit("people came twice")

        return timed(bring)


def undone(file: Path, folder: Path) -> float:
    with _kit(folder) as kit:
        _, session = _warmed(kit)
        kit.imports.bring(session.id, kit.imports.read_file(file))
        return timed(lambda: kit.imports.undo(session.id))


def raw(file: Path, folder: Path) -> float:
    with _kit(folder) as kit:
        first, session = _warmed(kit)
        database = kit.paths.database
    people, lines = _worked_out(file, first, session)
    connection = connect(str(database), KEY, WORKING)

    def write() -> None:
        book = CalamineWorkbook.from_path(file)
        for name in book.sheet_names:
            book.get_sheet_by_name(name).to_python()
        connection.execute("BEGIN IMMEDIATE")
        for table, columns, rows in (("person", _PERSON, people), ("attendance", WRITTEN, lines)):
            marks = ", ".join("?" * len(columns))
            connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)
        connection.execute("COMMIT")

    return timed(write)


_PERSON = (
    "id", "created_at", "updated_at", "uid", "full_name", "sex", "birth_year", "class_place_id", "minority",
    "sort_key", "search_key",
)  # fmt: skip


def _worked_out(file: Path, place: int, session: Session) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    read = enumerate(look_at(file).people, start=FIRST)
    people: list[tuple[object, ...]] = []
    lines: list[tuple[object, ...]] = []
    for number, each in read:
        name = each.full_name
        told = (name, each.sex.value, each.birth_year, place, each.minority.value, sort_key(name), fold(name))
        people.append((number, AT, AT, str(uuid4()), *told))
        lines.append((session.id, number, number, *_LINE[:2], place, *_LINE[2:]))
    return people, lines


def _kit(folder: Path) -> Kit:
    return open_kit(
        Paths(folder / "data", shipped("content"), shipped("layouts")), environ={"CAMPAIGN_KIT_KEY": KEY.hex()}
    )


def _warmed(kit: Kit) -> tuple[int, Session]:
    """The number of a class and the session of a school; another session had a list before: statements are built."""
    kit.office.set_up(OfficeDraft(name="UBND xã"), SignerDraft(office_id=0, authority="", title="CHỦ TỊCH", name="A"))
    level = SchoolLevel.LOWER_SECONDARY
    school = PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="Trường THCS", school_level=level)
    (placed,) = kit.places.add([school]).value
    rooms = kit.places.add(
        [
            PlaceDraft(office_id=0, kind=PlaceKind.CLASS, name=f"Lớp {grade}{letter}", grade=grade, parent_id=placed.id)
            for grade in range(6, 10)
            for letter in "ABCD"
        ]
    ).value
    draft = SessionDraft(title="Buổi", form=Form.EXTRACURRICULAR, day=date(2026, 11, 30))
    before, session = (kit.plan.add(draft, SessionLinks(place_ids=(placed.id,))).value for _ in range(2))
    known = Roster(people=(RosterPerson(full_name="Người đầu", place="6A"), RosterPerson(full_name="Người sau")))
    kit.imports.bring(before.id, known)
    kit.imports.bring(before.id, known)
    kit.imports.undo(before.id)
    return rooms[0].id, session


WORKS = {work.__name__: work for work in (ours, raw, again, undone)}


def main() -> None:
    """Prints medians and ratio."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.xlsx"
        write_list(file)
        here = ["-m", "tests.bench.importing"]
        clock = f"path of a list of {PEOPLE:,} rows in → on the list, on the disk (raw: rows written as they are)"
        compare(clock, printed_seconds, [*here, "ours", str(file)], [*here, "raw", str(file)], target=2.5)
        for name in ("again", "undone"):
            print(f"{name}: {1000 * printed_seconds([*here, name, str(file)]):.0f} ms")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        with tempfile.TemporaryDirectory() as own:
            print(WORKS[sys.argv[1]](Path(sys.argv[2]), Path(own)))
    else:
        main()
