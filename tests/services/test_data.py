"""The data files through the services: what an own one changes in kits and checks, in the editor and on the way."""

from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind
from campaign_kit.model.plan import Form, Session
from campaign_kit.services.content_list import list_content
from tests.services.test_pack_news import zip_of

DATA = "du-lieu"


def shipped(kit: Kit, name: str) -> str:
    return (kit.paths.content / DATA / name).read_text(encoding="utf-8")


def own(kit: Kit, name: str, text: str) -> Path:
    file = kit.paths.own_content / DATA / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_an_office_changes_what_is_ticked(kit: Kit, talk: Session) -> None:
    before = kit.materials.offers(talk)
    assert before[0].kind is Kind.DECK
    text = shipped(kit, "hinh-thuc.toml")
    start = text.index('form = "extracurricular"')
    row = text[start : text.index("[[form]]", start)]
    kinds = row.splitlines()[1]
    own(kit, "hinh-thuc.toml", text.replace(row, row.replace(kinds, 'kinds = ["poster"]')))
    ticked = [offer.kind for offer in kit.materials.offers(talk) if offer.suits]
    assert ticked == [Kind.POSTER]
    assert {offer.key for offer in kit.materials.offers(talk)} == {offer.key for offer in before}
    (kit.paths.own_content / DATA / "hinh-thuc.toml").write_text("hỏng", encoding="utf-8")
    assert kit.materials.offers(talk) == before
    assert [Path(fault.file).name for fault in kit.content.faults()] == ["hinh-thuc.toml"] * 2


def test_an_own_number_may_be_named_in_own_content_and_no_other(kit: Kit) -> None:
    source = Path(kit.content.module("B3").source_file)
    words = source.read_text(encoding="utf-8").replace("## Thông điệp\n\n- ", "## Thông điệp\n\n- Gọi số 117 nhé. ", 1)
    file = kit.packs.source("ky-nang-so", source.name)
    assert ["117" in fault.message for fault in kit.packs.look(file, words).findings] == [True]
    line = '\n[[line]]\nnumber_or_address = "117"\nlabel = "Đường dây của tỉnh"\nuse = "words"\n'
    text = shipped(kit, "duong-day.toml") + line + 'source = "Thông báo của tỉnh"\nchecked_on = 2026-11-21\n'
    own(kit, "duong-day.toml", text)
    assert kit.packs.look(file, words).findings == ()


def test_the_check_names_faults_of_data_by_file_and_line(kit: Kit) -> None:
    text = shipped(kit, "ngay.toml").replace("Tháng hành động vì trẻ em", "Tháng hành động vì trẻe em")
    file = own(kit, "ngay.toml", text)
    [fault] = kit.content.check(kit.paths.own_content)
    assert (fault.file, "trẻe" in fault.message) == (str(file), True)
    assert fault.line == text.splitlines().index('title = "Tháng hành động vì trẻe em"') + 1


def test_data_is_listed_whole(kit: Kit) -> None:
    data = list_content(kit.content).model_dump(mode="json")["data"]
    assert set(data) == {"help_lines", "legal_bases", "forms", "channels", "days", "outlines", "languages"}
    assert {row["form"] for row in data["forms"]} == set(Form)
    assert all(row["source"] and row["checked_on"] for rows in data.values() for row in rows)


def test_data_that_is_being_written_is_looked_at(kit: Kit) -> None:
    file = kit.packs.source(DATA, "ngay.toml")
    assert kit.packs.look(file, file.text).findings == ()
    wrong = file.text.replace('first = "06/08"', 'first = "06/13"')
    [fault] = kit.packs.look(file, wrong).findings
    assert fault.line == wrong.splitlines().index('first = "06/13"') + 1


def test_data_is_taken_in_when_it_can_be_read(kit: Kit, tmp_path: Path) -> None:
    good = shipped(kit, "ngay.toml").replace("Ngày Quốc tế Thiếu nhi", "Ngày hội của trẻ em")
    place = f"{DATA}/ngay.toml"
    with pytest.raises(Refused, match=r"content\.zip_unreadable") as refused:
        kit.packs.take(zip_of(tmp_path, {place: good.replace("2026-11-21", "hôm nay", 1).encode()}))
    assert refused.value.facts["file"] == place
    with pytest.raises(Refused, match=r"content\.zip_unreadable"):
        kit.packs.take(zip_of(tmp_path, {f"{DATA}/khac.toml": good.encode()}))
    news = kit.packs.take(zip_of(tmp_path, {place: good.encode()})).value
    assert (news.new, news.over_shipped, news.findings) == ((place,), (place,), ())
    assert kit.content.reference().days[0].title == "Ngày hội của trẻ em"
    kit.packs.export(tmp_path / "ra.zip")
    assert kit.packs.take(tmp_path / "ra.zip").value.same == (place,)
