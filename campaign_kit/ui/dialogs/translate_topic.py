"""Begins a topic in another language: which one, and what of it is translated; the rest is written in the editor."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.materials import Kind
from campaign_kit.model.reference import Language
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word


class TranslateTopic(QDialog):
    """`begin` gets the code of the language and the kinds, and says whether a file was made; the dialog closes then."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        languages: Sequence[Language],
        kinds: Sequence[Kind],
        begin: Callable[[str, Collection[Kind]], bool],
    ) -> None:
        super().__init__(parent)
        self._begin = begin
        self.setWindowTitle(self.tr("Viết bản tiếng khác"))
        self.setMinimumWidth(480)
        self._language = Choice("")
        noted = self.tr("{0} · {1}")
        names = [(each.code, noted.format(each.name, each.note) if each.note else each.name) for each in languages]
        self._language.fill(names)
        self.language = Field(self.tr("Ngôn ngữ"), self._language)
        self._checks = {kind: Check(word(kind)) for kind in kinds}
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        words = self.tr(
            "Chương trình không dịch. Trong tệp làm sẵn, trên mỗi chỗ cần viết có câu tiếng Việt để đối chiếu."
        )
        column.addWidget(label(words, "mute", wrap=True))
        column.addWidget(self.language)
        column.addWidget(label(self.tr("Dịch phần của các tài liệu"), "label"))
        for check in self._checks.values():
            check.setChecked(True)
            column.addWidget(check)
        column.addWidget(self._fault)
        after = Panel("quiet", "users")
        after.say([self.tr("Tài liệu dùng bản này khi đã viết xong và ghi người đọc duyệt, ngày duyệt.")])
        column.addWidget(after)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Viết bản dịch"), self._keep))
        self._language.setFocus()

    def complain(self, words: str) -> None:
        """Why the file cannot be made."""
        self.language.complain(words)

    def _keep(self) -> None:
        if self._language.value() is None:
            self.complain(self.tr("Chủ đề này đã có bản của mọi ngôn ngữ trong danh sách."))
            return
        chosen = [kind for kind, check in self._checks.items() if check.isChecked()]
        self._fault.setText("" if chosen else self.tr("Hãy chọn ít nhất một tài liệu."))
        self._fault.setVisible(not chosen)
        if chosen and self._begin(self._language.value(), chosen):
            self.accept()
