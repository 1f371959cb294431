"""Commands on other offices, and on what becomes of any: `office offices`, `add`, `merge` and `rename`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.errors import Refused
from campaign_kit.model.office import Office, OfficeDraft, OfficeKind, document_code_of, letterhead_of
from campaign_kit.services.office import OfficeService
from campaign_kit.wording import numbers
from campaign_kit.wording import place_commands as words
from campaign_kit.wording.labels import label

_KINDS = f"Loại cơ quan, một trong: {codes(OfficeKind)}."

Text = str | None
Kind = Annotated[str, typer.Argument(metavar="LOẠI", help=_KINDS)]
Name = Annotated[str, typer.Argument(metavar="TÊN", help="Tên đầy đủ: “Trường THCS Nguyễn Du”.")]
ShortName = Annotated[str, typer.Option(metavar="TÊN", help="Tên ngắn.")]
Ref = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “office offices”.")]
Refs = Annotated[list[int], typer.Argument(metavar="SỐ…", help="Các số ở cột đầu của “office offices”.")]
MergedName = Annotated[str, typer.Option("--name", metavar="TÊN", help="Tên của cơ quan sau khi sáp nhập.")]
PartNames = Annotated[list[str], typer.Option("--name", metavar="TÊN", help="Tên một cơ quan mới; ghi nhiều lần.")]
Since = Annotated[str, typer.Option("--since", metavar="NGÀY", help="Ngày bắt đầu có hiệu lực.")]
On = Annotated[Text, typer.Option("--on", metavar="NGÀY", help="Chỉ những cơ quan có vào ngày này.")]


def add_to(app: typer.Typer) -> None:
    """Puts the commands into the group `office`."""
    app.command("offices", cls=Command, help="Liệt kê cơ quan mình và các cơ quan khác, trước và sau sáp nhập.")(_list)
    app.command("add", cls=Command, help="Thêm một cơ quan khác: đơn vị phối hợp, đơn vị báo cáo về.")(_add)
    app.command("merge", cls=Command, help="Sáp nhập các cơ quan từ một ngày. Tên cũ còn trong sổ.")(_merge)
    app.command("split", cls=Command, help="Tách một cơ quan từ một ngày. Tên cũ còn trong sổ.")(_split)
    app.command("rename", cls=Command, help="Đổi tên một cơ quan từ một ngày. Tên cũ còn trong sổ.")(_rename)


def _list(ctx: typer.Context, on: On = None, as_json: AsJson = False) -> None:
    day = None if on is None else read_day(on)
    with opened(ctx) as kit:
        book = kit.office.offices()
    offices = book.offices if day is None else book.there(day)
    if as_json:
        show_json(offices)
        return
    rows = [
        (
            each.id,
            label(each.kind),
            each.name,
            *(numbers.day(d) if d else "" for d in (each.active_from, each.active_to)),
        )
        for each in offices
    ]
    show_table(words.OFFICE_HEADS, rows)


def _add(ctx: typer.Context, kind: Kind, name: Name, short_name: ShortName = "") -> None:
    code = read_code(OfficeKind, kind)
    told = {"letterhead": letterhead_of(code), "document_code": document_code_of(code)}
    draft = build(OfficeDraft, name=name, short_name=short_name, kind=code, **told)
    with opened(ctx) as kit:
        office = kit.office.add_office(draft).value
    say(words.OFFICE_ADDED.format(id=office.id, name=office.name))


def _merge(ctx: typer.Context, refs: Refs, name: MergedName, since: Since) -> None:
    day = read_day(since)
    with opened(ctx) as kit:
        old = _found(kit.office, refs)
        first = next((each for each in old if each.is_own), old[0])
        draft = build(OfficeDraft, **(first.model_dump(exclude={"id", "uid"}) | {"name": name, "short_name": ""}))
        new = kit.office.merge_offices(refs, draft, day).value
    names = ", ".join(each.name for each in old)
    say(words.OFFICES_MERGED.format(day=numbers.day(day), old=names, new=new.name, id=new.id))


def _split(ctx: typer.Context, ref: Ref, names: PartNames, since: Since) -> None:
    day = read_day(since)
    with opened(ctx) as kit:
        old = _found(kit.office, [ref])[0]
        kept = old.model_dump(exclude={"id", "uid"}) | {"short_name": ""}
        drafts = [build(OfficeDraft, **(kept | {"name": name})) for name in names]
        new = kit.office.split_office(ref, drafts, day).value
    parts = ", ".join(f"{each.name} ({each.id})" for each in new)
    say(words.SPLIT.format(day=numbers.day(day), old=old.name, new=parts))


def _rename(ctx: typer.Context, ref: Ref, name: Name, since: Since) -> None:
    day = read_day(since)
    with opened(ctx) as kit:
        old = _found(kit.office, [ref])[0]
        draft = build(OfficeDraft, **(old.model_dump(exclude={"id", "uid"}) | {"name": name}))
        new = kit.office.rename_office(ref, draft.name, day).value
    say(words.RENAMED.format(day=numbers.day(day), old=old.name, new=new.name, id=new.id))


def _found(office: OfficeService, refs: list[int]) -> list[Office]:
    """Refused("office.no_office")."""
    known = {each.id: each for each in office.offices().offices}
    for ref in refs:
        if ref not in known:
            raise Refused("office.no_office", id=ref)
    return [known[ref] for ref in refs]
