"""The bar under the page: smaller, larger, fit; the page before and after, and which of how many it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from campaign_kit.ui.actions import make_action
from campaign_kit.ui.widgets.buttons import tool_button
from campaign_kit.ui.widgets.texts import label

_PAGE_PX = {False: 78, True: 44}  # of the number of the page; when narrow


class ZoomBar(QFrame):
    """Its actions work on the whole page that owns them. `zoom_asked`: +1, -1, 0 to fit; `turn_asked`: +1, -1."""

    zoom_asked = Signal(int)
    turn_asked = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self.setObjectName("zoombar")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(2)
        smaller = make_action("view.smaller", owner, lambda: self.zoom_asked.emit(-1), "mute")
        larger = make_action("view.larger", owner, lambda: self.zoom_asked.emit(1), "mute")
        fit = make_action("view.fit", owner, lambda: self.zoom_asked.emit(0), "mute")
        self._before = make_action("view.previous", owner, lambda: self.turn_asked.emit(-1), "mute")
        self._after = make_action("view.next", owner, lambda: self.turn_asked.emit(1), "mute")
        self._narrow = False
        self._shown = (0, 1)
        self._percent = label("100 %")
        self._page, self._proof = label(""), label("", "detail")
        for shown, width in ((self._percent, 44), (self._page, _PAGE_PX[False])):
            shown.setMinimumWidth(width)
            shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(tool_button(smaller))
        row.addWidget(self._percent)
        row.addWidget(tool_button(larger))
        row.addWidget(tool_button(fit))
        row.addWidget(tool_button(self._before))
        row.addWidget(self._page)
        row.addWidget(tool_button(self._after))
        row.addWidget(self._proof)
        self.show_page(0, 1)

    def keep_within(self, room: int) -> None:
        """Takes the size that it asks for; where that is more than the room, without its percent and shorter."""
        self._squeeze(narrow=False)
        if self.sizeHint().width() > room:
            self._squeeze(narrow=True)
        self.resize(self.sizeHint())

    def least_width(self) -> int:
        """What it takes at least, with the longest of its words."""
        now, least = self._proof.text(), 0
        self._squeeze(narrow=True)
        for words in (self._to_see(10), self._unfinished()):
            self._proof.setText(words)
            least = max(least, self.sizeHint().width())
        self._proof.setText(now)
        self._squeeze(narrow=False)
        return least

    def _squeeze(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._percent.setVisible(not narrow)
        self._page.setMinimumWidth(_PAGE_PX[narrow])
        self._tell_page()

    def show_findings(self, findings: Sequence[str], *, unfinished: bool = False) -> None:
        """What the print doctor sees on the pages: nothing, or how much, with the sentences as the tool tip.

        Of an `unfinished` text that is said first: its pages are not to be printed.
        """
        sound = self.tr("In được ✓") if not findings else self._to_see(len(findings))
        self._proof.setText(self._unfinished() if unfinished else sound)
        self._proof.setProperty("role", "error" if findings or unfinished else "detail")
        self._proof.style().polish(self._proof)
        said = self.tr("Đã kiểm tra mã QR, số 111, cỡ chữ, độ tương phản và lề in.")
        if unfinished:
            said = self.tr("Trang còn câu mẫu, bắt đầu bằng “…”; viết xong mới in được.")
        self._proof.setToolTip("\n".join(findings) or said)
        self._proof.setAccessibleDescription(self._proof.toolTip())

    def show_percent(self, percent: int) -> None:
        self._percent.setText(f"{percent} %")

    def show_page(self, page: int, pages: int) -> None:
        """`page` counts from 0."""
        self._shown = page, pages
        self._tell_page()
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page + 1 < pages)

    def _to_see(self, findings: int) -> str:
        return self.tr("Xem lại: {0}").format(findings)

    def _unfinished(self) -> str:
        return self.tr("Chưa viết xong")

    def _tell_page(self) -> None:
        page, pages = self._shown
        self._page.setText((self.tr("{0}/{1}") if self._narrow else self.tr("Trang {0}/{1}")).format(page + 1, pages))
