"""What is told of a person, and of two who may be one, in facts of the card at the right. Nobody's minority is told."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.consent import Consent
from campaign_kit.model.people import OnList
from campaign_kit.services.people import Found, Life, MergePreview
from campaign_kit.ui.tables.persons import who
from campaign_kit.ui.widgets.fact_card import Fact, plain, points
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label
from campaign_kit.wording.people import FIELDS
from campaign_kit.wording.refusals import sentence

_LISTS = 8  # of which the card tells one by one
say = QCoreApplication.translate


def life_facts(life: Life) -> list[Fact]:
    """Everything that is held about somebody, in the order in which a parent asks."""
    found = life.found
    kept = found.person.keep_until
    lists = [_list_words(line.on_list) for line in life.lines[:_LISTS]]
    more = len(life.lines) - _LISTS
    if more > 0:
        lists.append(say("LifeFacts", "và {0} buổi trước đó").format(numbers.count(more)))
    purposes = dict.fromkeys(line.on_list.purpose for line in life.lines if line.on_list.purpose)
    brought = sum(line.on_list.brought_at is not None for line in life.lines)
    return [
        plain(say("LifeFacts", "Giới tính, năm sinh"), who(found) or say("LifeFacts", "chưa ghi")),
        plain(say("LifeFacts", "Địa bàn"), found.place, found.home),
        plain(say("LifeFacts", "Tên được giữ đến hết ngày"), numbers.day(kept) if kept else ""),
        points(say("LifeFacts", "Có tên ở {0} danh sách").format(numbers.count(len(life.lines))), lists),
        plain(say("LifeFacts", "Danh sách dùng để"), *purposes),
        plain(say("LifeFacts", "Nhập từ tệp"), _number(say("LifeFacts", "{0} dòng"), brought)),
        points(say("LifeFacts", "Sự đồng ý"), [_consent_words(each) for each in life.consents]),
        plain(say("LifeFacts", "Ảnh nhận ra người này"), _number(say("LifeFacts", "{0} ảnh"), len(life.photos))),
    ]


def chosen_facts(chosen: Sequence[Found]) -> list[Fact]:
    """Who is chosen, each by name, sex, year and place."""
    return [plain(each.person.full_name, " · ".join(filter(None, (who(each), each.place)))) for each in chosen[:_LISTS]]


def _number(shape: str, number: int) -> str:
    return shape.format(numbers.count(number)) if number else ""


def _list_words(line: OnList) -> str:
    return say("LifeFacts", "{0}: {1}, {2}").format(numbers.day(line.day), line.title, label(line.status).lower())


def _consent_words(consent: Consent) -> str:
    days = (consent.guardian_agreed_on, consent.person_agreed_on)
    said = ", ".join(numbers.day(day) for day in days if day)
    if consent.withdrawn_on:
        return say("LifeFacts", "{0}: đã rút lại {1}").format(label(consent.purpose), numbers.day(consent.withdrawn_on))
    return say("LifeFacts", "{0}: đồng ý {1}").format(label(consent.purpose), said)


def preview_facts(preview: MergePreview) -> list[Fact]:
    """Who is kept, who is taken in, and how it is then."""
    counts, result = preview.counts, preview.result
    moved = [
        (say("LifeFacts", "{0} buổi chuyển sang"), counts.lists),
        (say("LifeFacts", "{0} buổi có cả hai dòng, còn một"), counts.joined),
        (say("LifeFacts", "{0} sự đồng ý chuyển sang"), counts.consents),
        (say("LifeFacts", "{0} ảnh chuyển sang"), counts.photos),
    ]
    after = [shape.format(numbers.count(number)) for shape, number in moved if number]
    if preview.pair.keep.person.sex is not preview.pair.gone.person.sex:
        after.append(say("LifeFacts", "nam, nữ của các buổi ấy tính theo giới tính đã biết"))
    if result.keep_until:
        after.append(say("LifeFacts", "tên được giữ đến hết ngày {0}").format(numbers.day(result.keep_until)))
    return [
        plain(say("LifeFacts", "Giữ"), *_person_lines(preview.pair.keep)),
        plain(say("LifeFacts", "Gộp vào người trên"), *_person_lines(preview.pair.gone)),
        points(say("LifeFacts", "Điền vào chỗ còn trống"), [FIELDS[name] for name in preview.filled]),
        points(say("LifeFacts", "Ghi khác nhau, lấy theo người được giữ"), [FIELDS[name] for name in preview.other]),
        points(say("LifeFacts", "Sau khi gộp"), after),
    ]


def preview_warning(preview: MergePreview) -> Sequence[str]:
    """Why the two cannot be merged, else nothing."""
    return () if preview.refused is None else (sentence(preview.refused),)


def _person_lines(found: Found) -> tuple[str, ...]:
    last = say("LifeFacts", "{0} buổi, buổi cuối {1}").format(
        numbers.count(found.lists), numbers.day(found.last_day) if found.last_day else "–"
    )
    return found.person.full_name, who(found), found.place, last
