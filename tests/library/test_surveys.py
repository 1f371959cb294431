"""The questions of a band as they are read, each fault with its line, and what the check says of those it can read."""

from pathlib import Path

import pytest

from campaign_kit.library.check_survey import check_survey
from campaign_kit.library.content_file import Reading
from campaign_kit.library.known import Known
from campaign_kit.library.packs import check_packs, read_packs
from campaign_kit.library.surveys import read_survey
from campaign_kit.model.module import Band, Module, Source, Tag
from campaign_kit.model.survey import Survey
from tests.library import sample
from tests.library.sample import line_of, said

FRONT = """+++
title = "Khảo sát lớp 4–6"
band = "B"
checked_on = 2026-11-22
+++
"""
SOURCES = "\n## Nguồn\n- Cẩm nang. | cách đặt mật khẩu\n"
ALL_TAGS = ", ".join(f'"{tag.value}"' for tag in Tag)


def question(number: int, right: int, key: str = "B2") -> str:
    options = [f"- {'[x] ' if place == right else ''}Cách {place + 1}" for place in range(3)]
    return "\n".join([f"### Câu {number}, em làm gì?", f"chủ đề: {key}", *options, "> Vì thế là đúng.", ""])


BODY = "\n## Câu hỏi\n" + "".join(question(number, number % 3) for number in range(1, 11)) + SOURCES


def read(folder: Path, whole: str = FRONT + BODY) -> Reading[Survey]:
    file = folder / "lop-4-6.md"
    file.write_text(whole, encoding="utf-8")
    return read_survey(file, "khao-sat")


def module(folder: Path, tags: str = ALL_TAGS) -> Module:
    found = sample.read(folder, sample.text(sample.FRONT.replace('"basic_security"', tags))).item
    assert found is not None
    return found


def checked(folder: Path, whole: str, tags: str = ALL_TAGS) -> list[tuple[int, str]]:
    reading = read(folder, whole)
    assert reading.item is not None, reading.notes.findings
    check_survey(reading.item, reading.notes, Known(modules=(module(folder, tags),)))
    return said(reading.notes.findings)


def test_every_part_is_read(tmp_path: Path) -> None:
    survey = read(tmp_path).item
    assert survey is not None
    assert (survey.key, survey.title, survey.band) == ("lop-4-6", "Khảo sát lớp 4–6", Band.B)
    assert survey.sources == (Source(text="Cẩm nang.", supports="cách đặt mật khẩu"),)
    assert len(survey.items) == 10
    assert survey.items[0].model_dump() == {
        "question": "Câu 1, em làm gì?",
        "options": ("Cách 1", "Cách 2", "Cách 3"),
        "answer": 1,
        "why": "Vì thế là đúng.",
        "module": "B2",
    }
    assert survey.checked_on is not None
    assert (survey.pack, Path(survey.source_file).name) == ("khao-sat", "lop-4-6.md")


@pytest.mark.parametrize(
    ("old", "new", "at", "phrase"),
    [
        ('band = "B"', 'band = "X"', 'band = "X"', "Mục band"),
        ('band = "B"\n', 'band = "B"\nminutes = 5\n', "minutes = 5", "minutes"),
        (question(3, 0), question(3, 0).replace("chủ đề: B2\n", ""), "### Câu 3, em làm gì?", "chủ đề: B3"),
        (question(3, 0), question(3, 0, "bài hai"), "chủ đề: bài hai", "một mã"),
        (question(3, 0), question(3, 0).replace("[x] ", ""), "### Câu 3, em làm gì?", "đúng một đáp án"),
        (question(3, 0), question(3, 0) + "hình: key\n", "hình: key", "Không rõ"),
        ("## Nguồn\n- Cẩm nang. | cách đặt mật khẩu\n", "## Trò chơi\n", "## Trò chơi", "Câu hỏi, Nguồn"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, at: str, phrase: str) -> None:
    whole = (FRONT + BODY).replace(old, new)
    reading = read(tmp_path, whole)
    assert reading.item is None
    line, sentence = said(reading.notes.findings)[0]
    assert line == line_of(whole, at)
    assert phrase in sentence


def test_without_a_question_there_is_no_survey(tmp_path: Path) -> None:
    [(line, sentence)] = said(read(tmp_path, FRONT + "## Câu hỏi\n" + SOURCES).notes.findings)
    assert (line, "chưa có mục nào" in sentence) == (6, True)


def test_a_good_survey_has_no_finding(tmp_path: Path) -> None:
    assert checked(tmp_path, FRONT + BODY) == []


@pytest.mark.parametrize(
    ("old", "new", "at", "phrase"),
    [
        (question(10, 1), "", "## Câu hỏi", "hiện có 9"),
        (question(3, 0), question(3, 0).replace("- Cách 3\n", ""), "### Câu 3, em làm gì?", "từ 3 đến 4"),
        (question(3, 0), question(3, 0).replace("> Vì thế là đúng.\n", ""), "### Câu 3, em làm gì?", "lời giải thích"),
        (question(3, 0), question(3, 0).replace("Câu 3,", "CÂU 2,"), "### CÂU 2, em làm gì?", "đã có ở trên"),
        (question(3, 0), question(3, 0).replace("- Cách 3", "- cách 2"), "- cách 2", "đã có ở trên"),
        (question(3, 0), question(3, 0).replace("- Cách 3", "- " + "Cách ba " * 10), "- " + "Cách ba " * 10, "75"),
        (question(3, 0), question(3, 0, "B9"), "chủ đề: B9", "Không có chủ đề B9"),
        (question(3, 0), question(3, 0).replace("> Vì thế", "> Dại dột"), "> Dại dột là đúng.", "dại dột"),
        (" | cách đặt mật khẩu", "", "- Cẩm nang.", "chỗ dựa"),
    ],
)
def test_what_is_unwise_is_named_with_its_line(tmp_path: Path, old: str, new: str, at: str, phrase: str) -> None:
    whole = (FRONT + BODY).replace(old, new)
    found = checked(tmp_path, whole)
    assert [line for line, _ in found] == [line_of(whole, at)]
    assert phrase in found[0][1]


def test_all_five_topics_are_reached(tmp_path: Path) -> None:
    [(line, sentence)] = checked(tmp_path, FRONT + BODY, ALL_TAGS.replace('"where_to_report"', '"basic_security"'))
    assert line == line_of(FRONT + BODY, "## Câu hỏi")
    assert "where_to_report" in sentence


def test_a_topic_of_another_band_answers_no_question(tmp_path: Path) -> None:
    found = checked(tmp_path, (FRONT + BODY).replace('band = "B"', 'band = "C"'))
    assert found[0][1] == "Chủ đề B2 dành cho nhóm B, không dùng được cho nhóm C."


def test_right_answers_are_not_at_one_place_nor_the_longest(tmp_path: Path) -> None:
    same = FRONT + "\n## Câu hỏi\n" + "".join(question(number, 1) for number in range(1, 11)) + SOURCES
    assert [sentence.split(";")[0] for _, sentence in checked(tmp_path, same)] == [
        "Lựa chọn thứ 1 đúng ở 0 câu",
        "Lựa chọn thứ 2 đúng ở 10 câu",
        "Lựa chọn thứ 3 đúng ở 0 câu",
    ]
    assert [line for line, _ in checked(tmp_path, same)] == [line_of(same, "## Câu hỏi")] * 3
    [(_, sentence)] = checked(tmp_path, (FRONT + BODY).replace("- [x] Cách", "- [x] Theo cách"))
    assert "Ở 10 câu" in sentence


def test_questions_for_the_youngest_have_short_sentences(tmp_path: Path) -> None:
    whole = (FRONT + BODY).replace('band = "B"', 'band = "A"')
    long = whole.replace("Vì thế là đúng.", "Vì " + "thế là đúng " * 4, 1)
    sentences = [
        sentence for line, sentence in checked(tmp_path, long) if line == line_of(long, "> Vì thế là đúng thế")
    ]
    assert len(sentences) == 1
    assert "trong 12 tiếng" in sentences[0]


def test_surveys_lie_in_their_pack_and_are_checked_with_the_topics_beside(tmp_path: Path) -> None:
    for name, whole in (("khao-sat/lop-4-6.md", FRONT + BODY), ("khao-sat/hong.md", "hỏng"), ("du-lieu/a.md", "hỏng")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(whole, encoding="utf-8")
    library = read_packs([tmp_path])
    assert [survey.key for survey in library.surveys] == ["lop-4-6"]
    assert [Path(finding.file).name for finding in library.findings] == ["hong.md"] * 2
    assert "khảo sát chưa dùng được" in library.findings[-1].message
    (tmp_path / "khao-sat" / "hong.md").unlink()
    assert {finding.message.split(".")[0] for finding in check_packs(tmp_path, Known())} >= {
        "Không có chủ đề B2 trong thư viện"
    }
    (tmp_path / "goi").mkdir()
    (tmp_path / "goi" / "b2.md").write_text(
        sample.text(sample.FRONT.replace('"basic_security"', ALL_TAGS)), encoding="utf-8"
    )
    assert check_packs(tmp_path, sample.KNOWN) == ()
