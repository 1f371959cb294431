"""Commands on prepared reports: `report list|check|zero|text`. Those on kept figures stand in `report_snapshots.py`."""

from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.figures import First, Last, OfPreset
from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.findings import Finding, Severity
from campaign_kit.model.prepared import PreparedReport, PreparedReportDraft
from campaign_kit.model.report import Period, local_day
from campaign_kit.wording import numbers
from campaign_kit.wording import reporting_commands as words
from campaign_kit.wording.labels import label

Number = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “report list”.")]
MaybeNumber = Annotated[
    int | None, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “report list”; không ghi thì theo kỳ hoặc đợt.")
]
OfRequest = Annotated[
    int | None, typer.Option("--request", metavar="SỐ", help="Báo cáo trả lời đợt này (“request list”).")
]
Override = Annotated[
    str | None, typer.Option(metavar="LÝ-DO", help="Vẫn lập báo cáo dù có cảnh báo, vì lý do này; được giữ lại.")
]
NotZero = Annotated[bool, typer.Option("--not", help="Ghi nhầm: không phải báo cáo không phát sinh.")]
Section = Annotated[str | None, typer.Argument(metavar="MỤC", help="Tên mục trong đề cương; không ghi thì liệt kê.")]
Own = Annotated[str | None, typer.Argument(metavar="LỜI", help="Lời của cán bộ cho mục này; “” để bỏ.")]


def add_to(app: typer.Typer) -> None:
    """Puts the commands into the group `report`."""
    app.command("list", cls=Command, help="Liệt kê các báo cáo đã chuẩn bị, mới nhất trước.")(_list)
    app.command(
        "check",
        cls=Command,
        help="Soát số liệu của một kỳ hoặc một báo cáo: buổi trùng, có mặt nhiều hơn dự kiến, ngày chưa tới, gấp ba "
        "mức thường, phần khác tổng, chưa có số người… Mã thoát 1 khi có điều phải xem lại.",
    )(_check)
    app.command("zero", cls=Command, help="Chọn báo cáo “trong kỳ không phát sinh hoạt động”; kỳ phải trống.")(_zero)
    app.command("text", cls=Command, help="Xem hoặc ghi lời của cán bộ cho từng mục; giữ nguyên khi số đổi.")(_text)


def find_report(
    kit: Kit,
    number: int | None,
    request: int | None,
    first: str | None,
    last: str | None,
    preset: str | None,
) -> PreparedReport:
    """The report with the number, else the one of the request, else the one of the period; made where there is none."""
    if number is not None:
        return kit.reporting.report(number)
    if request is not None:
        return kit.reporting.open_for_request(request).value
    period = read_period(first, last, preset, local_day(kit.clock()))
    return kit.reporting.open_for_period(period, preset or "").value


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        reports = kit.reporting.reports()
        kept = {each.id: kit.reporting.snapshots(each.id) for each in reports}
    if as_json:
        versions = {report_id: [each.id for each in those] for report_id, those in kept.items()}
        show_json([each.model_dump(mode="json") | {"snapshots": versions[each.id]} for each in reports])
        return
    rows = [(each, kept[each.id][0].state if kept[each.id] else None) for each in reports]
    show_table(
        words.REPORT_HEADS,
        [
            (
                each.id,
                each.title,
                words.SPAN.format(first=numbers.day(each.first), last=numbers.day(each.last)),
                "" if each.as_of is None else numbers.day(each.as_of),
                "" if each.request_id is None else each.request_id,
                "" if state is None else label(state),
            )
            for each, state in rows
        ],
    )


def _check(
    ctx: typer.Context,
    report: MaybeNumber = None,
    *,
    request: OfRequest = None,
    first: First = None,
    last: Last = None,
    preset: OfPreset = None,
    override: Override = None,
    as_json: AsJson = False,
) -> None:
    with opened(ctx) as kit:
        if report is None and request is None and override is None:
            period = read_period(first, last, preset, local_day(kit.clock()))
            found, reason = kit.reporting.check_period(period), ""
        else:
            prepared = find_report(kit, report, request, first, last, preset)
            if override is not None:
                prepared = kit.reporting.override(prepared.id, override).value
            found = kit.reporting.check(prepared.id)
            set_aside = bool(found) and prepared.overridden == kit.reporting.digest(found)
            reason = prepared.override_reason if set_aside else ""
            period = Period(first=prepared.first, last=max(prepared.first, prepared.last))
    if as_json:
        show_json(found)
    else:
        _show(found, period, reason)
    raise typer.Exit(1 if found and not reason else 0)


def _show(found: tuple[Finding, ...], period: Period, reason: str) -> None:
    days = {"first": numbers.day(period.first), "last": numbers.day(period.last)}
    if not found:
        say(words.NOTHING_FOUND.format(**days))
        return
    stops = sum(each.severity is Severity.STOP for each in found)
    say(words.FOUND.format(stops=stops, warnings=len(found) - stops, **days))
    rows = [(label(each.severity), label(each.kind), each.ref or "", each.words) for each in found]
    show_table(words.CHECK_HEADS, rows)
    if reason:
        say(words.SET_ASIDE.format(reason=reason))


def _zero(ctx: typer.Context, report: Number, undo: NotZero = False) -> None:
    with opened(ctx) as kit:
        was = kit.reporting.report(report)
        draft = build(PreparedReportDraft, **was.model_dump(exclude={"id", "uid"}) | {"zero": not undo})
        saved = kit.reporting.save(report, draft).value
    say((words.ZERO_SET if saved.zero else words.ZERO_UNSET).format(title=saved.title))


def _text(
    ctx: typer.Context, report: Number, section: Section = None, text: Own = None, as_json: AsJson = False
) -> None:
    with opened(ctx) as kit:
        kit.reporting.report(report)
        if section is not None and text is not None:
            kit.reporting.save_texts(report, {section: text})
        texts = kit.reporting.texts(report)
    if section is not None and text is not None:
        say((words.TEXT_KEPT if text.strip() else words.TEXT_GONE).format(section=section))
    elif as_json:
        show_json({name: own for name, own in texts.items() if section in (None, name)})
    else:
        show_table(words.TEXT_HEADS, [each for each in texts.items() if section in (None, each[0])])
