"""Whether a module in another language goes with its Vietnamese one, and whether one who speaks it has read it.

Owns the rules of a translation. Its words are not ours to judge: spelling, tone and advice are the reviewer's matter.
"""

from campaign_kit.library.check_words import check_foreign
from campaign_kit.library.finding import Notes
from campaign_kit.library.known import Known
from campaign_kit.model.module import Module
from campaign_kit.wording.labels import label


def check_translation(module: Module, texts: list[tuple[str, str]], notes: Notes, known: Known) -> None:
    """Notes what is wrong in a translation; `texts` are its texts with their paths."""
    check_foreign(texts, notes, known)
    if known.languages and module.language not in known.languages:
        codes = ", ".join(known.languages)
        notes.fault(notes.line_of("language"), "language_unknown", language=module.language, codes=codes)
    if not module.is_reviewed:
        notes.fault(notes.line_of("reviewer") or notes.line_of("language"), "no_reviewer")
    vietnamese = vietnamese_of(module, known.modules)
    if vietnamese is None:
        notes.fault(notes.line_of("key"), "no_vietnamese", key=module.key, band=module.band.value)
    elif module.pages:
        _check_pairs(module, vietnamese, notes)


def vietnamese_of(module: Module, modules: tuple[Module, ...]) -> Module | None:
    """The module that it translates: the Vietnamese one of its key, for the same band."""
    same = (each for each in modules if (each.key, each.band) == (module.key, module.band))
    return next((each for each in same if not each.is_translation), None)


def _check_pairs(module: Module, vietnamese: Module, notes: Notes) -> None:
    """Pages stand side by side in the order of both files."""
    wanted, count = len(vietnamese.pages), len(module.pages)
    if count != wanted:
        notes.fault(notes.line_of("pages"), "pages_unpaired", wanted=wanted, count=count)
        return
    for index, (page, other) in enumerate(zip(module.pages, vietnamese.pages, strict=True)):
        if page.kind is not other.kind:
            line = notes.line_of(f"pages.{index}")
            notes.fault(line, "page_unpaired", number=index + 1, name=other.title, kind=label(other.kind))
