"""Commands on the summer handover: `handover send`, `receive`, `return`, `list` and `deleted`. Numbers, never names."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.papers import Handover
from campaign_kit.services.handovers import Received, offered_password
from campaign_kit.wording import handover as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

School = Annotated[int, typer.Argument(metavar="SỐ-TRƯỜNG", help="Trường: số ở cột đầu của “place list”.")]
Folder = Annotated[Path, typer.Argument(metavar="THƯ-MỤC", help="Thư mục sẽ ghi các tệp.")]
File = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Excel có mật khẩu, như được gửi.")]
Number = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “handover list”.")]
Receiver = Annotated[str, typer.Option("--to", metavar="NƠI", help="Bên nhận, ví dụ “Đoàn xã Ia Dom”.")]
DeleteOn = Annotated[str, typer.Option(metavar="NGÀY", help="Bên nhận xóa danh sách chậm nhất ngày này.")]
Purpose = Annotated[str, typer.Option(metavar="CHỮ", help="Danh sách dùng vào việc gì.")]
Roster = Annotated[
    Path | None,
    typer.Option(metavar="TỆP", help="Danh sách của trường (Excel); không ghi thì lấy học sinh có trong dữ liệu."),
]
Chosen = Annotated[
    str | None,
    typer.Option("--password", metavar="CHỮ", help="Mật khẩu, ít nhất 8 ký tự; không ghi thì chương trình đặt giúp."),
]
Password = Annotated[
    str,
    typer.Option(
        "--password",
        metavar="CHỮ",
        prompt="Mật khẩu",
        hide_input=True,
        help="Mật khẩu của tệp; không ghi thì được hỏi.",
    ),
]


def build_group() -> typer.Typer:
    """The group `handover`."""
    app = group("Bàn giao học sinh về sinh hoạt hè: danh sách trong tệp có mật khẩu, biên bản từng thôn, trả lại, xóa.")
    app.command("send", cls=Command, help="Trường bàn giao: ghi danh sách có mật khẩu và biên bản từng thôn.")(_send)
    app.command("receive", cls=Command, help="Nhận danh sách: học sinh thành người của thôn, đến ngày phải xóa.")(
        _receive
    )
    app.command("return", cls=Command, help="Trả lại trường danh sách đã nhận, kèm số buổi hè mỗi em đã dự.")(_return)
    app.command("list", cls=Command, help="Liệt kê các lần bàn giao và ngày phải xóa.")(_list)
    app.command("deleted", cls=Command, help="Xóa tên đã nhận (số liệu giữ nguyên), hoặc ghi rằng bên nhận đã xóa.")(
        _deleted
    )
    return app


def _send(
    ctx: typer.Context,
    school: School,
    folder: Folder,
    *,
    to: Receiver,
    delete_on: DeleteOn,
    purpose: Purpose = words.USUAL_PURPOSE,
    roster: Roster = None,
    password: Chosen = None,
) -> None:
    chosen = offered_password() if password is None else password
    with opened(ctx) as kit:
        sent = kit.handovers.send(school, to, purpose, read_day(delete_on), chosen, folder, roster).value
    say(str(sent.file))
    for made in sent.minutes:
        say(str(made))
    shown = chosen if password is None else words.OWN_PASSWORD
    say(words.SENT.format(count=sent.handover.names, receiver=sent.handover.other, password=shown))
    if sent.unknown:
        say(words.UNKNOWN_HAMLET.format(count=sent.unknown, file=sent.minutes[-1].name))


def _receive(ctx: typer.Context, file: File, password: Password) -> None:
    with opened(ctx) as kit:
        received = kit.handovers.receive(file, password).value
    arrived = received.arrived
    if arrived is None:
        say(_came_back(received))
        return
    found = received.handover
    counts = {"count": found.names, "added": arrived.added, "known": arrived.known}
    say(words.RECEIVED.format(school=found.other, day=numbers.day(found.delete_on), **counts))
    if arrived.places:
        say(words.NEW_PLACES.format(names=", ".join(arrived.places)))


def _came_back(received: Received) -> str:
    sessions = [pupil.joined or 0 for pupil in received.pupils]
    counts = {"joined": sum(map(bool, sessions)), "count": len(sessions), "sessions": sum(sessions)}
    return words.CAME_BACK.format(other=received.handover.other, **counts)


def _return(ctx: typer.Context, number: Number, folder: Folder, password: Password) -> None:
    with opened(ctx) as kit:
        made = kit.handovers.give_back(number, password, folder).value
    say(words.RETURNED.format(file=made))


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        found = kit.handovers.all()
    if as_json:
        show_json(found)
        return
    show_table(words.TABLE_HEADS, [_row(each) for each in found])


def _row(handover: Handover) -> tuple[object, ...]:
    days = (handover.made_on, handover.delete_on, handover.returned_on, handover.deleted_on)
    told = ("" if day is None else numbers.day(day) for day in days)
    return (handover.id, label(handover.way), handover.other, handover.names, *told)


def _deleted(ctx: typer.Context, number: Number) -> None:
    with opened(ctx) as kit:
        erased = kit.handovers.mark_deleted(number).value
    say((words.DELETED if erased else words.DELETED_THERE).format(erased=erased, id=number))
