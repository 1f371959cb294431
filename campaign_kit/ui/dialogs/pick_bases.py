"""The laws that a plan can cite, from the data of the content folders and the office's own, to tick."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.model.office import LegalStatus
from campaign_kit.services.campaigns import OfferedBasis
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.tables.plan_lists import basis_line
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word


class PickBases(QDialog):
    """`keep` takes what was ticked and tells whether it was stored; `unasked`: what plans cite is ticked already."""

    def __init__(
        self,
        parent: QWidget,
        offered: Sequence[OfferedBasis],
        keep: Callable[[Sequence[OfferedBasis]], bool],
        *,
        unasked: bool,
    ) -> None:
        super().__init__(parent)
        self._offered, self._keep = offered, keep
        self.setWindowTitle(self.tr("Chọn căn cứ"))
        self.resize(760, 560)
        self._list = TickList(self)
        usual = {each.law.number for each in offered if each.in_plans and each.law.status is LegalStatus.IN_FORCE}
        self._list.show_rows([self._tick(each) for each in offered], usual if unasked else set())
        card = Card(margins=(6, 8, 6, 8))
        card.column.addWidget(tick_view(self.tr("Văn bản có thể làm căn cứ"), self._list))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        said = self.tr("Dấu cách để chọn. Hãy xem tình trạng hiệu lực và ngày kiểm tra trước khi dẫn trong kế hoạch.")
        column.addWidget(label(said, "mute", wrap=True))
        column.addWidget(card, 1)
        column.addWidget(self._fault)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Thêm vào kế hoạch"), self._agree))

    def _tick(self, offered: OfferedBasis) -> Tick:
        law = offered.law
        checked = self.tr("kiểm tra ngày {0}").format(numbers.day(law.checked_on)) if law.checked_on else ""
        due = self.tr("cần kiểm tra lại") if offered.due else ""
        detail = " · ".join(filter(None, (law.issuer, word(law.status), checked, due, offered.note)))
        return Tick(law.number, basis_line(law), detail)

    def _agree(self) -> None:
        ticked = set(self._list.ticked())
        if not ticked:
            self._fault.setText(self.tr("Hãy chọn ít nhất một văn bản."))
            self._fault.show()
        elif self._keep([each for each in self._offered if each.law.number in ticked]):
            self.accept()
