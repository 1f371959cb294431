"""Adds places of one kind, several classes at once, or corrects what is known of one place."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QWidget

from campaign_kit.model.names import clean
from campaign_kit.model.plan import Place, PlaceDraft, PlaceKind, SchoolLevel, grade_in, place_has
from campaign_kit.model.school_year import school_year_of
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.place_counts import PlaceCounts
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_MANY = frozenset({PlaceKind.CLASS, PlaceKind.HAMLET})  # kinds that people write down in one line: "6A, 6B, 6C"
_LINE_PX = 400  # as long as a line of several names may be

# takes what is written and where a refusal is told; tells whether it was kept, and the dialog closes then
Keep = Callable[[Sequence[PlaceDraft], Callable[[str], None]], bool]


class EditPlace(QDialog):
    """`known` are all places: the schools to choose from, and the clusters there are. `counts` only of one place."""

    def __init__(
        self, parent: QWidget, known: Sequence[Place], place: Place | None, hamlet: str, keep: Keep, today: date
    ) -> None:
        super().__init__(parent)
        self._keep_all, self._place = keep, place
        self._kept = place or PlaceDraft(office_id=0, kind=PlaceKind.SCHOOL, name="-")
        self._known = known
        self.setWindowTitle(self.tr("Sửa địa bàn") if place else self.tr("Thêm địa bàn"))
        self.setMinimumWidth(740)
        self._kind, self._level, self._parent, self._grade = Choice(""), Choice(""), Choice(""), Choice("")
        self._name = Line(limit(PlaceDraft, "name", "max_length") if place else _LINE_PX)
        self._year = Line(limit(PlaceDraft, "school_year", "max_length"), self.tr("2026-2027"))
        self._managed = Line(limit(PlaceDraft, "managed_by", "max_length"))
        self._cluster = Line(limit(PlaceDraft, "cluster", "max_length"), self.tr("nơi gần nhau"))
        self._from, self._to = DayEntry(lambda: today.year), DayEntry(lambda: today.year)
        self._fill(hamlet)
        self.kind = Field(self.tr("Loại"), self._kind)
        self.name = Field(self.tr("Tên"), self._name)
        self.school = Field(self.tr("Thuộc trường, điểm trường"), self._parent)
        self.level = Field(self.tr("Cấp học"), self._level)
        self.grade = Field(self.tr("Khối lớp"), self._grade)
        self.year = Field(self.tr("Năm học"), self._year)
        self.managed = Field(self.tr("Cơ quan quản lý (nếu có)"), self._managed)
        self.cluster = Field(self.tr("Cụm (nếu có)"), self._cluster)
        self.first = Field(self.tr("Có từ ngày"), self._from)
        self.last = Field(self.tr("Đến hết ngày"), self._to)
        self.counts = PlaceCounts(today.year)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._lay_out()
        self._kind.currentIndexChanged.connect(lambda _index: self._suit())
        self._name.textChanged.connect(self._propose_grade)
        self._show_place()
        if place is None:
            self._year.setText(school_year_of(today))
        self._suit()
        self._name.setFocus()

    def _fill(self, hamlet: str) -> None:
        named = {PlaceKind.HAMLET: hamlet[:1].upper() + hamlet[1:]}
        self._kind.fill([(kind, named.get(kind, word(kind))) for kind in PlaceKind])
        self._level.fill([(level, word(level)) for level in SchoolLevel])
        grades = range(limit(PlaceDraft, "grade", "ge"), limit(PlaceDraft, "grade", "le") + 1)
        by_name: list[tuple[int | None, str]] = [(None, self.tr("Theo tên lớp"))]
        self._grade.fill([*by_name, *((grade, self.tr("Lớp {0}").format(grade)) for grade in grades)])
        clusters = sorted({place.cluster for place in self._known if place.cluster})
        if clusters:
            self._cluster.setCompleter(QCompleter(clusters, self._cluster))

    def _lay_out(self) -> None:
        column, grid = titled_grid(self, 4)
        top = Qt.AlignmentFlag.AlignTop  # a fault may stand under the field beside it
        grid.addWidget(self.kind, 0, 0, 1, 2, top)
        for field in (self.school, self.level):
            grid.addWidget(field, 0, 2, 1, 2, top)
        grid.addWidget(self.name, 1, 0, 1, 4)
        # a class has a grade and a year where other places have who runs them and their cluster
        below = (self.grade, 0), (self.managed, 0), (self.year, 1), (self.cluster, 1), (self.first, 2), (self.last, 3)
        for field, number in below:
            grid.addWidget(field, 2, number, top)
        column.addWidget(self.counts)
        column.addStretch(1)
        column.addWidget(self._fault)
        agree = self.tr("Lưu") if self._place else self.tr("Thêm")
        column.addLayout(answers(self, self.tr("Bỏ qua"), agree, self._keep))

    def begin_inside(self, place: Place) -> None:
        """A new place beside or inside this one: of a school its classes, of all else the same kind."""
        inside = place_has(place.kind, "school_level")
        self._kind.choose(PlaceKind.CLASS if inside else place.kind)
        self._parent.choose_if_there(place.id if inside else place.parent_id)

    def _show_place(self) -> None:
        kept = self._kept
        self._kind.choose(kept.kind)
        self._kind.setEnabled(self._place is None)
        self._level.choose(kept.school_level or SchoolLevel.PRIMARY)
        self._grade.choose(kept.grade)
        if self._place is not None:
            for line, text in (
                (self._name, kept.name),
                (self._year, kept.school_year),
                (self._managed, kept.managed_by),
                (self._cluster, kept.cluster),
            ):
                line.setText(text)
        self._from.show_day(kept.active_from)
        self._to.show_day(kept.active_to)

    def _suit(self) -> None:
        """Shows the fields that this kind of place has."""
        kind = self._kind.value()
        around = {PlaceKind.SCHOOL} if kind is PlaceKind.CAMPUS else {PlaceKind.SCHOOL, PlaceKind.CAMPUS}
        self._parent.fill([(p.id, p.name) for p in self._known if p.kind in around and p != self._place])
        self._parent.choose_if_there(self._kept.parent_id)
        has_level = place_has(kind, "school_level")
        self.level.setVisible(has_level and not place_has(kind, "parent_id"))
        self.school.setVisible(place_has(kind, "parent_id"))
        self.grade.setVisible(place_has(kind, "grade"))
        self.year.setVisible(place_has(kind, "grade"))
        self.managed.setVisible(not place_has(kind, "parent_id"))
        self.cluster.setVisible(not place_has(kind, "grade"))  # classes of one school meet together anyway
        self.last.setVisible(self._place is not None)
        self.counts.setVisible(self._place is not None)
        self._name.setPlaceholderText(self._example(kind))
        self.adjustSize()

    def _example(self, kind: PlaceKind) -> str:
        examples = {
            PlaceKind.SCHOOL: self.tr("Trường Tiểu học Nguyễn Huệ"),
            PlaceKind.CAMPUS: self.tr("Điểm trường làng Mook Trang"),
            PlaceKind.CLASS: self.tr("4A") if self._place else self.tr("nhiều lớp một lúc: 6A, 6B, 6C"),
            PlaceKind.HAMLET: self.tr("Làng Mook Đen") if self._place else self.tr("Làng Mook Đen, Làng Mook Trang"),
        }
        return examples.get(kind, "")

    def _propose_grade(self, name: str) -> None:
        if self._place is not None and (grade := grade_in(name)) is not None:
            self._grade.choose_if_there(grade)

    def _names(self) -> list[str]:
        """One name, or those between commas where people write several."""
        several = self._place is None and self._kind.value() in _MANY
        parts = re.split(r"[,;]", self._name.text()) if several else [self._name.text()]
        return list(dict.fromkeys(name for part in parts if (name := clean(part))))

    def _is_complete(self, names: Sequence[str]) -> bool:
        """Whether everything can be kept; what cannot is told under its field."""
        orphan = place_has(self._kind.value(), "parent_id") and self._parent.value() is None
        longest = limit(PlaceDraft, "name", "max_length")
        self.name.complain("" if names else self.tr("Hãy ghi tên."))
        if any(len(name) > longest for name in names):
            self.name.complain(self.tr("Tên dài nhất {0} ký tự.").format(longest))
        self.school.complain(self.tr("Hãy thêm trường trước.") if orphan else "")
        for entry, shown in ((self._from, self.first), (self._to, self.last)):
            shown.complain(self.tr("Hãy ghi ngày/tháng/năm.") if entry.is_wrong() else "")
        first, last = self._from.day(), self._to.day()
        if first and last and last < first:
            self.last.complain(self.tr("Ngày cuối trước ngày đầu."))
        fields = (self.name, self.school, self.first, self.last)
        return not any(field.complaint() for field in fields) and self.counts.is_sound()

    def complain(self, words: str) -> None:
        """Tells what was refused above the answers."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _keep(self) -> None:
        self.complain("")
        names = self._names()
        if self._is_complete(names) and self._keep_all([self._draft(name) for name in names], self.complain):
            self.accept()

    def _draft(self, name: str) -> PlaceDraft:
        kind = self._kind.value()
        is_class = place_has(kind, "grade")
        values: dict[str, object] = {
            "kind": kind,
            "name": name,
            "school_level": self._level_of(kind),
            "parent_id": self._parent.value() if place_has(kind, "parent_id") else None,
            "grade": self._grade_of(name) if is_class else None,
            "school_year": self._year.words() if is_class else "",
            "managed_by": self._managed.words(),
            "cluster": self._cluster.words(),
            "active_from": self._from.day(),
            "active_to": self._to.day(),
        }
        return PlaceDraft.model_validate(values | {"office_id": self._kept.office_id})

    def _grade_of(self, name: str) -> int | None:
        """The grade that was chosen, else that of the name; a class of a preschool has none."""
        if self._level_around() is SchoolLevel.PRESCHOOL:
            return None
        chosen: int | None = self._grade.value()
        return chosen or grade_in(name)

    def _level_of(self, kind: PlaceKind) -> SchoolLevel | None:
        """A campus has the level of its school."""
        if not place_has(kind, "school_level"):
            return None
        chosen: SchoolLevel | None = self._level.value()
        return self._level_around() if place_has(kind, "parent_id") else chosen

    def _level_around(self) -> SchoolLevel | None:
        """The level of the school that is chosen."""
        return next((place.school_level for place in self._known if place.id == self._parent.value()), None)
