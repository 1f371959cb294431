"""What the window remembers of itself between runs: its place and size, and what it still has to remind of.

Knows nothing of the office's data; choices about the program are `settings.Settings`.
"""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow


class Memory:
    """A file of remembered looks in the data folder; a missing or broken file is an empty memory."""

    def __init__(self, folder: Path) -> None:
        self._store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> bool:
        """Gives the window its last place; False when there is none."""
        geometry = self._store.value("geometry")
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def await_recovery_sheet(self, *, awaited: bool) -> None:
        """Notes whether somebody still has to put the recovery sheet away."""
        self._store.setValue("recovery_sheet_awaited", int(awaited))
        self._store.sync()

    def awaits_recovery_sheet(self) -> bool:
        return str(self._store.value("recovery_sheet_awaited", 0)) == "1"

    def keep(self, window: QMainWindow) -> None:
        self._store.setValue("geometry", window.saveGeometry())
        self._store.sync()
