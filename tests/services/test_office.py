"""The own office: made once, its signers in turn, its help block never without 111 and vn-cop.vn."""

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.office import HelpLineDraft, OfficeDraft, OfficialPageDraft, SignerDraft, compulsory_help_lines
from tests.services.conftest import Clock

POLICE = HelpLineDraft(label="Công an xã", number_or_address="0269 000 000", order=10)


def test_a_fresh_folder_has_no_office(empty: Kit) -> None:
    assert empty.office.file() is None


def test_setting_up_makes_the_office_its_signer_and_the_compulsory_lines(empty: Kit) -> None:
    signer = SignerDraft(office_id=99, name="Siu H’Liên")
    outcome = empty.office.set_up(OfficeDraft(name="UBND xã Ia Dom"), signer)
    assert outcome.changed == {"office"}
    assert outcome.value == empty.office.file()
    assert outcome.value.office.is_own
    assert [each.office_id for each in outcome.value.signers] == [outcome.value.office.id]
    assert [line.number_or_address for line in outcome.value.help_lines] == ["111", "vn-cop.vn"]


def test_a_new_office_starts_with_the_words_of_its_data_and_never_without_the_numbers(empty: Kit) -> None:
    file = empty.paths.own_content / "du-lieu" / "duong-day.toml"
    file.parent.mkdir(parents=True)
    told = (empty.paths.content / "du-lieu" / "duong-day.toml").read_text(encoding="utf-8")
    assert 'label = "Báo cáo xâm hại trẻ em trên mạng"' in told
    file.write_text(told.replace('"Báo cáo xâm hại trẻ em trên mạng"', '"Báo điều xấu với nhà nước"'), encoding="utf-8")
    hotline, site = empty.office.starting_lines()
    assert (hotline, site.label, site.order) == (compulsory_help_lines()[0], "Báo điều xấu với nhà nước", 90)
    file.write_text(told.replace('number_or_address = "111"', 'number_or_address = "110"'), encoding="utf-8")
    lines = empty.office.set_up(OfficeDraft(name="UBND xã Ia Dom")).value.help_lines
    assert [line.number_or_address for line in lines] == ["111", "vn-cop.vn"]


def test_own_lines_stand_between_the_compulsory_ones(empty: Kit) -> None:
    file = empty.office.set_up(OfficeDraft(name="UBND xã Ia Dom"), None, [POLICE, *compulsory_help_lines()]).value
    assert [line.number_or_address for line in file.help_lines] == ["111", "0269 000 000", "vn-cop.vn"]


def test_an_office_is_set_up_once(kit: Kit) -> None:
    with pytest.raises(Refused) as refused:
        kit.office.set_up(OfficeDraft(name="UBND xã khác"))
    assert (refused.value.code, dict(refused.value.facts)) == ("office.already_set_up", {"name": "UBND xã Ia Dom"})


def test_nothing_is_made_without_the_compulsory_lines(empty: Kit) -> None:
    with pytest.raises(Refused, match=r"office\.help_line_compulsory"):
        empty.office.set_up(OfficeDraft(name="UBND xã Ia Dom"), None, [POLICE])
    assert empty.office.file() is None


def test_saving_keeps_the_office_it_is(kit: Kit) -> None:
    before = kit.office.file()
    after = kit.office.save(OfficeDraft(name="UBND xã Ia Dom", place_name="Ia Dom")).value
    assert before is not None
    assert (after.office.id, after.office.uid, after.office.place_name) == (
        before.office.id,
        before.office.uid,
        "Ia Dom",
    )
    assert after.office.is_own


def test_nothing_is_saved_before_there_is_an_office(empty: Kit) -> None:
    saves: list[Callable[[], object]] = [
        lambda: empty.office.save(OfficeDraft(name="UBND")),
        lambda: empty.office.save_signers([]),
        lambda: empty.office.appoint(SignerDraft(office_id=0, name="Siu H’Liên")),
        lambda: empty.office.save_file(OfficeDraft(name="UBND"), None, compulsory_help_lines()),
        lambda: empty.office.save_help_lines(compulsory_help_lines()),
        lambda: empty.office.verify_help_line(1, "Hạnh"),
    ]
    for save in saves:
        with pytest.raises(Refused, match=r"office\.not_set_up"):
            save()


def test_a_new_signer_signs_from_today_and_the_former_until_yesterday(kit: Kit) -> None:
    signers = kit.office.appoint(SignerDraft(office_id=0, title="CHỦ TỊCH", name="Rơ Mah Tuấn")).value.signers
    assert [(each.name, each.starts_on, each.ends_on) for each in signers] == [
        ("Siu H’Liên", None, date(2026, 11, 20)),
        ("Rơ Mah Tuấn", date(2026, 11, 21), None),
    ]


def test_appointing_the_same_person_corrects_the_words(kit: Kit) -> None:
    signers = kit.office.appoint(SignerDraft(office_id=0, title="CHỦ TỊCH", name="Siu H’Liên")).value.signers
    assert [(each.title, each.authority, each.ends_on) for each in signers] == [("CHỦ TỊCH", "", None)]


@pytest.mark.parametrize("dropped", ["111", "vn-cop.vn"])
def test_the_help_block_keeps_its_compulsory_lines(kit: Kit, dropped: str) -> None:
    before = kit.office.file()
    left = [line for line in compulsory_help_lines() if line.number_or_address != dropped]
    with pytest.raises(Refused, match=r"office\.help_line_compulsory"):
        kit.office.save_help_lines([*left, POLICE])
    assert kit.office.file() == before


def test_a_line_is_verified_on_the_local_day_by_a_name(kit: Kit, clock: Clock) -> None:
    lines = kit.office.save_help_lines([*compulsory_help_lines(), POLICE]).value.help_lines
    clock.now = clock.now.replace(hour=18)  # 01:42 of the next day in Vietnam
    verified = kit.office.verify_help_line(lines[1].id, "cô Hạnh").value.help_lines
    assert [(line.id, line.verified_on, line.verified_by) for line in verified] == [
        (lines[0].id, None, ""),
        (lines[1].id, date(2026, 11, 22), "cô Hạnh"),
        (lines[2].id, None, ""),
    ]


def test_a_line_that_is_not_there_cannot_be_verified(kit: Kit) -> None:
    with pytest.raises(Refused, match=r"office\.no_help_line"):
        kit.office.verify_help_line(77, "cô Hạnh")


def test_the_whole_file_is_saved_or_nothing_of_it(kit: Kit) -> None:
    """The page of settings saved three times: a fault in the help block left the new name and the new signer behind."""
    before = kit.office.file()
    chief = SignerDraft(office_id=0, title="CHỦ TỊCH", name="Rơ Mah Tuấn")
    with pytest.raises(Refused, match=r"office\.help_line_compulsory"):
        kit.office.save_file(OfficeDraft(name="UBND khác"), chief, [POLICE])
    assert kit.office.file() == before
    after = kit.office.save_file(OfficeDraft(name="UBND khác"), chief, [*compulsory_help_lines(), POLICE]).value
    assert after == kit.office.file()
    assert (after.office.name, after.office.is_own) == ("UBND khác", True)
    assert [(each.name, each.ends_on) for each in after.signers] == [
        ("Siu H’Liên", date(2026, 11, 20)),
        ("Rơ Mah Tuấn", None),
    ]
    assert [line.number_or_address for line in after.help_lines] == ["111", "0269 000 000", "vn-cop.vn"]


def test_saving_the_file_as_it_is_changes_nothing(kit: Kit) -> None:
    before = kit.office.file()
    assert before is not None
    assert kit.office.save_file(before.office, before.signers[0], before.help_lines).value == before
    with kit.database.reading() as unit:
        assert [change.action for change in unit.changes.of("signer", str(before.signers[0].id))] == ["added"]


def test_when_nobody_signs_any_more_the_last_term_ends(kit: Kit) -> None:
    signers = kit.office.save_file(OfficeDraft(name="UBND"), None, compulsory_help_lines()).value.signers
    assert [(each.name, each.ends_on) for each in signers] == [("Siu H’Liên", date(2026, 11, 20))]
    assert kit.office.save_file(OfficeDraft(name="UBND"), None, compulsory_help_lines()).value.signers == signers


def test_a_signer_of_one_day_does_not_end_before_the_term_begins(kit: Kit) -> None:
    for name in ("Rơ Mah Tuấn", "Rơ Mah Tuân"):
        file = kit.office.appoint(SignerDraft(office_id=0, name=name)).value
    assert [(each.name, each.starts_on, each.ends_on) for each in file.signers[1:]] == [
        ("Rơ Mah Tuấn", date(2026, 11, 21), date(2026, 11, 21)),
        ("Rơ Mah Tuân", date(2026, 11, 21), None),
    ]


def test_a_line_that_has_a_name_and_no_number_yet_is_kept(kit: Kit) -> None:
    waiting = HelpLineDraft(label="Trạm y tế")
    lines = [*compulsory_help_lines(), waiting, POLICE]
    saved = kit.office.save_file(OfficeDraft(name="UBND"), None, lines).value.help_lines
    assert [line.label for line in saved][1:3] == ["Trạm y tế", "Công an xã"]
    assert [line.order for line in saved] == sorted({line.order for line in saved})


def test_the_order_that_was_chosen_decides(kit: Kit) -> None:
    lines = [POLICE, HelpLineDraft(label="Trạm y tế", order=5), *compulsory_help_lines()]
    saved = kit.office.save_help_lines(lines).value.help_lines
    assert [line.label for line in saved][1:3] == ["Trạm y tế", "Công an xã"]


def test_a_text_that_cannot_be_kept_is_refused_and_named(kit: Kit) -> None:
    """Of the name of who called, 100 characters ended as a bug."""
    file = kit.office.file()
    assert file is not None
    with pytest.raises(Refused) as refused:
        kit.office.verify_help_line(file.help_lines[0].id, "x" * 100)
    assert (refused.value.code, dict(refused.value.facts)) == ("office.help_line_text", {"field": "người kiểm tra"})
    assert kit.office.file() == file


def test_texts_of_a_line_are_kept_in_one_spelling(kit: Kit) -> None:
    decomposed = unicodedata.normalize("NFD", "Công an  xã ")
    lines = kit.office.save_help_lines([*compulsory_help_lines(), HelpLineDraft(label=decomposed)]).value.help_lines
    assert lines[1].label == "Công an xã"
    by = kit.office.verify_help_line(lines[1].id, unicodedata.normalize("NFD", " cô Hạnh")).value.help_lines[1]
    assert by.verified_by == "cô Hạnh"


def test_the_logo_is_part_of_the_office(kit: Kit, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    Image.new("RGB", (40, 20), "red").save(file)
    outcome = kit.office.set_logo(file)
    assert outcome.value.logo.startswith(b"\x89PNG")
    assert outcome.changed == {"office"}
    assert kit.office.file() == outcome.value
    assert kit.office.remove_logo().value.logo == b""


def test_official_pages_keep_their_order_and_number(kit: Kit) -> None:
    made = kit.office.save_pages(
        [
            OfficialPageDraft.model_construct(name="  Trang  của xã ", url="HTTPS://IaDom.Gialai.gov.vn/Tin", order=9),
            OfficialPageDraft(name="Facebook của Đoàn xã", url="https://facebook.com/doanxa"),
        ]
    ).value.pages
    assert [(page.name, page.url) for page in made] == [
        ("Trang của xã", "https://iadom.gialai.gov.vn/Tin"),
        ("Facebook của Đoàn xã", "https://facebook.com/doanxa"),
    ]
    assert [page.id for page in kit.office.save_pages(made[::-1]).value.pages] == [made[1].id, made[0].id]


@pytest.mark.parametrize(
    ("name", "url", "code"),
    [
        ("Trang", "http://iadom.vn", "office.page_url"),
        ("Trang", "iadom.vn", "office.page_url"),
        ("Trang", "https://iadom", "office.page_url"),
        ("Trang", "https://iadom.vn/tin tức", "office.page_url"),
        ("Trang", "https://a@iadom.vn", "office.page_url"),
        ("", "https://iadom.vn", "office.page_name"),
        ("Trang", "https://hai.vn", "office.page_twice"),
    ],
)
def test_a_page_that_cannot_be_is_refused(kit: Kit, name: str, url: str, code: str) -> None:
    page = OfficialPageDraft.model_construct(name=name, url=url, order=0, office_id=0)
    with pytest.raises(Refused) as caught:
        kit.office.save_pages([OfficialPageDraft(name="Hai", url="https://hai.vn"), page])
    assert caught.value.code == code
    file = kit.office.file()
    assert file is not None
    assert file.pages == ()


def test_lines_nobody_called_for_a_year_are_due_and_those_that_wait_for_a_number_are_not(
    kit: Kit, clock: Clock
) -> None:
    waiting = HelpLineDraft(label="Trạm y tế", order=20)
    lines = kit.office.save_help_lines([*compulsory_help_lines(), POLICE, waiting]).value.help_lines
    assert [line.number_or_address for line in kit.office.due_checks().help_lines] == [
        "111",
        "0269 000 000",
        "vn-cop.vn",
    ]
    for line in lines:
        kit.office.verify_help_line(line.id, "Hạnh")
    assert kit.office.due_checks().help_lines == ()
    clock.now += timedelta(days=365)
    assert kit.office.due_checks().help_lines == ()
    clock.now += timedelta(days=1)
    assert len(kit.office.due_checks().help_lines) == 3


def test_laws_nobody_looked_up_for_a_year_are_due_and_those_that_ended_are_not(empty: Kit, clock: Clock) -> None:
    """The shipped data was checked when this clock stands; an office need not be set up."""
    assert empty.office.due_checks().legal_bases == ()
    clock.now += timedelta(days=400)
    due = {basis.number for basis in empty.office.due_checks().legal_bases}
    assert "102/2016/QH13" in due
    assert due.isdisjoint({"13/2023/NĐ-CP", "24/2018/QH14", "830/QĐ-TTg"})
