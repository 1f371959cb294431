"""Other words for one document of one session: each text in a field, as it stands; empty means as it was."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.services.materials import Editable
from campaign_kit.ui.widgets.buttons import answers, button
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.fields import Field, Line
from campaign_kit.ui.widgets.texts import label

# takes the changed texts by key and tells whether they could be kept
Keep = Callable[[Mapping[str, str]], bool]
_LONGEST = 400


class EditTexts(QDialog):
    """Keeps what was changed, or takes all changes back."""

    def __init__(self, parent: QWidget, title: str, texts: Sequence[Editable], keep: Keep) -> None:
        super().__init__(parent)
        self._keep = keep
        self.setWindowTitle(self.tr("Sửa chữ"))
        self.resize(560, 560)
        self._lines = {text.key: Line(_LONGEST) for text in texts}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        said = self.tr("Chữ sửa ở đây chỉ dùng cho buổi này. Phần giữa hai dấu * được tô nổi.")
        column.addWidget(label(said, "detail", wrap=True))
        inner = QWidget()
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(8)
        for text in texts:
            self._lines[text.key].setText(text.text)
            fields.addWidget(Field(text.label, self._lines[text.key]))
        fields.addStretch(1)
        column.addWidget(scrolled(inner), 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = answers(self, self.tr("Bỏ qua"), self.tr("Lưu chữ"), lambda: self._ask(self._written()))
        undo = button(self.tr("Lấy lại chữ ban đầu"), "link")
        undo.clicked.connect(lambda: self._ask(dict.fromkeys(self._lines, "")))
        row.insertWidget(0, undo)
        return row

    def _written(self) -> dict[str, str]:
        return {key: line.words() for key, line in self._lines.items()}

    def _ask(self, texts: Mapping[str, str]) -> None:
        if self._keep(texts):
            self.accept()
