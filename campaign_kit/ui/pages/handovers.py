"""The part of the page of papers with the lists of names that are handed over for the summer, and come back."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QHeaderView, QPushButton, QWidget

from campaign_kit.model.papers import Handover, HandoverWay
from campaign_kit.model.plan import PlaceKind
from campaign_kit.services.handovers import Received, Sent, offered_password
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.dialogs.ask_password import AskPassword
from campaign_kit.ui.dialogs.send_handover import SendHandover, Terms
from campaign_kit.ui.tables.handovers import DAY, DELETE, NAMES, OTHER, STATE, TONE_ROLE, WAY, HandoversTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.list_or_empty import ListOrEmpty
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers

_WIDTHS = {DAY: 112, WAY: 170, NAMES: 80, DELETE: 136, STATE: 128}
_END_OF_SUMMER = (8, 31)


class HandoversCard(Card):
    """Lists that were sent, received and returned; each is told of until its names are deleted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self._desk = desk
        self.column.setSpacing(0)
        said = self.tr(
            "Danh sách tên chỉ đi trong tệp Excel có mật khẩu, ghi rõ mục đích và ngày phải xóa. "
            "Cuối hè bên nhận trả lại kết quả rồi xóa tên."
        )
        top = label(said, "label", wrap=True)
        top.setContentsMargins(16, 12, 16, 12)
        self.column.addWidget(top)
        self._table = HandoversTable(self)
        self._view = row_table(self.tr("Danh sách bàn giao"))
        self._view.setModel(self._table)
        self._view.setSortingEnabled(False)
        self._view.setItemDelegate(RowDelegate(self._view, OTHER, TONE_ROLE))
        self._view.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        empty = EmptyState(
            "users",
            self.tr("Chưa bàn giao danh sách nào"),
            self.tr("Đầu hè, trường giao danh sách học sinh cho Đoàn xã theo thôn; Đoàn xã nhận tệp ở đây."),
            self.tr("Bàn giao danh sách…"),
        )
        empty.asked.connect(self.send)
        self._pile = ListOrEmpty(self._view, empty)
        self.column.addWidget(self._pile, 1)
        self.column.addWidget(rule())
        self.column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        take = button(self.tr("Nhận danh sách…"))
        take.clicked.connect(self._receive)
        row.addWidget(take)
        row.addStretch(1)
        self._marks: list[tuple[QPushButton, Callable[[Handover], bool]]] = []
        received = HandoverWay.RECEIVED
        for text, verb, fits in (
            (self.tr("Trả lại kết quả…"), self._give_back, lambda each: each.way is received and not each.deleted_on),
            (self.tr("Xóa tên đã nhận…"), self._delete, lambda each: each.way is received and not each.deleted_on),
            (
                self.tr("Bên nhận đã xóa"),
                self._note_deleted,
                lambda each: each.way is HandoverWay.SENT and not each.deleted_on,
            ),
        ):
            made = button(text)
            made.clicked.connect(partial(self._with_current, verb))
            row.addWidget(made)
            self._marks.append((made, fits))
        return foot

    def reload(self) -> None:
        """Asks for the handovers and shows them."""
        handovers = self._desk.work.now(self._desk.kit.handovers.all)
        if handovers is not None:
            self._table.show_rows(handovers, self._desk.today())
            self._pile.show_rows(any_there=bool(handovers))
            self._view.setCurrentIndex(self._table.index(0, 0))
            self._choose()

    def _current(self) -> Handover | None:
        return self._table.handover_at(self._view.currentIndex().row())

    def _with_current(self, verb: Callable[[Handover], None]) -> None:
        handover = self._current()
        if handover is not None:
            verb(handover)

    def _choose(self) -> None:
        handover = self._current()
        for made, fits in self._marks:
            made.setVisible(handover is not None and fits(handover))

    def send(self) -> None:
        """Asks for the terms and a folder, then writes the locked list and its minutes."""
        schools = self._desk.work.now(lambda: self._desk.kit.plan.places(PlaceKind.SCHOOL)) or []
        today = self._desk.today()
        end = date(today.year, *_END_OF_SUMMER)
        end = end if end > today else end.replace(year=today.year + 1)
        known = [(school.id, school.name) for school in schools]
        self._open(SendHandover(self, known, end, offered_password(), self._write))

    def _write(self, terms: Terms) -> None:
        handovers, folder = self._desk.kit.handovers, self._folder()
        if folder is None:
            return

        def told(outcome: Outcome[Sent]) -> None:
            sent = outcome.value
            said = self.tr("Đã ghi tệp có mật khẩu và {0} biên bản: {1} em. Mật khẩu: {2} (báo riêng cho bên nhận).")
            said = said.format(len(sent.minutes), numbers.count(sent.handover.names), terms.password)
            self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(sent.file.parent)))

        send = partial(handovers.send, *terms[:5], folder, terms.roster)
        self._desk.work.start(send, told, title=self.tr("Đang khóa danh sách"))

    def _receive(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Tệp danh sách được gửi"), "", "Excel (*.xlsx)")
        if not name:
            return

        def told(outcome: Outcome[Received]) -> None:
            got = outcome.value
            if got.arrived is None:
                said = self.tr("{0} đã trả lại kết quả của {1} em.")
            else:
                said = self.tr("Đã nhận danh sách của {0}: {1} em.")
            self._desk.tell(said.format(got.handover.other, numbers.count(got.handover.names)))

        def take(password: str) -> None:
            receive = partial(self._desk.kit.handovers.receive, Path(name), password)
            self._desk.work.start(receive, told, title=self.tr("Đang mở danh sách"))

        self._open(AskPassword(self, self.tr("Nhận danh sách"), Path(name).name, take))

    def _give_back(self, handover: Handover) -> None:
        folder = self._folder()
        if folder is None:
            return

        def told(outcome: Outcome[Path]) -> None:
            file = outcome.value
            said = self.tr("Đã ghi {0}, mở bằng mật khẩu cũ. Gửi lại cho {1}, rồi xóa tên đã nhận.")
            open_it = (self.tr("Mở thư mục"), lambda: self._desk.open(file.parent))
            self._desk.tell(said.format(file.name, handover.other), open_it)

        def write(password: str) -> None:
            back = partial(self._desk.kit.handovers.give_back, handover.id, password, folder)
            self._desk.work.start(back, told, title=self.tr("Đang khóa danh sách"))

        what = self.tr("Mật khẩu của tệp đã nhận từ {0}.").format(handover.other)
        self._open(AskPassword(self, self.tr("Trả lại kết quả"), what, write))

    def _delete(self, handover: Handover) -> None:
        title = self.tr("Xóa {0} tên đã nhận?").format(numbers.count(handover.names))
        said = self.tr(
            "Tên, năm sinh, nơi ở của các em bị xóa khỏi dữ liệu đang dùng, không hoàn tác được; các bản sao lưu cũ "
            "(đã mã hóa) còn tên cho đến khi hết hạn giữ. Số liệu các buổi giữ nguyên."
        )
        if ask(self, title, said, (self.tr("Xóa tên"), self.tr("Để sau")), for_good=True) == 0:
            self._note_deleted(handover)

    def _note_deleted(self, handover: Handover) -> None:
        outcome = self._desk.work.now(lambda: self._desk.kit.handovers.mark_deleted(handover.id))
        if outcome is None:
            return
        if handover.way is HandoverWay.RECEIVED:
            said = self.tr("Đã xóa {0} tên; số liệu các buổi giữ nguyên.").format(numbers.count(outcome.value))
        else:
            said = self.tr("Đã ghi: {0} đã xóa danh sách.").format(handover.other)
        self._desk.tell(said)

    def _folder(self) -> Path | None:
        root = output_root(self._desk.kit.paths)
        root.mkdir(parents=True, exist_ok=True)
        name = QFileDialog.getExistingDirectory(self, self.tr("Lưu vào thư mục"), str(root))
        return Path(name) if name else None

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        for column, width in _WIDTHS.items():
            self._view.setColumnWidth(column, width)
        self._view.horizontalHeader().setSectionResizeMode(OTHER, QHeaderView.ResizeMode.Stretch)
