"""What a plan rests on and wants, and the reports that are owed, as tables: laws, targets, requests."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt

from campaign_kit.model.campaign import CampaignBasis, Metric, ReportRequest, TargetDraft
from campaign_kit.model.office import LegalStatus
from campaign_kit.model.plan import PlaceKind
from campaign_kit.services.campaigns import OfferedBasis
from campaign_kit.services.targets import TargetStanding
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.ui.tables.rows import INK_ROLE
from campaign_kit.ui.tables.wrapped import DETAIL_ROLE, PART_ROLE, TONE_ROLE
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

BASIS, BASIS_STATUS, BASIS_CHECKED = range(3)
TARGET, REACHED, BAR, SHARE, TARGET_DUE, TARGET_STATE = range(6)
REPORT, PERIOD, AS_OF, DUE, RECEIVER, LEFT = range(6)
URGENT_DAYS = 14
_TONES = {
    LegalStatus.IN_FORCE: "done",
    LegalStatus.NOT_YET: "partly",
    LegalStatus.AMENDED: "partly",
    LegalStatus.EXPIRED: "late",
    LegalStatus.UNKNOWN: "quiet",
}
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class _Listed(HeadedTable):
    """Rows of values; who inherits tells their cells."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Any] = []

    def _show(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)


class BasesTable(_Listed):
    """The laws and incoming papers of a plan, with what the data says of each law today."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: Mapping[str, OfferedBasis] = {}
        self._heads = (self.tr("Văn bản"), self.tr("Hiệu lực"), self.tr("Kiểm tra ngày"))

    def show_bases(self, bases: Sequence[CampaignBasis], known: Mapping[str, OfferedBasis]) -> None:
        """`known` are the laws of the data by their number."""
        self._known = known
        self._show(bases)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        basis: CampaignBasis = self._rows[index.row()]
        found = None if basis.incoming else self._known.get(basis.key or basis.number)
        if role in _SHOWN:
            return self._text(basis, found, index.column())
        if role == TONE_ROLE and index.column() == BASIS_STATUS:
            return "plain" if basis.incoming else _TONES[found.law.status] if found else "quiet"
        if role == INK_ROLE and index.column() == BASIS_CHECKED:
            return "amber_dark" if found is not None and found.due else "mute"
        return None

    def _text(self, basis: CampaignBasis, found: OfferedBasis | None, column: int) -> str:
        if column == BASIS:
            return basis_line(basis)
        if column == BASIS_STATUS:
            return (
                self.tr("Văn bản giao") if basis.incoming else label(found.law.status if found else LegalStatus.UNKNOWN)
            )
        if found is None or found.law.checked_on is None:
            return "–" if basis.incoming else self.tr("chưa kiểm tra")
        checked = numbers.day(found.law.checked_on)
        return self.tr("{0}, cần xem lại").format(checked) if found.due else checked


def basis_line(basis: Any) -> str:  # noqa: ANN401 - a basis of a plan or a law of the data
    """The paper as it is called: its title, with its number where the title has it not."""
    named = basis.title if not basis.number or basis.number in basis.title else f"{basis.title} ({basis.number})"
    return str(named)


class TargetsTable(_Listed):
    """Targets as they stand: how far, of how many, the bar of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads = (
            self.tr("Chỉ tiêu"),
            self.tr("Đã đạt"),
            "",
            self.tr("Tỷ lệ"),
            self.tr("Hạn cuối"),
            self.tr("Kết quả"),
        )

    def show_targets(self, targets: Sequence[TargetStanding]) -> None:
        self._show(targets)

    def target_at(self, row: int) -> TargetStanding | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        standing: TargetStanding = self._rows[index.row()]
        if role in _SHOWN:
            return self._text(standing, index.column())
        if role == PART_ROLE and index.column() == BAR:
            return _towards_goal(standing)
        if role == DETAIL_ROLE and index.column() == TARGET:
            return target_meaning(standing.target)
        if role == TONE_ROLE and index.column() == TARGET_STATE:
            return {True: "done", False: "partly", None: "quiet"}[standing.done]
        return None

    def _text(self, standing: TargetStanding, column: int) -> str:
        target, part = standing.target, goal_part(standing)
        if column == TARGET:
            return target.text
        if column == REACHED:
            reached = "–" if standing.reached is None else numbers.count(standing.reached)
            of = standing.of if standing.of is not None else target.goal
            return self.tr("{0}/{1}").format(reached, numbers.count(of))
        if column == SHARE:
            return "–" if part is None or not part[1] else numbers.percent(*part)
        if column == TARGET_DUE:
            return numbers.day(target.due_on) if target.due_on else self.tr("hết kế hoạch")
        if column == TARGET_STATE:
            words = {True: self.tr("Đạt"), False: self.tr("Chưa đạt"), None: self.tr("Chưa có số liệu")}
            return words[standing.done]
        return ""


def goal_part(standing: TargetStanding) -> tuple[int, int] | None:
    """(reached, of): of the places there are, else of the goal; None where nothing is known."""
    if standing.reached is None:
        return None
    return standing.reached, standing.target.goal if standing.of is None else standing.of


def _towards_goal(standing: TargetStanding) -> tuple[int, int]:
    """The part of the goal that is reached; (0, 1) where nothing is known."""
    reached, target = standing.reached or 0, standing.target
    if standing.of is None or target.goal_of is None:
        return reached, max(1, target.goal)
    return reached * target.goal_of, max(1, target.goal * standing.of)


def target_meaning(target: TargetDraft) -> str:
    """What the target counts, in a line."""
    say = QCoreApplication.translate
    if target.metric is Metric.ATTENDANCES and target.audience is not None:
        return f"{label(target.metric)}: {label(target.audience)}"
    if target.metric is not Metric.PLACE_COVERAGE or target.place_kind is None:
        return label(target.metric)
    told = f"{label(target.metric)}: {label(target.place_kind)}"
    if target.school_levels:
        told = f"{told} ({', '.join(label(level) for level in target.school_levels)})"
    if target.place_kind is PlaceKind.SCHOOL:
        whole = say("TargetsTable", "{0}; cả trường, hoặc từ {1} % số lớp")
        return whole.format(told, target.threshold)
    return told


class RequestsTable(_Listed):
    """The reports that are owed, by their last day; those that were sent are quiet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._today = date.min
        self._heads = (
            self.tr("Báo cáo"),
            self.tr("Kỳ báo cáo"),
            self.tr("Số liệu tính đến"),
            self.tr("Hạn cuối"),
            self.tr("Nơi nhận"),
            self.tr("Còn lại"),
        )

    def show_requests(self, requests: Sequence[ReportRequest], today: date) -> None:
        """Those still owed first."""
        self._today = today
        self._show(sorted(requests, key=lambda each: (each.sent_on is not None, each.due_on)))

    def request_at(self, row: int) -> ReportRequest | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, request_id: int) -> int:
        """The row of that request; the first where it is not shown, -1 without any."""
        fallback = 0 if self._rows else -1
        return next((row for row, each in enumerate(self._rows) if each.id == request_id), fallback)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        request: ReportRequest = self._rows[index.row()]
        if role in _SHOWN:
            return self._text(request, index.column())
        if role == TONE_ROLE and index.column() == LEFT:
            return self._tone(request)
        if role == DETAIL_ROLE and index.column() == REPORT:
            return self._asked(request)
        return "mute" if role == INK_ROLE and request.sent_on is not None else None

    def _asked(self, request: ReportRequest) -> str:
        """Who asks for it, and by which paper."""
        on = numbers.day(request.incoming_on) if request.incoming_on else ""
        paper = self.tr("{0} ngày {1}").format(request.incoming_number, on) if on else request.incoming_number
        return " · ".join(filter(None, (request.incoming_from, paper if request.incoming_number else "")))

    def _tone(self, request: ReportRequest) -> str:
        left = (request.due_on - self._today).days
        if request.sent_on is not None:
            return "done"
        return "late" if left < 0 else "partly" if left <= URGENT_DAYS else "plain"

    def _text(self, request: ReportRequest, column: int) -> str:
        if column == REPORT:
            return request.title
        if column == PERIOD:
            return self.tr("{0} – {1}").format(numbers.day(request.first), numbers.day(request.last))
        if column == AS_OF:
            return numbers.day(request.figures_as_of or request.last)
        if column == DUE:
            return numbers.day(request.due_on)
        return request.receiver if column == RECEIVER else self._left(request)

    def _left(self, request: ReportRequest) -> str:
        if request.sent_on is not None:
            return self.tr("Đã gửi {0}").format(f"{request.sent_on:%d/%m}")
        left = (request.due_on - self._today).days
        if left < 0:
            return self.tr("Quá hạn {0} ngày").format(-left)
        return self.tr("Còn {0} ngày").format(left) if left else self.tr("Hôm nay")
