"""Bringing people onto a session's list: one typed, a list pasted, a list from a file; and taking an import back.

Owns the order of these steps for the page of attendance: read, show, ask, store.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from campaign_kit.model.attendance import Summary
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.roster import Roster, RosterPerson
from campaign_kit.services.arrivals import Arrivals
from campaign_kit.services.names import ImportChoices, ImportReport
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import inside, place_title
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.add_person import AddPerson
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.dialogs.import_list import ImportList, Verbs
from campaign_kit.ui.dialogs.paste_list import PasteList
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.wording import numbers

_FILES = "*.xlsx *.xls *.ods *.csv *.txt"


class NameImport(QObject):
    """Works for the session that `work_on` named last; what was stored is told by the desk's work as a change."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._session: Session | None = None
        self._summary: Summary | None = None

    def work_on(self, session: Session, summary: Summary) -> None:
        self._session, self._summary = session, summary

    def from_file(self) -> None:
        """Asks for a file and reads it; nothing is stored before the preview is agreed to."""
        shown = self.tr("Danh sách ({0});;Mọi tệp (*)").format(_FILES)
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Chọn tệp danh sách"), "", shown)
        if name:
            self.read_file(Path(name))

    def read_file(self, file: Path) -> None:
        service = self._desk.kit.imports
        self._desk.work.start(lambda: service.read_file(file), self._preview, title=self.tr("Đang đọc danh sách"))

    def from_text(self) -> None:
        """Asks for a pasted list; what lies on the clipboard already stands there."""
        dialog = PasteList(self._parent, QApplication.clipboard().text())
        dialog.agreed.connect(lambda text: self._read_text(text, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_person(self, name: str = "") -> None:
        session = self._session
        if session is None:
            return
        places = self._places(session, self.tr("Theo buổi"))
        dialog = AddPerson(self._parent, places, self._add, self._desk.today().year)
        dialog.start_with(name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def undo(self) -> None:
        """Takes the last import of the session back, after a question."""
        words = self.tr("Những người chỉ có trong lần nhập gần nhất sẽ ra khỏi danh sách, cả phần điểm danh của họ.")
        answers = (self.tr("Lấy lại lần nhập"), self.tr("Giữ nguyên"))
        if ask(self._parent, self.tr("Lấy lại lần nhập gần nhất?"), words, answers) == 0:
            self._undo_now()

    def _undo_now(self) -> None:
        session, service = self._session, self._desk.kit.imports
        if session is None:
            return
        outcome = self._desk.work.now(lambda: service.undo(session.id))
        if outcome is not None:
            removed = outcome.value.removed
            words = self.tr("Đã lấy lại lần nhập vào buổi “{0}”: {1} người ra khỏi danh sách.")
            self._desk.tell(words.format(session.title, numbers.count(removed.attendances)))

    def _read_text(self, text: str, dialog: PasteList) -> None:
        roster = self._desk.work.now(lambda: self._desk.kit.imports.read_text(text), refuse=dialog.complain)
        if roster is not None:
            dialog.accept()
            self._preview(roster)

    def _preview(self, roster: Roster) -> None:
        session, summary = self._session, self._summary
        if session is None or summary is None:
            return
        question = None
        if summary.counted is not None:
            question = InsideQuestion()
            question.show_question(summary, session.list_is_part)
        places = self._places(session, self.tr("Theo danh sách, theo buổi"))
        dialog = ImportList(self._parent, roster, places, question)
        verbs = Verbs(self._arrivals_of(session, roster), self._bringing(session, roster, question))
        dialog.begin(verbs, present=session.status is SessionStatus.HELD)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _arrivals_of(
        self, session: Session, roster: Roster
    ) -> Callable[[int | None, Callable[[str], None]], Arrivals | None]:
        service, work = self._desk.kit.imports, self._desk.work
        return lambda place, refuse: work.now(lambda: service.arrivals(session.id, roster, place), refuse)

    def _bringing(
        self, session: Session, roster: Roster, question: InsideQuestion | None
    ) -> Callable[[ImportChoices, Callable[[str], None]], bool]:
        service, work = self._desk.kit.imports, self._desk.work
        at = {"attendance.inside_count": question.complain} if question else None

        def bring(choices: ImportChoices, refuse: Callable[[str], None]) -> bool:
            outcome = work.now(lambda: service.bring(session.id, roster, choices), refuse, at=at)
            self._tell(outcome)
            return outcome is not None

        return bring

    def _tell(self, outcome: Outcome[ImportReport] | None) -> None:
        if outcome is None:
            return
        report = outcome.value
        told = [self.tr("Đã nhập {0} người").format(numbers.count(report.added + report.known))]
        if report.known:
            told.append(self.tr("{0} người đã biết từ trước").format(numbers.count(report.known)))
        if report.already:
            told.append(self.tr("{0} người đã có trong danh sách").format(numbers.count(report.already)))
        if report.unknown_places:
            told.append(self.tr("chưa có nơi: {0}").format(", ".join(report.unknown_places)))
        self._desk.tell("; ".join(told) + ".", (self.tr("Lấy lại lần nhập này"), self._undo_now))

    def _add(self, person: RosterPerson, place: int | None) -> bool:
        """Adds somebody; who may be known already is asked about, never merged silently."""
        session, kit, work = self._session, self._desk.kit, self._desk.work
        if session is None:
            return False
        roster = Roster(people=(person,))
        arrivals = work.now(lambda: kit.imports.arrivals(session.id, roster, place))
        if arrivals is None:
            return False
        same = arrivals.lines[0].same
        if same is not None and self._is_the_same(person, same.birth_year):
            choices = ImportChoices(place_id=place, joined=frozenset({0}))
            return work.now(lambda: kit.imports.bring(session.id, roster, choices)) is not None
        return work.now(lambda: kit.entry.add_person(session.id, person, place)) is not None

    def _is_the_same(self, person: RosterPerson, year: int | None) -> bool:
        born = self.tr(", sinh năm {0}").format(year) if year else ""
        words = self.tr("Ở nơi này đã có người tên {0}{1}. Có phải cùng một người không?").format(
            person.full_name, born
        )
        answers = (self.tr("Cùng một người"), self.tr("Người khác"))
        return ask(self._parent, self.tr("Trùng tên"), words, answers) == 0

    def _places(self, session: Session, otherwise: str) -> list[tuple[int | None, str]]:
        """The session's own places first, with all that lies in them; then the others."""
        places = self._desk.work.now(self._desk.kit.plan.places) or []
        known = {place.id: place for place in places}
        near = inside([known[each] for each in session.place_ids if each in known], places)
        others = [place for place in places if place not in near]
        first: list[tuple[int | None, str]] = [(None, otherwise)]
        return [*first, *((place.id, place_title(place, known)) for place in (*near, *others))]
