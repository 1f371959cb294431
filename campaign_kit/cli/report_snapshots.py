"""Commands on kept figures: `report snapshot|snapshots|diff|sent|accepted|returned|lock|unlock|history`."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer

from campaign_kit.cli.figures import First, Last, OfPreset
from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day
from campaign_kit.cli.reporting import MaybeNumber, Number, OfRequest, find_report
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.prepared import ReportSnapshot, SnapshotState
from campaign_kit.model.report import LOCAL
from campaign_kit.wording import numbers
from campaign_kit.wording import reporting_commands as words
from campaign_kit.wording.labels import label

Kept = Annotated[int, typer.Argument(metavar="SỐ-BẢN", help="Số ở cột đầu của “report snapshots”.")]
Other = Annotated[
    int | None, typer.Option("--with", metavar="SỐ-BẢN", help="So với bản này; không ghi thì so với bây giờ.")
]
Reason = Annotated[str, typer.Argument(metavar="LÝ-DO", help="Vì sao; được giữ lại.")]
On = Annotated[str | None, typer.Option(metavar="NGÀY", help="Ngày đã gửi; không ghi thì hôm nay.")]


def add_to(app: typer.Typer) -> None:
    """Puts the commands into the group `report`."""
    app.command("snapshot", cls=Command, help="Lưu số liệu như đang có; số không đổi thì không lưu thêm.")(_take)
    app.command("snapshots", cls=Command, help="Liệt kê các bản lưu số liệu của một báo cáo.")(_list)
    app.command("diff", cls=Command, help="Điều gì đổi từ khi lưu: từng số liệu, và các buổi đã đổi.")(_diff)
    app.command("sent", cls=Command, help="Ghi là đã gửi; đợt báo cáo cũng được ghi ngày gửi.")(_sent)
    app.command("accepted", cls=Command, help="Ghi là cấp trên đã tiếp nhận.")(_accepted)
    app.command("returned", cls=Command, help="Ghi là bị trả lại, với lý do.")(_returned)
    app.command("lock", cls=Command, help="Khóa báo cáo: không đổi được gì cho tới khi mở khóa.")(_lock)
    app.command("unlock", cls=Command, help="Mở khóa, với lý do; ai mở và vì sao được giữ lại.")(_unlock)
    app.command("history", cls=Command, help="Ai đã gửi, khóa, mở khóa lúc nào, vì sao.")(_history)


def _take(
    ctx: typer.Context,
    report: MaybeNumber = None,
    *,
    request: OfRequest = None,
    first: First = None,
    last: Last = None,
    preset: OfPreset = None,
    as_json: AsJson = False,
) -> None:
    with opened(ctx) as kit:
        prepared = find_report(kit, report, request, first, last, preset)
        taken = kit.reporting.snapshot(prepared.id)
    kept = taken.value
    days = {"first": numbers.day(kept.first), "as_of": numbers.day(kept.as_of)}
    if as_json:
        show_json(kept.model_dump(mode="json"))
    elif taken.changed:
        say(words.SNAPSHOT_TAKEN.format(title=prepared.title, id=kept.id, version=kept.version, **days))
    else:
        say(words.SNAPSHOT_SAME.format(id=kept.id, version=kept.version))


def _list(ctx: typer.Context, report: Number, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        kit.reporting.report(report)
        kept = kit.reporting.snapshots(report)
    if as_json:
        show_json(kept)
        return
    show_table(
        words.SNAPSHOT_HEADS,
        [
            (each.id, each.version, _moment(each.created_at), numbers.day(each.as_of), label(each.state), each.note)
            for each in kept
        ],
    )


def _diff(ctx: typer.Context, snapshot: Kept, other: Other = None, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        before = kit.reporting.kept(snapshot)
        lines = kit.reporting.difference(snapshot, other)
        sessions = kit.reporting.changed_sessions(snapshot, other)
    if as_json:
        told = [asdict(each) | {"day": each.day.isoformat()} for each in sessions]
        show_json({"figures": [asdict(each) for each in lines], "sessions": told})
        return
    say((words.DIFFERENT if lines else words.SAME).format(version=before.version))
    for line in lines:
        say(line.words)
    if sessions:
        say(words.SESSIONS_CHANGED)
    for session in sessions:
        say(session.words)


def _sent(ctx: typer.Context, snapshot: Kept, on: On = None) -> None:
    with opened(ctx) as kit:
        day = None if on is None else read_day(on)
        _told(kit.reporting.set_state(snapshot, SnapshotState.SENT, on=day).value)


def _accepted(ctx: typer.Context, snapshot: Kept) -> None:
    with opened(ctx) as kit:
        _told(kit.reporting.set_state(snapshot, SnapshotState.ACCEPTED).value)


def _returned(ctx: typer.Context, snapshot: Kept, reason: Reason) -> None:
    with opened(ctx) as kit:
        _told(kit.reporting.set_state(snapshot, SnapshotState.RETURNED, reason).value)


def _lock(ctx: typer.Context, snapshot: Kept) -> None:
    with opened(ctx) as kit:
        _told(kit.reporting.set_state(snapshot, SnapshotState.LOCKED).value)


def _unlock(ctx: typer.Context, snapshot: Kept, reason: Reason) -> None:
    with opened(ctx) as kit:
        found = kit.reporting.unlock(snapshot, reason).value
    say(words.UNLOCKED.format(version=found.version, state=label(found.state)))


def _history(ctx: typer.Context, report: Number, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        kit.reporting.report(report)
        steps = kit.reporting.history(report)
    if as_json:
        show_json(steps)
        return
    show_table(
        words.HISTORY_HEADS,
        [
            (
                _moment(each.at),
                each.actor,
                each.version,
                "" if each.before is None else label(each.before),
                label(each.after),
                each.reason,
            )
            for each in steps
        ],
    )


def _told(snapshot: ReportSnapshot) -> None:
    say(words.STATE_SET.format(version=snapshot.version, state=label(snapshot.state)))


def _moment(at: datetime) -> str:
    local = at.astimezone(LOCAL)
    return words.MOMENT.format(clock=numbers.clock(local.time()), day=numbers.day(local.date()))
