"""The first start: the office, its help lines, and the recovery sheet; or data from another computer, or a sample.

Fills the whole window. Owns the order of the three steps; what is made, the services make.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.bootstrap import Kit
from campaign_kit.model.office import HelpLineDraft, OfficeDraft, SignerDraft
from campaign_kit.ui.dialogs.pick_commune import offer_communes
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.help_form import HelpForm, HelpPreview
from campaign_kit.ui.widgets.office_form import OfficeForm, SignerForm
from campaign_kit.ui.widgets.recovery import RecoveryCode
from campaign_kit.ui.widgets.texts import label, set_tone
from campaign_kit.ui.work import Work

_WIDTH_PX = 820
SetUp = Callable[[OfficeDraft, SignerDraft | None, list[HelpLineDraft], Callable[[Kit], None]], None]


class FirstStart(QWidget):
    """`starting` are the two lines every office begins with.

    `done` carries the opened kit. `copy_asked` and `sample_asked` lead to the other two ways in.
    """

    done = Signal(object)  # Kit
    copy_asked = Signal()
    sample_asked = Signal()

    def __init__(self, work: Work, today: date, starting: Sequence[HelpLineDraft], set_up: SetUp) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._work = work
        self._set_up = set_up
        self._kit: Kit | None = None
        self._office, self._signer = OfficeForm(), SignerForm()
        self._help, self._preview = HelpForm(today, starting), HelpPreview()
        self._recovery = RecoveryCode(work)
        self._key_place = label("", wrap=True)
        self._kept = Check(self.tr("Tôi đã in hoặc chép mã này và cất ở nơi an toàn"))
        self._steps: list[QLabel] = []
        self._pile = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head())
        foot = self._foot()
        for card in (self._office_step(), self._help_step(), self._recovery_step()):
            self._pile.addWidget(self._centred(card))
        whole.addWidget(self._pile, 1)
        whole.addWidget(foot)
        self._help.suggest((self.tr("Công an xã"), self.tr("Trạm y tế xã")))
        self._help.changed.connect(lambda: self._preview.show_lines(self._help.lines()))
        self._preview.show_lines(self._help.lines())
        self._show_step(0)

    def offer_communes(self, provinces: Callable[[], Sequence[str]], communes: Callable[[str], Sequence[str]]) -> None:
        """Leads to the names of all communes from the form of the office."""
        offer_communes(self._office, provinces, communes)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("head")
        head.setFixedHeight(62)
        row = QHBoxLayout(head)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Bắt đầu sử dụng"), "title"), 1)
        names = (self.tr("1. Cơ quan"), self.tr("2. Đường dây trợ giúp"), self.tr("3. Phiếu khôi phục"))
        for name in names:
            step = label(name, "chip", tone="quiet")
            self._steps.append(step)
            row.addWidget(step, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    @staticmethod
    def _centred(card: Card) -> QWidget:
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(24, 20, 24, 20)
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        row.setAlignment(card, Qt.AlignmentFlag.AlignTop)
        card.setMaximumWidth(_WIDTH_PX)
        return scrolled(inner)

    def _office_step(self) -> Card:
        card = Card(self.tr("Cơ quan của bạn"))
        words = self.tr("In trên tài liệu, giấy tờ. Bắt buộc có tên cơ quan; mục khác ghi sau được, trong Thiết lập.")
        card.column.addWidget(label(words, "mute", wrap=True))
        card.column.addWidget(self._office)
        card.column.addSpacing(8)
        card.column.addWidget(label(self.tr("Người ký"), "heading"))
        card.column.addWidget(self._signer)
        return card

    def _help_step(self) -> Card:
        card = Card(self.tr("Đường dây trợ giúp trên mọi tài liệu"))
        words = self.tr(
            "Số 111 và vn-cop.vn luôn có mặt. Hãy thêm số của địa phương và gọi thử trước khi in; "
            "dòng chưa có số thì không in."
        )
        card.column.addWidget(label(words, "mute", wrap=True))
        card.column.addWidget(self._help)
        card.column.addSpacing(6)
        card.column.addWidget(label(self.tr("Trên tài liệu sẽ như thế này"), "label"))
        card.column.addWidget(self._preview)
        return card

    def _recovery_step(self) -> Card:
        card = Card(self.tr("Phiếu khôi phục"))
        card.column.addWidget(self._key_place)
        card.column.addWidget(self._recovery)
        card.column.addSpacing(6)
        card.column.addWidget(self._kept)
        self._kept.toggled.connect(self._next.setEnabled)
        return card

    def _foot(self) -> QFrame:
        foot = QFrame()
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 10, 24, 16)
        row.setSpacing(10)
        self._copy = button(self.tr("Mở dữ liệu từ máy khác…"), "link")
        self._sample = button(self.tr("Dùng thử với dữ liệu mẫu"), "link")
        self._back = button(self.tr("Quay lại"))
        self._next = button("", "primary")
        self._copy.clicked.connect(self.copy_asked)
        self._sample.clicked.connect(self.sample_asked)
        self._back.clicked.connect(lambda: self._show_step(0))
        self._next.clicked.connect(self._go_on)
        row.addWidget(self._copy)
        row.addWidget(self._sample)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        return foot

    def _show_step(self, step: int) -> None:
        self._pile.setCurrentIndex(step)
        for number, shown in enumerate(self._steps):
            set_tone(shown, "done" if number <= step else "quiet")
        self._copy.setVisible(step == 0)
        self._sample.setVisible(step == 0)
        self._back.setVisible(step == 1)
        texts = (self.tr("Tiếp tục"), self.tr("Lưu và tạo kho dữ liệu"), self.tr("Bắt đầu làm việc"))
        self._next.setText(texts[step])
        self._next.setEnabled(step != 2 or self._kept.isChecked())
        if step == 1:
            self._help.take_focus()
        else:
            (self._recovery if step else self._office.name).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter in a field of the office goes on; the help lines are many, Enter there makes nothing too early."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self._pile.currentIndex() == 0 and isinstance(self.focusWidget(), QLineEdit):
            self._next.click()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        step = self._pile.currentIndex()
        if step == 0 and self._office.draft() is not None:
            self._show_step(1)
        elif step == 1:
            self._create()
        elif step == 2 and self._kit is not None:
            self.done.emit(self._kit)

    def _create(self) -> None:
        office = self._office.draft()
        if office is not None:
            self._set_up(office, self._signer.draft(), self._help.lines(), self._created)

    def _created(self, kit: Kit) -> None:
        self._kit = kit
        self._recovery.serve(kit, self._office.name_text())
        self._recovery.show_code(self._work.now(kit.upkeep.recovery_code) or "")
        self._key_place.setText(self._work.now(kit.upkeep.key_place) or "")
        self._show_step(2)
