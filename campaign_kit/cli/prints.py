"""The command `print add`: what was printed and handed out, as entries of outreach."""

from typing import Annotated

import typer

from campaign_kit.cli import outreach_options as o
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.outreach import add_entry
from campaign_kit.cli.reading import Unusable, build, codes, read_code, read_day
from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import PRINTS, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.report import local_day
from campaign_kit.wording import outreach_commands as words
from campaign_kit.wording.labels import label

_KINDS = tuple(each for each in PRINTS if each is not OutreachChannel.OTHER)
Kind = Annotated[str, typer.Argument(metavar="LOẠI", help=f"Một trong: {codes(_KINDS)}.")]
Title = Annotated[o.Text, typer.Option("--title", metavar="TÊN", help="Tên ấn phẩm; không ghi thì theo loại và tháng.")]
Day = Annotated[o.Text, typer.Option("--on", metavar="NGÀY", help="Ngày in; không ghi thì hôm nay.")]
Kinds = Annotated[o.Number, typer.Option("--items", metavar="SỐ", help="Số loại, mẫu; không ghi thì 1.")]


def build_group() -> typer.Typer:
    """The group `print`."""
    app = group("Ấn phẩm: áp phích, tờ gấp, băng rôn, bản tin đã in và đã phát.")
    app.command("add", cls=Command, help="Ghi ấn phẩm đã in, đã phát ngoài các buổi; xem lại ở “outreach list”.")(_add)
    return app


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    kind: Kind,
    *,
    title: Title = None,
    on: Day = None,
    items: Kinds = None,
    printed: o.Printed = None,
    handed_out: o.HandedOut = None,
    language: o.Language = None,
    place: o.AtPlaces = None,
    campaign: o.OfPlans = None,
    cost: o.SpentSum = None,
    source: o.OfSource = None,
    note: o.Note = None,
) -> None:
    channel = read_code(OutreachChannel, kind)
    if channel not in _KINDS:
        raise Unusable(words.NOT_PRINTED.format(channel=label(channel), codes=codes(_KINDS)))
    with opened(ctx) as kit:
        day = local_day(kit.clock()) if on is None else read_day(on)
        names = {each.channel: each.name for each in kit.outreach.channels()}
    draft = build(
        OutreachDraft,
        channel=channel,
        title=words.PRINT_TITLE.format(channel=names[channel], month=f"{day:%m/%Y}") if title is None else title,
        starts_on=day,
        items=1 if items is None else items,
        printed=printed,
        handed_out=handed_out,
        language=language or "",
        cost_spent=cost,
        cost_source=CostSource.BUDGET if source is None else read_code(CostSource, source),
        note=note or "",
    )
    add_entry(ctx, draft, OutreachLinks(place_ids=tuple(place or ()), campaign_ids=tuple(campaign or ())))
