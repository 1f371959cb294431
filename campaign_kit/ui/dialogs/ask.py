"""A question with a few answers, in the looks of the window. Enter is the first answer, Escape the last.

Of what cannot be taken back Enter is the last as well: nobody erases by a key pressed once too often.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label


def ask(parent: QWidget, heading: str, words: str, answers: Sequence[str], *, for_good: bool = False) -> int:
    """The number of the answer that was chosen; the last one when the dialog is closed. `for_good`: the first answer
    cannot be taken back."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(heading)
    dialog.setMinimumWidth(420)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(10)
    column.addWidget(label(heading, "heading", wrap=True))
    column.addWidget(label(words, wrap=True))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for number, text in enumerate(answers):
        answer = button(text, "primary" if number == 0 else "")
        if number == (len(answers) - 1 if for_good else 0):
            answer.setDefault(True)
            answer.setFocus()
        answer.clicked.connect(lambda _checked=False, number=number: dialog.done(number + 1))
        row.addWidget(answer)
    column.addSpacing(6)
    column.addLayout(row)
    chosen = dialog.exec() or len(answers)
    dialog.deleteLater()
    return chosen - 1


def may_lose_sample(parent: QWidget) -> bool:
    """Asks whether what was written into the sample may go with it."""
    tr = QCoreApplication.translate
    words = tr("Ask", "Đây là dữ liệu mẫu. Những gì vừa ghi vào sẽ bị xóa khi đóng cửa sổ, không lấy lại được.")
    answers = (tr("Ask", "Đóng và xóa dữ liệu mẫu"), tr("Ask", "Ở lại"))
    return ask(parent, tr("Ask", "Đóng dữ liệu mẫu?"), words, answers, for_good=True) == 0
