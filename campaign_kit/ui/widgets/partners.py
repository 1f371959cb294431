"""The offices that hold a session together with ours: a kind and the whole name as it is printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.office import OfficeKind
from campaign_kit.model.plan import Partner
from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.tab_order import keep_before
from campaign_kit.wording.labels import label as word


class PartnersEditor(QWidget):
    """Rows of kind and name. A row without a name is left out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QWidget, Choice, Line, QWidget, Partner]] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        whole.addLayout(self._column)
        self._new = button(self.tr("Thêm đơn vị phối hợp"), "link", "plus")
        self._new.clicked.connect(self._add_empty)
        whole.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)

    def show_partners(self, partners: Sequence[Partner]) -> None:
        while self._rows:
            self._remove(self._rows[-1][0])
        for partner in partners:
            self._add(partner)

    def partners(self) -> tuple[Partner, ...]:
        """The rows as partners; a known office keeps its number."""
        named = [
            partner.model_copy(update={"kind": kind.value(), "name": name.words()})
            for _row, kind, name, _drop, partner in self._rows
        ]
        return tuple(partner for partner in named if partner.name or partner.office_id is not None)

    def _add_empty(self) -> None:
        name = self._add(Partner(kind=OfficeKind.YOUTH_UNION))
        self._rows[-1][0].show()  # what is not seen yet takes no focus
        name.setFocus()

    def _add(self, partner: Partner) -> Line:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(6)
        kind = Choice(self.tr("Loại đơn vị"))
        kind.fill([(each, word(each)) for each in OfficeKind])
        kind.choose(partner.kind)
        name = Line(200, self.tr("Tên đầy đủ như in trên giấy"))
        name.setAccessibleName(self.tr("Tên đơn vị phối hợp"))
        name.setText(partner.name)
        drop = icon_button("x", self.tr("Bỏ đơn vị này"))
        drop.clicked.connect(lambda: self._remove(row))
        grid.addWidget(kind, 0, 0)
        grid.addWidget(drop, 0, 1)
        grid.addWidget(name, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        kind.currentIndexChanged.connect(lambda _index: self.changed.emit())
        name.editingFinished.connect(self.changed)
        self._column.addWidget(row)
        self._rows.append((row, kind, name, drop, partner))
        keep_before(self._new, [stop for each in self._rows for stop in (each[1], each[3], each[2])])
        return name

    def _remove(self, row: QWidget) -> None:
        self._rows = [each for each in self._rows if each[0] is not row]
        self._column.removeWidget(row)
        row.deleteLater()
        self.changed.emit()
