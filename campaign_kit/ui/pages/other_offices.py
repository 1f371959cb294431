"""The other offices: partners, and those that were there before a merger, with what became of them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QDialog

from campaign_kit.model.office import Office, OfficeDraft
from campaign_kit.services.offices import OfficeBook
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_office import EditOffice
from campaign_kit.ui.dialogs.place_days import Asked, DayOfPlaces
from campaign_kit.ui.tables.cells import Cells
from campaign_kit.ui.widgets.book_card import Book, BookCard
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word


class OfficesCard(BookCard):
    """The list of the settings; the own office stands in it, because it can be merged and renamed too."""

    def __init__(self, desk: Desk) -> None:
        heads = ((self.tr("Tên cơ quan"), 0), (self.tr("Hoạt động"), 150))
        empty = (
            "users",
            self.tr("Chưa có cơ quan nào khác"),
            self.tr("Ghi các cơ quan phối hợp, và các xã, trường trước khi sáp nhập."),
        )
        said = self.tr("Cơ quan phối hợp, cơ quan trước khi sáp nhập. Tên cũ giữ lại cùng ngày cuối của nó.")
        super().__init__(Book(self.tr("Các cơ quan khác"), said, heads, empty), several=True)
        self._desk = desk
        self._book = OfficeBook((), ())
        self.add_verb(self.tr("Thêm cơ quan…"), lambda: self._ask(None), "plus")
        self.add_verb(self.tr("Sửa…"), lambda: self._ask(self.chosen()[0]), "pencil", least=1, most=1)
        self.add_verb(self.tr("Đổi tên…"), self._rename, least=1, most=1)
        self.add_verb(self.tr("Sáp nhập…"), self._merge, least=2)

    def reload(self) -> None:
        """Those there are today first, then those that ended."""
        book = self._desk.work.now(self._desk.kit.office.offices)
        if book is None:
            return
        self._book, today = book, self._desk.today()
        there = {office.id for office in book.there(today)}
        ordered = sorted(book.offices, key=lambda each: each.id not in there)
        self.show_rows([self._row(each, is_past=each.id not in there) for each in ordered])

    def _row(self, office: Office, *, is_past: bool) -> Cells:
        names = {each.id: each.name for each in self._book.offices}
        became = [names.get(each.new_id, "") for each in self._book.successions if each.old_id == office.id]
        later = self.tr("nay là {0}").format("; ".join(became)) if became else ""
        mine = self.tr("cơ quan của bạn") if office.is_own else ""
        since = self.tr("từ {0}").format(numbers.day(office.active_from)) if office.active_from else ""
        until = self.tr("đến {0}").format(numbers.day(office.active_to)) if office.active_to else ""
        told = " · ".join(filter(None, (word(office.kind), later or mine)))
        return Cells(office, (office.name, since or until), (told, until if since else ""), is_past=is_past)

    def _ask(self, office: Office | None) -> None:
        service = self._desk.kit.office

        def keep(draft: OfficeDraft) -> bool:
            told = self.tr("Đã lưu {0}.").format(draft.name)
            if office is None:
                return self._do(lambda: service.add_office(draft), told)
            return self._do(lambda: service.save_office(office.id, draft), told)

        self._open(EditOffice(self, office, self._desk.today(), keep))

    def _rename(self) -> None:
        office: Office = self.chosen()[0]
        asked = Asked(
            self.tr("Đổi tên cơ quan từ một ngày"),
            self.tr("“{0}” giữ tên cũ đến hết ngày hôm trước.").format(office.name),
            self.tr("Mang tên mới từ ngày"),
            self.tr("Đổi tên"),
            names=self.tr("Tên mới"),
            name=office.name,
        )
        service = self._desk.kit.office
        told = self.tr("Đã đổi tên {0}.").format(office.name)

        def rename(day: date, names: Sequence[str], refuse: Callable[[str], None]) -> bool:
            return self._do(lambda: service.rename_office(office.id, names[0], day), told, refuse)

        self._open(DayOfPlaces(self, asked, self._desk.today(), rename))

    def _merge(self) -> None:
        offices: list[Office] = self.chosen()
        named = "; ".join(office.name for office in offices)
        asked = Asked(
            self.tr("Sáp nhập {0} cơ quan").format(len(offices)),
            self.tr("{0} kết thúc vào hôm trước và hợp thành một cơ quan.").format(named),
            self.tr("Sáp nhập từ ngày"),
            self.tr("Sáp nhập"),
            names=self.tr("Tên cơ quan mới"),
            name=offices[0].name,
        )
        service, ids = self._desk.kit.office, [office.id for office in offices]
        told = self.tr("Đã sáp nhập {0} cơ quan.").format(len(offices))
        model = next((office for office in offices if office.is_own), offices[0])

        def merge(day: date, names: Sequence[str], refuse: Callable[[str], None]) -> bool:
            draft = OfficeDraft.model_validate(
                model.model_dump(include=set(OfficeDraft.model_fields)) | {"name": names[0], "active_to": None}
            )
            return self._do(lambda: service.merge_offices(ids, draft, day), told, refuse)

        self._open(DayOfPlaces(self, asked, self._desk.today(), merge))

    def _do(self, verb: Callable[[], object], told: str, refuse: Callable[[str], None] | None = None) -> bool:
        """Does it and says so with the way back; False, with the refusal said, when it cannot be done."""
        done = self._desk.work.now(verb, refuse) is not None
        if done:
            self.reload()
            self._desk.tell_undoable(told)
        return done

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
