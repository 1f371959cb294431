"""How a calendar looks: days with their numbers, closed ones hatched, sessions as lines in the colour of their status.

Decides no place: boxes come from `tables/calendar.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from campaign_kit.model.plan import SessionStatus
from campaign_kit.ui.drawing import draw_line, draw_lines, line_px
from campaign_kit.ui.style import colour, font
from campaign_kit.ui.tables.calendar import HEAD_PX, LINE_PX, NUMBER_PX, Cell, Entry, Spot

# of a status: the ground, the bar at its left, the words
TONES = {
    SessionStatus.DRAFT: ("line_soft", "soft_edge", "mute"),
    SessionStatus.PLANNED: ("white", "teal_soft", "ink"),
    SessionStatus.HELD: ("mint", "teal", "teal_dark"),
    SessionStatus.POSTPONED: ("sun_pale", "amber", "amber_dark"),
    SessionStatus.CANCELLED: ("white", "line", "mute"),
}
_BAR_PX = 4
_MARK_PX = 11
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class DayLook:
    """What a day is beside its sessions: of the month shown, today, chosen; `closed` are the words of a closed one,
    `number` what it is called."""

    inside: bool
    today: bool
    chosen: bool
    focus: bool
    closed: str
    number: str


def weekday_names() -> tuple[str, ...]:
    """The names of the days as they stand on a calendar, Monday first."""
    return tuple(QCoreApplication.translate("Calendar", "T2 T3 T4 T5 T6 T7 CN").split())


def paint_head(painter: QPainter, wide: float, heads: Sequence[str]) -> None:
    """The names of the weekdays above their columns."""
    painter.fillRect(QRectF(0, 0, wide * len(heads), HEAD_PX), colour("side"))
    for column, words in enumerate(heads):
        role = "coral_dark" if column == len(heads) - 1 else "mute"
        room = QRectF(column * wide, 0, wide, HEAD_PX)
        draw_line(painter, room, words, font(13, 600), role, Qt.AlignmentFlag.AlignCenter)


def paint_day(painter: QPainter, cell: Cell, look: DayLook) -> None:
    """The ground of a day, its number, why it is closed, and how many sessions are not seen."""
    box = cell.box
    painter.fillRect(box, colour("mint_pale" if look.chosen else "white" if look.inside else "ground"))
    if look.closed:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("line"))
        brush = painter.brush()
        brush.setStyle(Qt.BrushStyle.BDiagPattern)
        painter.fillRect(box, brush)
    painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), colour("line_soft"))
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line_soft"))
    _paint_number(painter, cell, look)
    said, role = look.closed, "mute"
    if cell.hidden:
        said, role = more_words(len(cell.hidden)), "teal"
    if said:
        draw_line(painter, cell.more, said, font(12, 600 if cell.hidden else 500), role, _RIGHT)
    if look.chosen and look.focus:
        painter.setPen(QPen(colour("teal"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(1, 1, -2, -2))


def more_words(count: int) -> str:
    """How many sessions of a day are not seen."""
    return QCoreApplication.translate("Calendar", "+{0} buổi nữa").format(count)


def _paint_number(painter: QPainter, cell: Cell, look: DayLook) -> None:
    face = font(12, 700 if look.today else 600)
    wide = max(22.0, QFontMetricsF(face).horizontalAdvance(look.number) + 10)
    face = font(12, 700 if look.today else 600)
    wide = max(22.0, QFontMetricsF(face).horizontalAdvance(look.number) + 10)
    box = QRectF(cell.box.left() + 4, cell.box.top() + 2, wide, NUMBER_PX - 3)
    role = "ink" if look.inside else "soft_edge"
    if look.today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("teal"))
        painter.drawRoundedRect(box, 10, 10)
        role = "white"
    draw_line(painter, box, look.number, face, role, Qt.AlignmentFlag.AlignCenter)


def paint_spot(painter: QPainter, spot: Spot, *, chosen: bool) -> None:
    """A session: a bar in the colour of its status, hollow where another office counts it; hour, title, place."""
    ink, box = TONES[spot.entry.status][2], spot.box
    paint_mark(painter, box, spot.entry.status, elsewhere=spot.entry.elsewhere, chosen=chosen)
    room = box.adjusted(_BAR_PX + 6, 0, -4, 0)
    if spot.entry.clash:
        paint_clash(painter, QPointF(room.right() - _MARK_PX, box.top() + (LINE_PX - _MARK_PX) / 2))
        room.setRight(room.right() - _MARK_PX - 2)
    if box.height() <= LINE_PX:
        _paint_line(painter, room, spot.entry, ink)
    else:
        _paint_deep(painter, box.adjusted(_BAR_PX + 6, 3, -4, -2), spot.entry, ink)


def paint_mark(painter: QPainter, box: QRectF, status: SessionStatus, *, elsewhere: bool, chosen: bool = False) -> None:
    """The ground of a session with the bar at its left."""
    ground, bar, _ink = TONES[status]
    painter.setPen(QPen(colour("ink" if chosen else "line" if ground == "white" else ground), 1.4 if chosen else 1))
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(QPen(colour(bar), 1.4) if elsewhere else Qt.PenStyle.NoPen)
    painter.setBrush(colour("white" if elsewhere else bar))
    painter.drawRoundedRect(QRectF(box.left() + 2, box.top() + 2.5, _BAR_PX, box.height() - 5), 2, 2)


def _paint_line(painter: QPainter, room: QRectF, entry: Entry, ink: str) -> None:
    if entry.hour:
        face = font(12, 700)
        taken = QFontMetricsF(face).horizontalAdvance(entry.hour) + 4
        draw_line(painter, room, entry.hour, face, ink)
        room = room.adjusted(taken, 0, 0, 0)
    draw_line(painter, room, entry.title, _struck(font(12, 500), entry), ink)


def _paint_deep(painter: QPainter, room: QRectF, entry: Entry, ink: str) -> None:
    """Hour, title and place under each other, as many lines as there is room for."""
    high = line_px(12, 500)
    head = QRectF(room.left(), room.top(), room.width() - _MARK_PX, high)
    draw_line(painter, head, entry.hour or _all_day(), _struck(font(12, 700), entry), ink)
    rest = room.adjusted(0, high, 0, 0)
    most = 2 if rest.height() >= 3 * high - 4 else 1
    taken = draw_lines(painter, rest, entry.title, 12, 500, ink, most)
    if rest.height() - taken >= high - 3:
        draw_line(painter, QRectF(rest.left(), rest.top() + taken, rest.width(), high), entry.where, font(12), "mute")


def _all_day() -> str:
    return QCoreApplication.translate("Calendar", "chưa có giờ")


def _struck(face: QFont, entry: Entry) -> QFont:
    face.setStrikeOut(entry.status is SessionStatus.CANCELLED)
    return face


def paint_clash(painter: QPainter, at: QPointF) -> None:
    """A small triangle: what it means stands in the tool tip and under the calendar."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("coral"))
    points = (QPointF(_MARK_PX / 2, 0), QPointF(_MARK_PX, _MARK_PX - 1), QPointF(0, _MARK_PX - 1))
    painter.drawPolygon(QPolygonF([at + point for point in points]))
    draw_line(
        painter,
        QRectF(at.x(), at.y() + 2, _MARK_PX, _MARK_PX - 2),
        "!",
        font(9, 800),
        "white",
        Qt.AlignmentFlag.AlignCenter,
    )
