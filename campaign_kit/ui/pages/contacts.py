"""The people to invite and to call: the only telephone numbers that are kept, each with its last day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from campaign_kit.model.arranging import Contact, ContactDraft
from campaign_kit.model.names import sort_key
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_contact import EditContact
from campaign_kit.ui.tables.cells import Cells
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.widgets.book_card import Book, BookCard
from campaign_kit.wording import numbers


class ContactsCard(BookCard):
    """The list of the settings; kept as soon as it is written."""

    def __init__(self, desk: Desk) -> None:
        heads = (
            (self.tr("Họ và tên"), 156),
            (self.tr("Địa bàn"), 0),
            (self.tr("Điện thoại"), 124),
            (self.tr("Giữ đến"), 112),
        )
        empty = (
            "phone",
            self.tr("Danh bạ chưa có ai"),
            self.tr("Ghi trưởng thôn, cộng tác viên, giáo viên chủ nhiệm để mời và gọi khi có buổi."),
        )
        said = self.tr("Trưởng thôn, cộng tác viên, giáo viên. Số điện thoại chỉ giữ ở đây và chỉ giữ đến hạn.")
        super().__init__(Book(self.tr("Danh bạ"), said, heads, empty), several=True)
        self._desk = desk
        self._contacts: list[Contact] = []
        self._names: Mapping[int, str] = {}
        self.add_verb(self.tr("Thêm liên hệ…"), lambda: self._ask(None), "plus")
        self.add_verb(self.tr("Sửa…"), lambda: self._ask(self.chosen()[0]), "pencil", least=1, most=1)
        self.add_verb(self.tr("Xóa"), self._remove, least=1)

    def reload(self) -> None:
        """Those whose day is over first, then all by name."""
        kit = self._desk.kit
        read = self._desk.work.now(lambda: (kit.contacts.all(), kit.plan.places()))
        if read is None:
            return
        self._contacts, places = read
        self._names = full_names(places)
        today = self._desk.today()
        ordered = sorted(self._contacts, key=lambda each: (not _is_due(each, today), sort_key(each.name)))
        self.show_rows([self._row(each, today) for each in ordered])

    def _row(self, contact: Contact, today: date) -> Cells:
        until = numbers.day(contact.keep_until) if contact.keep_until else ""
        due = _is_due(contact, today)
        where = self._names.get(contact.place_id or 0, "")
        words = (contact.name, where, contact.phone, self.tr("Quá hạn") if due else until)
        return Cells(contact, words, (contact.role,), tone="partly" if due else "")

    def _ask(self, contact: Contact | None) -> None:
        places: list[tuple[int | None, str]] = [(None, self.tr("Không gắn với địa bàn nào"))]
        places += sorted(self._names.items(), key=lambda entry: entry[1])
        dialog = EditContact(self, contact, places, self._desk.today(), self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, written: ContactDraft, refuse: Callable[[str], None]) -> bool:
        known = written.id if isinstance(written, Contact) else 0
        kept: list[ContactDraft] = [written if each.id == known else each for each in self._contacts]
        return self._save(kept if known else [*kept, written], self.tr("Đã lưu danh bạ."), refuse)

    def _remove(self) -> None:
        gone = {each.id for each in self.chosen()}
        told = self.tr("Đã xóa {0} người khỏi danh bạ.").format(len(gone))
        self._save([each for each in self._contacts if each.id not in gone], told)

    def _save(self, contacts: Sequence[ContactDraft], told: str, refuse: Callable[[str], None] | None = None) -> bool:
        service, work = self._desk.kit.contacts, self._desk.work
        numbered = {"office.contact_phone": refuse} if refuse else None
        saved = work.now(lambda: service.save(contacts), at=numbered)
        if saved is not None:
            self.reload()
            self._desk.tell_undoable(told)
        return saved is not None


def _is_due(contact: Contact, today: date) -> bool:
    return contact.keep_until is not None and contact.keep_until < today
