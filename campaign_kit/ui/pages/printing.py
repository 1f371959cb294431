"""Makes the sign-in sheet of a session and opens it, ready to be printed."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Session
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, session_folder


def print_sign_in_sheet(desk: Desk, session: Session) -> None:
    """Writes the sheet into the folder of the session's files and opens it with the program for PDF."""
    kit = desk.kit
    offers = desk.work.now(lambda: kit.materials.offers(session)) or []
    sheets = [offer for offer in offers if offer.kind is Kind.SIGN_IN_SHEET]

    def made(outcome: Outcome[list[Path]]) -> None:
        file = outcome.value[0]
        words = QCoreApplication.translate("printing", "Đã làm danh sách ký: {0}.")
        desk.tell(words.format(file.name), (QCoreApplication.translate("printing", "Mở lại"), lambda: desk.open(file)))
        desk.open(file)

    title = QCoreApplication.translate("printing", "Đang làm danh sách ký")
    folder = session_folder(kit.paths, session)
    desk.work.run(lambda: kit.materials.make(session, folder, sheets), made, title=title)
