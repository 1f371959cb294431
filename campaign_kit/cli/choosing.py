"""Which documents of a session a command line means: kinds, bands, designs, papers, themes, formats by their codes."""

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated

import typer

from campaign_kit.cli.reading import codes, read_code, unusable
from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FORM_KINDS
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.services.materials import Choice, Offer, no_such, restyled
from campaign_kit.wording import materials

Texts = list[str] | None
Kinds = Annotated[Texts, typer.Option(metavar="MÃ", help="Chỉ loại này, nhiều lần được; không ghi: các loại hợp.")]
ForBand = Annotated[
    str | None, typer.Option("--band", metavar="MÃ", help=f"Chỉ cho nhóm này, một trong: {codes(Band)}.")
]


def choose(offers: Sequence[Offer], kinds: Sequence[str] | None, band: str | None = None) -> list[Offer]:
    """The offers that suit the session, or those of the kinds asked for: the suiting ones of a kind, else all of it."""
    wanted_band = None if band is None else read_code(Band, band.upper())
    if wanted_band is not None:
        offers = [offer for offer in offers if offer.band is wanted_band]
    if kinds is None:
        return [offer for offer in offers if offer.suits]
    wanted = dict.fromkeys(read_code(Kind, code.lower()) for code in kinds)
    missing = [kind for kind in wanted if kind not in {offer.kind for offer in offers}]
    if missing:
        raise unusable(_not_offered(missing, offers, wanted_band))
    suiting = {offer.kind for offer in offers if offer.suits}
    return [offer for offer in offers if offer.kind in wanted and (offer.suits or offer.kind not in suiting)]


def _not_offered(missing: Sequence[Kind], offers: Sequence[Offer], band: Band | None) -> Refused:
    """Why these kinds cannot be made for the session: nobody was there, no names, no template, no topic, or not so.

    Without a `band` the session's own are those of what suits it.
    """
    if Kind.CERTIFICATE in missing:
        return Refused("materials.nobody_present")
    if Kind.BADGE in missing:
        return Refused("materials.no_names")
    if Kind.RUN_SHEET in missing:
        return Refused("materials.no_template")
    of_topics = [kind for kind in missing if kind not in FORM_KINDS]
    bands = dict.fromkeys(offer.band for offer in offers if offer.suits) if band is None else (band,)
    if of_topics and bands:
        named = ", ".join(materials.BANDS_IN_WORDS[each.value] for each in bands)
        return Refused("materials.no_topic", bands=named, kinds=codes(of_topics))
    able = codes(dict.fromkeys(offer.kind for offer in offers))
    return Refused("materials.kind", kind=codes(missing), kinds=able)


def style(offers: Sequence[Offer], design: str, paper: str, theme: str) -> list[Offer]:
    """The offers in the look asked for, each as far as it can be; what none of them can be is refused."""
    styled = _in_look(offers, "design", design, lambda offer: offer.designs)
    styled = _on_paper(styled, paper)
    return _in_look(styled, "theme", theme, lambda offer: offer.themes)


def read_formats(offers: Sequence[Offer], formats: Sequence[str] | None) -> frozenset[str] | None:
    """The formats asked for; None for all of them."""
    able = dict.fromkeys(each for offer in offers for each in offer.formats)
    for each in formats or ():
        if each.lower() not in able:
            raise unusable(Refused("materials.format", format=each, formats=", ".join(able)))
    return None if formats is None else frozenset(each.lower() for each in formats)


def codes_of(choices: Iterable[Choice]) -> list[str]:
    """Their codes."""
    return [choice.code for choice in choices]


def _in_look(
    offers: Sequence[Offer], what: str, text: str, choices: Callable[[Offer], Sequence[Choice]]
) -> list[Offer]:
    able = dict.fromkeys(each for offer in offers for each in choices(offer))
    code = _code(text, able)
    if text and not code:
        raise unusable(no_such(what, text, able))
    return [restyled(offer, **{what: code}) if code in codes_of(choices(offer)) else offer for offer in offers]


def _on_paper(offers: Sequence[Offer], text: str) -> list[Offer]:
    """On the paper where the design has it, else in the first design that has it."""
    able = dict.fromkeys(paper for offer in offers for design in offer.designs for paper in design.papers)
    code = _code(text, able)
    if text and not code:
        raise unusable(no_such("paper", text, able))
    return [_papered(offer, code) if code else offer for offer in offers]


def _papered(offer: Offer, code: str) -> Offer:
    designs = [offer.design, *offer.designs]
    design = next((each for each in designs if code in codes_of(each.papers)), None)
    return restyled(offer, design=design.code, paper=code) if design else offer


def _code(text: str, choices: Iterable[Choice]) -> str:
    """The code as it is written, whatever the case it was typed in; empty when there is none."""
    return next((choice.code for choice in choices if choice.code.lower() == text.lower()), "")
