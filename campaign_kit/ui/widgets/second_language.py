"""The second language of a session: Vietnamese alone, or one beside it, and what is not written in it yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.model.module import VIETNAMESE
from campaign_kit.services.translations import Second
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers


class SecondLanguage(QWidget):
    """`changed` comes when a person chooses another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: Sequence[Second] = ()
        self._choice = Choice("")
        self._told = label("", "detail", wrap=True)
        self.field = Field(self.tr("Ngôn ngữ thứ hai"), self._choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._told)
        self._choice.currentIndexChanged.connect(lambda _index: self._choose())

    def show_languages(self, known: Sequence[Second], code: str) -> None:
        """What can be chosen, and the code that is; tells nobody."""
        self._known = known
        none = [(VIETNAMESE, self.tr("Không (chỉ tiếng Việt)"))]
        self._choice.fill([*none, *((each.code, self._named(each)) for each in known)])
        self._choice.blockSignals(True)
        self._choice.choose(code)
        self._choice.blockSignals(False)
        self._tell()

    def code(self) -> str:
        """The code of the second language; that of Vietnamese where there is none."""
        return str(self._choice.value() or VIETNAMESE)

    def _choose(self) -> None:
        self._tell()
        self.changed.emit()

    def _named(self, language: Second) -> str:
        if not language.keys:
            return language.name
        return self.tr("{0} · có {1}").format(language.name, numbers.join(list(language.keys)))

    def _tell(self) -> None:
        """What is not there is told of the chosen language only."""
        chosen = next((each for each in self._known if each.code == self.code()), None)
        missing = list(chosen.missing) if chosen else []
        if chosen is not None and not missing:
            whole = self.tr("Bài trình chiếu, áp phích, tờ gấp, bài phát thanh có thêm tiếng {0}.")
            none = self.tr("Chọn nội dung của buổi để biết đã có bản tiếng {0} chưa.")
            missing = [(whole if chosen.keys else none).format(chosen.name)]
        self._told.setText("\n".join(missing))
        self._told.setVisible(bool(missing))
