"""Writes the board of coverage as a workbook: asks where to, and tells where it stands."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, output_root

say = QCoreApplication.translate


def export_board(desk: Desk, parent: QWidget) -> None:
    """Asks for the file and writes the board of today; nothing where a person leaves the question."""
    folder = output_root(desk.kit.paths)
    folder.mkdir(parents=True, exist_ok=True)
    suggested = folder / say("CoverageExport", "Địa bàn đến ngày {0}.xlsx").format(f"{desk.today():%d-%m-%Y}")
    asked = say("CoverageExport", "Lưu danh sách địa bàn")
    name, _ = QFileDialog.getSaveFileName(parent, asked, str(suggested), "Excel (*.xlsx)")
    if name:
        write_board(desk, Path(name))


def write_board(desk: Desk, target: Path) -> None:
    """Writes it, and says where it stands with the way to open it."""
    today, coverage = desk.today(), desk.kit.coverage

    def tell(outcome: Outcome[Path]) -> None:
        file = outcome.value
        done = say("CoverageExport", "Đã lưu {0}.").format(file)
        desk.tell(done, (say("CoverageExport", "Mở tệp"), lambda: desk.open(file)))

    title = say("CoverageExport", "Đang viết danh sách địa bàn")
    desk.work.start(lambda: coverage.write_board(today, target), tell, title=title)
