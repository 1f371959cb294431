"""The checklist of a safe online class as data: `layouts/papers/online_class.toml`, an office's own comes first."""

from campaign_kit.documents.layout.grammar import Spec
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.reading import checked, parsed

ONLINE_CLASS = "papers/online_class.toml"


class CheckGroup(Spec):
    title: str
    items: tuple[str, ...]


class Checklist(Spec):
    """`notes` stand behind the table."""

    summary: str
    notes: tuple[str, ...]
    groups: tuple[CheckGroup, ...]


def read_checklist(layouts: Layouts) -> Checklist:
    """Refused "materials.layout" names file and fault."""
    file = layouts.file(ONLINE_CLASS)
    return checked(file, parsed(file), Checklist)
