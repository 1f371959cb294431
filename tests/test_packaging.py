"""What leaves the source tree: the pins, the wheel with content and layouts inside, the desktop file and its icon."""

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINS = dict(
    line.split("==") for line in (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
)


def closure(lines: list[str]) -> set[str]:
    """The canonical names of the distributions that the requirement lines bring on this machine."""
    names: set[str] = set()
    waiting = [(Requirement(line), "") for line in lines]
    while waiting:
        requirement, extra = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in names or (requirement.marker and not requirement.marker.evaluate({"extra": extra})):
            continue
        names.add(name)
        needs = importlib.metadata.requires(name) or []
        waiting += [(Requirement(need), extra) for need in needs for extra in requirement.extras or {""}]
    return names


def test_constraints_are_names_and_versions_only() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9A-Za-z.+!]*", line)] == []
    assert lines == sorted(set(lines))


def test_constraints_pin_all_that_is_installed() -> None:
    declared = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    running = {name: importlib.metadata.version(name) for name in closure(declared)}
    assert {name: PINS.get(name) for name in running} == running


def test_constraints_suit_what_is_declared() -> None:
    declared = map(Requirement, PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"])
    unsuited = [str(need) for need in declared if PINS[canonicalize_name(need.name)] not in need.specifier]
    assert unsuited == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


def shipped_files() -> set[str]:
    return {
        f"campaign_kit/{path.relative_to(ROOT).as_posix()}"
        for folder in ("content", "layouts")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }


def test_wheel_holds_content_and_layouts(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert shipped_files() <= names
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"campaign_kit"}


def test_wheel_names_and_holds_the_licence_of_all_that_is_inside(wheel: Path) -> None:
    """It said Apache-2.0 alone; fonts, pictures and icons have their own."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = [name for name in names if name.endswith(".dist-info/METADATA")]
        said = archive.read(metadata).decode()
    assert "License-Expression: Apache-2.0 AND OFL-1.1 AND MIT AND ISC\n" in said
    folder = metadata.removesuffix("METADATA") + "licenses/"
    texts = {"LICENSE", *(path.relative_to(ROOT).as_posix() for path in (ROOT / "layouts").rglob("LICENSE"))}
    texts |= {path.relative_to(ROOT).as_posix() for path in (ROOT / "layouts" / "fonts").glob("*.txt")}
    assert len(texts) == 6
    assert {name.removeprefix(folder) for name in names if name.startswith(folder)} == texts


def test_icons_come_with_both_licences() -> None:
    text = (ROOT / "layouts" / "icons" / "LICENSE").read_text(encoding="utf-8")
    assert "ISC License" in text
    assert "The MIT License (MIT)" in text


def test_installed_wheel_works_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    target, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    pip = ["-m", "pip", "install", "-q", "--no-index", "--no-deps", "--no-compile", "--target", str(target), str(wheel)]
    subprocess.run([sys.executable, *pip], check=True, capture_output=True)
    environment = os.environ | {
        "PYTHONPATH": str(target),
        "PYTHONUTF8": "1",
        "CAMPAIGN_KIT_DATA": str(tmp_path / "data"),
        "CAMPAIGN_KIT_KEY": "00" * 32,
    }

    def run(*arguments: str) -> str:
        command = [sys.executable, *arguments]
        done = subprocess.run(
            command, cwd=elsewhere, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert Path(run("-c", "import campaign_kit; print(campaign_kit.__file__)").strip()).is_relative_to(target)
    listed = run("-m", "campaign_kit", "content", "list")
    modules = [path.stem for path in (ROOT / "content").glob("*/*.md") if path.parent.name == "ky-nang-so"]
    assert modules
    assert len(re.findall(r"^\W*[A-Z]\d", listed, flags=re.MULTILINE)) == len(modules), listed

    made = run("-m", "campaign_kit", "demo", "out").splitlines()
    assert {Path(name).suffix for name in made} == {".docx", ".pdf", ".png", ".pptx", ".txt", ".xlsx"}
    assert all((elsewhere / name).stat().st_size for name in made)


def test_desktop_file_names_the_program_and_its_icon() -> None:
    lines = (ROOT / "packaging" / "campaign-kit.desktop").read_text(encoding="utf-8").splitlines()
    entry = dict(line.split("=", 1) for line in lines[1:])
    assert entry["Exec"] in PROJECT["scripts"]
    icon = ET.parse(ROOT / "packaging" / f"{entry['Icon']}.svg").getroot()
    assert icon.tag == "{http://www.w3.org/2000/svg}svg"
