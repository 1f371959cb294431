"""Goes back to a backup: which one, and what becomes of what was written since."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.services.upkeep import KeptBackup
from campaign_kit.ui.dialogs.under_way import UnderWay
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_MEGABYTE = 1_000_000


class RestoreBackup(UnderWay):
    """`restore` gets the file, and is told how to show a refusal and how to close the dialog."""

    def __init__(
        self,
        parent: QWidget,
        backups: Sequence[KeptBackup],
        folder: Path,
        restore: Callable[[Path, Callable[[str], None], Callable[[], object]], None],
    ) -> None:
        super().__init__(parent)
        self.keep.setText(self.tr("Khôi phục"))
        self.keep.clicked.connect(self._try)
        self._restore = restore
        self._folder = folder
        self.setWindowTitle(self.tr("Khôi phục từ bản sao lưu"))
        self._known = [(each.file, self._named(each)) for each in backups]
        self.files = Choice(self.tr("Bản sao lưu"))
        self.files.fill(self._known)
        self.field = Field(self.files.accessibleName(), self.files)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        words = self.tr(
            "Mọi điều ghi sau lúc sao lưu sẽ không còn trong dữ liệu đang dùng. Dữ liệu hiện nay được sao lưu trước, "
            "nên vẫn quay lại được. Người đã được xóa tên không trở lại: chương trình xóa lại ngay."
        )
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self.field)
        column.addWidget(self.trouble)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        other = button(self.tr("Chọn tệp khác…"), "link")
        other.setAutoDefault(False)
        other.clicked.connect(self._pick)
        foot.addWidget(other)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        column.addLayout(foot)

    def _named(self, backup: KeptBackup) -> str:
        size = numbers.decimal(backup.size / _MEGABYTE)
        day, time = numbers.day(backup.made.date()), numbers.clock(backup.made.time())
        return self.tr("{0} ngày {1} · {2} MB").format(time, day, size)

    def _pick(self) -> None:
        shown = self.tr("Bản sao lưu (*.db);;Mọi tệp (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn bản sao lưu"), str(self._folder), shown)
        if name:
            self._known.insert(0, (Path(name), name))
            self.files.fill(self._known)
            self.files.choose(Path(name))

    def _try(self) -> None:
        file = self.files.value()
        self.field.complain("" if file else self.tr("Chưa có bản sao lưu nào. Hãy chọn một tệp."))
        if file:
            self.set_off()
            self._restore(file, self.refuse, self.accept)
