"""The recovery code: shown once it is asked for, saved as a sheet to print, never written anywhere else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.office import KEEP_RECOVERY_CODE

_GROUPS_IN_LINE = 4


class RecoveryCode(QWidget):
    """`save_asked`: the sheet is wanted as a PDF; `print_asked`: the saved sheet is to be opened and printed."""

    save_asked = Signal()
    print_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(KEEP_RECOVERY_CODE, wrap=True))
        self._code = label("", "code")
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._code.setAccessibleName(self.tr("Mã khôi phục"))
        self._code.hide()
        column.addWidget(self._code)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._save = button(self.tr("Lưu phiếu khôi phục (PDF)…"), "", "download")
        self._print = button(self.tr("Mở phiếu để in"), "", "printer")
        self._print.hide()
        self._save.clicked.connect(self.save_asked)
        self._print.clicked.connect(self.print_asked)
        row.addWidget(self._save)
        row.addWidget(self._print)
        row.addStretch(1)
        column.addLayout(row)

    def show_code(self, code: str) -> None:
        """The code in lines of four groups, so that it can be copied by hand."""
        groups = code.split("-")
        lines = [groups[start : start + _GROUPS_IN_LINE] for start in range(0, len(groups), _GROUPS_IN_LINE)]
        self._code.setText("\n".join("-".join(line) for line in lines))
        self._code.setVisible(bool(code))

    def show_saved(self) -> None:
        """The sheet lies on the disk: it can be opened to print."""
        self._print.show()
