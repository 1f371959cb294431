"""Where a session stands in its series or course, with the way to give all of them one list of names."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Panel


class SeriesBar(QWidget):
    """Hidden while there is nothing to say. `share_asked`: the list of this session is meant for the others too."""

    share_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._panel = Panel("quiet", "info")
        self._share = button(self.tr("Dùng chung danh sách tên cho cả loạt"))
        self._share.clicked.connect(self.share_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._panel, 1)
        row.addWidget(self._share)
        self.hide()

    def say(self, sentences: Sequence[str], *, in_series: bool) -> None:
        self._panel.say(sentences)
        self._share.setVisible(in_series)
        self.setVisible(bool(sentences))

    def words(self) -> str:
        return self._panel.words()
