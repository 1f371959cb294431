"""Words for the report: difficulties, proposals, good ways of working, what children said; never one child's story."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.attendance import NoteDraft, NoteKind, NoteLine
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import DayEntry, Field, Lines, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

# takes the note and says a refusal; tells whether it was stored
Keep = Callable[[NoteDraft, Callable[[str], None]], bool]


class EditNote(QDialog):
    """`line` is corrected; without one a new note begins of that `kind`, of today.

    `campaigns` are the plans to choose from, the first of them none. A note of a session stays with it.
    """

    def __init__(
        self,
        parent: QWidget,
        line: NoteLine | None,
        kind: NoteKind,
        campaigns: Sequence[tuple[int | None, str]],
        today: date,
        keep: Keep,
    ) -> None:
        super().__init__(parent)
        self._note = line.note if line else None
        self._keep_it = keep
        self.setWindowTitle(self.tr("Sửa ghi chú") if line else self.tr("Thêm ghi chú cho báo cáo"))
        self.setMinimumWidth(560)
        self._kind, self._plan, self._text = Choice(""), Choice(""), Lines(6)
        self._day = DayEntry(lambda: today.year)
        self._kind.fill([(each, word(each)) for each in NoteKind])
        self._plan.fill(campaigns)
        self.day = Field(self.tr("Ngày"), self._day)
        hint = self.tr("Không ghi tên trẻ, không kể chuyện riêng của một em.")
        self.text = Field(self.tr("Nội dung, viết như sẽ vào báo cáo"), self._text, hint)
        self._lay_out(line)
        self._kind.choose(line.note.kind if line else kind)
        self._plan.choose(self._note.campaign_id if self._note else None)
        self._day.show_day(line.day if line else today)
        self._text.setPlainText(self._note.text if self._note else "")
        fit_height(self)
        self._text.setFocus()

    def _lay_out(self, line: NoteLine | None) -> None:
        column, grid = titled_grid(self)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Field(self.tr("Loại"), self._kind), 0, 0, top)
        grid.addWidget(self.day, 0, 1, top)
        grid.addWidget(self.text, 1, 0, 1, 2)
        of_session = self._note is not None and self._note.session_id is not None
        if line is not None and of_session:
            said = self.tr("Ghi ở buổi “{0}”, ngày {1}.").format(line.about, numbers.day(line.day))
            grid.addWidget(label(said, "mute", wrap=True), 2, 0, 1, 2)
        elif self._plan.count() > 1:
            grid.addWidget(Field(self.tr("Thuộc kế hoạch"), self._plan), 2, 0, 1, 2)
        self.day.setEnabled(not of_session)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu ghi chú"), self._agree))

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        text, day, longest = self._text.words(), self._day.day(), limit(NoteDraft, "text", "max_length")
        self.text.complain("" if text else self.tr("Hãy ghi nội dung."))
        if len(text) > longest:
            self.text.complain(self.tr("Dài quá {0} ký tự.").format(numbers.count(longest)))
        self.day.complain("" if day else self.tr("Hãy ghi ngày, ví dụ 23/11."))
        if self.text.complaint() or self.day.complaint():
            return
        session_id = self._note.session_id if self._note else None
        draft = NoteDraft(
            session_id=session_id,
            campaign_id=None if session_id is not None else self._plan.value(),
            noted_on=None if session_id is not None else day,
            kind=self._kind.value(),
            text=text,
        )
        if self._keep_it(draft, self._complain):
            self.accept()
