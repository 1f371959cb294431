"""The office's own templates of office papers, and its own data of them, tried out before a paper needs them."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.reading import Fault
from campaign_kit.documents.papers.decree.profile import LETTERHEADS, PROFILE, Profile, read_heads, read_profile
from campaign_kit.documents.papers.official.checklist import ONLINE_CLASS, read_checklist
from campaign_kit.documents.papers.official.fill import fill
from campaign_kit.documents.papers.official.paper import (
    LYING,
    TEMPLATES,
    Annex,
    AnnexGroup,
    AnnexTask,
    Clause,
    Head,
    OfficialPaper,
    PaperTable,
    Part,
    RowGroup,
    Signature,
)
from campaign_kit.errors import Refused
from campaign_kit.model.papers import PaperKind
from campaign_kit.wording import layouts as words

_WORDS = "Thử"
_MOST_COLUMNS = 7
_SAMPLE = OfficialPaper(
    kind=PaperKind.PLAN,
    head=Head(_WORDS, _WORDS, _WORDS, _WORDS, right=_WORDS, mark=_WORDS, subject=_WORDS),
    title=_WORDS,
    summary=_WORDS,
    paragraphs=(_WORDS, _WORDS),
    recipients=(_WORDS,),
    signatures=(Signature((_WORDS,), _WORDS),) * 3,
    addressees=(_WORDS, _WORDS),
    bases=(_WORDS,),
    parts=(Part(_WORDS, (Clause(_WORDS, (_WORDS,)),)),),
    closing=_WORDS,
    annex=Annex(_WORDS, _WORDS, (_WORDS,) * 5, (AnnexGroup(_WORDS, _WORDS, (AnnexTask(*(_WORDS,) * 5),)),)),
    table=PaperTable((_WORDS,) * _MOST_COLUMNS, (RowGroup(_WORDS, ((_WORDS,) * _MOST_COLUMNS,)),), (_WORDS, _WORDS)),
    notes=(_WORDS,),
)
# what differs from paper to paper; an office may type its head, its title and its labels into a template of its own
_NEEDED = (
    "summary", "bases", "addressees", "paragraphs", "parts", "closing", "annex", "table", "notes", "recipients",
    "signatures",
)  # fmt: skip
_SUBJECT = "head.subject"


def office_faults(layouts: Layouts) -> Iterator[Fault]:
    """What is wrong in the office's own templates and files of office papers; the shipped ones are the last of each.

    A template that cannot be filled, or that lacks a tag without which words of the paper would be lost; a profile,
    letterheads or a checklist that cannot be read.
    """
    reads: dict[str, Callable[[Layouts], object]] = {
        PROFILE: read_profile, LETTERHEADS: read_heads, ONLINE_CLASS: read_checklist,
    }  # fmt: skip
    for name, read in reads.items():
        for own in layouts.all_files(name)[:-1]:
            try:
                read(layouts)
            except Refused as refused:
                yield Fault(str(own), str(refused.facts["fault"]))
    shipped = read_profile(Layouts([_folder_of(layouts.all_files(PROFILE)[-1], PROFILE)]))
    for name in sorted({*TEMPLATES.values(), *LYING.values()}):
        *owns, ours = layouts.all_files(name)
        for own in owns:
            yield from (Fault(str(own), fault) for fault in _faults(own, ours, shipped))


def _faults(own: Path, shipped: Path, profile: Profile) -> Iterator[str]:
    try:
        fill(_SAMPLE, profile, own, BytesIO())
    except Refused as refused:
        yield str(refused.facts["fault"])
        return
    has, asked = _tags(own), _tags(shipped)
    for name in (*_NEEDED, _SUBJECT):
        if name in asked and name not in has:
            yield words.NO_TAG.format(name=name)


def _tags(template: Path) -> set[str]:
    """The names that the template asks for."""
    opened = DocxTemplate(str(template))
    opened.init_docx()
    names: set[str] = opened.get_undeclared_template_variables(SandboxedEnvironment())
    asked = re.sub(r"<[^>]+>", "", opened.get_xml())
    return names | ({_SUBJECT} if _SUBJECT in asked else set())


def _folder_of(file: Path, name: str) -> Path:
    """The folder of layouts that holds the file of that name."""
    return file.parents[len(Path(name).parts) - 1]
