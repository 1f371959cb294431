"""Commands on office papers: `paper make` and `paper check`."""

from pathlib import Path
from typing import Annotated

import typer

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
To = Annotated[Texts, typer.Option("--to", metavar="NƠI", help="Kính gửi, kính mời ai; ghi nhiều lần được.")]
Copies = Annotated[Texts, typer.Option("--copy", metavar="NƠI", help="Thêm một nơi nhận để biết; ghi nhiều lần được.")]
Chair = Annotated[str, typer.Option("--chair", metavar="TÊN", help="Người chủ trì (giấy mời, biên bản).")]
Secretary = Annotated[str, typer.Option("--secretary", metavar="TÊN", help="Thư ký (biên bản).")]
By = Annotated[str | None, typer.Option("--by", metavar="NGÀY", help="Ngày cuối cùng phải xong, phải trả lời.")]
File = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Word (.docx), của chương trình nào cũng được.")]


def build_group() -> typer.Typer:
    """The group `paper`."""
    app = group("Văn bản của cơ quan theo Nghị định 30/2020/NĐ-CP: làm mới, soát thể thức.")
    app.command(
        "make",
        cls=Command,
        help="Làm văn bản của một buổi hoặc một kế hoạch: tệp Word để sửa tiếp. Số và ngày để trống cho văn thư.",
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
    to: To = None,
    copies: Copies = None,
    chair: Chair = "",
    secretary: Secretary = "",
    by: By = None,
) -> None:
    wanted = read_code(PaperKind, kind.lower())
    choices = build(
        PaperChoices,
        to=tuple(to or ()),
        copies=tuple(copies or ()),
        chair=chair,
        secretary=secretary,
        by=None if by is None else read_day(by),
    )
    if (session is None) is (campaign is None):
        raise Refused("official.one_matter")
    with opened(ctx) as kit:
        if campaign is not None:
            made = kit.papers.of_campaign(wanted, campaign, target, choices).value
        else:
            made = kit.papers.of_session(wanted, kit.plan.session(session or ""), target, choices).value
    say(words.PAPER_MADE.format(file=made))


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
