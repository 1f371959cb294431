"""Commands on single places: `place list`, `place add`, `place edit`, `place end`, `place remove` and `place count`."""

from datetime import date
from typing import Annotated

import typer

from campaign_kit.cli import place_changes, place_files
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.errors import Refused
from campaign_kit.model.place_book import PlaceBook, is_there
from campaign_kit.model.plan import Place, PlaceCountDraft, PlaceDraft, PlaceKind, SchoolLevel
from campaign_kit.model.report import local_day
from campaign_kit.wording import numbers
from campaign_kit.wording import place_commands as words
from campaign_kit.wording.labels import label

_KINDS = f"Loại địa bàn, một trong: {codes(PlaceKind)}."
_LEVELS = f"Cấp học của trường, một trong: {codes(SchoolLevel)}."

Text = str | None
Number = int | None
OfKind = Annotated[str, typer.Argument(metavar="LOẠI", help=_KINDS)]
Name = Annotated[str, typer.Argument(metavar="TÊN", help="Tên địa bàn: “Trường THCS Nguyễn Du”, “Lớp 6A”.")]
NewName = Annotated[Text, typer.Option("--name", metavar="TÊN", help="Tên viết lại cho đúng (đổi tên: place rename).")]
Ref = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “place list”.")]
Refs = Annotated[list[int], typer.Argument(metavar="SỐ…", help="Các số ở cột đầu của “place list”.")]
Parent = Annotated[Number, typer.Option("--in", metavar="SỐ", help="Số của trường mà lớp, điểm trường thuộc về.")]
Level = Annotated[Text, typer.Option(metavar="MÃ", help=_LEVELS)]
Grade = Annotated[Number, typer.Option(metavar="1-12", help="Khối của lớp.")]
SchoolYear = Annotated[Text, typer.Option(metavar="NĂM", help="Năm học của lớp: 2026-2027.")]
ManagedBy = Annotated[Text, typer.Option(metavar="TÊN", help="Cơ quan quản lý.")]
Cluster = Annotated[Text, typer.Option(metavar="TÊN", help="Cụm: các địa bàn cùng cụm ở gần nhau, họp chung được.")]
From = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Ngày bắt đầu có địa bàn này.")]
To = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Ngày cuối cùng có địa bàn này.")]
Children = Annotated[Number, typer.Option(metavar="SỐ", help="Số trẻ em ở đó.")]
Female = Annotated[Number, typer.Option(metavar="SỐ", help="Trong đó nữ.")]
Minority = Annotated[Number, typer.Option(metavar="SỐ", help="Trong đó dân tộc thiểu số.")]
People = Annotated[Number, typer.Option(metavar="SỐ", help="Số người ở đó (thôn, làng).")]
AsOf = Annotated[Text, typer.Option(metavar="NGÀY", help="Ngày của số liệu; không ghi thì hôm nay.")]
Source = Annotated[str, typer.Option(metavar="CHỮ", help="Nguồn số liệu: “nhà trường báo”.")]
Wanted = Annotated[Text, typer.Option("--kind", metavar="MÃ", help=_KINDS)]
On = Annotated[Text, typer.Option("--on", metavar="NGÀY", help="Chỉ những địa bàn có vào ngày này.")]
LastDay = Annotated[str, typer.Option("--on", metavar="NGÀY", help="Ngày cuối cùng.")]


def build_group() -> typer.Typer:
    """The group `place`."""
    app = group("Địa bàn phải đến: trường, điểm trường, lớp, thôn, cơ sở bảo vệ trẻ em.")
    app.command("add", cls=Command, help="Thêm một địa bàn, kèm số trẻ em, số người nếu biết.")(_add)
    app.command("list", cls=Command, help="Liệt kê địa bàn.")(_list)
    app.command("edit", cls=Command, help="Sửa thông tin ghi sai của một địa bàn. Chỉ sửa những mục được ghi.")(_edit)
    app.command("end", cls=Command, help="Kết thúc địa bàn sau ngày cuối cùng. Số liệu cũ vẫn còn.")(_end)
    app.command("remove", cls=Command, help="Xóa địa bàn ghi nhầm, chưa có gì gắn với nó.")(_remove)
    app.command("count", cls=Command, help="Ghi số trẻ em, số người của một địa bàn vào một ngày.")(_count)
    place_changes.add_to(app)
    place_files.add_to(app)
    return app


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    kind: OfKind,
    name: Name,
    *,
    parent: Parent = None,
    level: Level = None,
    grade: Grade = None,
    school_year: SchoolYear = None,
    managed_by: ManagedBy = None,
    cluster: Cluster = None,
    begins: From = None,
    children: Children = None,
    female: Female = None,
    minority: Minority = None,
    people: People = None,
    as_of: AsOf = None,
    source: Source = "",
) -> None:
    draft = build(
        PlaceDraft,
        office_id=0,
        parent_id=parent,
        kind=read_code(PlaceKind, kind),
        name=name,
        school_level=None if level is None else read_code(SchoolLevel, level),
        grade=grade,
        school_year=school_year or "",
        managed_by=managed_by or "",
        cluster=cluster or "",
        active_from=None if begins is None else read_day(begins),
    )
    counted = {"children": children, "female": female, "minority": minority, "people": people}
    day = None if as_of is None else read_day(as_of)
    with opened(ctx) as kit:
        count = _counted(counted, 0, day or local_day(kit.clock()), source)
        is_counted = any(value is not None for value in counted.values())
        place = kit.places.add([draft], [count] if is_counted else ()).value[0]
    say(words.ADDED.format(id=place.id, name=place.name))


def _edit(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    ref: Ref,
    *,
    name: NewName = None,
    parent: Parent = None,
    level: Level = None,
    grade: Grade = None,
    school_year: SchoolYear = None,
    managed_by: ManagedBy = None,
    cluster: Cluster = None,
    begins: From = None,
    ends: To = None,
) -> None:
    given = {
        "name": name,
        "parent_id": parent,
        "school_level": None if level is None else read_code(SchoolLevel, level),
        "grade": grade,
        "school_year": school_year,
        "managed_by": managed_by,
        "cluster": cluster,
        "active_from": None if begins is None else read_day(begins),
        "active_to": None if ends is None else read_day(ends),
    }
    changes = {field: value for field, value in given.items() if value is not None}
    with opened(ctx) as kit:
        present = _place(kit.places.book(), ref)
        draft = build(PlaceDraft, **(present.model_dump(exclude={"id", "uid"}) | changes))
        place = kit.places.save(ref, draft).value
    say(words.SAVED.format(id=place.id, name=place.name))


def _end(ctx: typer.Context, refs: Refs, last_day: LastDay) -> None:
    day = read_day(last_day)
    with opened(ctx) as kit:
        ended = kit.places.end(refs, day).value
    say(words.ENDED.format(day=numbers.day(day), names=", ".join(place.name for place in ended)))


def _remove(ctx: typer.Context, refs: Refs) -> None:
    with opened(ctx) as kit:
        before = len(kit.places.book().places)
        kit.places.remove(refs)
        removed = before - len(kit.places.book().places)
    say(words.REMOVED.format(places=numbers.count(removed)))


def _count(
    ctx: typer.Context,
    ref: Ref,
    *,
    children: Children = None,
    female: Female = None,
    minority: Minority = None,
    people: People = None,
    as_of: AsOf = None,
    source: Source = "",
) -> None:
    counted = {"children": children, "female": female, "minority": minority, "people": people}
    day = None if as_of is None else read_day(as_of)
    with opened(ctx) as kit:
        count = _counted(counted, ref, day or local_day(kit.clock()), source)
        place = _place(kit.places.book(), ref)
        kit.places.add_counts([count])
    say(words.COUNTED.format(day=numbers.day(count.as_of), name=place.name))


def _counted(counted: dict[str, int | None], place_id: int, day: date, source: str) -> PlaceCountDraft:
    return build(PlaceCountDraft, place_id=place_id, as_of=day, source=source, **counted)


def _list(ctx: typer.Context, kind: Wanted = None, on: On = None, as_json: AsJson = False) -> None:
    wanted = None if kind is None else read_code(PlaceKind, kind)
    day = None if on is None else read_day(on)
    with opened(ctx) as kit:
        book = kit.places.book()
    places = [place for place in book.places if wanted in (None, place.kind) and (day is None or is_there(place, day))]
    if as_json:
        show_json(places)
        return
    names = {place.id: place.name for place in book.places}
    show_table(words.PLACE_HEADS, [_row(place, names, book) for place in places])


def _row(place: Place, names: dict[int, str], book: PlaceBook) -> tuple[object, ...]:
    count = book.counts.get(place.id)
    children = "" if count is None or count.children is None else numbers.count(count.children)
    days = [numbers.day(day) if day else "" for day in (place.active_from, place.active_to)]
    parent = names.get(place.parent_id or 0, "")
    return (place.id, label(place.kind), place.name, parent, place.grade or "", children, *days)


def _place(book: PlaceBook, place_id: int) -> Place:
    """Refused("plan.no_place")."""
    found = next((place for place in book.places if place.id == place_id), None)
    if found is None:
        raise Refused("plan.no_place", id=place_id)
    return found
