"""The group `report`, and its command `report workbook`: the year's figures as an Excel file."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli import report_annual, report_forms, report_snapshots, reporting
from campaign_kit.cli.figures import First, Last, OfPreset
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_period
from campaign_kit.cli.showing import say
from campaign_kit.model.report import local_day

Target = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Excel sẽ ghi; không có đuôi .xlsx thì được thêm.")]

AsCsv = Annotated[bool, typer.Option("--csv", help="Thêm mỗi bảng một tệp CSV, trong thư mục cùng tên với tệp Excel.")]


def build_group() -> typer.Typer:
    """The group `report`."""
    app = group("Báo cáo: soát số liệu, báo cáo Word, bảng số liệu Excel, các bản đã lưu và gửi.")
    app.command(
        "workbook",
        cls=Command,
        help="Ghi bảng số liệu Excel: tổng hợp, Biểu 01 đến 08 (mẫu đề xuất), theo đối tượng, tháng, lớp, các buổi, "
        "mọi số liệu kèm mã. In tên tệp.",
    )(_workbook)
    report_annual.add_to(app)
    reporting.add_to(app)
    report_snapshots.add_to(app)
    report_forms.add_to(app)
    return app


def _workbook(
    ctx: typer.Context,
    target: Target,
    first: First = None,
    last: Last = None,
    preset: OfPreset = None,
    as_csv: AsCsv = False,
) -> None:
    with opened(ctx) as kit:
        period = read_period(first, last, preset, local_day(kit.clock()))
        say(str(kit.report.workbook(period, target).value))
        for file in kit.report.csv(period, target.with_suffix("")).value if as_csv else ():
            say(str(file))
