"""How large the text of a shape is shown: its own sizes, else those of its layout, its master, the presentation."""

from collections.abc import Iterator

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.autoshape import Shape

_USUAL_PT = 18.0
_WHOLE = 100_000
_TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE}
_BODIES = {PP_PLACEHOLDER.SUBTITLE, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY}


def is_body(shape: Shape) -> bool:
    """True for the title and the text of a slide; not for its foot, and not for a free text box."""
    return shape.is_placeholder and shape.placeholder_format.type in _TITLES | _BODIES


def smallest_pt(shape: Shape) -> float:
    """The size of the smallest text that the shape shows."""
    scale = shape.element.find(f".//{qn('a:normAutofit')}")
    share = 1.0 if scale is None else int(scale.get("fontScale", _WHOLE)) / _WHOLE
    return min(_sizes(shape), default=_USUAL_PT) * share


def _sizes(shape: Shape) -> Iterator[float]:
    for paragraph in shape.text_frame.paragraphs:
        above: float | None = None
        for run in paragraph._p.iter(qn("a:r"), qn("a:fld")):  # noqa: SLF001 - the number of a slide is a field
            if "".join(run.itertext()).strip():
                own = run.find(qn("a:rPr"))
                if own is not None and own.get("sz"):
                    yield int(own.get("sz")) / 100
                    continue
                above = _inherited(shape, paragraph.level) if above is None else above
                yield above


def _inherited(shape: Shape, level: int) -> float:
    for style in _styles(shape):
        size = style.find(f"{qn(f'a:lvl{level + 1}pPr')}/{qn('a:defRPr')}")
        if size is not None and size.get("sz"):
            return int(size.get("sz")) / 100
    return _USUAL_PT


def _styles(shape: Shape) -> Iterator[BaseOxmlElement]:
    """The list styles that hold for the shape, the nearest first."""
    holder: Shape | None = shape
    while holder is not None:
        own = holder.element.find(f".//{qn('a:lstStyle')}")
        if own is not None:
            yield own
        holder = getattr(holder, "_base_placeholder", None)
    if shape.is_placeholder:
        kind = shape.placeholder_format.type
        name = "titleStyle" if kind in _TITLES else "bodyStyle" if kind in _BODIES else "otherStyle"
        master = shape.part.slide_layout.slide_master.element  # type: ignore[attr-defined]
        yield from master.iterfind(f"{qn('p:txStyles')}/{qn(f'p:{name}')}")
    else:
        presentation = shape.part.package.presentation_part.presentation.element
        yield from presentation.iterfind(qn("p:defaultTextStyle"))
