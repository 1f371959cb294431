"""What every command is given of its run, and how it opens the office's data."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import typer

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.cli.showing import warn
from campaign_kit.errors import Refused
from campaign_kit.paths import Paths
from campaign_kit.wording import commands as words
from campaign_kit.wording.refusals import sentence


class OpenWindow(Protocol):
    """Shows the window over a data folder until it is closed, gives the exit code; None where there is no display."""

    def __call__(self, paths: Paths, clock: Callable[[], datetime], environ: Mapping[str, str]) -> int | None: ...


@dataclass(frozen=True)
class Run:
    """One run of the command line: its folders, its environment, and the way to the window."""

    paths: Paths
    environ: Mapping[str, str]
    open_window: OpenWindow


def run_of(ctx: typer.Context) -> Run:
    """The run a command belongs to."""
    run = ctx.find_root().obj
    if not isinstance(run, Run):
        raise TypeError("the root command puts the run into the context")
    return run


@contextmanager
def opened(ctx: typer.Context) -> Iterator[Kit]:
    """The kit over an office that is set up; Refused("office.not_set_up") elsewhere, and nothing is made there."""
    run = run_of(ctx)
    if not run.paths.database.exists():
        raise Refused("office.not_set_up")
    with opened_folder(run) as kit:
        if kit.office.file() is None:
            raise Refused("office.not_set_up")
        yield kit


@contextmanager
def opened_folder(run: Run) -> Iterator[Kit]:
    """The kit over the data folder, made where there is none; a command that wrote leaves the day's backup.

    What it wrote is saved by then: a backup that cannot be made is a warning.
    """
    with open_kit(run.paths, environ=run.environ) as kit:
        yield kit
        try:
            kit.upkeep.back_up_after_writing()
        except Refused as refused:
            warn(words.NO_BACKUP_TODAY.format(reason=sentence(refused)))
