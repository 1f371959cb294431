"""What a user can ask for about the record of changes: who changed what, when, in words that name nobody of a list.

What is personal was masked when it was written down; so the record need not be cleaned when somebody is erased.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from campaign_kit.model.changes import Action, Change, ChangeRoom
from campaign_kit.model.erasing import ErasureCause
from campaign_kit.model.report import LOCAL
from campaign_kit.store.change_titles import Key
from campaign_kit.store.database import Database
from campaign_kit.store.merging import MERGED
from campaign_kit.store.persons import NOT_SAME
from campaign_kit.wording import change_words as words
from campaign_kit.wording.labels import label

_TOGETHER = timedelta(seconds=2)  # what one verb writes
_MOST_FIELDS = 6  # that a line names
_TITLE_LENGTH = 80


_ROOMS: dict[str, ChangeRoom] = {
    **dict.fromkeys(
        ("session", "session_cost", "session_task", "checklist_item", "head_count", "used", "quiz_tally", "photo",
         "material", "material_text", "closed_days"),
        ChangeRoom.SESSIONS,
    ),
    **dict.fromkeys(
        ("person", "attendance", "name_list", "roster_import", "roster_source", "consent", "consent_forms", "erasure",
         "destruction", "handover", "contact"),
        ChangeRoom.PEOPLE,
    ),
    **dict.fromkeys(
        ("campaign", "campaign_basis", "target", "task", "place", "place_count", "place_successor"), ChangeRoom.PLANS
    ),
    **dict.fromkeys(
        ("outreach", "indicator", "tally", "note", "prepared_report", "report_section", "report_snapshot", "form_cell",
         "report_request", "request_file", "office_paper"),
        ChangeRoom.REPORTS,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """What one verb did: at what local time, by whom ("" where that is not known), in a sentence."""

    at: datetime
    actor: str
    room: ChangeRoom
    words: str


@dataclass(frozen=True)
class ChangeLogService:
    """The record of changes."""

    database: Database

    def entries(
        self,
        room: ChangeRoom | None = None,
        first: date | None = None,
        last: date | None = None,
        limit: int = 300,
    ) -> tuple[Entry, ...]:
        """What was done, the newest first, both days inside; rows that one verb wrote alike stand together.

        No more than `limit` rows of the record are read.
        """
        tables = None if room is None else [name for name in words.THINGS if _room(name) is room]
        begins = None if first is None else datetime.combine(first, time.min, LOCAL)
        ends = None if last is None else datetime.combine(last + timedelta(days=1), time.min, LOCAL)
        with self.database.reading() as unit:
            changes = unit.changes.newest(limit, tables, begins, ends)
            titles = unit.change_titles.of(changes)
        return tuple(_entry(run, titles) for run in _runs([each for each in changes if each.table in words.THINGS]))


def _runs(changes: Sequence[Change]) -> list[list[Change]]:
    runs: list[list[Change]] = []
    for change in changes:
        if runs and _alike(runs[-1][-1], change):
            runs[-1].append(change)
        else:
            runs.append([change])
    return runs


def _alike(later: Change, change: Change) -> bool:
    together = (later.table, later.action, later.actor) == (change.table, change.action, change.actor)
    return together and later.at - change.at < _TOGETHER


def _room(table: str) -> ChangeRoom:
    return _ROOMS.get(table, ChangeRoom.OFFICE)


def _entry(run: Sequence[Change], titles: dict[Key, str]) -> Entry:
    """The newest of the run stands for all."""
    newest = run[0]
    return Entry(newest.at.astimezone(LOCAL), newest.actor, _room(newest.table), _sentence(run, titles))


def _sentence(run: Sequence[Change], titles: dict[Key, str]) -> str:
    change = run[0]
    named = {titles.get((each.table, each.uid), "") for each in run}
    title = named.pop() if len(named) == 1 else ""
    thing = words.THINGS[change.table]
    what = words.NAMED.format(thing=thing, title=_short(title)) if title else thing
    own = _OWN_WORDS.get(change.table, _nothing)(run, what)
    if own:
        return own
    sentence = words.VERBS[change.action].format(what=what)
    fields = _fields(run) if change.action is Action.CHANGED else []
    if fields:
        sentence = words.OF_FIELDS.format(words=sentence, fields=", ".join(fields))
    return sentence if len(run) == 1 else words.SEVERAL.format(words=sentence, number=len(run))


def _fields(run: Sequence[Change]) -> list[str]:
    """What was changed, each once; a field without a name says nothing to a person."""
    names = {name for change in run for name in (change.after or {})}
    told = dict.fromkeys(said for name, said in words.FIELDS.items() if name in names)
    return list(told)[:_MOST_FIELDS]


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_LENGTH else f"{title[: _TITLE_LENGTH - 1].rstrip()}…"


def _nothing(_run: Sequence[Change], _what: str) -> str:
    return ""


def _of_person(run: Sequence[Change], _what: str) -> str:
    after = run[0].after or {}
    if MERGED in after:
        return words.MERGED.format(**{name: after.get(name, 0) for name in ("lists", "consents", "photos")})
    if run[0].action is Action.ADDED:
        return words.ADDED_PEOPLE.format(number=len(run))
    return words.APART if NOT_SAME in after else ""


def _of_list(run: Sequence[Change], what: str) -> str:
    """A line of the list, or many of them as one verb told them."""
    what = what.replace(words.THINGS["attendance"], words.THINGS["session"])
    change = run[0]
    after, before = change.after or {}, change.before or {}
    if change.action is Action.ADDED and "people" in after:
        return words.LISTED.format(number=_sum(run, "after", "people"), what=what)
    if change.action is Action.REMOVED and "attendances" in before:
        return words.UNLISTED.format(number=_sum(run, "before", "attendances"), what=what)
    if change.action is not Action.CHANGED or "frozen_again" in after:
        return ""
    counts = [value for each in run for value in (each.after or {}).values() if isinstance(value, int)]
    return words.MARKED.format(number=sum(counts) or len(run), what=what)


def _of_import(run: Sequence[Change], what: str) -> str:
    what = what.replace(words.THINGS["roster_import"], words.THINGS["session"])
    after = run[0].after or {}
    if "undone_at" in after:
        return words.TAKEN_BACK.format(what=what)
    return words.BROUGHT.format(what=what)


def _of_erasure(run: Sequence[Change], _what: str) -> str:
    return words.ERASED.format(number=_sum(run, "after", "people"), cause=label(ErasureCause(run[0].uid)).lower())


def _sum(run: Sequence[Change], side: str, name: str) -> int:
    values = [(getattr(change, side) or {}).get(name, 0) for change in run]
    return sum(value for value in values if isinstance(value, int))


_OWN_WORDS: dict[str, Callable[[Sequence[Change], str], str]] = {
    "person": _of_person,
    "attendance": _of_list,
    "roster_import": _of_import,
    "erasure": _of_erasure,
}
