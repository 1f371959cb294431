"""What a document SAYS: blocks of words, pictures and addresses, without a size or a position.

Texts are NFC; a part between asterisks is highlighted ("*5 quy tắc* khi lên mạng"); " | " never occurs in them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Text:
    """One sentence or heading; line breaks that the author wants are newlines.

    `language` is that of its words where it is not the document's (BCP 47), here and in the blocks that follow.
    """

    text: str
    language: str = ""


@dataclass(frozen=True)
class Logo:
    """The office's logo: a PNG picture, and what it is for those who do not see it."""

    png: bytes
    alt: str


@dataclass(frozen=True)
class Points:
    """Sentences of one list, in order; `numbered` asks for 1, 2, 3 instead of dots."""

    items: tuple[str, ...]
    numbered: bool = False
    language: str = ""


@dataclass(frozen=True)
class Pictures:
    """Pictures side by side, by their names in `layouts/pictures`, where the words that describe them stand too."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Card:
    """One rule: a picture, a short rule and its reason; `number` counts from 1; `second` is it in a second language.

    A situation has its story in `detail`, a `question`, and the `roles` of those who act it. An official page has its
    name in `title`, its address as people read it in `detail` and whole, for the QR code, in `url`; a badge has there
    the digits that a scanner reads.
    """

    number: int
    picture: str
    title: str
    detail: str
    question: str = ""
    roles: str = ""
    url: str = ""
    second: str = ""


@dataclass(frozen=True)
class Cards:
    """Cards in order; `language` is that of what they say a second time."""

    items: tuple[Card, ...]
    language: str = ""


@dataclass(frozen=True)
class HelpEntry:
    """One local line of the help block: "Công an xã" and "0269 3861 113" (or an address, or nothing)."""

    label: str
    number: str


@dataclass(frozen=True)
class Help:
    """The help block: 111 with its name and promise, the office's own lines, and the address behind the QR code."""

    call: str
    hotline: str
    name: str
    promise: str
    entries: tuple[HelpEntry, ...]
    site: str
    url: str

    @property
    def line(self) -> str:
        """The help block of a paper that has room for one line: "111 · vn-cop.vn"."""
        return f"{self.hotline} · {self.site}"


@dataclass(frozen=True)
class Table:
    """A ruled table that takes as many pages as it needs, its heads repeated on each.

    A row has a cell for each head; empty cells are room to write. `page` says which page it is: "Trang {page}/{pages}"
    fills the slot "page" of every page.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    page: str


@dataclass(frozen=True)
class Heading:
    """The heading of what follows in a flow."""

    text: str


@dataclass(frozen=True)
class Passage:
    """A paragraph of a flow."""

    text: str


@dataclass(frozen=True)
class Callout:
    """A sentence in a quiet box."""

    text: str


@dataclass(frozen=True)
class Ticks:
    """Sentences with an empty box before each, to be ticked by hand."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Fields:
    """Labels, each with a line after it to write on."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class Room:
    """Empty ruled lines to write on."""

    lines: int


@dataclass(frozen=True)
class Question:
    """A question of a quiz with its options A, B, C.

    `right` is the index of the right one, None on the sheet to fill in; `why` explains the answer. A question is
    never parted between two pages.
    """

    number: int
    text: str
    options: tuple[str, ...]
    right: int | None = None
    why: str = ""


@dataclass(frozen=True)
class Signatures:
    """Who signs, side by side, with `hint` under each: "(Ký, ghi rõ họ tên)"."""

    roles: tuple[str, ...]
    hint: str


@dataclass(frozen=True)
class Speech:
    """Sentences to be said aloud, one under the other; `label` says how: "Đọc chuyện, rồi hỏi"."""

    items: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True)
class Turn:
    """A timed part of a run: `when` it is due ("7:15–7:20"; "0–5’"), its title and length ("5 phút"), what happens."""

    when: str
    title: str
    length: str
    parts: tuple["FlowPart", ...]


FlowPart = Heading | Passage | Callout | Points | Ticks | Fields | Room | Question | Signatures | Speech | Turn


@dataclass(frozen=True)
class Flow:
    """Parts one under the other, on as many pages as they need. `page` is as in `Table`, "" for no such line."""

    parts: tuple[FlowPart, ...]
    page: str = ""
    language: str = ""


@dataclass(frozen=True)
class Photograph:
    """A photo as it may be shown: a JPEG of `width` by `height` pixels, and the words below it."""

    jpeg: bytes = field(repr=False)
    width: int
    height: int
    words: str


@dataclass(frozen=True)
class Photographs:
    """Photos in their order, on as many pages as they need. `page` is as in `Table`."""

    items: tuple[Photograph, ...]
    page: str


Block = Text | Logo | Points | Pictures | Cards | Help | Table | Flow | Photographs


@dataclass(frozen=True)
class Sheet:
    """One page's worth: which sheet of the design it fills, and a block for each slot of that sheet.

    A design uses the slots it wants; a block that no box asks for is not shown. `notes` are the speaker notes (slides
    only); `title` names the page for bookmarks and screen readers; `section` names the part of a deck it belongs to.

    `apart` says the same on several sheets: they are taken where this one finds no room, or the design has none such.
    One that `follows` stands and falls with the sheet before it, whose `apart` says what it says too.
    """

    name: str
    title: str
    slots: Mapping[str, Block] = field(default_factory=dict)
    notes: str = ""
    section: str = ""
    apart: tuple["Sheet", ...] = ()
    follows: bool = False

    @property
    def ways(self) -> tuple["Sheet", ...]:
        """Itself and all that it may be taken apart into."""
        return (self, *(each for sheet in self.apart for each in sheet.ways))


@dataclass(frozen=True)
class Manuscript:
    """A whole document before it has a size. `title`, `subject` and `author` go into the file's properties."""

    title: str
    subject: str
    author: str
    sheets: tuple[Sheet, ...]
    language: str = "vi"
