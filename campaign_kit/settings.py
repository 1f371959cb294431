"""What a user may choose about the program itself: one frozen value, on disk as JSON with a schema number.

Knows nothing of the office's data (that is in the database) and nothing of the window's geometry (`ui/memory.py`).
"""

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

_SCHEMA = 1


@dataclass(frozen=True)
class Settings:
    """Choices with their defaults. `output_folder` is empty until the user picks one (then: the Documents folder)."""

    output_folder: str = ""


def load_settings(path: Path) -> Settings:
    """The settings on disk; defaults where the file, or a field of it, is missing or cannot be read."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    defaults = Settings()
    values = {
        f.name: stored[f.name]
        for f in fields(Settings)
        if isinstance(stored, dict) and isinstance(stored.get(f.name), type(getattr(defaults, f.name)))
    }
    return Settings(**values)


def save_settings(path: Path, settings: Settings) -> None:
    """Writes the file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps({"schema": _SCHEMA} | asdict(settings), ensure_ascii=False), encoding="utf-8")
    os.replace(part, path)
