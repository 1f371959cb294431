"""The papers of a session: invitation, letter, reminder, minutes. All choices of their words."""

from collections.abc import Iterable

from campaign_kit.documents.papers.official.matter import SessionMatter, spoken_day
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender, Signature, ended, recipient_lines
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.wording import official as words


def invitation(sender: Sender, matter: SessionMatter, choices: PaperChoices) -> OfficialPaper:
    """Giấy mời (Phụ lục III, mẫu 1.7)."""
    guests = choices.to or _guests(matter)
    office = sender.office.name
    if len(guests) == 1:
        opening: tuple[str, ...] = (words.INVITES.format(office=office, guests=guests[0]),)
    else:
        opening = (words.INVITES_MANY.format(office=office), *listed(map(capital, guests)))
    paragraphs = (
        *opening,
        words.TO_ATTEND.format(what=capital(matter.what)),
        words.CHAIR.format(chair=choices.chair or sender.leader()),
        words.TIME.format(time=matter.time),
        words.PLACE.format(place=matter.place),
        words.CONTENTS,
        *listed(matter.contents),
        words.COME,
    )
    return OfficialPaper(
        kind=PaperKind.INVITATION,
        head=sender.head(PaperKind.INVITATION),
        title=words.TITLES["invitation"],
        summary=words.INVITATION_SUMMARY.format(about=matter.about),
        paragraphs=ended(paragraphs),
        recipients=recipient_lines((words.AS_INVITED, *choices.copies, archive(sender))),
        signatures=(sender.signature(),),
        author=office,
    )


def letter(sender: Sender, matter: SessionMatter, choices: PaperChoices) -> OfficialPaper:
    """Công văn that asks the places to hold the session together (mẫu 1.5)."""
    office, session = sender.office.name, matter.session
    to = choices.to or matter.hosts
    whom = asked(to)
    who = words.PEOPLE_OF.get(session.form.value, words.PEOPLE_AT).format(places=matter.places or words.BLANK)
    people = words.LETTER_WHO if session.expected_count is None else words.LETTER_WHO_COUNT
    answer = words.ASK_ANSWER.format(day=spoken_day(choices.by)) if choices.by else words.ASK_ANSWER_SOON
    paragraphs = (
        words.LETTER_OPENS.format(carrying=matter.carrying_out, office=office, what=matter.what),
        words.LETTER_TIME.format(time=matter.time),
        words.LETTER_PLACE.format(place=matter.place),
        people.format(who=who, count=session.expected_count),
        words.LETTER_CONTENTS.format(contents="; ".join(_lower(text) for text in matter.contents)),
        words.ASKS.format(office=office, whom=whom),
        words.ASK_ROOM,
        words.ASK_TELL,
        words.ASK_COUNT,
        answer,
        words.LETTER_ENDS.format(whom=whom),
    )
    subject = words.COOPERATE.format(about=matter.about)
    return written(sender, PaperKind.LETTER, subject, to, paragraphs, choices)


def reminder(sender: Sender, matter: SessionMatter, choices: PaperChoices) -> OfficialPaper:
    """Công văn that reminds the places of what is to be ready for the session."""
    office, to = sender.office.name, choices.to or matter.hosts
    whom = asked(to)
    ready = words.REMIND_SESSION_SOON
    if choices.by:
        ready = words.REMIND_SESSION_READY.format(day=spoken_day(choices.by))
    paragraphs = (
        words.REMIND_SESSION_OPENS.format(
            carrying=matter.carrying_out,
            office=office,
            what=matter.what,
            time=matter.time,
            place=matter.place,
        ),
        words.REMIND_SESSION_ASKS.format(office=office, whom=whom),
        words.ASK_ROOM,
        words.ASK_TELL,
        words.ASK_COUNT,
        ready,
        words.REMIND_ENDS.format(whom=whom),
    )
    subject = words.REMIND_SESSION.format(about=matter.about)
    return written(sender, PaperKind.REMINDER, subject, to, paragraphs, choices)


def minutes(sender: Sender, matter: SessionMatter, choices: PaperChoices) -> OfficialPaper:
    """Biên bản of the session (mẫu 1.9); what nobody knows yet is left to be written."""
    session = matter.session
    who = words.PEOPLE_OF.get(session.form.value, words.PEOPLE_AT).format(places=matter.places or words.BLANK)
    who = "; ".join((who, *matter.partners))
    present = words.PRESENT_BLANK if matter.attendances is None else words.PRESENT_COUNT
    ended_is = words.MEETING if matter.event.startswith(words.MEETS) else capital(matter.event)
    talks = (words.TALKED.format(title=title) for title in matter.topics or (session.title,))
    paragraphs = (
        words.STARTED.format(time=matter.time),
        words.PLACE.format(place=matter.place),
        present.format(who=who, count=matter.attendances),
        words.PRESIDES.format(name=choices.chair or words.BLANK),
        words.KEEPS_MINUTES.format(name=choices.secretary or words.BLANK),
        words.MINUTES_CONTENTS,
        *numbered((words.INTRODUCED, *talks, words.QUESTIONS_ASKED, words.ASKED, words.CONCLUDED)),
        words.CLOSED.format(event=ended_is, year=session.day.year),
    )
    return kept(sender, capital(matter.about), paragraphs, choices)


def written(
    sender: Sender,
    kind: PaperKind,
    subject: str,
    to: tuple[str, ...],
    paragraphs: tuple[str, ...],
    choices: PaperChoices,
) -> OfficialPaper:
    """A letter: no title, the subject under the number, addressees, "- Như trên;" first among the recipients."""
    return OfficialPaper(
        kind=kind,
        head=sender.head(kind, words.SUBJECT.format(text=subject)),
        title="",
        summary="",
        paragraphs=ended(paragraphs),
        recipients=recipient_lines((words.AS_ABOVE, *choices.copies, archive(sender))),
        signatures=(sender.signature(),),
        addressees=to or (words.BLANK,),
        author=sender.office.name,
    )


def kept(sender: Sender, summary: str, paragraphs: tuple[str, ...], choices: PaperChoices) -> OfficialPaper:
    """Minutes: signed by the secretary on the left and the president on the right, kept with the file."""
    return OfficialPaper(
        kind=PaperKind.MINUTES,
        head=sender.head(PaperKind.MINUTES),
        title=words.TITLES["minutes"],
        summary=summary,
        paragraphs=ended(paragraphs),
        recipients=recipient_lines((*choices.copies, words.ARCHIVE_FILE)),
        signatures=(
            Signature((words.SECRETARY,), choices.secretary),
            Signature((words.PRESIDENT,), choices.chair),
        ),
        author=sender.office.name,
    )


def asked(to: tuple[str, ...]) -> str:
    """Those whom a letter asks, inside a sentence: one by its name, several together."""
    return to[0] if len(to) == 1 else words.THE_UNITS


def archive(sender: Sender) -> str:
    """ "Lưu: VT, VX"."""
    return words.ARCHIVE_OF.format(field=sender.field) if sender.field else words.ARCHIVE


def listed(texts: Iterable[str]) -> tuple[str, ...]:
    """ "- …;" for each, "- …." for the last."""
    *first, last = texts
    return (*(words.CONTENT.format(text=text) for text in first), words.LAST_CONTENT.format(text=last))


def numbered(texts: Iterable[str]) -> tuple[str, ...]:
    """ "1. …", "2. …"; what ends in a colon with a line of dots to write on."""
    found: list[str] = []
    for number, text in enumerate(texts, start=1):
        found += [words.MINUTES_ITEM.format(number=number, text=text), *([words.DOTS] if text[-1] == ":" else [])]
    return tuple(found)


def _guests(matter: SessionMatter) -> tuple[str, ...]:
    shape = words.GUESTS.get(matter.session.form.value)
    own = (shape.format(places=matter.places),) if shape and matter.places else ()
    return (*own, *matter.partners) or (words.BLANK,)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
