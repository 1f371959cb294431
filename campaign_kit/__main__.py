"""Picks a face and imports the chosen one only: the window without a command, else the command line.

Reads the arguments itself, so that the window never waits for Typer. No traceback reaches a person: a bug is one
sentence and exit code 70; CAMPAIGN_KIT_DEBUG=1 shows it whole.
"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from campaign_kit.clock import utc_now
from campaign_kit.paths import Paths, find_paths
from campaign_kit.wording.program import NO_DISPLAY, NO_WINDOW, UNEXPECTED

_BUG = 70
_NOT_LOADED = ("cannot open shared object file", "DLL load failed")  # how Linux and Windows say it
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program to its end; gives the exit code (see `cli.app`; the window's is 0)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        data, rest = _data_folder(arguments)
        return _run_command(arguments) if rest else _run_window(find_paths(data))
    except KeyboardInterrupt:
        return 130
    except Exception as bug:
        if os.environ.get("CAMPAIGN_KIT_DEBUG"):
            raise
        sys.stderr.write(UNEXPECTED.format(name=type(bug).__name__) + "\n")
        return _BUG


def _data_folder(arguments: Sequence[str]) -> tuple[Path | None, Sequence[str]]:
    """The folder of a leading --data, and what stands behind it."""
    if arguments and arguments[0].startswith("--data="):
        return Path(arguments[0].removeprefix("--data=")), arguments[1:]
    if len(arguments) > 1 and arguments[0] == "--data":
        return Path(arguments[1]), arguments[2:]
    return None, arguments


def _run_command(arguments: Sequence[str]) -> int:
    from campaign_kit.cli.app import run  # noqa: PLC0415 - the window never waits for Typer

    return run(arguments, open_window)


def _run_window(paths: Paths) -> int:
    code = open_window(paths, utc_now, os.environ)
    if code is None:
        sys.stderr.write(f"{NO_DISPLAY}\n")
        return 1
    return code


def open_window(paths: Paths, clock: Callable[[], datetime], environ: Mapping[str, str]) -> int | None:
    """Shows the window until it is closed; None, and nothing done, where there is no display."""
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in _DISPLAYS):
        return None
    try:
        from campaign_kit.ui.app import run  # noqa: PLC0415 - a command never waits for Qt
    except ImportError as missing:
        if not any(sign in missing.msg for sign in _NOT_LOADED):
            raise
        sys.stderr.write(NO_WINDOW.format(name=missing.msg.partition(":")[0]) + "\n")
        return 1
    return run(paths, sys.argv[:1], clock, environ)


if __name__ == "__main__":
    sys.exit(main())
