"""Commands on survey answers before and after a session, counted without names: `quiz set|show`."""

import re
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, codes, read_code, read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.model.quiz_tally import LEAST_SHOWN, QuizPhase, QuizStanding
from campaign_kit.model.report import local_day
from campaign_kit.services.quizzes import QuizGain, SurveyAnswers, total_gain
from campaign_kit.wording import numbers
from campaign_kit.wording import outreach_commands as words
from campaign_kit.wording.commands import LOOK_AGAIN
from campaign_kit.wording.labels import label

_ANSWER = re.compile(r"\s*(\d{1,2})\s*=\s*(\d+(?:\s*/\s*\d+)*)\s*")
Ref = Annotated[str, typer.Argument(metavar="SỐ-BUỔI", help="Số của buổi, hoặc ít nhất 6 ký tự đầu của mã (uid).")]
SomeRef = Annotated[
    str | None, typer.Argument(metavar="SỐ-BUỔI", help="Số của buổi; không ghi thì mức tăng của mọi buổi trong kỳ.")
]
OfSurvey = Annotated[str, typer.Option("--survey", metavar="BỘ", help="Bộ câu hỏi: tên tệp ở pack khao-sat.")]
OfPhase = Annotated[str, typer.Option("--phase", metavar="LẦN", help=f"Một trong: {codes(QuizPhase)}.")]
Answer = Annotated[
    list[str] | None,
    typer.Option("--answer", metavar="CÂU=SỐ/SỐ/SỐ", help="Số người chọn từng lựa chọn của một câu: 1=3/20/2."),
]
Remove = Annotated[bool, typer.Option("--remove", help="Xóa mọi câu trả lời của lần này.")]
First = Annotated[str | None, typer.Option("--from", metavar="NGÀY", help="Ngày đầu của kỳ.")]
Last = Annotated[str | None, typer.Option("--to", metavar="NGÀY", help="Ngày cuối của kỳ; không ghi kỳ: năm báo cáo.")]


def build_group() -> typer.Typer:
    """The group `quiz`."""
    app = group("Khảo sát trước và sau buổi: đếm câu trả lời, không ghi tên.")
    app.command("set", cls=Command, help="Ghi số người chọn từng lựa chọn, trước hoặc sau buổi.")(_set)
    app.command("show", cls=Command, help="Xem câu trả lời của một buổi, hoặc mức tăng của các buổi trong kỳ.")(_show)
    return app


def _set(
    ctx: typer.Context, ref: Ref, *, survey: OfSurvey, phase: OfPhase, answer: Answer = None, remove: Remove = False
) -> None:
    which = read_code(QuizPhase, phase)
    if not answer and not remove:
        raise Unusable(words.ANSWERS_NEEDED)
    counted = {} if remove else dict(_counted(answer or ()))
    with opened(ctx) as kit:
        saved = kit.quizzes.save(kit.plan.session(ref).id, which, survey, counted).value
    facts = {"phase": label(which), "id": saved.session.id, "title": saved.session.title}
    standing = saved.standings.get(which)
    if standing is None:
        say(words.ANSWERS_REMOVED.format(**facts))
        return
    say(words.ANSWERS_SAVED.format(people=standing.people, answers=standing.answers, **facts))
    _look_again(saved)


def _counted(answers: Iterable[str]) -> Iterator[tuple[int, dict[int, int]]]:
    for text in answers:
        found = _ANSWER.fullmatch(text)
        if found is None:
            raise Unusable(words.BAD_ANSWERS.format(text=text))
        yield int(found[1]), {option: int(number) for option, number in enumerate(found[2].split("/"), start=1)}


def _show(
    ctx: typer.Context, ref: SomeRef = None, *, first: First = None, last: Last = None, as_json: AsJson = False
) -> None:
    with opened(ctx) as kit:
        if ref is not None:
            _show_session(kit.quizzes.of_session(kit.plan.session(ref).id), as_json=as_json)
            return
        gains = kit.quizzes.gains(read_period(first, last, None, local_day(kit.clock())))
    total = total_gain(gains)
    if as_json:
        show_json(_object(each) for each in gains)
    elif total is None:
        say(words.NO_GAINS)
    else:
        show_table(words.GAIN_HEADS, [_row(each) for each in (*gains, total)])


def _show_session(answers: SurveyAnswers, *, as_json: bool) -> None:
    if as_json:
        told = {phase.value: questions for phase, questions in answers.numbers.items()}
        standings = {phase.value: each.model_dump() for phase, each in answers.standings.items()}
        show_json({"session_id": answers.session.id, "survey": answers.survey, "numbers": told, "standings": standings})
        return
    if not answers.numbers:
        say(words.NO_ANSWERS.format(id=answers.session.id))
        return
    rows: list[tuple[object, ...]] = []
    for phase, questions in answers.numbers.items():
        for question, options in questions.items():
            rows.append((label(phase), question, " / ".join(str(number) for number in options.values()), ""))
        rows.append((label(phase), "", "", _percent(answers.standings[phase])))
    show_table(words.ANSWER_HEADS, rows)
    _look_again(answers)


def _look_again(answers: SurveyAnswers) -> None:
    for sentence in answers.advice:
        warn(LOOK_AGAIN.format(sentence=sentence))


def _row(each: QuizGain) -> tuple[object, ...]:
    day = "" if each.day is None else numbers.day(each.day)
    before, after = _percent(each.before), _percent(each.after)
    return each.session_id or "", day, each.title, before, after, _said(words.POINTS, each.points)


def _percent(standing: QuizStanding) -> str:
    return _said(words.PERCENT, standing.percent)


def _said(shape: str, value: float | None) -> str:
    return words.FEW.format(least=LEAST_SHOWN) if value is None else shape.format(number=numbers.decimal(value))


def _object(each: QuizGain) -> dict[str, object]:
    day = None if each.day is None else each.day.isoformat()
    before, after = each.before.model_dump(), each.after.model_dump()
    return {"session_id": each.session_id, "title": each.title, "day": day, "before": before, "after": after} | {
        "points": each.points
    }
