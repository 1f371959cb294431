"""Papers that are one table: who signs, who signs for money, the checklist of an online class. No number, no "./."."""

from collections.abc import Sequence
from dataclasses import replace

from campaign_kit.documents.papers.official.checklist import Checklist
from campaign_kit.documents.papers.official.matter import SessionMatter
from campaign_kit.documents.papers.official.of_session import capital
from campaign_kit.documents.papers.official.paper import Head, OfficialPaper, PaperTable, RowGroup, Sender, Signature
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.wording import list_paper as words
from campaign_kit.wording import numbers, official, spoken

_USUAL, _MOST = 25, 500  # blank rows
_TOO_MUCH = 10**12  # đồng; above it nobody reads a sum in words


def sign_list(sender: Sender, matter: SessionMatter, choices: PaperChoices) -> OfficialPaper:
    """The people of the session's list, else a blank row for each who is expected; no phone, no birth date."""
    columns = tuple(column.format(hamlet=matter.hamlet) for column in words.COLUMNS)
    wide = columns if choices.landscape else columns[:-1]
    rows = _rows(matter, len(wide))
    return OfficialPaper(
        kind=PaperKind.SIGN_LIST,
        head=_head(sender, matter, PaperKind.SIGN_LIST),
        title=official.TITLES["sign_list"],
        summary=capital(matter.what),
        paragraphs=_facts(sender, matter),
        recipients=(),
        signatures=(Signature((words.WRITER,), choices.secretary), Signature((words.CONFIRMED,))),
        table=PaperTable(wide, (RowGroup("", rows),)),
        notes=(words.TOTAL,),
        landscape=choices.landscape,
        author=sender.office.name,
    )


def money_list(sender: Sender, matter: SessionMatter, choices: PaperChoices) -> OfficialPaper:
    """Who receives how much for what; the total stands in words where names and amount are known."""
    amount = choices.amount
    shown = "" if amount is None else numbers.count(amount)
    rows = tuple((number, name, choices.item, shown, "") for number, name, *_ in _rows(matter, 5))
    total = None if amount is None or not matter.names else amount * len(rows)
    said = words.IN_WORDS_BLANK
    if total is not None and total < _TOO_MUCH:
        said = words.IN_WORDS.format(words=capital(spoken.number(total)))
    return OfficialPaper(
        kind=PaperKind.MONEY_LIST,
        head=_head(sender, matter, PaperKind.MONEY_LIST),
        title=official.TITLES["money_list"],
        summary=capital(matter.what),
        paragraphs=(words.UNIT.format(office=sender.office.name), words.WHEN.format(time=matter.time)),
        recipients=(),
        signatures=(Signature((words.WRITER,), choices.secretary), Signature((words.ACCOUNTANT,)), sender.signature()),
        table=PaperTable(
            words.MONEY_COLUMNS,
            (RowGroup("", rows),),
            (words.MONEY_TOTAL, "" if total is None else numbers.count(total)),
        ),
        notes=(said,),
        author=sender.office.name,
    )


def online_checklist(sender: Sender, checklist: Checklist, choices: PaperChoices) -> OfficialPaper:
    """What to look at before, in and after a lesson on the net; its lines are data of the layouts (R34)."""
    return OfficialPaper(
        kind=PaperKind.ONLINE_CHECKLIST,
        head=sender.head(PaperKind.ONLINE_CHECKLIST),
        title=official.TITLES["online_checklist"],
        summary=checklist.summary,
        paragraphs=tuple(text.format(year=sender.today.year) for text in words.CHECK_FACTS),
        recipients=(),
        signatures=(
            Signature((words.CHECK_SIGNED[0],), choices.chair),
            Signature((words.CHECK_SIGNED[1],), choices.secretary),
        ),
        table=PaperTable(words.CHECK_COLUMNS, _checks(checklist)),
        notes=checklist.notes,
        author=sender.office.name,
    )


def _head(sender: Sender, matter: SessionMatter, kind: PaperKind) -> Head:
    """The month is that of the session: a list is signed on its day."""
    return replace(sender, today=matter.session.day).head(kind)


def _facts(sender: Sender, matter: SessionMatter) -> tuple[str, ...]:
    return (
        words.UNIT.format(office=sender.office.name),
        words.WHEN.format(time=matter.time),
        words.WHERE.format(place=matter.place),
    )


def _rows(matter: SessionMatter, columns: int) -> tuple[tuple[str, ...], ...]:
    """A row for each name with where it belongs, else blank ones by the number that is expected."""
    named: Sequence[tuple[str, str]] = matter.names
    if not named:
        named = [("", "")] * min(matter.session.expected_count or _USUAL, _MOST)
    rest = ("",) * (columns - 3)
    return tuple((str(number), name, place, *rest) for number, (name, place) in enumerate(named, start=1))


def _checks(checklist: Checklist) -> tuple[RowGroup, ...]:
    groups, number = [], 0
    for group in checklist.groups:
        rows = tuple((str(at), text, "", "", "") for at, text in enumerate(group.items, start=number + 1))
        number += len(rows)
        groups.append(RowGroup(group.title, rows))
    return tuple(groups)
