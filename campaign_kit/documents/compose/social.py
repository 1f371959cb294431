"""The picture of a post on a social network, and the text that is posted with it."""

from campaign_kit.documents.blocks import Block, Flow, Manuscript, Passage, Pictures, Sheet, Text
from campaign_kit.documents.compose.appeals import comfort, message, poster_text, shown_pictures
from campaign_kit.documents.compose.occasion import Occasion, common, for_whom
from campaign_kit.model.module import PostText
from campaign_kit.model.office import CHILD_HOTLINE, REPORT_SITE
from campaign_kit.wording import materials as words
from campaign_kit.wording import papers as said


def compose_social(occasion: Occasion) -> Manuscript:
    """One sheet: the words on the picture; in the slot "post" the text beside it, in "alt" what the picture shows.

    A module without a post lends the title of its poster and its messages. Refused "materials.no_content" when there is
    neither.
    """
    post = _post(occasion)
    title = post.title.replace("*", "")
    slots: dict[str, Block] = {
        **common(occasion, words.CALL),
        **message(occasion),
        "title": Text(post.title),
        "pictures": Pictures(shown_pictures(occasion, post.pictures)),
        "comfort": Text(comfort(occasion)),
        "post": Flow(tuple(Passage(sentence) for sentence in _posted(post.text))),
        "alt": Text(said.POST_ALT.format(title=title, hotline=CHILD_HOTLINE, site=REPORT_SITE)),
    }
    if not any(module.post and module.post.title for module in occasion.modules):
        # a post of its own often speaks to parents about their children: whom it is for stands in its own words
        slots["subtitle"] = Text(for_whom(occasion, ""))
    return Manuscript(title, words.SUBJECT, occasion.office.name, (Sheet("social", title, slots),), occasion.language)


def _post(occasion: Occasion) -> PostText:
    """The post of the first module that has one, what it leaves open filled from posters and messages."""
    own = next((module.post for module in occasion.modules if module.post), PostText())
    poster = None if own.title else poster_text(occasion)
    said = tuple(message for module in occasion.modules for message in module.messages)
    return PostText(
        title=poster.title if poster else own.title,
        pictures=own.pictures or (poster.pictures if poster else ()),
        text=own.text or said,
    )


def _posted(text: tuple[str, ...]) -> tuple[str, ...]:
    """The text as written; where help is follows it as far as it does not say so itself."""
    written = " ".join(text)
    if CHILD_HOTLINE not in written:
        return (*text, said.POST_HELP.format(hotline=CHILD_HOTLINE, site=REPORT_SITE))
    return text if REPORT_SITE in written else (*text, said.POST_SITE.format(site=REPORT_SITE))
