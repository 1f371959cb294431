"""The form of a session: what, when, where in the building, how many, with whom. Places and topics stand beside it."""

from collections.abc import Callable, Sequence
from datetime import date, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import Form, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.template import SessionTemplate
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field, HourEntry, Line, limit
from campaign_kit.ui.widgets.session_belongs import SessionBelongs
from campaign_kit.ui.widgets.template_choice import TemplateChoice
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word


class SessionForm(QWidget):
    """Fields over a `SessionDraft`. `changed` comes whenever an entry is finished."""

    changed = Signal()

    def __init__(self, year: Callable[[], int]) -> None:
        super().__init__()
        self._kept: dict[str, object] = {}
        self._make_fields(year)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.form)
        column.addWidget(self.subject)
        column.addWidget(self.template)
        when = self._row((self.day, 4), (self.starts, 3), (self.ends, 3))
        when.setHorizontalSpacing(6)
        when.addWidget(self._ends_fault, 1, 0, 1, 3)
        column.addLayout(when)
        column.addWidget(self.venue)
        column.addLayout(self._row((self.expected, 1), (self.part, 1)))
        column.addWidget(self.speakers)
        column.addWidget(self.belongs)
        column.addStretch(1)
        self._connect()

    def _make_fields(self, year: Callable[[], int]) -> None:
        self._title, self._venue, self._speakers, self._subject = (
            Line(limit(SessionDraft, name, "max_length")) for name in ("title", "venue", "speakers", "subject")
        )
        self._form = Choice("")
        self.template_choice = TemplateChoice()
        self._form.fill([(form, word(form)) for form in Form])
        self._day = DayEntry(year)
        self._starts, self._ends = HourEntry(), HourEntry()
        self._expected, self._part = (
            CountEntry(least=limit(SessionDraft, name, "ge"), most=limit(SessionDraft, name, "le"))
            for name in ("expected_count", "integrated_minutes")
        )
        self.title = Field(self.tr("Tên buổi"), self._title)
        self.form = Field(self.tr("Hình thức"), self._form)
        self.template = Field(self.tr("Mẫu buổi"), self.template_choice)
        self.day = Field(self.tr("Ngày"), self._day)
        self.starts = Field(self.tr("Bắt đầu"), self._starts)
        self._ends_fault = label("", "error", wrap=True)
        self.ends = Field(self.tr("Kết thúc"), self._ends, below=self._ends_fault)
        self.venue = Field(self.tr("Diễn ra tại"), self._venue)
        self._venue.setPlaceholderText(self.tr("Sân trường, nhà văn hóa thôn…"))
        self.expected = Field(self.tr("Dự kiến (người)"), self._expected)
        self.part = Field(self.tr("Lồng ghép (phút)"), self._part)
        self._part.setPlaceholderText(self.tr("nếu có"))
        self.speakers = Field(self.tr("Báo cáo viên"), self._speakers)
        self.subject = Field(self.tr("Môn học"), self._subject)
        self._subject.setPlaceholderText(self.tr("Tin học, Giáo dục công dân…"))
        self.belongs = SessionBelongs()

    @staticmethod
    def _row(*fields: tuple[Field, int]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for column, (field, share) in enumerate(fields):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, share)
        return grid

    def _connect(self) -> None:
        for line in (self._title, self._venue, self._speakers, self._subject):
            line.editingFinished.connect(self.changed)
        for entry in (self._day, self._starts, self._ends, self._expected, self._part):
            entry.settled.connect(self.changed)
        self._form.currentIndexChanged.connect(lambda _index: self._suit())
        for choice in (self._form, self.template_choice):
            choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.belongs.changed.connect(self.changed)

    def _suit(self) -> None:
        """Puts first what suits the form; a subject is asked for only where a lesson is taken."""
        self.template_choice.put_first(self.chosen_form())
        self.subject.setVisible(self.chosen_form() is Form.IN_LESSON)

    def show_templates(self, templates: Sequence[SessionTemplate], key: str) -> None:
        """The templates a session can be made from, that of the key chosen; the field is not shown without any."""
        self.template_choice.show_templates(templates, self.chosen_form(), key)
        self.template.setVisible(self.template_choice.count() > 1)

    def propose_whole(self, draft: SessionDraft, links: SessionLinks) -> None:
        """Takes title, form, day, plan and partners of a session that is not there yet."""
        self._title.setText(draft.title)
        self._form.choose(draft.form)
        self._day.show_day(draft.day)
        self.belongs.propose(next(iter(links.campaign_ids), None), links.partners)

    def propose_day(self, day: date | None) -> None:
        """Takes the day where none is written."""
        if day is not None and not self._day.text():
            self._day.show_day(day)

    def propose_form(self, form: Form) -> None:
        self._form.choose(form)

    def propose_title(self, title: str, *instead_of: str) -> None:
        """Takes the title where one of these still stands."""
        if self._title.words() in instead_of:
            self._title.setText(title)

    def propose_end(self, ends: time | None, last: time | None) -> None:
        """Takes the end where it is still the one proposed last, so none at first; never over what cannot be read."""
        if self._ends.hour() == last and not self._ends.is_wrong():
            self._ends.show_hour(ends)

    def chosen_day(self) -> date | None:
        return self._day.day()

    def own_start(self) -> time | None:
        """The start; None for a part of another meeting, whose start is not its own."""
        return None if self._part.count() else self._starts.hour()

    def show_session(self, session: Session | None, campaign_id: int | None) -> None:
        """The values of a session; of a new one when None, in the plan given."""
        self.complain_nothing()
        self._kept = session.model_dump(include=set(SessionDraft.model_fields)) if session else {}
        self._title.setText(session.title if session else "")
        self._form.choose(session.form if session else Form.EXTRACURRICULAR)
        self._day.show_day(session.day if session else None)
        self._starts.show_hour(session.starts_at if session else None)
        self._ends.show_hour(session.ends_at if session else None)
        self._venue.setText(session.venue if session else "")
        self._speakers.setText(session.speakers if session else "")
        self._subject.setText(session.subject if session else "")
        self._expected.show_count(session.expected_count if session else None)
        self._part.show_count(session.integrated_minutes if session else None)
        self.belongs.show_session(session, campaign_id)
        self._suit()

    def complain_nothing(self) -> None:
        for field in (self.title, self.day, self.starts, self.ends, self.expected, self.part):
            field.complain()

    def faults(self) -> list[Field]:
        """Says under each field what is wrong with it; gives the fields that have a fault, in their order."""
        self.complain_nothing()
        if not self._title.words():
            self.title.complain(self.tr("Hãy ghi tên buổi."))
        if self._day.day() is None:
            self.day.complain(self.tr("Hãy ghi ngày, ví dụ 23/11/2026."))
        for field, hour in ((self.starts, self._starts), (self.ends, self._ends)):
            if hour.is_wrong():
                field.complain(self.tr("Giờ, ví dụ 7:15."))
        if self._expected.is_wrong():
            self.expected.complain(self.tr("Số người từ {0} đến {1}.").format(*self._expected.limits()))
        if self._part.is_wrong():
            self.part.complain(self.tr("Số phút từ {0} đến {1}.").format(*self._part.limits()))
        fields = (self.title, self.day, self.starts, self.ends, self.expected, self.part)
        return [field for field in fields if field.complaint()]

    def refusals(self) -> dict[str, Callable[[str], None]]:
        """Where a refusal of these codes is shown: under the field that it is about."""

        def under(field: Field) -> Callable[[str], None]:
            def complain(words: str) -> None:
                field.complain(words)
                field.setFocus()

            return complain

        return {"plan.ends_before_starts": under(self.ends), "plan.held_in_future": under(self.day)}

    def draft(self, status: SessionStatus, *, whole_school: bool) -> SessionDraft | None:
        """The session as written, without what cannot be read or is out of its limits; None without title or day."""
        day, title = self._day.day(), self._title.words()
        if day is None or not title:
            return None
        written = {
            "title": title,
            "form": self._form.value(),
            "status": status,
            "day": day,
            "starts_at": self._starts.hour(),
            "ends_at": self._ends.hour(),
            "whole_school": whole_school,
            "integrated_minutes": self._part.count(),
            "venue": self._venue.words(),
            "speakers": self._speakers.words(),
            "expected_count": self._expected.count(),
            "template": self.template_choice.key(),
            "subject": self._subject.words() if self.chosen_form() is Form.IN_LESSON else "",
        }
        return SessionDraft.model_validate(self._kept | written | self.belongs.values())

    def chosen_form(self) -> Form:
        return Form(self._form.value())

    def title_text(self) -> str:
        return self._title.text()


def in_card(form: SessionForm) -> Card:
    """The form as a card that scrolls up and down."""
    card = Card(margins=(0, 4, 4, 4))
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(18, 12, 14, 12)
    column.addWidget(form)
    card.column.addWidget(scrolled(inner))
    return card
