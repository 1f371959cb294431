"""Whether a form that can be read is also good: lengths, marks, tone, picture, number of fields."""

from collections.abc import Iterator

from campaign_kit.library import limits
from campaign_kit.library.check_words import check_words
from campaign_kit.library.finding import Notes
from campaign_kit.library.known import Known
from campaign_kit.model.form_text import FormText, LineKind


def check_form(form: FormText, notes: Notes, known: Known) -> None:
    """Notes all that is wrong or unwise in the form, held against what is known."""
    texts = [(f"form.{part}", text) for part, text in _texts(form)]
    for part in [part for part, _ in texts]:
        notes.lines[part] = notes.line_of(part.removeprefix("form."))
    check_words(texts, notes, known)
    if form.picture and form.picture not in known.pictures:
        notes.fault(notes.line_of("picture"), "no_such_picture", name=form.picture)
    _check_shape(form, notes)


def _texts(form: FormText) -> Iterator[tuple[str, str]]:
    yield "title", form.title
    yield "lead", form.lead
    for index, section in enumerate(form.sections):
        yield f"sections.{index}.title", section.title
        for row, line in enumerate(section.lines):
            yield f"sections.{index}.lines.{row}", line.text
    for signer in form.signers:
        yield "signers", signer


def _check_shape(form: FormText, notes: Notes) -> None:
    """The papers whose page is drawn for so many fields or boxes; the others flow over as many pages as they need."""
    for index, (kind, label, count) in enumerate(limits.FORM_SHAPES.get(form.kind, ())):
        lines = form.sections[index].lines if index < len(form.sections) else ()
        found = sum(line.kind is LineKind(kind) for line in lines)
        if found != count:
            notes.fault(notes.line_of(f"sections.{index}"), "too_few", label=label, count=found, low=count, high=count)
