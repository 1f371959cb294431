"""Where a kept report stands: sent, received, sent back, locked, opened again; with the reason where one is needed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from campaign_kit.model.prepared import ReportSnapshot, ReportSnapshotDraft, SnapshotState
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.give_reason import Asked, GiveReason
from campaign_kit.ui.widgets.fields import limit
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate


class ReportStates:
    """Belongs to the page of reports."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page = desk, page

    def bring(self, snapshot: ReportSnapshot, state: SnapshotState) -> None:
        """Notes the state; what is taken back needs a reason."""
        if state is SnapshotState.RETURNED:
            words = say(
                "ReportStates",
                "Ghi vì sao báo cáo bị trả lại: cấp trên yêu cầu sửa gì. Đợt báo cáo lại thành chưa gửi.",
            )
            self._ask(say("ReportStates", "Báo cáo bị trả lại"), words, snapshot, state)
        elif state is SnapshotState.DRAFT:
            words = say("ReportStates", "Bản này trở lại là bản nháp; đợt báo cáo lại thành chưa gửi.")
            self._ask(say("ReportStates", "Ghi là chưa gửi"), words, snapshot, state)
        else:
            self._keep(lambda: self._desk.kit.reporting.set_state(snapshot.id, state))

    def unlock(self, snapshot: ReportSnapshot) -> None:
        """Asks why, and opens a locked report again; who did it and why stays in its history."""
        heading = say("ReportStates", "Mở khóa báo cáo")
        words = say(
            "ReportStates", "Sau khi mở khóa, báo cáo sửa được như thường. Người mở, lúc mở và lý do được lưu lại."
        )
        reporting = self._desk.kit.reporting
        agree = say("ReportStates", "Mở khóa")
        told = say("ReportStates", "Đã mở khóa bản {0}: báo cáo sửa được như thường.").format(snapshot.version)
        self._reason(heading, snapshot, words, agree, lambda reason: reporting.unlock(snapshot.id, reason), told)

    def _ask(self, heading: str, words: str, snapshot: ReportSnapshot, state: SnapshotState) -> None:
        reporting = self._desk.kit.reporting
        agree = say("ReportStates", "Ghi lại")
        self._reason(heading, snapshot, words, agree, lambda reason: reporting.set_state(snapshot.id, state, reason))

    def _reason(
        self,
        heading: str,
        snapshot: ReportSnapshot,
        words: str,
        agree: str,
        verb: Callable[[str], Outcome[ReportSnapshot]],
        told: str = "",
    ) -> None:
        named = say("ReportStates", "Bản {0}, số liệu tính đến {1}").format(
            snapshot.version, numbers.day(snapshot.as_of)
        )

        def give(reason: str) -> bool:
            return self._keep(lambda: verb(reason), told)

        hint = say("ReportStates", "Bổ sung kinh phí, sửa số liệu của một trường…")
        asked = Asked(heading, words, agree, hint, limit(ReportSnapshotDraft, "note", "max_length"), title=named)
        dialog = GiveReason(self._page, asked, give)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, verb: Callable[[], Outcome[ReportSnapshot]], told: str = "") -> bool:
        """Does it and says so: in `told`, or by the state that the report has now."""
        outcome = self._desk.work.now(verb)
        if outcome is None:
            return False
        state = say("ReportStates", "Bản {0}: {1}.").format(outcome.value.version, word(outcome.value.state).lower())
        self._desk.tell(told or state)
        return True
