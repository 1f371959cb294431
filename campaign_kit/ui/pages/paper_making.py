"""How a paper is made on the page: asked for, given a place, written on the worker."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.model.plan import PlaceKind
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, output_root, session_folder
from campaign_kit.ui.dialogs.make_paper import Group, MakePaper, Matter, Of
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.sessions import session_line
from campaign_kit.wording.labels import label as word

_AROUND = timedelta(days=180)  # sessions that papers are made of now


class PaperMaking:
    """Belongs to a page; `made` is told of the finished file."""

    def __init__(self, desk: Desk, page: QWidget, made: Callable[[Path], None]) -> None:
        self._desk = desk
        self._page = page
        self._made = made

    def ask(self, kind: PaperKind | None = None) -> None:
        """Asks which paper, of what, and where to; then makes it."""
        groups = self._groups()
        if groups is not None:
            dialog = MakePaper(self._page, groups, self._desk.today(), self._save_as, kind)
            dialog.open()
            dialog.finished.connect(dialog.deleteLater)

    def _groups(self) -> list[Group] | None:
        """All plans; the sessions of these months, the nearest to today first; the schools; the office."""
        plan, papers, office = self._desk.kit.plan, self._desk.kit.papers, self._desk.kit.office
        today = self._desk.today()
        read = self._desk.work.now(
            lambda: (plan.places(), plan.campaigns(), plan.sessions(today - _AROUND, today + _AROUND), office.file())
        )
        kinds = self._desk.work.now(
            lambda: (
                papers.kinds_of_campaign(),
                papers.kinds_of_session(),
                papers.kinds_of_school(),
                papers.kinds_of_office(),
            )
        )
        if read is None or kinds is None:
            return None
        places, campaigns, sessions, file = read
        names = full_names(places)
        nearest = sorted(sessions, key=lambda session: abs((session.day - today).days))
        known = (
            [(campaign.id, campaign.title) for campaign in campaigns],
            [(session.id, session_line(session, names)) for session in nearest],
            [(place.id, place.name) for place in places if place.kind is PlaceKind.SCHOOL],
            [(file.office.id, file.office.name)] if file else [],
        )
        return [Group(*each) for each in zip(Of, kinds, known, strict=True)]

    def _save_as(self, kind: PaperKind, matter: Matter, choices: PaperChoices) -> None:
        kit = self._desk.kit
        session = self._desk.work.now(lambda: kit.plan.session(str(matter.id))) if matter.of is Of.SESSION else None
        folder = output_root(kit.paths) if session is None else session_folder(kit.paths, session)
        folder.mkdir(parents=True, exist_ok=True)
        # nothing is ever overwritten that somebody changed: the new file stands beside it
        unasked, title = QFileDialog.Option.DontConfirmOverwrite, self._page.tr("Lưu văn bản")
        suggested = str(folder / f"{word(kind)}.docx")
        name, _ = QFileDialog.getSaveFileName(self._page, title, suggested, "Word (*.docx)", options=unasked)
        if not name:
            return
        target = Path(name)
        verb: Callable[[], Outcome[Path]]
        if session is not None:
            verb = partial(kit.papers.of_session, kind, session, target, choices)
        elif matter.of is Of.CAMPAIGN:
            verb = partial(kit.papers.of_campaign, kind, matter.id, target, choices)
        elif matter.of is Of.SCHOOL:
            verb = partial(kit.papers.of_school, kind, matter.id, target, choices)
        else:
            verb = partial(kit.papers.of_office, kind, target, choices)
        self._desk.work.start(verb, self._tell, title=self._page.tr("Đang làm văn bản"))

    def _tell(self, outcome: Outcome[Path]) -> None:
        file = outcome.value
        self._made(file)
        open_it = (self._page.tr("Mở tệp"), lambda: self._desk.open(file))
        self._desk.tell(self._page.tr("Đã làm {0}. Số và ngày để trống cho văn thư.").format(file.name), open_it)
