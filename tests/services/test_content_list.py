"""What the library holds as a list: what can be made of a topic, its languages, what is the office's own."""

import shutil
from pathlib import Path

from campaign_kit.model.materials import Kind
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.content_list import ContentList, ListedModule, list_content
from tests.library import sample, test_surveys, test_templates


def own_file(paths: Paths, name: str, whole: str) -> None:
    file = paths.own_content / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(whole, encoding="utf-8")


def by_key(found: ContentList) -> dict[str, ListedModule]:
    return {each.key: each for each in found.modules}


def test_products_are_what_the_topic_has_words_for(paths: Paths) -> None:
    front = sample.FRONT.replace('"B2"', '"B20"')
    own_file(paths, "rieng/b20.md", sample.text(front, Trò_chơi="", Áp_phích="", Phát_thanh=""))
    found = by_key(list_content(ContentService(paths)))
    lost = set(found["B3"].products) - set(found["B20"].products)
    assert {Kind.GAME, Kind.POSTER} <= lost
    assert Kind.DECK in found["B20"].products
    assert list(found["B3"].products) == [kind for kind in Kind if kind in found["B3"].products]
    assert (found["B20"].own, found["B20"].pack, found["B3"].own) == (True, "rieng", False)


def test_every_language_of_a_topic_is_named(paths: Paths) -> None:
    shipped = Path(ContentService(paths).module("B3").source_file)
    own_file(
        paths, "gia-rai/b3.md", shipped.read_text(encoding="utf-8").replace("\nband =", '\nlanguage = "jra"\nband =')
    )
    found = by_key(list_content(ContentService(paths)))["B3"]
    assert (found.languages, found.own) == (("vi", "jra"), False)


def test_templates_surveys_and_forms_stand_beside_the_topics(paths: Paths) -> None:
    own_file(paths, "kich-ban/lop-15.md", test_templates.FRONT + test_templates.BODY)
    own_file(paths, "khao-sat/lop-9.md", test_surveys.FRONT + test_surveys.BODY)
    form = next(form for form in ContentService(paths).forms() if form.key == "gop-y")
    (paths.own_content / "bieu-mau").mkdir()
    shutil.copy(form.source_file, paths.own_content / "bieu-mau" / "gop-y.md")
    found = list_content(ContentService(paths)).model_dump(mode="json")
    template = next(each for each in found["templates"] if each["key"] == "lop-15")
    assert (template["form"], template["bands"], template["minutes"]) == ("class_meeting", ["B"], 15)
    assert (template["modules"], template["materials"]) == ({"B": ["B2"]}, ["deck", "poster"])
    quiz = next(each for each in found["quizzes"] if each["key"] == "lop-9")
    assert (quiz["band"], quiz["questions"], quiz["own"], quiz["checked_on"]) == ("B", 10, True, "2026-11-22")
    assert [each["own"] for each in found["forms"] if each["key"] == "gop-y"] == [True]
    assert not any("*" in each["title"] for each in found["forms"])
