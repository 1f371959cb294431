"""Commands on the help block: `helpline list` and `helpline set`."""

from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.errors import Refused
from campaign_kit.model.office import HelpLine, HelpLineDraft
from campaign_kit.model.report import local_day
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers

_LOCAL_ORDER = 10  # between 111 (0) and vn-cop.vn (90)

Text = str | None
Number = Annotated[int | None, typer.Argument(metavar="[SỐ]", help="Số ở cột đầu của “helpline list”.")]
Label = Annotated[Text, typer.Option(metavar="TÊN", help="Tên in ra: “Công an xã Ia Dom”.")]
ChildLabel = Annotated[Text, typer.Option(metavar="TÊN", help="Tên in cho trẻ em; không ghi thì dùng tên chung.")]
Address = Annotated[Text, typer.Option(metavar="CHỮ", help="Số điện thoại, hoặc nơi, người để gặp.")]
NoteText = Annotated[Text, typer.Option(metavar="CHỮ", help="Ghi chú ngắn: “trực cả đêm”.")]
Order = Annotated[int | None, typer.Option(metavar="SỐ", help="Thứ tự in: 0 là 111, 90 là vn-cop.vn.")]
CheckedBy = Annotated[Text, typer.Option(metavar="TÊN", help="Ai đã gọi thử hôm nay và thấy đúng.")]
Remove = Annotated[bool, typer.Option("--remove", help="Bỏ địa chỉ này.")]


def build_group() -> typer.Typer:
    """The group `helpline`."""
    app = group("Địa chỉ hỗ trợ in trên mọi tài liệu: 111, vn-cop.vn và các địa chỉ tin cậy ở địa phương.")
    app.command("list", cls=Command, help="Liệt kê các địa chỉ hỗ trợ theo thứ tự in.")(_list)
    app.command(
        "set",
        cls=Command,
        help="Thêm, sửa, bỏ một địa chỉ, ghi ngày kiểm tra. "
        "Không ghi SỐ là thêm mới. Số 111 và trang vn-cop.vn không bỏ được.",
    )(_set)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        lines, today = _lines(kit), local_day(kit.clock())
    if as_json:
        show_json(lines)
        return
    show_table(
        words.HELP_LINE_HEADS,
        [(each.id, each.label, each.number_or_address, each.note, _checked(each)) for each in lines],
    )
    if any(line.is_stale(today) for line in lines):
        say(words.HELP_LINES_STALE)


def _checked(line: HelpLine) -> str:
    return words.NOT_CHECKED if line.verified_on is None else numbers.day(line.verified_on)


def _set(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    number: Number = None,
    *,
    label: Label = None,
    child_label: ChildLabel = None,
    address: Address = None,
    note: NoteText = None,
    order: Order = None,
    checked_by: CheckedBy = None,
    remove: Remove = False,
) -> None:
    given = {"label": label, "child_label": child_label, "number_or_address": address, "note": note, "order": order}
    changes = {name: value for name, value in given.items() if value is not None}
    with opened(ctx) as kit:
        if number is None:
            number = _add(kit, changes)
        else:
            _change(kit, number, changes, remove=remove)
        if checked_by is not None and not remove:
            kit.office.verify_help_line(number, checked_by)
    say(words.HELP_LINES_SAVED)


def _add(kit: Kit, changes: dict[str, str | int]) -> int:
    if "label" not in changes:
        raise Unusable(words.LABEL_NEEDED)
    draft = build(HelpLineDraft, **({"order": _LOCAL_ORDER} | changes))
    return max(line.id for line in kit.office.save_help_lines([*_lines(kit), draft]).value.help_lines)


def _change(kit: Kit, number: int, changes: dict[str, str | int], *, remove: bool) -> None:
    lines = _lines(kit)
    if number not in {line.id for line in lines}:
        raise Refused("office.no_help_line", id=number)
    if remove:
        kit.office.save_help_lines([line for line in lines if line.id != number])
    elif changes:
        kit.office.save_help_lines(
            [build(HelpLine, **(line.model_dump() | changes)) if line.id == number else line for line in lines]
        )


def _lines(kit: Kit) -> list[HelpLine]:
    file = kit.office.file()
    return [] if file is None else list(file.help_lines)
