"""What the editor says of the session while it is written: what stands in its way, its series, its languages."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.module import Module
from campaign_kit.model.plan import Session, SessionDraft, SessionLinks
from campaign_kit.model.sessions import SessionFilter
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.tables.session_marks import closed_sentences, standing_words
from campaign_kit.ui.widgets.topics import TopicsCard


def sentences_on(
    desk: Desk, draft: SessionDraft, links: SessionLinks, known: Session | None, modules: Sequence[Module]
) -> list[str]:
    """Sentences in the order in which they should be read; `known` is the session as it was saved."""
    kit = desk.kit
    taught = [module for module in modules if module.key in links.modules]

    def read() -> list[str]:
        places = [place for place in kit.plan.places() if place.id in links.place_ids]
        conflicts = kit.arranging.conflicts(draft, links, known.id if known else None)
        days = closed_sentences(kit.coverage.closed_days(), places, draft.day)
        return [*days, *dict.fromkeys(each.words for each in conflicts), *kit.plan.advice(draft, links, taught)]

    return desk.work.now(read) or []


def tell_languages(desk: Desk, topics: TopicsCard, code: str) -> None:
    """Offers the languages in which the topics can be said beside Vietnamese, with that one chosen."""
    translations, taught = desk.kit.translations, topics.taught()
    known = desk.work.now(lambda: translations.choices(taught, code))
    topics.second.show_languages(known or (), code)


def standing_of(desk: Desk, session: Session | None) -> list[str]:
    """Where a saved session stands in its series, and why it is off."""
    if session is None:
        return []
    wanted = SessionFilter(series=session.series)
    members = desk.work.now(lambda: desk.kit.plan.find(wanted)) if session.series else []
    return standing_words(session, members or [])


def share_list(desk: Desk, session: Session | None) -> None:
    """Puts the names of the session on the lists of the others of its series that are still to come."""
    if session is None:
        return
    outcome = desk.work.now(lambda: desk.kit.course_roster.spread(session.id))
    if outcome is not None:
        said = QCoreApplication.translate(
            "SessionPage", "Danh sách {0} người dùng chung cho {1} buổi còn lại của loạt."
        )
        desk.tell(said.format(outcome.value.people, len(outcome.value.sessions)))
