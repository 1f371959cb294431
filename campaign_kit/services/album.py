"""The album of a session as evidence for a report: read from the data, placed, and written as a PDF."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.compose.album import AlbumMatter, Came, Shot, compose_album
from campaign_kit.documents.compose.occasion import Occasion
from campaign_kit.documents.files import suffixed
from campaign_kit.documents.papers.official.matter import plan_words
from campaign_kit.model.attendance import AttendanceStatus, Listed, Minority, Sex
from campaign_kit.model.materials import Kind
from campaign_kit.model.names import clean
from campaign_kit.model.photos import Shows
from campaign_kit.model.plan import Session
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.occasions import read_source
from campaign_kit.services.offer_words import in_file_names
from campaign_kit.services.paper_matter import session_matter
from campaign_kit.services.papers import layouts_of
from campaign_kit.services.publishing import Shown
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import album as words
from campaign_kit.wording.materials import FILE_NAME

_LONGEST_TITLE = 90


def write_album(
    database: Database, content: ContentService, paths: Paths, session: Session, shown: Sequence[Shown], target: Path
) -> Path:
    """Writes the album of these photos as a PDF, never over another file; gives back where it stands.

    Refused "materials.no_office", "materials.too_long" and the like, "materials.folder".
    """
    source = read_source(database, content, session)
    modules = tuple(source.modules[key] for key in session.modules if key in source.modules)
    with database.reading() as unit:
        matter = _matter(unit, content, replace(source.plain, modules=modules), shown)
    layouts = layouts_of(paths)
    pages = produce.album(compose_album(matter), layouts)
    return produce.write_pages(pages, suffixed(target, ".pdf"), lambda _: False)


def album_name(session: Session) -> str:
    """The name of the file: "2026-11-23 Kết bạn an toàn – Album ảnh.pdf"."""
    named = FILE_NAME.format(
        day=session.day.isoformat(), title=in_file_names(session.title)[:_LONGEST_TITLE], kind=words.FILE_KIND
    )
    return f"{clean(named)}.pdf"


def _matter(unit: Reading, content: ContentService, occasion: Occasion, shown: Sequence[Shown]) -> AlbumMatter:
    about = session_matter(unit, content, occasion.session)
    return AlbumMatter(
        occasion=occasion,
        places=about.places,
        plan=plan_words(about.campaign, about.issuer) if about.campaign else "",
        came=_came(unit, occasion.session),
        shots=tuple(
            Shot(
                number=at,
                jpeg=each.jpeg,
                width=each.photo.width,
                height=each.photo.height,
                caption=each.photo.caption,
                is_blurred=each.is_blurred,
            )
            for at, each in enumerate(shown, start=1)
        ),
        told=Counter("blurred" if each.is_blurred else _why(each) for each in shown),
    )


def _why(each: Shown) -> str:
    return Shows.NOBODY if each.photo.shows is Shows.NOBODY else Shows.CONSENT


def _came(unit: Reading, session: Session) -> Came:
    """Counted people, and those of the list where they are not inside the counts; a part is told where it is whole."""
    counts = unit.attendance.head_counts(session.id)
    summary = unit.attendance.summaries([session.id])[session.id]
    listed: list[Listed] = []
    if not counts or session.list_is_part is False:
        present = AttendanceStatus.PRESENT
        listed = [each for each in unit.attendance.people_of(session.id) if each.attendance.status is present]
    used = {each.kind: each.number for each in unit.attendance.used(session.id)}
    women = [each.female for each in counts] + [int(each.person.sex is Sex.FEMALE) for each in listed]
    minority = [each.minority for each in counts]
    minority += [int(each.attendance.minority is Minority.YES) for each in listed]
    sexes = all(each.person.sex is not Sex.UNKNOWN for each in listed)
    stated = all(each.attendance.minority is not Minority.UNKNOWN for each in listed)
    return Came(
        attendances=summary.attendances(session.list_is_part),
        female=_sum(women) if sexes else None,
        minority=_sum(minority) if stated else None,
        leaflets=used.get(Kind.LEAFLET),
    )


def _sum(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known and len(known) == len(numbers) else None
