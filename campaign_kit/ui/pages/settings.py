"""The settings: the office and who signs, the help lines, and how safe the data is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.model.office import compulsory_help_lines
from campaign_kit.services.office import OfficeFile
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.dialogs.pick_commune import offer_communes
from campaign_kit.ui.pages.contacts import ContactsCard
from campaign_kit.ui.pages.marks import LogoCard, PagesCard
from campaign_kit.ui.pages.other_offices import OfficesCard
from campaign_kit.ui.pages.page import CONTACTS, SAFETY, Page
from campaign_kit.ui.pages.safety import BackupCard, FolderCard, KeyCard
from campaign_kit.ui.pages.signers import SignersCard
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.help_form import HelpForm, HelpPreview
from campaign_kit.ui.widgets.office_form import OfficeForm
from campaign_kit.ui.widgets.texts import label

_STORED_AT_ONCE = (CONTACTS, CONTACTS + 1, SAFETY)  # the sections with nothing that is written and saved later


class SettingsPage(Page):
    words = frozenset({"office", "plan"})  # contacts stand with their places
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Thiết lập"))
        self._desk = desk
        self._file: OfficeFile | None = None
        self._before: object = None
        self._save_action = make_action("settings.save", self, self._save, "white")
        self._saving = action_button(self._save_action, "primary", "save")
        self.add_head_button(self._saving)
        self._office, self._signers = OfficeForm(), SignersCard(desk)
        offer_communes(self._office, desk.kit.places.provinces, desk.kit.places.communes)
        starting = desk.work.now(desk.kit.office.starting_lines) or compulsory_help_lines()
        self._help, self._preview = HelpForm(desk.today(), starting), HelpPreview()
        self._help.changed.connect(lambda: self._preview.show_lines(self._help.lines()))
        self._help.checked.connect(self._verify)
        self._contacts, self._offices = ContactsCard(desk), OfficesCard(desk)
        self._logo, self._pages = LogoCard(desk), PagesCard()
        self._key, self._backup, self._folder = KeyCard(desk), BackupCard(desk, self), FolderCard(desk)
        row = QHBoxLayout()
        row.setSpacing(14)
        self._pile = QStackedWidget()
        self._ways: list[QPushButton] = []
        row.addWidget(self._sections(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._pile, 1)
        self.body.addLayout(row, 1)
        self._pile.currentChanged.connect(lambda at: self._saving.setVisible(at not in _STORED_AT_ONCE))

    def _sections(self) -> Card:
        card = Card(margins=(8, 8, 8, 8))
        card.setFixedWidth(198)
        card.column.setSpacing(2)
        group = QButtonGroup(self)
        sections = (
            (self.tr("Cơ quan, người ký"), self._office_section()),
            (self.tr("Đường dây trợ giúp"), self._help_section()),
            (self.tr("Danh bạ"), self._contacts),
            (self.tr("Các cơ quan khác"), self._offices),
            (self.tr("Biểu trưng, trang web"), _column(self._logo, self._pages)),
            (self.tr("An toàn dữ liệu"), _column(self._key, self._backup, self._folder)),
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
        return _column(office, self._signers)

    def _help_section(self) -> QWidget:
        lines = Card(self.tr("Đường dây trợ giúp trên mọi tài liệu"))
        words = self.tr("Số 111 và vn-cop.vn luôn có mặt. Hãy gọi thử các số của địa phương mỗi năm một lần.")
        lines.column.addWidget(label(words, "mute", wrap=True))
        lines.column.addWidget(self._help)
        shown = Card(self.tr("Trên tài liệu sẽ như thế này"))
        shown.column.addWidget(self._preview)
        return _column(lines, shown)

    def show_item(self, item: int) -> None:
        self._ways[item].click()

    def reload(self) -> None:
        """The lists as they are kept; the forms too, where nobody has written into them."""
        self._contacts.reload()
        self._offices.reload()
        self._file = file = self._desk.work.now(self._desk.kit.office.file)
        if file is None:
            return
        self._signers.show_file(file)
        if self._before is not None and self._written() != self._before:
            return
        self._office.show_office(file.office)
        self._help.show_lines(file.help_lines)
        self._preview.show_lines(file.help_lines)
        self._logo.show_logo(file.logo)
        self._pages.show_pages(file.pages)
        self._key.show_office(file.office.name)
        self._backup.reload()
        self._folder.reload()
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
        return self._office.written(), self._help.lines(), self._pages.pages()

    def _save(self) -> bool:
        """Saves what was changed; False, with the fault shown, when it cannot be."""
        office = self._office.draft()
        if office is None or self._file is None:
            return False
        signer, lines, service = self._file.signer, self._help.lines(), self._desk.kit.office
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


def _column(*cards: Card) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return scrolled(inner)
