"""What the rows of the record of changes are about, as far as that names nobody: titles of sessions, plans, places.

A title is that which the row has now; what is no more has it in the Change itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, select
from sqlmodel import Session as DbSession

from campaign_kit.model.changes import Change
from campaign_kit.store.changes import MASK
from campaign_kit.store.freezing import in_slices
from campaign_kit.store.tables import METADATA, SESSION

_TITLES: Mapping[str, str] = {
    "session": "title",
    "place": "name",
    "campaign": "title",
    "task": "content",
    "outreach": "title",
    "report_request": "title",
    "office": "name",
    "prepared_report": "title",
    "target": "text",
    "indicator": "title",
    "legal_basis": "title",
    "official_page": "name",
}
_OF_SESSION = frozenset({"head_count", "attendance", "used", "quiz_tally", "session_task"})  # by its number
_WITH_SESSION = frozenset(
    {
        "name_list", "consent_forms", "checklist_item", "session_cost", "material", "material_text", "photo", "note",
        "roster_import", "office_paper",
    }
)  # fmt: skip
Key = tuple[str, str]


class ChangeTitles:
    """Titles of one unit of work."""

    def __init__(self, db: DbSession) -> None:
        self._db = db

    def of(self, changes: Iterable[Change]) -> dict[Key, str]:
        """The title of each row that has one, by table and uid."""
        uids: defaultdict[str, set[str]] = defaultdict(set)
        found: dict[Key, str] = {}
        for change in changes:
            uids[change.table].add(change.uid)
            title = _told(change)
            if title:
                found.setdefault((change.table, change.uid), title)
        for table, some in uids.items():
            found |= {(table, uid): title for uid, title in self._now(table, sorted(some)).items()}
        return found

    def _now(self, table: str, uids: Sequence[str]) -> dict[str, str]:
        if table in _OF_SESSION:
            numbers = {uid: uid.split("-")[0] for uid in uids}
            titles = self._read(SESSION.c.id, SESSION.c.title, sorted(set(numbers.values())))
            return {uid: titles[number] for uid, number in numbers.items() if number in titles}
        rows = METADATA.tables.get(table)
        if rows is None:
            return {}
        key = rows.c.uid if "uid" in rows.c else rows.c.id
        if table in _TITLES:
            return self._read(key, rows.c[_TITLES[table]], uids)
        return self._read(key, SESSION.c.title, uids, rows.c.session_id) if table in _WITH_SESSION else {}

    def _read(
        self, key: Column[Any], title: Column[str], uids: Sequence[str], session: Column[int] | None = None
    ) -> dict[str, str]:
        """The titles by key; `session` is where the row says which session it is of, whose title it then is."""
        statement = select(key, title)
        if session is not None:
            statement = statement.join(SESSION, SESSION.c.id == session)
        numbers = key.name != "uid"
        wanted = [int(uid) for uid in uids if uid.isdecimal()] if numbers else list(uids)
        found: dict[str, str] = {}
        for some in in_slices(wanted):
            rows = self._db.connection().execute(statement.where(key.in_(some)))
            found |= {str(uid): words for uid, words in rows}
        return found


def _told(change: Change) -> str:
    """The title that the Change itself tells; empty where it tells none, or masks it."""
    name = _TITLES.get(change.table, "")
    told = [values.get(name) for values in (change.after, change.before) if values]
    return next((each for each in told if isinstance(each, str) and each != MASK), "")
