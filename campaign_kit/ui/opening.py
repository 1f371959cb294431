"""From nothing to an open desk: the first start where there is no data yet, else the data there is.

Owns the order of these steps; the window only shows what it is given.
"""

import secrets
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.bootstrap import Kit, open_copy, open_kit
from campaign_kit.model.office import HelpLineDraft, OfficeDraft, SignerDraft
from campaign_kit.model.report import local_day
from campaign_kit.services.sample import fill_sample
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.first_start import FirstStart
from campaign_kit.ui.dialogs.open_copy import OpenCopy
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.work import UPKEEP, Work

_KEY = "CAMPAIGN_KIT_KEY"


class Host(Protocol):
    """What opening needs of the window."""

    def go(self, key: str, item: int | None = None) -> None: ...

    def tell(self, words: str, then: tuple[str, Callable[[], object]] | None = None) -> None: ...

    def show_alone(self, widget: QWidget) -> None: ...


class Opening(QObject):
    """Opens the data of the launch and hands a desk to `fill`, at once or when the first start is done."""

    def __init__(self, launch: Launch, work: Work, host: Host, fill: Callable[[Desk], None]) -> None:
        super().__init__()
        self._launch = launch
        self._work = work
        self._host = host
        self._fill = fill
        self._kit: Kit | None = None
        self.begin()

    def begin(self) -> None:
        """Opens the data, or shows the first start; a refusal is shown with ways out of it."""
        if not self._launch.paths.database.exists():
            self._first_start()
            return
        kit = self._work.now(self._open, refuse=self._refused)
        if kit is not None and kit.office.file() is None:
            self._kit = kit
            self._first_start()
        elif kit is not None:
            self._ready(kit)

    def _open(self) -> Kit:
        return open_kit(self._launch.paths, clock=self._launch.clock, environ=self._launch.environ)

    def _first_start(self) -> None:
        start = FirstStart(self._work, local_day(self._launch.clock()), self._set_up)
        start.done.connect(self._ready)
        start.copy_asked.connect(lambda: self._ask_copy(start, None))
        start.sample_asked.connect(self._show_sample)
        self._host.show_alone(start)

    def _set_up(
        self,
        office: OfficeDraft,
        signer: SignerDraft | None,
        lines: list[HelpLineDraft],
        then: Callable[[Kit], None],
    ) -> None:
        """Makes the key, the database and the office; a second try goes on with the database of the first."""

        def make() -> Kit:
            self._kit = kit = self._kit or self._open()
            kit.office.set_up(office, signer, lines)
            return kit

        self._work.start(make, then, title=self.tr("Đang tạo kho dữ liệu được mã hóa"))

    def _ask_copy(self, parent: QWidget, file: Path | None) -> None:
        dialog = OpenCopy(parent, self._adopt, file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _adopt(self, file: Path, code: str, refused: Callable[[str], None], accept: Callable[[], object]) -> None:
        def opened(kit: Kit) -> None:
            accept()
            self._ready(kit)

        self._work.start(lambda: open_copy(self._launch.paths, file, code), opened, failed=refused)

    def _show_sample(self) -> None:
        """The sample lies in a folder of its own that goes when the window is closed; nothing of it stays."""
        folder = tempfile.TemporaryDirectory(prefix="campaign-kit-")
        paths = replace(self._launch.paths, data=Path(folder.name))

        def make() -> Kit:
            environ = {_KEY: secrets.token_hex(32)}
            kit = open_kit(paths, clock=self._launch.clock, environ=environ)
            fill_sample(kit.office, kit.plan, 1, local_day(self._launch.clock()))
            return kit

        def show(kit: Kit) -> None:
            def close() -> None:
                kit.close()
                folder.cleanup()

            self._fill(Desk(kit, self._work, self._host.go, self._host.tell, close))
            self._host.tell(
                self.tr("Đây là dữ liệu mẫu, tự xóa khi đóng cửa sổ. Dữ liệu của cơ quan bạn chưa được tạo.")
            )

        self._work.start(make, show, title=self.tr("Đang chuẩn bị dữ liệu mẫu"))

    def _ready(self, kit: Kit) -> None:
        self._fill(Desk(kit, self._work, self._host.go, self._host.tell, kit.close))
        last = kit.upkeep.last_backup()
        if last is None or local_day(last) < local_day(kit.clock()):
            # one copy a day without being asked; the page of settings makes more
            self._work.start(kit.upkeep.backup_now, lambda _done: self._work.changed.emit(UPKEEP))

    def _refused(self, words: str) -> None:
        page = QWidget()
        page.setObjectName("page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        empty = EmptyState(
            "circle-alert", self.tr("Chưa mở được dữ liệu"), words, self.tr("Thử mở lại"), kind="primary"
        )
        empty.asked.connect(self.begin)
        recover = button(self.tr("Mở bằng mã khôi phục…"), "link")
        recover.clicked.connect(lambda: self._ask_copy(page, self._launch.paths.database))
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(empty)
        column.addWidget(recover, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._host.show_alone(page)
