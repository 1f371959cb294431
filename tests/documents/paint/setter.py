"""A small typesetter for the painters' tests: words in, lines out, at LibreOffice's baselines for Arial."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import qrcode

from campaign_kit.documents.fonts import kerns, widths
from campaign_kit.documents.page import Bullet, FontFace, Frame, Line, Paragraph, QrCode, Run, TextBox
from campaign_kit.paths import shipped

FONTS = shipped("layouts") / "fonts"
PICTURES = shipped("layouts") / "pictures"
MM = 25.4 / 72
FIRST_EM = 1.0
PITCH_EM = 1.2


def face(name: str, family: str, *, bold: bool) -> FontFace:
    return FontFace(name, family, bold, str(FONTS / f"{name}.ttf"))


REGULAR = face("Arimo-Regular", "Arial", bold=False)
BOLD = face("Arimo-Bold", "Arial", bold=True)
PRINT = face("BeVietnamPro-Medium", "Be Vietnam Pro", bold=False)
PRINT_BOLD = face("BeVietnamPro-Black", "Be Vietnam Pro", bold=True)


@dataclass(frozen=True)
class Style:
    """How a paragraph of the test looks; a part between asterisks takes the colour `highlight`."""

    size_pt: float
    colour: str = "ink"
    face: FontFace = REGULAR
    highlight: str = "sun"
    before_pt: float = 0.0
    bullet: str = ""
    indent_mm: float = 0.0


def width_mm(run: Run) -> float:
    known = widths(run.face.file)
    em = sum(known[ord(char)] for char in run.text) + sum(kerns(run.face.file, run.text))
    return em * run.size_pt * MM


def _words(text: str, style: Style) -> list[Run]:
    runs = []
    for number, part in enumerate(text.split("*")):
        colour = style.highlight if number % 2 else style.colour
        runs += [Run(word, style.face, style.size_pt, colour) for word in part.split(" ") if word]
    return runs


def _joined(words: Sequence[Run]) -> tuple[Run, ...]:
    """Words of one line as runs; words of one colour share a run and the space between belongs to the first."""
    runs: list[Run] = []
    for word in words:
        if runs and runs[-1].colour == word.colour:
            runs[-1] = replace(runs[-1], text=f"{runs[-1].text} {word.text}")
        else:
            if runs:
                runs[-1] = replace(runs[-1], text=runs[-1].text + " ")
            runs.append(word)
    return tuple(runs)


def _wrapped(text: str, style: Style, room_mm: float) -> list[tuple[Run, ...]]:
    lines: list[tuple[Run, ...]] = []
    line: list[Run] = []
    for word in _words(text, style):
        if line and sum(map(width_mm, _joined([*line, word]))) > room_mm:
            lines.append(_joined(line))
            line = []
        line.append(word)
    return [*lines, _joined(line)]


def text_box(
    frame: Frame,
    content: Sequence[tuple[str, Style]],
    *,
    align: str = "left",
    anchor: str = "top",
    role: str = "",
    on_master: bool = False,
) -> TextBox:
    """Paragraphs set into the frame. Newlines in a text begin a new paragraph."""
    pieces = [
        (piece, style if number == 0 else replace(style, before_pt=0))
        for text, style in content
        for number, piece in enumerate(text.split("\n"))
    ]
    wrapped = [(_wrapped(text, style, frame.w_mm - style.indent_mm), style) for text, style in pieces]
    height = sum(
        style.size_pt * PITCH_EM * len(lines) + (style.before_pt if number else 0)
        for number, (lines, style) in enumerate(wrapped)
    )
    slack = frame.h_mm - height * MM
    top = frame.y_mm + {"top": 0.0, "middle": slack / 2, "bottom": slack}[anchor]
    paragraphs = []
    for number, (lines, style) in enumerate(wrapped):
        top += style.before_pt * MM if number else 0
        set_lines = []
        for runs in lines:
            wide = sum(map(width_mm, runs))
            room = frame.w_mm - style.indent_mm - wide
            x_mm = frame.x_mm + style.indent_mm + {"left": 0.0, "center": room / 2, "right": room}[align]
            set_lines.append(Line(x_mm, top + style.size_pt * FIRST_EM * MM, wide, runs))
            top += style.size_pt * PITCH_EM * MM
        bullet = Bullet(style.bullet, "coral", frame.x_mm, style.face, style.size_pt) if style.bullet else None
        before_pt = style.before_pt if number else 0.0
        paragraphs.append(Paragraph(tuple(set_lines), before_pt, style.indent_mm, bullet))
    return TextBox(frame, tuple(paragraphs), align, anchor, role, on_master)


def qr(frame: Frame, url: str) -> QrCode:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q)
    code.add_data(url)
    code.make()
    whole = code.get_matrix()
    border = code.border
    matrix = tuple(tuple(row[border:-border]) for row in whole[border:-border])
    return QrCode(frame, url, f"Mã QR mở trang {url}", matrix)


def picture_file(name: str) -> str:
    return str(Path(PICTURES / f"{name}.svg"))
