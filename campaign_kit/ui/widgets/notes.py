"""What is noted of a session for the report: difficulties, proposals, what went well, what children said.

Never what a child tells of a case: the form says so where it is written.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from campaign_kit.model.attendance import NoteKind
from campaign_kit.ui.style import icon
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Lines
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_MOST_LINES = 4


class _NoteText(Lines):
    """One line while it is empty; as high as what is written, up to four lines."""

    def __init__(self) -> None:
        super().__init__(1)
        self._one = self.height() - 3
        self.setFixedHeight(self._one)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    def _grow(self) -> None:
        written = max(1, round(self.document().size().height()))
        more = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(more[written <= _MOST_LINES])
        lines = min(_MOST_LINES, written)
        self.setFixedHeight(self._one + (lines - 1) * QFontMetrics(self.font()).lineSpacing())


class NotesEditor(QWidget):
    """Rows of a kind and some lines of text; an empty row counts for nothing. `changed`: typed or chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QWidget, Choice, Lines, QToolButton]] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(5)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        whole.addLayout(self._column)
        self._more = button(self.tr("Thêm ghi nhận"), "way", "plus")
        self._more.clicked.connect(self._add_empty)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        warning = self.tr("Không ghi tên trẻ, không kể chuyện riêng của một em. Có em cần giúp: gọi 111.")
        whole.addWidget(label(warning, "detail", wrap=True))
        self.changed.connect(self._follow)

    def show_notes(self, notes: Sequence[tuple[NoteKind, str]]) -> None:
        """These notes; one empty row where there is none yet."""
        for row, *_rest in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for kind, text in notes or ((NoteKind.DIFFICULTY, ""),):
            self._add(kind, text)
        self._follow()

    def notes(self) -> tuple[tuple[NoteKind, str], ...]:
        return tuple((kind.value(), text.words()) for _row, kind, text, _drop in self._rows if text.words())

    def _follow(self) -> None:
        """Another row is offered once all there are say something; an only row that says nothing is not dropped."""
        self._more.setVisible(all(text.words() for _row, _kind, text, _drop in self._rows))
        for _row, _kind, text, drop in self._rows:
            drop.setVisible(len(self._rows) > 1 or bool(text.words()))

    def _add_empty(self) -> None:
        self._add(NoteKind.DIFFICULTY, "").setFocus()
        self._follow()

    def _add(self, chosen: NoteKind, written: str) -> Lines:
        row = QWidget()
        column, top = QVBoxLayout(row), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        kind, text, drop = Choice(self.tr("Loại ghi nhận")), _NoteText(), QToolButton()
        kind.fill([(each, word(each)) for each in NoteKind])
        kind.choose(chosen)
        text.setPlaceholderText(self.tr("Điều nên đưa vào báo cáo…"))
        text.setAcceptDrops(False)  # a photo that is dropped here is one of the session's
        text.setPlainText(written)
        text.setAccessibleName(self.tr("Nội dung ghi nhận"))
        drop.setIcon(icon("x", "mute"))
        drop.setIconSize(QSize(16, 16))
        drop.setAccessibleName(self.tr("Bỏ ghi nhận này"))
        drop.setToolTip(self.tr("Bỏ ghi nhận này"))
        drop.clicked.connect(lambda: self._remove(row))
        top.addWidget(kind, 1)
        top.addWidget(drop)
        column.addLayout(top)
        column.addWidget(text)
        kind.currentIndexChanged.connect(lambda _index: self.changed.emit())
        text.textChanged.connect(self.changed)
        self._column.addWidget(row)
        self._rows.append((row, kind, text, drop))
        return text

    def _remove(self, row: QWidget) -> None:
        self._rows = [each for each in self._rows if each[0] is not row]
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self._rows:
            self._add(NoteKind.DIFFICULTY, "")
        self.changed.emit()
