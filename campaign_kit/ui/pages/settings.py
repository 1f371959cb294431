"""The settings: the office and who signs, the help lines, and how safe the data is."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from campaign_kit.model.office import compulsory_help_lines
from campaign_kit.model.report import LOCAL
from campaign_kit.services.office import OfficeFile
from campaign_kit.services.outcome import Outcome
from campaign_kit.settings import load_settings, save_settings
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.pages.marks import LogoCard, PagesCard
from campaign_kit.ui.pages.page import Page
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.help_form import HelpForm, HelpPreview
from campaign_kit.ui.widgets.office_form import OfficeForm, SignerForm
from campaign_kit.ui.widgets.recovery import RecoveryCode
from campaign_kit.ui.widgets.texts import label
from campaign_kit.ui.work import UPKEEP
from campaign_kit.wording import numbers


class SettingsPage(Page):
    words = frozenset({"office"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Thiết lập"))
        self._desk = desk
        self._file: OfficeFile | None = None
        self._before: object = None
        self._save_action = make_action("settings.save", self, self._save, "white")
        self.add_head_button(action_button(self._save_action, "primary", "save"))
        self._office, self._signer = OfficeForm(), SignerForm()
        starting = desk.work.now(desk.kit.office.starting_lines) or compulsory_help_lines()
        self._help, self._preview = HelpForm(desk.today(), starting), HelpPreview()
        self._help.changed.connect(lambda: self._preview.show_lines(self._help.lines()))
        self._help.checked.connect(self._verify)
        self._logo, self._pages = LogoCard(desk), PagesCard()
        self._recovery = RecoveryCode(desk.work)
        row = QHBoxLayout()
        row.setSpacing(14)
        self._pile = QStackedWidget()
        self._ways: list[QPushButton] = []
        row.addWidget(self._sections(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._pile, 1)
        self.body.addLayout(row, 1)

    def _sections(self) -> Card:
        card = Card(margins=(8, 8, 8, 8))
        card.setFixedWidth(198)
        card.column.setSpacing(2)
        group = QButtonGroup(self)
        sections = (
            (self.tr("Cơ quan, người ký"), self._office_section()),
            (self.tr("Đường dây trợ giúp"), self._help_section()),
            (self.tr("Biểu trưng, trang web"), _column(self._logo, self._pages)),
            (self.tr("An toàn dữ liệu"), self._safety_section()),
        )
        for number, (name, section) in enumerate(sections):
            self._pile.addWidget(section)
            way = button(name, "nav")
            way.setCheckable(True)
            way.setChecked(number == 0)
            way.clicked.connect(lambda _on=False, number=number: self._pile.setCurrentIndex(number))
            group.addButton(way)
            self._ways.append(way)
            card.column.addWidget(way)
        return card

    def _office_section(self) -> QWidget:
        office = Card(self.tr("Cơ quan"))
        office.column.addWidget(self._office)
        signer = Card(self.tr("Người ký"))
        signer.column.addWidget(self._signer)
        return _column(office, signer)

    def _help_section(self) -> QWidget:
        lines = Card(self.tr("Đường dây trợ giúp trên mọi tài liệu"))
        words = self.tr("Số 111 và vn-cop.vn luôn có mặt. Hãy gọi thử các số của địa phương mỗi năm một lần.")
        lines.column.addWidget(label(words, "mute", wrap=True))
        lines.column.addWidget(self._help)
        shown = Card(self.tr("Trên tài liệu sẽ như thế này"))
        shown.column.addWidget(self._preview)
        return _column(lines, shown)

    def _safety_section(self) -> QWidget:
        key = Card(self.tr("Mã hóa và phiếu khôi phục"))
        self._key_place = label("", wrap=True)
        key.column.addWidget(self._key_place)
        key.column.addWidget(self._recovery)
        backup = Card(self.tr("Sao lưu"))
        self._backup_words = label("", wrap=True)
        make = make_action("settings.backup", self, self._back_up)
        show = button(self.tr("Mở thư mục sao lưu"), "link")
        show.clicked.connect(lambda: self._desk.open(self._desk.kit.paths.backups))
        backup.column.addWidget(self._backup_words)
        backup.column.addLayout(_row(action_button(make, "", "shield-check"), show))
        folder = Card(self.tr("Thư mục lưu tài liệu"))
        self._folder_words: QLabel = label("", wrap=True)
        pick = button(self.tr("Chọn thư mục khác…"), "", "folder-open")
        pick.clicked.connect(self._pick_folder)
        folder.column.addWidget(self._folder_words)
        folder.column.addLayout(_row(pick))
        return _column(key, backup, folder)

    def show_item(self, item: int) -> None:
        self._ways[item].click()

    def reload(self) -> None:
        if self._before is not None and self._written() != self._before:
            return
        kit = self._desk.kit
        self._file = file = self._desk.work.now(kit.office.file)
        if file is None:
            return
        self._office.show_office(file.office)
        self._signer.show_signer(file.signer)
        self._help.show_lines(file.help_lines)
        self._preview.show_lines(file.help_lines)
        self._logo.show_logo(file.logo)
        self._pages.show_pages(file.pages)
        self._recovery.serve(kit, file.office.name)
        self._key_place.setText(self._desk.work.now(kit.upkeep.key_place) or "")
        self._show_backup()
        self._folder_words.setText(str(output_root(kit.paths)))
        self._before = self._written()

    def may_leave(self) -> bool:
        if self._before is None or self._written() == self._before:
            return True
        answers = (self.tr("Lưu thay đổi"), self.tr("Không lưu"), self.tr("Ở lại"))
        words = self.tr("Những gì vừa sửa trong Thiết lập chưa được lưu.")
        answer = ask(self, self.tr("Lưu thay đổi trước khi rời trang?"), words, answers)
        if answer == 1:
            self._read_again()
        return self._save() if answer == 0 else answer == 1

    def _read_again(self) -> None:
        self._before = None
        self.refresh()

    def _written(self) -> object:
        return self._office.written(), self._signer.draft(), self._help.lines(), self._pages.pages()

    def _save(self) -> bool:
        """Saves what was changed; False, with the fault shown, when it cannot be."""
        office = self._office.draft()
        if office is None or self._file is None:
            return False
        signer, lines, service = self._signer.draft(), self._help.lines(), self._desk.kit.office
        pages = self._pages.pages()
        saved = self._desk.work.now(lambda: service.save_pages(pages), self._pages.refuse)
        saved = saved and self._desk.work.now(lambda: service.save_file(office, signer, lines))
        if saved is not None:
            self._read_again()
            self._desk.tell(self.tr("Đã lưu thiết lập."))
        return saved is not None

    def _verify(self, line_id: int) -> None:
        """A line that was called today is noted at once, whatever else is being written."""
        file, service = self._file, self._desk.kit.office
        by = file.office.short_name or file.office.name if file else ""
        before = self._written() == self._before
        outcome = self._desk.work.now(lambda: service.verify_help_line(line_id, by))
        if outcome is None:
            return
        line = next(each for each in outcome.value.help_lines if each.id == line_id)
        self._help.show_checked(line)
        if before:
            self._before = self._written()
        self._desk.tell(self.tr("Đã ghi: gọi thử “{0}” hôm nay.").format(line.label))

    def _show_backup(self) -> None:
        last = self._desk.work.now(self._desk.kit.upkeep.last_backup)
        words = self.tr("Chương trình tự sao lưu mỗi ngày một lần khi mở. ")
        if last is None:
            self._backup_words.setText(words + self.tr("Chưa có bản sao lưu nào."))
            return
        local = last.astimezone(LOCAL)
        newest = self.tr("Bản mới nhất: {0} ngày {1}.").format(numbers.clock(local.time()), numbers.day(local.date()))
        self._backup_words.setText(words + newest)

    def _back_up(self) -> None:
        def done(outcome: Outcome[Path]) -> None:
            self._show_backup()
            self._desk.work.changed.emit(UPKEEP)
            self._desk.tell(self.tr("Đã sao lưu vào {0}.").format(outcome.value))

        self._desk.work.start(self._desk.kit.upkeep.backup_now, done, title=self.tr("Đang sao lưu"))

    def _pick_folder(self) -> None:
        paths = self._desk.kit.paths
        name = QFileDialog.getExistingDirectory(self, self.tr("Chọn thư mục lưu tài liệu"), str(output_root(paths)))
        if name:
            save_settings(paths.settings, replace(load_settings(paths.settings), output_folder=name))
            self._folder_words.setText(name)


def _column(*cards: Card) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return scrolled(inner)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
