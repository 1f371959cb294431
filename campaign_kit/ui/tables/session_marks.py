"""What a list and a calendar tell of sessions beside themselves: why they are off, what collides, who counts them."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.arranging import ClosedDaysDraft, ClosedFor, closed_among
from campaign_kit.model.clashes import Clash
from campaign_kit.model.plan import Form, Place, Session
from campaign_kit.model.series import closed_to
from campaign_kit.services.arranging import Conflict
from campaign_kit.ui.tables.calendar import Entry
from campaign_kit.ui.tables.sessions import Note, where_of
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

say = QCoreApplication.translate


def is_elsewhere(session: Session, own_id: int) -> bool:
    """Whether another office counts the session."""
    return session.host_id is not None and session.host_id != own_id


def notes_of(
    sessions: Sequence[Session], own_id: int, offices: Mapping[int, str], clashes: Mapping[int, str]
) -> dict[int, Note]:
    """By session, what is told of it; those of which nothing is told are not in it."""
    found = {}
    for session in sessions:
        notes = list(_notes(session, own_id, offices, clashes))
        if notes:
            whole = "\n".join(note.whole for note in notes)
            found[session.id] = Note(notes[0].short, whole, notes[0].urgent)
    return found


def _notes(session: Session, own_id: int, offices: Mapping[int, str], clashes: Mapping[int, str]) -> list[Note]:
    """The most urgent first."""
    notes = []
    if clash := clashes.get(session.id):
        notes.append(Note(say("SessionMarks", "Trùng lịch"), clash, urgent=True))
    if session.status_reason:
        notes.append(Note(session.status_reason, session.status_reason))
    if is_elsewhere(session, own_id):
        name = offices.get(session.host_id or 0, "")
        whole = say("SessionMarks", "Đơn vị khác tính số liệu: {0}").format(name)
        notes.append(Note(say("SessionMarks", "Đơn vị khác"), whole))
    if session.series:
        words = say("SessionMarks", "Trong loạt")
        notes.append(Note(words, say("SessionMarks", "Thuộc một loạt buổi hoặc một khóa")))
    return notes


def standing_words(session: Session, members: Sequence[Session]) -> list[str]:
    """Where the session stands among those of its series, by day, and why it was postponed or cancelled."""
    words = []
    ids = [each.id for each in members]
    if session.id in ids and len(ids) > 1:
        course = say("SessionMarks", "Buổi {0} trong khóa {1} buổi.")
        series = say("SessionMarks", "Buổi {0} trong loạt {1} buổi.")
        words.append((course if session.form is Form.COURSE else series).format(ids.index(session.id) + 1, len(ids)))
    if session.status_reason:
        off = say("SessionMarks", "{0}: {1}")
        words.append(off.format(label(session.status), session.status_reason))
    return words


def entries_of(
    sessions: Sequence[Session], names: Mapping[int, str], own_id: int, clashes: Mapping[int, str]
) -> list[Entry]:
    """The sessions as a calendar shows them."""
    return [
        Entry(
            id=session.id,
            day=session.day,
            hour=numbers.clock(session.starts_at) if session.starts_at else "",
            title=session.title,
            where=where_of(session, names),
            status=session.status,
            clash=clashes.get(session.id, ""),
            elsewhere=is_elsewhere(session, own_id),
        )
        for session in sessions
    ]


def clash_words(conflicts: Mapping[int, Sequence[Conflict]]) -> dict[int, str]:
    """By session, the sentences on what stands in its way, one a line; hints alone are left out."""
    told = {
        number: "\n".join(dict.fromkeys(each.words for each in found if each.why is not Clash.SAME_DAY))
        for number, found in conflicts.items()
    }
    return {number: words for number, words in told.items() if words}


def closed_sentences(closed: Sequence[ClosedDaysDraft], places: Sequence[Place], day: date) -> list[str]:
    """Why those of these places do not meet on the day, in one sentence; none where they do."""
    words = "; ".join(each.words for each in closed if closed_to([each], places, day, day))
    return [say("SessionMarks", "{0}: {1}.").format(numbers.weekday(day), words)] if words else []


def closed_words(closed: Sequence[ClosedDaysDraft], first: date, last: date) -> dict[date, str]:
    """By day of the span, why somebody does not meet on it."""
    words: dict[date, list[str]] = {}
    for each in closed:
        days = {day for whom in ClosedFor for day in closed_among([each], first, last, whom)}
        for day in days:
            words.setdefault(day, []).append(each.words)
    return {day: "; ".join(said) for day, said in words.items()}
