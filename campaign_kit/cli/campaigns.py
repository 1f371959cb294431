"""Commands on campaigns, the plans that sessions belong to: `campaign add|list|edit|copy|remove`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.plan import CampaignDraft
from campaign_kit.wording import campaign_commands, numbers
from campaign_kit.wording import commands as words

Title = Annotated[str, typer.Argument(metavar="TÊN", help="Tên kế hoạch: “Tháng hành động vì trẻ em năm 2026”.")]
Number = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “campaign list”.")]
First = Annotated[str, typer.Option("--from", metavar="NGÀY", help="Ngày đầu của kế hoạch.")]
Last = Annotated[str, typer.Option("--to", metavar="NGÀY", help="Ngày cuối của kế hoạch.")]
PaperNumber = Annotated[str, typer.Option(metavar="CHỮ", help="Số, ký hiệu văn bản do văn thư cấp: “45/KH-UBND”.")]
Issued = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày ban hành văn bản.")]
Words = str | None
NewTitle = Annotated[Words, typer.Option("--title", metavar="TÊN", help="Tên mới của kế hoạch.")]
NewFirst = Annotated[Words, typer.Option("--from", metavar="NGÀY", help="Ngày đầu mới.")]
NewLast = Annotated[Words, typer.Option("--to", metavar="NGÀY", help="Ngày cuối mới.")]
NewNumber = Annotated[Words, typer.Option("--number", metavar="CHỮ", help="Số, ký hiệu văn bản do văn thư cấp.")]
Purpose = Annotated[Words, typer.Option(metavar="CHỮ", help="Mục đích; mỗi dòng một ý.")]
Requirements = Annotated[Words, typer.Option(metavar="CHỮ", help="Yêu cầu; mỗi dòng một ý.")]
Programme = Annotated[Words, typer.Option(metavar="CHỮ", help="Chương trình, kế hoạch của cấp trên được thực hiện.")]


def build_group() -> typer.Typer:
    """The group `campaign`."""
    app = group("Kế hoạch mà các buổi thuộc về: của năm, của hè, của Tháng hành động.")
    app.command("add", cls=Command, help="Thêm một kế hoạch. In số của kế hoạch để ghi cho buổi: --campaign SỐ.")(_add)
    app.command("list", cls=Command, help="Liệt kê các kế hoạch, mới nhất trước.")(_list)
    app.command("edit", cls=Command, help="Sửa kế hoạch; chỉ điều được ghi mới đổi.")(_edit)
    app.command(
        "copy",
        cls=Command,
        help="Chép kế hoạch cho thời gian khác: căn cứ, chỉ tiêu, nhiệm vụ (chưa thực hiện), ngày được dời theo.",
    )(_copy)
    app.command("remove", cls=Command, help="Xóa kế hoạch chưa có buổi nào, kèm nhiệm vụ, chỉ tiêu, căn cứ.")(_remove)
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


def _edit(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    campaign: Number,
    *,
    title: NewTitle = None,
    first: NewFirst = None,
    last: NewLast = None,
    number: NewNumber = None,
    issued: Issued = None,
    purpose: Purpose = None,
    requirements: Requirements = None,
    programme: Programme = None,
) -> None:
    said = {
        "title": title,
        "number": number,
        "issued_on": None if issued is None else read_day(issued),
        "starts_on": None if first is None else read_day(first),
        "ends_on": None if last is None else read_day(last),
        "purpose": purpose,
        "requirements": requirements,
        "programme": programme,
    }
    changes = {name: value for name, value in said.items() if value is not None}
    with opened(ctx) as kit:
        was = kit.campaigns.file(campaign).campaign
        saved = kit.campaigns.save(campaign, build(CampaignDraft, **was.model_dump() | changes)).value
    say(campaign_commands.CAMPAIGN_SAVED.format(id=saved.id, title=saved.title))


def _copy(ctx: typer.Context, campaign: Number, title: Title, *, first: First, last: Last) -> None:
    with opened(ctx) as kit:
        made = kit.campaigns.copy(campaign, title, read_day(first), read_day(last)).value
        file = kit.campaigns.file(made.id)
    parts = {"tasks": len(file.board.tasks), "targets": len(file.targets)}
    say(campaign_commands.CAMPAIGN_COPIED.format(id=made.id, title=made.title, **parts))


def _remove(ctx: typer.Context, campaign: Number) -> None:
    with opened(ctx) as kit:
        gone = kit.campaigns.remove(campaign).value
    say(campaign_commands.CAMPAIGN_REMOVED.format(title=gone.title))
