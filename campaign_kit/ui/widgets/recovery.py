"""The recovery code: shown once it is asked for, saved as a sheet to print and to delete, never written elsewhere."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.bootstrap import Kit
from campaign_kit.ui.desk import not_opened, open_path, remove_file
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label
from campaign_kit.ui.work import Work
from campaign_kit.wording.office import KEEP_RECOVERY_CODE

_GROUPS_IN_LINE = 4


class RecoveryCode(QWidget):
    """Saves the sheet of the kit it was given last, opens it to print and deletes it afterwards."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._kit: Kit | None = None
        self._office = ""
        self._sheet: Path | None = None
        self._code = label("", "code")
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._code.setAccessibleName(self.tr("Mã khôi phục"))
        self._code.hide()
        self._state = label("", wrap=True)
        self._state.hide()
        self._save = button(self.tr("Lưu phiếu khôi phục (PDF)…"), "", "download")
        self._print = button(self.tr("Mở phiếu để in"), "", "printer")
        self._remove = button(self.tr("Xóa tệp"), "", "trash")
        self._save.clicked.connect(self._save_sheet)
        self._print.clicked.connect(self._open_sheet)
        self._remove.clicked.connect(self._remove_sheet)
        self._lay_out()
        self._show_sheet(None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(KEEP_RECOVERY_CODE, wrap=True))
        column.addWidget(self._code)
        row = QHBoxLayout()
        row.setSpacing(8)
        for each in (self._save, self._print, self._remove):
            row.addWidget(each)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._state)
        self.setFocusProxy(self._save)

    def serve(self, kit: Kit, office: str) -> None:
        """From now on the sheets are of this kit and have that office's name."""
        self._kit = kit
        self._office = office

    def show_code(self, code: str) -> None:
        """The code in lines of four groups, so that it can be copied by hand."""
        groups = code.split("-")
        lines = [groups[start : start + _GROUPS_IN_LINE] for start in range(0, len(groups), _GROUPS_IN_LINE)]
        self._code.setText("\n".join("-".join(line) for line in lines))
        self._code.setVisible(bool(code))

    def _save_sheet(self) -> None:
        kit, office = self._kit, self._office
        target = self._ask_target()
        if kit is None or target is None:
            return

        def make() -> Path:
            return kit.materials.recovery_sheet(kit.upkeep.recovery_code(), office, target)

        self._work.start(make, self._saved, title=self.tr("Đang lưu phiếu khôi phục"))

    def _ask_target(self) -> Path | None:
        """Where the sheet should be saved; None when the person thought better of it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / self.tr("Phiếu khôi phục.pdf"))
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu phiếu khôi phục"), suggested, "PDF (*.pdf)")
        if not name:
            return None
        target = Path(name)
        return target if target.suffix.lower() == ".pdf" else target.with_name(target.name + ".pdf")

    def _saved(self, path: Path) -> None:
        self._show_sheet(path)
        self._say(self.tr("Đã lưu phiếu khôi phục: {0}. In rồi xóa tệp này.").format(path))

    def _open_sheet(self) -> None:
        if self._sheet is not None and not open_path(self._sheet):
            self._say(not_opened(self._sheet))

    def _remove_sheet(self) -> None:
        sheet = self._sheet
        if sheet is not None and self._work.now(lambda: remove_file(sheet)) is not None:
            self._show_sheet(None)
            self._say(self.tr("Đã xóa tệp phiếu khôi phục."))
            self._save.setFocus()

    def _show_sheet(self, path: Path | None) -> None:
        """A sheet that lies on the disk can be opened to print, and deleted."""
        self._sheet = path
        self._print.setVisible(path is not None)
        self._remove.setVisible(path is not None)

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.show()
