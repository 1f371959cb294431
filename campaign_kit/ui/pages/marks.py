"""What stands on every document beside the words: the office's logo, and the official pages behind QR codes."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from campaign_kit.model.office import OfficialPage, OfficialPageDraft
from campaign_kit.services.office import OfficeFile
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.widgets.buttons import button, icon_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.texts import label

_LOGO = QSize(72, 72)
_HTTPS = "https://"


class LogoCard(Card):
    """A logo is kept as soon as it is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Biểu trưng của cơ quan"))
        self._desk = desk
        self._picture = QLabel()
        self._picture.setFixedSize(_LOGO)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(self.tr("Biểu trưng"))
        said = self.tr("Hình PNG hoặc JPG, in trước tên cơ quan trên mọi tài liệu. Chương trình giữ một bản.")
        pick = button(self.tr("Chọn hình…"), "", "image")
        self._drop = button(self.tr("Bỏ biểu trưng"), "link")
        pick.clicked.connect(self._pick)
        self._drop.clicked.connect(lambda: self._ask(desk.kit.office.remove_logo))
        words = QVBoxLayout()
        words.addWidget(label(said, "mute", wrap=True))
        ways = QHBoxLayout()
        for way in (pick, self._drop):
            ways.addWidget(way)
        ways.addStretch(1)
        words.addLayout(ways)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    def show_logo(self, png: bytes) -> None:
        """The logo as documents show it; words in its place where there is none."""
        self._drop.setVisible(bool(png))
        picture = QPixmap()
        if png and picture.loadFromData(png):
            sharp = self.devicePixelRatioF()
            kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = picture.scaled(_LOGO * sharp, kept, smooth)
            picture.setDevicePixelRatio(sharp)
            self._picture.setPixmap(picture)
        else:
            self._picture.setText(self.tr("Chưa có"))

    def _pick(self) -> None:
        kinds = self.tr("Hình (*.png *.jpg *.jpeg)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn biểu trưng"), "", kinds)
        if name:
            self.take(name)

    def take(self, name: str) -> None:
        """The picture of that path becomes the logo."""
        office = self._desk.kit.office
        self._ask(lambda: office.set_logo(Path(name)))

    def _ask(self, verb: Callable[[], Outcome[OfficeFile]]) -> None:
        self._desk.work.start(verb, lambda outcome: self.show_logo(outcome.value.logo))


class PagesCard(Card):
    """Rows of a name and an address."""

    def __init__(self) -> None:
        super().__init__(self.tr("Các trang chính thống của cơ quan"))
        self._rows: list[tuple[QWidget, Line, Line, OfficialPageDraft]] = []
        said = self.tr("Cổng thông tin, trang Facebook, kênh Zalo của cơ quan. Tờ mã QR in ra các trang này.")
        self.column.addWidget(label(said, "mute", wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.addLayout(self._list)
        self._fault = label("", "error", wrap=True)
        self.column.addWidget(self._fault)
        more = button(self.tr("Thêm trang"), "link", "plus")
        more.clicked.connect(lambda: self._add(_written("", _HTTPS)).setFocus())
        self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pages(self, pages: Sequence[OfficialPage]) -> None:
        """The pages as they are kept."""
        while self._rows:
            self._remove(self._rows[-1][0])
        for page in pages:
            self._add(page)
        self._fault.hide()

    def _add(self, page: OfficialPageDraft) -> Line:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        name, url = Line(120, self.tr("Tên trang")), Line(300, self.tr("https://…"))
        name.setAccessibleName(self.tr("Tên trang"))
        url.setAccessibleName(self.tr("Địa chỉ"))
        name.setText(page.name)
        url.setText(page.url)
        drop = icon_button("x", self.tr("Bỏ trang này"))
        drop.clicked.connect(lambda: self._remove(row))
        line.addWidget(name, 2)
        line.addWidget(url, 3)
        line.addWidget(drop)
        self._list.addWidget(row)
        self._rows.append((row, name, url, page))
        row.show()
        return name

    def _remove(self, row: QWidget) -> None:
        self._rows = [each for each in self._rows if each[0] is not row]
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def pages(self) -> list[OfficialPageDraft]:
        """The pages as they are written; empty rows count for nothing."""
        return [
            page.model_copy(update={"name": name.words(), "url": url.words()})
            for _row, name, url, page in self._rows
            if name.words() or url.words() not in ("", _HTTPS)
        ]

    def refuse(self, words: str) -> None:
        """What cannot be kept is told under the rows, and they stay as they are."""
        self._fault.setText(words)
        self._fault.show()


def _written(name: str, url: str) -> OfficialPageDraft:
    """A page as somebody is writing it; the service says what is wrong with it."""
    return OfficialPageDraft.model_construct(name=name, url=url)
