"""What is done with a topic in other languages: a new translation is begun, the pack of a language is sent."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.materials import Kind
from campaign_kit.services.content import Entry
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.translate_topic import TranslateTopic

_ZIP = "ZIP (*.zip)"


class TranslationWork(QObject):
    """`topic` gives the topic that is looked at, in whatever language. The actions hang on `owner`.

    `opened` carries the file (PackFile) to be written.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, owner: QWidget, topic: Callable[[], Entry | None]) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._topic = topic
        self.translate = make_action("content.translate", owner, self._translate)
        self.send = make_action("content.send", owner, self._send)

    def follow(self, *, editing: bool) -> None:
        """A finished Vietnamese topic can be written in another language; the pack of a translation can be sent."""
        topic = None if editing else self._topic()
        self.translate.setVisible(topic is not None and not (topic.unfinished or topic.is_translation))
        self.send.setVisible(topic is not None and topic.is_translation)

    def _translate(self) -> None:
        topic, translations = self._topic(), self._desk.kit.translations
        if topic is None:
            return
        languages = self._desk.work.now(lambda: translations.untold(topic.key)) or ()
        kinds = self._desk.work.now(lambda: translations.parts(topic.key)) or ()

        def begin(language: str, chosen: Collection[Kind]) -> bool:
            outcome = self._desk.work.now(lambda: translations.start(topic.key, language, chosen), dialog.complain)
            if outcome is None:
                return False
            self.opened.emit(outcome.value)
            return True

        dialog = TranslateTopic(self._owner, topic.title, languages, kinds, begin)
        dialog.exec()
        dialog.deleteLater()

    def _send(self) -> None:
        topic, packs = self._topic(), self._desk.kit.packs
        if topic is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str(Path(folder) / self.tr("{0}.zip").format(topic.pack))
        title = self.tr("Xuất gói {0}").format(topic.pack)
        name, _ = QFileDialog.getSaveFileName(self._owner, title, suggested, _ZIP)
        if not name:
            return

        def done(outcome: Outcome[Path]) -> None:
            said = self.tr("Đã xuất gói {0} vào {1}.").format(topic.pack, outcome.value)
            self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(outcome.value.parent)))

        self._desk.work.start(lambda: packs.export(Path(name), [topic.pack]), done, title=self.tr("Đang xuất gói"))
