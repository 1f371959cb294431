"""The words of outreach in lists: the numbers of an entry in one line, the channels with their sums."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.names import fold
from campaign_kit.model.outreach import PRINTS, Counted, Outreach, OutreachChannel
from campaign_kit.model.outreach_sums import sums_of
from campaign_kit.services.outreach import OfferedChannel
from campaign_kit.ui.tables.cells import Cells
from campaign_kit.ui.tables.sessions import places_in_words
from campaign_kit.ui.tables.shelf import Row
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

DAY, TITLE, NUMBERS, WHERE = range(4)
ALL = ""  # the key of the row of all channels


def counted_words(sums: Mapping[Counted, int | None]) -> str:
    """The numbers beside the items that are known and not 0, in one line: "24 lượt · 192 phút"."""
    say = QCoreApplication.translate
    shapes = {
        Counted.TIMES: say("Outreach", "{0} lượt"),
        Counted.MINUTES: say("Outreach", "{0} phút"),
        Counted.PRINTED: say("Outreach", "in {0}"),
        Counted.HANDED_OUT: say("Outreach", "phát {0}"),
        Counted.REACH: say("Outreach", "{0} lượt tiếp cận"),
    }
    told = ((shape, sums.get(counted)) for counted, shape in shapes.items())
    return " · ".join(shape.format(numbers.count(number)) for shape, number in told if number)


def _items_words(entry: Outreach) -> str:
    """How many pieces it stands for, as people call them."""
    say = QCoreApplication.translate
    if entry.channel is OutreachChannel.CONTEST:
        shape = say("Outreach", "{0} cuộc")
    else:
        shape = say("Outreach", "{0} mẫu") if entry.channel in PRINTS else say("Outreach", "{0} tin, bài")
    return shape.format(numbers.count(entry.items))


def channel_rows(entries: Sequence[Outreach], channels: Sequence[OfferedChannel]) -> list[Row]:
    """All channels together, then those that have an entry, each with its sums."""
    say = QCoreApplication.translate
    told = say("Outreach", "{0} mục trong kỳ").format(numbers.count(len(entries)))
    rows = [replace(_channel_row(ALL, say("Outreach", "Tất cả các kênh"), entries), detail=told)]
    for channel in channels:
        some = [each for each in entries if each.channel is channel.channel]
        rows += [_channel_row(channel.channel, channel.name, some)] if some else []
    return rows


def _channel_row(key: str, name: str, entries: Sequence[Outreach]) -> Row:
    sums = sums_of(entries)
    return Row(key, name, counted_words(sums), mark=numbers.count(sums[Counted.ITEMS] or 0), tone="plain")


def entry_rows(
    entries: Sequence[Outreach], channels: Mapping[OutreachChannel, str], places: Mapping[int, str], own: frozenset[int]
) -> list[Cells]:
    """The log, the newest first; `channels` and `places` are names, `own` the offices whose entries count."""
    return [_entry_row(each, channels, places, counts=each.host_id in own) for each in reversed(entries)]


def _entry_row(
    entry: Outreach, channels: Mapping[OutreachChannel, str], places: Mapping[int, str], *, counts: bool
) -> Cells:
    say = QCoreApplication.translate
    kind = [channels[entry.channel], label(entry.genre) if entry.genre else "", entry.language]
    if not counts:
        kind.append(say("Outreach", "của đơn vị khác, không cộng"))
    until = say("Outreach", "đến {0}").format(numbers.day(entry.ends_on)) if entry.ends_on else ""
    sums = sums_of([entry])
    spent = say("Outreach", "chi {0} đồng").format(numbers.count(entry.cost_spent)) if entry.cost_spent else ""
    where = places_in_words(entry.place_ids, places) or say("Outreach", "Toàn địa bàn")
    return Cells(
        entry,
        (numbers.day(entry.starts_on), entry.title, _items_words(entry), where),
        (until, " · ".join(filter(None, kind)), counted_words(sums), spent),
        is_past=not counts,
    )


def holds(row: Cells, words: str) -> bool:
    """Whether the row has all these words, marks and case aside."""
    sought = fold(words).split()
    told = fold(" ".join((*row.texts, *row.below))) if sought else ""
    return all(word in told for word in sought)
