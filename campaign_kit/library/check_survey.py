"""Whether a survey that can be read is also good: words, ten questions on five topics, answers not to be guessed."""

from collections import Counter
from collections.abc import Iterator

from campaign_kit.library import limits
from campaign_kit.library.check_words import check_sentences, check_words
from campaign_kit.library.finding import Notes
from campaign_kit.library.known import Known
from campaign_kit.model.module import QuizItem, Tag
from campaign_kit.model.names import fold
from campaign_kit.model.survey import QUESTIONS, Survey
from campaign_kit.wording.labels import label


def check_survey(survey: Survey, notes: Notes, known: Known) -> None:
    """Notes all that is wrong or unwise in the survey, held against what is known."""
    notes.lines["survey.title"] = notes.line_of("title")
    texts = list(_texts(survey))
    check_words(texts, notes, known)
    asked = [(part, text) for part, text in texts if part.startswith("quiz")]
    check_sentences(asked, limits.SENTENCE.get(survey.band), notes)
    _check_counts(survey, notes)
    _check_twice(survey, notes)
    _check_topics(survey, notes, known)
    _check_answers(survey, notes)


def _texts(survey: Survey) -> Iterator[tuple[str, str]]:
    yield "survey.title", survey.title
    for index, item in enumerate(survey.items):
        yield f"quiz.{index}.question", item.question
        yield from ((f"quiz.{index}.options.{row}", option) for row, option in enumerate(item.options))
        yield f"quiz.{index}.why", item.why
    for index, source in enumerate(survey.sources):
        yield f"sources.{index}.text", source.text
        yield f"sources.{index}.supports", source.supports


def _check_counts(survey: Survey, notes: Notes) -> None:
    name, low, high = limits.COUNTS["quiz.*.options"]
    if len(survey.items) != QUESTIONS:
        notes.fault(notes.line_of("items"), "ten_questions", count=len(survey.items), wanted=QUESTIONS)
    for index, item in enumerate(survey.items):
        line, count = notes.line_of(f"quiz.{index}"), len(item.options)
        if not low <= count <= high:
            notes.fault(line, "too_few", label=name, count=count, low=low, high=high)
        if not item.why:
            notes.fault(line, "no_why", name=item.question)
    for index, source in enumerate(survey.sources):
        if not source.supports:
            notes.fault(notes.line_of(f"sources.{index}"), "no_supports")


def _check_twice(survey: Survey, notes: Notes) -> None:
    questions = [fold(item.question) for item in survey.items]
    for index, item in enumerate(survey.items):
        if questions[index] in questions[:index]:
            notes.fault(notes.line_of(f"quiz.{index}"), "question_twice", name=item.question)
        options = [fold(option) for option in item.options]
        for row, option in enumerate(options):
            if option in options[:row]:
                notes.fault(notes.line_of(f"quiz.{index}.options.{row}"), "option_twice", name=item.options[row])


def _check_topics(survey: Survey, notes: Notes, known: Known) -> None:
    """The topics named are those of the band, and together they reach all that children are to be taught (R12)."""
    modules = {module.key: module for module in known.modules}
    reached: set[Tag] = set()
    for index, item in enumerate(survey.items):
        line, module = notes.line_of(f"quiz.{index}.module"), modules.get(item.module)
        if module is None:
            notes.fault(line, "no_such_topic", key=item.module)
        elif module.band is not survey.band:
            notes.fault(line, "topic_band", key=item.module, band=module.band.value, other=survey.band.value)
        else:
            reached |= set(module.tags)
    for tag in Tag:
        if tag not in reached:
            notes.fault(notes.line_of("items"), "tag_missed", name=label(tag), tag=tag.value)


def _check_answers(survey: Survey, notes: Notes) -> None:
    """Who knows nothing cannot guess: the right options stand at every place, and are not mostly the longest."""
    line = notes.line_of("items")
    low, high = limits.RIGHT_AT_A_PLACE
    places = Counter(item.answer for item in survey.items)
    for place in range(min((len(item.options) for item in survey.items), default=0)):
        if not low <= places[place] <= high:
            notes.fault(line, "answers_place", place=place + 1, count=places[place], low=low, high=high)
    longest = sum(map(_is_longest, survey.items))
    if longest > limits.RIGHT_AND_LONGEST:
        notes.fault(line, "answers_longest", count=longest, limit=limits.RIGHT_AND_LONGEST)


def _is_longest(item: QuizItem) -> bool:
    """Whether the right option is longer than every other one."""
    lengths = [len(option) for option in item.options]
    return lengths[item.answer] == max(lengths) and lengths.count(max(lengths)) == 1
