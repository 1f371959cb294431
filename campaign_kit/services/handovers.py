"""What a user can ask about the summer handover: a school's pupils to the youth union, the result back, the deletion.

Names go from office to office in one locked workbook only; papers, changes and sentences hold numbers.
"""

import secrets
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.files import digest, put_file, write_file
from campaign_kit.documents.papers.official.of_school import HandedMatter
from campaign_kit.errors import Refused
from campaign_kit.exchange.handed import read_handed
from campaign_kit.exchange.locked import check_password, locked
from campaign_kit.exchange.roster.files import bytes_of
from campaign_kit.exchange.roster.pupils import read_pupils
from campaign_kit.model.attendance import Sex
from campaign_kit.model.handing import HandedList, Pupil
from campaign_kit.model.names import clean, fold
from campaign_kit.model.papers import Handover, HandoverDraft, HandoverWay
from campaign_kit.model.plan import PlaceKind
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.handed_people import Arrived, bring_handed, pupils_of, with_joined
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.papers import PapersService, school_of
from campaign_kit.store.database import Database
from campaign_kit.store.erased_file import keep_erased
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import handover as words
from campaign_kit.wording import numbers

_CHANGED = frozenset({"papers"})
_CHANGED_PEOPLE = frozenset({"papers", "attendance", "plan"})
_SIGNS, _GROUPS, _GROUP = "abcdefghkmnpqrstuvwxyz23456789", 3, 4  # no two signs that look alike
_LONGEST = 200
_BARE = str.maketrans("đĐ", "dD")


@dataclass(frozen=True)
class Sent:
    """A list that stands locked in `file` with its minutes, one for each hamlet; `unknown` pupils have no hamlet."""

    handover: Handover
    file: Path
    minutes: tuple[Path, ...]
    unknown: int


@dataclass(frozen=True)
class Received:
    """What a list brought; `arrived` is None for one that came back: its `pupils` tell at how many sessions."""

    handover: Handover
    pupils: tuple[Pupil, ...]
    arrived: Arrived | None


@dataclass(frozen=True)
class HandoverService:
    """The handovers of the own office. `clock` gives the present moment with its zone."""

    database: Database
    papers: PapersService
    paths: Paths
    clock: Callable[[], datetime]

    def all(self) -> list[Handover]:
        """All handovers, the newest first."""
        with self.database.reading() as unit:
            return unit.papers.handovers()

    def due(self, today: date) -> list[Handover]:
        """Those whose names should be deleted by `today` and nobody has said that they are, oldest day first."""
        with self.database.reading() as unit:
            return unit.papers.handovers_due(today)

    def send(
        self,
        school_id: int,
        receiver: str,
        purpose: str,
        delete_on: date,
        password: str,
        folder: Path,
        roster: Path | None = None,
    ) -> Outcome[Sent]:
        """Writes the locked list of the school's pupils, and the minutes for each hamlet, into the folder.

        The pupils are those of its classes, or of the list `roster`. Refused("official.no_school"),
        Refused("handover.no_terms" | "delete_day" | "nobody" | "password"), Refused("materials.folder").
        """
        check_password(password)
        self._refuse_terms(receiver, purpose, delete_on)
        with self.database.reading() as unit:
            school, places = school_of(unit, school_id), unit.plan.places()
            pupils = pupils_of(unit, school, places) if roster is None else read_pupils(roster)
        if not pupils:
            raise Refused("handover.nobody", school=school.name)
        terms = {"receiver": clean(receiver), "purpose": clean(purpose), "delete_on": delete_on}
        handed = HandedList.model_validate({"school": school.name, "pupils": pupils, **terms})
        hamlets = {fold(place.name) for place in places if place.kind is PlaceKind.HAMLET}
        minutes = tuple(
            self._minutes(handed, hamlet, folder, is_named=fold(hamlet) in hamlets) for hamlet in _hamlets(pupils)
        )
        name = words.LIST_NAME.format(year=delete_on.year, school=_in_file_name(school.name))
        file = _locked(handed, password, folder / f"{name}.xlsx")  # last: no names on a disk that nothing tells of
        with self.database.unit() as unit:
            sent = self._record(unit, HandoverWay.SENT, handed, handed.receiver, str(file), school_id)
            unit.commit()
        return Outcome(Sent(sent, file, minutes, sum(not pupil.hamlet for pupil in pupils)), _CHANGED)

    def receive(self, file: Path, password: str) -> Outcome[Received]:
        """Takes a list: its pupils become people of their hamlets until the day of deletion.

        A list that came back brings nobody: it only says who joined. Refused("handover.wrong_password" | "not_locked" |
        "damaged" | "not_list" | "over" | "again"), Refused("attendance.ambiguous_place"), Refused("store.disk").
        """
        handed, today = read_handed(file, password), self._today()
        if handed.came_back:
            return self._received_back(handed, file)
        if handed.delete_on < today:
            raise Refused("handover.over", day=numbers.day(handed.delete_on))
        with self.database.unit() as unit:
            self._refuse_again(unit, file)
            received = self._record(unit, HandoverWay.RECEIVED, handed, handed.school, file.name)
            arrived = bring_handed(unit, handed, received.uid, today)
            with _of_disk():
                put_file(self._kept(received), bytes_of(file))
            unit.commit()
        return Outcome(Received(received, handed.pupils, arrived), _CHANGED_PEOPLE)

    def give_back(self, handover_id: int, password: str, folder: Path) -> Outcome[Path]:
        """Writes the list that was received again, with at how many sessions each was since, behind its password.

        Refused("register.no_handover"), Refused("handover.not_received" | "no_copy" | "wrong_password"),
        Refused("materials.folder").
        """
        with self.database.reading() as unit:
            received = _found(unit, handover_id)
        if received.way is not HandoverWay.RECEIVED or received.deleted_on is not None:
            raise Refused("handover.not_received", id=handover_id)
        if not self._kept(received).is_file():
            raise Refused("handover.no_copy", id=handover_id)
        handed = read_handed(self._kept(received), password)
        with self.database.reading() as unit:
            pupils = with_joined(unit, handed, received.made_on, self._today())
        name = words.RETURN_NAME.format(year=handed.delete_on.year, school=_in_file_name(handed.school))
        file = _locked(handed.model_copy(update={"pupils": pupils}), password, folder / f"{name}.xlsx")
        self._mark(handover_id, {"returned_on": self._today()})
        return Outcome(file, _CHANGED)

    def mark_deleted(self, handover_id: int) -> Outcome[int]:
        """The names of the handover are deleted: of a received list they are erased here; gives how many.

        Figures stay as they were. Of a list that was sent it is only noted that the other office has deleted it.
        Refused("register.no_handover"), Refused("handover.already_deleted"), Refused("store.disk") when the copy of the
        list cannot be deleted: then nothing is.
        """
        with self.database.unit() as unit:
            found = _found(unit, handover_id)
            if found.deleted_on is not None:
                raise Refused("handover.already_deleted", id=handover_id, day=numbers.day(found.deleted_on))
            gone = unit.handed.erase(found.uid) if found.way is HandoverWay.RECEIVED else None
            unit.papers.mark_handover(handover_id, {"deleted_on": self._today()})
            with _of_disk():
                self._kept(found).unlink(missing_ok=True)
            keep_erased(self.paths.backups, unit.erasures.erasures())
            unit.commit()
        self.database.sweep_pictures()
        self.database.settle()
        return Outcome(0 if gone is None else sum(gone), _CHANGED_PEOPLE)

    def _received_back(self, handed: HandedList, file: Path) -> Outcome[Received]:
        """Notes it, and that the list which was sent to this office has come back."""
        with self.database.unit() as unit:
            waiting = [
                each
                for each in unit.papers.handovers()
                if each.way is HandoverWay.SENT and each.other == handed.receiver and each.returned_on is None
            ]
            place_id = waiting[0].place_id if waiting else None
            for each in waiting[:1]:
                unit.papers.mark_handover(each.id, {"returned_on": self._today()})
            back = self._record(unit, HandoverWay.RETURNED, handed, handed.receiver, file.name, place_id)
            back = unit.papers.mark_handover(back.id, {"returned_on": self._today(), "deleted_on": self._today()})
            unit.commit()
        return Outcome(Received(back, handed.pupils, None), _CHANGED)

    def _record(
        self,
        unit: Unit,
        way: HandoverWay,
        handed: HandedList,
        other: str,
        file: str,
        place_id: int | None = None,
    ) -> Handover:
        return unit.papers.add_handover(
            HandoverDraft(
                way=way,
                place_id=place_id,
                other=other,
                purpose=handed.purpose,
                made_on=self._today(),
                delete_on=handed.delete_on,
                names=len(handed.pupils),
                file=file[-_LONGEST:],
            )
        )

    def _minutes(self, handed: HandedList, hamlet: str, folder: Path, *, is_named: bool) -> Path:
        own = [pupil for pupil in handed.pupils if pupil.hamlet == hamlet]
        matter = HandedMatter(
            giver=handed.school,
            receiver=handed.receiver,
            place=hamlet[:1].lower() + hamlet[1:] if is_named else hamlet,
            count=len(own),
            female=sum(pupil.sex is Sex.FEMALE for pupil in own),
            purpose=handed.purpose,
            delete_on=handed.delete_on,
        )
        place = _in_file_name(hamlet) or words.UNKNOWN_PLACE
        return self.papers.handed_over(
            matter, folder / words.MINUTES_NAME.format(year=handed.delete_on.year, place=place)
        )

    def _mark(self, handover_id: int, values: dict[str, object]) -> None:
        with self.database.unit() as unit:
            unit.papers.mark_handover(handover_id, values)
            unit.commit()

    def _refuse_terms(self, receiver: str, purpose: str, delete_on: date) -> None:
        if not all(0 < len(clean(text)) <= _LONGEST for text in (receiver, purpose)):
            raise Refused("handover.no_terms")
        if delete_on <= self._today():
            raise Refused("handover.delete_day", today=numbers.day(self._today()))

    def _refuse_again(self, unit: Reading, file: Path) -> None:
        mark = digest(file)
        for each in unit.papers.handovers():
            kept = self._kept(each)
            if each.way is HandoverWay.RECEIVED and kept.is_file() and digest(kept) == mark:
                raise Refused("handover.again", id=each.id)

    def _kept(self, handover: Handover) -> Path:
        return self.paths.handovers / f"{handover.uid}.xlsx"

    def _today(self) -> date:
        return local_day(self.clock())


@contextmanager
def _of_disk() -> Iterator[None]:
    """Trouble with a kept copy (held open, no room) as a refusal."""
    try:
        yield
    except OSError as error:
        raise Refused("store.disk") from error


def offered_password() -> str:
    """A password that can be told on the telephone: "k7mf-3xqd-9tnh"."""
    return "-".join("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))


def _locked(handed: HandedList, password: str, target: Path) -> Path:
    content = locked(produce.handed_bytes(handed), password)
    return write_file(target, lambda stream: stream.write(content), lambda _: False)


def _found(unit: Reading, handover_id: int) -> Handover:
    found = [each for each in unit.papers.handovers() if each.id == handover_id]
    if not found:
        raise Refused("register.no_handover", id=handover_id)
    return found[0]


def _hamlets(pupils: tuple[Pupil, ...]) -> list[str]:
    """The hamlets in alphabetical order; "" last, for those whose hamlet nobody noted."""
    return sorted({pupil.hamlet for pupil in pupils}, key=lambda name: (not name, fold(name)))


def _in_file_name(text: str) -> str:
    """Without marks and signs, for every computer and every mail program."""
    bare = (sign for sign in unicodedata.normalize("NFD", text.translate(_BARE)) if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())
