"""The lists of names that went to another office or came from one, as a table: one row a handover, the newest first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from campaign_kit.model.papers import Handover, HandoverWay
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

DAY, WAY, OTHER, NAMES, DELETE, STATE = range(6)
TONE_ROLE = Qt.ItemDataRole.UserRole + 1


class HandoversTable(HeadedTable):
    """Values in, cells out; `today` tells what should be deleted by now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Handover] = []
        self._today = date.min
        self._heads = (
            self.tr("Ngày"),
            self.tr("Việc"),
            self.tr("Cơ quan bên kia"),
            self.tr("Số em"),
            self.tr("Xóa chậm nhất"),
            self.tr("Tình trạng"),
        )

    def show_rows(self, handovers: Sequence[Handover], today: date) -> None:
        self.beginResetModel()
        self._rows, self._today = list(handovers), today
        self.endResetModel()

    def handover_at(self, row: int) -> Handover | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        handover = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(handover, index.column())
        if role == TONE_ROLE and index.column() == STATE:
            return self._state(handover)[1]
        return None

    def _text(self, handover: Handover, column: int) -> str:
        return (
            numbers.day(handover.made_on),
            label(handover.way),
            handover.other,
            numbers.count(handover.names),
            numbers.day(handover.delete_on),
            self._state(handover)[0],
        )[column]

    def _state(self, handover: Handover) -> tuple[str, str]:
        if handover.deleted_on is not None:
            return self.tr("Đã xóa"), "done"
        if handover.delete_on <= self._today:
            return self.tr("Phải xóa"), "partly"
        if handover.returned_on is not None:
            return self.tr("Đã trả lại"), "done"
        return (self.tr("Đang giữ") if handover.way is HandoverWay.RECEIVED else self.tr("Đã giao")), "quiet"
