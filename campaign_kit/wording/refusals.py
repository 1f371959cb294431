"""Turns a `Refused` into the Vietnamese sentence a person reads: what happened, what was kept, what to do."""

from campaign_kit.errors import Refused
from campaign_kit.wording import (
    activity_sets,
    attendance,
    campaign,
    consent,
    content,
    handover,
    languages,
    materials,
    office,
    official,
    outlines,
    outreach,
    people,
    photos,
    places,
    plan,
    privacy,
    register,
    report,
    reporting,
    roster,
    store,
    superior_form,
    tasks,
    undoing,
)

TABLES = {
    "attendance": attendance.REFUSALS,
    "campaign": campaign.REFUSALS,
    "consent": consent.REFUSALS,
    "content": content.REFUSALS,
    "form": superior_form.REFUSALS,
    "handover": handover.REFUSALS,
    "language": languages.REFUSALS,
    "materials": materials.REFUSALS,
    "office": office.REFUSALS,
    "official": official.REFUSALS,
    "outline": outlines.REFUSALS,
    "outreach": outreach.REFUSALS,
    "people": people.REFUSALS,
    "photo": photos.REFUSALS,
    "places": places.REFUSALS,
    "plan": plan.REFUSALS,
    "privacy": privacy.REFUSALS,
    "register": register.REFUSALS,
    "report": report.REFUSALS,
    "reporting": reporting.REFUSALS,
    "roster": roster.REFUSALS,
    "set": activity_sets.REFUSALS,
    "store": store.REFUSALS,
    "tasks": tasks.REFUSALS,
    "undo": undoing.REFUSALS,
}


def sentence(refused: Refused) -> str:
    """The whole sentence for a person; every code that the program raises has one (held by a test)."""
    word, _, reason = refused.code.partition(".")
    return TABLES[word][reason].format_map(dict(refused.facts))
