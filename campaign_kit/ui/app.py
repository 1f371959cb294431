"""Starts the window: the application, its looks, the first paint; then the window loads the rest by itself."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from campaign_kit.clock import utc_now
from campaign_kit.paths import Paths
from campaign_kit.ui.garbage import Garbage
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.style import dress
from campaign_kit.ui.window import Window


def run(
    paths: Paths,
    argv: Sequence[str],
    clock: Callable[[], datetime] = utc_now,
    environ: Mapping[str, str] = os.environ,
) -> int:
    """Shows the window over the data folder until it is closed; gives the exit code.

    `clock` and `environ` are for the demo, which holds today still and brings its own key.
    """
    app = QApplication([*argv] or ["campaign-kit"])
    app.setApplicationName("campaign-kit")
    app.setApplicationDisplayName("Bộ công cụ tuyên truyền")
    dress(app)
    window = Window(Launch(paths, clock, environ))
    sys.excepthook = told_in(window, whole=bool(os.environ.get("CAMPAIGN_KIT_DEBUG")))
    window.show()
    garbage = Garbage(app)
    code = app.exec()
    garbage.end()
    sys.excepthook = sys.__excepthook__
    return code


def told_in(
    window: Window, *, whole: bool
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Tells a bug as a sentence with the place in our code, never as a traceback, never with a value in it.

    `whole` is for who looks for the bug: the traceback goes to the standard error as well.
    """

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if whole:
            sys.__excepthook__(kind, error, trace)
        place = ""
        while trace is not None:
            place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
            trace = trace.tb_next
        window.tell_bug(kind.__name__, place)

    return tell
