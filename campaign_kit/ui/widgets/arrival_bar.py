"""Below a list that was read: what is to be said of the chosen line, and the two answers where something is asked."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from campaign_kit.model.attendance import Person, Sex
from campaign_kit.ui.tables.decisions import Decisions, Standing
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_LEAST_PX = 66  # a question in two lines: the list above does not jump from row to row


class ArrivalBar(QFrame):
    """`same` and `other` are the answers; `same_for_all` answers all that are asked about somebody known."""

    def __init__(self, same: QAction, other: QAction, same_for_all: Callable[[], object]) -> None:
        super().__init__()
        self.setMinimumHeight(_LEAST_PX)
        self._same, self._other = same, other
        self._asked = label("", "strong", wrap=True)
        self._said = label("", "label", wrap=True)
        self._answers = [action_button(same, "small"), action_button(other, "small")]
        self._all = button("", "way")
        self._all.clicked.connect(same_for_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 12, 8)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._asked)
        words.addWidget(self._said)
        row.addLayout(words, 1)
        answers = QVBoxLayout()
        answers.setSpacing(4)
        beside = QHBoxLayout()
        beside.setSpacing(6)
        for answer in self._answers:
            beside.addWidget(answer)
        answers.addLayout(beside)
        answers.addWidget(self._all)
        row.addLayout(answers)

    def show_line(self, decisions: Decisions, line: int | None) -> None:
        """What there is to say of the line; nothing where none is chosen."""
        may_be_asked = line is not None and decisions.may_be_asked(line)
        asked = self._question(decisions, line) if line is not None and may_be_asked else ""
        said = self._facts(decisions, line) if line is not None else []
        self._asked.setText(asked)
        self._said.setText("\n".join(said))
        self._asked.setVisible(bool(asked))
        self._said.setVisible(bool(said))
        for action, shown in zip((self._same, self._other), self._answers, strict=True):
            action.setEnabled(may_be_asked)
            shown.setVisible(may_be_asked)
        open_known = len(known_and_open(decisions))
        self._all.setText(self.tr("Cả {0} người đều là người đã biết").format(open_known))
        self._all.setVisible(may_be_asked and open_known > 1)

    def _question(self, decisions: Decisions, line: int) -> str:
        name, same, first = decisions.lines[line].person.full_name, decisions.lines[line].same, decisions.first(line)
        if decisions.is_about_repeating(line) and first is not None:
            words = self.tr("Dòng {0} và dòng {1} đều ghi {2}. Một người ghi hai lần, hay hai người trùng tên?")
            return words.format(decisions.row(first), decisions.row(line), name)
        if decisions.standing(line) is Standing.LISTED:
            return self.tr("Người này đã có trong danh sách của buổi: không thêm lần nữa.")
        return self._about_known(same, sure=decisions.lines[line].is_sure) if same is not None else ""

    def _about_known(self, same: Person, *, sure: bool) -> str:
        sex = "" if same.sex is Sex.UNKNOWN else word(same.sex).lower()
        born = self.tr("sinh năm {0}").format(same.birth_year) if same.birth_year else ""
        known = ", ".join(filter(None, (sex, born))) or self.tr("chưa rõ năm sinh, giới tính")
        if sure:
            return self.tr("Đã biết {0} ({1}) ở nơi này từ trước: không ghi thành người mới.").format(
                same.full_name, known
            )
        return self.tr("Ở nơi này đã có {0} ({1}). Có phải người trong dòng này không?").format(same.full_name, known)

    def _facts(self, decisions: Decisions, line: int) -> list[str]:
        arrival, standing = decisions.lines[line], decisions.standing(line)
        facts = list(decisions.doubts(line))
        if standing is Standing.LEFT_OUT and arrival.is_gone:
            facts.append(self.tr("Lần nhập trước, dòng này bị bỏ ra hoặc được sửa lại: nay không nhập nữa."))
        elif standing in (Standing.LEFT_OUT, Standing.REPEATED):
            facts.append(self.tr("Dòng này không được nhập; bấm phím cách để nhập lại."))
        elif standing is not Standing.LISTED and decisions.has_no_place(line):
            words = self.tr("Địa bàn chưa có “{0}”: vẫn nhập người này, chưa ghi lớp hoặc thôn.")
            if arrival.place is not None:
                words = self.tr("Địa bàn chưa có “{0}”: vẫn nhập người này, ghi vào {1}.")
            facts.append(words.format(arrival.person.place, arrival.place.name if arrival.place else ""))
        if sheet := decisions.sheet(line):
            facts.append(self.tr("Trang tính “{0}”, dòng {1}.").format(sheet, decisions.row(line)))
        return facts


def known_and_open(decisions: Decisions) -> tuple[int, ...]:
    """The lines that are asked about somebody known, not about another line, and not answered yet."""
    return tuple(line for line in decisions.open() if not decisions.is_about_repeating(line))
