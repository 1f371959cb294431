"""The notes of one kind in a card: what they are, how many, and each with its day and where it comes from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from campaign_kit.model.attendance import NoteKind, NoteLine
from campaign_kit.ui.tables.told import Told, ToldTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import icon_label, label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_ICONS = {
    NoteKind.DIFFICULTY: ("triangle-alert", "amber_dark"),
    NoteKind.PROPOSAL: ("send", "teal"),
    NoteKind.GOOD_MODEL: ("check", "teal"),
    NoteKind.CHILD_VOICE: ("users", "coral_dark"),
}
_NOT_BOLD = -1  # whole sentences


class NoteColumn(Card):
    """`chosen`: another note has the keys; `asked`: the chosen one is to be seen whole."""

    chosen = Signal()
    asked = Signal()

    def __init__(self, kind: NoteKind, nothing: str) -> None:
        super().__init__(margins=(0, 12, 0, 8))
        self.kind = kind
        self.setAccessibleName(word(kind))
        self._count = label("", "mute")
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(icon_label(*_ICONS[kind]), 0, top)
        head.addWidget(label(word(kind), "heading", wrap=True), 1, top)
        head.addWidget(self._count, 0, top)
        self._table = ToldTable(self, ("",))
        self.view = WrappedTable(word(kind), _NOT_BOLD, {}, {0: 1.0})
        self.view.horizontalHeader().hide()
        self.view.setModel(self._table)
        self.view.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit())
        self.view.installEventFilter(self)
        self.view.activated.connect(lambda _index: self.asked.emit())
        none = label(nothing, "mute", wrap=True)
        none.setContentsMargins(14, 6, 14, 6)
        none.setAlignment(none.alignment().AlignTop)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._pile.addWidget(none)
        self.column.setSpacing(8)
        self.column.addLayout(head)
        self.column.addWidget(self._pile, 1)

    def show_notes(self, lines: Sequence[NoteLine]) -> None:
        """The newest first."""
        kept = self.current()
        rows = [Told(line, (line.note.text,), below={0: self._told(line)}) for line in reversed(lines)]
        self._table.show_rows(rows)
        self._count.setText(numbers.count(len(rows)))
        self._pile.setCurrentIndex(0 if rows else 1)
        same = (at for at, row in enumerate(rows) if kept is not None and row.item.note.id == kept.note.id)
        self.view.setCurrentIndex(self._table.index(next(same, 0), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The note that has the keys is the chosen one, whichever way the keys came."""
        if event.type() == QEvent.Type.FocusIn and self.current() is not None:
            self.view.selectRow(self.view.currentIndex().row())
            self.chosen.emit()
        return super().eventFilter(watched, event)

    def quieten(self) -> None:
        """None of its notes is the chosen one."""
        self.view.clearSelection()

    def current(self) -> NoteLine | None:
        found: NoteLine | None = self._table.item_at(self.view.currentIndex().row())
        return found

    def _told(self, line: NoteLine) -> str:
        return " · ".join(filter(None, (numbers.day(line.day), line.about)))
