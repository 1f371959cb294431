"""Garbage is collected on the window's thread alone.

Python collects in whatever thread has just made enough objects. On the worker that would tear down widgets that lie in
a cycle, from a thread that must not touch them: Qt then crashes or stands still. So nothing is collected by itself
while there is a window; a timer of its thread looks every second whether it is time.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
_OLDEST = 2


def collect_due() -> None:
    """Collects the oldest generation whose turn has come by Python's own thresholds; nothing when none has."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [age for age in range(_OLDEST + 1) if counts[age] > thresholds[age]]
    if due:
        gc.collect(due[-1])


class Garbage(QObject):
    """Lives as long as the window's application; `end` gives collecting back to Python."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        gc.enable()
