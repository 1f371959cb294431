"""Commands on places: `place add` and `place list`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.plan import Place, PlaceCount, PlaceCountDraft, PlaceDraft, PlaceKind, SchoolLevel
from campaign_kit.model.report import local_day
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_KINDS = f"Loại địa bàn, một trong: {codes(PlaceKind)}."
_LEVELS = f"Cấp học của trường, một trong: {codes(SchoolLevel)}."

Text = str | None
Number = int | None
OfKind = Annotated[str, typer.Argument(metavar="LOẠI", help=_KINDS)]
Name = Annotated[str, typer.Argument(metavar="TÊN", help="Tên địa bàn: “Trường THCS Nguyễn Du”, “Lớp 6A”.")]
Parent = Annotated[Number, typer.Option("--in", metavar="SỐ", help="Số của trường mà lớp, điểm trường thuộc về.")]
Level = Annotated[Text, typer.Option(metavar="MÃ", help=_LEVELS)]
Grade = Annotated[Number, typer.Option(metavar="1-12", help="Khối của lớp.")]
SchoolYear = Annotated[str, typer.Option(metavar="NĂM", help="Năm học của lớp: 2026-2027.")]
ManagedBy = Annotated[str, typer.Option(metavar="TÊN", help="Cơ quan quản lý.")]
Children = Annotated[Number, typer.Option(metavar="SỐ", help="Số trẻ em ở đó.")]
Female = Annotated[Number, typer.Option(metavar="SỐ", help="Trong đó nữ.")]
Minority = Annotated[Number, typer.Option(metavar="SỐ", help="Trong đó dân tộc thiểu số.")]
People = Annotated[Number, typer.Option(metavar="SỐ", help="Số người ở đó (thôn, làng).")]
AsOf = Annotated[Text, typer.Option(metavar="NGÀY", help="Ngày của số liệu; không ghi thì hôm nay.")]
Source = Annotated[str, typer.Option(metavar="CHỮ", help="Nguồn số liệu: “nhà trường báo”.")]
Wanted = Annotated[Text, typer.Option("--kind", metavar="MÃ", help=_KINDS)]


def build_group() -> typer.Typer:
    """The group `place`."""
    app = group("Địa bàn phải đến: trường, điểm trường, lớp, thôn, cơ sở bảo vệ trẻ em.")
    app.command("add", cls=Command, help="Thêm một địa bàn, kèm số trẻ em, số người nếu biết.")(_add)
    app.command("list", cls=Command, help="Liệt kê địa bàn.")(_list)
    return app


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    kind: OfKind,
    name: Name,
    *,
    parent: Parent = None,
    level: Level = None,
    grade: Grade = None,
    school_year: SchoolYear = "",
    managed_by: ManagedBy = "",
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
        school_year=school_year,
        managed_by=managed_by,
    )
    counted = {"children": children, "female": female, "minority": minority, "people": people}
    day = None if as_of is None else read_day(as_of)
    with opened(ctx) as kit:
        day = day or local_day(kit.clock())
        count = build(PlaceCountDraft, place_id=0, as_of=day, source=source, **counted)
        place = kit.plan.add_place(draft).value
        if any(value is not None for value in counted.values()):
            kit.plan.add_place_counts([count.model_copy(update={"place_id": place.id})])
    say(words.PLACE_ADDED.format(id=place.id, name=place.name))


def _list(ctx: typer.Context, kind: Wanted = None, as_json: AsJson = False) -> None:
    wanted = None if kind is None else read_code(PlaceKind, kind)
    with opened(ctx) as kit:
        places = kit.plan.places(wanted)
        schools = {place.id: place.name for place in kit.plan.places(PlaceKind.SCHOOL)}
        counts = kit.plan.latest_counts([place.id for place in places])
    if as_json:
        show_json(places)
        return
    show_table(words.PLACE_HEADS, [_row(place, schools, counts.get(place.id)) for place in places])


def _row(place: Place, schools: dict[int, str], count: PlaceCount | None) -> tuple[object, ...]:
    children = "" if count is None or count.children is None else numbers.count(count.children)
    parent = "" if place.parent_id is None else schools.get(place.parent_id, "")
    return (place.id, label(place.kind), place.name, parent, place.grade or "", children)
