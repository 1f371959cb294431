"""One target of a plan: its words, what it counts, and how much of it is wanted until when."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.attendance import Audience
from campaign_kit.model.campaign import Metric, Target, TargetDraft
from campaign_kit.model.plan import Campaign, PlaceKind, SchoolLevel
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field, Lines, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_COUNTED = (Metric.PLACE_COVERAGE, Metric.SESSIONS, Metric.ATTENDANCES)  # what the figures know of today
_KINDS = (PlaceKind.SCHOOL, PlaceKind.CLASS, PlaceKind.HAMLET, PlaceKind.CARE_FACILITY)
_OF_LEVELS = frozenset({PlaceKind.SCHOOL, PlaceKind.CLASS})
_WHOLE = 100


class EditTarget(QDialog):
    """`keep` takes the target and tells whether it was stored; the dialog closes then."""

    def __init__(
        self, parent: QWidget, campaign: Campaign, target: Target | None, keep: Callable[[TargetDraft], bool]
    ) -> None:
        super().__init__(parent)
        self._campaign, self._keep = campaign, keep
        self.setWindowTitle(self.tr("Sửa chỉ tiêu") if target else self.tr("Thêm chỉ tiêu"))
        self.resize(620, 480)
        self._make_fields(target)
        self._lay_out()
        self._show(target)
        for choice in (self._metric, self._kind, self._measure):
            choice.currentIndexChanged.connect(lambda _index: self._suit())
        self._suit()
        self._text.setFocus()

    def _make_fields(self, target: Target | None) -> None:
        self._text = Lines(2)
        self._text.setPlaceholderText(self.tr("100 % trường học trên địa bàn được tuyên truyền"))
        self._metric, self._kind, self._audience, self._measure = (Choice("") for _ in range(4))
        metrics = _COUNTED if target is None or target.metric in _COUNTED else (*_COUNTED, target.metric)
        self._metric.fill([(each, word(each)) for each in metrics])
        self._kind.fill([(each, word(each)) for each in _KINDS])
        everybody: list[tuple[Audience | None, str]] = [(None, self.tr("Mọi người tham gia"))]
        self._audience.fill([*everybody, *((each, word(each)) for each in Audience)])
        self._measure.fill([(True, self.tr("phần trăm số nơi")), (False, self.tr("số nơi"))])
        self._levels = {level: Check(word(level)) for level in SchoolLevel}
        most = limit(TargetDraft, "goal", "le")
        self._goal = CountEntry(least=1, most=min(most, 999_999))
        self._threshold = CountEntry(least=1, most=_WHOLE)
        self._due = DayEntry(lambda: self._campaign.ends_on.year)
        self.text = Field(self.tr("Chỉ tiêu, như viết trong kế hoạch"), self._text)
        self.counted = Field(self.tr("Đếm gì"), self._metric)
        self.kind = Field(self.tr("Loại địa bàn"), self._kind)
        self.audience = Field(self.tr("Đối tượng"), self._audience)
        self.goal = Field(self.tr("Mức phải đạt"), self._goal)
        self.measure = Field(self.tr("Tính theo"), self._measure)
        self.due = Field(self.tr("Hạn cuối"), self._due, self.tr("Để trống: đến hết kế hoạch."))
        hint = self.tr("Một buổi toàn trường cũng tính là cả trường.")
        self.threshold = Field(self.tr("Trường được tính khi đã đến từ (% số lớp)"), self._threshold, hint)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(self.text)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in (self.counted, self.kind, self.audience):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._level_box = QWidget()
        levels = QVBoxLayout(self._level_box)
        levels.setContentsMargins(0, 0, 0, 0)
        levels.setSpacing(2)
        levels.addWidget(label(self.tr("Cấp học (không chọn: mọi cấp trừ mầm non)"), "label"))
        for few in (tuple(SchoolLevel)[:3], tuple(SchoolLevel)[3:]):
            line = QHBoxLayout()
            for level in few:
                line.addWidget(self._levels[level])
                line.addSpacing(10)
            line.addStretch(1)
            levels.addLayout(line)
        column.addWidget(self._level_box)
        column.addWidget(self.threshold)
        wanted = QHBoxLayout()
        wanted.setSpacing(10)
        for field in (self.goal, self.measure, self.due):
            wanted.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(wanted)
        column.addSpacing(6)
        column.addStretch(1)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu chỉ tiêu"), self._agree))

    def _show(self, target: Target | None) -> None:
        self._threshold.show_count(target.threshold if target else _WHOLE)
        self._goal.show_count(target.goal if target else _WHOLE)
        self._due.show_day(target.due_on if target else None)
        if target is None:
            return
        self._text.setPlainText(target.text)
        self._metric.choose(target.metric)
        self._kind.choose(target.place_kind)
        self._audience.choose(target.audience)
        self._measure.choose(target.goal_of is not None)
        for level, check in self._levels.items():
            check.setChecked(level in target.school_levels)

    def _suit(self) -> None:
        """Shows the fields that this kind of target has."""
        places, kind = self._metric.value() is Metric.PLACE_COVERAGE, self._kind.value()
        self.kind.setVisible(places)
        self.audience.setVisible(self._metric.value() is Metric.ATTENDANCES)
        self._level_box.setVisible(places and kind in _OF_LEVELS)
        self.threshold.setVisible(places and kind is PlaceKind.SCHOOL)
        self.measure.setVisible(places)
        fit_height(self)

    def _agree(self) -> None:
        text, goal, share = " ".join(self._text.words().splitlines()), self._goal.count(), self._threshold.count()
        places = self._metric.value() is Metric.PLACE_COVERAGE
        percent = places and bool(self._measure.value())
        longest = limit(TargetDraft, "text", "max_length")
        self.text.complain("" if text else self.tr("Hãy ghi chỉ tiêu."))
        if len(text) > longest:
            self.text.complain(self.tr("Dài quá {0} ký tự.").format(longest))
        wrong = goal is None or (percent and goal > _WHOLE)
        limits = (*self._goal.limits(),) if not percent else ("1", str(_WHOLE))
        self.goal.complain(self.tr("Số từ {0} đến {1}.").format(*limits) if wrong else "")
        self.threshold.complain(self.tr("Số từ 1 đến 100.") if share is None else "")
        self.due.complain(self.tr("Hãy ghi ngày, ví dụ 30/11/2026.") if self._due.is_wrong() else "")
        due = self._due.day()
        if due is not None and due < self._campaign.starts_on:
            self.due.complain(self.tr("Ngày này trước ngày đầu của kế hoạch."))
        if goal is None or share is None or any(f.complaint() for f in (self.text, self.goal, self.due)):
            return
        kind = self._kind.value() if places else None
        draft = TargetDraft(
            campaign_id=self._campaign.id,
            text=text,
            metric=self._metric.value(),
            place_kind=kind,
            school_levels=self._chosen_levels() if kind in _OF_LEVELS else (),
            threshold=share if kind is PlaceKind.SCHOOL else _WHOLE,
            audience=self._audience.value() if self._metric.value() is Metric.ATTENDANCES else None,
            goal=goal,
            goal_of=_WHOLE if percent else None,
            due_on=due,
        )
        if self._keep(draft):
            self.accept()

    def _chosen_levels(self) -> tuple[SchoolLevel, ...]:
        return tuple(level for level, check in self._levels.items() if check.isChecked())
