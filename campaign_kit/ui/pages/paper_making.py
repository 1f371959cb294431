"""How a paper is made on the page: asked for, given a place, written on the worker."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, output_root, session_folder
from campaign_kit.ui.dialogs.make_paper import MakePaper, Matter
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
        read = self._desk.work.now(self._matters)
        if read is None:
            return
        papers = self._desk.kit.papers
        of_session, of_campaign = (papers.kinds_of_session(), read[0]), (papers.kinds_of_campaign(), read[1])
        dialog = MakePaper(self._page, of_session, of_campaign, self._desk.today(), self._save_as, kind)
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)

    def _matters(self) -> tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]]:
        """The sessions of these months, the nearest to today first, and all plans."""
        plan, today = self._desk.kit.plan, self._desk.today()
        names = full_names(plan.places())
        around = plan.sessions(today - _AROUND, today + _AROUND)
        nearest = sorted(around, key=lambda session: abs((session.day - today).days))
        return (
            [(session.id, session_line(session, names)) for session in nearest],
            [(campaign.id, campaign.title) for campaign in plan.campaigns()],
        )

    def _save_as(self, kind: PaperKind, matter: Matter, choices: PaperChoices) -> None:
        kit = self._desk.kit
        folder = output_root(kit.paths)
        session = self._desk.work.now(lambda: kit.plan.session(str(matter.id))) if matter.of_session else None
        if session is not None:
            folder = session_folder(kit.paths, session)
        folder.mkdir(parents=True, exist_ok=True)
        suggested = str(folder / f"{word(kind)}.docx")
        name, _ = QFileDialog.getSaveFileName(
            self._page,
            self._page.tr("Lưu văn bản"),
            suggested,
            "Word (*.docx)",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return
        verb: Callable[[], Outcome[Path]]
        if session is not None:
            verb = partial(kit.papers.of_session, kind, session, Path(name), choices)
        else:
            verb = partial(kit.papers.of_campaign, kind, matter.id, Path(name), choices)
        self._desk.work.start(verb, self._tell, title=self._page.tr("Đang làm văn bản"))

    def _tell(self, outcome: Outcome[Path]) -> None:
        file = outcome.value
        self._made(file)
        open_it = (self._page.tr("Mở tệp"), lambda: self._desk.open(file))
        self._desk.tell(self._page.tr("Đã làm {0}. Số và ngày để trống cho văn thư.").format(file.name), open_it)
