"""Commands on what becomes of places: `place merge`, `place split`, `place rename` and `place school-year`."""

from collections.abc import Iterator
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.errors import Refused
from campaign_kit.model.plan import Place, PlaceDraft
from campaign_kit.model.school_year import SchoolYear, first_day_of, years_of
from campaign_kit.services.place_book import PlacesService
from campaign_kit.wording import numbers
from campaign_kit.wording import place_commands as words
from campaign_kit.wording.refusals import sentence

Ref = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “place list”.")]
Refs = Annotated[list[int], typer.Argument(metavar="SỐ…", help="Các số ở cột đầu của “place list”.")]
Name = Annotated[str, typer.Option("--name", metavar="TÊN", help="Tên của địa bàn sau khi sáp nhập.")]
Names = Annotated[list[str], typer.Option("--name", metavar="TÊN", help="Tên một địa bàn mới; ghi nhiều lần.")]
NewName = Annotated[str, typer.Argument(metavar="TÊN", help="Tên mới.")]
Since = Annotated[str, typer.Option("--since", metavar="NGÀY", help="Ngày bắt đầu có hiệu lực.")]
Year = Annotated[str, typer.Argument(metavar="NĂM-HỌC", help="Năm học mới: 2027-2028.")]
Starts = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày các lớp mới bắt đầu; không ghi thì ngày 05/9.")]
Schools = Annotated[
    list[int] | None, typer.Option("--school", metavar="SỐ", help="Chỉ trường này, nhiều lần được; không ghi: tất cả.")
]
Apply = Annotated[bool, typer.Option("--apply", help="Ghi vào dữ liệu; không có thì chỉ đề nghị.")]


def add_to(app: typer.Typer) -> None:
    """Puts the commands into the group `place`."""
    app.command("merge", cls=Command, help="Sáp nhập các địa bàn từ một ngày. Số liệu cũ giữ theo tên cũ.")(_merge)
    app.command("split", cls=Command, help="Tách một địa bàn thành nhiều địa bàn từ một ngày.")(_split)
    app.command("rename", cls=Command, help="Đổi tên một địa bàn từ một ngày. Tên cũ còn trong số liệu cũ.")(_rename)
    app.command(
        "school-year",
        cls=Command,
        help="Mở năm học mới: lớp cũ kết thúc, lên lớp, lớp cuối cấp ra trường, lớp đầu cấp bắt đầu. "
        "Số liệu năm trước không đổi.",
    )(_school_year)


def _merge(ctx: typer.Context, refs: Refs, name: Name, since: Since) -> None:
    day = read_day(since)
    with opened(ctx) as kit:
        old = _found(kit.places, refs)
        draft = build(PlaceDraft, **(old[0].model_dump(exclude={"id", "uid"}) | {"name": name}))
        new = kit.places.merge(refs, draft, day).value
    names = ", ".join(place.name for place in old)
    say(words.MERGED.format(day=numbers.day(day), old=names, new=new.name, id=new.id))


def _split(ctx: typer.Context, ref: Ref, names: Names, since: Since) -> None:
    day = read_day(since)
    with opened(ctx) as kit:
        old = _found(kit.places, [ref])[0]
        drafts = [build(PlaceDraft, **(old.model_dump(exclude={"id", "uid"}) | {"name": name})) for name in names]
        new = kit.places.split(ref, drafts, day).value
    parts = ", ".join(f"{place.name} ({place.id})" for place in new)
    say(words.SPLIT.format(day=numbers.day(day), old=old.name, new=parts))


def _rename(ctx: typer.Context, ref: Ref, name: NewName, since: Since) -> None:
    day = read_day(since)
    with opened(ctx) as kit:
        old = _found(kit.places, [ref])[0]
        draft = build(PlaceDraft, **(old.model_dump(exclude={"id", "uid"}) | {"name": name}))
        new = kit.places.rename(ref, draft.name, day).value
    say(words.RENAMED.format(day=numbers.day(day), old=old.name, new=new.name, id=new.id))


def _school_year(
    ctx: typer.Context,
    year: Year,
    *,
    starts: Starts = None,
    schools: Schools = None,
    apply: Apply = False,
    as_json: AsJson = False,
) -> None:
    if years_of(year) is None:
        raise Unusable(sentence(Refused("places.school_year", year=year)))
    day = first_day_of(year) if starts is None else read_day(starts)
    with opened(ctx) as kit:
        proposed = kit.places.propose_school_year(year, day, schools or ())
        begun = kit.places.begin_school_year(proposed).value if apply else None
    if as_json:
        heads = ("school", "what", "old", "new", "grade")
        show_json([dict(zip(heads, row, strict=True)) for row in _rows(proposed)])
        return
    if not proposed.schools:
        say(words.NO_CLASSES.format(year=year))
        return
    show_table(words.YEAR_HEADS, _rows(proposed))
    if begun is None:
        say(words.YEAR_PROPOSED.format(year=year, day=numbers.day(day)))
    else:
        told = {"went_on": begun.went_on, "ended": begun.ended, "begun": len(begun.begun)}
        say(words.YEAR_BEGUN.format(year=year, day=numbers.day(day), **told))


def _rows(year: SchoolYear) -> Iterator[tuple[object, ...]]:
    for each in year.schools:
        name = each.school.name
        yield from ((name, words.GOES_ON, up.place.name, up.name, up.grade) for up in each.goes_on)
        yield from ((name, words.LEAVES, place.name, "", "") for place in each.leaves)
        yield from ((name, words.BEGINS, "", new.name, new.grade or "") for new in each.begins)


def _found(places: PlacesService, refs: list[int]) -> list[Place]:
    """Refused("plan.no_place")."""
    known = {place.id: place for place in places.book().places}
    for ref in refs:
        if ref not in known:
            raise Refused("plan.no_place", id=ref)
    return [known[ref] for ref in refs]
