"""Writes a content file: its text at the left, what is wrong in it below, and beside it the page it makes, live."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.services.content import Finding
from campaign_kit.services.packs import Draft, PackFile
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.dialogs.how_to_write import HowToWrite
from campaign_kit.ui.pages.preview import PreviewPane
from campaign_kit.ui.pages.products import Makes, named, products_of
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.finding_list import FindingList
from campaign_kit.ui.widgets.pack_text import PackText
from campaign_kit.ui.widgets.product_bar import ProductBar
from campaign_kit.ui.widgets.text_tools import TextTools
from campaign_kit.ui.widgets.texts import Elided, chip, set_tone

_REST_MS = 600  # after the last key the text is read


class PackEditor(QWidget):
    """`changed`: the text differs from what was saved, or no longer does."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: PackFile | None = None
        self._untold: PackFile | None = None  # saved, and what became of it is still to be told
        self._makes: Makes = {}
        self._read_times = 0
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        self.text = PackText()
        self.text.setAccessibleName(self.tr("Nội dung tệp"))
        self.text.textChanged.connect(self._hear)
        self._products = ProductBar(self)
        self._products.chosen.connect(lambda _kind: self._show_product(again=False))
        self._preview = PreviewPane(desk, self, "content.draft")
        beside = QVBoxLayout()
        beside.setSpacing(10)
        beside.addWidget(self._products)
        beside.addWidget(self._preview, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._written(), 1)
        row.addLayout(beside, 1)

    def _written(self) -> Card:
        card = Card(margins=(12, 10, 12, 10))
        self._where, self._state = Elided("", "detail"), chip("", "quiet")
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self._where, 1)
        above.addWidget(self._state)
        self.tools = TextTools(self.text)
        self.tools.help_asked.connect(self._tell_how)
        self._list = FindingList()
        self._list.asked.connect(self.text.go_to)
        card.column.addLayout(above)
        card.column.addWidget(self.tools)
        card.column.addWidget(self.text, 1)
        card.column.addWidget(self._list)
        return card

    def open(self, file: PackFile) -> None:
        """Shows the text of the file; what was written of another must be saved before."""
        self._file, self._untold = file, None
        self._makes = {}
        self.text.setPlainText(file.text)
        self.text.document().setModified(False)
        self._where.setText(self.tr("{0}/{1}").format(file.pack, file.name))
        self._preview.show_words(self.tr("Đang dựng trang…"))
        self._products.show_products([])
        self._products.hide()
        self._show_findings((), readable=True)
        self._follow()
        self._look()
        headings = self.text.headings()
        self.text.go_to(headings[0][0] if headings else 1, on_top=True)

    def event(self, event: QEvent) -> bool:
        """Esc closes the search while it is seen, and only then what the page means by it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.tools.finder.isVisible():
            if event.type() == QEvent.Type.KeyPress:
                self.tools.finder.close_bar()
            event.accept()
            return True
        return super().event(event)

    def file(self) -> PackFile | None:
        return self._file

    def is_changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self._file is not None and self.text.toPlainText() != self._file.text

    def save(self) -> bool:
        """Writes the text as the own file, faulty or not; False, with the reason told, when it cannot be written."""
        file, written, packs = self._file, self.text.toPlainText(), self._desk.kit.packs
        if file is None:
            return False
        outcome = self._desk.work.now(lambda: packs.save(file, written))
        if outcome is None:
            return False
        saved = outcome.value
        self._file = saved.file
        self._untold = saved.file if saved.kept is None else None
        self._follow()
        self._look()
        if saved.kept is not None:
            self._tell_kept(saved.kept)
        return True

    def may_leave(self) -> bool:
        """Asks where something is not saved; False when the person stays."""
        if not self.is_changed():
            return True
        answers = (self.tr("Lưu nội dung"), self.tr("Không lưu"), self.tr("Ở lại"))
        words = self.tr("Những gì vừa viết trong tệp này chưa được lưu.")
        answer = ask(self, self.tr("Lưu nội dung trước khi rời?"), words, answers)
        if answer == 1 and self._file is not None:
            self.text.setPlainText(self._file.text)
        return self.save() if answer == 0 else answer == 1

    def _tell_how(self) -> None:
        file, told = self._file, self._desk.work.now(self._desk.kit.packs.guide)
        if file is not None and told is not None:
            dialog = HowToWrite(self, told, file.pack)
            dialog.finished.connect(dialog.deleteLater)
            dialog.look()

    def _tell_kept(self, kept: Path) -> None:
        """Another program had changed the file meanwhile: where that version is."""
        words = self.tr(
            "Đã lưu. Tệp vừa được sửa bằng chương trình khác; bản đó được cất trong thư mục content-before."
        )
        self._desk.tell(words, (self.tr("Mở nơi cất"), lambda: self._desk.open(kept.parent)))

    def _saved(self, file: PackFile, draft: Draft) -> str:
        """What became of the file that was saved: which version is in use now."""
        if draft.unfinished:
            return self.tr("Đã lưu, chưa viết xong: viết hết các chỗ có dấu “…” thì chủ đề mới dùng được cho buổi.")
        if draft.module is not None and draft.module.is_translation and not draft.module.is_reviewed:
            return self.tr("Đã lưu. Chưa ghi người đọc duyệt và ngày duyệt nên bản này chưa dùng cho tài liệu nào.")
        if draft.value is not None:
            if not draft.findings:
                return self.tr("Đã lưu. Tài liệu làm từ bây giờ dùng bản này.")
            words = self.tr("Đã lưu, đang dùng bản này. Còn {0} chỗ nên sửa.")
            return words.format(len(draft.findings))
        if (self._desk.kit.paths.content / file.pack / file.name).is_file():
            return self.tr("Đã lưu. Tệp còn lỗi nên chương trình vẫn dùng bản có sẵn; hãy sửa các dòng đã nêu.")
        return self.tr("Đã lưu. Tệp còn lỗi nên chưa dùng được; hãy sửa các dòng đã nêu.")

    def _hear(self) -> None:
        self._rest.start()
        self._follow()

    def _follow(self) -> None:
        """Whether it is saved stands above the text."""
        if self.is_changed():
            state, tone = self.tr("Chưa lưu"), "partly"
        elif self._file is not None and self._file.own:
            state, tone = self.tr("Bản riêng, đã lưu"), "done"
        else:
            state, tone = self.tr("Bản có sẵn"), "quiet"
        self._state.setText(state)
        set_tone(self._state, tone)
        self.changed.emit()

    def _look(self) -> None:
        """Reads the text as it stands, on the worker."""
        file, written = self._file, self.text.toPlainText()
        packs, showcase = self._desk.kit.packs, self._desk.kit.showcase
        self._rest.stop()
        if file is None:
            return

        def read() -> tuple[Draft, Makes]:
            draft = packs.look(file, written)
            return draft, products_of(showcase, draft.value) if draft.value is not None else {}

        def show(found: tuple[Draft, Makes]) -> None:
            draft, makes = found
            if self._untold is not None:
                self._desk.tell(self._saved(self._untold, draft))
                self._untold = None
            self._show_findings(draft.findings, readable=draft.value is not None)
            if makes:
                first = not self._makes
                self._makes = makes
                self._products.show_products(named(makes))
                self._products.setVisible(len(makes) > 1)
                self._preview.forget()
                self._read_times += 1
                self._show_product(again=not first)
            elif not self._makes:
                self._preview.show_words(self.tr("Sửa các dòng đã nêu thì trang in hiện ở đây."))

        self._desk.work.start(read, show, lane="content.look")

    def _show_product(self, *, again: bool) -> None:
        kind = self._products.product()
        if kind is not None and kind in self._makes:
            self._preview.show_pages((self._read_times, kind), self._makes[kind], again=again)

    def _show_findings(self, findings: Sequence[Finding], *, readable: bool) -> None:
        self.text.show_faults({each.line for each in findings})
        self._list.show_findings(findings, readable=readable, seen=bool(self._makes))
