"""Commands on the tasks of a plan: `plan annex|import|undo|tasks|status|session`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.plan import Form
from campaign_kit.model.tasks import Annex, AnnexRow, Task, TaskStatus
from campaign_kit.services.tasks import Board, TaskService
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_PASTED = Path("-")

AnnexFile = Annotated[
    Path,
    typer.Argument(metavar="TỆP", help="Phụ lục: .docx, .xlsx, .xls, .ods, .csv, .txt; - là bảng dán vào."),
]
OfCampaign = Annotated[int, typer.Option("--campaign", metavar="SỐ", help="Số của kế hoạch (“campaign list”).")]
TaskNumber = Annotated[int, typer.Argument(metavar="SỐ-NHIỆM-VỤ", help="Số ở cột đầu của “plan tasks”.")]
Status = Annotated[str, typer.Argument(metavar="MÃ", help=f"Tình trạng, một trong: {codes(TaskStatus)}.")]
Note = Annotated[str | None, typer.Option(metavar="CHỮ", help="Ghi chú: kết quả, vướng mắc; thay ghi chú cũ.")]
Day = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày của buổi; không ghi thì ngày đầu còn kịp.")]
OfForm = Annotated[str | None, typer.Option(metavar="MÃ", help=f"Hình thức, một trong: {codes(Form)}.")]
AtPlaces = Annotated[list[int] | None, typer.Option(metavar="SỐ", help="Số của địa bàn; ghi được nhiều lần.")]


def build_group() -> typer.Typer:
    """The group `plan`."""
    app = group("Phụ lục phân công nhiệm vụ của kế hoạch: đọc, nhập, theo dõi, lập buổi.")
    app.command(
        "annex",
        cls=Command,
        help="Đọc thử bảng nhiệm vụ trong tệp Word, Excel hoặc bảng dán vào. Không ghi gì vào dữ liệu.",
    )(_annex)
    app.command(
        "import", cls=Command, help="Nhập phụ lục vào một kế hoạch, trọn vẹn hoặc không gì cả. Nhập lại thì không thêm."
    )(_import)
    app.command("undo", cls=Command, help="Lấy lại lần nhập phụ lục gần nhất của kế hoạch.")(_undo)
    app.command("tasks", cls=Command, help="Liệt kê nhiệm vụ của kế hoạch, tình trạng và số buổi đã lập.")(_tasks)
    app.command("status", cls=Command, help="Ghi tình trạng của một nhiệm vụ.")(_status)
    app.command("session", cls=Command, help="Lập một buổi (nháp) từ nhiệm vụ: tên, hình thức, ngày, đơn vị phối hợp.")(
        _session
    )
    return app


def _annex(file: AnnexFile, as_json: AsJson = False) -> None:
    annex = _read(file)
    if as_json:
        show_json(
            {
                "rows": [_object(row) for row in annex.rows],
                "findings": [finding.model_dump(mode="json") for finding in annex.findings],
            }
        )
        return
    show_table(
        words.ANNEX_HEADS,
        [(row.group, row.order, row.content, row.lead, row.partners, row.timing.words) for row in annex.rows],
    )
    _tell_findings(annex)


def _read(file: Path) -> Annex:
    return TaskService.read_text(sys.stdin.read()) if file == _PASTED else TaskService.read_file(file)


def _object(row: AnnexRow) -> dict[str, object]:
    """The row with its time as written, and beside it what that means."""
    plain: dict[str, object] = row.model_dump(mode="json", exclude={"timing"})
    meaning = row.timing.model_dump(mode="json")
    return plain | {
        "timing": meaning["words"],
        "timing_kind": meaning["kind"],
        "first": meaning["first"],
        "last": meaning["last"],
    }


def _tell_findings(annex: Annex) -> None:
    for finding in annex.findings:
        say(words.ANNEX_FINDING.format(row=finding.row, words=finding.words))


def _import(ctx: typer.Context, file: AnnexFile, *, campaign: OfCampaign) -> None:
    annex = _read(file)
    with opened(ctx) as kit:
        brought = kit.tasks.import_annex(campaign, annex).value
    title = brought.campaign.title
    if brought.added:
        say(words.TASKS_IMPORTED.format(tasks=len(brought.added), title=title))
    else:
        say(words.NO_NEW_TASKS.format(title=title))
    if brought.known and brought.added:
        say(words.TASKS_KNOWN.format(tasks=brought.known))
    for task in brought.differing:
        say(words.TASK_DIFFERS.format(id=task.id, content=task.content))
    _tell_findings(annex)


def _undo(ctx: typer.Context, *, campaign: OfCampaign) -> None:
    with opened(ctx) as kit:
        title = kit.tasks.tasks(campaign).campaign.title
        gone = kit.tasks.drop_import(campaign).value
    say(words.TASKS_DROPPED.format(tasks=len(gone), title=title))


def _tasks(ctx: typer.Context, *, campaign: OfCampaign, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        board = kit.tasks.tasks(campaign)
    if as_json:
        show_json([_followed(task, board) for task in board.tasks])
        return
    show_table(words.TASK_HEADS, [_line(task, board) for task in board.tasks])


def _followed(task: Task, board: Board) -> dict[str, object]:
    followed: dict[str, object] = task.model_dump(mode="json")
    return followed | {"overdue": task.id in board.overdue, "sessions": list(board.sessions.get(task.id, ()))}


def _line(task: Task, board: Board) -> tuple[object, ...]:
    status = words.OVERDUE.format(status=label(task.status)) if task.id in board.overdue else label(task.status)
    return (
        task.id,
        task.group_title,
        task.order,
        task.content,
        task.lead,
        task.timing,
        status,
        len(board.sessions.get(task.id, ())) or "",
    )


def _status(ctx: typer.Context, number: TaskNumber, status: Status, note: Note = None) -> None:
    wanted = read_code(TaskStatus, status)
    with opened(ctx) as kit:
        task = kit.tasks.set_status(number, wanted, note).value
    say(words.TASK_MARKED.format(id=task.id, content=task.content, status=label(task.status)))


def _session(
    ctx: typer.Context, number: TaskNumber, *, day: Day = None, form: OfForm = None, place: AtPlaces = None
) -> None:
    changes = {
        name: value
        for name, value in (
            ("day", None if day is None else read_day(day)),
            ("form", None if form is None else read_code(Form, form)),
        )
        if value is not None
    }
    with opened(ctx) as kit:
        draft, links = kit.tasks.to_session(number)
        links = links.model_copy(update={"place_ids": tuple(place or ())})
        session = kit.plan.add(draft.model_copy(update=changes), links).value
        kit.tasks.join(number, session.id)
        say(words.SESSION_ADDED.format(id=session.id, title=session.title, day=numbers.weekday(session.day)))
        for sentence in kit.plan.advice(session, session, []):
            say(words.LOOK_AGAIN.format(sentence=sentence))
