"""`kit` and `materials list`: the files of a session, on the paper and in the format asked for."""

import json
from pathlib import Path

import pytest

from campaign_kit.model.materials import Material
from tests.cli.conftest import Campaign


def test_the_whole_kit_is_written_and_recorded(lesson: Campaign, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    done = lesson("kit", 1, out)
    assert done.code == 0
    files = [Path(line) for line in done.out.splitlines()]
    assert sorted(files) == sorted(out.iterdir())
    assert [file.suffix for file in files] == [".pptx", ".pdf", ".pdf", ".pdf", ".pdf"]
    assert done.err.splitlines()[-1].startswith("5/5")

    made = lesson("materials", "list", 1, "--json").rows
    assert all(set(row) == set(Material.model_fields) for row in made)
    assert [(row["kind"], row["path"]) for row in made] == list(
        zip(("deck", "deck", "poster", "leaflet", "sign_in_sheet"), map(str, files), strict=True)
    )
    assert "Áp phích" in lesson("materials", "list", 1).out


def test_kind_format_and_paper_are_chosen(lesson: Campaign, tmp_path: Path) -> None:
    done = lesson("kit", 1, tmp_path / "a", "--kind", "poster", "--kind", "deck", "--format", "pdf", "--paper", "A3")
    assert [Path(line).name for line in done.out.splitlines()] == [
        "2026-11-23 Kết bạn an toàn – Bài trình chiếu.pdf",
        "2026-11-23 Kết bạn an toàn – Áp phích A3.pdf",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--kind", "banner"), "banner (Băng rôn)"),
        (("--kind", "to-roi"), "leaflet (Tờ gấp)"),
        (("--format", "docx"), "pptx, pdf"),
        (("--paper", "A0"), "A4, A3"),
        (("--kind", "leaflet", "--paper", "A3"), "A3"),
    ],
)
def test_what_cannot_be_made_is_named(lesson: Campaign, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = lesson("kit", 1, tmp_path / "a", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not (tmp_path / "a").exists()


def test_a_folder_that_cannot_be_is_refused(lesson: Campaign, tmp_path: Path) -> None:
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    done = lesson("kit", 1, tmp_path / "tep")
    assert (done.code, done.out) == (1, "")
    assert "tep" in done.err.splitlines()[-1]


def test_the_kinds_that_can_be_made_are_listed(commune: Campaign) -> None:
    kinds = {row["kind"]: row for row in json.loads(commune("materials", "list", "--json").out)["kinds"]}
    assert kinds["poster"]["papers"] == ["A4", "A3"]
    assert kinds["deck"] == {
        "kind": "deck",
        "formats": ["pptx", "pdf"],
        "designs": ["classic"],
        "papers": ["16x9"],
        "themes": ["teal", "blue", "orange", "bw"],
    }
    assert "Tờ gấp" in commune("materials", "list").out
