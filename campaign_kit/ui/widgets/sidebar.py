"""The bar at the left: the name of the kit and the office, the ways to the pages, and how safe the data is."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from campaign_kit.ui.actions import icon_of, text_of
from campaign_kit.ui.style import icon
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import icon_label, label

WIDTH_PX = 226
_AFTER_ICON_PX = 8


class Sidebar(QFrame):
    """Shows only pages that work. `picked` carries the key of the page that was asked for."""

    picked = Signal(str)

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setFixedWidth(WIDTH_PX)
        self.setAccessibleName(self.tr("Các trang"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(0)
        brand = label(self.tr("Bộ công cụ tuyên truyền"), wrap=True)
        brand.setObjectName("brand")
        brand.setContentsMargins(18, 0, 18, 0)
        self._office = label("", "detail", wrap=True)
        self._office.setContentsMargins(18, 1, 18, 8)
        whole.addWidget(brand)
        whole.addWidget(self._office)
        self._ways = QVBoxLayout()
        self._ways.setContentsMargins(10, 2, 10, 0)
        self._ways.setSpacing(0)
        whole.addLayout(self._ways)
        whole.addStretch(1)
        self._sample = self._make_sample()
        whole.addWidget(self._sample)
        self._foot = self._make_foot()
        whole.addWidget(self._foot)
        self._group = QButtonGroup(self)
        self._buttons = {key: self._way(key) for key in keys}
        self.setEnabled(False)  # until there are pages to go to

    def choose(self, key: str) -> None:
        """Marks the page that is shown."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def show_office(self, words: str) -> None:
        self._office.setText(words)

    def show_ways(self, *, ready: bool) -> None:
        """Ways are shown where there are pages to go to: not before the first start is done."""
        for key, way in self._buttons.items():
            if ready and way.icon().isNull():  # drawn when they are seen: the first start paints sooner
                way.setIcon(icon(icon_of(f"go.{key}"), "text_nav", 20, after=_AFTER_ICON_PX))
            way.setVisible(ready)

    def begin(self, *, sample: bool) -> None:
        """The pages are there: the ways lead to them; `sample`: from now on it says that nothing here is real."""
        self.show_ways(ready=True)
        self.setEnabled(True)
        self._sample.setVisible(sample)

    def show_state(self, words: str) -> None:
        """On what was saved and backed up; the encrypted file is open now."""
        self._state.setText(words)
        self._foot.show()

    def state_words(self) -> str:
        return self._state.text()

    def _way(self, key: str) -> QPushButton:
        way = button(text_of(f"go.{key}"), "nav")
        way.setCheckable(True)
        way.setIconSize(QSize(20 + _AFTER_ICON_PX, 20))
        way.clicked.connect(lambda: self.picked.emit(key))
        self._group.addButton(way)
        self._ways.addWidget(way)
        return way

    def _make_sample(self) -> QFrame:
        around, strip = QFrame(), QFrame()
        strip.setProperty("kind", "advice")
        within, column = QVBoxLayout(around), QVBoxLayout(strip)
        within.setContentsMargins(10, 0, 10, 10)
        within.addWidget(strip)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(label(self.tr("Dữ liệu mẫu: tự xóa khi đóng cửa sổ"), "strong", wrap=True))
        around.hide()
        return around

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("sideFoot")
        column = QVBoxLayout(foot)
        column.setContentsMargins(18, 6, 12, 8)
        column.setSpacing(3)
        self._state = label("", "detail", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(icon_label("lock", "mute", 13))
        row.addWidget(label(self.tr("Dữ liệu được mã hóa"), "detail"), 1)
        column.addWidget(self._state)
        column.addLayout(row)
        foot.hide()
        return foot
