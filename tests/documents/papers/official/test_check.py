"""The office's own templates and data of office papers: what is missing or broken in them is named before use."""

import io
import zipfile
from pathlib import Path

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.official.paper import LYING, TEMPLATES
from campaign_kit.paths import shipped

OFFICE = shipped("layouts") / "papers" / "office"


def changed(name: str, old: str, new: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(OFFICE / f"{name}.docx") as source, zipfile.ZipFile(out, "w") as target:
        for member in source.namelist():
            data = source.read(member)
            if member == "word/document.xml":
                assert old in data.decode()
                data = data.decode().replace(old, new).encode()
            target.writestr(member, data)
    return out.getvalue()


def faults(folder: Path, name: str, content: bytes) -> list[tuple[str, str]]:
    file = folder / "papers" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    found = produce.official_faults(Layouts([folder, shipped("layouts")]))
    return [(Path(fault.file).name, fault.words) for fault in found]


@pytest.mark.parametrize("name", sorted({*TEMPLATES.values(), *LYING.values()}))
def test_a_copy_of_ours_has_no_fault(name: str, tmp_path: Path) -> None:
    content = (shipped("layouts") / name).read_bytes()
    assert faults(tmp_path, name.removeprefix("papers/"), content) == []


def test_a_missing_tag_is_named(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "office/letter.docx", changed("letter", "{{ head.subject }}", "V/v họp"))
    assert found[0] == "letter.docx"
    assert "thiếu thẻ “head.subject”" in found[1]


def test_a_misspelled_tag_is_named(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, "office/sign_list.docx", changed("sign_list", "table.columns[1]", "table.colums[1]"))
    assert "“colums”" in found[1]


def test_an_own_head_may_be_typed_into_the_template(tmp_path: Path) -> None:
    assert faults(tmp_path, "office/minutes.docx", changed("minutes", "{{ head.number }}", "Số:    /BB-UBND")) == []


@pytest.mark.parametrize("name", ["nd30-2020.toml", "letterheads.toml", "online_class.toml"])
def test_own_data_that_cannot_be_read_is_named(name: str, tmp_path: Path) -> None:
    (found,) = faults(tmp_path, name, b"page = 3\nsummary = 4\nstate = 5\n")
    assert found[0] == name
    assert found[1]
