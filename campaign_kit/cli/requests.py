"""Commands on the reports that are owed: `request list|add|edit|sent|remove|file`."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft, RequestFileRole
from campaign_kit.model.report import local_day
from campaign_kit.wording import campaign_commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

Words = str | None
Number = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “request list”.")]
Title = Annotated[str, typer.Argument(metavar="TÊN", help="Tên đợt báo cáo: “Báo cáo kết quả năm 2026”.")]
NewTitle = Annotated[Words, typer.Option("--title", metavar="TÊN", help="Tên mới của đợt báo cáo.")]
First = Annotated[str, typer.Option("--from", metavar="NGÀY", help="Ngày đầu của kỳ báo cáo.")]
Last = Annotated[str, typer.Option("--to", metavar="NGÀY", help="Ngày cuối của kỳ báo cáo.")]
NewFirst = Annotated[Words, typer.Option("--from", metavar="NGÀY", help="Ngày đầu mới của kỳ.")]
NewLast = Annotated[Words, typer.Option("--to", metavar="NGÀY", help="Ngày cuối mới của kỳ.")]
_DUE = "Hạn như văn bản ghi: “trước ngày 01/12/2026” được giữ là hạn cuối 30/11/2026."
Due = Annotated[str, typer.Option(metavar="CHỮ", help=_DUE)]
NewDue = Annotated[Words, typer.Option("--due", metavar="CHỮ", help=_DUE)]
AsOf = Annotated[Words, typer.Option("--as-of", metavar="NGÀY", help="“Số liệu tính đến” ngày này.")]
Receiver = Annotated[Words, typer.Option(metavar="CHỮ", help="Nơi nhận báo cáo.")]
PaperNumber = Annotated[Words, typer.Option("--number", metavar="CHỮ", help="Số, ký hiệu của văn bản yêu cầu.")]
Issued = Annotated[Words, typer.Option(metavar="NGÀY", help="Ngày của văn bản yêu cầu.")]
Sender = Annotated[Words, typer.Option(metavar="CHỮ", help="Cơ quan gửi văn bản yêu cầu.")]
Note = Annotated[Words, typer.Option(metavar="CHỮ", help="Ghi chú.")]
SentOn = Annotated[Words, typer.Option("--on", metavar="NGÀY", help="Ngày đã gửi; không ghi thì hôm nay.")]
NotYet = Annotated[bool, typer.Option("--not-yet", help="Ghi nhầm: báo cáo chưa gửi.")]
Role = Annotated[str, typer.Argument(metavar="LOẠI", help=f"Một trong: {codes(RequestFileRole)}.")]
Given = Annotated[Path | None, typer.Argument(metavar="TỆP", help="Tệp của cấp trên, được giữ cùng đợt báo cáo.")]
Out = Annotated[Path | None, typer.Option(metavar="TỆP", help="Lấy tệp đang giữ ra chỗ này.")]
Drop = Annotated[bool, typer.Option("--remove", help="Bỏ tệp đang giữ.")]


def build_group() -> typer.Typer:
    """The group `request`."""
    app = group("Các đợt báo cáo phải gửi cấp trên: kỳ, hạn cuối, nơi nhận, đề cương và biểu mẫu.")
    app.command("list", cls=Command, help="Liệt kê các đợt báo cáo theo hạn cuối.")(_list)
    app.command("add", cls=Command, help="Thêm một đợt báo cáo.")(_add)
    app.command("edit", cls=Command, help="Sửa một đợt báo cáo; chỉ điều được ghi mới đổi.")(_edit)
    app.command("sent", cls=Command, help="Ghi là báo cáo đã gửi. Trang tổng quan chuyển sang đợt kế tiếp.")(_sent)
    app.command("remove", cls=Command, help="Xóa một đợt báo cáo, kèm tệp đang giữ.")(_remove)
    app.command("file", cls=Command, help="Giữ, lấy ra hoặc bỏ đề cương (.docx), biểu mẫu (.xlsx) của một đợt.")(_file)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        requests = kit.requests.all()
        files = {each.id: kit.requests.files(each.id) for each in requests}
    if as_json:
        show_json([each.model_dump(mode="json") | {"files": files[each.id]} for each in requests])
        return
    show_table(words.REQUEST_HEADS, [_row(each, files[each.id]) for each in requests])


def _row(each: ReportRequest, files: dict[RequestFileRole, str]) -> tuple[object, ...]:
    return (
        each.id,
        each.title,
        each.receiver,
        words.SPAN.format(first=numbers.day(each.first), last=numbers.day(each.last)),
        numbers.day(each.due_on),
        "" if each.sent_on is None else numbers.day(each.sent_on),
        ", ".join(files.values()),
    )


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    title: Title,
    *,
    first: First,
    last: Last,
    due: Due,
    as_of: AsOf = None,
    receiver: Receiver = None,
    number: PaperNumber = None,
    issued: Issued = None,
    sender: Sender = None,
    note: Note = None,
) -> None:
    said = _said(first, last, as_of, issued) | _texts(title, receiver, number, sender, note)
    with opened(ctx) as kit:
        request = kit.requests.add(build(ReportRequestDraft, due_on=_due(kit, due), **said)).value
    say(words.REQUEST_ADDED.format(id=request.id, title=request.title, due=numbers.day(request.due_on)))


def _edit(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    request: Number,
    *,
    title: NewTitle = None,
    first: NewFirst = None,
    last: NewLast = None,
    due: NewDue = None,
    as_of: AsOf = None,
    receiver: Receiver = None,
    number: PaperNumber = None,
    issued: Issued = None,
    sender: Sender = None,
    note: Note = None,
) -> None:
    said = _said(first, last, as_of, issued) | _texts(title, receiver, number, sender, note)
    with opened(ctx) as kit:
        was = kit.requests.request(request)
        said |= {} if due is None else {"due_on": _due(kit, due)}
        saved = kit.requests.save(request, build(ReportRequestDraft, **was.model_dump() | said)).value
    say(words.REQUEST_SAVED.format(id=saved.id, title=saved.title, due=numbers.day(saved.due_on)))


def _said(first: Words, last: Words, as_of: Words, issued: Words) -> dict[str, object]:
    days = {"first": first, "last": last, "figures_as_of": as_of, "incoming_on": issued}
    return {name: read_day(text) for name, text in days.items() if text is not None}


def _texts(title: Words, receiver: Words, number: Words, sender: Words, note: Words) -> dict[str, object]:
    texts = {
        "title": title,
        "receiver": receiver,
        "incoming_number": number,
        "incoming_from": sender,
        "note": note,
    }
    return {name: text for name, text in texts.items() if text is not None}


def _due(kit: Kit, text: str) -> date:
    day = kit.requests.due_from(text)
    if day is None:
        raise Unusable(words.BAD_DUE.format(text=text))
    return day


def _sent(ctx: typer.Context, request: Number, *, on: SentOn = None, not_yet: NotYet = False) -> None:
    with opened(ctx) as kit:
        day = None if not_yet else local_day(kit.clock()) if on is None else read_day(on)
        saved = kit.requests.mark_sent(request, day).value
    told = words.REQUEST_NOT_SENT if day is None else words.REQUEST_SENT
    say(told.format(title=saved.title, day="" if day is None else numbers.day(day)))


def _remove(ctx: typer.Context, request: Number) -> None:
    with opened(ctx) as kit:
        gone = kit.requests.remove(request).value
    say(words.REQUEST_REMOVED.format(title=gone.title))


def _file(
    ctx: typer.Context,
    request: Number,
    role: Role,
    file: Given = None,
    *,
    out: Out = None,
    remove: Drop = False,
) -> None:
    wanted = read_code(RequestFileRole, role)
    if [file is not None, out is not None, remove].count(True) != 1:
        raise Unusable(words.FILE_NEEDED)
    with opened(ctx) as kit:
        if out is not None:
            say(str(kit.requests.get_file(request, wanted, out).value))
            return
        saved = kit.requests.set_file(request, wanted, file).value
    told = words.REQUEST_FILE_GONE if file is None else words.REQUEST_FILE_KEPT
    say(told.format(role=label(wanted), title=saved.title, file="" if file is None else file.name))
