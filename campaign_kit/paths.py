"""Where things lie: the data folder of the user, and the shipped folders `content/` and `layouts/`.

Owns folder names only; reads and writes nothing.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Paths:
    """The folders of one run. `data` may not exist yet; `content` and `layouts` are the shipped ones."""

    data: Path
    content: Path
    layouts: Path

    @property
    def database(self) -> Path:
        """The one encrypted database file of the office."""
        return self.data / "campaign_kit.db"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def photos(self) -> Path:
        """The encrypted file of the pictures of photos."""
        return self.data / "photos.db"

    @property
    def settings(self) -> Path:
        return self.data / "settings.json"

    @property
    def key_file(self) -> Path:
        """Where the key lies when the machine has no keyring."""
        return self.data / "key"

    @property
    def own_content(self) -> Path:
        """The office's own packs; a file there overrides the shipped one of the same pack and name."""
        return self.data / "content"

    @property
    def content_before(self) -> Path:
        """Where own content is kept that was replaced or dropped, in a folder for each time."""
        return self.data / "content-before"

    @property
    def handovers(self) -> Path:
        """Where received lists of pupils are kept as they came, each behind its password."""
        return self.data / "handovers"

    @property
    def own_layouts(self) -> Path:
        return self.data / "layouts"


def shipped(name: str) -> Path:
    """The shipped folder `name`: inside the package (wheel, frozen build), else beside it (source tree)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def find_paths(data: Path | None = None) -> Paths:
    """The folders of this run: `data` from the argument, else CAMPAIGN_KIT_DATA, else the system's own place."""
    named = data or os.environ.get("CAMPAIGN_KIT_DATA")
    folder = Path(named) if named else platformdirs.user_data_path("campaign_kit", appauthor=False)
    return Paths(data=folder.absolute(), content=shipped("content"), layouts=shipped("layouts"))


def user_documents() -> Path:
    """The folder that the system keeps for the user's documents; it may not exist."""
    return platformdirs.user_documents_path()
