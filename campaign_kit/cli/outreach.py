"""Commands on outreach: `outreach add|list|edit|remove|channels`."""

from collections.abc import Mapping

import typer

from campaign_kit.cli import outreach_options as o
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import Counted, Genre, Outreach, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.outreach_sums import sums_of
from campaign_kit.model.plan import Place
from campaign_kit.services.outreach import OfferedChannel
from campaign_kit.services.places import places_title
from campaign_kit.wording import numbers
from campaign_kit.wording import outreach_commands as words
from campaign_kit.wording.labels import label

_FIELDS = {
    Counted.TIMES: ("times",),
    Counted.MINUTES: ("minutes_each", "minutes_total"),
    Counted.PRINTED: ("printed",),
    Counted.HANDED_OUT: ("handed_out",),
    Counted.REACH: ("reach",),
}


def build_group() -> typer.Typer:
    """The group `outreach`."""
    app = group("Truyền thông khác: phát thanh, bản tin, bài đăng, ấn phẩm, cuộc thi; không cộng vào lượt người.")
    app.command("channels", cls=Command, help="Liệt kê các kênh và mục đếm của từng kênh.")(_channels)
    app.command("list", cls=Command, help="Liệt kê các mục truyền thông theo ngày.")(_list)
    app.command("add", cls=Command, help="Thêm một mục truyền thông.")(_add)
    app.command("edit", cls=Command, help="Sửa một mục; chỉ điều được ghi mới đổi.")(_edit)
    app.command("remove", cls=Command, help="Xóa mục khỏi sổ.")(_remove)
    return app


def _channels(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        channels = kit.outreach.channels()
    if as_json:
        show_json(
            {"channel": str(each.channel), "name": each.name, "counted": list(each.counted), "note": each.note}
            for each in channels
        )
        return
    rows = [(each.channel, each.name, "; ".join(label(c) for c in each.counted), each.note) for each in channels]
    show_table(words.CHANNEL_HEADS, rows)


def _list(ctx: typer.Context, first: o.First = None, last: o.Last = None, as_json: AsJson = False) -> None:
    begins, ends = (None if text is None else read_day(text) for text in (first, last))
    with opened(ctx) as kit:
        entries = kit.outreach.entries(begins, ends)
        channels = {each.channel: each for each in kit.outreach.channels()}
        known = {place.id: place for place in kit.plan.places()}
    if as_json:
        show_json(entries)
    elif entries:
        show_table(words.ENTRY_HEADS, [_row(each, channels[each.channel], known) for each in entries])
    else:
        say(words.NO_ENTRIES)


def _row(each: Outreach, channel: OfferedChannel, known: Mapping[int, Place]) -> tuple[object, ...]:
    told = ((counted, number) for counted, number in sums_of([each]).items() if number is not None)
    return (
        each.id,
        numbers.day(each.starts_on),
        channel.name,
        each.title,
        " · ".join(words.NUMBERS[counted].format(count=numbers.count(number)) for counted, number in told),
        places_title((known[place_id] for place_id in each.place_ids), known),
        "" if each.cost_spent is None else numbers.count(each.cost_spent),
    )


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    title: o.Title,
    *,
    channel: o.OfChannel,
    on: o.Day,
    to: o.Until = None,
    genre: o.OfGenre = None,
    items: o.Items = None,
    times: o.Times = None,
    minutes_each: o.MinutesEach = None,
    minutes: o.Minutes = None,
    clusters: o.Clusters = None,
    language: o.Language = None,
    printed: o.Printed = None,
    handed_out: o.HandedOut = None,
    reach: o.Reach = None,
    link: o.Link = None,
    place: o.AtPlaces = None,
    campaign: o.OfPlans = None,
    host: o.Host = None,
    cost_planned: o.PlannedSum = None,
    cost: o.SpentSum = None,
    source: o.OfSource = None,
    note: o.Note = None,
) -> None:
    said = _coded(title, channel, on, to, genre, source)
    said |= _numbers(items, times, minutes_each, minutes, clusters, printed, handed_out, reach)
    said |= _rest(language, link, host, cost_planned, cost, note)
    links = OutreachLinks(place_ids=tuple(place or ()), campaign_ids=tuple(campaign or ()))
    add_entry(ctx, build(OutreachDraft, **said), links)


def add_entry(ctx: typer.Context, draft: OutreachDraft, links: OutreachLinks) -> None:
    """Adds the entry and says so."""
    with opened(ctx) as kit:
        entry = kit.outreach.add(draft, links).value
        channels = {each.channel: each.name for each in kit.outreach.channels()}
    _tell(words.ENTRY_ADDED, entry, channels)


def _edit(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    ref: o.Ref,
    *,
    title: o.NewTitle = None,
    channel: o.NewChannel = None,
    on: o.NewDay = None,
    to: o.Until = None,
    genre: o.OfGenre = None,
    items: o.Items = None,
    times: o.Times = None,
    minutes_each: o.MinutesEach = None,
    minutes: o.Minutes = None,
    clusters: o.Clusters = None,
    language: o.Language = None,
    printed: o.Printed = None,
    handed_out: o.HandedOut = None,
    reach: o.Reach = None,
    link: o.Link = None,
    place: o.AtPlaces = None,
    campaign: o.OfPlans = None,
    host: o.Host = None,
    cost_planned: o.PlannedSum = None,
    cost: o.SpentSum = None,
    source: o.OfSource = None,
    note: o.Note = None,
    forget: o.Forget = None,
) -> None:
    forgotten = (field for code in forget or () for field in _FIELDS.get(read_code(Counted, code), ()))
    said: dict[str, object] = dict.fromkeys(forgotten)
    said |= _coded(title, channel, on, to, genre, source)
    said |= _numbers(items, times, minutes_each, minutes, clusters, printed, handed_out, reach)
    said |= _rest(language, link, host, cost_planned, cost, note)
    _save(ctx, ref, said, _given(place_ids=place, campaign_ids=campaign))


def _save(ctx: typer.Context, ref: int, said: dict[str, object], linked: dict[str, object]) -> None:
    with opened(ctx) as kit:
        was = kit.outreach.entry(ref)
        links = build(OutreachLinks, **was.model_dump(include=set(OutreachLinks.model_fields)) | linked)
        kept = was.model_dump(include=set(OutreachDraft.model_fields))
        entry = kit.outreach.save(ref, build(OutreachDraft, **kept | said), links).value
        channels = {each.channel: each.name for each in kit.outreach.channels()}
    _tell(words.ENTRY_SAVED, entry, channels)


def _remove(ctx: typer.Context, refs: o.Refs) -> None:
    with opened(ctx) as kit:
        gone = kit.outreach.remove(refs).value
    say(words.ENTRIES_REMOVED.format(titles="; ".join(each.title for each in gone)))


def _tell(sentence: str, entry: Outreach, channels: Mapping[OutreachChannel, str]) -> None:
    day, channel = numbers.day(entry.starts_on), channels[entry.channel]
    say(sentence.format(id=entry.id, title=entry.title, channel=channel, day=day))


def _coded(title: o.Text, channel: o.Text, on: o.Text, to: o.Text, genre: o.Text, source: o.Text) -> dict[str, object]:
    """What was written and is read by a rule of its own."""
    return _given(
        title=title,
        channel=None if channel is None else read_code(OutreachChannel, channel),
        starts_on=None if on is None else read_day(on),
        ends_on=None if to is None else read_day(to),
        genre=None if genre is None else read_code(Genre, genre),
        cost_source=None if source is None else read_code(CostSource, source),
    )


def _numbers(
    items: o.Number,
    times: o.Number,
    minutes_each: o.Number,
    minutes: o.Number,
    clusters: o.Number,
    printed: o.Number,
    handed_out: o.Number,
    reach: o.Number,
) -> dict[str, object]:
    return _given(
        items=items,
        times=times,
        minutes_each=minutes_each,
        minutes_total=minutes,
        clusters=clusters,
        printed=printed,
        handed_out=handed_out,
        reach=reach,
    )


def _rest(
    language: o.Text, link: o.Text, host: o.Number, planned: o.Number, spent: o.Number, note: o.Text
) -> dict[str, object]:
    return _given(language=language, link=link, host_id=host, cost_planned=planned, cost_spent=spent, note=note)


def _given(**values: object) -> dict[str, object]:
    """Only what was written."""
    return {name: value for name, value in values.items() if value is not None}
