"""The sessions of a list as a table: one row a session, sorted in the list itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from campaign_kit.model.names import sort_key
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import INK_ROLE
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

DAY, TITLE, FORM, PLACES, NOTE, STATUS = range(6)
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
TONES = {
    SessionStatus.DRAFT: "quiet",
    SessionStatus.PLANNED: "plain",
    SessionStatus.HELD: "done",
    SessionStatus.POSTPONED: "partly",
    SessionStatus.CANCELLED: "quiet",
}


@dataclass(frozen=True)
class Note:
    """What is told of a session in a word or two, and whole; `urgent` where somebody should look at it."""

    short: str
    whole: str
    urgent: bool = False


def when(session: Session) -> str:
    """The day of the session, with its hour where it has one."""
    hour = numbers.clock(session.starts_at) if session.starts_at else ""
    return " ".join(filter(None, (numbers.day(session.day), hour)))


def where_of(session: Session, names: Mapping[int, str]) -> str:
    """Where the session is: its places by these names, the first of many; its venue where it has none."""
    return places_in_words(session.place_ids, names) or session.venue


def places_in_words(place_ids: Sequence[int], names: Mapping[int, str]) -> str:
    """The places by these names, the first of more than two."""
    told = [names.get(place_id, "") for place_id in place_ids]
    if len(told) > 2:
        words = QCoreApplication.translate("SessionsTable", "{0} và {1} nơi khác")
        return words.format(told[0], len(told) - 1)
    return ("; " if any("," in name for name in told) else ", ").join(told)


def session_line(session: Session, names: Mapping[int, str]) -> str:
    """The session in one line of a choice: its day, its title and where; many of one day have one title."""
    return " · ".join(filter(None, (f"{session.day:%d/%m}", session.title, where_of(session, names))))


class SessionsTable(HeadedTable):
    """Values in, cells out; `names` gives the name of each place by its number."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Session] = []
        self._places: Mapping[int, str] = {}
        self._notes: Mapping[int, Note] = {}
        self._sorted = (DAY, Qt.SortOrder.AscendingOrder)
        self._heads = (
            self.tr("Ngày"),
            self.tr("Tên buổi"),
            self.tr("Hình thức"),
            self.tr("Nơi tổ chức"),
            self.tr("Lưu ý"),
            self.tr("Trạng thái"),
        )

    def show_rows(
        self, sessions: Sequence[Session], names: Mapping[int, str], notes: Mapping[int, Note] | None = None
    ) -> None:
        self.beginResetModel()
        self._places, self._notes = names, notes or {}
        self._rows = list(sessions)
        self._order()
        self.endResetModel()

    def session_at(self, row: int) -> Session | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, session_id: int) -> int:
        """The row of that session; -1 where it is not shown."""
        return next((row for row, session in enumerate(self._rows) if session.id == session_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        session = self._rows[index.row()]
        if index.column() == NOTE and (note := self._notes.get(session.id)):
            if role == Qt.ItemDataRole.ToolTipRole:
                return note.whole
            if role == INK_ROLE:
                return "coral_dark" if note.urgent else "mute"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(session, index.column())
        if role == TONE_ROLE and index.column() == STATUS:
            return TONES[session.status]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._rows[index.row()].id) for index in self.persistentIndexList()]
        self._sorted = (column, order)
        self._order()
        for index, session_id in kept:
            self.changePersistentIndex(index, self.index(self.row_of(session_id), index.column()))
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        self._rows.sort(key=self._key(column), reverse=order is Qt.SortOrder.DescendingOrder)

    def _key(self, column: int) -> Callable[[Session], Any]:
        if column == DAY:
            return lambda session: (session.day, str(session.starts_at or ""), session.id)
        # word by word from the first, in the Vietnamese alphabet: a title is no name of a person
        return lambda session: ([sort_key(word) for word in self._text(session, column).split()], session.day)

    def _text(self, session: Session, column: int) -> str:
        if column == DAY:
            return when(session)
        if column == NOTE:
            note = self._notes.get(session.id)
            return note.short if note else ""
        if column == TITLE:
            return session.title
        if column == FORM:
            return label(session.form)
        if column == PLACES:
            return where_of(session, self._places)
        return label(session.status)
