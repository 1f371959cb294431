"""One task of a plan as a row of its annex: written anew, or mended."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import Campaign
from campaign_kit.model.tasks import (
    LONGEST_CONTENT,
    LONGEST_GROUP,
    LONGEST_NAMES,
    LONGEST_TIMING,
    AnnexRow,
    Task,
    TaskDraft,
    task_of,
)
from campaign_kit.model.timing import TimingKind, read_timing
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import CountEntry, Field, Line, Lines, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_OTHER_GROUP = "\n"  # no title of a group has it


class EditTask(QDialog):
    """`keep` takes the task and tells whether it was stored; the dialog closes then.

    `tasks` are those of the plan: their groups are offered, and the number after the last of a group is proposed.
    """

    def __init__(
        self,
        parent: QWidget,
        campaign: Campaign,
        tasks: Sequence[Task],
        task: Task | None,
        keep: Callable[[TaskDraft], bool],
    ) -> None:
        super().__init__(parent)
        self._campaign, self._tasks, self._task, self._keep_task = campaign, tasks, task, keep
        self.setWindowTitle(self.tr("Sửa nhiệm vụ") if task else self.tr("Thêm nhiệm vụ"))
        self.resize(640, 480)
        self._make_fields()
        self._lay_out(self.tr("Lưu nhiệm vụ") if task else self.tr("Thêm nhiệm vụ"))
        self._show(task)
        self._group.currentIndexChanged.connect(lambda _index: self._suit())
        self._timing.textChanged.connect(self._tell_timing)

    def _make_fields(self) -> None:
        self._group, self._new_group = Choice(""), Line(LONGEST_GROUP, self.tr("Ví dụ: Tuyên truyền trong nhà trường"))
        groups = list(dict.fromkeys(each.group_title for each in self._tasks if each.group_title))
        entries = [("", self.tr("Không thuộc nhóm nào")), *((each, each) for each in groups)]
        self._group.fill([*entries, (_OTHER_GROUP, self.tr("Nhóm khác…"))])
        self._order = CountEntry(least=limit(TaskDraft, "order", "ge"), most=limit(TaskDraft, "order", "le"))
        self._content, self._partners = Lines(4), Lines(2)
        self._lead, self._timing = Line(LONGEST_NAMES), Line(LONGEST_TIMING)
        self._note = Line(LONGEST_NAMES)
        self._timing.setPlaceholderText(self.tr("Quý IV/2026; Trước 30/11/2026; Thường xuyên…"))
        self.group = Field(self.tr("Nhóm"), self._group)
        self.new_group = Field(self.tr("Tên nhóm mới"), self._new_group)
        self.order = Field(self.tr("Stt"), self._order)
        self.content = Field(self.tr("Nội dung"), self._content)
        self.lead = Field(self.tr("Cơ quan chủ trì"), self._lead)
        self.partners = Field(self.tr("Cơ quan phối hợp"), self._partners)
        self.timing = Field(self.tr("Thời gian thực hiện"), self._timing)
        self._meant = label("", "detail", wrap=True)

    def _lay_out(self, agree: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.group, 6, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.order, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        for field in (self.new_group, self.content, self.lead, self.partners):
            column.addWidget(field)
        last = QHBoxLayout()
        last.setSpacing(10)
        last.addWidget(self.timing, 1, Qt.AlignmentFlag.AlignTop)
        last.addWidget(Field(self.tr("Ghi chú"), self._note), 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(last)
        column.addWidget(self._meant)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), agree, self._agree))

    def _show(self, task: Task | None) -> None:
        self._group.choose(task.group_title if task else self._tasks[-1].group_title if self._tasks else "")
        self._suit()
        if task is not None:
            self._order.show_count(task.order)
            self._content.setPlainText(task.content)
            self._lead.setText(task.lead)
            self._partners.setPlainText(task.partners)
            self._timing.setText(task.timing)
            self._note.setText(task.note)
        self._tell_timing()
        fit_height(self)
        self._content.setFocus()

    def _title(self) -> str:
        chosen: str = self._group.value() or ""
        return self._new_group.words() if chosen == _OTHER_GROUP else chosen

    def _suit(self) -> None:
        """A new group has a name; the number follows the last of the group."""
        self.new_group.setVisible(self._group.value() == _OTHER_GROUP)
        fit_height(self)
        if self._task is None or self._task.group_title != self._title():
            used = [each.order for each in self._tasks if each.group_title == self._title()]
            self._order.show_count(max(used, default=0) + 1)

    def _timed(self) -> AnnexRow:
        return AnnexRow(
            group=self._title(),
            order=self._order.count() or 1,
            content=self._content.words(),
            lead=self._lead.words(),
            partners=" ".join(self._partners.words().splitlines()),
            timing=read_timing(self._timing.words()),
            note=self._note.words(),
        )

    def _tell_timing(self) -> None:
        """How the words are understood: by which day the task is looked for."""
        draft = task_of(self._timed().model_copy(update={"content": "…"}), self._campaign)
        if not draft.timing:
            said = self.tr("Ghi ngày, quý, năm học, hoặc ghi bằng lời.")
        elif draft.timing_kind is TimingKind.WORDS:
            said = self.tr("Ghi bằng lời: chương trình không tính quá hạn cho nhiệm vụ này.")
        elif draft.first and draft.last:
            said = self.tr("Hiểu là từ {0} đến hết {1}.").format(numbers.day(draft.first), numbers.day(draft.last))
        elif draft.last:
            said = self.tr("Hiểu là hạn cuối {0}.").format(numbers.day(draft.last))
        else:
            said = self.tr("Hiểu là từ {0}, không có hạn cuối.").format(
                numbers.day(draft.first or self._campaign.ends_on)
            )
        self._meant.setText(said)

    def _agree(self) -> None:
        content = self._content.words()
        self.new_group.complain()
        if self._group.value() == _OTHER_GROUP and not self._new_group.words():
            self.new_group.complain(self.tr("Hãy ghi tên nhóm."))
        self.content.complain("" if content else self.tr("Hãy ghi nội dung nhiệm vụ."))
        if len(content) > LONGEST_CONTENT:
            self.content.complain(self.tr("Nội dung dài quá {0} ký tự.").format(numbers.count(LONGEST_CONTENT)))
        self.partners.complain()
        if len(self._partners.words()) > LONGEST_NAMES:
            self.partners.complain(self.tr("Dài quá {0} ký tự.").format(numbers.count(LONGEST_NAMES)))
        wrong = self._order.count() is None
        self.order.complain(self.tr("Số từ 1.") if wrong else "")
        if any(field.complaint() for field in (self.new_group, self.content, self.partners, self.order)):
            return
        draft = task_of(self._timed(), self._campaign)
        if self._task is not None:
            kept = {"status": self._task.status, "import_uid": self._task.import_uid}
            draft = draft.model_copy(update=kept)
        if self._keep_task(draft):
            self.accept()
