"""A session template as it is read, each fault with its line, and what the check says of one that can be read."""

from datetime import date
from pathlib import Path

import pytest

from campaign_kit.library.check_template import check_template
from campaign_kit.library.content_file import Reading
from campaign_kit.library.known import Known
from campaign_kit.library.packs import read_packs
from campaign_kit.library.templates import LONGEST_KEY, USES, read_template
from campaign_kit.model.attendance import Audience
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import Form
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate, Step, StepUse, Use
from campaign_kit.paths import shipped
from campaign_kit.services.proposal import proposal
from tests.library import sample
from tests.library.sample import line_of, said

FRONT = """+++
title = "Sinh hoạt lớp 15 phút"
form = "class_meeting"
bands = ["B"]
minutes = 15
materials = ["deck", "poster"]
room = "Một lớp, trong phòng học"
checked_on = 2026-11-22

[modules]
B = ["B2"]
+++
"""
BODY = """
## Mục tiêu
- Các em nhớ bốn bước.
- Các em biết số 111.

## Trước buổi
- In áp phích.
- Đọc kịch bản
  một lần.
- Mượn loa.
- Hẹn giờ với lớp.

## TIẾN TRÌNH

### Khởi động
phút: 3
dùng: Mở đầu
- Mời các em ngồi theo nhóm.
> Chào các em!
> Hôm nay mình cùng chơi.

### Một tình huống
phút: 7 phút
dùng: tình huống; câu hỏi 2; nên, không nên
- Đọc chậm tình huống.

### Cùng đọc
phút: 5
- Cả lớp đọc to.

## Sau buổi
- Ghi số người.
- Thu đồ dùng.
- Nghe em nào muốn nói.

## Phương án dự phòng
- Mất điện: dùng áp phích.
- Mưa: vào lớp.
"""


def read(folder: Path, whole: str = FRONT + BODY) -> Reading[SessionTemplate]:
    file = folder / "lop-15.md"
    file.write_text(whole, encoding="utf-8")
    return read_template(file, "kich-ban")


def module(folder: Path, key: str = "B2", band: str = "B", **parts: str) -> Module:
    """The sample topic under another key and band."""
    front = sample.FRONT.replace('"B2"', f'"{key}"').replace('band = "B"', f'band = "{band}"')
    found = sample.read(folder, sample.text(front, **parts)).item
    assert found is not None
    return found


def checked(folder: Path, whole: str, *modules: Module, surveys: tuple[Survey, ...] = ()) -> list[tuple[int, str]]:
    reading = read(folder, whole)
    assert reading.item is not None, reading.notes.findings
    given = modules or (module(folder),)
    check_template(reading.item, reading.notes, Known(modules=given, surveys=surveys))
    return said(reading.notes.findings)


def test_every_part_is_read(tmp_path: Path) -> None:
    template = read(tmp_path).item
    assert template is not None
    assert (template.key, template.title, template.form) == (
        "lop-15",
        "Sinh hoạt lớp 15 phút",
        Form.CLASS_MEETING,
    )
    assert (template.bands, template.minutes, template.kinds) == ((Band.B,), 15, (Kind.DECK, Kind.POSTER))
    assert (template.modules, template.room) == ({Band.B: ("B2",)}, "Một lớp, trong phòng học")
    assert (template.checked_on, template.pack) == (date(2026, 11, 22), "kich-ban")
    assert Path(template.source_file).name == "lop-15.md"
    assert template.aims == ("Các em nhớ bốn bước.", "Các em biết số 111.")
    assert template.before[1] == "Đọc kịch bản một lần."
    assert (len(template.after), len(template.spare)) == (3, 2)
    assert template.steps == (
        Step(
            title="Khởi động",
            minutes=3,
            uses=(StepUse(use=Use.OPENING),),
            actions=("Mời các em ngồi theo nhóm.",),
            say=("Chào các em!", "Hôm nay mình cùng chơi."),
        ),
        Step(
            title="Một tình huống",
            minutes=7,
            uses=(StepUse(use=Use.SITUATION), StepUse(use=Use.QUIZ, count=2), StepUse(use=Use.DO_DONT)),
            actions=("Đọc chậm tình huống.",),
        ),
        Step(title="Cùng đọc", minutes=5, actions=("Cả lớp đọc to.",)),
    )


def test_a_template_may_say_that_its_children_are_no_pupils(tmp_path: Path) -> None:
    told = FRONT.replace('form = "class', 'audience = "child_out_of_school"\nform = "class')
    found = read(tmp_path, told + BODY).item
    assert found is not None and found.audience is Audience.CHILD_OUT_OF_SCHOOL
    faults = read(tmp_path, told.replace("out_of_school", "lost") + BODY).notes.findings
    assert ["child_in_care" in fault.message for fault in faults] == [True]
    own = next(each for each in read_packs([shipped("content")]).templates if each.key == "ngoai-truong-40")
    assert own.audience is Audience.CHILD_OUT_OF_SCHOOL


def test_every_use_has_its_word() -> None:
    assert set(USES.values()) == set(Use)


@pytest.mark.parametrize("word", [*USES, *(word.upper() for word in USES)])
def test_words_of_uses_are_known_however_they_are_written(tmp_path: Path, word: str) -> None:
    template = read(tmp_path, FRONT + BODY.replace("dùng: Mở đầu", f"dùng: {word} 3")).item
    assert template is not None
    assert template.steps[0].uses == (StepUse(use=USES[word.lower()], count=3),)


def test_a_text_that_is_not_saved_yet_is_read_like_a_file(tmp_path: Path) -> None:
    given = (FRONT + BODY).replace("\n", "\r\n")
    reading = read_template(tmp_path / "lop-15.md", "kich-ban", given)
    assert reading.item is not None
    assert reading.item.steps == getattr(read(tmp_path).item, "steps", None)


@pytest.mark.parametrize(
    ("old", "new", "at", "phrase"),
    [
        ('form = "class_meeting"', 'form = "hop"', 'form = "hop"', "class_meeting"),
        ('["deck", "poster"]', '["deck", "tranh"]', 'materials = ["deck", "tranh"]', "leaflet"),
        ("minutes = 15", "minutes = 3", "minutes = 3", "số phút"),
        ('bands = ["B"]', 'bands = ["B", "C"]', "[modules]", "B, C"),
        ('B = ["B2"]', 'B = "B2"', "[modules]", "[modules]"),
        ('B = ["B2"]', "B = []", "[modules]", "[modules]"),
        ('B = ["B2"]', 'B = ["bài 2"]', "[modules]", "[modules]"),
        ('room = "Một lớp, trong phòng học"', "room = 5", "room = 5", "Mục room"),
        ("phút: 3\n", "", "### Khởi động", "chưa có dòng “phút"),
        ("phút: 3", "phút: 121", "phút: 121", "từ 1 đến 120"),
        ("dùng: Mở đầu", "dùng: hát", "dùng: hát", "tình huống; bốn bước"),
        ("dùng: Mở đầu", "dùng: thẻ 11", "dùng: thẻ 11", "từ 1 đến 10"),
        ("dùng: Mở đầu", "dùng: thẻ; thẻ 2", "dùng: thẻ; thẻ 2", "hai lần"),
        ("- Mời các em ngồi theo nhóm.\n", "", "### Khởi động", "chưa có câu nào"),
        ("> Chào các em!", "? Chào các em!", "? Chào các em!", "không thuộc về"),
        ("## Sau buổi", "## Lúc về", "## Lúc về", "Phương án dự phòng"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, at: str, phrase: str) -> None:
    whole = (FRONT + BODY).replace(old, new)
    reading = read(tmp_path, whole)
    assert reading.item is None
    line, sentence = said(reading.notes.findings)[0]
    assert line == line_of(whole, at)
    assert phrase in sentence


def test_a_session_has_room_for_its_key_and_title(tmp_path: Path) -> None:
    """A session bears both: a name of 70 letters, or a title of 300, ended in a traceback when it was chosen."""
    for stem, whole in (("a" * 61, FRONT + BODY), ("a", (FRONT + BODY).replace("15 phút", "phút " * 40, 1))):
        reading = read_template(tmp_path / f"{stem}.md", "kich-ban", whole)
        assert reading.item is None
        assert "nhiều nhất" in reading.notes.findings[0].message
    reading = read_template(tmp_path / f"{'a' * LONGEST_KEY}.md", "kich-ban", FRONT + BODY)
    assert reading.item is not None
    template = reading.item.model_copy(update={"title": "a" * 200})
    assert proposal(template, date(2026, 11, 23), (), ())[0].template == "a" * 60


def test_an_own_file_in_other_letters_keeps_the_key(tmp_path: Path) -> None:
    reading = read_template(tmp_path / "Lớp-15.md", "kich-ban", FRONT + BODY)
    assert reading.item is not None
    assert reading.item.key == "lop-15"


def test_a_part_that_is_missing_or_empty_is_named(tmp_path: Path) -> None:
    whole = FRONT + BODY[: BODY.index("## Phương án")]
    assert said(read(tmp_path, whole).notes.findings) == [(0, "Thiếu phần “Phương án dự phòng”.")]
    start, end = BODY.index("### Khởi động"), BODY.index("## Sau buổi")
    bare = FRONT + BODY[:start] + BODY[end:]
    [(line, sentence)] = said(read(tmp_path, bare).notes.findings)
    assert line == line_of(bare, "## TIẾN TRÌNH")
    assert "chưa có mục nào" in sentence


def test_a_good_template_has_no_finding(tmp_path: Path) -> None:
    assert checked(tmp_path, FRONT + BODY) == []


@pytest.mark.parametrize(
    ("old", "new", "at", "phrase"),
    [
        ("phút: 5", "phút: 6", "minutes = 15", "16 phút"),
        ("- Mưa: vào lớp.\n", "", "## Phương án dự phòng", "từ 2 đến 5"),
        ("- Các em biết số 111.\n", "", "## Mục tiêu", "từ 2 đến 4"),
        ("- Mượn loa.\n", "", "## Trước buổi", "từ 4 đến 8"),
        ("- Thu đồ dùng.\n", "", "## Sau buổi", "từ 3 đến 6"),
        ("### Cùng đọc", "### Cùng đọc " + "to " * 14, "### Cùng đọc " + "to " * 14, "48"),
        ("- Cả lớp đọc to.", "- " + "Cả lớp đọc. " * 12, "- " + "Cả lớp đọc. " * 12, "140"),
        ("> Chào các em!", "> Đừng dại dột!", "> Đừng dại dột!", "dại dột"),
        ("- Mượn loa.", "- Gọi 0912345678.", "- Gọi 0912345678.", "0912345678"),
        ("- Mượn loa.", "- Nhớ dừng, lưu, chặn, báo.", "- Nhớ dừng, lưu, chặn, báo.", "Dừng – Lưu – Chặn – Báo"),
        ("dùng: Mở đầu", "dùng: tình huống 1", 'B = ["B2"]', "“tình huống” 2 lần"),
        ("dùng: Mở đầu", "dùng: câu hỏi 2", 'B = ["B2"]', "“câu hỏi” 4 lần"),
        ("dùng: Mở đầu", "dùng: thẻ 5", 'B = ["B2"]', "“thẻ” 5 lần"),
        ("dùng: Mở đầu", "dùng: trò chơi 2", 'B = ["B2"]', "“trò chơi” 2 lần"),
        ("dùng: Mở đầu", "dùng: ý chính 3; bốn bước", 'B = ["B2"]', "chỉ có 2"),
        ('B = ["B2"]', 'B = ["B9"]', 'B = ["B9"]', "Không có chủ đề B9"),
        ("dùng: Mở đầu", "dùng: khảo sát", "dùng: khảo sát", "nhóm B"),
    ],
)
def test_what_is_unwise_is_named_with_its_line(tmp_path: Path, old: str, new: str, at: str, phrase: str) -> None:
    whole = (FRONT + BODY).replace(old, new)
    found = checked(tmp_path, whole)
    assert [line for line, _ in found] == [line_of(whole, at.strip() if at.startswith("###") else at)]
    assert phrase in found[0][1]


def test_four_steps_under_another_title_are_not_counted_as_a_page(tmp_path: Path) -> None:
    """The run sheet knows them by their sentences; the check promised a page that the sheet did not have."""
    pages = sample.PARTS["Trang"].replace("- Một.\n- Hai.\n- Gọi 111.", "- Dừng lại.\n- Lưu lại.\n- Chặn.\n- Báo.")
    parts = {"Trang": pages, "Lời_nói": sample.PARTS["Lời nói"]}
    named = {name: part.replace("### Dừng – Lưu – Chặn – Báo", "### Bốn bước") for name, part in parts.items()}
    told = module(tmp_path, **named)
    whole = (FRONT + BODY).replace("dùng: Mở đầu", "dùng: ý chính 3; bốn bước")
    assert [sentence for _, sentence in checked(tmp_path, whole, told)] == [
        "Các bước dùng “ý chính” 3 lần, nhưng chủ đề B2 chỉ có 2."
    ]


def test_each_topic_alone_has_what_the_steps_use(tmp_path: Path) -> None:
    whole = (FRONT + BODY).replace('["B2"]', '["B2", "B3"]').replace("dùng: Mở đầu", "dùng: trò chơi; áp phích")
    both = module(tmp_path), module(tmp_path, "B3")
    assert checked(tmp_path, whole, *both) == []
    poor = module(tmp_path, "B3", Trò_chơi="", Áp_phích="")
    assert checked(tmp_path, whole, module(tmp_path), poor) == [
        (line_of(whole, 'B = ["B2", "B3"]'), f"Các bước dùng “{name}” 1 lần, nhưng chủ đề B3 chỉ có 0.")
        for name in ("trò chơi", "áp phích")
    ]


def test_a_topic_of_another_band_and_sentences_for_the_youngest(tmp_path: Path) -> None:
    whole = (FRONT + BODY).replace('["B"]', '["A"]').replace('B = ["B2"]', 'A = ["B2"]')
    assert [sentence for _, sentence in checked(tmp_path, whole)] == [
        "Chủ đề B2 dành cho nhóm B, không dùng được cho nhóm A."
    ]
    long = whole.replace("Hôm nay mình cùng chơi.", "Hôm nay " + "mình cùng chơi " * 4)
    [fault] = checked(tmp_path, long, module(tmp_path, "B2", "A", Lời_nói=sample.PARTS["Lời nói"]))
    assert fault[0] == line_of(long, "Hôm nay")
    assert "trong 12 tiếng" in fault[1]


def test_a_survey_of_the_band_may_be_used(tmp_path: Path) -> None:
    whole = (FRONT + BODY).replace("dùng: Mở đầu", "dùng: khảo sát")
    survey = Survey(key="lop-4-6", title="Khảo sát", band=Band.B, items=())
    assert checked(tmp_path, whole, surveys=(survey,)) == []


def test_templates_lie_in_their_pack_and_a_faulty_own_one_leaves_the_shipped(tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped" / "kich-ban", tmp_path / "own" / "Kịch bản"
    for folder, whole in ((shipped, FRONT + BODY), (own, FRONT.replace("15 phút", "của xã") + BODY)):
        folder.mkdir(parents=True)
        (folder / "lop-15.md").write_text(whole, encoding="utf-8")
    folders = [tmp_path / "shipped", tmp_path / "own"]
    library = read_packs(folders)
    assert [template.title for template in library.templates] == ["Sinh hoạt lớp của xã"]
    assert library.template("lop-15") == library.templates[0]
    assert (library.template("khac"), library.modules, library.findings) == (None, (), ())
    (own / "lop-15.md").write_text("hỏng", encoding="utf-8")
    library = read_packs(folders)
    assert [template.title for template in library.templates] == ["Sinh hoạt lớp 15 phút"]
    assert "đang dùng bản có sẵn" in library.findings[-1].message
    (own / "khac.md").write_text("hỏng", encoding="utf-8")
    assert any("mẫu buổi chưa dùng được" in finding.message for finding in read_packs(folders).findings)
