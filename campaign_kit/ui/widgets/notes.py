"""What a session gave for the words of the report: difficulties, good ways of working, what children said.

Never what a child tells of a case: the form says so where it is written.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from campaign_kit.model.attendance import NoteKind
from campaign_kit.ui.style import icon
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Lines
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word


class NotesEditor(QWidget):
    """Rows of a kind and some lines of text; an empty row counts for nothing. `changed`: typed or chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QWidget, Choice, Lines]] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        whole.addLayout(self._column)
        warning = self.tr("Không ghi tên trẻ, không kể chuyện riêng của một em. Có em cần giúp: gọi 111.")
        whole.addWidget(label(warning, "detail", wrap=True))
        self._more = button(self.tr("Thêm ghi nhận"), "link", "plus")
        self._more.clicked.connect(self._add_empty)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.changed.connect(self._offer_more)

    def show_notes(self, notes: Sequence[tuple[NoteKind, str]]) -> None:
        """These notes; one empty row where there is none yet."""
        for row, _kind, _text in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for kind, text in notes or ((NoteKind.DIFFICULTY, ""),):
            self._add(kind, text)
        self._offer_more()

    def notes(self) -> tuple[tuple[NoteKind, str], ...]:
        return tuple((kind.value(), text.words()) for _row, kind, text in self._rows if text.words())

    def _offer_more(self) -> None:
        """Another row is offered once all there are say something."""
        self._more.setVisible(all(text.words() for _row, _kind, text in self._rows))

    def _add_empty(self) -> None:
        self._add(NoteKind.DIFFICULTY, "").setFocus()
        self._offer_more()

    def _add(self, chosen: NoteKind, written: str) -> Lines:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        kind, text, drop = Choice(self.tr("Loại ghi nhận")), Lines(2), QToolButton()
        kind.fill([(each, word(each)) for each in NoteKind])
        kind.choose(chosen)
        text.setPlaceholderText(self.tr("Khó khăn, cách làm hay, ý kiến của trẻ…"))
        text.setPlainText(written)
        text.setAccessibleName(self.tr("Nội dung ghi nhận"))
        drop.setIcon(icon("x", "mute"))
        drop.setIconSize(QSize(16, 16))
        drop.setAccessibleName(self.tr("Bỏ ghi nhận này"))
        drop.setToolTip(self.tr("Bỏ ghi nhận này"))
        drop.clicked.connect(lambda: self._remove(row))
        grid.addWidget(kind, 0, 0)
        grid.addWidget(drop, 0, 1)
        grid.addWidget(text, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        kind.currentIndexChanged.connect(lambda _index: self.changed.emit())
        text.textChanged.connect(self.changed)
        self._column.addWidget(row)
        self._rows.append((row, kind, text))
        return text

    def _remove(self, row: QWidget) -> None:
        self._rows = [each for each in self._rows if each[0] is not row]
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()
