"""Rows of every make: groups, rows that go on, headings in any order and twice; nothing is dropped in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.errors import Refused
from campaign_kit.exchange.annex.reader import read_pasted
from campaign_kit.model.tasks import Annex
from campaign_kit.model.timing import TimingKind
from tests.exchange.annex.papers import HEADS

HEAD = "\t".join(HEADS)
Found = tuple[str, int, str, str, str, str]
Texts = tuple[str, str, str, str]


def rows(annex: Annex) -> list[Found]:
    return [(row.group, row.order, row.content, row.lead, row.partners, row.timing.words) for row in annex.rows]


def table(*lines: str, head: str = HEAD) -> Annex:
    return read_pasted("\n".join((head, *lines)))


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("Thời gian\tĐơn vị chủ trì\tPhối hợp\tNhiệm vụ\tTT", "Quý I/2026\tCông an xã\tĐoàn xã\tTập huấn\t1"),
        ("STT\tNỘI DUNG CÔNG VIỆC\tCHỦ TRÌ\tPHỐI HỢP\tTIẾN ĐỘ", "1\tTập huấn\tCông an xã\tĐoàn xã\tQuý I/2026"),
        (
            "Số TT\tNhiệm vụ, giải pháp\tCơ quan, đơn vị chủ trì\tCơ quan, đơn vị phối hợp\tThời hạn hoàn thành",
            "1.\tTập huấn\tCông an xã\tĐoàn xã\tQuý I/2026",
        ),
        (
            "Stt\tNội dung\tCơ quan thực hiện\t\tThời gian\n\t\tChủ trì\tPhối hợp\t\n(1)\t(2)\t(3)\t(4)\t(5)",
            "1\tTập huấn\tCông an xã\tĐoàn xã\tQuý I/2026",
        ),
    ],
)
def test_columns_are_found_by_their_headings(head: str, line: str) -> None:
    assert rows(table(line, head=head)) == [("", 1, "Tập huấn", "Công an xã", "Đoàn xã", "Quý I/2026")]


def test_columns_may_be_missing_and_others_be_there() -> None:
    head = "STT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tGhi chú"
    annex = table("1\tTập huấn\tBáo cáo\tCông an xã\tĐã có kinh phí", head=head)
    assert rows(annex) == [("", 1, "Tập huấn", "Công an xã", "", "")]
    assert annex.rows[0].note == "Đã có kinh phí"
    assert annex.rows[0].timing.kind is TimingKind.WORDS
    assert [(each.row, each.words) for each in annex.findings] == [
        (1, "cột “Sản phẩm” không có chỗ ghi nên không lấy.")
    ]


def test_headings_again_on_the_next_page_are_no_rows() -> None:
    annex = table("I\tGiáo dục\t\t\t", "1\tTập\tA\tB\tC", HEAD, "\thuấn\t\t\t", "2\tHội thi\tA\tB\tC")
    assert [(row.group, row.content) for row in annex.rows] == [("Giáo dục", "Tập huấn"), ("Giáo dục", "Hội thi")]


def test_groups_of_every_numbering() -> None:
    annex = table(
        "A\tPHẦN MỘT\t\t\t", "I\tGiáo dục\t\t\t", "1\ta\tX\t\t", "II.\tTuyên truyền\t\t\t", "1\tb\tX\t\t",
        "B\tPHẦN HAI\t\t\t", "1\tc\tX\t\t", "2\tNhiệm vụ khác\t\t\t", "2.1\td\tX\t\t", "2.2\te\tX\t\t", "3\tg\tX\t\t",
    )  # fmt: skip
    assert [(row.group, row.order) for row in annex.rows] == [
        ("PHẦN MỘT – Giáo dục", 1), ("PHẦN MỘT – Tuyên truyền", 1), ("PHẦN HAI", 1), ("PHẦN HAI – Nhiệm vụ khác", 1),
        ("PHẦN HAI – Nhiệm vụ khác", 2), ("PHẦN HAI", 3),
    ]  # fmt: skip


def test_a_title_without_number_stands_alone_over_rows_that_begin_anew() -> None:
    annex = table("Nhóm một", "1\ta\tX\tY\tZ", "Nhóm hai", "1\tb\tX\tY\tZ")
    assert [(row.group, row.content) for row in annex.rows] == [("Nhóm một", "a"), ("Nhóm hai", "b")]


def test_a_table_without_a_column_of_numbers() -> None:
    head = "Nội dung\tChủ trì\tThời gian"
    annex = table("I. Giáo dục\t\t", "1. Tập huấn\tA\tNăm 2026", "Hội thi\tB\tNăm 2026", head=head)
    assert rows(annex) == [
        ("Giáo dục", 1, "Tập huấn", "A", "", "Năm 2026"), ("Giáo dục", 2, "Hội thi", "B", "", "Năm 2026")
    ]  # fmt: skip
    assert [each.words for each in annex.findings] == ["nhiệm vụ chưa có số thứ tự nên lấy số 2."]


def test_every_cell_of_a_row_may_go_on() -> None:
    annex = table(
        "1\tTập huấn cho\tPhòng Văn hóa\tHuyện đoàn;\tTừ tháng 6",
        "\tcộng tác viên\tvà Thông tin\tcông an\tđến tháng 8/2026",
    )
    (task,) = annex.rows
    assert (task.content, task.lead) == ("Tập huấn cho cộng tác viên", "Phòng Văn hóa và Thông tin")
    assert (task.partners, task.timing.kind) == ("Huyện đoàn; công an", TimingKind.DATES)
    annex = table("1\tTập huấn\tA\tB, các\tC", "\t\t\tđơn vị\t")
    assert annex.rows[0].partners == "B, các đơn vị"


def test_cells_of_several_paragraphs_come_out_of_word_as_several_lines() -> None:
    annex = table(
        "I\tGiáo dục,", "truyền thông", "1\tTuyên truyền cho:", "- học sinh;", "- cha mẹ\tPhòng A\tPhòng B",
        "Phòng C\tQuý I", "và quý II/2026", "2\tHội thi\tA\tB\tC",
    )  # fmt: skip
    assert rows(annex) == [
        ("Giáo dục, truyền thông", 1, "Tuyên truyền cho: - học sinh; - cha mẹ", "Phòng A", "Phòng B Phòng C",
         "Quý I và quý II/2026"),
        ("Giáo dục, truyền thông", 2, "Hội thi", "A", "B", "C"),
    ]  # fmt: skip


def test_cells_of_several_lines_come_out_of_excel_in_quotation_marks() -> None:
    assert rows(table('1\t"Tập\nhuấn"\tA\t"B;\nC"\tD')) == [("", 1, "Tập huấn", "A", "B; C", "D")]
    lost = table('1\t"Tập huấn\tA\tB\tC', *(f"{n}\tHội thi\tA\tB\tC" for n in range(2, 50)))
    assert len(lost.rows) == 49


def test_what_fits_nowhere_is_told() -> None:
    annex = table("1\tTập huấn.\tA\tB\tC", "3\t\tA\tB\tC", "", "Nơi nhận:\tTM. UBND", "III\tNhóm trống\t\t\t")
    assert len(annex.rows) == 1
    assert [(each.row, each.words) for each in annex.findings] == [
        (3, "không rõ thuộc nhiệm vụ nào nên không lấy: “3 A B C”."),
        (5, "không rõ thuộc nhiệm vụ nào nên không lấy: “Nơi nhận: TM. UBND”."),
        (6, "nhóm “Nhóm trống” không có nhiệm vụ nào."),
    ]


def test_the_paper_around_the_table_is_passed_over() -> None:
    around = ("", "Căn cứ Kế hoạch này, các đơn vị thực hiện./.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.")
    annex = read_pasted("\n".join(("KẾ HOẠCH", "", "I. Mục đích", HEAD, "1\tTập huấn\tA\tB\tC", *around)))
    assert [row.timing.words for row in annex.rows] == ["C"]
    assert annex.findings == ()


def test_a_task_without_a_lead_or_twice_in_a_group_is_told() -> None:
    annex = table("1\tTập huấn\t\t\tNăm 2026", "2\tTập huấn\tA\t\tNăm 2026")
    assert [each.words for each in annex.findings] == [
        "nhiệm vụ 1 chưa ghi cơ quan chủ trì.", "nhóm này đã có một nhiệm vụ cùng nội dung ở dòng 2."
    ]  # fmt: skip


def test_an_item_that_has_an_office_of_its_own_is_a_task() -> None:
    annex = table("1\tTuyên truyền\tA\t\tNăm 2026", "-\tPhát tờ gấp\tĐoàn xã\t\tTháng 6")
    assert [(row.order, row.content) for row in annex.rows] == [(1, "Tuyên truyền"), (2, "Phát tờ gấp")]


WORDS = st.text("abcdeghiklmnopqrstuvxyăâđêôơư", min_size=2, max_size=7)
TEXTS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
TASKS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS, TEXTS), min_size=1, max_size=6)


@given(TASKS, st.data())
def test_what_was_split_over_lines_comes_back_as_one(
    tasks: list[tuple[str, str, str, str]], data: st.DataObject
) -> None:
    """Any cell of a row may go on in the next lines, after an empty one too, as a page break leaves them."""
    lines: list[str] = []
    for number, task in enumerate(tasks, start=1):
        pieces = [data.draw(cut(text)) for text in task]
        for part in range(max(map(len, pieces))):
            cells = [piece[part] if part < len(piece) else "" for piece in pieces]
            # a page break tears the first column of texts, or nothing but the others right below
            gap = part > 0 and bool(cells[0]) and data.draw(st.booleans())
            lines += [""] * gap + ["\t".join(("" if part else str(number), *cells))]
    found = [(row.content, row.lead, row.partners, row.timing.words) for row in table(*lines).rows]
    assert found == tasks


def cut(text: str) -> st.SearchStrategy[list[str]]:
    """The text in one to three pieces, cut at spaces."""
    words = text.split(" ")
    places = st.lists(st.integers(1, max(1, len(words) - 1)), max_size=2, unique=True).map(sorted)
    return places.map(
        lambda cuts: [
            piece
            for start, end in zip((0, *cuts), (*cuts, len(words)), strict=True)
            if (piece := " ".join(words[start:end]))
        ]
    )


PIECES = ["", "1", "2.1", "I", "A", "-", "Tập huấn", "học sinh", "\n", "\t", "\t", '"', "Stt", "Chủ trì", "II. Nhóm"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_no_text_under_headings_breaks_the_reader(text: str) -> None:
    try:
        annex = table(text)
    except Refused as refused:
        assert refused.code == "tasks.no_pasted_table"
    else:
        assert all(row.content and row.order for row in annex.rows)


@given(TASKS)
def test_each_task_stands_once_in_its_order(tasks: list[Texts]) -> None:
    lines = [f"{number}\t" + "\t".join(task) for number, task in enumerate(tasks, start=1)]
    annex = table(*lines)
    assert [(row.order, row.content, row.lead, row.partners, row.timing.words) for row in annex.rows] == [
        (number, *task) for number, task in enumerate(tasks, start=1)
    ]
