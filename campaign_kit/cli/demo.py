"""The command `demo`: the sample office in a temporary folder, the kit of one of its sessions, the year's report.

The data and its key live in a temporary folder for the length of the command, never in OUT, never in the keyring.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Annotated
from uuid import UUID

import typer

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.cli.helping import Command
from campaign_kit.cli.materials import Out, write_kit
from campaign_kit.cli.opening import Run, run_of
from campaign_kit.cli.showing import say, warn
from campaign_kit.model.plan import SessionStatus
from campaign_kit.model.report import Period, report_year
from campaign_kit.paths import Paths
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_folder import open_sample
from campaign_kit.services.sample_kit import certificates, certified, shown_offers
from campaign_kit.services.sample_plan import fill_plan
from campaign_kit.services.sample_report import fill_report
from campaign_kit.services.sample_results import fill_results
from campaign_kit.wording import commands as words
from campaign_kit.wording.program import NO_DISPLAY

_YEAR = 2026


@dataclass(frozen=True)
class Still:
    """A clock that stands: the demo happens at 10:42 on 21/11 of its year."""

    year: int

    def __call__(self) -> datetime:
        return datetime(self.year, 11, 21, 3, 42, tzinfo=UTC)


def add_to(app: typer.Typer) -> None:
    """The command `demo`."""
    app.command(
        "demo",
        cls=Command,
        help="Làm thử: dựng dữ liệu mẫu của một xã (bịa ra), làm bộ tài liệu của một buổi, danh sách ký tên, "
        "báo cáo năm và bảng số liệu Excel. In tên từng tệp.",
    )(_demo)


def _demo(
    ctx: typer.Context,
    out: Out,
    seed: Annotated[int, typer.Option(metavar="SỐ", help="Cùng số thì cùng dữ liệu mẫu.")] = 1,
    year: Annotated[int, typer.Option(metavar="NĂM", min=2000, max=2100, help="Năm của dữ liệu mẫu.")] = _YEAR,
    show: Annotated[bool, typer.Option("--open", help="Sau đó mở cửa sổ trên dữ liệu mẫu.")] = False,
) -> None:
    run = run_of(ctx)
    clock = Still(year)
    with open_sample(run.paths) as sample:
        with open_kit(sample.paths, clock, _uids(seed), sample.environ) as kit:
            today = date(year, 11, 21)
            session = fill_sample(kit.office, kit.plan, kit.places, seed, today)
            fill_results(kit, seed, session)
            fill_plan(kit, today)
            fill_report(kit, today)
            ready = write_kit(kit, session, out, shown_offers(kit.materials.offers(session)))
            held = certified(kit.plan.sessions(status=SessionStatus.HELD), kit.content.reference().kinds())
            if held is not None:
                ready &= write_kit(kit, held, out, certificates(kit.materials.offers(held)))
            _write_report(kit, report_year(today), out)
        if show:
            _open(run, sample.paths, clock, sample.environ)
    raise typer.Exit(0 if ready else 1)


def _write_report(kit: Kit, period: Period, out: Path) -> None:
    """The report of the year with its workbook, for the request of these days where there is one."""
    owed = next((each for each in kit.requests.all() if (each.first, each.last) == (period.first, period.last)), None)
    opened = kit.reporting.open_for_period(period) if owed is None else kit.reporting.open_for_request(owed.id)
    report = opened.value
    if kit.reporting.check(report.id):
        kit.reporting.override(report.id, words.DEMO_REASON)
    written = kit.report_papers.write_all(report.id, out).value
    say(str(written.word))
    say(str(written.workbook))


def _open(run: Run, paths: Paths, clock: Still, environ: Mapping[str, str]) -> None:
    code = run.open_window(paths, clock, environ)
    if code is None:
        warn(NO_DISPLAY)
    elif code:
        raise typer.Exit(code)


def _uids(seed: int) -> Callable[[], str]:
    draws = Random(seed)
    return lambda: str(UUID(int=draws.getrandbits(128), version=4))
