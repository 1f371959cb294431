"""The photos of the session on the page of its result: added, marked, opened, taken away; kept at once, not with the
counts.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.consent import ConsentPurpose
from campaign_kit.model.photos import Photo, Shows
from campaign_kit.model.plan import Session
from campaign_kit.model.undoing import UndoStep
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.photos import Added
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_photo import EditPhoto, PhotoEntry, Recognisable
from campaign_kit.ui.pages.people_agreeing import ask_consent
from campaign_kit.ui.widgets.photo_strip import PhotoStrip
from campaign_kit.wording.labels import label as word

_PICTURES = "*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif"


class ResultPhotos:
    """`strip` is what the page shows; `show` tells it whose photos."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk = desk
        self._page = page
        self._session: Session | None = None
        self.strip = PhotoStrip(make_action("result.photos", page, self._choose_files))
        self._steps: list[UndoStep] = []
        self.strip.flagged.connect(self._flag)
        self.strip.undone.connect(self._undo)
        self.strip.opened.connect(self.open)
        self.strip.removed.connect(self._remove)

    def show(self, session: Session) -> None:
        """The photos of that session, as they are kept now."""
        if self._session is None or self._session.id != session.id:
            self._steps = []
        self._session = session
        photos = self._desk.work.now(lambda: self._desk.kit.photos.of_session(session.id)) or ()
        unseen = self.strip.unseen(photos)
        self.strip.show_photos(photos, {})
        if unseen:
            service = self._desk.kit.photos
            self._desk.work.start(
                lambda: service.thumbnails(unseen), lambda found: self.strip.show_photos(photos, found), lane="photos"
            )

    def photos(self) -> Sequence[Photo]:
        session = self._session
        return (
            () if session is None else self._desk.work.now(lambda: self._desk.kit.photos.of_session(session.id)) or ()
        )

    def add(self, files: Sequence[Path]) -> None:
        """Takes the files for the session; what is no photo is told of."""
        session, service = self._session, self._desk.kit.photos
        if session is not None and files:
            self._desk.work.start(
                lambda: service.add(files, session_id=session.id), self._added, title=_tr("Đang thêm ảnh")
            )

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._page, _tr("Chọn ảnh của buổi"), "", _tr("Ảnh ({0})").format(_PICTURES)
        )
        self.add([Path(name) for name in names])

    def _added(self, outcome: Outcome[Added]) -> None:
        added = outcome.value
        if added.refused:
            more = len(added.refused) - 1
            words = added.refused[0].words
            self._desk.tell(_tr("{0} Còn {1} tệp nữa cũng chưa thêm được.").format(words, more) if more else words)
        elif added.known and not added.photos:
            self._desk.tell(_tr("Ảnh này đã có trong buổi."))
        if added.photos:
            self.strip.take_focus()

    def _flag(self, photo_ids: list[int], shows: Shows) -> None:
        self._desk.work.now(lambda: self._desk.kit.photos.flag(photo_ids, shows))
        self._remember()

    def _remember(self) -> None:
        """What was done just now can be taken back from here, one after another."""
        step = self._desk.work.now(self._desk.kit.undo.just_done)
        if step is not None and step not in self._steps:
            self._steps.append(step)

    def _undo(self) -> None:
        if self._steps:
            self._desk.undo(self._steps.pop())

    def open(self, photo_id: int) -> None:
        """The photos large, beginning with that one."""
        session, work, kit = self._session, self._desk.work, self._desk.kit
        roll = work.now(lambda: kit.attendance.names(session.id)) if session is not None else None
        if session is None or roll is None:
            return
        people = [Recognisable(each.person.id, each.person.full_name, each.place) for each in roll.lines]

        def missing(person_ids: Sequence[int]) -> Mapping[int, str]:
            found = work.now(lambda: kit.consents.missing(person_ids, ConsentPurpose.PHOTO, session.id)) or {}
            return {who: ", ".join(map(word, what)) for who, what in found.items() if what}

        dialog = EditPhoto(
            self._page,
            self.photos(),
            photo_id,
            people,
            lambda number: work.now(lambda: kit.photos.picture(number)),
            missing,
            self._keep,
            self._ask_consent,
        )
        work.changed.connect(dialog.look_again)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_consent(self, parent: QWidget, person_id: int) -> None:
        life = self._desk.work.now(lambda: self._desk.kit.people.life(person_id))
        if life is not None:
            ask_consent(parent, self._desk, life.found, None)

    def _keep(self, entry: PhotoEntry, refuse: Callable[[str], None]) -> bool:
        service, who = self._desk.kit.photos, entry.person_ids
        saved = self._desk.work.now(
            lambda: service.save(entry.photo_id, entry.caption, entry.boxes, entry.shows, who), refuse
        )
        if saved is not None:
            self._remember()
        return saved is not None

    def _remove(self, photo_ids: list[int]) -> None:
        if photo_ids and self._desk.work.now(lambda: self._desk.kit.photos.remove(photo_ids)) is not None:
            self._remember()
            self._desk.tell_undoable(_tr("Đã xóa {0} ảnh.").format(len(photo_ids)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultPage", text)
