"""Commands on who came: `attendance import|undo|list|mark|close|count`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, codes, read_answer, read_code, read_day, unusable
from campaign_kit.cli.roster import ListFile, read_list, tell_left_out
from campaign_kit.cli.session_options import Ref
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.errors import Refused
from campaign_kit.model.attendance import AgeGroup, AttendanceStatus, Audience, Summary
from campaign_kit.model.plan import Session
from campaign_kit.services.names import ImportChoices, ImportReport, Line, find_line
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
AtPlace = Annotated[Number, typer.Option("--place", metavar="SỐ", help="Số của địa bàn mà những người này thuộc về.")]
Inside = Annotated[
    Text,
    typer.Option(
        "--inside-count",
        metavar="yes|no",
        help="Người trong danh sách đã nằm trong số đếm (yes) hay tính thêm (no). Phải ghi khi có cả hai.",
    ),
]
OfAll = Annotated[
    Text, typer.Option("--audience", metavar="MÃ", help="Đối tượng của tất cả; không ghi: theo hình thức, địa bàn.")
]
Present = Annotated[
    bool | None,
    typer.Option("--present/--expected", help="Ghi có mặt, hay chưa điểm danh. Không ghi: có mặt nếu buổi đã tổ chức."),
]
AsNew = Annotated[bool, typer.Option("--new", help="Coi mọi người là người mới, kể cả khi trùng người đã có ở đó.")]
Purpose = Annotated[Text, typer.Option(metavar="CHỮ", help="Mục đích lập danh sách.")]
KeepUntil = Annotated[Text, typer.Option(metavar="NGÀY", help="Ngày xóa tên; không ghi: 12 tháng sau năm báo cáo.")]
Search = Annotated[str, typer.Option(metavar="CHỮ", help="Chỉ những người có tên như vậy, không cần dấu.")]
Status = Annotated[str, typer.Option(metavar="MÃ", help=f"Ghi là: {codes(AttendanceStatus)}.")]
Rest = Annotated[bool, typer.Option("--rest", help="Ghi cho tất cả những người chưa điểm danh.")]
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
    app.command("import", cls=Command, help="Nhập danh sách từ Excel, CSV vào một buổi. Cột riêng tư không lấy.")(
        _import
    )
    app.command("undo", cls=Command, help="Lấy lại toàn bộ lần nhập danh sách gần nhất.")(_undo)
    app.command("list", cls=Command, help="Xem danh sách tên của một buổi.")(_list)
    app.command("mark", cls=Command, help="Điểm danh: ghi có mặt, vắng cho người trong danh sách.")(_mark)
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


def _import(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    ref: Ref,
    file: ListFile,
    *,
    place: AtPlace = None,
    inside_count: Inside = None,
    audience: OfAll = None,
    present: Present = None,
    new: AsNew = False,
    purpose: Purpose = None,
    keep_until: KeepUntil = None,
) -> None:
    choices = ImportChoices(
        place_id=place,
        audience=None if audience is None else read_code(Audience, audience),
        inside_count=None if inside_count is None else read_answer(inside_count),
        present=present,
        joined=frozenset() if new else None,
        purpose=purpose,
        keep_until=None if keep_until is None else read_day(keep_until),
    )
    roster = read_list(file)
    with opened(ctx) as kit:
        report = kit.imports.bring(kit.plan.session(ref).id, roster, choices).value
    _tell_import(report)
    tell_left_out(roster)
    _look_again(report)


def _tell_import(report: ImportReport) -> None:
    session, kept = report.session, report.name_list
    new = words.IMPORTED.format(people=report.added + report.known, id=session.id, title=session.title)
    say(new if report.added + report.known else words.IMPORTED_NOBODY.format(id=session.id, title=session.title))
    if report.known:
        say(words.KNOWN_PEOPLE.format(people=report.known))
    if report.already:
        say(words.LISTED_BEFORE.format(people=report.already))
    say(words.LIST_TERMS.format(purpose=kept.purpose, day=numbers.day(kept.keep_until)))
    say((words.ALL_PRESENT if report.is_marked else words.NOT_MARKED).format(id=session.id))
    _tell_attendances(session, report.summary)


def _look_again(report: ImportReport) -> None:
    if report.doubtful:
        say(words.LOOK_AGAIN.format(sentence=words.DOUBTFUL_PEOPLE.format(names=", ".join(report.doubtful))))
    if report.twice:
        say(words.LOOK_AGAIN.format(sentence=words.TWICE.format(names=", ".join(report.twice))))
    if report.unknown_places:
        say(words.LOOK_AGAIN.format(sentence=words.UNKNOWN_PLACES.format(names=", ".join(report.unknown_places))))


def _undo(ctx: typer.Context) -> None:
    with opened(ctx) as kit:
        undone = kit.imports.undo().value
    removed, session = undone.removed, undone.session
    say(words.UNDONE.format(lines=removed.attendances, people=removed.people, id=session.id, title=session.title))
    if undone.marks:
        warn(words.UNDONE_MARKS.format(marks=numbers.count(undone.marks), id=session.id))


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
    return (line.number, person.full_name, person.birth_year or "", label(person.sex), line.place, status)


def _object(line: Line) -> dict[str, object]:
    person = line.person.model_dump(mode="json", include={"uid", "full_name", "sex", "birth_year"})
    kept = line.attendance.model_dump(mode="json", include={"status", "audience", "age_group"})
    return {"number": line.number, **person, "place": line.place, **kept}


def _mark(
    ctx: typer.Context, ref: Ref, people: People = None, *, status: Status = "present", rest: Rest = False
) -> None:
    mark = read_code(AttendanceStatus, status)
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        lines = kit.attendance.people(session.id)
        found = [find_line(lines, word) for word in people or ()]
        if not found and not rest:
            raise Unusable(words.NOBODY_NAMED)
        summary = kit.entry.mark(session.id, [line.person.id for line in found], mark).value.summary
        if rest:
            summary = kit.entry.mark(session.id, None, mark).value.summary
    for line in found:
        say(words.MARKED.format(number=line.number, name=line.person.full_name, status=label(mark)))
    say(words.PRESENT.format(present=summary.present, listed=summary.listed))


def _close(ctx: typer.Context, ref: Ref, inside_count: Inside = None) -> None:
    inside = None if inside_count is None else read_answer(inside_count)
    with opened(ctx) as kit:
        form = kit.entry.close(kit.plan.session(ref).id, inside).value
    summary = form.summary
    say(words.PRESENT.format(present=summary.present, listed=summary.listed))
    _tell_form(form)


def _tell_form(form: ResultForm) -> None:
    say(words.SESSION_MARKED.format(id=form.session.id, title=form.session.title, status=label(form.session.status)))
    _tell_attendances(form.session, form.summary)
    for sentence in form.advice:
        say(words.LOOK_AGAIN.format(sentence=sentence))


def _tell_attendances(session: Session, summary: Summary) -> None:
    attendances = summary.attendances(session.list_is_part)
    if attendances is not None:
        say(words.ATTENDANCES.format(attendances=numbers.count(attendances)))
