"""Bringing the annex of a plan in: a table pasted, a file; read, shown, agreed to, and taken back when unwanted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from campaign_kit.model.plan import Campaign
from campaign_kit.model.tasks import Annex
from campaign_kit.services.tasks import Brought
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.paste_list import PasteAnnex
from campaign_kit.ui.dialogs.preview_annex import PreviewAnnex
from campaign_kit.wording import numbers

_FILES = "*.docx *.xlsx *.xls *.ods *.csv *.txt"


class AnnexWork(QObject):
    """Works for the plan that `current` gives; what was stored is told by the desk's work as a change."""

    def __init__(self, desk: Desk, parent: QWidget, current: Callable[[], Campaign | None]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._current = current

    def from_text(self) -> None:
        """Asks for a pasted table; what lies on the clipboard already stands there."""
        dialog = PasteAnnex(self._parent, QApplication.clipboard().text())
        dialog.agreed.connect(lambda text: self._read_text(text, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def from_file(self) -> None:
        """Asks for a file and reads it; nothing is stored before the preview is agreed to."""
        shown = self.tr("Phụ lục kế hoạch ({0});;Mọi tệp (*)").format(_FILES)
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Chọn tệp kế hoạch hoặc phụ lục"), "", shown)
        if name:
            self.read_file(Path(name))

    def read_file(self, file: Path) -> None:
        tasks = self._desk.kit.tasks
        self._desk.work.start(lambda: tasks.read_file(file), self._preview, title=self.tr("Đang đọc phụ lục"))

    def _read_text(self, text: str, dialog: PasteAnnex) -> None:
        annex = self._desk.work.now(lambda: self._desk.kit.tasks.read_text(text), refuse=dialog.complain)
        if annex is not None:
            dialog.accept()
            self._preview(annex)

    def _preview(self, annex: Annex) -> None:
        campaign = self._current()
        if campaign is None:
            return
        tasks, work = self._desk.kit.tasks, self._desk.work

        def bring(refuse: Callable[[str], None]) -> bool:
            outcome = work.now(lambda: tasks.import_annex(campaign.id, annex), refuse)
            if outcome is not None:
                self._tell(outcome.value)
            return outcome is not None

        dialog = PreviewAnnex(self._parent, annex, campaign.title, bring)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self, brought: Brought) -> None:
        added, known, differing = (
            numbers.count(each) for each in (len(brought.added), brought.known, len(brought.differing))
        )
        if not brought.added:
            self._desk.tell(self.tr("Kế hoạch đã có đủ {0} nhiệm vụ này; không nhập thêm gì.").format(known))
        elif not brought.known:
            self._desk.tell_undoable(self.tr("Đã nhập {0} nhiệm vụ.").format(added))
        elif not brought.differing:
            words = self.tr("Đã nhập {0} nhiệm vụ; {1} nhiệm vụ đã có từ trước.")
            self._desk.tell_undoable(words.format(added, known))
        else:
            words = self.tr(
                "Đã nhập {0} nhiệm vụ; {1} nhiệm vụ đã có từ trước được giữ nguyên, trong đó {2} ghi khác phụ lục này."
            )
            self._desk.tell_undoable(words.format(added, known, differing))
