"""Writes a paper of a plan: asks where to, makes it, and opens it."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.model.plan import Campaign
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.wording.labels import label as word

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # what Windows bears in no name
_LONGEST_NAME = 80


def save_paper(desk: Desk, parent: QWidget, kind: PaperKind, campaign: Campaign) -> None:
    """Asks for the file, proposing one named by the kind and the plan; number and day are left to the clerk."""
    say = QCoreApplication.translate
    folder = output_root(desk.kit.paths)
    folder.mkdir(parents=True, exist_ok=True)
    title = " ".join(_NOT_IN_NAMES.sub(" ", campaign.title).split())
    name = title if title.lower().startswith(word(kind).lower()) else f"{word(kind)} – {title}"
    suggested = str(folder / f"{name[:_LONGEST_NAME].rstrip(' .')}.docx")
    chosen, _ = QFileDialog.getSaveFileName(parent, say("PlanPaper", "Lưu văn bản"), suggested, "Word (*.docx)")
    if not chosen:
        return

    def made(outcome: Outcome[Path]) -> None:
        path = outcome.value
        words = say("PlanPaper", "Đã lưu {0}. Số và ngày để trống cho văn thư.").format(path.name)
        desk.tell(words, (say("PlanPaper", "Mở văn bản"), lambda: desk.open(path)))

    papers = desk.kit.papers
    desk.work.start(
        lambda: papers.of_campaign(kind, campaign.id, Path(chosen), PaperChoices()),
        made,
        title=say("PlanPaper", "Đang viết văn bản"),
    )
