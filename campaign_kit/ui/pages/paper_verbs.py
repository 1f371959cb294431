"""What is done with a line of the register: noted, corrected, approved, numbered, opened again, taken out."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.model.office import signing
from campaign_kit.model.papers import OfficePaper, OfficePaperDraft
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.approve import Approve
from campaign_kit.ui.dialogs.issue_paper import IssuePaper
from campaign_kit.ui.dialogs.note_paper import NotePaper


class PaperVerbs:
    """Belongs to a page. Every verb can be taken back."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk = desk
        self._page = page
        self._register = desk.kit.register

    def note(self) -> None:
        """A paper that was issued without this program."""

        def keep(draft: OfficePaperDraft) -> bool:
            return self._done(lambda: self._register.note(draft), self._page.tr("Đã ghi “{0}” vào sổ."))

        self._ask(NotePaper(self._page, self._desk.today(), keep))

    def correct(self, paper: OfficePaper) -> None:
        """What the register says of it."""

        def keep(draft: OfficePaperDraft) -> bool:
            return self._done(lambda: self._register.save(paper.id, draft), self._page.tr("Đã sửa dòng “{0}”."))

        self._ask(NotePaper(self._page, self._desk.today(), keep, paper))

    def approve(self, paper: OfficePaper) -> None:
        """By whoever signs now, unless another is written."""
        said = self._page.tr("Ghi nhận tệp như đang có là bản được duyệt. Sửa tệp sau đó thì phải duyệt lại.")
        file = self._desk.work.now(self._desk.kit.office.file)
        signer = signing(file.signers, self._desk.today()) if file else None
        name = " ".join(filter(None, (signer.title.capitalize(), signer.name))) if signer else ""

        def approve(by: str) -> None:
            self._done(lambda: self._register.approve(paper.id, by), self._page.tr("“{0}” đã được duyệt."))

        self._ask(Approve(self._page, paper.summary, name, approve, said))

    def issue(self, paper: OfficePaper) -> None:
        """With the number and day of the clerk."""
        words = self._page.tr("“{0}” đã phát hành.")
        self._ask(
            IssuePaper(
                self._page,
                paper.summary,
                self._desk.today(),
                lambda number, day: self._done(lambda: self._register.issue(paper.id, number, day), words),
            )
        )

    def reopen(self, paper: OfficePaper) -> None:
        """An approved one is a draft again."""
        self._done(lambda: self._register.reopen(paper.id), self._page.tr("“{0}” trở lại bản nháp."))

    def remove(self, paper: OfficePaper) -> None:
        """Out of the register; the file stays."""
        words = self._page.tr("Đã bỏ “{0}” khỏi sổ; tệp vẫn ở chỗ cũ.")
        self._done(lambda: self._register.remove(paper.id), words)

    def _done(self, verb: Callable[[], Outcome[OfficePaper]], words: str) -> bool:
        """Does it and says so, with the way back; False when it was refused."""
        outcome = self._desk.work.now(verb)
        if outcome is None:
            return False
        self._desk.tell_undoable(words.format(outcome.value.summary))
        return True

    @staticmethod
    def _ask(dialog: QDialog) -> None:
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)
