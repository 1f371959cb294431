"""Opens a superior's form to name its cells: reads it, asks with the dialog, keeps what was pointed at."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from campaign_kit.model.prepared import FormCellDraft
from campaign_kit.model.report import Period
from campaign_kit.services.forms import FormSheets
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.point_cells import PointCells, PointVerbs
from campaign_kit.wording import numbers

_LANE = "form.values"


def open_form_cells(desk: Desk, request_id: int, parent: QWidget) -> PointCells | None:
    """Shows the form that lies with the request; None where there is none or it cannot be read, which is said."""
    forms, work = desk.kit.forms, desk.work

    def read() -> FormSheets:
        name, content = forms.of_request(request_id)
        return forms.read(content, name)

    sheets = work.now(read)
    request = work.now(lambda: desk.kit.requests.request(request_id)) if sheets else None
    groups = work.now(forms.meanings) if request else None
    if sheets is None or request is None or groups is None:
        return None
    titles = {each.key: each.title for group in groups for each in group.meanings}
    verbs = _verbs(desk, sheets, titles)
    dialog = PointCells(parent, sheets, groups, work.now(lambda: forms.propose(sheets)) or (), verbs)
    over: set[int] = set()
    dialog.finished.connect(over.add)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    period = Period(first=request.first, last=request.last)
    as_of = request.figures_as_of or request.last

    def show(value: Callable[[str], str]) -> None:
        if not over:  # it may be closed before its numbers come
            dialog.show_values(value)

    work.start(lambda: forms.told(period, as_of), show, lane=_LANE)
    return dialog


def _verbs(desk: Desk, sheets: FormSheets, titles: Mapping[str, str]) -> PointVerbs:
    forms, work = desk.kit.forms, desk.work

    def draft(sheet: str, cell: str, meaning: str, refuse: Callable[[str], None]) -> FormCellDraft | None:
        return work.now(lambda: forms.draft(sheets, sheet, cell, meaning), refuse)

    def keep(drafts: Sequence[FormCellDraft], refuse: Callable[[str], None]) -> bool:
        if work.now(lambda: forms.save(sheets.form, drafts), refuse) is None:
            return False
        words = QCoreApplication.translate("FormCells", "Đã nhớ {0} ô của biểu mẫu “{1}”.")
        desk.tell_undoable(words.format(numbers.count(len(drafts)), sheets.form))
        return True

    return PointVerbs(draft, lambda key: titles.get(key) or forms.title(key), keep)
