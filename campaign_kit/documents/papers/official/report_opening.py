"""What a report is called, how it opens and how it closes."""

from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.documents.papers.official.report_matter import ReportMatter
from campaign_kit.model.office import Office, OfficeKind
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import Period
from campaign_kit.wording import narrative as words


def summary(title: str, period: Period, office: Office) -> str:
    """What stands under "BÁO CÁO": the title without that word, or the usual summary where it does not say results."""
    said = title.strip().rstrip(" .")
    if said.casefold().startswith(words.REPORT_WORD + " "):
        said = said[len(words.REPORT_WORD) + 1 :]
    if said.casefold().startswith(words.SPEAKS_OF) and not any(char == "/" for char in said):
        return said[:1].upper() + said[1:]
    return words.SUMMARY.format(when=_when(period), where=_where(office))


def _when(period: Period) -> str:
    """ "năm 2026", "hè năm 2026", "năm học 2025-2026"; of days without a name both days."""
    first, last = period.first, period.last
    name = next((name for name, each in PRESETS.items() if each.period(last) == period), "")
    if name == "half_year":
        name = "first_half" if first.month == 1 else "second_half"
    if name not in words.WHEN:
        return words.WHEN_ELSE.format(first=spoken_day(first), last=spoken_day(last))
    return words.WHEN[name].format(
        year=last.year,
        first_year=first.year,
        year_before=last.year - 1,
        quarter=("I", "II", "III", "IV")[(last.month - 1) // 3],
        month=last.month,
    )


def _where(office: Office) -> str:
    name = office.name.strip()
    if office.kind is OfficeKind.SCHOOL:
        return words.WHERE_SCHOOL.format(name=name)
    for committee in words.COMMITTEES:
        if name.startswith(committee):
            return words.WHERE_COMMITTEE.format(name=name.removeprefix(committee))
    return words.WHERE_ELSE.format(name=name)


def opening(matter: ReportMatter) -> str:
    """What the report answers, its period in words, the day on which the figures close."""
    return words.OPENS.format(**_days(matter))


def zero(matter: ReportMatter) -> str:
    """That nothing was done in the period."""
    return words.ZERO.format(**_days(matter))


def closing(matter: ReportMatter, summed: str, receiver: str, *, with_annexes: bool) -> str:
    """The last sentence, without its end."""
    what = summed[:1].lower() + summed[1:]
    if with_annexes:
        shape = words.CLOSING_ANNEX_TO if receiver else words.CLOSING_ANNEX
    else:
        shape = words.CLOSING_TO if receiver else words.CLOSING
    return shape.format(what=what, office=matter.office, receiver=receiver)


def _days(matter: ReportMatter) -> dict[str, str]:
    return {
        "carrying": _carrying(matter),
        "office": matter.office,
        "first": spoken_day(matter.report.first),
        "last": spoken_day(matter.report.last),
        "as_of": spoken_day(matter.done.last),
    }


def _carrying(matter: ReportMatter) -> str:
    """ "Thực hiện Văn bản số 45/SGDĐT ngày … của …, "; "" where the request names no paper."""
    request = matter.request
    if request is None or not request.incoming_number:
        return ""
    named = (
        words.PAPER_NUMBER.format(number=request.incoming_number),
        words.PAPER_DAY.format(day=spoken_day(request.incoming_on)) if request.incoming_on else "",
        words.PAPER_FROM.format(issuer=request.incoming_from) if request.incoming_from else "",
    )
    return words.CARRYING_PAPER.format(paper=" ".join(filter(None, named)))
