"""What every command is given of its run, and how it opens the office's data."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import typer

from campaign_kit.bootstrap import Kit, open_kit
from campaign_kit.errors import Refused
from campaign_kit.paths import Paths


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
    with open_kit(run.paths, environ=run.environ) as kit:
        if kit.office.file() is None:
            raise Refused("office.not_set_up")
        yield kit
