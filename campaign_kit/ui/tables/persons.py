"""The people of all lists in rows: who was found, who may be the same, what was agreed, what was destroyed, what was
done. Nobody's minority stands in a row."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.attendance import Sex
from campaign_kit.model.consent import MissingConsent, missing
from campaign_kit.model.erasing import Destruction
from campaign_kit.model.people import KeptUntil
from campaign_kit.services.change_log import Entry
from campaign_kit.services.people import Agreed, Found, Pair
from campaign_kit.ui.tables.cells import Cells
from campaign_kit.wording import numbers
from campaign_kit.wording.change_words import NOBODY
from campaign_kit.wording.labels import label

NAME, PLACE, LISTS = range(3)
PAIR_NAME, PAIR_PLACE, PAIR_BORN = range(3)
AGREED_NAME, AGREED_FOR, AGREED_BY, AGREED_STATE = range(4)
DONE_DAY, DONE_WHAT, DONE_PROOF = range(3)
AT, WHO, WHAT = range(3)
say = QCoreApplication.translate


def who(found: Found) -> str:
    """Sex and year of birth as far as they are known: "Nữ · 2015"."""
    person = found.person
    sex = label(person.sex) if person.sex is not Sex.UNKNOWN else ""
    return " · ".join(filter(None, (sex, str(person.birth_year or ""))))


def found_rows(found: Sequence[Found]) -> list[Cells]:
    """One row a person."""
    return [_found_row(each) for each in found]


def _found_row(found: Found) -> Cells:
    last = say("Persons", "buổi cuối {0}").format(numbers.day(found.last_day)) if found.last_day else ""
    told = (found.person.full_name, found.place or say("Persons", "chưa rõ"), _lists(found))
    return Cells(found, told, (who(found), found.home, last))


def _lists(found: Found) -> str:
    return say("Persons", "{0} buổi").format(numbers.count(found.lists))


def pair_rows(pairs: Sequence[Pair]) -> list[Cells]:
    """One row a pair: who would be kept, the other below."""
    return [_pair_row(pair) for pair in pairs]


def _pair_row(pair: Pair) -> Cells:
    keep, gone = pair.keep, pair.gone
    shape, unknown = say("Persons", "{0} · {1}"), say("Persons", "chưa ghi")
    born = [shape.format(who(each) or unknown, _lists(each)) for each in (keep, gone)]
    place = keep.place or say("Persons", "chưa rõ")
    return Cells(pair, (keep.person.full_name, place, born[0]), (gone.person.full_name, gone.place, born[1]))


def agreed_rows(agreed: Sequence[Agreed], today: date) -> list[Cells]:
    """One row a consent, its state as a chip."""
    return [_agreed_row(each, today) for each in agreed]


def _agreed_row(agreed: Agreed, today: date) -> Cells:
    consent, found = agreed.consent, agreed.found
    lacks = missing(consent, found.person.birth_year, today)
    state, tone = say("Persons", "Đủ"), "done"
    if MissingConsent.WITHDRAWN in lacks:
        state, tone = say("Persons", "Đã rút lại"), "quiet"
    elif lacks:
        state, tone = say("Persons", "Còn thiếu"), "partly"
    guardian = consent.guardian_agreed_on
    guarded, child = say("Persons", "Người giám hộ {0}"), consent.person_agreed_on
    texts = (
        found.person.full_name,
        label(consent.purpose),
        guarded.format(numbers.day(guardian)) if guardian else say("Persons", "chưa có người giám hộ đồng ý"),
        state,
    )
    where = agreed.session or say("Persons", "mọi buổi")
    by = [
        say("Persons", "chính người ấy {0}").format(numbers.day(child)) if child else "",
        say("Persons", "phiếu ở {0}").format(consent.kept_at) if consent.kept_at else "",
    ]
    below = (found.place, " · ".join(filter(None, (where, consent.channel))), " · ".join(filter(None, by)))
    return Cells(agreed, texts, below, tone=tone)


def kept_rows(kept: Sequence[KeptUntil], today: date) -> list[Cells]:
    """Until when how many names are kept."""
    return [_kept_row(each, today) for each in kept]


def _kept_row(kept: KeptUntil, today: date) -> Cells:
    names = say("Persons", "{0} tên").format(numbers.count(kept.people))
    if kept.day is None:
        return Cells(kept, (say("Persons", "Không ghi ngày"), names), is_past=True)
    over = kept.day < today
    days = (kept.day - today).days
    told = say("Persons", "đã hết hạn") if over else say("Persons", "còn {0} ngày").format(numbers.count(days))
    return Cells(kept, (numbers.day(kept.day), names), (told,))


def destruction_rows(done: Sequence[Destruction]) -> list[Cells]:
    """What was destroyed, with its proof."""
    return [_destruction_row(each) for each in done]


def _destruction_row(done: Destruction) -> Cells:
    counts = (
        (say("Persons", "{0} người"), done.people),
        (say("Persons", "{0} sự đồng ý"), done.consents),
        (say("Persons", "{0} ảnh"), done.photos),
        (say("Persons", "{0} người liên hệ"), done.contacts),
    )
    what = " · ".join(shape.format(numbers.count(number)) for shape, number in counts if number)
    until, left = done.backups_until, len(done.proof.found)
    proof = say("Persons", "Số liệu trước, sau bằng nhau")
    old = say("Persons", "bản sao lưu cũ đến hết {0}").format(numbers.day(until)) if until else ""
    if left:
        old = say("Persons", "còn tên trong {0} tệp đã xuất, xem biên bản").format(numbers.count(left))
    if done.proof.is_cut_off:
        old = say("Persons", "bị ngắt, chưa dò tệp đã xuất, xem biên bản")
    return Cells(done, (numbers.day(done.destroyed_on), what, proof), ("", label(done.cause), old))


def change_rows(entries: Sequence[Entry]) -> list[Cells]:
    """What was done, the newest first."""
    return [
        Cells(
            each,
            (numbers.day(each.at.date()), each.actor or NOBODY, each.words),
            (numbers.clock(each.at.time()), "", label(each.room)),
        )
        for each in entries
    ]
