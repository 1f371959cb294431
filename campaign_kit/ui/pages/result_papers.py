"""What comes back on paper from a session, and what goes out of it: survey sheets, consent forms, the album."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from campaign_kit.model.consent import ConsentFormsDraft
from campaign_kit.model.photos import Photo
from campaign_kit.model.plan import Session
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.speaking import bands_of, bands_of_topics
from campaign_kit.model.survey import Survey
from campaign_kit.services.quizzes import Numbers
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk, session_folder
from campaign_kit.ui.dialogs.count_forms import CountForms
from campaign_kit.ui.dialogs.edit_answers import EditAnswers
from campaign_kit.ui.dialogs.take_photos import TakenOut, TakePhotos
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.wording import numbers


class ResultPapers:
    """Three ways of the page of results: `answers`, `forms`, `album`; `photos` gives those of the session, and `look`
    shows one of them large."""

    def __init__(
        self, desk: Desk, page: QWidget, photos: Callable[[], Sequence[Photo]], look: Callable[[int], None]
    ) -> None:
        self._desk = desk
        self._page = page
        self._photos = photos
        self._open = look
        self._session: Session | None = None
        self.answers = action_button(make_action("result.answers", page, self._count_answers), "way")
        self.forms = action_button(make_action("result.forms", page, self._count_forms), "way")
        self.album = action_button(make_action("result.album", page, self._make_album), "way")

    def show(self, session: Session) -> None:
        self._session = session

    def _count_answers(self) -> None:
        session, work, quizzes = self._session, self._desk.work, self._desk.kit.quizzes
        surveys = self._surveys(session) if session is not None else []
        if session is None or not surveys:
            return

        def keep(number: int, phase: QuizPhase, survey: str, told: Numbers, refuse: Callable[[str], None]) -> bool:
            return work.now(lambda: quizzes.save(number, phase, survey, told), refuse) is not None

        named = _tr("{0} – {1}").format(numbers.day(session.day), session.title)
        sessions = [(session.id, named)]
        read = quizzes.of_session
        dialog = EditAnswers(
            self._page, sessions, session.id, surveys, lambda number: work.now(lambda: read(number)), keep
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _surveys(self, session: Session) -> list[Survey]:
        """All of them, those of the session's bands first."""
        kit, work = self._desk.kit, self._desk.work
        places = [each for each in work.now(kit.plan.places) or () if each.id in session.place_ids]
        bands = bands_of(session.form, places, bands_of_topics(session.modules))
        return sorted(work.now(kit.quizzes.surveys) or (), key=lambda each: each.band not in bands)

    def _count_forms(self) -> None:
        session, work, consents = self._session, self._desk.work, self._desk.kit.consents
        present = work.now(lambda: consents.forms(session.id)) if session is not None else None
        if session is None or present is None:
            return

        def keep(draft: ConsentFormsDraft, refuse: Callable[[str], None]) -> bool:
            return work.now(lambda: consents.save_forms(draft), refuse) is not None

        dialog = CountForms(self._page, session.id, present, keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_album(self) -> None:
        photos, service = self._photos(), self._desk.kit.photos
        if self._session is None or not photos:
            self._desk.tell(_tr("Buổi này chưa có ảnh. Hãy thêm ảnh trước: kéo vào trang này, hoặc Ctrl+I."))
            return
        ids = [each.id for each in photos]
        blockers = self._desk.work.now(lambda: service.blockers(ids))
        if blockers is None:
            return
        blocked = {each.photo.id for each in blockers}
        free = [each for each in ids if each not in blocked]
        boxed = [each for each in blockers if each.is_only_boxed()]
        rows = [each.told() for each in blockers]
        dialog = TakePhotos(self._page, len(ids), len(free), rows, [each.told() for each in boxed])
        dialog.look_asked.connect(lambda: self._look(dialog, boxed[0].photo.id))
        dialog.accepted.connect(lambda: self._write(dialog.chosen(), ids, free))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _look(self, dialog: TakePhotos, photo_id: int) -> None:
        """The photo large; what is drawn or agreed to there may change what stands in the way, so it is asked anew."""
        dialog.reject()
        self._open(photo_id)

    def _write(self, chosen: TakenOut, ids: list[int], free: list[int]) -> None:
        """What may not be shown is left out or blurred; drawn boxes are blurred either way."""
        session, service = self._session, self._desk.kit.photos
        if session is None:
            return
        wanted = ids if chosen.blurs else free
        folder = session_folder(self._desk.kit.paths, session)
        if chosen.as_album:
            target = folder / _tr("Album ảnh.pdf")
            self._desk.work.start(
                lambda: service.album(session.id, target, blurred=True, photo_ids=wanted),
                lambda outcome: self._told(_tr("Đã ghi album của buổi."), outcome.value),
                title=_tr("Đang làm album"),
            )
        else:
            self._desk.work.start(
                lambda: service.export(wanted, folder / _tr("Ảnh"), blurred=True),
                lambda outcome: self._told(_tr("Đã ghi {0} tệp ảnh.").format(len(outcome.value)), folder / _tr("Ảnh")),
                title=_tr("Đang ghi ảnh"),
            )

    def _told(self, words: str, path: Path) -> None:
        self._desk.tell(words, (_tr("Mở"), lambda: self._desk.open(path)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResultPage", text)
