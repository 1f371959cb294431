"""What is done with the files of the library: one is edited or put away, a topic added, packs sent and taken in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.module import Band
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.packs import PackFile, PackNews
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.add_topic import AddTopic
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.dialogs.take_pack import TakePack

_ZIP = "ZIP (*.zip)"


class PackWork(QObject):
    """`current` gives the whole path of the file that is looked at. The actions hang on `owner`.

    `opened` carries the file (PackFile) to be edited.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, owner: QWidget, current: Callable[[], str]) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._current = current
        self.add = make_action("content.add", owner, self._add, "white")
        self.take = make_action("content.import", owner, self._take)
        self.export = make_action("content.export", owner, self._export)
        self.edit = make_action("content.edit", owner, self._edit)
        self.drop = make_action("content.drop", owner, self._drop)

    def follow(self, *, own: bool, editing: bool) -> None:
        """What can be done with the file that is looked at."""
        self.edit.setEnabled(bool(self._current()) and not editing)
        for action in (self.add, self.take, self.export):
            action.setEnabled(not editing)
        self.drop.setVisible(own and not editing)

    def _file(self) -> PackFile | None:
        path, packs = Path(self._current()), self._desk.kit.packs
        return self._desk.work.now(lambda: packs.source(path.parent.name, path.name)) if path.name else None

    def _edit(self) -> None:
        file = self._file()
        if file is not None:
            self.opened.emit(file)

    def _add(self) -> None:
        packs = self._desk.kit.packs

        def add(band: Band, title: str) -> bool:
            outcome = self._desk.work.now(lambda: packs.add(band, title), dialog.complain)
            if outcome is None:
                return False
            self.opened.emit(outcome.value)
            return True

        dialog = AddTopic(self._owner, add)
        dialog.exec()
        dialog.deleteLater()

    def _drop(self) -> None:
        file, packs = self._file(), self._desk.kit.packs
        if file is None:
            return
        words = self.tr(
            "Tệp {0} được cất vào thư mục content-before trong thư mục dữ liệu, khi cần có thể lấy lại. "
            "Chương trình dùng lại bản có sẵn; chủ đề do cơ quan tự thêm thì không còn trong thư viện."
        )
        answers = (self.tr("Bỏ bản riêng"), self.tr("Giữ lại"))
        if ask(self._owner, self.tr("Bỏ bản riêng này?"), words.format(file.name), answers) != 0:
            return
        outcome = self._desk.work.now(lambda: packs.drop(file))
        if outcome is not None:
            kept = outcome.value
            said = self.tr("Đã bỏ bản riêng {0}.").format(file.name)
            self._desk.tell(said, (self.tr("Mở nơi cất"), lambda: self._desk.open(kept.parent)))

    def _export(self) -> None:
        packs = self._desk.kit.packs
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / self.tr("goi-noi-dung.zip"))
        name, _ = QFileDialog.getSaveFileName(self._owner, self.tr("Xuất các gói của cơ quan"), suggested, _ZIP)
        if not name:
            return

        def done(outcome: Outcome[Path]) -> None:
            said = self.tr("Đã xuất các gói của cơ quan vào {0}.").format(outcome.value)
            self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(outcome.value.parent)))

        self._desk.work.start(lambda: packs.export(Path(name)), done, title=self.tr("Đang xuất gói"))

    def _take(self) -> None:
        packs = self._desk.kit.packs
        name, _ = QFileDialog.getOpenFileName(self._owner, self.tr("Chọn gói nội dung"), "", _ZIP)
        if name:
            self._desk.work.start(
                lambda: packs.inspect(Path(name)),
                lambda news: self._agree(Path(name), news),
                title=self.tr("Đang soát gói"),
            )

    def _agree(self, file: Path, news: PackNews) -> None:
        """Shows what the pack brings; taken once a person agrees."""
        packs = self._desk.kit.packs
        dialog = TakePack(self._owner, file.name, news)
        if dialog.exec():
            self._desk.work.start(lambda: packs.take(file), self._taken, title=self.tr("Đang nhập gói"))
        dialog.deleteLater()

    def _taken(self, outcome: Outcome[PackNews]) -> None:
        news = outcome.value
        said = self.tr("Đã nhập gói: {0} tệp mới, {1} tệp thay bản cũ.")
        if not (news.new or news.replaced):
            said = self.tr("Gói này giống hệt nội dung đang có, không có gì thay đổi.")
        self._desk.tell(said.format(len(news.new), len(news.replaced)))
