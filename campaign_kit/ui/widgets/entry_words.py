"""What stands under the box of names: how a line is read, what Enter asks, what was done. Whole sentences only."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from campaign_kit.model.attendance import AttendanceStatus, Minority, Sex
from campaign_kit.model.check_in_code import is_code
from campaign_kit.model.roster import RosterPerson
from campaign_kit.services.entry import WalkIn
from campaign_kit.services.names import Line
from campaign_kit.services.walk_in import Told
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label


class EntryWords(QObject):
    """The sentences; they name people, so they are shown and never written down."""

    def of_search(self, words: str, many: int, shown: int, read: Callable[[str], Told]) -> str:
        """What is typed comes to: too many to show, nobody (then who would be new), or nothing to be said."""
        if not words or many:
            crowd = self.tr("{0} người có tên như vậy, đang hiện {1} người đầu. Gõ thêm để tìm.")
            return crowd.format(numbers.count(many), numbers.count(shown)) if many > shown else ""
        if is_code(words):
            return self.tr("Mã thẻ. Enter để điểm danh.")
        if words.isdigit():
            return self.no_number(words)
        told = read(words)
        if told.person is None:
            return self.tr("Gõ tên trước, rồi giới tính, năm sinh, lớp hoặc thôn.")
        new = _line(told.person, told.person.place or "")
        if told.unread:
            return self.tr("Người mới: {0} · chưa hiểu: {1}").format(new, ", ".join(told.unread))
        return self.tr("Người mới: {0}. Enter để thêm.").format(new)

    def no_number(self, digits: str) -> str:
        """Digits that are nobody's on the list, nor those of a badge."""
        return self.tr("Danh sách không có số thứ tự {0}.").format(digits)

    def question(self, walk_in: WalkIn) -> tuple[str, Sequence[str]]:
        """What Enter asks of a line that nobody fits, and the words of its answers."""
        same = walk_in.same
        if same is None:
            words = self.tr("Thêm {0}? Enter lần nữa để thêm.").format(_line(walk_in.person, _place(walk_in, self)))
            return words, ()
        born = self.tr("{0}, sinh năm {1}").format(same.full_name, same.birth_year)
        name = born if same.birth_year else same.full_name
        listed = self.tr("{0} đã có trong danh sách.").format(name)
        known = self.tr("Nơi này đã có {0}.").format(name)
        answers = (self.tr("Cùng một người (Enter)"), self.tr("Người khác (Shift+Enter)"))
        return (listed if walk_in.is_listed else known), answers

    def marked(self, line: Line, *, changed: bool) -> str:
        """One person was noted, or had been so before."""
        told = self.tr("{0}: {1} · Ctrl+Z để lấy lại") if changed else self.tr("{0}: {1} từ trước rồi")
        return told.format(line.person.full_name, label(line.attendance.status))

    def marked_many(self, people: int) -> str:
        """Several were noted at once."""
        return self.tr("Đã ghi {0} người · Ctrl+Z để lấy lại").format(numbers.count(people))

    def added(self, line: Line) -> str:
        """Somebody came unlisted."""
        told = self.tr("Đã thêm {0}, có mặt · Ctrl+Z để lấy lại")
        later = self.tr("Đã thêm {0}, chưa điểm danh · Ctrl+Z để lấy lại")
        is_there = line.attendance.status is AttendanceStatus.PRESENT
        return (told if is_there else later).format(line.person.full_name)

    def taken_back(self, people: int) -> str:
        """The last thing that was done here is as it was before."""
        return self.tr("Đã lấy lại {0} người").format(numbers.count(people))

    def nothing_left(self) -> str:
        """Ctrl+Z finds nothing more."""
        return self.tr("Không còn gì để lấy lại trong lần điểm danh này.")


def _line(person: RosterPerson, place: str) -> str:
    """ "Rơ Châm H'Bia · Nữ · 2012 · Lớp 8A"."""
    facts = [
        person.full_name,
        "" if person.sex is Sex.UNKNOWN else label(person.sex),
        str(person.birth_year or ""),
        "DTTS" if person.minority is Minority.YES else "",
        place,
    ]
    return " · ".join(filter(None, facts))


def _place(walk_in: WalkIn, words: QObject) -> str:
    """Where the person belongs; a place that the office does not have is told as such."""
    if not walk_in.unknown_place:
        return walk_in.place
    unknown = words.tr("chưa có nơi “{0}”").format(walk_in.unknown_place)
    return f"{walk_in.place} ({unknown})" if walk_in.place else unknown
