"""Contact sheets for the eye: all pages of the kits of session templates and topics, in small, each kit one picture.

`python -m tests.looks FOLDER [KEY…]`: a template gives a picture for each of its bands ("lop-10-12-45"), a topic one
("D1"); without keys it is every template. The folder is made; it should lie outside the tree. What the print doctor
finds is said on the standard output. No test: it asserts nothing.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import count
from pathlib import Path
from uuid import UUID

from PIL import Image, ImageDraw, ImageFont

from campaign_kit.bootstrap import Kit, assemble
from campaign_kit.errors import Refused
from campaign_kit.model.module import CHILD_BANDS, Band, Module, band_of_grade
from campaign_kit.model.office import HelpLineDraft, OfficeDraft, SignerDraft
from campaign_kit.model.plan import (
    Partner,
    Place,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
)
from campaign_kit.model.template import SessionTemplate
from campaign_kit.paths import Paths, find_paths
from campaign_kit.services.offers import Offer
from campaign_kit.services.proposal import usual_form
from campaign_kit.store.database import memory_database
from campaign_kit.store.keys import FoundKey

DAY = date(2026, 11, 23)
COLUMNS, WIDE_PX, GAP_PX, HEAD_PX = 6, 330, 14, 30
LINES = (("Công an xã Ia Dom (trực ban)", "0269 3855 113"), ("Người làm công tác bảo vệ trẻ em xã", "0905 000 000"))


def main(folder: Path, keys: Sequence[str]) -> None:
    """Writes a picture for each kit; a kit that cannot be made is named, and the next one follows."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, opened(Path(data)) as kit:
        places = local(kit)
        for name, session in sessions(kit, places, keys):
            try:
                drawn = contact_sheet(kit, session, name)
            except Refused as refused:
                print(name, "REFUSED", refused.code, refused.facts)
                continue
            drawn.save(folder / f"{name}.png")
            print(folder / f"{name}.png", flush=True)


def opened(data: Path) -> Kit:
    """A kit over a database in memory, of a made-up commune."""
    numbers = count(1)

    def now() -> datetime:
        return datetime(2026, 11, 21, 3, 42, tzinfo=UTC)

    usual = find_paths()
    database = memory_database(now, lambda: str(UUID(int=next(numbers) << 96)))
    kit = assemble(Paths(data, usual.content, usual.layouts), database, FoundKey(bytes(32), "file", created=True), now)
    signer = SignerDraft(office_id=0, authority="KT. CHỦ TỊCH", title="PHÓ CHỦ TỊCH", name="Siu H’Liên")
    local_lines = [HelpLineDraft(label=label, number_or_address=number, verified_on=DAY) for label, number in LINES]
    lines = [*kit.office.starting_lines(), *local_lines]
    kit.office.set_up(OfficeDraft(name="UBND xã Ia Dom"), signer, lines)
    return kit


def local(kit: Kit) -> dict[Band, tuple[Place, ...]]:
    """Where a session for the band is held: a class of it, a hamlet for parents; nowhere for teachers and officials."""
    draft = PlaceDraft(
        office_id=0, kind=PlaceKind.SCHOOL, name="Trường TH, THCS và THPT Ia Dom", school_level=SchoolLevel.MULTI
    )
    (school,) = kit.places.add([draft]).value
    grades = {band_of_grade(grade): grade for grade in (12, 8, 5, 2)}
    rooms = {
        band: kit.places.add(
            [PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name=f"Lớp {grade}A", grade=grade)]
        ).value[0]
        for band, grade in grades.items()
    }
    (hamlet,) = kit.places.add([PlaceDraft(office_id=0, kind=PlaceKind.HAMLET, name="Làng Mook Đen")]).value
    return {**{band: (rooms[band],) for band in CHILD_BANDS}, Band.P: (hamlet,), Band.T: (), Band.O: ()}


def sessions(kit: Kit, places: dict[Band, tuple[Place, ...]], keys: Sequence[str]) -> Iterator[tuple[str, Session]]:
    """A name and a session for each picture."""
    modules = {module.key: module for module in kit.content.modules()}
    templates = {template.key: template for template in kit.content.templates()}
    for key in keys or templates:
        if key in modules:
            yield key, of_topic(kit, modules[key], places)
        else:
            for band in templates[key].bands:
                yield f"{key}-{band.value}", of_template(kit, templates[key], band, places)


def of_topic(kit: Kit, module: Module, places: dict[Band, tuple[Place, ...]]) -> Session:
    draft = SessionDraft(title=module.title, form=usual_form(module.band), day=DAY, starts_at=time(7, 15))
    ids = tuple(place.id for place in places[module.band])
    return kit.plan.add(draft, SessionLinks(place_ids=ids, modules=(module.key,))).value


def of_template(kit: Kit, template: SessionTemplate, band: Band, places: dict[Band, tuple[Place, ...]]) -> Session:
    ids = tuple(place.id for place in places[band])
    draft, links = kit.plan.from_template(template, DAY, ids, time(7, 15))
    modules = links.modules if links.modules and links.modules[0][0] == band.value else template.modules[band][:1]
    partners = (Partner(name="Đoàn TNCS Hồ Chí Minh xã Ia Dom"),)
    whole = links.model_copy(update={"modules": modules, "partners": partners})
    return kit.plan.add(draft.model_copy(update={"status": SessionStatus.PLANNED}), whole).value


def contact_sheet(kit: Kit, session: Session, name: str) -> Image.Image:
    """The pages of all that is ticked for the session, in rows, each under the title of its document."""
    found = [
        (f"{number}. {offer.title}", page)
        for offer in kit.materials.offers(session)
        if offer.suits
        for number, page in pages(kit, session, offer, name)
    ]
    rows = [found[start : start + COLUMNS] for start in range(0, len(found), COLUMNS)]
    heights = [HEAD_PX + GAP_PX + max(page.height for _, page in row) for row in rows]
    whole = Image.new("RGB", (COLUMNS * (WIDE_PX + GAP_PX) + GAP_PX, sum(heights) + GAP_PX), "#8a94a3")
    pen, face = ImageDraw.Draw(whole), font()
    for number, row in enumerate(rows):
        top = sum(heights[:number])
        for column, (title, page) in enumerate(row):
            left = GAP_PX + column * (WIDE_PX + GAP_PX)
            pen.text((left, top + 6), title[:44], fill="white", font=face)
            whole.paste(page, (left, top + HEAD_PX))
    return whole


def pages(kit: Kit, session: Session, offer: Offer, name: str) -> Iterator[tuple[int, Image.Image]]:
    """Each page in small with its number; what the print doctor says of them goes to the standard output."""
    preview = kit.materials.preview(session, offer)
    for words in preview.findings:
        print(f"{name}: {offer.title}: {words}")
    for index in range(preview.pages):
        yield index + 1, Image.open(BytesIO(preview.png(index, WIDE_PX))).convert("RGB")


def font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(find_paths().layouts / "fonts" / "BeVietnamPro-Medium.ttf", 15)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2:])
