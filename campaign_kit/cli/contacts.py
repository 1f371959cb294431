"""Commands on the people to invite and to call: `contact list`, `contact add` and `contact remove`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ContactDraft
from campaign_kit.model.report import local_day
from campaign_kit.wording import numbers
from campaign_kit.wording import place_commands as words

Text = str | None
Name = Annotated[str, typer.Argument(metavar="TÊN", help="Họ tên người liên hệ.")]
Role = Annotated[str, typer.Option(metavar="CHỮ", help="Vai trò: “Trưởng thôn”, “GVCN lớp 6A”, “Cộng tác viên”.")]
Phone = Annotated[str, typer.Option(metavar="SỐ", help="Số điện thoại.")]
Place = Annotated[int | None, typer.Option("--place", metavar="SỐ", help="Số của địa bàn, xem “place list”.")]
Until = Annotated[Text, typer.Option("--until", metavar="NGÀY", help="Ngày cuối cùng được giữ số điện thoại này.")]
Ref = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “contact list”.")]


def build_group() -> typer.Typer:
    """The group `contact`."""
    app = group("Người liên hệ: trưởng thôn, cộng tác viên, giáo viên chủ nhiệm. Chỉ ở đây mới giữ số điện thoại.")
    app.command("list", cls=Command, help="Liệt kê người liên hệ, nhắc ai đã quá hạn giữ.")(_list)
    app.command("add", cls=Command, help="Thêm một người liên hệ.")(_add)
    app.command("remove", cls=Command, help="Xóa một người liên hệ.")(_remove)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        contacts, due = kit.contacts.all(), kit.contacts.due(local_day(kit.clock()))
        places = {place.id: place.name for place in kit.places.book().places}
    if as_json:
        show_json(contacts)
        return
    rows = [
        (
            each.id,
            each.name,
            each.role,
            each.phone,
            places.get(each.place_id or 0, ""),
            numbers.day(each.keep_until) if each.keep_until else "",
        )
        for each in contacts
    ]
    show_table(words.CONTACT_HEADS, rows)
    if due:
        warn(words.CONTACTS_DUE.format(names=", ".join(each.name for each in due)))


def _add(
    ctx: typer.Context, name: Name, *, role: Role = "", phone: Phone = "", place: Place = None, until: Until = None
) -> None:
    day = None if until is None else read_day(until)
    draft = ContactDraft.model_construct(office_id=0, place_id=place, name=name, role=role, phone=phone, keep_until=day)
    with opened(ctx) as kit:
        kit.contacts.save([*kit.contacts.all(), draft])
    say(words.CONTACTS_SAVED)


def _remove(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        contacts = kit.contacts.all()
        if ref not in {each.id for each in contacts}:
            raise Refused("office.no_contact", id=ref)
        kit.contacts.save([each for each in contacts if each.id != ref])
    say(words.CONTACTS_SAVED)
