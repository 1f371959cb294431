"""The whole set of a session: made at once, with progress and a way to stop; and the folder where its files lie."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from campaign_kit.model.materials import Printing
from campaign_kit.model.plan import Session
from campaign_kit.services.materials import Offer
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk, session_folder
from campaign_kit.ui.work import Job

Ticked = Callable[[], tuple[Session, Sequence[Offer], Printing] | None]


class KitWork(QObject):
    """`session` gives the session that is chosen, `ticked` what of it is to be made. The actions hang on `owner`."""

    def __init__(self, desk: Desk, owner: QWidget, session: Callable[[], Session | None], ticked: Ticked) -> None:
        super().__init__(owner)
        self._desk = desk
        self._session = session
        self._ticked = ticked
        self._making: object = None
        self.make = make_action("materials.make", owner, self._make_set, "white")
        self.folder = make_action("materials.folder", owner, self._open_folder)
        desk.work.ended.connect(self._end)

    def follow(self) -> None:
        """How many are ticked stands on the button."""
        ticked = self._ticked()
        number = len(ticked[1]) if ticked else 0
        self.make.setText(self.tr("Tạo cả bộ ({0})").format(number))
        self.make.setEnabled(bool(number))
        self.folder.setEnabled(self._session() is not None)

    def _make_set(self) -> None:
        ticked = self._ticked()
        if ticked is None or not ticked[1]:
            return
        session, offers, printing = ticked
        materials, folder = self._desk.kit.materials, session_folder(self._desk.kit.paths, session)
        self._making = self._desk.work.run(
            lambda: materials.make(session, folder, offers, None, printing),
            self._made,
            title=self.tr("Đang tạo bộ tài liệu"),
        )

    def _end(self, job: Job[object]) -> None:
        """A set that was stopped midway: what is there stays, and where it is, is told."""
        if job is self._making and job.cancelled.is_set():
            folder = job.made[-1].parent if job.made else None
            said = self.tr("Đã dừng. {0} tệp đã tạo xong vẫn được giữ.").format(len(job.made))
            self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(folder)) if folder else None)

    def _made(self, outcome: Outcome[list[Path]]) -> None:
        files = outcome.value
        folder = files[0].parent
        said = self.tr("Đã tạo {0} tệp trong thư mục {1}.").format(len(files), folder)
        if outcome.findings:
            found = outcome.findings[0]
            said = self.tr("Đã tạo {0} tệp. Cần xem lại {1}: {2}").format(len(files), found.file.name, found.words)
        self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(folder)))

    def _open_folder(self) -> None:
        session = self._session()
        if session is None:
            return
        folder = session_folder(self._desk.kit.paths, session)
        if folder.is_dir():
            self._desk.open(folder)
        else:
            self._desk.tell(self.tr("Buổi này chưa có tệp nào. Bấm “Tạo cả bộ” để tạo."))
