"""Guides as documents: their panels, the first words of a point, and what an own guide of another shape gives."""

from dataclasses import replace

import pytest

from campaign_kit.documents.blocks import Callout, Flow, Heading, Manuscript, Points, Text
from campaign_kit.documents.compose.guide import compose_guide
from campaign_kit.errors import Refused
from campaign_kit.model.form_text import FormLine, FormSection, LineKind
from campaign_kit.model.materials import Kind
from tests.documents.occasions import form, occasion

REMEMBER = FormSection(title="Nhớ", lines=(FormLine(kind=LineKind.CALLOUT, text="Báo ngay."),))


def listed(title: str, *texts: str, numbered: bool = False) -> FormSection:
    lines = tuple(FormLine(kind=LineKind.POINT, text=text) for text in texts)
    return FormSection(title=title, numbered=numbered, lines=lines)


def made(*sections: FormSection) -> Manuscript:
    given = form(Kind.GUIDE).model_copy(update={"sections": sections, "signers": ()})
    return compose_guide(replace(occasion(), form_text=given))


def panels(manuscript: Manuscript) -> dict[str, object]:
    shown = ("steps", "first", "second", "third", "left", "right", "rest")
    return {slot: block for slot, block in manuscript.sheets[0].slots.items() if slot.removesuffix("_title") in shown}


def test_numbered_steps_stand_beside_two_lists_and_the_rest_below() -> None:
    steps, say, avoid = listed("Bước", "một", numbered=True), listed("Nói", "hai"), listed("Không nói", "ba")
    assert panels(made(steps, say, avoid, REMEMBER)) == {
        "steps_title": Text("Bước"),
        "steps": Points(("một",), numbered=True),
        "left_title": Text("Nói"),
        "left": Points(("hai",)),
        "right_title": Text("Không nói"),
        "right": Points(("ba",)),
        "rest": Flow((Heading("Nhớ"), Callout("Báo ngay.")), "Trang {page}/{pages}"),
    }


def test_three_stages_stand_side_by_side_with_or_without_two_lists_below() -> None:
    stages = [listed(name, name) for name in ("Trước", "Trong", "Sau")]
    whole = panels(made(*stages, listed("Ai", "a"), listed("Gì", "b"), REMEMBER))
    assert [whole[slot] for slot in ("first_title", "third_title", "right")] == [
        Text("Trước"),
        Text("Sau"),
        Points(("b",)),
    ]
    short = panels(made(*stages, listed("Ai", "a"), REMEMBER))
    assert {"first", "second", "third", "rest"} < short.keys()
    assert not {"left", "right"} & short.keys()
    rest = short["rest"]
    assert isinstance(rest, Flow)
    assert rest.parts[:2] == (Heading("Ai"), Points(("a",)))


def test_a_guide_of_another_shape_is_one_text() -> None:
    manuscript = made(listed("Hai", "a"), listed("Ý", "b"), REMEMBER)
    assert panels(manuscript) == {}
    flow = manuscript.sheets[0].slots["flow"]
    assert isinstance(flow, Flow)
    assert flow.parts[-1] == Callout("Báo ngay.")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nghe: nghe hết.", "*Nghe:* nghe hết."),
        ("Nói: “Em kể là đúng: em không có lỗi.”", "*Nói:* “Em kể là đúng: em không có lỗi.”"),
        ("“Em ơi: kể đi.”", "“Em ơi: kể đi.”"),
        ("Lúc 7:15 thì gọi", "Lúc 7:15 thì gọi"),
        ("Những câu dài hơn ba mươi chữ cái: không đậm", "Những câu dài hơn ba mươi chữ cái: không đậm"),
    ],
)
def test_the_first_words_of_a_point_are_highlighted_up_to_the_colon(text: str, shown: str) -> None:
    steps = made(listed("Bước", text, numbered=True)).sheets[0].slots["steps"]
    assert steps == Points((shown,), numbered=True)


def test_without_a_form_nothing_is_made() -> None:
    with pytest.raises(Refused, match=r"materials\.no_content"):
        compose_guide(occasion())
