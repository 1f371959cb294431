"""The editor of a session filled by a template: what a person wrote stays, all else follows the template."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Form, PlaceKind, Session, SessionLinks
from campaign_kit.ui.pages.session import SessionPage
from campaign_kit.ui.tables.checks import TickList
from campaign_kit.ui.widgets.choices import Choice
from tests.services.templates import write_template
from tests.ui.conftest import Host
from tests.ui.test_session import choose, entry, first_place, page, picker, press, write

__all__ = ["page"]  # the fixture


@pytest.fixture
def lesson(kit: Kit) -> str:
    """A template of 40 minutes for lớp 1 to 6."""
    return write_template(kit.paths.own_content, "ngoai-khoa-40", "Ngoại khóa bốn mươi phút")


@pytest.fixture
def flag(kit: Kit) -> str:
    """One of 15 minutes under the flag."""
    return write_template(kit.paths.own_content, "duoi-co-15", "Dưới cờ mười lăm phút", "flag_ceremony", 15)


def ticks_of(page: SessionPage) -> TickList:
    found = page.findChild(TickList)
    assert found is not None
    return found


def choice(page: QWidget, name: str) -> Choice:
    return next(each for each in page.findChildren(Choice) if each.accessibleName() == name)


def test_a_template_fills_the_editor_and_the_session_keeps_it(
    page: SessionPage, kit: Kit, host: Host, lesson: str
) -> None:
    page.show_item(0)
    choose(page, "Mẫu buổi", lesson)
    assert entry(page, "Tên buổi").text() == "Ngoại khóa: Thông tin của em là bí mật"
    assert ticks_of(page).ticked() == ["A1"], "no place yet: the first band of the template"
    picker(page).tick(first_place(kit, PlaceKind.CLASS, "5").id)
    assert ticks_of(page).ticked() == ["B3"]
    assert entry(page, "Tên buổi").text() == "Ngoại khóa: Kết bạn và lời dụ dỗ – lớp 5A"
    write(page, "Ngày", "30/11")
    write(page, "Bắt đầu", "7h15")
    assert entry(page, "Kết thúc").text() == "7:55"
    write(page, "Bắt đầu", "8:00")
    assert entry(page, "Kết thúc").text() == "8:40"
    press(page, "Lưu buổi")
    session = kit.plan.session(str(host.went[0][1]))
    assert (session.template, session.ends_at, session.modules) == (lesson, time(8, 40), ("B3",))
    page.show_item(session.id)
    assert choice(page, "Mẫu buổi").currentText() == "Ngoại khóa bốn mươi phút"
    assert page.may_leave()


def test_another_template_takes_the_place_of_what_the_first_proposed(page: SessionPage, lesson: str, flag: str) -> None:
    page.show_item(0)
    write(page, "Bắt đầu", "7:00")
    choose(page, "Mẫu buổi", lesson)
    choose(page, "Mẫu buổi", flag)
    assert choice(page, "Hình thức").value() is Form.FLAG_CEREMONY
    assert entry(page, "Tên buổi").text() == "Sinh hoạt dưới cờ: Thông tin của em là bí mật"
    assert entry(page, "Kết thúc").text() == "7:15"
    choose(page, "Mẫu buổi", "")
    assert entry(page, "Tên buổi").text().startswith("Sinh hoạt dưới cờ"), "no template: what is written stays"


def test_the_title_follows_the_places_the_topics_and_the_form_until_a_person_writes_one(
    page: SessionPage, kit: Kit, host: Host, lesson: str
) -> None:
    page.show_item(0)
    choose(page, "Mẫu buổi", lesson)
    place = first_place(kit, PlaceKind.CLASS, "5")
    picker(page).tick(place.id)
    ticks, title = ticks_of(page), entry(page, "Tên buổi")
    ticks.setData(ticks.index(ticks.row_of("B3")), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    ticks.setData(ticks.index(ticks.row_of("B1")), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert title.text() == "Ngoại khóa: Dấu chân trên mạng – lớp 5A"
    choose(page, "Hình thức", Form.CLUB)
    assert title.text() == "Sinh hoạt câu lạc bộ: Dấu chân trên mạng – lớp 5A"
    assert ticks.ticked() == ["B1"], "what a person ticked stays"
    write(page, "Ngày", "30/11")
    press(page, "Lưu buổi")
    page.show_item(kit.plan.session(str(host.went[0][1])).id)
    choose(page, "Hình thức", Form.FORUM)
    assert title.text().startswith("Diễn đàn trẻ em: Dấu chân"), "saved as proposed, it goes on to follow"
    write(page, "Tên buổi", "")
    picker(page).tick(first_place(kit, PlaceKind.CLASS, "4").id)
    assert title.text() == "", "a title that was taken away does not come back"
    write(page, "Tên buổi", "Tên của tôi")
    choose(page, "Hình thức", Form.CLUB)
    assert title.text() == "Tên của tôi"


def test_a_template_never_writes_over_what_a_person_wrote(page: SessionPage, kit: Kit, lesson: str, flag: str) -> None:
    page.show_item(0)
    write(page, "Tên buổi", "Nói chuyện với lớp 5A")
    write(page, "Bắt đầu", "7:00")
    write(page, "Kết thúc", "9:00")
    ticks = ticks_of(page)
    ticks.setData(ticks.index(2), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    chosen = ticks.ticked()
    for key in (lesson, flag):
        choose(page, "Mẫu buổi", key)
        picker(page).tick(first_place(kit, PlaceKind.CLASS, "5").id)
        assert (entry(page, "Tên buổi").text(), entry(page, "Kết thúc").text()) == ("Nói chuyện với lớp 5A", "9:00")
        assert ticks.ticked() == chosen
    write(page, "Kết thúc", "")
    write(page, "Bắt đầu", "8:00")
    assert entry(page, "Kết thúc").text() == "", "an end that was taken away does not come back"


def test_the_start_of_another_meeting_tells_no_end(page: SessionPage, lesson: str) -> None:
    page.show_item(0)
    choose(page, "Mẫu buổi", lesson)
    write(page, "Lồng ghép (phút)", "20")
    write(page, "Bắt đầu", "7:00")
    assert entry(page, "Kết thúc").text() == ""


def test_a_session_shown_after_one_of_a_template_has_nothing_of_it(
    page: SessionPage, kit: Kit, shown: Session, lesson: str
) -> None:
    page.show_item(0)
    write(page, "Bắt đầu", "7:00")
    choose(page, "Mẫu buổi", lesson)
    page.show_item(shown.id)
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)) == shown


def test_templates_of_the_chosen_form_come_first(page: SessionPage, lesson: str, flag: str) -> None:
    page.show_item(0)
    shown = choice(page, "Mẫu buổi")
    choose(page, "Hình thức", Form.FLAG_CEREMONY)

    def before(first: str, second: str) -> bool:
        texts = [shown.itemText(row) for row in range(shown.count())]
        return texts[0] == "Không theo mẫu" and texts.index(first) < texts.index(second)

    assert before("Dưới cờ mười lăm phút", "Ngoại khóa bốn mươi phút")
    choose(page, "Hình thức", Form.EXTRACURRICULAR)
    assert before("Ngoại khóa bốn mươi phút", "Dưới cờ mười lăm phút")
    assert (shown.value(), lesson != flag) == ("", True)


def test_a_template_that_is_gone_stays_with_its_session(
    page: SessionPage, kit: Kit, shown: Session, lesson: str
) -> None:
    links = SessionLinks.model_validate(shown.model_dump(include=set(SessionLinks.model_fields)))
    kit.plan.save(shown.id, shown.model_copy(update={"template": "mau-cu"}), links)
    page.show_item(shown.id)
    assert choice(page, "Mẫu buổi").currentText() == "mau-cu (không còn)" and lesson
    write(page, "Tên buổi", "Tên mới")
    press(page, "Lưu buổi")
    assert kit.plan.session(str(shown.id)).template == "mau-cu"


def test_a_session_is_begun_from_a_template(page: SessionPage, shown: Session, lesson: str) -> None:
    page.show_item(shown.id)
    page.begin_from(lesson)
    assert choice(page, "Mẫu buổi").value() == lesson
    assert entry(page, "Tên buổi").text() == "Ngoại khóa: Thông tin của em là bí mật"
    assert entry(page, "Ngày").text() == "" and picker(page).place_ids() == ()
    assert page.may_leave(), "nobody wrote anything yet"
    page.refresh()
    assert choice(page, "Mẫu buổi").value() == lesson
    page.show_item(0)
    assert (choice(page, "Mẫu buổi").value(), entry(page, "Tên buổi").text()) == ("", "")


def test_a_session_is_begun_about_a_topic(page: SessionPage, kit: Kit, shown: Session, lesson: str) -> None:
    page.show_item(shown.id)
    page.begin_from("", "B3")
    assert choice(page, "Mẫu buổi").value() == ""
    assert ticks_of(page).ticked() == ["B3"]
    assert entry(page, "Tên buổi").text() == "Ngoại khóa: Kết bạn và lời dụ dỗ"
    assert page.may_leave(), "nobody wrote anything yet"
    choose(page, "Hình thức", Form.FLAG_CEREMONY)
    assert (
        entry(page, "Tên buổi").text().endswith(": Kết bạn và lời dụ dỗ")
        and "Ngoại" not in entry(page, "Tên buổi").text()
    )
    choose(page, "Mẫu buổi", lesson)
    assert ticks_of(page).ticked() == ["B3"] and "Ngoại khóa: Kết bạn" in entry(page, "Tên buổi").text()
    write(page, "Tên buổi", "Tên của mình")
    choose(page, "Mẫu buổi", "")
    choose(page, "Hình thức", Form.PARENT_MEETING)
    assert entry(page, "Tên buổi").text() == "Tên của mình"
    page.begin_from("", "P1")
    assert ticks_of(page).ticked() == ["P1"] and choice(page, "Hình thức").value() is Form.PARENT_MEETING
