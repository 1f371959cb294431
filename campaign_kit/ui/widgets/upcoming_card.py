"""The next sessions as rows, each with what it still lacks; what to do where none is to come."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from campaign_kit.model.plan import SessionStatus
from campaign_kit.services.overview import Upcoming
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.upcoming import UpcomingRow
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_NAMED = 2  # of the materials that a session lacks


class UpcomingCard(Card):
    """`asked` carries the session whose row was pressed; `new_asked`: a session should be begun."""

    asked = Signal(object)  # Session
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Sắp diễn ra"), margins=(18, 14, 18, 10))
        self.column.setSpacing(0)
        self.column.addSpacing(8)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)

    def show_upcoming(self, upcoming: Sequence[Upcoming]) -> None:
        """A row each; without any what to do next."""
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for each in upcoming:
            self._rows.addWidget(self._row(each))
        if not upcoming:
            empty = EmptyState(
                "calendar-days",
                self.tr("Chưa có buổi nào sắp tới"),
                self.tr("Lập buổi tuyên truyền, chương trình sẽ chuẩn bị bài trình chiếu, áp phích và tờ gấp."),
                self.tr("Lập buổi mới"),
            )
            empty.asked.connect(self.new_asked)
            self._rows.addWidget(empty)

    def _row(self, upcoming: Upcoming) -> UpcomingRow:
        session = upcoming.session
        row = UpcomingRow(session.day, session.title, self._detail(upcoming), self._states(upcoming))
        row.clicked.connect(lambda: self.asked.emit(session))
        return row

    def _detail(self, upcoming: Upcoming) -> str:
        session = upcoming.session
        where = session.venue or ", ".join(upcoming.place_names[:2])
        if not session.venue and len(upcoming.place_names) > 2:
            where = self.tr("{0} và {1} nơi khác").format(where, len(upcoming.place_names) - 2)
        starts = numbers.clock(session.starts_at) if session.starts_at else ""
        people = numbers.count(session.expected_count) if session.expected_count else ""
        people = self.tr("{0} người").format(people) if people else ""
        return " · ".join(part for part in (where, starts, people) if part)

    def _states(self, upcoming: Upcoming) -> list[tuple[str, str]]:
        """What is still missing of it, a chip each."""
        if upcoming.session.status is SessionStatus.DRAFT:
            return [(word(SessionStatus.DRAFT), "quiet")]
        told = [self.tr("Thiếu giấy mời")] if upcoming.without_invitation else []
        told += [self.tr("Chưa có danh sách")] if upcoming.without_list else []
        names = [word(kind).lower() for kind in upcoming.missing]
        if len(names) > _NAMED:
            told.append(self.tr("Thiếu {0} tài liệu").format(len(names)))
        elif names:
            told.append(self.tr("Thiếu {0}").format(numbers.join(names)))
        return [(words, "partly") for words in told] or [(self.tr("Đã đủ"), "done")]
