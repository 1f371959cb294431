"""What a page is given to work with: the services, the seam of work, today, and the ways to other pages."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.plan import Session
from campaign_kit.model.report import LOCAL, local_day
from campaign_kit.model.undoing import UndoStep
from campaign_kit.paths import Paths
from campaign_kit.settings import load_settings
from campaign_kit.ui.work import Work
from campaign_kit.wording import numbers
from campaign_kit.wording.undoing import UNDONE

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # what Windows bears in no name
_TITLE_LENGTH = 60  # whole paths are short on Windows


class Go(Protocol):
    """Shows the page of that key; `item` as in `Page.show_item`, None whatever the page shows."""

    def __call__(self, key: str, item: int | None = None) -> None: ...


class Begin(Protocol):
    """Shows the editor with a new session: from the template or about the topic of that key, for the task of that
    number, which is noted when the session is saved, or at the place of that number."""

    def __call__(self, template: str = "", module: str = "", task: int = 0, place: int = 0) -> None: ...


class Tell(Protocol):
    """Says a finished sentence in the strip of the window; `then` is a link's text and what it does."""

    def __call__(self, words: str, then: tuple[str, Callable[[], object]] | None = None) -> None: ...


@dataclass(frozen=True)
class Desk:
    """What every page is given.

    `close` ends the work with the data, for the window alone; a sample goes with it.
    """

    kit: Kit
    work: Work
    go: Go
    tell: Tell
    begin: Begin
    close: Callable[[], None]
    is_sample: bool = False

    def today(self) -> date:
        """The day in Vietnam."""
        return local_day(self.kit.clock())

    def open(self, path: Path) -> None:
        """Opens a file or folder; where the system has no program for it, says where it is."""
        if not open_path(path):
            self.tell(not_opened(path))

    def undo(self, step: UndoStep | None = None) -> None:
        """Takes the last change of the plan back, or that one alone, and says which it was."""
        outcome = self.work.now(lambda: self.kit.undo.take_back(step))
        if outcome is not None:
            self.tell(UNDONE.format(words=outcome.value.words))

    def tell_undoable(self, words: str) -> None:
        """Says that something is done, with the way to take it back; a verb that changed nothing left no way back."""
        step = self.work.now(self.kit.undo.just_done)
        if step is None:
            self.tell(words)
        else:
            self.tell(words, (QCoreApplication.translate("Desk", "Hoàn tác"), lambda: self.undo(step)))

    def describe(self, saved: datetime | None) -> tuple[str, str]:
        """The two lines of the bar at the left: whose data this is, and what was saved and backed up when."""
        file = self.work.now(self.kit.office.file)
        office = file.office.short_name or file.office.name if file else ""
        return f"{office} · {self.today().year}", self._state(saved)

    def _state(self, saved: datetime | None) -> str:
        backup = self.work.now(self.kit.upkeep.last_backup)
        if backup is None:
            copied = QCoreApplication.translate("Desk", "Chưa sao lưu")
        elif local_day(backup) == self.today():
            copied = QCoreApplication.translate("Desk", "Sao lưu hôm nay")
        else:
            copied = QCoreApplication.translate("Desk", "Sao lưu {0}").format(numbers.day(local_day(backup)))
        if saved is None:
            return QCoreApplication.translate("Desk", "✓ Đã lưu · {0}").format(copied)
        return QCoreApplication.translate("Desk", "✓ Đã lưu {0} · {1}").format(
            numbers.clock(saved.astimezone(LOCAL).time()), copied
        )


def output_root(paths: Paths) -> Path:
    """Where the files for people go: the folder chosen in the settings, else one in their Documents."""
    chosen = load_settings(paths.settings).output_folder
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(chosen) if chosen else Path(documents) / QCoreApplication.translate("Desk", "Bộ công cụ tuyên truyền")


def session_folder(paths: Paths, session: Session) -> Path:
    """Where the files made for the session go: named by its day and title; its number tells twins apart."""
    title = " ".join(_NOT_IN_NAMES.sub(" ", session.title).split())[:_TITLE_LENGTH].rstrip(" .")
    number = QCoreApplication.translate("Desk", "(buổi {0})").format(session.id)
    return output_root(paths) / " ".join(filter(None, (session.day.isoformat(), title, number)))


def open_path(path: Path) -> bool:
    """Opens a file or folder with the program that the system has for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def not_opened(path: Path) -> str:
    """Says where a file or folder is that no program opened."""
    return QCoreApplication.translate("Desk", "Máy này không mở được; hãy tự mở ở {0}.").format(path)


def remove_file(path: Path) -> Path:
    """Deletes a file that was written for a person; one that is gone is deleted. Refused("materials.not_deleted")."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Refused("materials.not_deleted", file=str(path)) from error
    return path
