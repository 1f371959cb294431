"""What a table says of one place: its level, its days, who was counted there, what lies inside it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.place_book import is_to_come
from campaign_kit.model.plan import Place, PlaceCount, PlaceKind, SchoolLevel
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label


def held_in(inside: Sequence[Place], today: date) -> str:
    """How many classes and campuses these are; those to come apart from those there are."""
    say = QCoreApplication.translate
    begun = Counter(each.kind for each in inside if not is_to_come(each, today))
    coming = Counter(each.kind for each in inside if is_to_come(each, today))
    told = (
        (say("PlaceBook", "{0} lớp"), begun[PlaceKind.CLASS]),
        (say("PlaceBook", "{0} điểm trường"), begun[PlaceKind.CAMPUS]),
        (say("PlaceBook", "{0} lớp sắp có"), coming[PlaceKind.CLASS]),
        (say("PlaceBook", "{0} điểm trường sắp có"), coming[PlaceKind.CAMPUS]),
    )
    return " · ".join(shape.format(numbers.count(number)) for shape, number in told if number)


def level_name(level: SchoolLevel | None, grade: int | None) -> str:
    """The level of a school in short, the grade of a class; empty for all else."""
    say = QCoreApplication.translate
    if grade is not None:
        return say("PlaceBook", "Khối {0}").format(grade)
    short = {
        SchoolLevel.LOWER_SECONDARY: say("PlaceBook", "THCS"),
        SchoolLevel.UPPER_SECONDARY: say("PlaceBook", "THPT"),
        SchoolLevel.MULTI: say("PlaceBook", "Nhiều cấp"),
    }
    return "" if level is None else short.get(level, label(level))


def span_of(place: Place) -> tuple[str, str]:
    """From which day and until which the place is there, on two lines; empty where nobody said."""
    say, first, last = QCoreApplication.translate, place.active_from, place.active_to
    told = [say("PlaceBook", "từ {0}").format(numbers.day(first))] if first else []
    told += [say("PlaceBook", "đến {0}").format(numbers.day(last))] if last else []
    return (told[0] if told else "", told[1] if len(told) > 1 else "")


def counted(count: PlaceCount) -> str:
    """Who was counted: "210 trẻ", "620 dân", "620 dân, 210 trẻ"."""
    say = QCoreApplication.translate
    people = say("PlaceBook", "{0} dân").format(numbers.count(count.people)) if count.people is not None else ""
    children = say("PlaceBook", "{0} trẻ").format(numbers.count(count.children)) if count.children is not None else ""
    return ", ".join(filter(None, (people, children)))
