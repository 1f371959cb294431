"""Pages of a topic before there is a session: which kinds, for whom, in whose name."""

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FORM_KINDS
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import Band, Module
from campaign_kit.model.office import OfficialPageDraft
from campaign_kit.model.survey import Survey, SurveyItem
from campaign_kit.services.kinds import kinds_of

_ITEMS = tuple(
    SurveyItem(question=f"Câu {number}: em làm gì?", options=("Kể ngay", "Giữ kín", "Làm theo"), answer=0, module="B3")
    for number in range(10)
)


@pytest.fixture
def module(kit: Kit) -> Module:
    return kit.content.module("B3")


def test_a_whole_module_gives_every_kind_that_is_made_of_topics(kit: Kit, module: Module) -> None:
    made = {info.kind for info in kit.showcase.products(module)}
    others = {Kind.SIGN_IN_SHEET, Kind.CERTIFICATE, Kind.BADGE, Kind.RUN_SHEET, *FORM_KINDS}
    assert made == {info.kind for info in kinds_of(Layouts([kit.paths.layouts]))} - others


def test_what_a_module_lacks_is_not_among_its_products(kit: Kit, module: Module) -> None:
    poor = module.model_copy(update={"poster": None, "game": None, "quiz": ()})
    lost = {info.kind for info in kit.showcase.products(module)} - {info.kind for info in kit.showcase.products(poor)}
    assert lost == {Kind.POSTER, Kind.STANDEE, Kind.GAME, Kind.QUIZ}
    with pytest.raises(Refused, match=r"materials\.no_content"):
        kit.showcase.preview(poor, Kind.GAME)


@pytest.mark.parametrize("key", ["A1", "P1"])
def test_every_product_can_be_looked_at(kit: Kit, key: str) -> None:
    module = kit.content.module(key)
    for info in kit.showcase.products(module):
        preview = kit.showcase.preview(module, info.kind)
        assert preview.pages > 0, info.kind
        assert preview.findings == (), info.kind


def test_a_text_that_is_not_saved_can_be_looked_at(kit: Kit, module: Module) -> None:
    before = kit.showcase.preview(module, Kind.POSTER).png(0, 300)
    assert module.poster
    changed = module.model_copy(update={"poster": module.poster.model_copy(update={"title": "Bạn mới ở Ia Dom"})})
    assert kit.showcase.preview(changed, Kind.POSTER).png(0, 300) != before


def test_the_look_that_was_asked_for_is_shown(kit: Kit, module: Module) -> None:
    usual = kit.showcase.preview(module, Kind.POSTER)
    info = next(info for info in kit.showcase.products(module) if info.kind is Kind.POSTER)
    other = next(paper for paper in info.designs[0].papers if paper != info.designs[0].papers[0])
    assert kit.showcase.preview(module, Kind.POSTER, Look(paper=other.code)).page_mm(0) != usual.page_mm(0)
    with pytest.raises(Refused, match=r"materials\.paper"):
        kit.showcase.preview(module, Kind.POSTER, Look(paper="a9"))


def test_before_the_office_is_set_up_a_trial_one_stands_in(empty: Kit) -> None:
    module = empty.content.module("B3")
    preview = empty.showcase.preview(module, Kind.POSTER)
    assert (preview.pages, preview.findings) == (1, ())
    assert empty.office.file() is None


def test_every_form_can_be_looked_at(kit: Kit) -> None:
    kit.office.save_pages([OfficialPageDraft(name="Trang của xã", url="https://iadom.gialai.gov.vn")])
    for form in kit.content.forms():
        preview = kit.showcase.preview_form(form)
        assert preview.pages > 0, form.key
        assert preview.findings == (), form.key


def test_every_template_can_be_looked_at_for_each_of_its_bands(kit: Kit) -> None:
    templates = kit.content.templates()
    assert templates
    for template in templates:
        for band in template.bands:
            preview = kit.showcase.preview_template(template, band)
            assert (preview.pages > 0, preview.findings) == (True, ()), (template.key, band)


def test_a_survey_can_be_looked_at(kit: Kit) -> None:
    survey = Survey(key="khao-sat-b", title="Khảo sát lớp 4–6", band=Band.B, items=_ITEMS)
    preview = kit.showcase.preview_survey(survey)
    assert preview.findings == ()
    other = survey.model_copy(update={"items": tuple(reversed(_ITEMS))})
    assert kit.showcase.preview_survey(other).png(0, 300) != preview.png(0, 300)
