"""One photo after another, large: what it shows, its words, what of it is blurred, who can be recognised in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from campaign_kit.model.names import fold
from campaign_kit.model.photos import Box, Photo, PhotoDraft, Shows
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.widgets.buttons import answers, button, icon_button
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.fields import Field, Line, limit
from campaign_kit.ui.widgets.picture_boxes import PictureBoxes
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_SIZE, _FRAME_PX, _SIDE_PX = (1040, 640), 60, 320


@dataclass(frozen=True)
class PhotoEntry:
    """What is written of a photo."""

    photo_id: int
    caption: str
    shows: Shows
    boxes: tuple[Box, ...]
    person_ids: tuple[int, ...]


@dataclass(frozen=True)
class Recognisable:
    """Somebody of the session's list who may be seen in a photo; `detail` is the class or hamlet."""

    person_id: int
    name: str
    detail: str


Read = Callable[[int], bytes | None]
# what is missing of each person, in words; who is not in it may be shown
Missing = Callable[[Sequence[int]], Mapping[int, str]]
# takes what is written and says a refusal; tells whether it was stored
Keep = Callable[[PhotoEntry, Callable[[str], None]], bool]


class EditPhoto(QDialog):
    """`photos` are those to go through, `first` is shown first; `people` are those of the session's list.

    What is written of a photo is kept when another one is shown, and when the dialog is agreed to. `consent` asks what
    a person agreed to; `look_again` is to be called when that may have changed.
    """

    def __init__(
        self,
        parent: QWidget,
        photos: Sequence[Photo],
        first: int,
        people: Sequence[Recognisable],
        read: Read,
        missing: Missing,
        keep: Keep,
        consent: Callable[[QWidget, int], None],
    ) -> None:
        super().__init__(parent)
        self._photos = list(photos)
        self._people = list(people)
        self._read, self._missing, self._keep, self._consent = read, missing, keep, consent
        self._lacking: Mapping[int, str] = {}
        self._at = next((place for place, each in enumerate(photos) if each.id == first), 0)
        self._before: PhotoEntry | None = None
        self.setWindowTitle(self.tr("Ảnh của buổi"))
        room = self.screen().availableSize()
        self.resize(min(_SIZE[0], room.width() - _FRAME_PX), min(_SIZE[1], room.height() - _FRAME_PX))
        self._picture = PictureBoxes()
        self._caption = Line(limit(PhotoDraft, "caption", "max_length"), self.tr("Học sinh lớp 6A chơi trò đóng vai"))
        self._find = Line(60, self.tr("Tìm tên, không cần dấu"))
        self._names = TickList(self)
        self._names.ticked_changed.connect(self._ticked)
        self._find.textChanged.connect(lambda _text: self._show_people())
        self._chosen: set[int] = set()
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 18, 20, 16)
        row.setSpacing(18)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._picture, 1)
        below = QHBoxLayout()
        how = self.tr("Kéo chuột thành khung ở chỗ cần làm mờ. Bấm vào khung rồi Delete để bỏ.")
        below.addWidget(label(how, "detail"), 1)
        self._clear = button(self.tr("Bỏ hết khung"), "way")
        self._clear.clicked.connect(self._picture.clear_boxes)
        kept = self._clear.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the picture stays where it is when the first box is drawn
        self._clear.setSizePolicy(kept)
        self._picture.changed.connect(self._tell)
        below.addWidget(self._clear)
        left.addLayout(below)
        row.addLayout(left, 1)
        side = QWidget()
        side.setFixedWidth(_SIDE_PX)
        row.addWidget(side)
        self._lay_out_side(QVBoxLayout(side))

    def _lay_out_side(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addLayout(self._ways())
        self._group = QButtonGroup(self)
        self._shows = {shows: QRadioButton(word(shows)) for shows in Shows}
        for answer in self._shows.values():
            self._group.addButton(answer)
            column.addWidget(answer)
        column.addWidget(Field(self.tr("Chú thích, không ghi tên trẻ"), self._caption))
        column.addWidget(label(self.tr("Ai trong danh sách nhận ra được?"), "label"))
        self._view = tick_view(self.tr("Người nhận ra được"), self._names)
        none = self.tr("Buổi này không có danh sách tên. Có em nhận ra được thì làm mờ, hoặc chọn “Không công bố”.")
        self._nobody_listed = label(none, "detail", wrap=True)
        for widget, listed in ((self._find, True), (self._view, True), (self._nobody_listed, False)):
            widget.setVisible(bool(self._people) is listed)
            column.addWidget(widget, 1 if widget is self._view else 0)
        self._panel = Panel("advice")
        column.addWidget(self._panel)
        self._ask = button(self.tr("Ghi sự đồng ý…"), "way")
        self._ask.clicked.connect(self._ask_consent)
        column.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column.addWidget(self._fault)
        if not self._people:
            column.addStretch(1)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu ảnh"), self._agree))

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._number = label("", "heading")
        row.addWidget(self._number, 1)
        ways = ((-1, "chevron-left", self.tr("Ảnh trước (PgUp)"), "PgUp"), (1, "chevron-right", "", "PgDown"))
        for step, name, words, keys in ways:
            way = icon_button(name, words or self.tr("Ảnh sau (PgDn)"))
            way.clicked.connect(lambda _on=False, step=step: self._go(step))
            QShortcut(QKeySequence(keys), self).activated.connect(way.click)
            row.addWidget(way)
        return row

    def look_again(self) -> None:
        """Says anew whose consent is missing."""
        self._tell()

    def _show(self) -> None:
        """The photo of this place, as it is kept."""
        photo = self._photos[self._at]
        content = self._read(photo.id)
        self._picture.show_picture(content or b"", photo.boxes)
        self._number.setText(self.tr("Ảnh {0}/{1}").format(self._at + 1, len(self._photos)))
        self._caption.setText(photo.caption)
        self._shows[photo.shows].setChecked(True)
        self._chosen = set(photo.person_ids)
        self._find.clear()
        self._show_people()
        self._before = self._entry()
        self._complain("")
        self._tell()

    def _show_people(self) -> None:
        """Who is found, and first of all who is ticked."""
        wanted = fold(self._find.words())
        found = [each for each in self._people if wanted in fold(each.name)]
        found.sort(key=lambda each: each.person_id not in self._chosen)
        rows = [Tick(str(each.person_id), each.name, each.detail) for each in found]
        self._names.show_rows(rows, {str(each) for each in self._chosen})

    def _ticked(self) -> None:
        """Whoever is named can be recognised: then the photo does not show nobody."""
        seen = {int(self._names.key_at(row)) for row in range(self._names.rowCount())}
        self._chosen = (self._chosen - seen) | {int(key) for key in self._names.ticked()}
        if self._chosen and self._shows[Shows.NOBODY].isChecked():
            self._shows[Shows.CONSENT].setChecked(True)
        self._tell()

    def _tell(self) -> None:
        """What stands in the way of showing who is ticked."""
        self._clear.setVisible(bool(self._picture.boxes()))
        names = {each.person_id: each.name for each in self._people}
        self._lacking = self._missing(sorted(self._chosen)) if self._chosen else {}
        by_words: dict[str, list[str]] = {}
        for who, words in self._lacking.items():
            by_words.setdefault(words, []).append(names.get(who, "–"))
        shape = self.tr("{0}: {1}.")
        self._panel.say([shape.format(", ".join(who), words) for words, who in by_words.items()])
        self._ask.setVisible(bool(self._lacking))

    def _ask_consent(self) -> None:
        """Of who is chosen in the list where something is missing, else of the first of whom it is."""
        key = self._names.key_at(self._view.currentIndex().row())
        chosen = int(key) if key else 0
        self._consent(self, chosen if chosen in self._lacking else next(iter(self._lacking)))

    def _entry(self) -> PhotoEntry:
        shows = next(shows for shows, answer in self._shows.items() if answer.isChecked())
        people = tuple(sorted(self._chosen))
        return PhotoEntry(self._photos[self._at].id, self._caption.words(), shows, self._picture.boxes(), people)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _store(self) -> bool:
        entry = self._entry()
        if entry == self._before:
            return True
        if not self._keep(entry, self._complain):
            return False
        was = self._photos[self._at]
        changed = {"caption": entry.caption, "shows": entry.shows, "boxes": entry.boxes}
        self._photos[self._at] = was.model_copy(update=changed | {"person_ids": entry.person_ids})
        self._before = entry
        return True

    def _go(self, step: int) -> None:
        there = self._at + step
        if 0 <= there < len(self._photos) and self._store():
            self._at = there
            self._show()

    def _agree(self) -> None:
        if self._store():
            self.accept()
