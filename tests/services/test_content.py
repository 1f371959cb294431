"""The content there is: shipped and own packs, and what is wrong in a folder of them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FORM_KINDS
from campaign_kit.model.materials import Kind
from campaign_kit.model.survey import QUESTIONS
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.wording.labels import label


@pytest.fixture
def service(paths: Paths) -> ContentService:
    return ContentService(paths)


def own_copy(paths: Paths, service: ContentService, key: str) -> Path:
    """The shipped file of a module, copied into the office's own packs."""
    source = Path(service.module(key).source_file)
    target = paths.own_content / source.parent.name / source.name
    target.parent.mkdir(parents=True)
    return Path(shutil.copy(source, target))


def test_the_shipped_modules_are_there_and_well(service: ContentService) -> None:
    assert {"B3", "P1"} <= {module.key for module in service.modules()}
    assert service.check() == []


def test_an_own_file_stands_for_the_shipped_one(service: ContentService, paths: Paths) -> None:
    title = service.module("B3").title
    file = own_copy(paths, service, "B3")
    file.write_text(file.read_text(encoding="utf-8").replace(f'"{title}"', '"Bạn mới ở Ia Dom"'), encoding="utf-8")
    assert service.module("B3").title == "Bạn mới ở Ia Dom"
    assert len([module for module in service.modules() if module.key == "B3"]) == 1


def test_the_forms_are_there_and_an_own_one_stands_for_the_shipped(service: ContentService, paths: Paths) -> None:
    shipped = {form.key: form for form in service.forms()}
    assert {form.kind for form in shipped.values()} == FORM_KINDS
    source = Path(shipped["gop-y"].source_file)
    target = paths.own_content / "bieu-mau" / source.name
    target.parent.mkdir(parents=True)
    words = source.read_text(encoding="utf-8").replace("Điều em muốn nói thêm", "Em muốn nhắn gì nữa")
    target.write_text(words, encoding="utf-8")
    own = {form.key: form for form in service.forms()}
    assert own["gop-y"].sections[-1].title.startswith("Em muốn nhắn gì nữa")
    assert len(own) == len(shipped)


def test_a_key_that_no_module_has_is_refused(service: ContentService) -> None:
    with pytest.raises(Refused, match=r"content\.no_module"):
        service.module("Z9")


def test_a_topic_is_given_in_the_language_that_is_asked_for(service: ContentService, paths: Paths) -> None:
    """The content page showed the Vietnamese pages for the file in Gia Rai."""
    shipped = Path(service.module("B3").source_file).read_text(encoding="utf-8")
    other = paths.own_content / "gia-rai" / "b3.md"
    other.parent.mkdir(parents=True)
    other.write_text(shipped.replace("\nband =", '\nlanguage = "jra"\nband ='), encoding="utf-8")
    (entry,) = (entry for entry in service.index() if entry.own)
    assert service.module(entry.key, entry.language).source_file == str(other)
    assert [service.module("B3", language).language for language in ("vi", "bdq")] == ["vi", "vi"]


def test_templates_and_surveys_are_there_by_key(service: ContentService) -> None:
    assert service.template("ngoai-khoa-45").minutes == 45
    assert service.templates() == sorted(service.templates(), key=lambda template: template.key)
    assert all(len(survey.items) == QUESTIONS for survey in service.surveys())
    with pytest.raises(Refused, match=r"content\.no_template"):
        service.template("khong-co")


def test_the_index_is_of_both_folders(service: ContentService, paths: Paths) -> None:
    file = own_copy(paths, service, "B3")
    index = {entry.key: entry for entry in service.index()}
    assert list(index) == [module.key for module in service.modules()]
    assert (index["B3"].file, index["B3"].own, index["B4"].own) == (file, True, False)


def test_a_template_in_another_folder_may_name_the_shipped_topics(service: ContentService, tmp_path: Path) -> None:
    source = Path(service.template("ngoai-khoa-45").source_file)
    file = tmp_path / "kich-ban" / "cua-xa.md"
    file.parent.mkdir()
    shutil.copy(source, file)
    assert service.check(tmp_path) == []
    lines = source.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("B = ["))
    file.write_text("\n".join([*lines[:at], 'B = ["B99"]', *lines[at + 1 :]]), encoding="utf-8")
    [found] = service.check(tmp_path)
    assert (found.file, found.line, "B99" in found.message) == (str(file), at + 1, True)


def test_a_key_that_a_shipped_file_of_another_name_has_is_named(service: ContentService, paths: Paths) -> None:
    source = Path(service.module("B3").source_file)
    own = paths.own_content / source.parent.name / "ban-moi.md"
    own.parent.mkdir(parents=True)
    shutil.copy(source, own)
    found = service.check(paths.own_content)
    assert [(each.file, str(source) in each.message) for each in found] == [(str(own), True)]


def test_a_fault_is_named_by_file_and_line(service: ContentService, paths: Paths, tmp_path: Path) -> None:
    few_topics = tmp_path / "it"
    shutil.copytree(paths.content / "bieu-mau", few_topics / "bieu-mau")
    file = own_copy(paths, service, "B3")
    lines = file.read_text(encoding="utf-8").splitlines()
    wrong = next(number for number, line in enumerate(lines) if line.startswith("hình:"))
    file.write_text("\n".join([*lines[:wrong], "hình: con-voi-xanh", *lines[wrong + 1 :]]), encoding="utf-8")
    few = ContentService(replace(paths, content=few_topics))
    for found in (few.check(), service.check(paths.own_content)):
        assert any(
            each.file == str(file) and each.line == wrong + 1 and "con-voi-xanh" in each.message for each in found
        )


def test_a_text_that_has_no_room_is_named_by_file_and_line(service: ContentService, paths: Paths) -> None:
    """Short enough by its letters, but of one word that no line of the picture can hold."""
    file = own_copy(paths, service, "B3")
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("chữ trên ảnh:"))
    word = "BạnMớiTrênMạngLàAiConCóBiếtKhôngNhé"
    file.write_text("\n".join([*lines[:at], f"chữ trên ảnh: {word}", *lines[at + 1 :]]), encoding="utf-8")
    room = [each for each in service.check(paths.own_content) if "không vừa khung" in each.message]
    assert [(each.file, each.line) for each in room] == [(str(file), at + 1)]
    assert word in room[0].message
    assert label(Kind.SOCIAL) in room[0].message


def test_templates_and_surveys_are_tried_with_their_topics(service: ContentService, paths: Paths) -> None:
    """A step of one word as long as a step may be called, in the office's own copy of a template."""
    source = Path(service.template("ngoai-khoa-45").source_file)
    file = paths.own_content / "kich-ban" / source.name
    file.parent.mkdir(parents=True)
    lines = source.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("### "))
    word = "KhởiĐộngMừngVuiMừngVuiMừngVuiMừngVuiMừngVuiMừngM"
    file.write_text("\n".join([*lines[:at], f"### {word}", *lines[at + 1 :]]), encoding="utf-8")
    room = [each for each in service.check(paths.own_content) if "không vừa khung" in each.message]
    assert {(each.file, each.line) for each in room} == {(str(file), at + 1)}
    assert label(Kind.RUN_SHEET) in room[0].message


def test_links_that_lead_nowhere_stop_nothing(service: ContentService, paths: Paths) -> None:
    """A link to a stick that was pulled out: every page ended in a traceback."""
    paths.own_content.mkdir(parents=True)
    for place in (paths.own_content / "b.md", paths.own_content / "ky-nang-so"):
        place.symlink_to(paths.data / "khong-co")
    assert service.index()
    assert service.modules()


def test_a_folder_that_is_not_there_is_refused(service: ContentService, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"content\.no_folder"):
        service.check(tmp_path / "không có")


def test_a_file_is_read_again_when_a_teacher_saved_it(service: ContentService, paths: Paths) -> None:
    file = own_copy(paths, service, "B3")
    text = file.read_text(encoding="utf-8")
    before = service.module("B3").title
    file.write_text(text.replace(f'title = "{before}"', 'title = "Bạn mới trên mạng"'), encoding="utf-8")
    assert service.module("B3").title == "Bạn mới trên mạng"
    file.unlink()
    assert service.module("B3").title != "Bạn mới trên mạng"
