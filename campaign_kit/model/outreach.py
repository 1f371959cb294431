"""Outreach: what reaches people without a meeting, by channel, and what is counted of each channel.

Nobody attends here, so nothing of it is ever added to lượt.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import Field

from campaign_kit.model.arranging import CostSource
from campaign_kit.model.draft import Draft


class OutreachChannel(StrEnum):
    """The kinds of grassroots information of Nghị định 49/2024/NĐ-CP that are not sessions, and what offices add.

    The codes are the same in every office; names and notes are rows of the content folder.
    """

    COMMUNE_RADIO = "commune_radio"
    PUBLIC_BOARD = "public_board"
    BULLETIN = "bulletin"
    FREE_DOCUMENT = "free_document"
    WEBSITE = "website"
    SOCIAL_NETWORK = "social_network"
    TEXT_MESSAGE = "text_message"
    TELEVISION_RADIO = "television_radio"
    BANNER = "banner"
    POSTER = "poster"
    LEAFLET = "leaflet"
    CONTEST = "contest"
    OTHER = "other"


class Counted(StrEnum):
    """What is counted of a channel that has no attendees."""

    ITEMS = "items"
    TIMES = "times"
    MINUTES = "minutes"
    PRINTED = "printed"
    HANDED_OUT = "handed_out"
    REACH = "reach"


_ON_AIR = (Counted.ITEMS, Counted.TIMES, Counted.MINUTES)
_ONLINE = (Counted.ITEMS, Counted.TIMES, Counted.REACH)
_ON_PAPER = (Counted.ITEMS, Counted.PRINTED, Counted.HANDED_OUT)
COUNTED: Mapping[OutreachChannel, tuple[Counted, ...]] = {
    OutreachChannel.COMMUNE_RADIO: _ON_AIR,
    OutreachChannel.PUBLIC_BOARD: (Counted.ITEMS, Counted.TIMES),
    OutreachChannel.BULLETIN: _ON_PAPER,
    OutreachChannel.FREE_DOCUMENT: _ON_PAPER,
    OutreachChannel.WEBSITE: (Counted.ITEMS, Counted.REACH),
    OutreachChannel.SOCIAL_NETWORK: _ONLINE,
    OutreachChannel.TEXT_MESSAGE: _ONLINE,
    OutreachChannel.TELEVISION_RADIO: _ON_AIR,
    OutreachChannel.BANNER: (Counted.ITEMS, Counted.PRINTED),
    OutreachChannel.POSTER: _ON_PAPER,
    OutreachChannel.LEAFLET: _ON_PAPER,
    OutreachChannel.CONTEST: (Counted.ITEMS, Counted.REACH),
    OutreachChannel.OTHER: tuple(Counted),
}
PRINTS = tuple(channel for channel, counted in COUNTED.items() if Counted.PRINTED in counted)  # Biểu 04
# what sessions use up, too: under the same codes as their kinds of material
USED_UP = (OutreachChannel.LEAFLET, OutreachChannel.POSTER)


class Genre(StrEnum):
    """What an item is, counted apart (R18: tin, bài, phóng sự, ảnh, video)."""

    NEWS = "news"
    ARTICLE = "article"
    REPORTAGE = "reportage"
    PHOTO = "photo"
    VIDEO = "video"
    AUDIO = "audio"
    OTHER = "other"


class OutreachDraft(Draft):
    """One entry of the log. Numbers that nobody knows stay None, which is not 0.

    `items` is how many pieces the entry stands for (one by default: "12 tin trong quý" is one entry of 12). It counts
    in the period that holds `starts_on`, whole, so that no period counts it twice. `minutes_total` is what counts as
    minutes; where it is None, `times` × `minutes_each`. `handed_out` is what was handed out outside of sessions:
    what a session used is recorded with its result. `reach` is what the channel itself tells (views, entries of a
    contest). Money is in đồng. Another office's entry (`host_id`) is shown and never added.
    """

    channel: OutreachChannel
    genre: Genre | None = None
    title: str = Field(min_length=1, max_length=300)
    starts_on: date
    ends_on: date | None = None
    items: int = Field(default=1, ge=1, le=100_000)
    times: int | None = Field(default=None, ge=0, le=100_000)
    minutes_each: int | None = Field(default=None, ge=0, le=1_440)
    minutes_total: int | None = Field(default=None, ge=0, le=10_000_000)
    clusters: int | None = Field(default=None, ge=0, le=10_000)
    language: str = Field(default="", max_length=80)
    printed: int | None = Field(default=None, ge=0, le=10_000_000)
    handed_out: int | None = Field(default=None, ge=0, le=10_000_000)
    reach: int | None = Field(default=None, ge=0, le=1_000_000_000)
    link: str = Field(default="", max_length=500)
    note: str = Field(default="", max_length=500)
    host_id: int | None = None
    cost_planned: int | None = Field(default=None, ge=0, le=10_000_000_000)
    cost_spent: int | None = Field(default=None, ge=0, le=10_000_000_000)
    cost_source: CostSource = CostSource.BUDGET


class OutreachLinks(Draft):
    """The places an entry was for, and the plans it belongs to, in the order given."""

    place_ids: tuple[int, ...] = ()
    campaign_ids: tuple[int, ...] = ()


class Outreach(OutreachDraft):
    id: int
    uid: str
    place_ids: tuple[int, ...] = ()
    campaign_ids: tuple[int, ...] = ()
