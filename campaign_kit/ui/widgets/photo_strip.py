"""The photos of a session in one row: added by a drop or a key, and each marked with one key, then on to the next.

Shows what it is given and says what is asked for; keeps nothing.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from campaign_kit.model.photos import Photo, Shows
from campaign_kit.ui.style import icon
from campaign_kit.ui.tables.photos import SMALL, PhotoModel, PhotoView
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.texts import label


class PhotoStrip(QWidget):
    """`flagged` carries the numbers of photos and what they show, `opened` one number, `removed` numbers;
    `undone` wants the last of it taken back. `begun`: the keys are the photos' from here on.
    """

    flagged = Signal(list, object)
    opened = Signal(int)
    removed = Signal(list)
    undone = Signal()
    begun = Signal()

    def __init__(self, add: QAction) -> None:
        super().__init__()
        self._size = SMALL
        self._model = PhotoModel()
        self._view = PhotoView(self._model)
        self._add = QToolButton()
        self._add.setProperty("kind", "tile")
        self._add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._add.setIconSize(QSize(20, 20))
        self._add.setToolTip(add.toolTip())
        self._add.setAccessibleName(add.text())
        self._add.clicked.connect(add.trigger)
        self._nobody = Check(self.tr("Không nhận ra em nào"))
        self._nobody.setToolTip(self.tr("Phím cách: không nhận ra em nào, rồi sang ảnh sau. C: có người nhận ra được."))
        self._nobody.clicked.connect(self._toggle)
        self._where = label("", "detail")
        self._look = button(self.tr("Mở…"), "way")
        self._look.clicked.connect(self._open)
        self._view.marked.connect(self._mark)
        self._view.opened.connect(self._open)
        self._view.removed.connect(lambda: self.removed.emit(self._chosen()))
        self._view.turned.connect(self._tell)
        self._view.undone.connect(self.undone)
        self._lay_out()
        self.show_photos((), {})

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._view, 1)
        whole.addLayout(row)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self._nobody)
        foot.addStretch(1)
        foot.addWidget(self._where)
        foot.addWidget(self._look)
        whole.addWidget(self._foot)

    def unseen(self, photos: Sequence[Photo]) -> list[int]:
        """The numbers of those whose small pictures are to be given to `show_photos`."""
        return self._model.unseen(photos)

    def show_photos(self, photos: Sequence[Photo], thumbnails: Mapping[int, bytes]) -> None:
        """Replaces what is shown; the same photo stays chosen."""
        current = self._model.photo_at(self._view.currentIndex())
        self._model.show_photos(photos, thumbnails)
        self._view.setVisible(bool(photos))
        self._view.fit()
        self._foot.setVisible(bool(photos))
        self._show_tile(alone=not photos)
        self.choose(current.id if current else 0)
        self._tell()

    def show_as(self, size: QSize) -> None:
        """Makes the pictures that large."""
        self._size = size
        self._view.show_as(size)
        self._show_tile(alone=not self._model.rowCount())

    def choose(self, photo_id: int) -> None:
        """Makes that photo the chosen one; the first where there is no such."""
        row = max(0, self._model.row_of(photo_id))
        if self._model.rowCount():
            self._view.setCurrentIndex(self._model.index(row))

    def take_focus(self) -> None:
        """The focus to the first photo that nobody has looked at yet."""
        waiting = [each for each in self._model.photos() if each.shows is Shows.WITHHELD]
        if waiting:
            self.choose(waiting[0].id)
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.begun.emit()

    def has_focus(self) -> bool:
        return self._view.hasFocus()

    def _show_tile(self, *, alone: bool) -> None:
        """Alone the tile says what it is for; beside photos a plus is enough."""
        self._add.setIcon(icon("image" if alone else "plus", "teal"))
        self._add.setText(self.tr("  Kéo ảnh vào đây, hoặc bấm") if alone else "")
        with_text, only_icon = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self._add.setToolButtonStyle(with_text if alone else only_icon)
        self._add.setMinimumWidth(0 if alone else 36)
        self._add.setMaximumWidth(16_777_215 if alone else 36)
        policy = self._add.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding if alone else policy.Policy.Fixed)
        self._add.setSizePolicy(policy)
        self._add.setFixedHeight(44 if alone else self._size.height())

    def _chosen(self) -> list[int]:
        rows = sorted(index.row() for index in self._view.selectedIndexes())
        photos = self._model.photos()
        return [photos[row].id for row in rows]

    def _toggle(self) -> None:
        self._mark(Shows.NOBODY if self._nobody.isChecked() else Shows.WITHHELD, onward=False)

    def _mark(self, shows: Shows, *, onward: bool = True) -> None:
        chosen = self._chosen()
        if not chosen:
            return
        self.flagged.emit(chosen, shows)
        row = self._model.row_of(chosen[-1])
        if onward and 0 <= row < self._model.rowCount() - 1:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._view.selectionModel().setCurrentIndex(self._model.index(row + 1), flags)

    def _open(self) -> None:
        photo = self._model.photo_at(self._view.currentIndex())
        if photo is not None:
            self.opened.emit(photo.id)

    def _tell(self) -> None:
        photo = self._model.photo_at(self._view.currentIndex())
        if photo is not None:
            self._nobody.setChecked(photo.shows is Shows.NOBODY)
            self._where.setText(f"{self._view.currentIndex().row() + 1}/{self._model.rowCount()}")
