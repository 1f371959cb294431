"""Commands on tallies: `tally set|list|remove` and `tally indicator list|add|remove`."""

import re
from collections.abc import Mapping
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, read_answer, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.plan import Place
from campaign_kit.model.tally import Indicator, IndicatorDraft, Tally, TallyDraft
from campaign_kit.services.places import place_title
from campaign_kit.wording import numbers
from campaign_kit.wording import outreach_commands as words

_NUMBER = re.compile(r"[0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2}")
Text = str | None
Key = Annotated[str, typer.Argument(metavar="MÃ", help="Mã của chỉ số, xem “tally indicator list”.")]
Told = Annotated[str, typer.Argument(metavar="SỐ", help="Con số; có hoặc không với chỉ số trả lời như vậy.")]
First = Annotated[str, typer.Option("--from", metavar="NGÀY", help="Số liệu từ ngày này.")]
Last = Annotated[str, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")]
Source = Annotated[str, typer.Option("--source", metavar="CHỮ", help="Nơi cung cấp: “Công an xã báo”.")]
AtPlace = Annotated[int | None, typer.Option("--place", metavar="SỐ", help="Địa bàn; không ghi thì toàn địa bàn.")]
Note = Annotated[str, typer.Option("--note", metavar="CHỮ", help="Ghi chú; số liệu về vụ việc không có ghi chú.")]
FromDay = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Từ ngày này.")]
ToDay = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")]
Refs = Annotated[list[int], typer.Argument(metavar="SỐ…", help="Số ở cột đầu của “tally list”.")]
Title = Annotated[str, typer.Argument(metavar="TÊN", help="Tên chỉ số: “Góc hỏi đáp ở trường”.")]
Unit = Annotated[str, typer.Option("--unit", metavar="CHỮ", help="Đơn vị tính: “góc”, “trường”, “cuộc”.")]
YesNo = Annotated[bool, typer.Option("--yes-no", help="Mỗi địa bàn trả lời có hoặc không.")]
Sensitive = Annotated[bool, typer.Option("--sensitive", help="Về trẻ em bị hại, vụ việc: từ 1 đến 4 không in ra.")]


def build_group() -> typer.Typer:
    """The group `tally`."""
    app = group("Số liệu khác mà báo cáo hỏi, kèm nguồn. Chỉ ghi số cộng, không bao giờ ghi chuyện của một trẻ em.")
    app.command("set", cls=Command, help="Ghi số của một chỉ số; cùng địa bàn, cùng ngày thì thay số cũ.")(_set)
    app.command("list", cls=Command, help="Liệt kê số liệu đã ghi.")(_list)
    app.command("remove", cls=Command, help="Xóa số liệu.")(_remove)
    indicator = group("Các chỉ số: có sẵn, và do cơ quan đặt thêm.")
    indicator.command("list", cls=Command, help="Liệt kê chỉ số và mã.")(_indicators)
    indicator.command("add", cls=Command, help="Đặt thêm một chỉ số.")(_add_indicator)
    indicator.command("remove", cls=Command, help="Bỏ một chỉ số của cơ quan chưa có số liệu.")(_remove_indicator)
    app.add_typer(indicator, name="indicator")
    return app


def _set(
    ctx: typer.Context,
    key: Key,
    told: Told,
    *,
    first: First,
    last: Last,
    source: Source,
    place: AtPlace = None,
    note: Note = "",
) -> None:
    begins, ends, number = read_day(first), read_day(last), _number(told)
    with opened(ctx) as kit:
        known = {each.key: each for each in kit.tallies.indicators()}
        draft = build(
            TallyDraft, indicator=key, place_id=place, first=begins, last=ends, number=number, source=source, note=note
        )
        tally = kit.tallies.set(draft).value
    indicator = known[tally.indicator]
    days = {"first": numbers.day(tally.first), "last": numbers.day(tally.last)}
    say(words.TALLY_SET.format(id=tally.id, title=indicator.title, number=_shown(tally, indicator), **days))


def _number(told: str) -> int:
    if _NUMBER.fullmatch(told):
        return int(told.replace(".", ""))
    try:
        return int(read_answer(told))
    except Unusable:
        raise Unusable(words.BAD_NUMBER.format(text=told)) from None


def _list(ctx: typer.Context, first: FromDay = None, last: ToDay = None, as_json: AsJson = False) -> None:
    begins, ends = (None if text is None else read_day(text) for text in (first, last))
    with opened(ctx) as kit:
        tallies = kit.tallies.tallies(begins, ends)
        known = {each.key: each for each in kit.tallies.indicators()}
        places = {place.id: place for place in kit.plan.places()}
    if as_json:
        show_json(tallies)
    elif tallies:
        show_table(words.TALLY_HEADS, [_row(each, known[each.indicator], places) for each in tallies])
    else:
        say(words.NO_TALLIES)


def _row(each: Tally, indicator: Indicator, places: Mapping[int, Place]) -> tuple[object, ...]:
    return (
        each.id,
        indicator.title,
        numbers.day(each.first),
        numbers.day(each.last),
        words.WHOLE_OFFICE if each.place_id is None else place_title(places[each.place_id], places),
        _shown(each, indicator),
        each.source,
        each.note,
    )


def _shown(each: Tally, indicator: Indicator) -> str:
    return words.ANSWERS[each.number] if indicator.yes_no else f"{numbers.count(each.number)} {indicator.unit}"


def _remove(ctx: typer.Context, refs: Refs) -> None:
    with opened(ctx) as kit:
        gone = kit.tallies.remove(refs).value
    say(words.TALLIES_REMOVED.format(count=len(gone)))


def _indicators(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        indicators = kit.tallies.indicators()
    if as_json:
        show_json(indicators)
        return
    show_table(words.INDICATOR_HEADS, [(each.key, each.title, each.unit, _remarks(each)) for each in indicators])


def _remarks(each: Indicator) -> str:
    told = ((each.yes_no, words.YES_NO), (each.sensitive, words.SENSITIVE), (each.id is not None, words.OF_THE_OFFICE))
    return "; ".join(text for is_so, text in told if is_so)


def _add_indicator(
    ctx: typer.Context, title: Title, *, unit: Unit, yes_no: YesNo = False, sensitive: Sensitive = False
) -> None:
    with opened(ctx) as kit:
        key = kit.tallies.key_for(title)
        draft = build(IndicatorDraft, key=key, title=title, unit=unit, yes_no=yes_no, sensitive=sensitive)
        own = [each for each in kit.tallies.indicators() if each.id is not None]
        kit.tallies.save_indicators([*own, draft])
    say(words.INDICATOR_ADDED.format(key=key, title=draft.title))


def _remove_indicator(ctx: typer.Context, key: Key) -> None:
    with opened(ctx) as kit:
        own = [each for each in kit.tallies.indicators() if each.id is not None]
        gone = next((each for each in own if each.key == key), None)
        if gone is None:
            raise Unusable(words.NO_INDICATOR.format(key=key))
        kit.tallies.save_indicators([each for each in own if each.key != key])
    say(words.INDICATOR_REMOVED.format(title=gone.title))
