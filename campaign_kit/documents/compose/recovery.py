"""The recovery sheet: one page with the code that opens the data on another computer, and how to keep it."""

from datetime import date

from campaign_kit.documents.blocks import Manuscript, Points, Sheet, Text
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers


def compose_recovery(code: str, office: str, today: date) -> Manuscript:
    """`code` as the store writes it, groups parted by hyphens; printed with wider dashes (both are read)."""
    sheet = Sheet(
        name="sheet",
        title=words.RECOVERY_TITLE,
        slots={
            "org": Text(office.upper()),
            "title": Text(words.RECOVERY_TITLE),
            "lead": Text(words.RECOVERY_LEAD),
            "code": Text(code.replace("-", " – ")),
            "rules_title": Text(words.RECOVERY_RULES_TITLE),
            "rules": Points(words.RECOVERY_RULES, numbered=True),
            "dated": Text(words.RECOVERY_DATED.format(day=numbers.day(today))),
        },
    )
    return Manuscript(words.RECOVERY_TITLE, words.RECOVERY_TITLE, office, (sheet,))
