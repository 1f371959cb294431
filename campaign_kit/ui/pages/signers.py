"""Who signed and signs for the office, from when until when: kept as soon as it is written."""

from collections.abc import Sequence
from datetime import date

from campaign_kit.model.office import Signer, SignerDraft
from campaign_kit.services.office import OfficeFile
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_signer import EditSigner
from campaign_kit.ui.tables.cells import Cells
from campaign_kit.ui.widgets.book_card import Book, BookCard
from campaign_kit.wording import numbers


class SignersCard(BookCard):
    """The list of the settings."""

    def __init__(self, desk: Desk) -> None:
        name = self.tr("Người ký")
        heads = ((self.tr("Họ và tên"), 0), (self.tr("Quyền hạn, chức vụ"), 210), (self.tr("Thời gian ký"), 150))
        empty = ("pencil", self.tr("Chưa có người ký"), self.tr("Bấm “Thêm người ký”: tên, chức vụ, ký từ ngày nào."))
        said = self.tr("Văn bản ghi người ký theo ngày; người ký trước đây vẫn được giữ lại.")
        super().__init__(Book(name, said, heads, empty, rows=3))
        self._desk = desk
        self._file: OfficeFile | None = None
        self.add_verb(self.tr("Thêm người ký…"), self._add, "plus")
        self.add_verb(self.tr("Sửa…"), self._edit, "pencil", least=1, most=1)
        self.add_verb(self.tr("Xóa"), self._remove, least=1, most=1)

    def show_file(self, file: OfficeFile) -> None:
        """Who signs now first, then whoever signed before."""
        self._file = file
        today = self._desk.today()
        rows = sorted(file.signers, key=lambda each: (each.ends_on is None, each.starts_on or date.min), reverse=True)
        self.show_rows([self._row(each, today) for each in rows])

    def _row(self, signer: Signer, today: date) -> Cells:
        is_past = signer.ends_on is not None and signer.ends_on < today
        since = self.tr("từ {0}").format(numbers.day(signer.starts_on)) if signer.starts_on else ""
        until = self.tr("đến {0}").format(numbers.day(signer.ends_on)) if signer.ends_on else ""
        now = since or self.tr("đang ký")
        lines = (now if not until else since or until, until if since else "")
        words = (signer.name, signer.authority or signer.title, lines[0])
        below = ("", signer.title if signer.authority else "", lines[1])
        return Cells(signer, words, below, is_past=is_past)

    def _add(self) -> None:
        self._ask(None)

    def _edit(self) -> None:
        self._ask(self.chosen()[0])

    def _ask(self, signer: Signer | None) -> None:
        if self._file is None:
            return
        present = self._file.signer if signer is None else None
        kind, today = self._file.office.kind, self._desk.today()
        dialog = EditSigner(self, signer, present, kind, today, self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, written: SignerDraft, ends: date | None) -> bool:
        """The signers with this one; whoever signs now stops on that day where one is given."""
        if self._file is None:
            return False
        present = self._file.signer
        kept: list[SignerDraft] = []
        for each in self._file.signers:
            if isinstance(written, Signer) and each.id == written.id:
                kept.append(written)
            elif present is not None and each.id == present.id and ends is not None:
                kept.append(each.model_copy(update={"ends_on": max(ends, each.starts_on or ends)}))
            else:
                kept.append(each)
        if not isinstance(written, Signer):
            kept.append(written)
        return self._save(kept, self.tr("Đã lưu người ký {0}.").format(written.name))

    def _remove(self) -> None:
        signer: Signer = self.chosen()[0]
        rest = [each for each in self._file.signers if each.id != signer.id] if self._file else []
        self._save(rest, self.tr("Đã xóa người ký {0}.").format(signer.name))

    def _save(self, signers: Sequence[SignerDraft], told: str) -> bool:
        service = self._desk.kit.office
        saved = self._desk.work.now(lambda: service.save_signers(signers))
        if saved is not None:
            self.show_file(saved.value)
            self._desk.tell_undoable(told)
        return saved is not None
