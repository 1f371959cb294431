"""What documents are made from, read for a session in one unit of work and left before anything is composed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from campaign_kit.documents.compose.occasion import Link, NameSheet, Occasion
from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FORM_KINDS, FormText
from campaign_kit.model.materials import Kind, OwnText
from campaign_kit.model.module import Band, Module
from campaign_kit.model.plan import Place, Session
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.content import ContentService
from campaign_kit.services.offers import Offer, document_key
from campaign_kit.services.sheet_names import names_of
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading

_WITH_NAMES = frozenset({Kind.SIGN_IN_SHEET, Kind.BADGE, Kind.CERTIFICATE})


@dataclass(frozen=True)
class Source:
    """A session as its documents need it; `own` are the own texts of each document, by the keys of offers.

    `second` are the topics in the second language of the session: only those that somebody who speaks it has read.
    """

    plain: Occasion
    listed: NameSheet
    present: NameSheet
    modules: Mapping[str, Module]
    forms: Mapping[str, FormText]
    templates: Mapping[str, SessionTemplate]
    surveys: Mapping[str, Survey]
    own: Mapping[str, Mapping[str, OwnText]]
    second: Mapping[str, Module]
    second_name: str

    def occasion(self, offer: Offer, imprint: str = "") -> Occasion:
        """What this offer is made from; names stand on the papers that carry them, and on no other.

        `imprint` is the line of approval, behind that of the office's print permit.
        """
        second = tuple(self.second[key] for key in offer.modules if key in self.second)
        names = self.present if offer.kind is Kind.CERTIFICATE else self.listed
        return replace(
            self.plain,
            band=offer.band,
            modules=tuple(self.modules[key] for key in offer.modules if key in self.modules),
            second=second,
            second_name=self.second_name if second else "",
            names=names if offer.kind in _WITH_NAMES else replace(names, people=()),
            form_text=self.forms.get(offer.form) if offer.kind in FORM_KINDS else None,
            template=self.templates.get(offer.form) if offer.kind is Kind.RUN_SHEET else None,
            survey=self.surveys.get(offer.form) if offer.kind is Kind.QUIZ else None,
            imprint=" · ".join(filter(None, (self.plain.office.imprint, imprint))),
        )

    def texts(self, offer: Offer) -> Mapping[str, OwnText]:
        """The own texts of this offer."""
        return self.own.get(offer.key, {})


def read_source(database: Database, content: ContentService, session: Session) -> Source:
    """All of it as it is now. Refused "materials.no_office"."""
    with database.reading() as unit:
        office = unit.office.own()
        if office is None:
            raise Refused("materials.no_office")
        names = {each.id: each.name for each in unit.office.offices()}
        partners = (each.name or names.get(each.office_id or 0, "") for each in session.partners)
        own = unit.materials.own_texts(session.id)
        templates = {template.key: template for template in content.templates()}
        made_from = templates.get(session.template)
        return Source(
            plain=Occasion(
                office=office,
                session=session,
                places=_places(unit, session),
                partners=tuple(filter(None, partners)),
                help_lines=tuple(unit.office.help_lines()),
                band=Band.P,
                modules=(),
                links=tuple(Link(page.name, page.url) for page in unit.office.pages()),
                logo=unit.office.logo(office.id),
                audience=made_from.audience if made_from else None,
            ),
            listed=names_of(unit, session),
            present=names_of(unit, session, only_present=True),
            modules={module.key: module for module in content.modules()},
            forms={form.key: form for form in content.forms()},
            templates=templates,
            surveys={survey.key: survey for survey in content.surveys()},
            second=content.told_in(session.language),
            second_name=content.reference().spoken(session.language),
            own={document_key(each.kind, each.band, each.form): each.texts for each in own},
        )


def _places(unit: Reading, session: Session) -> tuple[Place, ...]:
    """The session's places, each class followed by its school."""
    places = [unit.plan.place(place_id) for place_id in session.place_ids]
    parents = dict.fromkeys(place.parent_id for place in places if place.parent_id is not None)
    schools = [unit.plan.place(parent) for parent in parents if parent not in session.place_ids]
    return (*places, *schools)
