"""Commands on the report as a paper: `report annual` and `report outline check|placeholders`."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.errors import Refused
from campaign_kit.model.campaign import ReportRequest
from campaign_kit.model.prepared import PreparedReport
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import Period, local_day
from campaign_kit.services.prepared_reports import done_part
from campaign_kit.wording import commands, numbers, outlines
from campaign_kit.wording import report_commands as words
from campaign_kit.wording.refusals import sentence

_ANNUAL = "report_year"
_UNCHECKED = ("reporting.warned", "reporting.stopped")
Text = str | None
OfYear = Annotated[int | None, typer.Option("--year", metavar="NĂM", min=1900, max=2100, help="Năm của ngày cuối kỳ.")]
OfPreset = Annotated[
    str,
    typer.Option(
        "--preset",
        metavar="MÃ",
        help="Kỳ có sẵn, kỳ cuối cùng trong năm: "
        + ", ".join(f"{preset.name} ({preset.label})" for preset in PRESETS.values())
        + ".",
    ),
]
AsOf = Annotated[
    Text, typer.Option(metavar="NGÀY", help="Số liệu tính đến ngày này; không ghi thì theo đợt, hoặc hôm nay.")
]
Estimate = Annotated[bool, typer.Option("--estimate", help="Thêm phần ước thực hiện cả kỳ theo các buổi còn lại.")]
Reason = Annotated[str, typer.Option(metavar="CHỮ", help="Lý do vẫn lập báo cáo dù còn điều phải xem lại.")]
OfRequest = Annotated[
    int | None,
    typer.Option(
        "--request", metavar="SỐ", help="Trả lời đợt này (request list); không ghi thì là đợt duy nhất có kỳ ấy."
    ),
]
Zero = Annotated[bool, typer.Option("--zero", help="Báo cáo không phát sinh hoạt động trong kỳ.")]
Out = Annotated[Path, typer.Argument(metavar="THƯ-MỤC", help="Thư mục ghi báo cáo Word và bảng số liệu Excel.")]
File = Annotated[Path, typer.Argument(metavar="TỆP", help="Đề cương (.docx) có chỗ điền {{ … }}.")]


def add_to(app: typer.Typer) -> None:
    """The commands in the group `report`."""
    app.command(
        "annual",
        cls=Command,
        help="Lập báo cáo của một kỳ: tệp Word theo Nghị định 30/2020/NĐ-CP kèm phụ lục, bảng số liệu Excel, và lưu "
        "lại số liệu. In kỳ báo cáo và tên từng tệp.",
    )(_annual)
    outline = group("Đề cương riêng của cấp trên: soát, xem các chỗ điền.")
    outline.command("check", cls=Command, help="Soát một đề cương: chỗ nào điền được, điền gì.")(_check)
    outline.command("placeholders", cls=Command, help="Liệt kê mọi chỗ điền dùng được trong đề cương.")(_placeholders)
    app.add_typer(outline, name="outline")


def _annual(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    out: Out,
    *,
    year: OfYear = None,
    preset: OfPreset = _ANNUAL,
    as_of: AsOf = None,
    estimate: Estimate = False,
    reason: Reason = "",
    request: OfRequest = None,
    zero: Zero = False,
) -> None:
    day = None if as_of is None else read_day(as_of)
    with opened(ctx) as kit:
        report = _report(kit, year, preset, request)
        closes = day or _closing_day(kit, report)
        chosen = report.model_copy(update={"as_of": closes, "estimates": estimate, "zero": zero})
        if chosen != report:
            report = kit.reporting.save(report.id, chosen).value
        first, last = numbers.day(report.first), numbers.day(report.last)
        done = numbers.day(done_part(report).last)
        say(words.PERIOD_TAKEN.format(first=first, last=last, as_of=done))
        _tell_request(kit, report)
        if reason:
            kit.reporting.override(report.id, reason)
        try:
            written = kit.report_papers.write_all(report.id, out.absolute()).value
        except Refused as refused:
            if refused.code not in _UNCHECKED:
                raise
            _tell_findings(kit, report.id)
            warn(sentence(refused))
            raise typer.Exit(1) from refused
    say(str(written.word))
    say(str(written.workbook))
    say(words.SNAPSHOT_KEPT.format(id=written.snapshot.id, version=written.snapshot.version))


def _report(kit: Kit, year: int | None, preset: str, request: int | None) -> PreparedReport:
    if request is not None:
        return kit.reporting.open_for_request(request).value
    if preset not in PRESETS:
        known = ", ".join(f"{each.name} ({each.label})" for each in PRESETS.values())
        raise Unusable(commands.BAD_CODE.format(text=preset, codes=known))
    if year is None:
        raise Unusable(words.YEAR_NEEDED)
    period = period_in(preset, year)
    owed, begun = _owed(kit, period.first, period.last), kit.reporting.reports()
    if len(owed) == 1 and not any(_days(each) == _days(period) and each.request_id is None for each in begun):
        return kit.reporting.open_for_request(owed[0].id).value
    return kit.reporting.open_for_period(period, preset).value


def _days(each: PreparedReport | ReportRequest | Period) -> tuple[date, date]:
    return each.first, each.last


def _owed(kit: Kit, first: date, last: date) -> list[ReportRequest]:
    """The requests of exactly these days."""
    return [each for each in kit.requests.all() if _days(each) == (first, last)]


def _closing_day(kit: Kit, report: PreparedReport) -> date:
    """The day that the request names, else today, in the days of the report."""
    asked = next((each.figures_as_of for each in kit.requests.all() if each.id == report.request_id), None)
    return max(report.first, min(asked or local_day(kit.clock()), report.last))


def _tell_request(kit: Kit, report: PreparedReport) -> None:
    """Which request is answered; or that there are some, and none is."""
    owed = _owed(kit, *_days(report))
    answered = [each for each in owed if each.id == report.request_id]
    if answered:
        say(words.ANSWERS.format(id=answered[0].id, title=answered[0].title))
    elif owed:
        say(words.ANSWERS_NONE.format(ids=", ".join(str(each.id) for each in owed)))


def period_in(preset: str, year: int) -> Period:
    """The last stretch of that name that ends in the year."""
    last_day = date(year, 12, 31)
    period = PRESETS[preset].period(last_day)
    while period.last > last_day:
        period = PRESETS[preset].period(period.first - timedelta(days=1))
    return period


def _tell_findings(kit: Kit, report_id: int) -> None:
    for finding in kit.reporting.check(report_id):
        say(words.FINDING.format(words=finding.words))


def _check(ctx: typer.Context, file: File, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        asked = kit.report_papers.check_outline(file)
    if as_json:
        show_json([{"name": each.name, "what": each.what} for each in asked])
        return
    if not asked:
        say(outlines.EMPTY.format(file=file))
        say(outlines.EXAMPLE)
        raise typer.Exit(1)
    show_table(outlines.HEADS, [(each.name, each.what) for each in asked])
    say(outlines.CHECKED.format(file=file, count=len(asked)))


def _placeholders(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        offered = kit.report_papers.placeholders()
    if as_json:
        show_json([{"name": each.name, "what": each.what} for each in offered])
        return
    show_table(outlines.HEADS, [(each.name, each.what) for each in offered])
    say(outlines.EXAMPLE)
