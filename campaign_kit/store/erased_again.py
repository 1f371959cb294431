"""Whatever copy of the data is opened: who was erased since it was made is erased in it, before anybody sees it."""

from contextlib import suppress
from pathlib import Path

from campaign_kit.errors import Refused
from campaign_kit.model.erasing import ErasureCause
from campaign_kit.store.database import Database
from campaign_kit.store.erased_file import erased_uids, keep_erased, read_erased


def erase_again(database: Database, folder: Path) -> int:
    """Makes the erasures of the database and of the folder with the backups the same; gives how many were erased anew.

    Refused("store.disk") when the folder's file cannot be read or written: nothing is shown then.
    """
    told = erased_uids(folder)
    with database.reading() as unit:
        known = unit.erasures.uids()
    if known - told:
        with database.reading() as unit:
            keep_erased(folder, unit.erasures.erasures())
    if not told - known:
        return 0
    waiting = [each for uid, each in read_erased(folder).items() if uid not in known]
    if not waiting:
        return 0
    count = 0
    with database.unit() as unit:
        for cause in ErasureCause:
            of_cause = [each for each in waiting if each.cause is cause]
            count += unit.erasing.erase(unit.erasing.with_uids([each.uid for each in of_cause]), cause).people
        unit.erasures.keep(waiting)  # also of those who are not in this copy, and each as of its own day
        unit.undo.forget()  # who is in no table of this copy may be in what can be taken back
        unit.commit()
    database.sweep_pictures()
    if count:
        with suppress(Refused):  # no room: what was erased is written over where it stood
            database.compact()
    return count
