"""What a user can ask the print doctor: whether finished files can be handed out, and whether designs can be used."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import Manuscript
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.reading import Fault
from campaign_kit.documents.proof.designs import Trial, design_faults
from campaign_kit.documents.proof.file import FileProof, proof_file
from campaign_kit.errors import Refused
from campaign_kit.library.packs import Library
from campaign_kit.model.materials import Kind
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.trial import TRIAL_DAY, TRIAL_PAGES, trials

__all__ = ["Fault", "FileProof", "ProofService"]


@dataclass(frozen=True)
class ProofService:
    """The print doctor. `own_pages` gives the addresses of the office's official pages."""

    paths: Paths
    content: ContentService
    own_pages: Callable[[], tuple[str, ...]]

    def files(self, paths: Sequence[Path]) -> Iterator[FileProof]:
        """What is wrong with each file, one after the other; a file that cannot be read does not stop the others."""
        own = self.own_pages()
        return (proof_file(path, own) for path in paths)

    def check_layouts(self, folder: Path | None = None) -> list[Fault]:
        """Every fault of the layouts in the folder (None: the office's own) over the shipped ones, by file.

        Each design is tried on its papers and in all themes with every topic, form, template and survey of the library;
        the templates of office papers are filled. Of a folder that only has designs of some kinds no other kind is
        tried: nothing changes there.
        Refused("materials.layout_folder") when the folder is not there.
        """
        if folder is not None and not folder.is_dir():
            raise Refused("materials.layout_folder", folder=str(folder))
        layouts = Layouts([folder or self.paths.own_layouts, self.paths.layouts])
        library = self.content.library()
        kinds = [kind for kind in _placed_kinds() if folder is None or _touches(folder, kind)]
        tried = [fault for kind in kinds for fault in _tried(kind, layouts, library)]
        papers = produce.official_faults(layouts)
        return list(dict.fromkeys([*layouts.faults(), *produce.template_faults(layouts), *papers, *tried]))


def _placed_kinds() -> Iterator[Kind]:
    """The kinds that are made of pages; those of words alone have no design to try."""
    for kind in produce.RECIPES:
        if any(fmt.takes is produce.Takes.PAGES for fmt in produce.formats_of(kind)):
            yield kind


def _touches(folder: Path, kind: Kind) -> bool:
    """Whether something in the folder can change a page of the kind: its own designs, or what all designs share."""
    inside = (file.relative_to(folder).parts for file in folder.rglob("*") if file.is_file())
    return any(parts[0] != "kinds" or parts[1].removesuffix(".toml") == kind.value for parts in inside if parts[1:])


def _tried(kind: Kind, layouts: Layouts, library: Library) -> Iterator[Fault]:
    """What goes wrong when each design of the kind is made of everything there is to say."""
    trial = Trial(
        manuscripts=tuple(_composed(kind, trials(kind, library))),
        help=produce.RECIPES[kind].help,
        today=TRIAL_DAY,
        own_pages=TRIAL_PAGES,
    )
    for style in layouts.designs(kind.value) if trial.manuscripts else ():
        file = layouts.file(f"kinds/{kind.value}/{style.design}.toml")
        yield from (Fault(str(file), fault) for fault in design_faults(style, layouts, trial))


def _composed(kind: Kind, occasions: Iterable[Occasion]) -> Iterator[Manuscript]:
    """What is said on the occasions that have something to say in this kind."""
    for occasion in occasions:
        try:
            yield produce.compose(kind, occasion)
        except Refused:
            continue
