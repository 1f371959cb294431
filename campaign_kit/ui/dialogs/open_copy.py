"""Opens the data of another computer here: a file and its recovery code."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.ui.dialogs.under_way import UnderWay
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.fields import Field, Line
from campaign_kit.ui.widgets.texts import label

_WIDE_CODE = "-".join(["XMXM"] * 14)
_AROUND_PX = 26


class OpenCopy(UnderWay):
    """`open_it` gets the file and the code, and is told how to show a refusal and how to close the dialog."""

    def __init__(
        self,
        parent: QWidget,
        open_it: Callable[[Path, str, Callable[[str], None], Callable[[], object]], None],
        file: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.keep.setText(self.tr("Mở dữ liệu"))
        self.keep.clicked.connect(self._try)
        self._open_it = open_it
        self.setWindowTitle(self.tr("Mở dữ liệu bằng mã khôi phục"))
        self._file, self._code = Line(1000), Line(120, "XXXX-XXXX-XXXX-XXXX-…")
        self._file.setText(str(file) if file else "")
        # the whole code is seen, to be compared with the sheet
        self._code.setMinimumWidth(self._code.fontMetrics().horizontalAdvance(_WIDE_CODE) + _AROUND_PX)
        self.file = Field(self.tr("Tệp dữ liệu hoặc tệp sao lưu"), self._file)
        self.code = Field(
            self.tr("Mã khôi phục trên phiếu"),
            self._code,
            self.tr("14 nhóm, mỗi nhóm 4 chữ hoặc số. Không phân biệt chữ hoa, chữ thường."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        words = self.tr("Tệp gốc giữ nguyên. Dữ liệu được chép vào máy này và mở bằng mã in trên phiếu khôi phục.")
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self.file)
        column.addWidget(self._button(self.tr("Chọn tệp…"), self._pick), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.code)
        column.addWidget(self.trouble)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.keep)
        return row

    @staticmethod
    def _button(text: str, run: Callable[[], object]) -> QPushButton:
        made = button(text)
        made.setAutoDefault(False)
        made.clicked.connect(lambda _checked=False: run())
        return made

    def _pick(self) -> None:
        shown = self.tr("Dữ liệu (*.db);;Mọi tệp (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn tệp dữ liệu"), "", shown)
        if name:
            self._file.setText(name)
            self._code.setFocus()

    def _try(self) -> None:
        self.file.complain("" if self._file.words() else self.tr("Hãy chọn tệp."))
        self.code.complain("" if self._code.words() else self.tr("Hãy ghi mã khôi phục."))
        if not self._file.words() or not self._code.words():
            return
        self.set_off()
        self._open_it(Path(self._file.words()), self._code.words(), self.refuse, self.accept)

    def refuse(self, words: str) -> None:
        super().refuse(words)
        self._code.setFocus()
