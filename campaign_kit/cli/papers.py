"""Commands on office papers: `paper make` and `paper check`."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened, run_of
from campaign_kit.cli.reading import build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json
from campaign_kit.errors import Refused
from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.services.papers import PaperCheck, check_file
from campaign_kit.wording import official as words
from campaign_kit.wording.decree import FINDING

Texts = list[str] | None
OfKind = Annotated[str, typer.Argument(metavar="LOẠI", help=f"Một trong: {codes(PaperKind)}.")]
Target = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Word sẽ ghi; không có đuôi .docx thì được thêm.")]
OfSession = Annotated[str | None, typer.Option("--session", metavar="SỐ-BUỔI", help="Của buổi này: số hoặc mã.")]
OfCampaign = Annotated[int | None, typer.Option("--campaign", metavar="SỐ", help="Của kế hoạch này (campaign list).")]
OfSchool = Annotated[
    int | None, typer.Option("--place", metavar="SỐ", help="Của trường này: số ở cột đầu của “place list”.")
]
To = Annotated[Texts, typer.Option("--to", metavar="NƠI", help="Kính gửi, kính mời ai; ghi nhiều lần được.")]
Copies = Annotated[Texts, typer.Option("--copy", metavar="NƠI", help="Thêm một nơi nhận để biết; ghi nhiều lần được.")]
Chair = Annotated[str, typer.Option("--chair", metavar="TÊN", help="Người chủ trì (giấy mời, biên bản).")]
Secretary = Annotated[str, typer.Option("--secretary", metavar="TÊN", help="Thư ký (biên bản).")]
By = Annotated[str | None, typer.Option("--by", metavar="NGÀY", help="Ngày cuối cùng phải xong, phải trả lời.")]
Landscape = Annotated[bool, typer.Option("--landscape", help="Danh sách ký tên trên trang giấy nằm ngang.")]
Amount = Annotated[int | None, typer.Option(metavar="ĐỒNG", help="Số tiền mỗi người nhận (danh sách ký nhận tiền).")]
Item = Annotated[str, typer.Option(metavar="CHỮ", help="Nội dung chi (danh sách ký nhận tiền).")]
WeekOne = Annotated[
    str | None,
    typer.Option(metavar="NGÀY", help="Một ngày trong tuần 1 của năm học (kế hoạch dạy học); không ghi thì là 05/9."),
]
File = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Word (.docx), của chương trình nào cũng được.")]


def build_group() -> typer.Typer:
    """The group `paper`."""
    app = group("Văn bản của cơ quan theo Nghị định 30/2020/NĐ-CP: làm mới, soát thể thức.")
    app.command(
        "make",
        cls=Command,
        help="Làm văn bản của một buổi, một kế hoạch hoặc một trường: tệp Word để sửa tiếp. "
        "Số và ngày để trống cho văn thư. Bảng kiểm lớp học trực tuyến không cần ghi của ai.",
    )(_make)
    app.command(
        "check",
        cls=Command,
        help="Soát thể thức một tệp Word; mỗi điều phải sửa kèm chỗ quy định. Có điều phải sửa thì mã thoát là 1.",
    )(_check)
    return app


def _make(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    kind: OfKind,
    target: Target,
    *,
    session: OfSession = None,
    campaign: OfCampaign = None,
    place: OfSchool = None,
    to: To = None,
    copies: Copies = None,
    chair: Chair = "",
    secretary: Secretary = "",
    by: By = None,
    landscape: Landscape = False,
    amount: Amount = None,
    item: Item = "",
    week_one: WeekOne = None,
) -> None:
    wanted = read_code(PaperKind, kind.lower())
    choices = build(
        PaperChoices,
        to=tuple(to or ()),
        copies=tuple(copies or ()),
        chair=chair,
        secretary=secretary,
        by=None if by is None else read_day(by),
        landscape=landscape,
        amount=amount,
        item=item,
        first=None if week_one is None else read_day(week_one),
    )
    if sum(each is not None for each in (session, campaign, place)) > 1:
        raise Refused("official.one_matter")
    with opened(ctx) as kit:
        made = _written(kit, wanted, target, choices, session=session, campaign=campaign, place=place)
    say(words.PAPER_MADE.format(file=made))


def _written(
    kit: Kit,
    kind: PaperKind,
    target: Path,
    choices: PaperChoices,
    *,
    session: str | None,
    campaign: int | None,
    place: int | None,
) -> Path:
    """The paper of the one thing that is named, or of nothing."""
    if campaign is not None:
        return kit.papers.of_campaign(kind, campaign, target, choices).value
    if session is not None:
        return kit.papers.of_session(kind, kit.plan.session(session), target, choices).value
    if place is not None:
        return kit.papers.of_school(kind, place, target, choices).value
    return kit.papers.of_office(kind, target, choices).value


def _check(ctx: typer.Context, file: File, as_json: AsJson = False) -> None:
    found = check_file(run_of(ctx).paths, file)
    if as_json:
        show_json(_as_json(found))
    else:
        for each in found.findings:
            say(FINDING.format(where=each.where, words=each.words, place=each.place))
        if found.ok:
            say(words.CHECK_OK.format(file=found.file, decree=found.decree))
    if not found.ok:
        raise typer.Exit(1)


def _as_json(check: PaperCheck) -> dict[str, object]:
    findings = [
        {"rule": each.rule, "place": each.place, "where": each.where, "words": each.words} for each in check.findings
    ]
    return {"file": check.file, "ok": check.ok, "decree": check.decree, "findings": findings}
