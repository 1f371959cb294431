"""Set text as DrawingML that flows again: real paragraphs and runs that say only what the slide layout does not.

Knows no file and no position.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from campaign_kit.documents.page import Paragraph, Run, TextBox
from campaign_kit.documents.paint.slides.colours import Colours
from campaign_kit.documents.paint.slides.looks import Look, ParagraphLook, RunLook, paragraph_look, run_look
from campaign_kit.documents.paint.units import emu

THEME_FAMILY = "Arial"
_LANGUAGES = {"vi": "vi-VN", "en": "en-US"}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_FIELD_ID = "{8F5E2D6B-3C41-4E7A-9B0D-51A7C2E94F10}"
# Office programs break a line after these inside a word ("vn-cop.vn"); the layout does not, so they are glued
_BREAKABLE = re.compile(r"(?<=\w)([-–](?=\w)|/(?=[^\W\d]))")
_WORD_JOINER = "\u2060"
_SCRIPTS = ("latin", "ea", "cs")
_LOWER_LEVELS = range(2, 6)
_STEP_MM = 9.0


def language_tag(language: str) -> str:
    """The tag that Office programs write for a language: "vi-VN" for "vi", "jra-VN" for "jra"."""
    return _LANGUAGES.get(language) or (language if "-" in language else f"{language}-VN")


def glued(text: str) -> str:
    """The text with word joiners where an Office program would break inside a word."""
    return _BREAKABLE.sub(lambda match: match.group() + _WORD_JOINER, text)


def flowing(paragraph: Paragraph) -> list[Run]:
    """The paragraph's runs as one text: lines are joined by a space, neighbours that look alike become one run."""
    runs: list[Run] = []
    for number, line in enumerate(paragraph.lines):
        for place, run in enumerate(line.runs):
            if number and place == 0 and runs and not runs[-1].text.endswith(" "):
                runs[-1] = replace(runs[-1], text=runs[-1].text + " ")
            if runs and (run_look(runs[-1]) == run_look(run) or not run.text.strip()):
                runs[-1] = replace(runs[-1], text=runs[-1].text + run.text)
            else:
                runs.append(run)
    return runs


def _body_properties(anchor: str) -> str:
    return (
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"'
        f' anchor="{_ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr>'
    )


class TextWriter:
    """Writes the texts of one document: knows its colours and its language."""

    def __init__(self, colours: Colours, language: str) -> None:
        self._colours = colours
        self._lang = escape(language_tag(language), {'"': "&quot;"})

    def free_body(self, box: TextBox) -> str:
        """The txBody of a text box that inherits nothing."""
        return f"<p:txBody>{_body_properties(box.anchor)}<a:lstStyle/>{self._paragraphs(box, None)}</p:txBody>"

    def placeholder_body(self, box: TextBox, look: Look) -> str:
        """The txBody of a placeholder on a slide: what differs from the layout's look."""
        anchor = "" if box.anchor == look.anchor else f' anchor="{_ANCHOR[box.anchor]}"'
        return f"<p:txBody><a:bodyPr{anchor}/><a:lstStyle/>{self._paragraphs(box, look)}</p:txBody>"

    def layout_body(self, look: Look, paragraphs: str) -> str:
        """The txBody of a placeholder on a slide layout; its lower levels step in from the first, in its colour."""
        fill = f"<a:defRPr>{self._colours.fill(look.run.colour)}</a:defRPr>"
        start, step = emu(look.paragraph.indent_mm), emu(_STEP_MM)
        levels = "".join(
            f'<a:lvl{level}pPr marL="{start + (level - 1) * step}" indent="{-step}">{fill}</a:lvl{level}pPr>'
            for level in _LOWER_LEVELS
        )
        first = self._paragraph_properties(
            "a:lvl1pPr", look.paragraph, None, self._run_properties("a:defRPr", look.run)
        )
        return (
            f"<p:txBody>{_body_properties(look.anchor)}<a:lstStyle>{first}{levels}</a:lstStyle>{paragraphs}</p:txBody>"
        )

    def plain(self, text: str) -> str:
        """A paragraph of one run that inherits everything."""
        return f'<a:p><a:r><a:rPr lang="{self._lang}"/><a:t>{escape(text)}</a:t></a:r></a:p>'

    def _paragraphs(self, box: TextBox, look: Look | None) -> str:
        paragraphs = (self._paragraph(box, number, look) for number in range(len(box.paragraphs)))
        return "".join(paragraphs) or f'<a:p><a:endParaRPr lang="{self._lang}"/></a:p>'

    def _paragraph(self, box: TextBox, number: int, look: Look | None) -> str:
        paragraph = box.paragraphs[number]
        own = paragraph_look(box, paragraph, first=number == 0)
        if look and number == 0:
            # Office programs leave out the space above the first paragraph, and need it when it is no longer the first
            own = replace(own, before_pt=look.paragraph.before_pt)
        properties = self._paragraph_properties("a:pPr", own, look.paragraph if look else None, "")
        inherited = look.run if look else None
        return f"<a:p>{properties}{''.join(self._runs(box, paragraph, inherited))}</a:p>"

    def _runs(self, box: TextBox, paragraph: Paragraph, inherited: RunLook | None) -> Iterator[str]:
        lang = escape(language_tag(box.language)) if box.language else self._lang
        for run in flowing(paragraph):
            properties = self._run_properties("a:rPr", run_look(run), inherited, lang=lang)
            words = f"{properties}<a:t>{escape(glued(run.text))}</a:t>"
            if box.role == "slide_number":
                yield f'<a:fld id="{_FIELD_ID}" type="slidenum">{words}</a:fld>'
            else:
                yield f"<a:r>{words}</a:r>"

    def _run_properties(self, tag: str, own: RunLook, inherited: RunLook | None = None, lang: str = "") -> str:
        attributes = f' lang="{lang}"' if lang else ""
        if inherited is None or own.size_pt != inherited.size_pt:
            attributes += f' sz="{round(own.size_pt * 100)}"'
        if inherited is None or own.bold != inherited.bold:
            attributes += f' b="{int(own.bold)}"'
        children = ""
        if inherited is None or own.colour != inherited.colour:
            children += self._colours.fill(own.colour)
        if own.family != (inherited.family if inherited else THEME_FAMILY):
            # Tai Viet counts as Asian or as complex letters, by the program
            children += "".join(f"<a:{script} typeface={quoteattr(own.family)}/>" for script in _SCRIPTS)
        return f"<{tag}{attributes}>{children}</{tag}>" if children else f"<{tag}{attributes}/>"

    def _paragraph_properties(
        self, tag: str, own: ParagraphLook, inherited: ParagraphLook | None, run_properties: str
    ) -> str:
        attributes, children = "", ""
        if inherited is None or (own.indent_mm, own.dot) != (inherited.indent_mm, inherited.dot):
            hang_mm = own.dot.hang_mm if own.dot else 0.0
            attributes += f' marL="{emu(own.indent_mm)}" indent="{-emu(hang_mm)}"'
        if inherited is None or own.align != inherited.align:
            attributes += f' algn="{_ALIGN[own.align]}"'
        if inherited is None:
            children += '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        if inherited is None or own.before_pt != inherited.before_pt:
            children += f'<a:spcBef><a:spcPts val="{round(own.before_pt * 100)}"/></a:spcBef>'
        if inherited is None or own.dot != inherited.dot:
            children += self._dot(own)
        if not attributes and not children and not run_properties:
            return ""
        return f"<{tag}{attributes}>{children}{run_properties}</{tag}>"

    def _dot(self, look: ParagraphLook) -> str:
        dot = look.dot
        if dot is None:
            return "<a:buNone/>"
        return (
            f'<a:buClr>{self._colours.colour(dot.colour)}</a:buClr><a:buSzPct val="{dot.percent * 1000}"/>'
            f"<a:buFont typeface={quoteattr(dot.family)}/><a:buChar char={quoteattr(dot.char)}/>"
        )
