"""What somebody agreed to is asked for in a dialog, from wherever the person is seen."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from campaign_kit.model.consent import Consent, ConsentDraft
from campaign_kit.services.people import Found
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_consent import EditConsent


def ask_consent(parent: QWidget, desk: Desk, found: Found, consent: Consent | None) -> None:
    """A new consent of the person, or the one given; it is for any session or one of their lists, or as it was."""
    life = desk.work.now(lambda: desk.kit.people.life(found.person.id))
    if life is None:
        return
    sessions = [(line.on_list.session_id, line.on_list.title, line.on_list.day) for line in life.lines]
    own = None if consent is None else consent.session_id
    if own is not None and all(number != own for number, _, _ in sessions):  # they were taken off that list since
        number = str(own)
        session = desk.work.now(lambda: desk.kit.plan.session(number))
        if session is None:
            return
        sessions.append((session.id, session.title, session.day))

    def keep(draft: ConsentDraft) -> bool:
        verb = desk.kit.consents.save
        outcome = desk.work.now(lambda: verb(draft, None if consent is None else consent.id), dialog.refuse)
        if outcome is not None:
            desk.tell_undoable(QCoreApplication.translate("PeopleAgreeing", "Đã ghi sự đồng ý."))
        return outcome is not None

    dialog = EditConsent(parent.window(), found, consent, sessions, desk.today(), keep)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
