"""Consent: whose it takes at which age, and what a withdrawal does to what was agreed."""

from datetime import date

import pytest

from campaign_kit.model.consent import ConsentDraft, ConsentPurpose, MissingConsent, missing, still_missing

TODAY = date(2026, 11, 21)
BEFORE, LATER = date(2026, 11, 1), date(2026, 11, 25)
GUARDIAN, PERSON, WITHDRAWN = MissingConsent.GUARDIAN, MissingConsent.PERSON, MissingConsent.WITHDRAWN


def consent(guardian: date | None = None, own: date | None = None, withdrawn: date | None = None) -> ConsentDraft:
    return ConsentDraft(
        person_id=1,
        purpose=ConsentPurpose.PHOTO,
        guardian_agreed_on=guardian,
        person_agreed_on=own,
        withdrawn_on=withdrawn,
    )


@pytest.mark.parametrize(
    ("birth_year", "needs"),
    [
        (2020, {GUARDIAN}),  # 6 this year
        (2019, {GUARDIAN, PERSON}),  # 7 this year: the child is asked, too
        (2010, {GUARDIAN, PERSON}),  # 16 this year, perhaps still 15
        (2009, {PERSON}),
        (1980, {PERSON}),
        (None, {GUARDIAN, PERSON}),
    ],
)
def test_silence_is_not_consent_and_age_says_whose_it_takes(birth_year: int | None, needs: set[MissingConsent]) -> None:
    assert set(missing(None, birth_year, TODAY)) == set(still_missing([], birth_year, TODAY)) == needs
    both = consent(TODAY, TODAY)
    assert missing(both, birth_year, TODAY) == ()
    assert set(missing(both, birth_year, BEFORE)) == needs, "not before the day on which they agreed"


def test_what_two_people_agreed_on_two_forms_is_not_put_together() -> None:
    """A guardian's form for one place and a child's for another are no consent of both to either."""
    assert still_missing([consent(guardian=BEFORE), consent(own=BEFORE)], 2014, TODAY) == (PERSON,)


def test_a_withdrawal_ends_all_that_was_agreed_before_it() -> None:
    given = consent(BEFORE, BEFORE)
    withdrawn = consent(BEFORE, BEFORE, withdrawn=date(2026, 11, 10))
    assert still_missing([given, withdrawn], 2014, TODAY) == (WITHDRAWN,)
    assert still_missing([given, withdrawn], 2014, date(2026, 11, 9)) == ()
    again = consent(date(2026, 11, 12), date(2026, 11, 12))
    assert still_missing([given, withdrawn, again], 2014, TODAY) == ()
    assert still_missing([withdrawn, consent(guardian=date(2026, 11, 12))], 2014, TODAY) == (PERSON,)
    half = consent(guardian=BEFORE, own=date(2026, 11, 12))
    assert still_missing([withdrawn, half], 2014, TODAY) == (GUARDIAN,), "each of the two agrees anew"
    ended = consent(date(2026, 11, 12), date(2026, 11, 12), withdrawn=LATER)
    assert still_missing([withdrawn, ended], 2014, TODAY) == (), "not yet withdrawn again"
    old = consent(BEFORE, BEFORE, withdrawn=LATER)
    assert still_missing([withdrawn, old], 2014, TODAY) == (WITHDRAWN,), "a later withdrawal hides no earlier one"
