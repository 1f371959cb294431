"""The list of another session for this one: of its course first, then of its places."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from campaign_kit.model.plan import Session
from campaign_kit.ui.desk import Desk
from campaign_kit.wording import numbers

_SHOWN = 12


def choose_other_list(desk: Desk, parent: QWidget, session: Session) -> None:
    """Shows the sessions whose list can be copied; the one that is chosen brings its people, nobody marked."""
    sources = desk.work.now(lambda: desk.kit.course_roster.sources(session.id)) or ()
    if not sources:
        desk.tell(_say("Chưa có buổi nào khác cùng loạt, cùng địa bàn có danh sách tên để lấy."))
        return
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for source in sources[:_SHOWN]:
        told = _say("{0} · {1} ({2} người, {3} người chưa có ở đây)").format(
            numbers.day(source.session.day),
            source.session.title,
            numbers.count(source.people),
            numbers.count(source.fresh),
        )
        menu.addAction(told.replace("&", "&&"), partial(_copy, desk, session.id, source.session.id))
    menu.popup(QCursor.pos())


def _copy(desk: Desk, session_id: int, from_id: int) -> None:
    outcome = desk.work.now(lambda: desk.kit.course_roster.copy(session_id, from_id))
    if outcome is not None:
        added = outcome.value.added + outcome.value.known
        desk.tell(_say("Đã lấy {0} người từ buổi khác vào danh sách, chưa điểm danh ai.").format(numbers.count(added)))


def _say(words: str) -> str:
    return QCoreApplication.translate("OtherLists", words)
