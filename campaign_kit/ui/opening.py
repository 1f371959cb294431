"""From nothing to an open desk: the first start where there is no data yet, else the data there is.

Owns the order of these steps; the window only shows what it is given.
"""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.bootstrap import Kit, open_backup, open_copy, open_kit
from campaign_kit.errors import Refused
from campaign_kit.model.office import HelpLineDraft, OfficeDraft, SignerDraft
from campaign_kit.model.report import local_day
from campaign_kit.services.content import ContentService
from campaign_kit.services.place_book import PlacesService
from campaign_kit.services.sample import fill_sample
from campaign_kit.services.sample_folder import open_sample
from campaign_kit.services.sample_plan import fill_plan
from campaign_kit.services.sample_report import fill_report
from campaign_kit.services.sample_results import fill_results
from campaign_kit.services.upkeep import kept_backups
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.first_start import FirstStart
from campaign_kit.ui.dialogs.open_copy import OpenCopy
from campaign_kit.ui.dialogs.restore_backup import RestoreBackup
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.memory import Memory
from campaign_kit.ui.pages.page import SAFETY
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.work import UPKEEP, Work
from campaign_kit.wording.refusals import sentence

T = TypeVar("T")
_MENDED_BY_CODE = ("store.key_missing", "store.wrong_key")
_MENDED_BY_BACKUP = ("store.damaged", "store.wrong_key")  # a database whose beginning is damaged looks like the latter


class Host(Protocol):
    """What opening needs of the window."""

    def go(self, key: str, item: int | None = None) -> None: ...

    def tell(self, words: str, then: tuple[str, Callable[[], object]] | None = None) -> None: ...

    def begin(self, template: str = "", module: str = "", task: int = 0, place: int = 0) -> None: ...

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
        self._memory = Memory(launch.paths.data)
        self._held = ExitStack()  # what is open and on no desk yet
        work.closed.connect(self._held.close)
        self.begin()

    def begin(self) -> None:
        """Opens the data, or shows the first start; a refusal is shown with ways out of it."""
        if not self._launch.paths.database.exists():
            self._first_start()
            return

        def read() -> tuple[Kit, bool] | Refused:
            try:
                kit = self._open()
            except Refused as refused:
                return refused
            return kit, kit.office.file() is not None

        def show(opened: tuple[Kit, bool] | Refused) -> None:
            if isinstance(opened, Refused):
                self._refused(sentence(opened), opened.code)
                return
            kit, is_set_up = opened
            if is_set_up:
                self._ready(kit)
                self._remind()
            else:
                self._first_start()

        # on the worker: a keyring may ask for its password, a backup and an upgrade may come first
        self._start(read, show, self.tr("Đang mở dữ liệu"), self._refused)

    def _start(
        self,
        verb: Callable[[], T],
        then: Callable[[T], None],
        title: str,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """One thing at a time: what was asked for twice is begun once."""
        if self._work.is_idle():
            self._work.start(verb, then, failed=failed, title=title)

    def _open(self) -> Kit:
        """The kit of the launch, opened once."""
        if self._kit is None:
            kit = open_kit(self._launch.paths, clock=self._launch.clock, environ=self._launch.environ)
            self._kit = self._held.enter_context(kit)
        return self._kit

    def _first_start(self) -> None:
        lines = ContentService(self._launch.paths).reference().starting_lines()
        start = FirstStart(self._work, local_day(self._launch.clock()), lines, self._set_up)
        start.offer_communes(PlacesService.provinces, PlacesService.communes)
        start.done.connect(self._begun)
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
        """Makes the key, the database and the office, each where it is not there yet."""

        def make() -> Kit:
            kit = self._open()
            if kit.office.file() is None:
                kit.office.set_up(office, signer, lines)
            return kit

        def made(kit: Kit) -> None:
            self._memory.await_recovery_sheet(awaited=True)  # until somebody says that it is put away
            then(kit)

        self._start(make, made, self.tr("Đang tạo kho dữ liệu được mã hóa"))

    def _begun(self, kit: Kit) -> None:
        self._memory.await_recovery_sheet(awaited=False)
        self._ready(kit)

    def _remind(self) -> None:
        """The window was closed in the first start, before the recovery sheet was put away."""

        def show() -> None:
            self._memory.await_recovery_sheet(awaited=False)
            self._host.go("settings", SAFETY)

        if self._memory.awaits_recovery_sheet():
            words = self.tr(
                "Chưa có phiếu khôi phục cất ở nơi an toàn: khi máy hỏng, chỉ có phiếu này mở được dữ liệu."
            )
            self._host.tell(words, (self.tr("Xem phiếu khôi phục"), show))

    def _ask_copy(self, parent: QWidget, file: Path | None) -> None:
        dialog = OpenCopy(parent, self._adopt, file)
        dialog.finished.connect(dialog.deleteLater)
        self._work.failed.connect(dialog.rest)
        dialog.open()

    def _adopt(self, file: Path, code: str, refused: Callable[[str], None], accept: Callable[[], object]) -> None:
        def adopt() -> Kit:
            launch = self._launch
            return self._held.enter_context(
                open_copy(launch.paths, file, code, clock=launch.clock, environ=launch.environ)
            )

        def opened(kit: Kit) -> None:
            accept()
            self._ready(kit)

        self._work.start(adopt, opened, failed=refused, title=self.tr("Đang chép và mở dữ liệu"))

    def _ask_restore(self, parent: QWidget) -> None:
        backups = kept_backups(self._launch.paths)
        dialog = RestoreBackup(parent, backups, self._launch.paths.backups, self._restore)
        dialog.finished.connect(dialog.deleteLater)
        self._work.failed.connect(dialog.rest)
        dialog.open()

    def _restore(self, file: Path, refused: Callable[[str], None], accept: Callable[[], object]) -> None:
        def restore() -> Kit:
            launch = self._launch
            return self._held.enter_context(open_backup(launch.paths, file, clock=launch.clock, environ=launch.environ))

        def opened(kit: Kit) -> None:
            accept()
            self._ready(kit)

        self._work.start(restore, opened, failed=refused, title=self.tr("Đang khôi phục dữ liệu"))

    def _show_sample(self) -> None:
        """The sample lies in a folder of its own that goes when the window is closed; nothing of it stays."""

        def make() -> Kit:
            with ExitStack() as held:
                sample = held.enter_context(open_sample(self._launch.paths))
                kit = held.enter_context(open_kit(sample.paths, clock=self._launch.clock, environ=sample.environ))
                today = local_day(self._launch.clock())
                fill_results(kit, 1, fill_sample(kit.office, kit.plan, kit.places, 1, today))
                fill_plan(kit, today)
                fill_report(kit, today)
                self._held.push(held.pop_all())
            return kit

        def show(kit: Kit) -> None:
            self._fill_desk(kit, is_sample=True)
            self._host.tell(
                self.tr("Đây là dữ liệu mẫu, tự xóa khi đóng cửa sổ. Dữ liệu của cơ quan bạn chưa được tạo.")
            )

        self._start(make, show, self.tr("Đang chuẩn bị dữ liệu mẫu"))

    def _ready(self, kit: Kit) -> None:
        self._fill_desk(kit)
        last = self._work.now(kit.upkeep.last_backup)
        if last is None or local_day(last) < local_day(kit.clock()):
            # one copy a day without being asked; the page of settings makes more
            self._work.start(kit.upkeep.backup_now, lambda _done: self._work.changed.emit(UPKEEP))

    def _fill_desk(self, kit: Kit, *, is_sample: bool = False) -> None:
        """From here on the window closes what is open."""
        close = self._held.pop_all().close
        self._fill(Desk(kit, self._work, self._host.go, self._host.tell, self._host.begin, close, is_sample))

    def _refused(self, words: str, code: str = "") -> None:
        """Why the data cannot be opened; by its code the ways out: the recovery code, a backup."""
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
        restore = button(self.tr("Khôi phục từ bản sao lưu…"), "link")
        restore.clicked.connect(lambda: self._ask_restore(page))
        column.addWidget(restore, 0, Qt.AlignmentFlag.AlignHCenter)
        recover.setVisible(code in _MENDED_BY_CODE)
        restore.setVisible(code in _MENDED_BY_BACKUP and bool(kept_backups(self._launch.paths)))
        column.addStretch(2)
        self._host.show_alone(page)
