"""Numbers in the words of a paper that know which figure they are.

A number is marked inside its text with its key, so that sentences stay whole sentences; in Word it is a content control
that looks like plain text and carries the key as its tag. Who changes such a number by hand takes the control away: the
number is theirs from then on.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from docx.oxml.ns import qn
from lxml import etree

_KEY, _TEXT, _END = "\ue000", "\ue001", "\ue002"  # of the private use area: no keyboard and no list of names has them
_MARKED = re.compile(f"{_KEY}([^{_TEXT}]*){_TEXT}([^{_END}]*){_END}")
_STRAY = re.compile("[\ue000-\ue00f]")
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_IGNORABLE = f"{{{_MC}}}Ignorable"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LONGEST_TAG = 64  # Word takes no longer one

Xml = Any  # an element of lxml


@dataclass(frozen=True)
class Piece:
    """Some words, or with a `key` the number of that figure."""

    text: str
    key: str = ""


def keyed(key: str, text: str) -> str:
    """The number as it is read, marked with the key of its figure."""
    return f"{_KEY}{key}{_TEXT}{text}{_END}"


def pieces(text: str) -> Iterator[Piece]:
    """The text in its order, words and marked numbers apart."""
    last = 0
    for found in _MARKED.finditer(text):
        if found.start() > last:
            yield Piece(text[last : found.start()])
        yield Piece(found[2], found[1])
        last = found.end()
    if last < len(text):
        yield Piece(text[last:])


def plain(text: str) -> str:
    """The text as it is read, without any mark."""
    return _STRAY.sub("", _MARKED.sub(r"\2", text))


def control(key: str, run: str) -> str:
    """The run as a content control with that tag, in WordprocessingML; the root knows w15 (see `settle`).

    A key that is too long for a tag is left out: half of one would name another figure.
    """
    if len(key) > LONGEST_TAG:
        return run
    tag = quoteattr(key)
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val={tag}/><w:temporary/><w15:appearance w15:val="hidden"/></w:sdtPr>'
        f"<w:sdtContent>{run}</w:sdtContent></w:sdt>"
    )


def settle(document: bytes) -> bytes:
    """A document part in which every marked number is a content control; its root knows the names they need."""
    root = etree.fromstring(document)
    for node in [each for each in root.iter(qn("w:t")) if _KEY in (each.text or "")]:
        _split(node)
    settled = etree.Element(root.tag, {}, {**root.nsmap, "mc": _MC, "w15": W15})
    for name, value in root.attrib.items():
        settled.set(name, value)
    ignorable = (settled.get(_IGNORABLE) or "").split()
    if "w15" not in ignorable:
        settled.set(_IGNORABLE, " ".join([*ignorable, "w15"]))
    settled.extend(list(root))
    done: bytes = etree.tostring(settled, xml_declaration=True, encoding="UTF-8", standalone=True)
    return done


def _split(node: Xml) -> None:
    """Puts each piece of the text into a run of its own, all looking as the run did."""
    run = node.getparent()
    look = run.find(qn("w:rPr"))
    behind = list(run)[run.index(node) + 1 :]
    made = [_run_of(piece, look) for piece in pieces(node.text)]
    if behind:
        rest = etree.Element(qn("w:r"))
        rest.extend([*([deepcopy(look)] if look is not None else []), *behind])
        made.append(rest)
    run.remove(node)
    for each in reversed(made):
        run.addnext(each)
    if not [child for child in run if child.tag != qn("w:rPr")]:
        run.getparent().remove(run)


def _run_of(piece: Piece, look: Xml) -> Xml:
    run = etree.Element(qn("w:r"))
    if look is not None:
        run.append(deepcopy(look))
    text = etree.SubElement(run, qn("w:t"))
    text.text = piece.text
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    if not piece.key or len(piece.key) > LONGEST_TAG:
        return run
    wrapped = etree.fromstring(f'<w:p xmlns:w="{_W}" xmlns:w15="{W15}">{control(piece.key, "")}</w:p>')[0]
    wrapped.find(qn("w:sdtContent")).append(run)
    return wrapped
