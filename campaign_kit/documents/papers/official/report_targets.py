"""What a report says of targets: the row of each, and what the officer said of it; the program only proposes."""

from campaign_kit.documents.papers.keyed import plain
from campaign_kit.documents.papers.official.report_matter import ReportMatter, TargetLine
from campaign_kit.documents.papers.official.report_numbers import rate, said
from campaign_kit.wording import narrative as words


def assessment(matter: ReportMatter, target: TargetLine) -> str:
    """What the officer accepted or wrote of a target; "" where nothing was said: the cell is left to be written."""
    return plain(matter.texts.get(target.section, "")).strip()


def proposed_assessment(target: TargetLine) -> str:
    """ "Đạt", "Chưa đạt" as the figures have it, for the page to propose; "" where that is not known."""
    return "" if target.done is None else words.DONE if target.done else words.NOT_DONE


def target_cells(matter: ReportMatter, number: int, target: TargetLine) -> tuple[str, ...]:
    """A row of the table of targets: its number, the target, the result, the rate, what the officer says of it."""
    key = f"target:{target.id}/reached"
    if target.reached is None:
        return (str(number), target.text, words.NO_DATA, words.NO_CELL, assessment(matter, target))
    reached = said(key, target.reached, hidden=target.hidden)
    if target.share_of is None or target.hidden:
        return (str(number), target.text, reached, words.NO_CELL, assessment(matter, target))
    whole = said(f"target:{target.id}/of", target.share_of)
    share = rate(key, target.reached, target.share_of) if target.share_of else words.NO_CELL
    result = words.TARGET_OF.format(reached=reached, of=whole)
    return (str(number), target.text, result, share, assessment(matter, target))
