"""What is wrong with a text that is being written: how much, and each in a line that leads to its place."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from campaign_kit.services.content import Finding
from campaign_kit.ui.widgets.texts import label

_HIGHEST_PX = 118


class FindingList(QWidget):
    """`asked` carries the number of the line whose finding was chosen."""

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._findings: Sequence[Finding] = ()
        self._said = label("", "label", wrap=True)
        self._lines = QStringListModel(self)
        self._list = QListView()
        self._list.setProperty("framed", True)
        self._list.setAccessibleName(self.tr("Những chỗ nên sửa"))
        self._list.setModel(self._lines)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setSpacing(2)
        self._list.setMinimumHeight(_HIGHEST_PX // 2)
        self._list.setMaximumHeight(_HIGHEST_PX)
        self._list.clicked.connect(lambda index: self._ask(index.row()))
        self._list.activated.connect(lambda index: self._ask(index.row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self._list)

    def show_findings(self, findings: Sequence[Finding], *, readable: bool, seen: bool) -> None:
        """Whether the text can be `readable` as it stands, and whether a page of an earlier reading is `seen`."""
        self._findings = findings
        in_line, whole = self.tr("Dòng {0}: {1}"), self.tr("Cả tệp: {0}")
        self._lines.setStringList(
            [in_line.format(each.line, each.message) if each.line else whole.format(each.message) for each in findings]
        )
        self._list.setVisible(bool(findings))
        if not findings:
            said = self.tr("Chưa thấy chỗ nào phải sửa ✓")
        elif readable:
            said = self.tr("{0} chỗ nên sửa; bấm vào để đến dòng đó.").format(len(findings))
        else:
            before = self.tr("Tệp chưa dùng được: {0} chỗ phải sửa. Trang bên là lần đọc được trước đó.")
            said = (before if seen else self.tr("Tệp chưa dùng được: {0} chỗ phải sửa.")).format(len(findings))
        self._said.setText(said)

    def _ask(self, row: int) -> None:
        if 0 <= row < len(self._findings):
            self.asked.emit(self._findings[row].line)
