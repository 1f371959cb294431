"""The window: hosts the pages, the bar at the left and the strip of messages. Knows no service and no rule.

On the way to the first paint it imports Qt and the ground only; all else comes in with the page table, in `_load`.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.ui.actions import ACTIONS, make_action
from campaign_kit.ui.dialogs.ask import may_lose_sample
from campaign_kit.ui.launch import Launch
from campaign_kit.ui.memory import Memory
from campaign_kit.ui.pages.page import Page
from campaign_kit.ui.style import icon
from campaign_kit.ui.widgets.notice import Notice
from campaign_kit.ui.widgets.sidebar import Sidebar

SIZE_PX = (1366, 740)
LEAST_PX = (1060, 520)
_FRAME_PX = 40  # what a desktop draws around a window
NAVIGATION = tuple(entry.id.removeprefix("go.") for entry in ACTIONS if entry.id.startswith("go."))
_LIT_BY = {"session": "sessions", "result": "sessions", "places": "coverage"}


class Window(QMainWindow):
    """One window over one data folder. It closes the data itself when it is closed."""

    def __init__(self, launch: Launch) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Bộ công cụ tuyên truyền"))
        self.setMinimumSize(*LEAST_PX)
        free = self.screen().availableSize()
        self.resize(min(SIZE_PX[0], free.width()), min(SIZE_PX[1], free.height() - _FRAME_PX))
        self._launch = launch
        self._memory = Memory(launch.paths.data)
        self._memory.restore(self)
        self.pages: dict[str, Page] = {}
        self.shown = ""
        self._alone: list[QWidget] = []
        self._painted = False
        self._saved: datetime | None = None
        self._describe: Callable[[datetime | None], tuple[str, str]] = lambda _saved: ("", "")
        self._close_work: Callable[[], None] = lambda: None
        self._close_data: Callable[[], None] = lambda: None
        self._undo: Callable[[], None] = lambda: None
        self._is_sample = False
        self._lay_out()

    def _lay_out(self) -> None:
        self.side = Sidebar(NAVIGATION)
        self.side.show_ways(ready=self._launch.paths.database.exists())
        self.side.picked.connect(self.go)
        self.stack = QStackedWidget()
        self.notice = Notice()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(self.notice)
        root = QWidget()
        root.setObjectName("root")
        row = QHBoxLayout(root)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addLayout(right, 1)
        self.setCentralWidget(root)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._load)

    def _load(self) -> None:
        """Opens the data, or begins the first start, and then makes the pages of the table."""
        from campaign_kit.ui.desk import Desk  # noqa: PLC0415 - the page table
        from campaign_kit.ui.dialogs.progress import ProgressDialog  # noqa: PLC0415 - the page table
        from campaign_kit.ui.opening import Opening  # noqa: PLC0415 - the page table
        from campaign_kit.ui.pages.table import PAGES  # noqa: PLC0415 - the page table
        from campaign_kit.ui.work import Work  # noqa: PLC0415 - the page table

        def fill(desk: Desk) -> None:
            self._close_data, self._undo = desk.close, desk.undo
            self._describe, self._is_sample = desk.describe, desk.is_sample
            for key, page in PAGES.items():
                self.pages[key] = page(desk)
                self.stack.addWidget(self.pages[key])
            self._settle()

        self.work = Work(self)
        self._close_work = self.work.close
        self.work.changed.connect(self._mark)
        self.work.refused.connect(self.tell_trouble)
        self.work.failed.connect(self._fail)
        self._progress: object = ProgressDialog(self.work, self)
        self._opening: object = Opening(self._launch, self.work, self, fill)

    def _settle(self) -> None:
        """The pages are there: ways to them, and the first one shown."""
        self.setWindowIcon(icon("shield-check", "teal", 48))
        for alone in self._alone:
            self.stack.removeWidget(alone)
            alone.deleteLater()
        self._alone = []
        for key in NAVIGATION:
            make_action(f"go.{key}", self, partial(self.go, key))
        make_action("page.reload", self, self._reload)
        make_action("page.undo", self, self._take_back)
        self.side.begin(sample=self._is_sample)
        self._refresh_side()
        self.go("overview")

    def _reload(self) -> None:
        self.pages[self.shown].refresh()

    def _take_back(self) -> None:
        self.pages[self.shown].take_back(self._undo)

    def show_alone(self, widget: QWidget) -> None:
        """Shows a widget that is not a page: the first start, or why the data cannot be opened."""
        self.side.show_ways(ready=False)
        self._alone.append(widget)
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        widget.setFocus()

    def go(self, key: str, item: int | None = None) -> None:
        """Shows the page; `item` as in `Page.show_item`. A page with unsaved work may stay."""
        leaving = self.pages.get(self.shown)
        if leaving is not None and key != self.shown and not leaving.may_leave():
            self.side.choose(_LIT_BY.get(self.shown, self.shown))
            return
        self.shown = key
        self.notice.hide()
        page = self.pages[key]
        self.side.choose(_LIT_BY.get(key, key))
        if item is not None:
            page.show_item(item)
        self.stack.setCurrentWidget(page)
        page.take_focus()

    def begin(self, template: str = "", module: str = "", task: int = 0, place: int = 0) -> None:
        """Shows the editor with a new session, as `Begin` says; a page may stay, as in `go`."""
        self.go("session")
        if self.shown == "session":
            self.pages["session"].begin_from(template, module, task, place)

    def tell(self, words: str, then: tuple[str, Callable[[], object]] | None = None) -> None:
        """Says that something is done, with one thing to do next."""
        self.notice.say(words, then=then)

    def tell_trouble(self, words: str) -> None:
        self.notice.say(words, trouble=True)

    def tell_bug(self, kind: str, place: str) -> None:
        """Says that the program itself failed, in words that can be passed on and hold nothing of the data."""
        words = self.tr(
            "Chương trình gặp lỗi ({0}, {1}). Dữ liệu đã lưu vẫn còn nguyên. "
            "Hãy làm lại; nếu vẫn lỗi, gửi dòng này cho người hỗ trợ."
        )
        self.tell_trouble(words.format(kind, place))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        leaving = self.pages.get(self.shown)
        lost = self._is_sample and self._saved is not None
        if (leaving is not None and not leaving.may_leave()) or (lost and not may_lose_sample(self)):
            event.ignore()
            return
        self._close_work()
        if self._launch.paths.data.is_dir():
            self._memory.keep(self)
        self._close_data()
        super().closeEvent(event)

    def _mark(self, changed: frozenset[str]) -> None:
        if changed != {"upkeep"}:  # a backup is no change of the data
            self._saved = self._launch.clock()
        for page in self.pages.values():
            page.mark(changed)
        self._refresh_side()

    def _refresh_side(self) -> None:
        if self.pages:
            office, state = self._describe(self._saved)
            self.side.show_office(office)
            self.side.show_state(state)

    def _fail(self, error: Exception) -> None:
        raise error
