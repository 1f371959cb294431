"""Paper forms of consent of a session, counted without names: handed out, agreed, refused, and where they lie."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from campaign_kit.model.consent import ConsentForms, ConsentFormsDraft, ConsentPurpose
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.dialog_grid import titled_grid
from campaign_kit.ui.widgets.fields import CountEntry, Line, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

# takes the numbers of one purpose and says a refusal; tells whether they were stored
Keep = Callable[[ConsentFormsDraft, Callable[[str], None]], bool]


class CountForms(QDialog):
    """`present` are those that were counted; a purpose without a number stays uncounted."""

    def __init__(self, parent: QWidget, session_id: int, present: Sequence[ConsentForms], keep: Keep) -> None:
        super().__init__(parent)
        self._session_id = session_id
        self._present = {each.purpose: each for each in present}
        self._keep = keep
        self._rows: dict[ConsentPurpose, tuple[CountEntry, CountEntry, CountEntry, Line]] = {}
        self._open: dict[ConsentPurpose, QLabel] = {}
        self.setWindowTitle(self.tr("Phiếu đồng ý bằng giấy"))
        self.setMinimumWidth(720)
        column, grid = titled_grid(self)
        told = self.tr("Chỉ đếm phiếu, không ghi tên. Phiếu giấy giữ ở cơ quan hoặc ở trường.")
        column.insertWidget(1, label(told, "mute", wrap=True))
        self._lay_out(grid)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu số phiếu"), self._agree))
        fit_height(self)
        self._rows[ConsentPurpose.PHOTO][0].setFocus()

    def _lay_out(self, grid: QGridLayout) -> None:
        heads = (self.tr("Xin phép"), self.tr("Đã phát"), self.tr("Đồng ý"), self.tr("Không đồng ý"))
        for place, head in enumerate((*heads, self.tr("Chưa thu"), self.tr("Nơi lưu phiếu"))):
            grid.addWidget(label(head, "label"), 0, place)
        for row, purpose in enumerate(ConsentPurpose, 1):
            was = self._present.get(purpose)
            grid.addWidget(label(word(purpose), "strong"), row, 0)
            numbers_of = (was.handed_out, was.agreed, was.refused) if was else (None, None, None)
            cells = [CountEntry(), CountEntry(), CountEntry()]
            for place, (cell, number) in enumerate(zip(cells, numbers_of, strict=True), 1):
                cell.setFixedWidth(84)
                cell.setAccessibleName(self.tr("{0}: {1}").format(word(purpose), heads[place].lower()))
                cell.show_count(number)
                cell.textChanged.connect(self._tell)
                grid.addWidget(cell, row, place)
            self._open[purpose] = label("–", "strong")
            grid.addWidget(self._open[purpose], row, 4, Qt.AlignmentFlag.AlignCenter)
            kept = Line(limit(ConsentFormsDraft, "kept_at", "max_length"), self.tr("Tủ hồ sơ Đội"))
            kept.setAccessibleName(self.tr("{0}: nơi lưu phiếu").format(word(purpose)))
            kept.setText(was.kept_at if was else "")
            grid.addWidget(kept, row, 5)
            self._rows[purpose] = (cells[0], cells[1], cells[2], kept)
        grid.setColumnStretch(5, 1)
        self._tell()

    def _tell(self) -> None:
        """How many are still out, as it is typed."""
        for purpose, (out, agreed, refused, _kept) in self._rows.items():
            handed_out = out.count()
            left = None if handed_out is None else handed_out - (agreed.count() or 0) - (refused.count() or 0)
            self._open[purpose].setText("–" if left is None else numbers.count(left))

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        for purpose, (out, agreed, refused, kept) in self._rows.items():
            wrong = [cell for cell in (out, agreed, refused) if cell.is_wrong()]
            told = any(cell.count() is not None for cell in (agreed, refused))
            if wrong or (told and out.count() is None):
                self._complain(self.tr("{0}: hãy ghi số phiếu đã phát.").format(word(purpose)))
                (wrong or [out])[0].setFocus()
                return
            if out.count() is None and purpose not in self._present:
                continue
            draft = ConsentFormsDraft(
                session_id=self._session_id,
                purpose=purpose,
                handed_out=out.count() or 0,
                agreed=agreed.count() or 0,
                refused=refused.count() or 0,
                kept_at=kept.words(),
            )
            if not self._keep(draft, self._complain):
                out.setFocus()
                return
        self.accept()
