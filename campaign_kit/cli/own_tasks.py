"""Commands on tasks written by hand: `plan task add|edit|remove`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build
from campaign_kit.cli.showing import say
from campaign_kit.model.tasks import Task, TaskDraft
from campaign_kit.model.timing import TimingKind
from campaign_kit.wording import campaign_commands as words

_LAST = 9_999

Words = str | None
OfCampaign = Annotated[int, typer.Option("--campaign", metavar="SỐ", help="Số của kế hoạch (“campaign list”).")]
Content = Annotated[str, typer.Argument(metavar="NỘI-DUNG", help="Nội dung nhiệm vụ.")]
TaskNumber = Annotated[int, typer.Argument(metavar="SỐ-NHIỆM-VỤ", help="Số ở cột đầu của “plan tasks”.")]
TaskNumbers = Annotated[list[int], typer.Argument(metavar="SỐ-NHIỆM-VỤ…", help="Số ở cột đầu của “plan tasks”.")]
NewContent = Annotated[Words, typer.Option("--content", metavar="CHỮ", help="Nội dung mới của nhiệm vụ.")]
Group = Annotated[Words, typer.Option(metavar="CHỮ", help="Tên nhóm nhiệm vụ; nhóm mới đứng cuối bảng.")]
Order = Annotated[int | None, typer.Option(metavar="SỐ", min=1, help="Số thứ tự trong nhóm; không ghi thì cuối nhóm.")]
Lead = Annotated[Words, typer.Option(metavar="CHỮ", help="Cơ quan chủ trì.")]
Partners = Annotated[Words, typer.Option(metavar="CHỮ", help="Cơ quan phối hợp.")]
Timing = Annotated[
    Words, typer.Option("--time", metavar="CHỮ", help="Thời gian thực hiện: “Quý I”, “Trước 01/12”, “Thường xuyên”.")
]
Note = Annotated[Words, typer.Option(metavar="CHỮ", help="Ghi chú.")]


def build_group() -> typer.Typer:
    """The group `task` of the group `plan`."""
    app = group("Nhiệm vụ ghi bằng tay trong bảng phân công của kế hoạch.")
    app.command("add", cls=Command, help="Thêm một nhiệm vụ vào kế hoạch. Số thứ tự trong nhóm luôn liền nhau.")(_add)
    app.command("edit", cls=Command, help="Sửa một nhiệm vụ; chỉ điều được ghi mới đổi.")(_edit)
    app.command("remove", cls=Command, help="Xóa nhiệm vụ chưa có buổi nào thực hiện.")(_remove)
    return app


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    content: Content,
    *,
    campaign: OfCampaign,
    group: Group = None,
    order: Order = None,
    lead: Lead = None,
    partners: Partners = None,
    timing: Timing = None,
    note: Note = None,
) -> None:
    said = _said(group_title=group, lead=lead, partners=partners, timing=timing, note=note)
    draft = build(TaskDraft, campaign_id=campaign, content=content, order=order or _LAST, **said)
    with opened(ctx) as kit:
        task = kit.tasks.add(campaign, draft).value
    _tell(words.TASK_ADDED, task)


def _edit(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    number: TaskNumber,
    *,
    content: NewContent = None,
    group: Group = None,
    order: Order = None,
    lead: Lead = None,
    partners: Partners = None,
    timing: Timing = None,
    note: Note = None,
) -> None:
    said = _said(
        content=content, group_title=group, order=order, lead=lead, partners=partners, timing=timing, note=note
    )
    with opened(ctx) as kit:
        was = kit.tasks.task(number)
        if group is not None and group != was.group_title:
            said.setdefault("order", _LAST)
        task = kit.tasks.save(number, build(TaskDraft, **was.model_dump() | said)).value
    _tell(words.TASK_SAVED, task)


def _remove(ctx: typer.Context, numbers: TaskNumbers) -> None:
    with opened(ctx) as kit:
        gone = kit.tasks.remove(numbers).value
    for task in gone:
        say(words.TASK_REMOVED.format(content=task.content))


def _said(**values: object) -> dict[str, object]:
    return {name: value for name, value in values.items() if value is not None}


def _tell(sentence: str, task: Task) -> None:
    say(sentence.format(id=task.id, order=task.order, content=task.content))
    if task.timing and task.timing_kind is TimingKind.WORDS:
        say(words.TASK_WORDS.format(timing=task.timing))
