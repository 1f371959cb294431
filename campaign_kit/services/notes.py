"""What a user can ask for about notes: what is collected through the year for the words of the report.

Difficulties, proposals, good models and what children say, of a session, of a plan or of neither; never a story that
points at a child.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Note, NoteDraft, NoteKind, NoteLine
from campaign_kit.model.names import fold
from campaign_kit.model.report import Period, local_day
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.outreach import refuse_far
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import outreach as words

__all__ = ["NoteLine", "NoteService"]

_CHANGED = frozenset({"outreach"})
_OF_SESSION = _CHANGED | {"attendance"}  # the result of a session shows its notes


@dataclass(frozen=True)
class NoteService:
    """Notes of the own office. `clock` gives the present moment with its zone. Whatever is written here can be taken
    back as one step."""

    database: Database
    clock: Callable[[], datetime]

    def notes(self, period: Period | None = None, kind: NoteKind | None = None) -> tuple[NoteLine, ...]:
        """The notes of these days, of a kind, or all; by day, those of a day as they were added."""
        with self.database.reading() as unit:
            lines = unit.attendance.note_lines(kind)
        return tuple(line for line in lines if period is None or period.first <= line.day <= period.last)

    def add(self, draft: NoteDraft) -> Outcome[Note]:
        """Notes something; what is noted of the same matter already, in the same words, is not noted again.

        Refused("outreach.no_words"), Refused("outreach.two_matters") for a note of a session and of a plan,
        Refused("plan.no_session"), Refused("plan.no_campaign").
        """
        with self.database.unit() as unit:
            drafted = _sound(unit, draft, self._today())
            same = _same(unit, drafted)
            if same is not None:
                return Outcome(same)
            unit.undoable(words.UNDO_NOTED.format(text=short(drafted.text)))
            note = unit.attendance.add_note(drafted)
            unit.commit()
        return Outcome(note, _changed(note))

    def save(self, note_id: int, draft: NoteDraft) -> Outcome[Note]:
        """Changes a note; refuses as `add` does, and Refused("outreach.no_note")."""
        with self.database.unit() as unit:
            was = unit.attendance.note(note_id)
            drafted = _sound(unit, draft, self._today())
            unit.undoable(words.UNDO_NOTE_SAVED.format(text=short(was.text)))
            note = unit.attendance.save_note(note_id, drafted)
            unit.commit()
        return Outcome(note, _changed(was) | _changed(note))

    def remove(self, note_ids: Sequence[int]) -> Outcome[tuple[Note, ...]]:
        """Takes notes away, in one step. Refused("outreach.no_note")."""
        with self.database.unit() as unit:
            gone = tuple(unit.attendance.note(each) for each in dict.fromkeys(note_ids))
            unit.undoable(_undo_removed(gone))
            for each in gone:
                unit.attendance.remove_note(each.id)
            unit.commit()
        return Outcome(gone, frozenset[str]().union(*(_changed(each) for each in gone)))

    def _today(self) -> date:
        return local_day(self.clock())


def _changed(note: Note) -> frozenset[str]:
    return _CHANGED if note.session_id is None else _OF_SESSION


def _sound(unit: Reading, draft: NoteDraft, today: date) -> NoteDraft:
    """The draft without needless white space, of today where it has no day; refuses as `NoteService.add`."""
    text = draft.text.strip()
    if not text:
        raise Refused("outreach.no_words")
    if draft.session_id is not None and draft.campaign_id is not None:
        raise Refused("outreach.two_matters")
    if draft.session_id is not None:
        unit.plan.session(draft.session_id)
        return draft.model_copy(update={"text": text, "noted_on": None})
    if draft.campaign_id is not None:
        unit.campaigns.campaign(draft.campaign_id)
    day = draft.noted_on or today
    refuse_far(day, today)
    return draft.model_copy(update={"text": text, "noted_on": day})


def _same(unit: Reading, draft: NoteDraft) -> Note | None:
    """A note of the same kind, matter and day with these words, however they are written."""
    present = unit.attendance.notes(draft.session_id, draft.campaign_id)
    return next((each for each in present if _key(each) == _key(draft)), None)


def _key(note: NoteDraft) -> tuple[object, ...]:
    return note.kind, note.session_id, note.campaign_id, note.noted_on, fold(note.text)


def _undo_removed(gone: Sequence[Note]) -> str:
    if len(gone) == 1:
        return words.UNDO_NOTE_REMOVED.format(text=short(gone[0].text))
    return words.UNDO_NOTES_REMOVED.format(count=len(gone))
