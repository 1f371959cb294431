"""Commands on what a plan wants and rests on: `campaign target add|remove`, `campaign basis …`, `plan targets`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import CampaignBasisDraft, Metric, TargetDraft
from campaign_kit.model.plan import PlaceKind, SchoolLevel
from campaign_kit.services.campaigns import CampaignFile
from campaign_kit.services.targets import TargetStanding
from campaign_kit.wording import campaign_commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

Words = str | None
Campaign = Annotated[int, typer.Argument(metavar="SỐ-KẾ-HOẠCH", help="Số ở cột đầu của “campaign list”.")]
OfCampaign = Annotated[int, typer.Option("--campaign", metavar="SỐ", help="Số của kế hoạch (“campaign list”).")]
Line = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của danh sách.")]
Text = Annotated[str, typer.Argument(metavar="CHỮ", help="Lời của chỉ tiêu: “100 % trường học được tuyên truyền”.")]
OfMetric = Annotated[str, typer.Option("--metric", metavar="MÃ", help=f"Tính theo: {codes(Metric)}.")]
Kind = Annotated[Words, typer.Option(metavar="MÃ", help=f"Loại địa bàn: {codes(PlaceKind)}.")]
Levels = Annotated[
    list[str] | None,
    typer.Option("--level", metavar="MÃ", help=f"Chỉ cấp học này, ghi nhiều lần được: {codes(SchoolLevel)}."),
]
Threshold = Annotated[
    int, typer.Option(metavar="SỐ", min=1, max=100, help="Trường được tính khi đủ bấy nhiêu phần trăm số lớp.")
]
OfAudience = Annotated[Words, typer.Option("--audience", metavar="MÃ", help=f"Chỉ đối tượng này: {codes(Audience)}.")]
Goal = Annotated[int, typer.Option(metavar="SỐ", min=0, help="Mức phải đạt; cùng --of thì là tử số.")]
GoalOf = Annotated[int | None, typer.Option("--of", metavar="SỐ", min=1, help="Mẫu số của mức phải đạt: 100 của 100.")]
Due = Annotated[Words, typer.Option(metavar="NGÀY", help="Ngày cuối của chỉ tiêu; không ghi thì hết kế hoạch.")]
Title = Annotated[Words, typer.Argument(metavar="TÊN", help="Tên văn bản như sẽ in ở phần căn cứ.")]
Law = Annotated[Words, typer.Option(metavar="CHỮ", help="Lấy văn bản có số, ký hiệu này từ “campaign basis offered”.")]
Incoming = Annotated[bool, typer.Option("--incoming", help="Văn bản của cấp trên mà kế hoạch thực hiện.")]
PaperNumber = Annotated[str, typer.Option(metavar="CHỮ", help="Số, ký hiệu của văn bản: “12/KH-UBND”.")]
Issued = Annotated[Words, typer.Option(metavar="NGÀY", help="Ngày ban hành văn bản.")]
Issuer = Annotated[str, typer.Option(metavar="CHỮ", help="Cơ quan ban hành: “UBND tỉnh Gia Lai”.")]


def add_to(campaign: typer.Typer, plan: typer.Typer) -> None:
    """The groups `target` and `basis` of `campaign`, and the command `plan targets`."""
    target = group("Chỉ tiêu của một kế hoạch: tử số và mẫu số đều được giữ.")
    target.command("add", cls=Command, help="Thêm một chỉ tiêu vào kế hoạch.")(_add_target)
    target.command("remove", cls=Command, help="Bỏ một chỉ tiêu.")(_remove_target)
    campaign.add_typer(target, name="target")
    basis = group("Căn cứ của một kế hoạch: văn bản pháp luật, văn bản đến của cấp trên.")
    basis.command("list", cls=Command, help="Liệt kê căn cứ và văn bản đến của kế hoạch.")(_list_bases)
    basis.command("offered", cls=Command, help="Văn bản có sẵn để dẫn, kèm tình trạng và ngày kiểm tra.")(_offered)
    basis.command("add", cls=Command, help="Thêm một căn cứ: gõ tên, hoặc lấy từ danh sách có sẵn.")(_add_basis)
    basis.command("remove", cls=Command, help="Bỏ một căn cứ.")(_remove_basis)
    campaign.add_typer(basis, name="basis")
    plan.command("targets", cls=Command, help="Chỉ tiêu của kế hoạch và mức đã đạt đến hôm nay.")(_targets)


def _targets(ctx: typer.Context, *, campaign: OfCampaign, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        standings = kit.campaigns.file(campaign).targets
    if as_json:
        show_json([_object(each) for each in standings])
        return
    show_table(words.TARGET_HEADS, [_row(each) for each in standings])


def _object(each: TargetStanding) -> dict[str, object]:
    plain: dict[str, object] = each.target.model_dump(mode="json")
    return plain | {"reached": each.reached, "of": each.of, "done": each.done}


def _row(each: TargetStanding) -> tuple[object, ...]:
    target, reached = each.target, words.NOT_KNOWN if each.reached is None else numbers.count(each.reached)
    goal = numbers.count(target.goal)
    return (
        target.id,
        target.text,
        label(target.metric),
        reached if each.of is None else words.OF_PLACES.format(reached=reached, of=numbers.count(each.of)),
        goal if target.goal_of is None else words.GOAL_OF.format(goal=goal, of=numbers.count(target.goal_of)),
        "" if target.due_on is None else numbers.day(target.due_on),
        words.RESULTS[each.done],
    )


def _add_target(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    campaign: Campaign,
    text: Text,
    *,
    metric: OfMetric,
    goal: Goal,
    of: GoalOf = None,
    kind: Kind = None,
    level: Levels = None,
    threshold: Threshold = 100,
    audience: OfAudience = None,
    due: Due = None,
) -> None:
    draft = build(
        TargetDraft,
        campaign_id=campaign,
        text=text,
        metric=read_code(Metric, metric),
        place_kind=None if kind is None else read_code(PlaceKind, kind),
        school_levels=tuple(read_code(SchoolLevel, each) for each in level or ()),
        threshold=threshold,
        audience=None if audience is None else read_code(Audience, audience),
        goal=goal,
        goal_of=of,
        due_on=None if due is None else read_day(due),
    )
    with opened(ctx) as kit:
        file = kit.campaigns.file(campaign)
        kit.campaigns.save_targets(campaign, [*(each.target for each in file.targets), draft])
    say(words.TARGET_ADDED.format(campaign=file.campaign.title, text=draft.text))


def _remove_target(ctx: typer.Context, campaign: Campaign, number: Line) -> None:
    with opened(ctx) as kit:
        file = kit.campaigns.file(campaign)
        gone = next((each.target for each in file.targets if each.target.id == number), None)
        if gone is None:
            raise _no_line(file, number)
        kit.campaigns.save_targets(campaign, [each.target for each in file.targets if each.target.id != number])
    say(words.TARGET_REMOVED.format(campaign=file.campaign.title, text=gone.text))


def _list_bases(ctx: typer.Context, campaign: Campaign, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        bases = kit.campaigns.file(campaign).bases
    if as_json:
        show_json(bases)
        return
    rows = [
        (
            each.id,
            words.INCOMING if each.incoming else words.LAW,
            each.title,
            each.number,
            "" if each.issued_on is None else numbers.day(each.issued_on),
            each.issuer,
        )
        for each in bases
    ]
    show_table(words.BASIS_HEADS, rows)


def _offered(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        offered = kit.campaigns.offered_bases()
    if as_json:
        show_json([each.law.model_dump(mode="json") | {"due": each.due, "note": each.note} for each in offered])
        return
    rows = [
        (
            each.law.number,
            each.law.title,
            label(each.law.status),
            "" if each.law.checked_on is None else numbers.day(each.law.checked_on),
            words.CHECK_AGAIN if each.due else "",
        )
        for each in offered
    ]
    show_table(words.OFFERED_HEADS, rows)


def _add_basis(
    ctx: typer.Context,
    campaign: Campaign,
    title: Title = None,
    *,
    law: Law = None,
    incoming: Incoming = False,
    number: PaperNumber = "",
    issued: Issued = None,
    issuer: Issuer = "",
) -> None:
    if title is None and law is None:
        raise Unusable(words.BASIS_NEEDED)
    with opened(ctx) as kit:
        file = kit.campaigns.file(campaign)
        if law is not None:
            found = next((each for each in kit.campaigns.offered_bases() if each.law.number == law), None)
            if found is None:
                raise Unusable(words.NO_LAW.format(number=law))
            draft = found.draft(campaign)
        else:
            draft = build(
                CampaignBasisDraft,
                campaign_id=campaign,
                incoming=incoming,
                title=title,
                number=number,
                issued_on=None if issued is None else read_day(issued),
                issuer=issuer,
            )
        kit.campaigns.save_bases(campaign, [*file.bases, draft])
    say(words.BASIS_ADDED.format(campaign=file.campaign.title, title=draft.title))


def _remove_basis(ctx: typer.Context, campaign: Campaign, number: Line) -> None:
    with opened(ctx) as kit:
        file = kit.campaigns.file(campaign)
        gone = next((each for each in file.bases if each.id == number), None)
        if gone is None:
            raise _no_line(file, number)
        kit.campaigns.save_bases(campaign, [each for each in file.bases if each.id != number])
    say(words.BASIS_REMOVED.format(campaign=file.campaign.title, title=gone.title))


def _no_line(file: CampaignFile, number: int) -> Unusable:
    return Unusable(words.NO_LINE.format(campaign=file.campaign.title, id=number))
