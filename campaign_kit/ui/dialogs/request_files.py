"""The superior's outline and form of a report that is owed: kept with it, written out again, taken away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.model.campaign import ReportRequest, RequestFileRole
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording.labels import label as word

_SUFFIXES = {RequestFileRole.OUTLINE: "Word (*.docx)", RequestFileRole.FORM: "Excel (*.xlsx)"}
Refuse = Callable[[str], None]


@dataclass(frozen=True)
class FileVerbs:
    """What the dialog asks for; `keep` without a path takes the file away. A refusal gives None."""

    names: Callable[[], Mapping[RequestFileRole, str]]
    keep: Callable[[RequestFileRole, Path | None, Refuse], Outcome[ReportRequest] | None]
    write: Callable[[RequestFileRole, Path, Refuse], Outcome[Path] | None]
    open: Callable[[Path], None]


class RequestFiles(QDialog):
    """Two lines, one a file. Every press does its work at once."""

    def __init__(self, parent: QWidget, title: str, verbs: FileVerbs) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._lines: dict[RequestFileRole, tuple[Elided, QPushButton, QPushButton]] = {}
        self.setWindowTitle(self.tr("Đề cương, biểu mẫu"))
        self.setMinimumWidth(680)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        said = self.tr("Tệp cấp trên gửi kèm được giữ trong dữ liệu, cùng đợt báo cáo này.")
        column.addWidget(label(said, "mute", wrap=True))
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, role in enumerate(RequestFileRole):
            self._add_line(grid, row, role)
        column.addLayout(grid)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        foot = QHBoxLayout()
        close = button(self.tr("Đóng"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        self._refresh()

    def _add_line(self, grid: QGridLayout, row: int, role: RequestFileRole) -> None:
        name = Elided("", "mute")
        choose, write, drop = button(self.tr("Chọn tệp…")), button(self.tr("Lưu ra…")), button(self.tr("Bỏ"))
        for way, told in ((choose, self.tr("Chọn")), (write, self.tr("Lưu ra")), (drop, self.tr("Bỏ"))):
            way.setAccessibleName(f"{told}: {word(role)}")
        choose.clicked.connect(lambda: self._choose(role))
        write.clicked.connect(lambda: self._write(role))
        drop.clicked.connect(lambda: self._keep(role, None))
        for place, widget in enumerate((label(word(role), "strong"), name, choose, write, drop)):
            grid.addWidget(widget, row, place)
        self._lines[role] = (name, write, drop)

    def _refresh(self) -> None:
        names = self._verbs.names()
        for role, (shown, write, drop) in self._lines.items():
            shown.setText(names.get(role) or self.tr("chưa có"))
            write.setEnabled(role in names)
            drop.setEnabled(role in names)

    def _choose(self, role: RequestFileRole) -> None:
        name, _ = QFileDialog.getOpenFileName(self, word(role), "", _SUFFIXES[role])
        if name:
            self._keep(role, Path(name))

    def _keep(self, role: RequestFileRole, path: Path | None) -> None:
        self._complain("")
        if self._verbs.keep(role, path, self._complain) is not None:
            self._refresh()

    def _write(self, role: RequestFileRole) -> None:
        self._complain("")
        name, _ = QFileDialog.getSaveFileName(self, word(role), self._verbs.names().get(role, ""), _SUFFIXES[role])
        outcome = self._verbs.write(role, Path(name), self._complain) if name else None
        if outcome is not None:
            self._verbs.open(outcome.value)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
