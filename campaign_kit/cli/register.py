"""Commands on the register of papers: `paper list`, `note`, `approve`, `reopen`, `issue` and `remove`."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.papers import OfficePaper, OfficePaperDraft
from campaign_kit.wording import numbers
from campaign_kit.wording import register as words
from campaign_kit.wording.labels import label

Number = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “paper list”.")]
Summary = Annotated[str, typer.Argument(metavar="TRÍCH-YẾU", help="Trích yếu nội dung văn bản.")]
TypeCode = Annotated[str, typer.Option("--type", metavar="MÃ", help="KH, BC, GM, BB…; công văn thì để trống.")]
Symbol = Annotated[str, typer.Option(metavar="CHỮ", help="Phần sau số: “KH-UBND”, “UBND-VX”.")]
Given = Annotated[str, typer.Option("--number", metavar="SỐ", help="Số do văn thư cấp.")]
Issued = Annotated[str, typer.Option("--issued", metavar="NGÀY", help="Ngày ghi trên văn bản.")]
File = Annotated[Path | None, typer.Option(metavar="TỆP", help="Tệp của văn bản, nếu có trên máy.")]
OfCampaign = Annotated[int | None, typer.Option("--campaign", metavar="SỐ", help="Thuộc kế hoạch này.")]
OfSession = Annotated[str | None, typer.Option("--session", metavar="SỐ-BUỔI", help="Của buổi này.")]
By = Annotated[str, typer.Option("--by", metavar="TÊN", help="Chức vụ và họ tên người duyệt.")]
On = Annotated[str | None, typer.Option("--on", metavar="NGÀY", help="Ngày duyệt; không ghi thì là hôm nay.")]


def add_to(app: typer.Typer) -> None:
    """Puts the commands into the group `paper`."""
    app.command("list", cls=Command, help="Sổ văn bản, mới nhất trước: nháp, đã duyệt, đã phát hành.")(_list)
    app.command("note", cls=Command, help="Ghi vào sổ một văn bản đã ban hành, làm ngoài chương trình.")(_note)
    app.command("approve", cls=Command, help="Ghi nhận văn bản đã được duyệt, với tệp như đang có.")(_approve)
    app.command("reopen", cls=Command, help="Đưa văn bản đã duyệt về bản nháp của lần sau.")(_reopen)
    app.command("issue", cls=Command, help="Ghi số và ngày văn thư đã cấp cho văn bản đã duyệt.")(_issue)
    app.command("remove", cls=Command, help="Bỏ một dòng khỏi sổ; tệp vẫn ở chỗ cũ.")(_remove)


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        papers = kit.register.papers()
    if as_json:
        show_json(papers)
        return
    show_table(words.HEADS, [_row(paper) for paper in papers])


def _row(paper: OfficePaper) -> tuple[object, ...]:
    kind = words.type_name(paper.type_code) if paper.kind is None else label(paper.kind)
    issued = "" if paper.issued_on is None else numbers.day(paper.issued_on)
    return (paper.id, words.sign(paper.number, paper.symbol), issued, kind, paper.summary, label(paper.state))


def _note(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    summary: Summary,
    *,
    number: Given,
    issued: Issued,
    type_code: TypeCode = "",
    symbol: Symbol = "",
    file: File = None,
    session: OfSession = None,
    campaign: OfCampaign = None,
) -> None:
    with opened(ctx) as kit:
        draft = build(
            OfficePaperDraft,
            type_code=next((code for code in words.TYPES if code.upper() == type_code.strip().upper()), type_code),
            symbol=symbol,
            number=number,
            issued_on=read_day(issued),
            summary=summary,
            session_id=None if session is None else kit.plan.session(session).id,
            campaign_id=campaign,
            path="" if file is None else str(file.absolute()),
        )
        paper = kit.register.note(draft).value
    say(words.NOTED.format(id=paper.id, summary=paper.summary))


def _approve(ctx: typer.Context, paper: Number, *, by: By, on: On = None) -> None:
    with opened(ctx) as kit:
        done = kit.register.approve(paper, by, None if on is None else read_day(on)).value
    say(words.APPROVED.format(summary=done.summary, approver=done.approver, version=done.version))


def _reopen(ctx: typer.Context, paper: Number) -> None:
    with opened(ctx) as kit:
        done = kit.register.reopen(paper).value
    say(words.REOPENED.format(summary=done.summary, version=done.version))


def _issue(ctx: typer.Context, paper: Number, *, number: Given, issued: Issued) -> None:
    with opened(ctx) as kit:
        done = kit.register.issue(paper, number, read_day(issued)).value
    say(words.ISSUED.format(summary=done.summary, sign=words.sign(done.number, done.symbol), day=issued))


def _remove(ctx: typer.Context, paper: Number) -> None:
    with opened(ctx) as kit:
        gone = kit.register.remove(paper).value
    say(words.REMOVED.format(summary=gone.summary))
