"""Consent to show a name or a recognisable photo: whose it takes, and what is still missing.

Nghị định 56/2017/NĐ-CP, art. 36: the father, the mother or the carer, and the child from 7 years. Silence is not
consent: every field starts empty. Paper forms are counted; a row for a person exists only where something of that very
person is to be shown.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pydantic import Field

from campaign_kit.model.draft import Draft

ASKED_FROM = 7  # years: the child is asked too (Nghị định 56/2017/NĐ-CP, art. 36)
OWN_FROM = 16  # years: no longer a child (Luật Trẻ em 2016, art. 1), and agrees alone


class ConsentPurpose(StrEnum):
    PHOTO = "photo"
    NAME = "name"
    """For the words below a photo, and for what the office itself publishes. Nothing else that the program makes for
    the public holds a name of a list: certificates, badges and lists are for the people of the session alone."""


class MissingConsent(StrEnum):
    """Why something of a person may not be shown."""

    GUARDIAN = "guardian"
    PERSON = "person"
    WITHDRAWN = "withdrawn"


class ConsentDraft(Draft):
    """What was agreed for one person and one purpose; `session_id` None: at any session.

    `channel` is where it is shown, `kept_at` tells where the signed paper lies.
    `person_agreed_on` is the child's own agreement, or an adult's.
    """

    person_id: int
    purpose: ConsentPurpose
    session_id: int | None = None
    channel: str = Field(default="", max_length=200)
    guardian_name: str = Field(default="", max_length=120)
    guardian_agreed_on: date | None = None
    person_agreed_on: date | None = None
    withdrawn_on: date | None = None
    kept_at: str = Field(default="", max_length=200)


class Consent(ConsentDraft):
    id: int


class ConsentFormsDraft(Draft):
    """Paper forms of a session counted without names: given out, agreed, refused; and where they lie."""

    session_id: int
    purpose: ConsentPurpose
    handed_out: int = Field(ge=0, le=1_000_000)
    agreed: int = Field(default=0, ge=0, le=1_000_000)
    refused: int = Field(default=0, ge=0, le=1_000_000)
    kept_at: str = Field(default="", max_length=200)


class ConsentForms(ConsentFormsDraft):
    id: int


def missing(consent: ConsentDraft | None, birth_year: int | None, on: date) -> tuple[MissingConsent, ...]:
    """What is missing on that day; empty when the person may be shown.

    Only the year of birth is kept, so a child counts as 7 from the first day of that year, and as 16 from the end of
    it; without a year both have to agree.
    """
    if consent is not None and consent.withdrawn_on is not None and consent.withdrawn_on <= on:
        return (MissingConsent.WITHDRAWN,)
    age = None if birth_year is None else on.year - birth_year
    needs_guardian = age is None or age <= OWN_FROM
    needs_person = age is None or age >= ASKED_FROM
    guardian = consent.guardian_agreed_on if consent else None
    person = consent.person_agreed_on if consent else None
    found = []
    if needs_guardian and (guardian is None or guardian > on):
        found.append(MissingConsent.GUARDIAN)
    if needs_person and (person is None or person > on):
        found.append(MissingConsent.PERSON)
    return tuple(found)


def still_missing(consents: Sequence[ConsentDraft], birth_year: int | None, on: date) -> tuple[MissingConsent, ...]:
    """What is missing on that day of all that was agreed for one person, one purpose and one session.

    What was agreed after a withdrawal counts again; what was agreed before it does not, whatever it was for.
    """
    withdrawn = max(
        (each.withdrawn_on for each in consents if each.withdrawn_on and each.withdrawn_on <= on), default=None
    )
    if withdrawn is not None:
        standing = [each for each in consents if each.withdrawn_on is None or each.withdrawn_on > on]
        later = [_agreed_after(each, withdrawn) for each in standing]
        consents = [each for each in later if each.guardian_agreed_on or each.person_agreed_on]
        if not consents:
            return (MissingConsent.WITHDRAWN,)
    return min((missing(each, birth_year, on) for each in (*consents, None)), key=len)


def _agreed_after(consent: ConsentDraft, withdrawn: date) -> ConsentDraft:
    """What of the consent was agreed after that day: each of the two agrees anew."""
    agreed = {"guardian_agreed_on": consent.guardian_agreed_on, "person_agreed_on": consent.person_agreed_on}
    return consent.model_copy(update={who: day if day and day > withdrawn else None for who, day in agreed.items()})
