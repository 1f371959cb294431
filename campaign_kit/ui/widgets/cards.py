"""Cards and the panels in them: the white boxes that a page is laid out of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.texts import Elided, Figure, icon_label, label, set_tone

_NAME_PX = 20  # with a link beside it or without


class Card(QFrame):
    """A white box with a hairline; `column` takes what it holds. `ways` stand at the right of the heading."""

    def __init__(
        self,
        heading: str = "",
        *,
        margins: tuple[int, int, int, int] = (18, 16, 18, 16),
        ways: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(8)
        if heading:
            top = QHBoxLayout()
            top.setSpacing(8)
            top.addWidget(label(heading, "heading"), 1)
            for way in ways:
                top.addWidget(way)
            self.column.addLayout(top)
            self.setAccessibleName(heading)


class FigureCard(Card):
    """One figure with its name above and its meaning below; `way` is a link at the right of the name."""

    def __init__(self, name: str, way: QPushButton | None = None) -> None:
        super().__init__(margins=(18, 13, 18, 13))
        self.column.setSpacing(0)
        self._name = name
        self._named = Elided(name, "label")
        self._named.setMinimumHeight(_NAME_PX)
        self._figure = Figure()
        self._detail = Elided("", "detail")
        top = QHBoxLayout()
        top.addWidget(self._named, 1)
        if way is not None:
            top.addWidget(way)
        self.column.addLayout(top)
        self.column.addWidget(self._figure)
        self.column.addWidget(self._detail)

    def rename(self, name: str) -> None:
        """Another name above the figure that is shown next."""
        self._name = name
        self._named.setText(name)

    def show_figure(self, figure: str, detail: str, tone: str = "") -> None:
        self._figure.setText(figure)
        self._detail.setText(detail)
        set_tone(self._figure, tone)
        self.setAccessibleName(f"{self._name}: {figure}")
        self.setAccessibleDescription(detail)


class Panel(QFrame):
    """A coloured box of sentences. Kinds: advice (amber), quiet (mint). Hidden while it has nothing to say."""

    def __init__(self, kind: str, icon_name: str = "") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        if icon_name:
            role = "amber_dark" if kind == "advice" else "teal_dark"
            row.addWidget(icon_label(icon_name, role), 0, Qt.AlignmentFlag.AlignTop)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(5)
        row.addLayout(self._lines, 1)
        self._said: list[str] = []
        self.hide()

    def say(self, sentences: Sequence[str]) -> None:
        """One line a sentence; the panel is hidden while there is none."""
        if list(sentences) == self._said:
            return
        self._said = list(sentences)
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.deleteLater()
        for sentence in sentences:
            self._lines.addWidget(label(sentence, wrap=True))
        self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))

    def words(self) -> str:
        return "\n".join(self._said)


class _UpAndDown(QScrollArea):
    """Never narrower than what it holds, because nothing scrolls sideways."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        inner = self.widget()
        wide = inner.minimumSizeHint().width() if inner else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """What it holds may have become wider; Qt does not say so to the layout around it."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(inner: QWidget) -> QScrollArea:
    """The widget in an area that scrolls up and down only."""
    area = _UpAndDown()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setObjectName("scrolled")
    area.setWidget(inner)
    return area
