"""Commands on lists brought into a session: `attendance import|imports|undo`."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_answer, read_code, read_day
from campaign_kit.cli.roster import ListFile, read_list, tell_left_out
from campaign_kit.cli.session_options import Ref
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.model.attendance import Audience, Summary
from campaign_kit.model.plan import Session
from campaign_kit.model.report import LOCAL
from campaign_kit.services.imports import ImportLine
from campaign_kit.services.names import ImportChoices, ImportReport
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers

Text = str | None
Number = int | None
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
Once = Annotated[bool, typer.Option("--once", help="Tên viết hai lần trong danh sách là một người: chỉ lấy dòng đầu.")]
Purpose = Annotated[Text, typer.Option(metavar="CHỮ", help="Mục đích lập danh sách.")]
KeepUntil = Annotated[Text, typer.Option(metavar="NGÀY", help="Ngày xóa tên; không ghi: 12 tháng sau năm báo cáo.")]
OptionalRef = Annotated[
    Text, typer.Argument(metavar="[SỐ-BUỔI]", help="Số của buổi; không ghi: mọi buổi.", show_default=False)
]
OfImport = Annotated[
    Number, typer.Option("--import", metavar="SỐ", help="Số của lần nhập (“attendance imports”); không ghi: gần nhất.")
]


def add_to(app: typer.Typer) -> None:
    """Adds the commands to the group `attendance`."""
    app.command("import", cls=Command, help="Nhập danh sách từ Excel, CSV vào một buổi. Cột riêng tư không lấy.")(
        _import
    )
    app.command("imports", cls=Command, help="Xem các lần nhập danh sách còn đó.")(_imports)
    app.command("undo", cls=Command, help="Lấy lại toàn bộ một lần nhập danh sách, dù đã điểm danh.")(_undo)


def tell_attendances(session: Session, summary: Summary) -> None:
    """How many came, where that is known."""
    attendances = summary.attendances(session.list_is_part)
    if attendances is not None:
        say(words.ATTENDANCES.format(attendances=numbers.count(attendances)))


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
    once: Once = False,
    purpose: Purpose = None,
    keep_until: KeepUntil = None,
) -> None:
    choose: Callable[..., ImportChoices] = partial(
        ImportChoices,
        place_id=place,
        audience=None if audience is None else read_code(Audience, audience),
        inside_count=None if inside_count is None else read_answer(inside_count),
        present=present,
        joined=frozenset() if new else None,
        purpose=purpose,
        keep_until=None if keep_until is None else read_day(keep_until),
    )
    read_list(file)
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        roster = kit.imports.read_file(file)
        left_out = None
        if once:
            seen = kit.imports.arrivals(session.id, roster, place)
            gone = [number for number, line in enumerate(seen.lines) if line.is_gone and not new]
            left_out = frozenset([*gone, *(again for some in seen.repeated for again in some[1:])])
        report = kit.imports.bring(session.id, roster, choose(left_out=left_out)).value
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
    if report.left_out:
        say(words.LINES_NOT_TAKEN.format(lines=report.left_out))
    say(words.LIST_TERMS.format(purpose=kept.purpose, day=numbers.day(kept.keep_until)))
    if report.added + report.known:
        say((words.ALL_PRESENT if report.is_marked else words.NOT_MARKED).format(id=session.id))
    tell_attendances(session, report.summary)


def _look_again(report: ImportReport) -> None:
    if report.doubtful:
        say(words.LOOK_AGAIN.format(sentence=words.DOUBTFUL_PEOPLE.format(names=", ".join(report.doubtful))))
    if report.twice:
        say(words.LOOK_AGAIN.format(sentence=words.TWICE.format(names=", ".join(report.twice))))
    if report.unknown_places:
        say(words.LOOK_AGAIN.format(sentence=words.UNKNOWN_PLACES.format(names=", ".join(report.unknown_places))))


def _imports(ctx: typer.Context, ref: OptionalRef = None, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        lines = kit.imports.imports(None if ref is None else kit.plan.session(ref).id)
    if as_json:
        show_json(_object(line) for line in lines)
        return
    show_table(words.IMPORT_HEADS, [_row(line) for line in lines])


def _row(line: ImportLine) -> tuple[object, ...]:
    at = line.at.astimezone(LOCAL)
    on = words.IMPORTED_AT.format(clock=numbers.clock(at.time()), day=numbers.day(at.date()))
    return (line.id, on, line.session.id, line.session.title, numbers.count(line.lines), numbers.count(line.marks))


def _object(line: ImportLine) -> dict[str, object]:
    made = {"number": line.id, "uid": line.uid, "at": line.at.isoformat()}
    return {**made, "session": line.session.id, "lines": line.lines, "marks": line.marks}


def _undo(ctx: typer.Context, ref: OptionalRef = None, number: OfImport = None) -> None:
    with opened(ctx) as kit:
        session_id = None if ref is None else kit.plan.session(ref).id
        uid = None
        if number is not None:
            uid = next((line.uid for line in kit.imports.imports(session_id) if line.id == number), "")
        undone = kit.imports.undo(session_id, uid).value
    removed, session = undone.removed, undone.session
    say(words.UNDONE.format(lines=removed.attendances, people=removed.people, id=session.id, title=session.title))
    if undone.marks:
        warn(words.UNDONE_MARKS.format(marks=numbers.count(undone.marks), id=session.id))
