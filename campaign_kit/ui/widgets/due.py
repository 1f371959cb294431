"""What is due, in quiet lines with the way to it: what nobody checked for a year, what is late, what must go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.services.office import DueChecks
from campaign_kit.services.overview import Waiting
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import icon_label, label
from campaign_kit.wording import numbers

_ICON_PX = 16
_NAMED = 2  # of the lines to call


class DueLine(QWidget):
    """Hidden while it has nothing to say. `asked`: the way is to be gone."""

    asked = Signal()

    def __init__(self, icon_name: str, way: str) -> None:
        super().__init__()
        self._words = label("", "detail", wrap=True)
        go = button(way, "link")
        go.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(icon_label(icon_name, "mute", _ICON_PX), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def say(self, words: str) -> None:
        """Shows the sentence; an empty one hides the line."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        return self._words.text()


class DueLines(QWidget):
    """`lines_asked`: to the help lines; `laws_asked`: to the data of the content; `tasks_asked` carries the number of
    the plan whose tasks are late. Empty where nothing is due."""

    lines_asked = Signal()
    laws_asked = Signal()
    tasks_asked = Signal(int)
    handovers_asked = Signal()
    contacts_asked = Signal()
    names_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = DueLine("phone", self.tr("Kiểm tra đường dây →"))
        self._lines.asked.connect(self.lines_asked)
        self._laws = DueLine("book-open", self.tr("Xem nội dung →"))
        self._laws.asked.connect(self.laws_asked)
        self._plan = 0
        self._tasks = DueLine("list-checks", self.tr("Xem nhiệm vụ →"))
        self._tasks.asked.connect(lambda: self.tasks_asked.emit(self._plan))
        self._handovers = DueLine("shield-check", self.tr("Xem bàn giao →"))
        self._handovers.asked.connect(self.handovers_asked)
        self._contacts = DueLine("users", self.tr("Xem liên hệ →"))
        self._contacts.asked.connect(self.contacts_asked)
        self._names = DueLine("shield-check", self.tr("Xem tên hết hạn →"))
        self._names.asked.connect(self.names_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._all = (self._tasks, self._names, self._handovers, self._contacts, self._lines, self._laws)
        for line in self._all:
            column.addWidget(line)

    def show_due(self, due: DueChecks) -> None:
        """Names the first lines to call, counts the laws."""
        names = [line.label for line in due.help_lines]
        told, more = numbers.join(names), len(names) - _NAMED
        if more > 0:
            told = self.tr("{0} và {1} nơi khác").format(", ".join(names[:_NAMED]), more)
        laws = self.tr("{0} văn bản pháp lý đã quá 12 tháng chưa xem lại hiệu lực.").format(len(due.legal_bases))
        self._lines.say(self.tr("Cần gọi thử, kiểm tra lại: {0}.").format(told) if names else "")
        self._laws.say(laws if due.legal_bases else "")
        self._settle()

    def show_waiting(self, waiting: Waiting) -> None:
        """Counts what is late and what must be deleted."""
        late = sum(waiting.tasks.values())
        self._plan = next(iter(waiting.tasks), 0)
        tasks = self.tr("{0} nhiệm vụ trong kế hoạch đã quá hạn.").format(numbers.count(late))
        handovers = self.tr("{0} danh sách bàn giao đã đến ngày phải xóa.").format(numbers.count(waiting.handovers))
        contacts = self.tr("{0} liên hệ đã hết thời hạn lưu.").format(numbers.count(waiting.contacts))
        names = self.tr("{0} tên hết hạn giữ, cần xóa và làm biên bản tiêu hủy.").format(numbers.count(waiting.names))
        self._tasks.say(tasks if late else "")
        self._names.say(names if waiting.names else "")
        self._handovers.say(handovers if waiting.handovers else "")
        self._contacts.say(contacts if waiting.contacts else "")
        self._settle()

    def _settle(self) -> None:
        self.setVisible(any(line.words() for line in self._all))
