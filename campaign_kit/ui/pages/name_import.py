"""Bringing people onto a session's list: one typed, a list pasted, a list from a file; and taking an import back.

Owns the order of these steps for the page of attendance: read, show, ask, store. A file that is let go above the page
is read like one that was chosen.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from campaign_kit.model.plan import Session
from campaign_kit.model.roster import ColumnMeaning, Roster, RosterPerson
from campaign_kit.services.arrivals import Arrivals
from campaign_kit.services.attendance import Roll
from campaign_kit.services.imports import ImportLine
from campaign_kit.services.names import ImportChoices, ImportReport
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import inside, place_title
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.add_person import AddPerson
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.dialogs.import_list import ImportList, Refuse, Verbs
from campaign_kit.ui.dialogs.list_imports import ListImports
from campaign_kit.ui.dialogs.paste_list import PasteList
from campaign_kit.ui.widgets.drop_cover import DropCover
from campaign_kit.wording import numbers

_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")
# reads the list: as it is remembered or found (None), or with these columns
Read = Callable[[Mapping[int, ColumnMeaning] | None], Roster]


class NameImport(QObject):
    """Works for the session that `work_on` named last; what was stored is told by the desk's work as a change.

    `brought` carries what takes the import of just now back: given the session's number, it tells how many went.
    """

    brought = Signal(object)  # Callable[[int], int | None]

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._session: Session | None = None
        words = self.tr("Thả tệp vào đây để nhập danh sách")
        cover = DropCover(parent, words, _SUFFIXES, lambda: self._session is not None)
        cover.dropped.connect(self.read_file)
        make_action("attendance.import", parent, self.from_file)
        make_action("attendance.paste", parent, self.from_text)

    def work_on(self, session: Session) -> None:
        self._session = session

    def from_file(self) -> None:
        """Asks for a file and reads it; nothing is stored before the preview is agreed to."""
        if self._session is None:
            return
        shown = self.tr("Danh sách ({0});;Mọi tệp (*)").format(" ".join(f"*{suffix}" for suffix in _SUFFIXES))
        name, _ = QFileDialog.getOpenFileName(self._parent, self.tr("Chọn tệp danh sách"), "", shown)
        if name:
            self.read_file(Path(name))

    def read_file(self, file: Path) -> None:
        """Reads the file and shows what is on it."""
        read = partial(self._desk.kit.imports.read_file, file)
        self._start(read, file.name, None)

    def from_text(self) -> None:
        """Asks for a pasted list; what lies on the clipboard already stands there."""
        if self._session is not None:
            dialog = PasteList(self._parent, QApplication.clipboard().text())
            dialog.agreed.connect(lambda text: self._read_text(text, dialog))
            _open(dialog)

    def _read_text(self, text: str, dialog: PasteList) -> None:
        read = partial(self._desk.kit.imports.read_text, text)
        self._start(read, self.tr("Danh sách vừa dán"), dialog)

    def _start(self, read: Read, name: str, asked_by: PasteList | None) -> None:
        """Reads on the worker, the session's list too, and shows both; who asked for it closes then."""
        session, kit = self._session, self._desk.kit
        if session is None:
            return
        number = session.id

        def show(both: tuple[Roster, Roll]) -> None:
            if asked_by is not None:
                asked_by.accept()
            self._preview(name, read, *both)

        job = self._desk.work.start(
            lambda: (read(None), kit.attendance.names(number)),
            show,
            failed=asked_by.complain if asked_by is not None else None,
            title=self.tr("Đang đọc danh sách"),
        )
        if asked_by is not None:
            asked_by.rejected.connect(job.cancelled.set)

    def _preview(self, name: str, read: Read, roster: Roster, roll: Roll) -> None:
        places = _place_choices(self._desk, roll.session, self.tr("Theo danh sách, theo buổi"))
        dialog = ImportList(self._parent, name, roll, places, self._verbs(read, roll.session))
        dialog.begin(roster)
        _open(dialog)

    def _verbs(self, read: Read, session: Session) -> Verbs:
        service, work = self._desk.kit.imports, self._desk.work

        def read_again(
            columns: Mapping[int, ColumnMeaning], then: Callable[[Roster], None], refuse: Refuse
        ) -> Callable[[], None]:
            title = self.tr("Đang đọc danh sách")
            return work.start(lambda: read(columns), then, failed=refuse, title=title, lane="roster").cancelled.set

        def arrivals(
            roster: Roster, place: int | None, then: Callable[[Arrivals], None], refuse: Refuse
        ) -> Callable[[], None]:
            look = partial(service.arrivals, session.id, roster, place)
            return work.start(look, then, failed=refuse, lane="arrivals").cancelled.set

        def bring(
            roster: Roster,
            choices: ImportChoices,
            columns: Mapping[int, ColumnMeaning] | None,
            done: Callable[[], object],
            refuse: Refuse,
        ) -> None:
            def store() -> Outcome[ImportReport]:
                if columns is not None:
                    service.remember(roster, columns)
                return service.bring(session.id, roster, choices)

            def told(outcome: Outcome[ImportReport]) -> None:
                done()
                self._tell(outcome.value)

            work.start(store, told, failed=refuse, title=self.tr("Đang nhập danh sách"))

        return Verbs(read_again, arrivals, bring)

    def _tell(self, report: ImportReport) -> None:
        """Says what came of it, with the way to take just this import back."""
        session = report.session
        brought, known, already = report.added + report.known, report.known, report.already
        if not brought:
            words = self.tr("Không có ai mới: {2} người đã có trong danh sách của buổi.")
        elif known and already:
            words = self.tr(
                "Đã nhập {0} người, trong đó {1} người đã biết từ trước; "
                "{2} người đã có trong danh sách, không thêm lại."
            )
        elif known:
            words = self.tr("Đã nhập {0} người, trong đó {1} người đã biết từ trước.")
        elif already:
            words = self.tr("Đã nhập {0} người; {2} người đã có trong danh sách, không thêm lại.")
        else:
            words = self.tr("Đã nhập {0} người.")
        told = words.format(*map(numbers.count, (brought, known, already)))
        made = next((each for each in self._imports(session) if each.id == report.import_id), None)
        if made is None:
            self._desk.tell(told)
        else:
            self._desk.tell(told, (self.tr("Lấy lại lần nhập này"), lambda: self._take_back(session, made)))
            self.brought.emit(lambda _session_id: self._take_back(session, made))

    def undo(self) -> None:
        """Shows the imports of the session that still stand; each can be taken back."""
        session = self._session
        if session is None:
            return

        def take_back(line: ImportLine) -> Sequence[ImportLine]:
            self._take_back(session, line)
            return self._imports(session)

        _open(ListImports(self._parent, session.title, self._imports(session), take_back))

    def _imports(self, session: Session) -> Sequence[ImportLine]:
        return self._desk.work.now(lambda: self._desk.kit.imports.imports(session.id)) or ()

    def _take_back(self, session: Session, line: ImportLine) -> int | None:
        """Takes that import back whole and says so: how many left the list; None where it was refused."""
        service = self._desk.kit.imports
        outcome = self._desk.work.now(lambda: service.undo(session.id, line.uid))
        if outcome is None:
            return None
        gone = outcome.value.removed.attendances
        words = self.tr("Đã lấy lại lần nhập vào buổi “{0}”: {1} người ra khỏi danh sách.")
        self._desk.tell(words.format(session.title, numbers.count(gone)))
        return gone

    def add_person(self, name: str = "") -> None:
        session = self._session
        if session is None:
            return
        places = _place_choices(self._desk, session, self.tr("Theo buổi"))
        dialog = AddPerson(self._parent, places, self._add, self._desk.today().year)
        dialog.start_with(name)
        _open(dialog)

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


def _place_choices(desk: Desk, session: Session, otherwise: str) -> list[tuple[int | None, str]]:
    """The session's own places first, with all that lies in them; then the others."""
    places = desk.work.now(desk.kit.plan.places) or []
    known = {place.id: place for place in places}
    near = inside([known[each] for each in session.place_ids if each in known], places)
    first_ids = {place.id for place in near}
    others = [place for place in places if place.id not in first_ids]
    first: list[tuple[int | None, str]] = [(None, otherwise)]
    return [*first, *((place.id, place_title(place, known)) for place in (*near, *others))]


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
