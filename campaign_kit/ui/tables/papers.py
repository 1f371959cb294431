"""The register of papers as a table: one row a paper, the newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from campaign_kit.model.materials import MaterialState
from campaign_kit.model.names import fold
from campaign_kit.model.papers import OfficePaper
from campaign_kit.ui.tables.headed import HeadedTable, Index
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label
from campaign_kit.wording.register import sign, type_name

DAY, SIGN, SUMMARY, KIND, STATE = range(5)
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
_TONES = {MaterialState.DRAFT: "quiet", MaterialState.APPROVED: "partly", MaterialState.ISSUED: "done"}


def kind_of(paper: OfficePaper) -> str:
    """What people call it: its kind, else its type of the decree."""
    return label(paper.kind) if paper.kind is not None else type_name(paper.type_code)


def _told(paper: OfficePaper) -> str:
    return fold(f"{paper.summary} {sign(paper.number, paper.symbol)} {kind_of(paper)}")


class PapersTable(HeadedTable):
    """Values in, cells out."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[OfficePaper] = []
        self._heads = (
            self.tr("Ngày"),
            self.tr("Số, ký hiệu"),
            self.tr("Trích yếu"),
            self.tr("Loại"),
            self.tr("Tình trạng"),
        )

    def show_rows(self, papers: Sequence[OfficePaper], state: MaterialState | None, words: str) -> None:
        """The papers in that state (None: any) that hold all the words, marks and case aside."""
        sought = fold(words).split()
        self.beginResetModel()
        self._rows = [
            paper
            for paper in papers
            if state in (None, paper.state)
            and all(
                word in fold(f"{paper.summary} {sign(paper.number, paper.symbol)} {kind_of(paper)}") for word in sought
            )
        ]
        self.endResetModel()

    def paper_at(self, row: int) -> OfficePaper | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, paper_id: int) -> int:
        """The row of that paper; -1 where it is not shown."""
        return next((row for row, paper in enumerate(self._rows) if paper.id == paper_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: ANN401 - Qt's signature
        paper = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(paper, index.column())
        if role == TONE_ROLE and index.column() == STATE:
            return _TONES[paper.state]
        return None

    def _text(self, paper: OfficePaper, column: int) -> str:
        if column == DAY:
            day = paper.issued_on or paper.approved_on
            return numbers.day(day) if day else "–"
        if column == SIGN:
            return sign(paper.number or ("…" if paper.symbol else "–"), paper.symbol)
        if column == SUMMARY:
            return paper.summary
        if column == KIND:
            return kind_of(paper)
        return label(paper.state)
