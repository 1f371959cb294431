"""What is told of a topic, a template of sessions, a survey, a form, in facts of the card at the right."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.form_text import FormText
from campaign_kit.model.materials import BILINGUAL
from campaign_kit.model.module import Module, band_of_grade
from campaign_kit.model.office import is_checked
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.content import Entry
from campaign_kit.ui.widgets.fact_card import Fact, plain, points
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate
_GRADES = range(1, 13)


def translation_facts(entry: Entry, language: str, title: str, today: date) -> list[Fact]:
    """What is known of a topic in another language: who has read it, and what it can be used for.

    `title` is that of its Vietnamese topic.
    """
    told = [word(kind) for kind, part in BILINGUAL.items() if part in entry.parts]
    lacking = [word(kind) for kind, part in BILINGUAL.items() if part not in entry.parts]
    return [
        plain(say("Facts", "Ngôn ngữ"), language),
        plain(say("Facts", "Chủ đề tiếng Việt"), say("Facts", "{0} · {1}").format(entry.key, title)),
        plain(say("Facts", "Người đọc duyệt"), *_read_by(entry, today)),
        points(say("Facts", "Đã có để in song ngữ"), told),
        points(say("Facts", "Chưa có, tài liệu chỉ có tiếng Việt"), lacking),
        _file(entry.file),
    ]


def _read_by(entry: Entry, today: date) -> list[str]:
    """Who has read a translation, and when; or that it is not used yet."""
    if not entry.is_reviewed or entry.reviewed_on is None:
        return [say("Facts", "Chưa ghi. Người biết tiếng đọc duyệt rồi thì tài liệu mới dùng bản này.")]
    read = [entry.reviewer, say("Facts", "Ngày {0}").format(numbers.day(entry.reviewed_on))]
    late = say("Facts", "Đã hơn 12 tháng: nên nhờ đọc lại.")
    return read if is_checked(entry.reviewed_on, today) else [*read, late]


def _in_others(translations: Sequence[tuple[str, Entry]]) -> Fact:
    """In which other languages a topic is written, and who has read it."""
    lines = []
    for language, each in translations:
        if each.unfinished:
            lines.append(say("Facts", "{0}: chưa viết xong").format(language))
        elif each.reviewed_on is None or not each.is_reviewed:
            lines.append(say("Facts", "{0}: chưa duyệt, chưa dùng").format(language))
        else:
            read = say("Facts", "{0}: {1} duyệt ngày {2}")
            lines.append(read.format(language, each.reviewer, numbers.day(each.reviewed_on)))
    return points(say("Facts", "Ngôn ngữ khác"), lines)


def topic_facts(entry: Entry, module: Module | None, translations: Sequence[tuple[str, Entry]] = ()) -> list[Fact]:
    """The facts of the file's head at once, those of its words when it has been read."""
    audience = [word(entry.band)]
    if any(band_of_grade(grade) is entry.band and grade not in entry.grades for grade in _GRADES) and entry.grades:
        audience.append(say("Facts", "Lớp {0}").format(", ".join(map(str, entry.grades))))
    head = [
        plain(say("Facts", "Dành cho"), *audience),
        plain(say("Facts", "Thời lượng"), say("Facts", "{0} phút").format(entry.minutes)),
        points(say("Facts", "Thuộc nội dung"), [word(tag) for tag in entry.tags]),
        _in_others(translations),
    ]
    if module is not None:
        head.append(points(say("Facts", "Thông điệp"), module.messages))
        sources = [
            say("Facts", "{0} ({1})").format(each.text.rstrip("."), each.supports) if each.supports else each.text
            for each in module.sources
        ]
        head.append(points(say("Facts", "Nguồn"), sources))
    return [*head, _checked(entry.checked_on), _file(entry.file)]


def template_facts(template: SessionTemplate) -> list[Fact]:
    """Its run in minutes, its topics and materials, the checklists."""
    steps = tuple((say("Facts", "{0}′").format(step.minutes), step.title) for step in template.steps)
    topics = [
        say("Facts", "{0}: {1}").format(word(band), ", ".join(template.modules.get(band, ())))
        for band in template.bands
    ]
    return [
        plain(say("Facts", "Hình thức"), word(template.form)),
        plain(say("Facts", "Thời lượng"), say("Facts", "{0} phút").format(template.minutes)),
        plain(say("Facts", "Nơi tổ chức"), template.room),
        points(say("Facts", "Mục tiêu"), template.aims),
        Fact(say("Facts", "Tiến trình"), steps),
        points(say("Facts", "Chủ đề gợi ý"), topics),
        points(say("Facts", "Tài liệu"), [word(kind) for kind in template.kinds]),
        points(say("Facts", "Trước buổi"), template.before),
        points(say("Facts", "Sau buổi"), template.after),
        points(say("Facts", "Phương án dự phòng"), template.spare),
        _checked(template.checked_on),
        _file(Path(template.source_file)),
    ]


def set_facts(activities: ActivitySet) -> list[Fact]:
    """For whom it is, when it begins, how much it brings; what it says of itself."""
    weeks = say("Facts", "{0} tuần học") if activities.school_weeks else say("Facts", "{0} tuần")
    counted = say("Facts", "{0} dòng buổi, {1} dòng truyền thông, {2} việc").format(
        len(activities.sessions), len(activities.outreach), len(activities.tasks)
    )
    return [
        points(say("Facts", "Dành cho"), [word(kind) for kind in activities.for_kinds]),
        plain(say("Facts", "Ngày đầu thường dùng"), activities.first),
        plain(say("Facts", "Dài"), weeks.format(activities.weeks)),
        plain(say("Facts", "Gồm có"), counted),
        points(say("Facts", "Giới thiệu"), activities.about),
        points(say("Facts", "Mục đích"), activities.purposes),
        points(say("Facts", "Yêu cầu"), activities.requirements),
        _checked(activities.checked_on),
        _file(Path(activities.source_file)),
    ]


def survey_facts(survey: Survey) -> list[Fact]:
    """Its questions, and the topics that answer them."""
    questions = tuple((f"{number}.", item.question) for number, item in enumerate(survey.items, 1))
    return [
        plain(say("Facts", "Dành cho"), word(survey.band)),
        Fact(say("Facts", "Câu hỏi"), questions),
        plain(say("Facts", "Chủ đề trả lời"), ", ".join(dict.fromkeys(item.module for item in survey.items))),
        points(say("Facts", "Nguồn"), [each.text for each in survey.sources]),
        _checked(survey.checked_on),
        _file(Path(survey.source_file)),
    ]


def form_facts(form: FormText) -> list[Fact]:
    """What kind of paper it is, for whom, and who signs."""
    return [
        plain(say("Facts", "Loại giấy tờ"), word(form.kind)),
        points(say("Facts", "Dành cho"), [word(band) for band in form.bands]),
        plain(say("Facts", "Lời dẫn"), form.lead),
        points(say("Facts", "Các phần"), _titles([section.title for section in form.sections])),
        points(say("Facts", "Người ký"), form.signers),
        _file(Path(form.source_file)),
    ]


def _titles(titles: Sequence[str]) -> list[str]:
    return [title for title in titles if title]


def _checked(day: date | None) -> Fact:
    return plain(say("Facts", "Soát nội dung ngày"), numbers.day(day) if day else "")


def _file(file: Path) -> Fact:
    """Where the file lies; a path may be broken after each folder, or one long word would widen the card."""
    return plain(say("Facts", "Tệp"), f"{file.parent.name}/\u200b{file.name}".replace("-", "-\u200b"))
