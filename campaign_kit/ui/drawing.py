"""What painted rows have in common: a line of text, the ground of a chosen row, a chip. Knows no model and no page."""

from functools import lru_cache
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle

from campaign_kit.ui.style import colour, font

CHIP_PX = 22
_CHIP_WEIGHT = 700
_AROUND_PX = 19
_RIGHT = Qt.TextElideMode.ElideRight
_TONES = {
    "done": ("mint", "teal_dark"),
    "plain": ("line_soft", "text_nav"),
    "partly": ("sun_pale", "amber_dark"),
    "quiet": ("line_soft", "mute"),
    "asked": ("sun", "ink"),
    "late": ("coral_pale", "coral_dark"),
}


def draw_line(
    painter: QPainter,
    room: QRectF,
    text: str,
    face: QFont,
    role: str = "ink",
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """One line in the room, at its left unless `side` says another; it ends in "…" where the room is too narrow."""
    painter.setFont(face)
    painter.setPen(colour(role))
    shown = QFontMetricsF(face).elidedText(text, _RIGHT, room.width())
    painter.drawText(room, int(side), shown)


@lru_cache(maxsize=1024)
def wrapped(text: str, px: int, weight: int, width: int, most: int) -> tuple[str, ...]:
    """The text in at most so many lines of that width, broken between words; "…" ends the last where more is left."""
    layout = QTextLayout(text, font(px, weight))
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    kept = starts[:most]
    lines = [text[start:end].strip() for start, end in pairwise(kept)]
    last = QFontMetricsF(font(px, weight)).elidedText(text[kept[-1] :] if kept else "", _RIGHT, width)
    return (*lines, last)


def line_px(px: int, weight: int) -> int:
    """How high a line of `draw_lines` is."""
    return ceil(QFontMetricsF(font(px, weight)).height())


def draw_lines(painter: QPainter, room: QRectF, text: str, px: int, weight: int, role: str, most: int) -> float:
    """The text from the top of the room in at most so many lines; gives the height that they take."""
    high = line_px(px, weight)
    lines = wrapped(text, px, weight, int(room.width()), most)
    for number, line in enumerate(lines):
        draw_line(
            painter, QRectF(room.left(), room.top() + number * high, room.width(), high), line, font(px, weight), role
        )
    return high * len(lines)


def draw_chosen(painter: QPainter, whole: QRectF, state: QStyle.StateFlag, radius: int) -> None:
    """The ground of a row where `state` says that it is chosen: mint; framed where the keys are."""
    chosen, focus = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_HasFocus
    if chosen or focus:
        painter.setPen(QPen(colour("teal"), 2) if focus else Qt.PenStyle.NoPen)
        painter.setBrush(colour("mint") if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), radius, radius)


def chip_width(text: str) -> float:
    """How wide the chip with that word is."""
    return QFontMetricsF(font(12, _CHIP_WEIGHT)).horizontalAdvance(text) + _AROUND_PX


def draw_chip(painter: QPainter, box: QRectF, text: str, tone: str) -> None:
    """A word on a rounded ground. Tones: done, plain, partly, quiet, asked, late."""
    ground, ink = _TONES[tone]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(box, CHIP_PX / 2, CHIP_PX / 2)
    painter.setFont(font(12, _CHIP_WEIGHT))
    painter.setPen(colour(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
