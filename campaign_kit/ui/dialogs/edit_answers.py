"""Answers of a survey before and after a session, counted from the sheets and typed by keyboard; without names."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.quiz_tally import LEAST_SHOWN, QuizPhase
from campaign_kit.model.survey import Survey
from campaign_kit.services.quizzes import SurveyAnswers
from campaign_kit.ui.widgets.answer_grid import LETTERS, AnswerGrid
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Card, Panel
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_HIGH_PX = 634  # ten questions in sight
_FRAME_PX = 60
Numbers = Mapping[int, Mapping[int, int]]
Read = Callable[[int], SurveyAnswers | None]
# takes the session, the phase, the key of the survey, the numbers, and says a refusal; tells whether it was stored
Keep = Callable[[int, QuizPhase, str, Numbers, Callable[[str], None]], bool]


class EditAnswers(QDialog):
    """`sessions` are those to choose from, `session_id` the first shown; `read` tells what is counted of one.

    Both phases are kept when the dialog is agreed to; one that nobody changed stays as it is.
    """

    def __init__(
        self,
        parent: QWidget,
        sessions: Sequence[tuple[int, str]],
        session_id: int | None,
        surveys: Sequence[Survey],
        read: Read,
        keep: Keep,
    ) -> None:
        super().__init__(parent)
        self._surveys = {each.key: each for each in surveys}
        self._read_of, self._keep = read, keep
        self._phase = QuizPhase.BEFORE
        self._kept: dict[QuizPhase, Numbers] = {}
        self._told: dict[QuizPhase, Numbers] = {}
        self.setWindowTitle(self.tr("Phiếu khảo sát trước – sau buổi"))
        self.resize(860, min(_HIGH_PX, self.screen().availableSize().height() - _FRAME_PX))
        self._session, self._survey = Choice(""), Choice("")
        self._session.fill(sessions)
        self._session.choose_if_there(session_id)
        self._survey.fill([(each.key, each.title) for each in surveys])
        self._lay_out()
        self._session.currentIndexChanged.connect(lambda _index: self._read())
        self._survey.currentIndexChanged.connect(lambda _index: self._show_survey())
        self._read()
        self._grid.begin()

    def _lay_out(self) -> None:
        self._ways = Segments(self.tr("Phiếu của"), [(each, word(each)) for each in QuizPhase])
        self._ways.chosen.connect(lambda key: self._show_phase(QuizPhase(key)))
        self._standing = Elided("", "strong")
        self._standing.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid = AnswerGrid()
        self._grid.changed.connect(self._tell)
        self._grid.reached.connect(self._show_question)
        self._question = Panel("quiet")
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        choice = QHBoxLayout()
        choice.setSpacing(12)
        choice.addWidget(Field(self.tr("Buổi"), self._session), 6)
        choice.addWidget(Field(self.tr("Phiếu khảo sát"), self._survey), 5)
        phase = QHBoxLayout()
        phase.addWidget(self._ways)
        phase.addWidget(self._standing, 1)
        card = Card(margins=(14, 10, 4, 10))
        card.column.addWidget(self._grid, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(8)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addLayout(choice)
        column.addLayout(phase)
        column.addWidget(card, 1)
        column.addWidget(self._question)
        column.addWidget(self._fault)
        foot = answers(self, self.tr("Bỏ qua"), self.tr("Lưu phiếu"), self._agree)
        how = self.tr("Đếm phiếu, gõ số người chọn từng đáp án; Enter sang ô sau. Không ghi tên ai.")
        foot.insertWidget(0, label(how, "detail"))
        column.addLayout(foot)

    def _read(self) -> None:
        """What is counted of the chosen session already."""
        number: int | None = self._session.value()
        counted = self._read_of(number) if number is not None else None
        told = counted.numbers if counted else {}
        self._kept = {phase: told.get(phase, {}) for phase in QuizPhase}
        self._told = dict(self._kept)
        if counted is not None and counted.survey:
            self._survey.blockSignals(True)
            self._survey.choose_if_there(counted.survey)
            self._survey.blockSignals(False)
        self._show_survey()

    def _show_survey(self) -> None:
        survey = self._surveys.get(self._survey.value())
        if survey is not None:
            self._grid.show_survey(survey)
            self._grid.show_numbers(self._told.get(self._phase, {}))
            self._show_question(1)
            self._say_standing()

    def _show_phase(self, phase: QuizPhase) -> None:
        self._told[self._phase] = self._grid.numbers()
        self._phase = phase
        self._grid.show_numbers(self._told.get(phase, {}))
        self._say_standing()
        self._grid.begin()

    def _show_question(self, number: int) -> None:
        survey = self._surveys[self._survey.value()]
        item = survey.items[number - 1]
        options = [
            self.tr("{0}. {1} (đúng)").format(LETTERS[at], words)
            if at == item.answer
            else self.tr("{0}. {1}").format(LETTERS[at], words)
            for at, words in enumerate(item.options)
        ]
        self._question.say([self.tr("Câu {0}. {1}").format(number, item.question), "   ".join(options)])

    def _tell(self) -> None:
        self._complain("")
        self._say_standing()

    def _say_standing(self) -> None:
        """How many answered and how much of it is right, as it is typed."""
        survey, told = self._surveys[self._survey.value()], self._grid.numbers()
        given = sum(sum(options.values()) for options in told.values())
        right = sum(options.get(survey.items[question - 1].answer + 1, 0) for question, options in told.items())
        people = max((sum(options.values()) for options in told.values()), default=0)
        if not given:
            said = self.tr("Chưa nhập số nào")
        elif people < LEAST_SHOWN:
            said = self.tr("{0} người: dưới {1} người thì không hiện tỷ lệ").format(people, LEAST_SHOWN)
        else:
            said = self.tr("{0} người · trả lời đúng {1}").format(numbers.count(people), numbers.percent(right, given))
        self._standing.setText(said)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _agree(self) -> None:
        number: int | None = self._session.value()
        if number is None or self._grid.is_wrong():
            self._complain(self.tr("Mỗi ô ghi một số người, hoặc để trống."))
            return
        self._told[self._phase] = self._grid.numbers()
        survey: str = self._survey.value()
        changed = [phase for phase in QuizPhase if self._told.get(phase, {}) != self._kept.get(phase, {})]
        # what is taken away goes first: the other phase may then be of another survey
        changed.sort(key=lambda phase: bool(self._told.get(phase)))
        for phase in changed:
            if not self._keep(number, phase, survey, self._told[phase], self._complain):
                return
            self._kept[phase] = self._told[phase]
        self.accept()
