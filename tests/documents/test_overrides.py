"""Own texts: which texts may be changed, in what words they are named, and the document in those words."""

from dataclasses import replace

from campaign_kit.documents import produce
from campaign_kit.documents.blocks import (
    Callout,
    Fields,
    Flow,
    Heading,
    Manuscript,
    Passage,
    Points,
    Sheet,
    Speech,
    Text,
    Ticks,
    Turn,
)
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.layout.shown import shown_slots
from campaign_kit.documents.overrides import editables, overridden, tidy
from campaign_kit.model.materials import Kind, OwnText
from tests.documents.alphabets import translated
from tests.documents.occasions import LAYOUTS, module, occasion

POSTER = produce.compose(Kind.POSTER, occasion())
FLOW = Manuscript(
    "Cam kết",
    "",
    "",
    (
        Sheet("a", "Cam kết", {"org": Text("UBND"), "title": Text("*Cam kết*"), "page": Text("Trang 1")}),
        Sheet(
            "b",
            "Thân",
            {
                "body": Flow(
                    (
                        Heading("Một"),
                        Passage("Hai"),
                        Points(("Ba", "Bốn")),
                        Ticks(("Năm",)),
                        Callout("Sáu"),
                        Fields(("Họ tên",)),
                    )
                )
            },
        ),
    ),
)


def own(manuscript: Manuscript, **texts: str) -> dict[str, OwnText]:
    """Own texts for the keys given with "_" for the dots."""
    was = {each.key: each.was for each in editables(manuscript, {})}
    return {
        key: OwnText(was=was[key], text=text)
        for key, text in ((k.strip("_").replace("_", "."), t) for k, t in texts.items())
    }


def texts(manuscript: Manuscript) -> dict[str, str]:
    return {each.key: each.text for each in editables(manuscript, {})}


def test_who_invites_the_help_and_what_the_program_fills_in_cannot_be_changed() -> None:
    assert list(texts(FLOW)) == [
        "0.title",
        "1.body.0",
        "1.body.1",
        "1.body.2.0",
        "1.body.2.1",
        "1.body.3.0",
        "1.body.4",
    ]
    assert not {"0.org", "0.help", "0.imprint", "0.logo"} & set(texts(POSTER))


def test_every_text_that_may_be_changed_is_changed_where_it_stands_and_nowhere_else() -> None:
    for manuscript in (POSTER, FLOW):
        mine = {each.key: OwnText(was=each.was, text=f"Mới {each.key}") for each in editables(manuscript, {})}
        assert texts(overridden(manuscript, mine)) == {key: f"Mới {key}" for key in mine}
        one = {"0.title": mine["0.title"]}
        assert texts(overridden(manuscript, one)) == texts(manuscript) | {"0.title": "Mới 0.title"}
    assert overridden(POSTER, mine).sheets[0].slots["help"] == POSTER.sheets[0].slots["help"]


def test_what_is_done_and_said_in_a_step_may_be_put_in_other_words_and_its_time_not() -> None:
    turn = Turn("7:15–7:20", "Khởi động", "5 phút", (Points(("Xếp ghế.",)), Speech(("Chào em!",), "Nói")))
    run = Manuscript("Kịch bản", "", "", (Sheet("a", "Kịch bản", {"body": Flow((turn,))}),))
    assert texts(run) == {"0.body.0.title": "Khởi động", "0.body.0.0.0": "Xếp ghế.", "0.body.0.1.0": "Chào em!"}
    body = overridden(run, own(run, _0_body_0_title="Vui", _0_body_0_1_0="Chào bạn!")).sheets[0].slots["body"]
    assert body == Flow((Turn("7:15–7:20", "Vui", "5 phút", (Points(("Xếp ghế.",)), Speech(("Chào bạn!",), "Nói"))),))


def test_titles_follow_the_heading() -> None:
    changed = overridden(FLOW, own(FLOW, _0_title="Em *hứa*"))
    assert (changed.title, changed.sheets[0].title, changed.sheets[1].title) == ("Em hứa", "Em hứa", "Thân")


def test_words_for_a_text_that_is_another_now_rest() -> None:
    """The session has another topic since: its poster once kept a rule of the old one, in the wrong place."""
    stale = {"0.title": OwnText(was="*5 quy tắc* khi chơi", text="Quy tắc chơi")}
    assert overridden(FLOW, stale) == FLOW
    assert [each.is_own for each in editables(FLOW, stale)] == [False] * 7


def test_only_texts_that_the_design_shows_are_asked_for_in_words() -> None:
    layouts = Layouts([LAYOUTS])
    for style in layouts.designs("poster"):
        shown = editables(POSTER, {}, shown_slots(style))
        assert 0 < len(shown) < len(texts(POSTER))
    rules = editables(POSTER, {}, shown_slots(layouts.style("poster", "five-rules")))
    labels = ["Tiêu đề", "Dòng dưới tiêu đề", "Quy tắc 1", "Giải thích", *(f"Quy tắc {n}" for n in range(2, 6))]
    assert [each.label for each in rules] == labels, "all rules have the same explanation here"
    assert [each.label for each in editables(FLOW, {})][:3] == [
        "Trang 1: Tiêu đề",
        "Trang 2: Đoạn 1",
        "Trang 2: Đoạn 2",
    ]


def test_a_text_is_tidied() -> None:
    assert tidy("  Em   *nhớ*\n\n 111 ") == "Em *nhớ*\n111"
    assert tidy("một * sao | hai") == "một sao / hai"
    assert tidy("a\u0302") == "â"


def test_a_text_that_stands_twice_is_one_text() -> None:
    """The flap of a leaflet was changed on its outer side alone; the A5 one shows it inside."""
    twice = Manuscript(
        "", "", "", tuple(Sheet(name, "", {"flap_points": Points(("Hai", name))}) for name in ("a", "b"))
    )
    assert [(each.key, each.label) for each in editables(twice, {})] == [
        ("0.flap_points.0", "Trang 1: Ý 1"),
        ("0.flap_points.1", "Trang 1: Ý 2"),
        ("1.flap_points.1", "Trang 2: Ý"),
    ]
    changed = overridden(twice, {"0.flap_points.0": OwnText(was="Hai", text="Ba")})
    assert [sheet.slots["flap_points"] for sheet in changed.sheets] == [Points(("Ba", "a")), Points(("Ba", "b"))]


def test_the_second_language_is_named_and_changed_wherever_it_stands() -> None:
    said = module()
    given = replace(occasion(said, band=said.band), second=(translated(said, "jra"),), second_name="tiếng Gia Rai")
    deck, poster = (produce.compose(kind, given) for kind in (Kind.DECK, Kind.POSTER))
    labels = [each.label for each in editables(poster, {}) if each.key.startswith("0.rules.")]
    assert labels == [f"Quy tắc {n}{told}" for n in range(1, 6) for told in ("", " (tiếng thứ hai)")]
    told = next(each for each in editables(deck, {}) if each.key == "1.second_points.0")
    assert told.label == "Trang 2: Ý 1 (tiếng thứ hai)"
    changed = overridden(deck, {told.key: OwnText(was=told.was, text="ƀ ê̆")})
    beside, apart = changed.sheets[1].slots["second_points"], changed.sheets[1].apart[1].slots["points"]
    assert beside == apart
    assert isinstance(beside, Points)
    assert (beside.items[0], beside.language) == ("ƀ ê̆", "jra")
