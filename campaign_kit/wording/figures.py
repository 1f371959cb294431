"""Words of the figures beside sessions and people: outreach by channel, training, papers, costs, surveys, tallies."""

from campaign_kit.wording.arranged_labels import ARRANGED
from campaign_kit.wording.reported_labels import REPORTED

FEW = "dưới 5"  # for 1-4 of a sensitive figure, in whatever is printed
TALLY = "Tổng các số do đơn vị ghi nhận, có ngày đầu nằm trong kỳ, kèm nguồn: {title}."

_PLANNED = "của các buổi còn trong kế hoạch, có ngày nằm trong kỳ, do cơ quan này tính"
_ENTRIES = "của các mục truyền thông có ngày bắt đầu nằm trong kỳ, do cơ quan này thực hiện"
_TRAINED = "của các buổi tập huấn đã tổ chức, có ngày nằm trong kỳ, do cơ quan này tính"
_COSTS = (
    "của các buổi đã tổ chức hoặc còn trong kế hoạch có ngày nằm trong kỳ và của các mục truyền thông "
    "bắt đầu trong kỳ, do cơ quan này tính"
)
_ASKED = "tại các buổi đã tổ chức trong kỳ có cả khảo sát trước và sau buổi"

# what is counted → (how a title says it, unit, definition)
_COUNTED: dict[str, tuple[str, str, str]] = {
    "items": ("số sản phẩm", "sản phẩm", f"Số tin, bài, sản phẩm {_ENTRIES}; mỗi mục tính trọn vào một kỳ."),
    "times": ("số lượt phát, đăng, gửi", "lượt", f"Số lượt phát, đăng, gửi {_ENTRIES}; không phải lượt người."),
    "minutes": (
        "số phút phát",
        "phút",
        f"Số phút phát {_ENTRIES}; mục không ghi tổng số phút thì lấy số lượt nhân số phút mỗi lượt.",
    ),
    "printed": ("số bản in", "bản", f"Số bản in {_ENTRIES}."),
    "handed_out": (
        "số bản đã phát",
        "bản",
        f"Số bản đã phát {_ENTRIES}, cộng số tờ gấp, áp phích đã dùng tại các buổi đã tổ chức.",
    ),
    "reach": ("số lượt tiếp cận", "lượt", f"Số lượt tiếp cận do kênh cho biết {_ENTRIES}; không cộng vào lượt người."),
}
_NEWS, _SHEET, _ON_AIR = ("số tin, bài", "tin, bài"), ("số mẫu", "mẫu"), ("số lượt phát", "lượt")
# what a channel calls it where it has a name of its own
_OWN: dict[tuple[str, str], tuple[str, str]] = {
    ("commune_radio", "items"): ("số bài phát", "bài"),
    ("commune_radio", "times"): _ON_AIR,
    ("public_board", "items"): _NEWS,
    ("public_board", "times"): ("số lượt niêm yết", "lượt"),
    ("bulletin", "items"): ("số bản tin", "bản tin"),
    ("free_document", "items"): ("số tài liệu", "tài liệu"),
    ("website", "items"): _NEWS,
    ("website", "reach"): ("số lượt truy cập", "lượt"),
    ("social_network", "items"): _NEWS,
    ("social_network", "times"): ("số lượt đăng", "lượt"),
    ("text_message", "items"): ("số tin nhắn đã soạn", "tin nhắn"),
    ("text_message", "times"): ("số lượt gửi", "lượt"),
    ("television_radio", "items"): _NEWS,
    ("television_radio", "times"): _ON_AIR,
    ("banner", "items"): _SHEET,
    ("poster", "items"): _SHEET,
    ("leaflet", "items"): _SHEET,
    ("contest", "items"): ("số cuộc thi", "cuộc thi"),
    ("contest", "reach"): ("số lượt dự thi", "lượt"),
}
_ALL_CHANNELS = "Truyền thông khác: {counted}"
_OF_CHANNEL = "{channel}: {counted}"
_SOURCED = "Kinh phí {kind}: {source}"
_COST_KINDS = {"planned": "dự kiến", "spent": "đã chi"}
_PHASES = {"before": "Khảo sát trước buổi: {number}", "after": "Khảo sát sau buổi: {number}"}
_QUIZ: dict[str, tuple[str, str, str]] = {
    "people": ("số phiếu", "phiếu", f"Số phiếu trả lời {_ASKED}; phiếu không có tên."),
    "answers": ("số câu trả lời", "câu", f"Số câu trả lời {_ASKED}."),
    "right": ("số câu trả lời đúng", "câu", f"Số câu trả lời đúng {_ASKED}."),
}


def _outreach() -> dict[str, tuple[str, str, str]]:
    found = {}
    for counted, (words, unit, definition) in _COUNTED.items():
        found[f"outreach.{counted}"] = (_ALL_CHANNELS.format(counted=words), unit, definition)
        for channel, name in REPORTED["OutreachChannel"].items():
            told, of = _OWN.get((channel, counted), (words, unit))
            title = _OF_CHANNEL.format(channel=name, counted=told)
            found[f"outreach.{channel}.{counted}"] = (title, of, definition)
    return found


def _costs() -> dict[str, tuple[str, str, str]]:
    found = {}
    for kind, words in _COST_KINDS.items():
        definition = f"Số tiền {words} {_COSTS}; dòng chưa ghi số tiền thì không cộng."
        found[f"cost.{kind}"] = (f"Kinh phí {words}", "đồng", definition)
        for source, name in ARRANGED["CostSource"].items():
            title = _SOURCED.format(kind=words, source=name.lower())
            found[f"cost.{source}.{kind}"] = (title, "đồng", definition)
    return found


# key → (title, unit, definition in one line)
OTHER_FIGURES: dict[str, tuple[str, str, str]] = {
    "attendances.planned": (
        "Lượt người dự kiến",
        "lượt",
        f"Tổng số người dự kiến {_PLANNED}; buổi chưa ghi số dự kiến thì không cộng.",
    ),
    "training.classes": (
        "Lớp tập huấn",
        "lớp",
        f"Số lớp {_TRAINED}; lớp nhiều buổi tính một lần, nên không cộng dồn giữa các kỳ.",
    ),
    "training.days": ("Ngày tập huấn", "ngày", f"Số ngày học {_TRAINED}; mỗi ngày của mỗi lớp tính một lần."),
    "training.attendances": (
        "Lượt người dự tập huấn",
        "lượt",
        f"Số lượt người {_TRAINED}; đã nằm trong lượt người tham gia.",
    ),
    "papers.issued": (
        "Văn bản đã ban hành",
        "văn bản",
        "Số văn bản trong sổ văn bản có ngày ban hành nằm trong kỳ.",
    ),
    **_outreach(),
    **_costs(),
    **{
        f"quiz.{phase}.{key}": (title.format(number=words), unit, definition)
        for phase, title in _PHASES.items()
        for key, (words, unit, definition) in _QUIZ.items()
    },
}
