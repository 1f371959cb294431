"""Commands on campaigns, the plans that sessions belong to: `campaign add` and `campaign list`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.plan import CampaignDraft
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers

Title = Annotated[str, typer.Argument(metavar="TÊN", help="Tên kế hoạch: “Tháng hành động vì trẻ em năm 2026”.")]
First = Annotated[str, typer.Option("--from", metavar="NGÀY", help="Ngày đầu của kế hoạch.")]
Last = Annotated[str, typer.Option("--to", metavar="NGÀY", help="Ngày cuối của kế hoạch.")]
PaperNumber = Annotated[str, typer.Option(metavar="CHỮ", help="Số, ký hiệu văn bản do văn thư cấp: “45/KH-UBND”.")]
Issued = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày ban hành văn bản.")]


def build_group() -> typer.Typer:
    """The group `campaign`."""
    app = group("Kế hoạch mà các buổi thuộc về: của năm, của hè, của Tháng hành động.")
    app.command("add", cls=Command, help="Thêm một kế hoạch. In số của kế hoạch để ghi cho buổi: --campaign SỐ.")(_add)
    app.command("list", cls=Command, help="Liệt kê các kế hoạch, mới nhất trước.")(_list)
    return app


def _add(
    ctx: typer.Context, title: Title, *, first: First, last: Last, number: PaperNumber = "", issued: Issued = None
) -> None:
    draft = build(
        CampaignDraft,
        office_id=0,
        title=title,
        number=number,
        issued_on=None if issued is None else read_day(issued),
        starts_on=read_day(first),
        ends_on=read_day(last),
    )
    with opened(ctx) as kit:
        campaign = kit.plan.add_campaign(draft).value
    say(words.CAMPAIGN_ADDED.format(id=campaign.id, title=campaign.title))


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        campaigns = kit.plan.campaigns()
    if as_json:
        show_json(campaigns)
        return
    rows = [
        (each.id, each.title, each.number, numbers.day(each.starts_on), numbers.day(each.ends_on)) for each in campaigns
    ]
    show_table(words.CAMPAIGN_HEADS, rows)
