"""Above a list that was read: how its letters were stored, and that this very list was brought in before."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.model.report import LOCAL
from campaign_kit.model.roster import Encoding, Roster, RosterImport
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.wording import numbers


class ListFacts(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._letters, self._same = Panel("quiet", "eye"), Panel("advice", "triangle-alert")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._letters)
        column.addWidget(self._same)
        self.hide()

    def show_letters(self, roster: Roster) -> None:
        """Says in words how the names were stored, where they were converted."""
        said = {
            Encoding.TCVN3: self.tr(
                "Tệp viết bằng chữ TCVN3 (phông .VnTime): {0} tên đã đổi sang Unicode. "
                "Hãy so cột “Trong tệp” với cột “Họ và tên”."
            ),
            Encoding.VNI: self.tr(
                "Tệp viết bằng chữ VNI (phông VNI-Times): {0} tên đã đổi sang Unicode. "
                "Hãy so cột “Trong tệp” với cột “Họ và tên”."
            ),
            Encoding.VPS: self.tr(
                "Tệp viết bằng chữ VPS: {0} tên đã đổi sang Unicode. Hãy so cột “Trong tệp” với cột “Họ và tên”."
            ),
            Encoding.WINDOWS_1258: self.tr(
                "Tệp viết bằng chữ Windows-1258: {0} tên đã đổi sang Unicode. "
                "Hãy so cột “Trong tệp” với cột “Họ và tên”."
            ),
            Encoding.MIXED: self.tr(
                "Tệp lẫn nhiều bảng mã chữ: {0} tên đã đổi sang Unicode. Hãy so cột “Trong tệp” với cột “Họ và tên”."
            ),
        }
        words = said.get(roster.encoding) if roster.before else None
        self._letters.say([words.format(numbers.count(len(roster.before)))] if words else [])
        self._same.say([])
        self.setVisible(bool(words))

    def show_same(self, brought: RosterImport | None, session_id: int) -> None:
        """Says when this very list was brought in, here or elsewhere."""
        words = self.tr("Chính danh sách này đã nhập vào buổi này lúc {0}, {1}: ai đã có thì không thêm lần nữa.")
        if brought is not None and brought.session_id != session_id:
            words = self.tr("Chính danh sách này đã nhập vào một buổi khác lúc {0}, {1}: đó là những người đã biết.")
        at = brought.created_at.astimezone(LOCAL) if brought is not None else None
        self._same.say([words.format(numbers.clock(at.time()), numbers.day(at.date()))] if at is not None else [])
        self.setVisible(bool(self._same.words() or self._letters.words()))
