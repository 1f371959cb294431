"""What is arranged around the session in the editor: its costs and what to do before it, saved after the session."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from campaign_kit.model.plan import Session
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.widgets.checklist_card import ChecklistCard
from campaign_kit.ui.widgets.costs_card import CostsCard
from campaign_kit.ui.widgets.empty import EmptyState

say = QCoreApplication.translate


class Arranged(QObject):
    """The two cards over the services. `changed`: something else is written on one of them."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: tuple[object, object] = ([], [])
        self.costs = CostsCard()
        self.checklist = ChecklistCard(desk.today)
        self.before = QStackedWidget()
        self.before.addWidget(self.checklist)
        not_yet = EmptyState(
            "clipboard-check",
            say("Arranged", "Lưu buổi trước"),
            say("Arranged", "Việc cần chuẩn bị được gợi ý theo mẫu buổi và cách tổ chức, sau khi buổi đã lưu."),
        )
        self.before.addWidget(not_yet)
        self.costs.changed.connect(self.changed)
        self.checklist.changed.connect(self.changed)

    def show_session(self, session: Session | None) -> None:
        """What was saved of it; of a new one nothing."""
        self.before.setCurrentIndex(0 if session else 1)
        arranging, number = self._desk.kit.arranging, session.id if session else 0
        read = self._desk.work.now(lambda: (arranging.costs(number), arranging.checklist(number))) if session else None
        costs, items = read or ([], [])
        self.costs.show_costs(costs)
        self.checklist.show_items(items)
        self._kept = self.written()

    def written(self) -> tuple[object, object]:
        """All that stands here, to be compared with what stood here before."""
        return self.costs.costs(), self.checklist.items()

    def save(self, session_id: int) -> None:
        """Saves what is written otherwise than it was."""
        arranging, (costs, items) = self._desk.kit.arranging, self._kept
        new_costs, new_items = self.costs.costs(), self.checklist.items()
        if new_costs != costs:
            self._desk.work.now(lambda: arranging.save_costs(session_id, new_costs))
        if new_items != items:
            self._desk.work.now(lambda: arranging.save_checklist(session_id, new_items))
        self._kept = self.written()
