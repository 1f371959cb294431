"""What can be done with the one document that is looked at: print it, change its words, approve it, issue it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from campaign_kit.model.materials import MaterialState, Printing
from campaign_kit.model.plan import Session
from campaign_kit.services.materials import Editable, Made, Offer, restyled
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.approve import Approve
from campaign_kit.ui.dialogs.texts import EditTexts
from campaign_kit.ui.pages.printing import print_pages

Current = Callable[[], tuple[Session, Offer, Made | None] | None]


class OfferWork(QObject):
    """`current` gives the session, the offer that is looked at and what was made of it, `printing` how it is printed.

    The actions hang on `owner`.
    """

    def __init__(self, desk: Desk, owner: QWidget, current: Current, printing: Callable[[], Printing]) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._current = current
        self._printing = printing
        self.print = make_action("materials.print", owner, self._print)
        self.texts = make_action("materials.texts", owner, self._ask_texts)
        self.approve = make_action("materials.approve", owner, self._ask_approver)
        self.issue = make_action("materials.issue", owner, self._issue)

    def follow(self) -> None:
        """What can be done follows the document: only a file that was made is approved, only an approved one issued."""
        current = self._current()
        made = current[2] if current else None
        for action in (self.print, self.texts):
            action.setEnabled(current is not None)
        self.approve.setEnabled(made is not None and made.state is MaterialState.DRAFT)
        self.issue.setEnabled(made is not None and made.state is MaterialState.APPROVED)

    def _print(self) -> None:
        current = self._current()
        if current is not None:
            session, offer, _ = current
            materials, printing = self._desk.kit.materials, self._printing()
            print_pages(self._desk, self._owner, offer.title, lambda: materials.preview(session, offer, printing))

    def _ask_texts(self) -> None:
        current = self._current()
        if current is None:
            return
        session, offer, _ = current
        materials, work = self._desk.kit.materials, self._desk.work

        def show(texts: tuple[Editable, ...]) -> None:
            if not texts:
                self._desk.tell(self.tr("Tài liệu này không có chữ để sửa ở đây."))
                return
            dialog = EditTexts(self._owner, offer.title, texts, keep)
            dialog.exec()
            dialog.deleteLater()

        def keep(changed: Mapping[str, str]) -> bool:
            return work.now(lambda: materials.set_texts(session, offer, dict(changed))) is not None

        work.start(lambda: materials.texts(session, offer), show, lane="texts")

    def _ask_approver(self) -> None:
        session, offer, made = self._current() or (None, None, None)
        if session is None or offer is None or made is None:
            return
        asked = _as_made(offer, made)
        materials = self._desk.kit.materials

        def approve(name: str) -> None:
            self._desk.work.run(
                lambda: materials.approve(session, [asked], name),
                self._approved,
                title=self.tr("Đang làm bản đã duyệt"),
            )

        dialog = Approve(self._owner, offer.title, made.approver, approve, note=offer.languages)
        dialog.exec()
        dialog.deleteLater()

    def _approved(self, outcome: Outcome[list[Path]]) -> None:
        folder = outcome.value[0].parent
        said = self.tr("Đã duyệt. Tệp có dòng duyệt ở chân trang nằm trong thư mục {0}.").format(folder)
        self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(folder)))

    def _issue(self) -> None:
        session, offer, made = self._current() or (None, None, None)
        if session is None or offer is None or made is None:
            return
        asked = _as_made(offer, made)
        materials = self._desk.kit.materials
        if self._desk.work.now(lambda: materials.issue(session, [asked])) is not None:
            self._desk.tell(self.tr("Đã ghi là đã phát hành. Bản này không bị ghi đè nữa."))


def _as_made(offer: Offer, made: Made) -> Offer:
    """The offer in the look of its newest file: that one is approved, not the one that is only looked at."""
    return restyled(offer, design=made.look.design, paper=made.look.paper, theme=made.look.theme)
