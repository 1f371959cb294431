"""Begins a new topic: for whom it is and what it is called; the rest is written in the editor."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.module import Band
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field, Line
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_LONGEST = 200  # what is too long for a page is told by the service


class AddTopic(QDialog):
    """`add` gets the band and the title, and says whether the topic was added; the dialog closes then."""

    def __init__(self, parent: QWidget, add: Callable[[Band, str], bool]) -> None:
        super().__init__(parent)
        self._add = add
        self.setWindowTitle(self.tr("Thêm chủ đề"))
        self.setMinimumWidth(460)
        self._band, self._title = Choice(""), Line(_LONGEST, self.tr("Dùng chung một máy"))
        self._band.fill([(band, self.tr("{0} · {1}").format(band.value, word(band))) for band in Band])
        self.band = Field(self.tr("Dành cho"), self._band)
        self.title = Field(self.tr("Tên chủ đề"), self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        words = self.tr("Chương trình tạo sẵn một tệp đủ các phần, có lời chỉ dẫn ở từng chỗ cần viết.")
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self.title)
        column.addWidget(self.band)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Viết chủ đề"), self._keep))
        self._title.setFocus()

    def complain(self, words: str) -> None:
        """Why the topic cannot be added."""
        self.title.complain(words)

    def _keep(self) -> None:
        if self._add(self._band.value(), self._title.words()):
            self.accept()
