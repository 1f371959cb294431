"""Offices, signers and help lines: rows keep their identity when people correct them."""

from datetime import date

from campaign_kit.model.office import (
    HelpLine,
    HelpLineDraft,
    Office,
    OfficeDraft,
    OfficeKind,
    OfficialPageDraft,
    SignerDraft,
)
from campaign_kit.store.database import Database


def line(label: str, order: int = 0) -> HelpLineDraft:
    return HelpLineDraft(label=label, number_or_address=label, order=order)


def test_a_new_database_has_no_own_office(memory: Database) -> None:
    with memory.unit() as unit:
        assert unit.office.own() is None
        assert unit.office.offices() == []


def test_the_own_office_keeps_its_id_and_uid(memory: Database) -> None:
    with memory.unit() as unit:
        made = unit.office.save_own(OfficeDraft(name="UBND xã Ia Dom", kind=OfficeKind.COMMUNE))
        saved = unit.office.save_own(OfficeDraft(name="UBND xã Ia Đom", place_name="Ia Đom"))
        unit.commit()
    with memory.unit() as unit:
        assert unit.office.own() == saved
    assert (saved.id, saved.uid, saved.is_own) == (made.id, made.uid, True)
    assert saved.name == "UBND xã Ia Đom"


def test_other_offices_are_never_the_own_one(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        partner = unit.office.add(OfficeDraft(name="Đoàn xã", kind=OfficeKind.YOUTH_UNION, is_own=True))
        assert not partner.is_own
        assert unit.office.offices() == [own, partner]


def test_an_office_and_its_successor(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        old = [unit.office.add(OfficeDraft(name=name)) for name in ("Xã A", "Xã B")]
        unit.office.succeed([office.id for office in old], [own.id], date(2025, 7, 1))
        made = unit.changes.of("office_successor", f"{old[1].id}-{own.id}")
    assert [change.after for change in made] == [
        {"office_id": old[1].id, "successor_id": own.id, "since": "2025-07-01"}
    ]


def test_signers_are_replaced_as_a_list(memory: Database, own: Office) -> None:
    chief, deputy, new = (SignerDraft(office_id=own.id, name=name) for name in ("Lê Văn An", "Siu Blih", "Ksor H'Nhi"))
    with memory.unit() as unit:
        first = unit.office.save_signers([chief, deputy])
        second = unit.office.save_signers([deputy, new])
    assert [signer.name for signer in first] == ["Lê Văn An", "Siu Blih"]
    by_name = {signer.name: signer.id for signer in second}
    assert by_name == {"Siu Blih": first[1].id, "Ksor H'Nhi": first[0].id}


def test_help_lines_come_in_their_order(memory: Database) -> None:
    with memory.unit() as unit:
        unit.office.save_help_lines([line("vn-cop.vn", 90), line("Công an xã", 10), line("111"), line("Trạm y tế", 10)])
        assert [each.label for each in unit.office.help_lines()] == ["111", "Công an xã", "Trạm y tế", "vn-cop.vn"]


def test_a_corrected_line_keeps_its_row(memory: Database) -> None:
    with memory.unit() as unit:
        before = unit.office.save_help_lines([line("111"), line("Công an xã", 10), line("Trạm y tế", 20)])
        drafts = [line("111"), line("Công an xã", 10).model_copy(update={"verified_by": "Hà"}), line("Trạm y tế", 20)]
        after = unit.office.save_help_lines(drafts)
    assert [each.id for each in after] == [each.id for each in before]
    assert after[1].verified_by == "Hà"


def test_a_line_known_by_its_id_is_found_in_any_place(memory: Database) -> None:
    with memory.unit() as unit:
        first, second = unit.office.save_help_lines([line("111"), line("Công an xã", 10)])
        renamed = HelpLine(**second.model_dump() | {"label": "Công an", "order": -1})
        after = unit.office.save_help_lines([renamed, first])
    assert [(each.id, each.label) for each in after] == [(second.id, "Công an"), (first.id, "111")]


def test_lines_left_out_are_removed(memory: Database) -> None:
    with memory.unit() as unit:
        unit.office.save_help_lines([line("111"), line("Công an xã", 10), line("Trạm y tế", 20)])
        after = unit.office.save_help_lines([line("Trạm y tế", 20)])
        assert [each.label for each in after] == ["Trạm y tế"]
        assert unit.office.help_lines() == after
        assert unit.office.save_help_lines([]) == []


def test_the_logo_is_kept_changed_and_taken_away(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        assert unit.office.logo(own.id) == b""
        for png in (b"one", b"one", b"other", b""):
            unit.office.save_logo(own.id, png)
            assert unit.office.logo(own.id) == png
        unit.commit()
        changes = unit.changes.of("office_logo", str(own.id))
        assert [(change.before, change.after) for change in changes] == [
            (None, {"bytes": 3}),
            ({"bytes": 3}, {"bytes": 5}),
            ({"bytes": 5}, None),
        ]


def test_official_pages_stand_in_their_order(memory: Database, own: Office) -> None:
    drafts = [
        OfficialPageDraft(office_id=own.id, name=name, url=f"https://{name}.vn", order=order)
        for name, order in (("b", 2), ("a", 1))
    ]
    with memory.unit() as unit:
        first, second = unit.office.save_pages(drafts)
        assert (first.name, second.name) == ("a", "b")
        assert [page.id for page in unit.office.save_pages([second])] == [second.id]
