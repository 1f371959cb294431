"""Writes every template into the shipped layouts."""

from pathlib import Path

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.decree.profile import read_profile
from campaign_kit.paths import shipped

from .bodies import BODIES
from .template import template


def main() -> None:
    """Writes every template into the shipped layouts."""
    layouts = shipped("layouts")
    profile = read_profile(Layouts([layouts]))
    for name, body in BODIES.items():
        Path(layouts / "papers" / "office" / f"{name}.docx").write_bytes(template(profile, body))


if __name__ == "__main__":
    main()
