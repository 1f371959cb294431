"""The commands of `content`: they need no office, and findings of a check end with 1."""

import json
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

from campaign_kit.paths import shipped
from campaign_kit.services.content_list import ListedModule
from tests.cli.conftest import Campaign


def test_the_shipped_content_is_listed(campaign: Campaign, data: Path) -> None:
    found = json.loads(campaign("content", "list", "--json").out)
    assert {"modules", "templates", "quizzes", "forms"} <= set(found)
    b3 = next(row for row in found["modules"] if row["key"] == "B3")
    assert set(b3) == set(ListedModule.model_fields)
    assert (b3["band"], b3["languages"], b3["pack"], b3["own"]) == ("B", ["vi"], "ky-nang-so", False)
    assert {"deck", "poster", "leaflet", "quiz", "script"} <= set(b3["products"])
    assert not {"run_sheet", "pledge", "certificate"} & set(b3["products"])
    assert {"gop-y"} <= {row["key"] for row in found["forms"]}
    out = campaign("content", "list").out
    assert "9–11 tuổi (lớp 4–6)" in out
    assert all(
        row["key"] in out for rows in (found[sort] for sort in ("templates", "quizzes", "forms")) for row in rows
    )
    assert not data.exists()


def test_faults_are_named_by_file_and_line(campaign: Campaign, tmp_path: Path) -> None:
    file = tmp_path / "rieng" / "x1.md"
    file.parent.mkdir()
    file.write_text("Xin chào\n", encoding="utf-8")
    done = campaign("content", "check", tmp_path)
    assert done.code == 1
    assert done.out.startswith(f"{file}")
    rows = campaign("content", "check", tmp_path, "--json").rows
    assert all(set(row) == {"file", "line", "message"} for row in rows)
    assert len(rows) == len(done.out.splitlines()) >= 1


def test_content_without_a_fault_says_so(campaign: Campaign, tmp_path: Path) -> None:
    copytree(shipped("content") / "bieu-mau", tmp_path / "bieu-mau")
    done = campaign("content", "check", tmp_path)
    assert (done.code, done.out) == (0, "Không thấy lỗi nào.\n")


def test_a_folder_that_is_not_there_cannot_be_used(campaign: Campaign, tmp_path: Path) -> None:
    done = campaign("content", "check", tmp_path / "không có")
    assert (done.code, done.out) == (2, "")
    assert "Không tìm thấy thư mục" in done.err


def test_a_pack_goes_from_one_computer_to_another(campaign: Campaign, data: Path, tmp_path: Path) -> None:
    done = campaign("content", "export", tmp_path / "goi", "--pack", "bieu-mau", "--pack", "ky-nang-so")
    file = tmp_path / "goi.zip"
    assert (done.code, done.out, file.is_file()) == (0, f"{file}\n", True)
    done = campaign("content", "import", file)
    assert (done.code, done.err) == (0, "")
    assert "Giống bản đang dùng: ky-nang-so/b3-ket-ban-an-toan.md" in done.out
    assert not data.exists()

    with ZipFile(file) as archive:
        text = archive.read("ky-nang-so/b3-ket-ban-an-toan.md").decode()
    with ZipFile(file, "w") as archive:
        archive.writestr("ky-nang-so/b3-ket-ban-an-toan.md", text.replace("phút: 3", "phút: 4", 1))
        archive.writestr("rieng/b20.md", text.replace('"B3"', '"B20"').replace("\n- ", "\n- … ", 1))
    done = campaign("content", "import", file)
    line = text.split("\n- ", 1)[0].count("\n") + 2
    assert done.out.splitlines()[:2] == [
        "Mới, thay bản có sẵn: ky-nang-so/b3-ket-ban-an-toan.md",
        "Mới: rieng/b20.md",
    ]
    assert any(row.startswith(f"rieng/b20.md:{line}: ") for row in done.out.splitlines()[2:])
    assert (data / "content" / "rieng" / "b20.md").is_file()

    found = campaign("content", "import", file, "--json").data
    assert found["same"] == ["ky-nang-so/b3-ket-ban-an-toan.md", "rieng/b20.md"]
    assert (found["new"], found["replaced"], found["over_shipped"]) == ([], [], [])
    assert found["findings"][0].keys() == {"file", "line", "message"}


def test_packs_that_cannot_be_sent_or_taken_are_refused(campaign: Campaign, data: Path, tmp_path: Path) -> None:
    assert campaign("content", "export", tmp_path / "goi.zip").code == 1
    assert campaign("content", "import", tmp_path / "khong-co.zip").code == 2
    file = tmp_path / "goi.zip"
    with ZipFile(file, "w") as archive:
        archive.writestr("../b20.md", "x")
    done = campaign("content", "import", file)
    assert (done.code, done.out) == (1, "")
    assert "“../b20.md”" in done.err
    assert not data.exists()
