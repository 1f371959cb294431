"""Commands on who came: `attendance import|undo|list|mark|add|close|count`."""

from typing import Annotated

import typer

from campaign_kit.cli import imports
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.imports import AtPlace, Inside, tell_attendances
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, codes, read_answer, read_code, unusable
from campaign_kit.cli.session_options import Ref
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience
from campaign_kit.services.names import Line, find_line
from campaign_kit.services.result import CountRow, ResultForm
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_MOST = 1_000_000

Text = str | None
Number = int | None
People = Annotated[
    list[str] | None, typer.Argument(metavar="[NGƯỜI]...", help="Số thứ tự trong danh sách, hoặc tên không cần dấu.")
]
Search = Annotated[str, typer.Option(metavar="CHỮ", help="Chỉ những người có tên như vậy, không cần dấu.")]
Status = Annotated[str, typer.Option(metavar="MÃ", help=f"Ghi là: {codes(AttendanceStatus)}.")]
Rest = Annotated[bool, typer.Option("--rest", help="Ghi cho tất cả những người chưa điểm danh.")]
AllBut = Annotated[
    bool,
    typer.Option("--all-but", help="Những người này vắng không phép, còn lại có mặt; ai vắng có phép giữ nguyên."),
]
OneLine = Annotated[
    list[str],
    typer.Argument(metavar="DÒNG...", help="Tên, rồi giới tính, năm sinh, lớp hoặc thôn, thứ tự nào cũng được."),
]
Same = Annotated[
    Text,
    typer.Option(
        "--same",
        metavar="yes|no",
        help="Người cùng tên ở nơi đó là chính người này hay người khác.",
    ),
]
Of = Annotated[str, typer.Option("--audience", metavar="MÃ", help=f"Đối tượng, một trong: {codes(Audience)}.")]
Group = Annotated[
    Text, typer.Option("--age-group", metavar="MÃ", help=f"Nhóm tuổi, nếu biết, một trong: {codes(AgeGroup)}.")
]
Total = Annotated[int, typer.Option(metavar="SỐ", min=0, max=_MOST, help="Tổng số người có mặt.")]
Female = Annotated[Number, typer.Option(metavar="SỐ", min=0, help="Trong đó nữ, nếu biết.")]
Minority = Annotated[Number, typer.Option(metavar="SỐ", min=0, help="Trong đó dân tộc thiểu số, nếu biết.")]
MinorityFemale = Annotated[Number, typer.Option(metavar="SỐ", min=0, help="Nữ dân tộc thiểu số, nếu biết.")]
Children = Annotated[Number, typer.Option(metavar="SỐ", min=0, help="Trong đó trẻ em dưới 16 tuổi, nếu biết.")]


def build_group() -> typer.Typer:
    """The group `attendance`."""
    app = group("Ai đã đến: đếm không ghi tên, và danh sách tên khi cần.")
    app.command("count", cls=Command, help="Ghi số người có mặt, không ghi tên; ghi buổi là đã tổ chức.")(_count)
    imports.add_to(app)
    app.command("list", cls=Command, help="Xem danh sách tên của một buổi.")(_list)
    app.command("mark", cls=Command, help="Điểm danh: ghi có mặt, vắng cho người trong danh sách.")(_mark)
    app.command("add", cls=Command, help="Thêm một người vào danh sách bằng một dòng, ghi có mặt.")(_add)
    app.command("close", cls=Command, help="Chốt điểm danh: ai chưa điểm danh là vắng; buổi là đã tổ chức.")(_close)
    return app


def _count(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    ref: Ref,
    *,
    audience: Of,
    total: Total,
    place: AtPlace = None,
    female: Female = None,
    minority: Minority = None,
    minority_female: MinorityFemale = None,
    children: Children = None,
    age_group: Group = None,
    inside_count: Inside = None,
) -> None:
    who = read_code(Audience, audience)
    row = CountRow(
        name=label(who),
        audience=who,
        place_id=place,
        age_group=None if age_group is None else read_code(AgeGroup, age_group),
        total=total,
        female=female,
        minority=minority,
        minority_female=minority_female,
        children=children,
    )
    inside = None if inside_count is None else read_answer(inside_count)
    try:
        row.draft(0)
    except Refused as refused:
        raise unusable(refused) from None
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        form = kit.attendance.count(session.id, row, inside).value
    say(words.COUNTED.format(total=numbers.count(total), audience=row.name, id=session.id, title=session.title))
    _tell_form(form)


def _list(ctx: typer.Context, ref: Ref, search: Search = "", as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        lines = kit.attendance.people(session.id, search)
    if as_json:
        show_json(_object(line) for line in lines)
        return
    show_table(words.LIST_HEADS, [_row(line) for line in lines])


def _row(line: Line) -> tuple[object, ...]:
    """Whether somebody is of a minority is not shown."""
    person = line.person
    status = label(line.attendance.status)
    return (
        line.number,
        person.full_name or words.NAME_ERASED,
        person.birth_year or "",
        label(person.sex),
        line.place,
        status,
    )


def _object(line: Line) -> dict[str, object]:
    person = line.person.model_dump(mode="json", include={"uid", "full_name", "sex", "birth_year"})
    kept = line.attendance.model_dump(mode="json", include={"status", "audience", "age_group"})
    return {"number": line.number, **person, "place": line.place, **kept}


def _mark(
    ctx: typer.Context,
    ref: Ref,
    people: People = None,
    *,
    status: Status = "present",
    rest: Rest = False,
    all_but: AllBut = False,
) -> None:
    mark = AttendanceStatus.ABSENT if all_but else read_code(AttendanceStatus, status)
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        lines = kit.attendance.people(session.id)
        found = [find_line(lines, word) for word in people or ()]
        if not found and not rest:
            raise Unusable(words.NOBODY_NAMED)
        ids = [line.person.id for line in found]
        verb = kit.entry.all_present_except(session.id, ids) if all_but else kit.entry.mark(session.id, ids, mark)
        summary = verb.value.summary
        if rest and not all_but:
            summary = kit.entry.mark(session.id, None, mark).value.summary
    for line in found:
        say(words.MARKED.format(number=line.number, name=line.person.full_name, status=label(mark)))
    say(words.PRESENT.format(present=summary.present, listed=summary.listed))


def _add(ctx: typer.Context, ref: Ref, line: OneLine, same: Same = None) -> None:
    is_same = None if same is None else read_answer(same)
    text = " ".join(line)
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        told = kit.entry.read_line(session.id, text)
        if told.same is not None and is_same is None:
            raise Unusable(words.SAME_PERSON.format(name=told.same.full_name, place=told.place))
        added = kit.entry.walk_in(session.id, text, told.same.id if told.same is not None and is_same else None).value
    place = added.place or words.PLACE_UNKNOWN
    say(words.ADDED_PERSON.format(number=added.number, name=added.person.full_name, place=place))
    if told.unknown_place:
        say(words.LOOK_AGAIN.format(sentence=words.UNKNOWN_PLACES.format(names=told.unknown_place)))


def _close(ctx: typer.Context, ref: Ref, inside_count: Inside = None) -> None:
    inside = None if inside_count is None else read_answer(inside_count)
    with opened(ctx) as kit:
        form = kit.entry.close(kit.plan.session(ref).id, inside).value
    summary = form.summary
    say(words.PRESENT.format(present=summary.present, listed=summary.listed))
    _tell_form(form)


def _tell_form(form: ResultForm) -> None:
    say(words.SESSION_MARKED.format(id=form.session.id, title=form.session.title, status=label(form.session.status)))
    tell_attendances(form.session, form.summary)
    for sentence in form.advice:
        say(words.LOOK_AGAIN.format(sentence=sentence))
