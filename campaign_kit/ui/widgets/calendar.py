"""A month or a week of sessions, painted over values: keys and mouse choose days and sessions. Knows no service."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from campaign_kit.ui.tables.calendar import WEEK_DAYS, Cell, Entry, Span, lay_out
from campaign_kit.ui.tables.days import Days, told
from campaign_kit.ui.widgets.calendar_paint import (
    DayLook,
    more_words,
    paint_day,
    paint_head,
    paint_spot,
    weekday_names,
)

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK_DAYS, Qt.Key.Key_Down: WEEK_DAYS}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Calendar(QWidget):
    """One month or week with one chosen day and, where that day has any, one chosen session of it.

    Arrows go from day to day (in a week up and down from session to session), Home and End to the ends of the week,
    PgUp and PgDn to another month or week, Space to the next session of the day, Enter opens it, N begins a new one.
    `turned`: other days are shown, their sessions are wanted; `chose`: another day or session is chosen.
    """

    turned = Signal()
    chose = Signal()
    opened = Signal(int)
    new_asked = Signal(object)  # date
    week_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.days = Days(today)
        self._cells: list[Cell] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(180)
        self._settle()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(700, 420)

    def show_span(self, span: Span) -> None:
        """Shows the month or the week of the chosen day."""
        if span is not self.days.span:
            self.days.span = span
            self.turned.emit()
            self._settle()

    def show_entries(self, entries: Sequence[Entry], closed: Mapping[date, str]) -> None:
        """The sessions of the days shown, and the words of those days on which nobody meets."""
        self.days.fill(entries, closed)
        self._settle()
        self.chose.emit()

    def go_to(self, day: date, session_id: int = 0) -> None:
        """Chooses the day, and of its sessions that one, else the first."""
        if self.days.choose(day, session_id):
            self.turned.emit()
        self._settle()
        self.chose.emit()

    def cells(self) -> list[Cell]:
        """The days as they are painted now."""
        return self._cells

    def _settle(self) -> None:
        shown = self.days
        self._cells = lay_out(shown.span, QSizeF(self.size()), shown.shown(), shown.entries, shown.chosen)
        self.setAccessibleName(self.tr("Lịch các buổi. {0}").format(shown.head()))
        self.setAccessibleDescription(shown.spoken())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key, days = Qt.Key(event.key()), self.days
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in _PAGES:
            self.go_to(days.further(_PAGES[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(days.week_end(last=key == Qt.Key.Key_End))
        elif not self._do(key):
            super().keyPressEvent(event)

    def _step(self, days: int) -> None:
        if self.days.span is Span.WEEK and abs(days) == WEEK_DAYS:
            self.go_to(self.days.day, self.days.beside(1 if days > 0 else -1) or self.days.chosen)
        else:
            self.go_to(self.days.day + timedelta(days=days))

    def _do(self, key: Qt.Key) -> bool:
        days = self.days
        if key == Qt.Key.Key_Space:
            self.go_to(days.day, days.beside(1))
        elif key in _ENTER and days.chosen:
            self.opened.emit(days.chosen)
        elif key == Qt.Key.Key_N:
            self.new_asked.emit(days.day)
        else:
            return False
        return True

    def _at(self, point: QPointF) -> tuple[Cell | None, Entry | None]:
        cell = next((each for each in self._cells if each.box.contains(point)), None)
        spots = cell.spots if cell else ()
        return cell, next((spot.entry for spot in spots if spot.box.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        cell, entry = self._at(event.position())
        if cell is None or event.button() != Qt.MouseButton.LeftButton:
            return
        asks_more = entry is None and bool(cell.hidden) and cell.more.contains(event.position())
        in_week = self.days.span is Span.WEEK
        self.go_to(cell.day, entry.id if entry else cell.hidden[0].id if asks_more and in_week else 0)
        if asks_more and not in_week:
            self.week_asked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        cell, entry = self._at(event.position())
        if entry is not None:
            self.opened.emit(entry.id)
        elif cell is not None:
            self.new_asked.emit(cell.day)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.angleDelta().y():
            self.go_to(self.days.further(-1 if event.angleDelta().y() > 0 else 1))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            cell, entry = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._tip(cell, entry), self)
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def _tip(self, cell: Cell | None, entry: Entry | None) -> str:
        if entry is not None:
            return "\n".join(filter(None, (told(entry), entry.where)))
        if cell is None:
            return ""
        more = more_words(len(cell.hidden)) if cell.hidden else ""
        return "\n".join(filter(None, (self.days.closed.get(cell.day, ""), more)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(self.rect()), Qt.GlobalColor.white)
        shown = self.days
        paint_head(painter, self.width() / WEEK_DAYS, weekday_names())
        for cell in self._cells:
            paint_day(painter, cell, self._look(cell.day))
            for spot in cell.spots:
                paint_spot(painter, spot, chosen=spot.entry.id == shown.chosen and cell.day == shown.day)

    def _look(self, day: date) -> DayLook:
        shown = self.days
        return DayLook(
            inside=shown.span is Span.WEEK or day.month == shown.day.month,
            today=day == shown.today,
            chosen=day == shown.day,
            focus=self.hasFocus(),
            closed=shown.closed.get(day, ""),
            number=f"{day:%d/%m}" if shown.span is Span.WEEK else str(day.day),
        )
