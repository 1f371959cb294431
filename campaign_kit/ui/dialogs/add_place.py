"""Adds one place to the list of the office, from where it is needed: a school, a class, a hamlet, another place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.plan import Place, PlaceDraft, PlaceKind, SchoolLevel, grade_in, place_has
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field, Line, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word


class AddPlace(QDialog):
    """`add` gets the draft and says whether it was added; the dialog closes then."""

    added = Signal(int)

    def __init__(self, parent: QWidget, schools: Sequence[Place], add: Callable[[PlaceDraft], Place | None]) -> None:
        super().__init__(parent)
        self._add = add
        self.setWindowTitle(self.tr("Thêm nơi"))
        self.setMinimumWidth(440)
        self._kind, self._level, self._parent, self._grade = Choice(""), Choice(""), Choice(""), Choice("")
        self._kind.fill([(kind, word(kind)) for kind in PlaceKind])
        self._level.fill([(level, word(level)) for level in SchoolLevel])
        self._level.choose(SchoolLevel.PRIMARY)
        self._parent.fill([(school.id, school.name) for school in schools])
        grades = range(limit(PlaceDraft, "grade", "ge"), limit(PlaceDraft, "grade", "le") + 1)
        self._grade.fill([(grade, self.tr("Lớp {0}").format(grade)) for grade in grades])
        self._name = Line(limit(PlaceDraft, "name", "max_length"))
        self.kind = Field(self.tr("Loại nơi"), self._kind)
        self.name = Field(self.tr("Tên"), self._name)
        self.level = Field(self.tr("Cấp học"), self._level)
        self.school = Field(self.tr("Thuộc trường"), self._parent)
        self.grade = Field(self.tr("Khối lớp"), self._grade)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Thêm nơi vào danh sách"), "heading"))
        for field in (self.kind, self.name, self.level, self.school, self.grade):
            column.addWidget(field)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Thêm"), self._keep))
        self._kind.currentIndexChanged.connect(lambda _index: self._suit())
        self._name.textChanged.connect(self._propose_grade)
        self._suit()
        self._name.setFocus()

    def _suit(self) -> None:
        """Shows the fields that this kind of place has."""
        kind = self._kind.value()
        self.level.setVisible(place_has(kind, "school_level"))
        self.school.setVisible(place_has(kind, "parent_id"))
        self.grade.setVisible(place_has(kind, "grade"))
        examples = {
            PlaceKind.SCHOOL: self.tr("Trường Tiểu học Nguyễn Huệ"),
            PlaceKind.CLASS: self.tr("4A"),
            PlaceKind.HAMLET: self.tr("Làng Mook Đen"),
        }
        self._name.setPlaceholderText(examples.get(kind, ""))
        self.adjustSize()

    def _propose_grade(self, name: str) -> None:
        """The first number of a class's name is its grade: "Lớp 5A", "12A3"."""
        if self._kind.value() is PlaceKind.CLASS:
            self._grade.choose_if_there(grade_in(name))

    def _keep(self) -> None:
        kind, name = self._kind.value(), self._name.words()
        self.name.complain("" if name else self.tr("Hãy ghi tên nơi này."))
        orphan = place_has(kind, "parent_id") and self._parent.value() is None
        self.school.complain(self.tr("Hãy thêm trường trước.") if orphan else "")
        if not name or orphan:
            return
        draft = PlaceDraft(
            office_id=0,  # the service puts the own office's number
            kind=kind,
            name=name,
            school_level=self._level.value() if place_has(kind, "school_level") else None,
            parent_id=self._parent.value() if place_has(kind, "parent_id") else None,
            grade=self._grade.value() if place_has(kind, "grade") else None,
        )
        place = self._add(draft)
        if place is not None:
            self.added.emit(place.id)
            self.accept()
