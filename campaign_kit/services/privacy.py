"""What a user can ask about names whose time is over: what is due, erasing with its proof, and the minutes of it.

Nothing of a name stays in what this room writes down: numbers, digests and uids.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.model.erasing import OLD_BACKUPS_DAYS, Destruction, DestructionDraft, ErasureCause
from campaign_kit.model.papers import Handover, HandoverWay
from campaign_kit.model.report import local_day
from campaign_kit.model.traces import Needles, Searched
from campaign_kit.paths import Paths
from campaign_kit.services.figure_digest import digest_figures
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.papers import PapersService
from campaign_kit.services.traces import folders_of, search_files, search_tables, temporary_folders
from campaign_kit.store.backup import make_backup
from campaign_kit.store.database import Database
from campaign_kit.store.erased_file import keep_erased
from campaign_kit.store.unit import Reading, Unit

_CHANGED = frozenset({"people", "attendance", "evidence", "office", "papers"})


@dataclass(frozen=True)
class Due:
    """How much is to be erased by a day: people with a name, contacts, and lists that were handed to this office."""

    people: int
    contacts: int
    lists: int

    def __bool__(self) -> bool:
        return bool(self.people or self.contacts or self.lists)


@dataclass(frozen=True)
class _Matter:
    """What one erasure is about; `lists` are received lists whose kept copy goes with the names."""

    cause: ErasureCause
    person_ids: Sequence[int]
    contact_ids: Sequence[int] = ()
    lists: Sequence[Handover] = ()


@dataclass(frozen=True)
class PrivacyService:
    """The erasures of the own office. `clock` gives the present moment with its zone."""

    database: Database
    papers: PapersService
    paths: Paths
    clock: Callable[[], datetime]

    def due(self, today: date) -> Due:
        """What `run` would erase on the day."""
        with self.database.reading() as unit:
            matter = _due(unit, today)
        return Due(len(matter.person_ids), len(matter.contact_ids), len(matter.lists))

    def run(self, on: date) -> Outcome[Destruction | None]:
        """Erases every name whose last day of keeping is before the day, contacts and received lists among them.

        None where nothing is due. Refused as `erase`.
        """
        with self.database.reading() as unit:
            matter = _due(unit, on)
        if not (matter.person_ids or matter.contact_ids or matter.lists):
            return Outcome(None)
        done = self._destroy(matter)
        return Outcome(done.value, done.changed)

    def erase(self, person_ids: Sequence[int], cause: ErasureCause = ErasureCause.REQUEST) -> Outcome[Destruction]:
        """Erases these people everywhere, proves it, and leaves a fresh backup; all figures stay as they were.

        Refused("privacy.nobody") when none of them has a name left, Refused("privacy.figures_differ") when a figure
        would change, Refused("store.disk") when the erasure cannot be noted beside the backups: then nothing is erased.
        """
        with self.database.reading() as unit:
            has_names = bool(unit.erasing.names(person_ids))
        if not has_names:
            raise Refused("privacy.nobody")
        return self._destroy(_Matter(cause, person_ids))

    def finish(self) -> None:
        """Does what an erasure still owes after which the program was cut off; its record then says so.

        What the disk does not take now is done at the next backup.
        """
        for cut_off in (each for each in self.destructions() if not each.searched):
            with suppress(Refused):
                self._clear_files()
                proof = Searched(is_settled=self._is_settled(), is_backed_up=False, is_cut_off=True)
                self._back_up(self._complete(cut_off, proof))

    def destructions(self) -> list[Destruction]:
        """What was destroyed, the newest first."""
        with self.database.reading() as unit:
            return unit.erasures.destructions()

    def search(self, names: Sequence[str], folders: Sequence[Path]) -> Searched:
        """Where these names stand in the files of the folders; nothing is changed. Names of one word are left out."""
        return search_files(folders, Needles(names), self._encrypted())

    def minutes(self, destruction_id: int, target: Path) -> Outcome[Path]:
        """Writes the minutes of a destruction (.docx) for two signatures, and notes them in the register.

        Refused("privacy.no_record"), and as `PapersService.of_session`.
        """
        found = [each for each in self.destructions() if each.id == destruction_id]
        if not found:
            raise Refused("privacy.no_record")
        return self.papers.destroyed(found[0], target)

    def _destroy(self, matter: _Matter) -> Outcome[Destruction]:
        with self.database.unit() as unit:
            contacts = [each.name for each in unit.arranging.contacts() if each.id in matter.contact_ids]
            names = [*unit.erasing.names(matter.person_ids), *contacts]
            record = unit.erasures.record(self._erase(unit, matter))
            self._delete_copies(matter.lists)
            # before the commit: what is erased is never forgotten
            keep_erased(self.paths.backups, unit.erasures.erasures())
            unit.commit()
        self._clear_files()
        record = self._back_up(self._complete(record, self._prove(names)))
        return Outcome(record, _CHANGED)

    def _clear_files(self) -> None:
        """Nothing of what was erased stays in the files of the data."""
        self.database.sweep_pictures()
        with suppress(Refused):  # no room to build the file anew: in the file that is there it is written over
            self.database.compact()
        self.database.settle()

    def _back_up(self, record: Destruction) -> Destruction:
        """The record, which tells it only once there is a backup from after the erasure."""
        with suppress(Refused):
            make_backup(self.database, self.paths.backups, self.clock())
            self.database.copy_pictures_to(self.paths.backups)
            record = self._complete(record, record.proof.model_copy(update={"is_backed_up": True}))
        self.database.settle()
        return record

    def _prove(self, names: Sequence[str]) -> Searched:
        with self.database.reading() as unit:
            living = unit.erasing.living()
            gone = set(names)
            needles = Needles(gone - living)
            tables = search_tables(unit, needles)
            folders = folders_of(self.paths, unit)
        found = search_files(folders, needles, self._encrypted())
        told = {"same": len(gone & living), "tables": dict(tables), "is_settled": self._is_settled()}
        return found.model_copy(update=told | {"is_backed_up": False})

    def _is_settled(self) -> bool:
        log = self.paths.database.with_name(self.paths.database.name + "-wal")
        return not log.exists() or not log.stat().st_size

    def _complete(self, record: Destruction, proof: Searched) -> Destruction:
        with self.database.unit() as unit:
            draft = DestructionDraft.model_validate(record.model_dump() | {"searched": proof.model_dump(mode="json")})
            record = unit.erasures.complete(record.id, draft)
            unit.commit()
        return record

    def _encrypted(self) -> list[Path]:
        """What holds names by right, behind the key; with it the made-up data of a sample, in a folder that goes."""
        folders = [self.paths, *(replace(self.paths, data=each) for each in temporary_folders())]
        logs = [each.database.with_name(each.database.name + end) for each in folders for end in ("-wal", "-shm")]
        return [
            *logs,
            *(file for each in folders for file in (each.database, each.photos, each.backups, each.key_file)),
        ]

    def _delete_copies(self, lists: Sequence[Handover]) -> None:
        try:
            for each in lists:
                (self.paths.handovers / f"{each.uid}.xlsx").unlink(missing_ok=True)
        except OSError as error:
            raise Refused("store.disk") from error

    def _erase(self, unit: Unit, matter: _Matter) -> DestructionDraft:
        before = digest_figures(unit)
        gone = unit.erasing.erase(matter.person_ids, matter.cause)
        contacts = unit.erasing.remove_contacts(matter.contact_ids)
        for each in matter.lists:
            unit.papers.mark_handover(each.id, {"deleted_on": self._today()})
        after = digest_figures(unit)
        if before != after:
            raise Refused("privacy.figures_differ")
        return DestructionDraft(
            destroyed_on=self._today(),
            cause=matter.cause,
            contacts=contacts,
            figures_before=before,
            figures_after=after,
            backups_until=self._today() + timedelta(days=OLD_BACKUPS_DAYS),
            **gone._asdict(),
        )

    def _today(self) -> date:
        return local_day(self.clock())


def _due(unit: Reading, today: date) -> _Matter:
    contacts = [each.id for each in unit.arranging.contacts() if each.keep_until and each.keep_until < today]
    lists = [
        each for each in unit.papers.handovers_due(today) if each.way is HandoverWay.RECEIVED and each.delete_on < today
    ]
    return _Matter(ErasureCause.DUE, unit.erasing.due(today), contacts, lists)
