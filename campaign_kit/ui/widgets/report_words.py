"""The words of a report, part by part: what the figures propose at the left, the office's own words at the right.

What was written is given to the page as soon as the field is left; it stays when the figures change.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from campaign_kit.ui.tables.told import Told, ToldTable
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.list_or_empty import ListOrEmpty
from campaign_kit.ui.widgets.texts import Elided, label


@dataclass(frozen=True)
class ReportPart:
    """A part of the outline: its key, its title, what is proposed, the own words (None: the proposal is used).

    A `verdict` is a word on a target ("đạt"): nothing is written of it until somebody accepted it.
    """

    key: str
    title: str
    proposed: str
    own: str | None = None
    level: int = 1
    verdict: bool = False


class _OwnWords(QPlainTextEdit):
    """`left`: whoever wrote went on."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.left.emit()


class ReportWords(QWidget):
    """`written` carries the key of a part and its own words; empty words: the proposal is used."""

    written = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._part: ReportPart | None = None
        self._table = ToldTable(self, (self.tr("Các phần của báo cáo"),))
        self.view = WrappedTable(self.tr("Các phần của báo cáo"), -1, {}, {0: 1.0})
        self.view.setModel(self._table)
        self.view.selectionModel().currentRowChanged.connect(lambda now, _was: self._choose(now.row()))
        self.view.activated.connect(lambda _index: self.own.setFocus())
        left = Card(margins=(0, 8, 0, 8))
        empty = EmptyState(
            "file-text",
            self.tr("Chưa có đề cương"),
            self.tr("Chọn đề cương của báo cáo ở “Kỳ và lựa chọn”, rồi xem và sửa lời từng phần ở đây."),
        )
        self._pile = ListOrEmpty(self.view, empty)
        left.column.addWidget(self._pile)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(left, 9)
        row.addWidget(self._editor(), 25)

    def _editor(self) -> Card:
        card = Card(margins=(18, 12, 18, 12))
        self._title = Elided("", "heading")
        self.proposed, self.own = QPlainTextEdit(), _OwnWords()
        self.proposed.setReadOnly(True)
        self.proposed.setProperty("quiet", True)
        for each in (self.proposed, self.own):
            each.setTabChangesFocus(True)
        self.own.left.connect(self.keep)
        self._copy = button(self.tr("Sửa từ lời đề xuất"), "", "copy")
        self._copy.clicked.connect(self._take_proposed)
        self._drop = button(self.tr("Dùng lời đề xuất"), "", "undo-2")
        self._drop.clicked.connect(self._use_proposed)
        self._said = Elided("", "detail")
        boxes = QHBoxLayout()
        boxes.setSpacing(14)
        for name, box in ((self.tr("Lời đề xuất từ số liệu"), self.proposed), (self.tr("Lời của cơ quan"), self.own)):
            shown = label(name, "label")
            shown.setBuddy(box)
            box.setAccessibleName(name)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(shown)
            column.addWidget(box, 1)
            boxes.addLayout(column, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._copy)
        foot.addWidget(self._drop)
        card.column.addWidget(self._title)
        card.column.addLayout(boxes, 1)
        card.column.addLayout(foot)
        return card

    def show_parts(self, parts: Sequence[ReportPart]) -> None:
        """The parts in their order; the one that is being written stays, with what is written and not kept yet."""
        shown = self._part.key if self._part else ""
        rows = [self._row(part, parts[at + 1 : at + 2]) for at, part in enumerate(parts)]
        self._table.show_rows(rows)
        self._pile.show_rows(any_there=bool(rows))
        first = next((row for row, part in enumerate(parts) if part.proposed), 0)
        at = next((row for row, part in enumerate(parts) if part.key == shown), first)
        self.view.setCurrentIndex(self._table.index(at, 0))
        self._choose(at)

    def _row(self, part: ReportPart, following: Sequence[ReportPart]) -> Told:
        """A part under its chapter; a chapter that only stands over its parts lacks no words."""
        is_chapter = part.level == 1 and any(each.level > 1 for each in following)
        told = "" if is_chapter and not (part.own or part.proposed) else self._told(part)
        if not (part.own or part.proposed) and any(each.verdict for each in following):
            told = self.tr("Bảng chỉ tiêu, đánh giá từng chỉ tiêu ở dưới")
        ink = {0: "teal_dark"} if part.own is not None else {}
        return Told(part, (part.title,), below={0: told}, inks=ink, title=part.level == 1)

    def keep(self) -> None:
        """Gives what is written of the part to the page, where it is not what is kept."""
        part, words = self._part, self.own.toPlainText().strip()
        if part is not None and words != (part.own or ""):
            self._part = _with_own(part, words)
            self._follow()
            self.written.emit(part.key, words)

    def lock(self, *, locked: bool) -> None:
        """While a report is locked nothing is written."""
        self.own.setReadOnly(locked)
        self._follow()

    def _choose(self, row: int) -> None:
        part: ReportPart | None = self._table.item_at(row)
        if part is None or (self._part is not None and part.key == self._part.key and self.own.hasFocus()):
            return  # what is being written is left alone
        self.keep()
        self._part = part
        self._title.setText(part.title)
        self.proposed.setPlainText(part.proposed)
        self.own.blockSignals(True)
        self.own.setPlainText(part.own or "")
        self.own.blockSignals(False)
        self.own.setPlaceholderText(
            self.tr("Để trống: báo cáo không ghi đạt hay chưa đạt.")
            if part.verdict
            else self.tr("Để trống: báo cáo dùng lời đề xuất bên trái, tự theo số liệu mới.")
        )
        self._copy.setText(self.tr("Nhận lời đề xuất") if part.verdict else self.tr("Sửa từ lời đề xuất"))
        self._drop.setText(self.tr("Bỏ đánh giá") if part.verdict else self.tr("Dùng lời đề xuất"))
        self._follow()

    def _follow(self) -> None:
        """What can be done with the part, and whose words it has."""
        part, locked = self._part, self.own.isReadOnly()
        self._copy.setEnabled(not locked and part is not None and bool(part.proposed))
        self._drop.setEnabled(not locked and part is not None and part.own is not None)
        self._said.setText(self._told(part) if part else "")

    def _told(self, part: ReportPart) -> str:
        if part.own is not None:
            return self.tr("Lời của cơ quan")
        if part.verdict:
            return self.tr("Chưa nhận đánh giá nào")
        return self.tr("Lời đề xuất") if part.proposed else self.tr("Chưa có lời")

    def _take_proposed(self) -> None:
        if self._part is not None:
            self.own.setPlainText(self._part.proposed)
            self.own.setFocus()
            if self._part.verdict:
                self.keep()

    def _use_proposed(self) -> None:
        self.own.clear()
        self.keep()


def _with_own(part: ReportPart, words: str) -> ReportPart:
    return ReportPart(part.key, part.title, part.proposed, words or None, part.level, part.verdict)
