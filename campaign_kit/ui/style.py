"""How the window looks: the tokens of the visual language, the style sheet made of them, fonts and tinted icons.

The one place of `ui/` where a colour or a type size is written. Knows no page and no data.
"""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from campaign_kit.paths import shipped
from campaign_kit.ui.sheet import SHEET

FAMILY = "Be Vietnam Pro"
BASE_PX = 14
SMALL_PX = 12
ICON_PX = 18
_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold", "ExtraBold")
_SCALES = (1, 2)  # between them Qt scales down


# colours by role; light is the only set today, a dark one will be another table of the same roles
LIGHT = {
    "ink": "#14213D",
    "teal": "#0F766E",
    "teal_dark": "#0B5D57",
    "teal_soft": "#9AD0C8",
    "mint": "#E3F4F0",
    "mint_pale": "#F2FAF8",
    "sun": "#FFC847",
    "sun_pale": "#FFF3D6",
    "coral": "#E4572E",
    "coral_dark": "#B83A18",
    "coral_pale": "#FDECE6",
    "amber": "#F0A92B",
    "amber_dark": "#8A5A00",
    "line": "#D9E2EC",
    "soft_edge": "#A9B8C8",
    "line_soft": "#EEF2F6",
    "track": "#EDF1F5",
    "mute": "#5B6B82",
    "white": "#FFFFFF",
    "ground": "#FBFCFD",
    "side": "#F6F8FA",
    "desk": "#DCE3EA",
    "text_nav": "#33415C",
}


def colour(role: str) -> QColor:
    """The colour of a role ("teal", "mute"); an unknown role is a bug."""
    return QColor(LIGHT[role])


def font(px: int = BASE_PX, weight: int = 400) -> QFont:
    """The window's face in a size of pixels and a weight of 400 to 800, for painted widgets."""
    face = QFont(FAMILY)
    face.setPixelSize(px)
    face.setWeight(QFont.Weight(weight))
    return face


def dress(app: QApplication) -> None:
    """Gives the application its fonts, palette and style sheet; to be called once, before the first window."""
    fonts = shipped("layouts") / "fonts"
    for weight in _WEIGHTS:
        QFontDatabase.addApplicationFont(str(fonts / f"BeVietnamPro-{weight}.ttf"))
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    app.setPalette(_palette())
    app.setStyleSheet(SHEET.substitute(LIGHT))


def icon(name: str, role: str = "ink", size: int = ICON_PX, *, after: int = 0) -> QIcon:
    """The line icon of `layouts/icons`, drawn in the colour of the role, sharp at the usual screen scales.

    `after` is empty room at its right, where a style leaves too little between icon and text.
    """
    renderer, drawn = _renderer(name, role), QIcon()
    for scale in _SCALES:
        drawn.addPixmap(_pixmap(renderer, size * scale, after * scale))
    return drawn


def icon_pixmap(name: str, role: str, size: int, scale: float) -> QPixmap:
    """One icon as a pixmap for a label: `size` in logical pixels, `scale` the device pixel ratio of the screen."""
    pixmap = _pixmap(_renderer(name, role), round(size * scale))
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _renderer(name: str, role: str) -> QSvgRenderer:
    drawing = (shipped("layouts") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", LIGHT[role]).encode()))


def _pixmap(renderer: QSvgRenderer, px: int, after: int = 0) -> QPixmap:
    pixmap = QPixmap(px + after, px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, px, px))
    painter.end()
    return pixmap


def _palette() -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.Base: "white",
        QPalette.ColorRole.AlternateBase: "side",
        QPalette.ColorRole.Button: "white",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.PlaceholderText: "mute",
        QPalette.ColorRole.Highlight: "teal",
        QPalette.ColorRole.HighlightedText: "white",
        QPalette.ColorRole.ToolTipBase: "ink",
        QPalette.ColorRole.ToolTipText: "white",
        QPalette.ColorRole.Link: "teal",
    }
    for role, token in roles.items():
        palette.setColor(role, colour(token))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, colour("mute"))
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, colour("mute"))
    return palette
