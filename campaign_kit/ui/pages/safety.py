"""How safe the data is: the key and the recovery sheet, the backups, and where the files for people go."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from campaign_kit.model.report import LOCAL
from campaign_kit.services.outcome import Outcome
from campaign_kit.settings import load_settings, save_settings
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.restore_backup import RestoreBackup
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.recovery import RecoveryCode
from campaign_kit.ui.widgets.texts import label
from campaign_kit.ui.work import UPKEEP
from campaign_kit.wording import numbers


class KeyCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Mã hóa và phiếu khôi phục"))
        self._desk = desk
        self._place = label("", wrap=True)
        self._recovery = RecoveryCode(desk.work)
        self.column.addWidget(self._place)
        self.column.addWidget(self._recovery)

    def show_office(self, name: str) -> None:
        """Where the key lies; the recovery sheet is written for the office of that name."""
        kit = self._desk.kit
        self._recovery.serve(kit, name)
        self._place.setText(self._desk.work.now(kit.upkeep.key_place) or "")


class BackupCard(Card):
    """`owner` has the keys of the backup."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(self.tr("Sao lưu"))
        self._desk = desk
        self._words = label("", wrap=True)
        make = make_action("settings.backup", owner, self._back_up)
        show = button(self.tr("Mở thư mục sao lưu"), "link")
        show.clicked.connect(lambda: desk.open(desk.kit.paths.backups))
        self.column.addWidget(self._words)
        restore = button(self.tr("Khôi phục từ bản sao lưu…"), "link")
        restore.clicked.connect(self._ask_restore)
        self.column.addLayout(_row(action_button(make, "", "shield-check"), show, restore))

    def reload(self) -> None:
        """Says when the newest backup was made."""
        last = self._desk.work.now(self._desk.kit.upkeep.last_backup)
        words = self.tr("Chương trình tự sao lưu mỗi ngày một lần khi mở. ")
        if last is None:
            self._words.setText(words + self.tr("Chưa có bản sao lưu nào."))
            return
        local = last.astimezone(LOCAL)
        newest = self.tr("Bản mới nhất: {0} ngày {1}.").format(numbers.clock(local.time()), numbers.day(local.date()))
        self._words.setText(words + newest)

    def _back_up(self) -> None:
        def done(outcome: Outcome[Path]) -> None:
            self.reload()
            self._desk.work.changed.emit(UPKEEP)
            self._desk.tell(self.tr("Đã sao lưu vào {0}.").format(outcome.value))

        self._desk.work.start(self._desk.kit.upkeep.backup_now, done, title=self.tr("Đang sao lưu"))

    def _ask_restore(self) -> None:
        found = self._desk.work.now(self._desk.kit.upkeep.backups)
        if found is None:
            return
        dialog = RestoreBackup(self, found, self._desk.kit.paths.backups, self._restore)
        dialog.finished.connect(dialog.deleteLater)
        self._desk.work.failed.connect(dialog.rest)
        dialog.open()

    def _restore(self, file: Path, refused: Callable[[str], None], accept: Callable[[], object]) -> None:
        def done(outcome: Outcome[Path | None]) -> None:
            accept()
            self.reload()
            kept = outcome.value
            words = self.tr("Đã khôi phục dữ liệu. Dữ liệu trước đó được sao lưu ở {0}.")
            self._desk.tell(words.format(kept) if kept else self.tr("Đã khôi phục dữ liệu."))

        upkeep = self._desk.kit.upkeep
        title = self.tr("Đang khôi phục dữ liệu")
        self._desk.work.start(lambda: upkeep.restore(file), done, failed=refused, title=title)


class FolderCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Thư mục lưu tài liệu"))
        self._paths = desk.kit.paths
        self._words: QLabel = label("", wrap=True)
        pick = button(self.tr("Chọn thư mục khác…"), "", "folder-open")
        pick.clicked.connect(self._pick)
        self.column.addWidget(self._words)
        self.column.addLayout(_row(pick))

    def reload(self) -> None:
        """Says where the files for people go."""
        self._words.setText(str(output_root(self._paths)))

    def _pick(self) -> None:
        before = str(output_root(self._paths))
        name = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục lưu tài liệu"), before)
        if name:
            settings = load_settings(self._paths.settings)
            save_settings(self._paths.settings, replace(settings, output_folder=name))
            self._words.setText(name)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
