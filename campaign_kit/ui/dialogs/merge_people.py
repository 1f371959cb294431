"""Shows what making one person of two would do, and does it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.ui.desk import Desk
from campaign_kit.ui.widgets.buttons import button, fit_height
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.fact_card import group_of
from campaign_kit.ui.widgets.life_facts import preview_facts, preview_warning
from campaign_kit.ui.widgets.texts import label

_PEOPLE = 2  # the first facts: who is kept, who is taken in


class MergePeople(QDialog):
    """The one who stands on more lists is kept, until somebody wants the other."""

    def __init__(self, parent: QWidget, desk: Desk, keep_id: int, gone_id: int) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids = (keep_id, gone_id)
        self.setWindowTitle(self.tr("Gộp hai người"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Hai dòng này là một người?"), "heading"))
        self._why_not = Panel("advice", "triangle-alert")
        self._said = Panel("quiet", "shield-check")
        self._said.say(
            [self.tr("Lượt người của các buổi giữ nguyên; số người không trùng bớt một. Gộp nhầm thì bấm Hoàn tác.")]
        )
        self._both, self._facts = QHBoxLayout(), QVBoxLayout()
        for facts in (self._both, self._facts):
            facts.setSpacing(10)
        for widget in (self._why_not, self._said):
            column.addWidget(widget)
        column.addLayout(self._both)
        column.addLayout(self._facts)
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(self._foot())
        self._show()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        swap, leave = button(self.tr("Giữ người kia")), button(self.tr("Để là hai người"))
        self._agree: QPushButton = button(self.tr("Gộp thành một người"), "primary")
        swap.clicked.connect(self._swap)
        leave.clicked.connect(self.reject)
        self._agree.clicked.connect(self._merge)
        self._agree.setDefault(True)
        row.addWidget(swap)
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(self._agree)
        return row

    def _swap(self) -> None:
        self._ids = (self._ids[1], self._ids[0])
        self._show()

    def _show(self) -> None:
        preview = self._desk.work.now(lambda: self._desk.kit.people.preview(*self._ids))
        for layout in (self._both, self._facts):
            _clear(layout)
        if preview is not None:
            facts = [group_of(fact) for fact in preview_facts(preview) if fact.lines]
            for fact in facts[:_PEOPLE]:
                self._both.addWidget(fact, 1, Qt.AlignmentFlag.AlignTop)
            for fact in facts[_PEOPLE:]:
                self._facts.addWidget(fact)
            self._why_not.say(preview_warning(preview))
        can = preview is not None and preview.refused is None
        self._agree.setEnabled(can)
        self._said.setVisible(can)
        fit_height(self)

    def _merge(self) -> None:
        if self._desk.work.now(lambda: self._desk.kit.people.merge(*self._ids)) is not None:
            self.accept()
            self._desk.tell_undoable(self.tr("Đã gộp thành một người; lượt người không đổi."))


def _clear(layout: QBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (shown := item.widget()) is not None:
            shown.hide()
            shown.deleteLater()
