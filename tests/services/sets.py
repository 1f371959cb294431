"""Sets of activities of the own office as files, for tests that need one whatever is shipped."""

from pathlib import Path

WEEKS = """+++
title = "{title}"
for_kinds = ["school", "commune"]
first = "{first}"
weeks = 4
school_weeks = {school}
+++

## Giới thiệu
- Bốn tuần đầu năm của các lớp.
- Thầy cô dẫn theo mẫu có sẵn.

## Mục đích
- Học sinh biết bốn bước.

## Buổi

### Giữ thông tin
tuần: 1
nơi: mỗi lớp
lớp: 6
mẫu: ngoai-khoa
chủ đề: B1, C1
môn: Tin học
lồng ghép: 40

### Chào đầu tuần
tuần: 2
thứ: 2
nơi: mỗi trường
mẫu: ngoai-khoa

### Họp làng
tuần: 1-2
nơi: mỗi thôn
mẫu: hop-thon-30
chủ đề: P1

### Cán bộ họp
tuần: 1, 3
nơi: một nơi
mẫu: can-bo-cong-tac-vien-60

## Kênh

### Loa của làng
tuần: 2
kênh: commune_radio
chủ đề: P1
số lần: 3
bên làm: Đài truyền thanh xã
phối hợp: Trưởng thôn
- Đọc buổi tối.

## Việc

### Phân công người dẫn
tuần: -1
bên làm: Ủy ban nhân dân xã

### Góp ý sau bốn tuần
tuần: 4
"""


def write_set(
    content: Path, key: str = "dau-nam", title: str = "Đầu năm", first: str = "07/09", *, school: bool = True
) -> str:
    """Writes a set into the content folder; gives its key."""
    file = content / "bo-hoat-dong" / f"{key}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    text = WEEKS.format(title=title, first=first, school=str(school).lower())
    file.write_text(text, encoding="utf-8")
    return key
