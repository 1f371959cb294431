"""The group `report`, and its command `report workbook`: the year's figures as an Excel file."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli import report_annual, report_snapshots, reporting
from campaign_kit.cli.figures import First, Last, OfPreset
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_period
from campaign_kit.cli.showing import say
from campaign_kit.model.report import local_day

Target = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Excel sẽ ghi; không có đuôi .xlsx thì được thêm.")]


def build_group() -> typer.Typer:
    """The group `report`."""
    app = group("Báo cáo: soát số liệu, báo cáo Word, bảng số liệu Excel, các bản đã lưu và gửi.")
    app.command(
        "workbook",
        cls=Command,
        help="Ghi bảng số liệu Excel: tổng hợp, theo địa bàn, đối tượng, hình thức, tháng, các buổi. In tên tệp.",
    )(_workbook)
    report_annual.add_to(app)
    reporting.add_to(app)
    report_snapshots.add_to(app)
    return app


def _workbook(
    ctx: typer.Context, target: Target, first: First = None, last: Last = None, preset: OfPreset = None
) -> None:
    with opened(ctx) as kit:
        period = read_period(first, last, preset, local_day(kit.clock()))
        say(str(kit.report.workbook(period, target).value))
