"""The topic B3 in letters of the Gia Rai alphabet, as a pack that somebody sent."""

from pathlib import Path

from campaign_kit.paths import Paths

PACK = Path(__file__).parents[1] / "data" / "translations"
NAME = "b3-ket-ban-an-toan.md"
_FILE = PACK / "tieng-gia-rai" / NAME


def take_translation(paths: Paths, *changes: tuple[str, str], pack: str = "tieng-gia-rai") -> Path:
    """Puts it among the own packs, with some texts replaced, each of them once; gives back where it stands."""
    whole = _FILE.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in whole
        whole = whole.replace(before, after, 1)
    file = paths.own_content / pack / NAME
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(whole, encoding="utf-8")
    return file


def without(part: str) -> tuple[str, str]:
    """The change that takes a part ("## Tờ gấp") out of it."""
    whole = _FILE.read_text(encoding="utf-8")
    start = whole.index(f"## {part}\n")
    end = whole.find("\n## ", start)
    return whole[start : len(whole) if end < 0 else end + 1], ""
