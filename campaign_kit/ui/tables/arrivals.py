"""The people of a list that was read, as a table: how each name was and is now, who comes, and what to decide."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from campaign_kit.model.attendance import Sex
from campaign_kit.ui.drawing import draw_line
from campaign_kit.ui.style import font
from campaign_kit.ui.tables.decisions import Decisions, Standing
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import GROUND_ROLE, INK_ROLE, RowDelegate, draw_ground
from campaign_kit.ui.widgets.choices import draw_check
from campaign_kit.wording.labels import label

LINE, BEFORE, NAME, YEAR, SEX, PLACE, NOTE = range(7)
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
_BOX_PX, _BOX_LEFT = 16, 12
_TONES = {
    Standing.KNOWN: "done",
    Standing.LISTED: "quiet",
    Standing.ASKED: "asked",
    Standing.OTHER: "plain",
    Standing.REPEATED: "quiet",
    Standing.LEFT_OUT: "quiet",
}


class ArrivalsTable(HeadedTable):
    """Values in, cells out; shows all lines or some of them. `changed`: a line was ticked or decided about."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._decisions: Decisions | None = None
        self._shown: Sequence[int] = ()
        self._heads = (
            self.tr("Dòng"),
            self.tr("Trong tệp"),
            self.tr("Họ và tên"),
            self.tr("Năm sinh"),
            self.tr("Giới tính"),
            self.tr("Lớp / thôn"),
            self.tr("Ghi chú"),
        )

    def show_decisions(self, decisions: Decisions | None, lines: Sequence[int] | None = None) -> None:
        """The lines given, in their order; None: all."""
        self.beginResetModel()
        self._decisions = decisions
        every = range(len(decisions.lines)) if decisions else ()
        self._shown = every if lines is None else lines
        self.endResetModel()

    def line_at(self, row: int) -> int | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, line: int) -> int:
        """The row of the line; -1 where it is not shown."""
        return self._shown.index(line) if line in self._shown else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def tick(self, row: int) -> None:
        """Takes the line of the row or leaves it out, as it was not before."""
        line, decisions = self.line_at(row), self._decisions
        if line is not None and decisions is not None:
            decisions.tick(line, on=not decisions.is_ticked(line))
            self._tell()

    def answer(self, row: int, *, same: bool) -> None:
        line, decisions = self.line_at(row), self._decisions
        if line is not None and decisions is not None and decisions.may_be_asked(line):
            decisions.answer(line, same=same)
            self._tell()

    def _tell(self) -> None:
        """What is decided of one line may be a question of another no longer."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, NOTE))
        self.changed.emit()

    def setData(self, index: Index, _value: Any, role: int = 0) -> bool:  # noqa: ANN401, N802 - Qt's signature
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick(index.row())
        return True

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        line, decisions = self.line_at(index.row()), self._decisions
        if line is None or decisions is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(decisions, line, index.column())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == LINE:
            return Qt.CheckState.Checked if decisions.is_ticked(line) else Qt.CheckState.Unchecked
        return self._look(decisions, line, index.column(), role)

    def _look(self, decisions: Decisions, line: int, column: int, role: int) -> str | None:
        """The ground, the ink and the chip of a cell."""
        standing = decisions.standing(line)
        if role == GROUND_ROLE:
            return {Standing.ASKED: "sun_pale", Standing.LISTED: "side"}.get(standing)
        if role == TONE_ROLE and column == NOTE:
            return self._tone(decisions, line, standing)
        if role == INK_ROLE:
            return "mute" if column in (LINE, BEFORE) or not decisions.is_ticked(line) else None
        return None

    def _text(self, decisions: Decisions, line: int, column: int) -> str:
        person, arrival = decisions.lines[line].person, decisions.lines[line]
        if column == BEFORE:
            return seen(decisions.roster.before.get(line, ""))
        if column == PLACE:
            return arrival.place.name if arrival.place else person.place or ""
        if column == NOTE:
            return self._note(decisions, line)
        sex = "" if person.sex is Sex.UNKNOWN else label(person.sex)
        known = {LINE: str(decisions.row(line)), NAME: person.full_name, YEAR: str(person.birth_year or ""), SEX: sex}
        return known[column]

    @staticmethod
    def _tone(decisions: Decisions, line: int, standing: Standing) -> str | None:
        if standing is Standing.NEW and decisions.doubts(line):
            return "late"
        return _TONES.get(standing) or ("plain" if decisions.has_no_place(line) else None)

    def _note(self, decisions: Decisions, line: int) -> str:
        standing = decisions.standing(line)
        if standing is Standing.ASKED:
            return self.tr("Ghi hai lần?") if decisions.is_about_repeating(line) else self.tr("Người đã biết?")
        if standing is Standing.REPEATED:
            first = decisions.first(line)
            return self.tr("Trùng dòng {0}").format(decisions.row(line if first is None else first))
        words = {
            Standing.KNOWN: self.tr("Đã biết"),
            Standing.LISTED: self.tr("Đã có"),
            Standing.OTHER: self.tr("Người khác"),
            Standing.LEFT_OUT: self.tr("Không nhập"),
        }
        doubt = self.tr("Xem lại") if decisions.doubts(line) else ""
        return words.get(standing) or doubt or (self.tr("Chưa có nơi") if decisions.has_no_place(line) else "")


class ArrivalRow(RowDelegate):
    """A check box before the number of the row; a click on it ticks, a click beside it chooses the row."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view, NAME, TONE_ROLE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() != LINE:
            super().paint(painter, option, index)
            return
        painter.save()
        box, chosen = draw_ground(painter, option, index.data(GROUND_ROLE) or "white")
        if chosen and option.state & QStyle.StateFlag.State_Active and self._view.hasFocus():
            self._frame(painter, box, LINE)
        draw_check(painter, _box(box), Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        room = box.adjusted(_BOX_LEFT + _BOX_PX + 8, 0, -2, -1)
        draw_line(painter, room, str(index.data()), font(14), "mute")
        painter.restore()

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:  # noqa: ANN401, N802
        if (
            index.column() == LINE
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and _box(QRectF(option.rect)).adjusted(-8, -8, 8, 8).contains(event.position())
        ):
            return bool(model.setData(index, None, Qt.ItemDataRole.CheckStateRole))
        return False


def seen(stored: str) -> str:
    """A name as it is stored, as old programs show it: a soft hyphen, which is a letter there, can be seen."""
    return stored.replace("\u00ad", "-")


def _box(row: QRectF) -> QRectF:
    return QRectF(row.left() + _BOX_LEFT, row.center().y() - _BOX_PX / 2, _BOX_PX, _BOX_PX)
