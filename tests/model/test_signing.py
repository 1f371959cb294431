"""Who signs on a day, by the terms of the signers."""

from datetime import date

from campaign_kit.model.office import Signer, signing


def test_the_last_added_of_those_whose_term_holds_the_day_signs() -> None:
    before = Signer(id=1, office_id=1, name="Siu A", ends_on=date(2026, 6, 30))
    now = Signer(id=2, office_id=1, name="Siu B", starts_on=date(2026, 7, 1))
    to_come = Signer(id=3, office_id=1, name="Siu C", starts_on=date(2027, 1, 1))
    everyone = [before, now, to_come]
    assert signing(everyone, date(2026, 6, 30)) == before
    assert signing(everyone, date(2026, 11, 21)) == now
    assert signing(everyone, date(2027, 1, 1)) == to_come
    assert signing([before], date(2026, 7, 1)) is None
