"""A figure of the office's own: what it is called, its unit, and whether it concerns victims or violations."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.tally import Indicator, IndicatorDraft
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import Field, Line, limit
from campaign_kit.ui.widgets.texts import label

# takes the indicator and where a refusal is told; tells whether it was kept
Keep = Callable[[IndicatorDraft, Callable[[str], None]], bool]


class EditIndicator(QDialog):
    """`key_for` gives the key of a new one by its title; one that is corrected keeps its own."""

    def __init__(self, parent: QWidget, indicator: Indicator | None, key_for: Callable[[str], str], keep: Keep) -> None:
        super().__init__(parent)
        self._indicator, self._key_for, self._keep_it = indicator, key_for, keep
        self.setWindowTitle(self.tr("Sửa chỉ số") if indicator else self.tr("Thêm chỉ số riêng"))
        self.setMinimumWidth(520)
        self._title = Line(limit(IndicatorDraft, "title", "max_length"), self.tr("Số góc hỏi đáp về mạng ở trường…"))
        self._unit = Line(limit(IndicatorDraft, "unit", "max_length"), self.tr("góc, lượt, trường hợp…"))
        self._yes_no = Check(self.tr("Chỉ trả lời có hoặc chưa, ở từng nơi"))
        self._sensitive = Check(self.tr("Về trẻ em cần giúp hoặc vụ việc vi phạm"))
        self.title = Field(self.tr("Tên chỉ số, như sẽ in trong báo cáo"), self._title)
        self.unit = Field(self.tr("Đơn vị tính"), self._unit)
        column, grid = titled_grid(self, 1)
        for row, widget in enumerate((self.title, self.unit, self._yes_no, self._sensitive)):
            grid.addWidget(widget, row, 0)
        said = self.tr("Chỉ số như vậy chỉ có con số và nguồn; khi in, số từ 1 đến 4 được ẩn để không lộ ai.")
        grid.addWidget(label(said, "detail", wrap=True), 4, 0)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu chỉ số"), self._agree))
        if indicator is not None:
            self._title.setText(indicator.title)
            self._unit.setText(indicator.unit)
            self._yes_no.setChecked(indicator.yes_no)
            self._sensitive.setChecked(indicator.sensitive)
        fit_height(self)
        self._title.setFocus()

    def _agree(self) -> None:
        title, unit = self._title.words(), self._unit.words()
        self.title.complain("" if title else self.tr("Hãy ghi tên chỉ số."))
        self.unit.complain("" if unit else self.tr("Hãy ghi đơn vị tính."))
        if not title or not unit:
            return
        known = self._indicator
        draft = IndicatorDraft(
            key=known.key if known else self._key_for(title),
            title=title,
            unit=unit,
            yes_no=self._yes_no.isChecked(),
            sensitive=self._sensitive.isChecked(),
        )
        if self._keep_it(Indicator(id=known.id, **draft.model_dump()) if known else draft, self.title.complain):
            self.accept()
