"""The data files as rows of the shelf: help lines, legal bases, channels, days, forms of sessions, report outlines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from campaign_kit.model import reference as data
from campaign_kit.model.office import LegalStatus, is_checked
from campaign_kit.ui.tables.shelf import Row
from campaign_kit.ui.widgets.fact_card import Fact, plain, points
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

say = QCoreApplication.translate
_TONES = {LegalStatus.IN_FORCE: "done", LegalStatus.EXPIRED: "quiet"}


@dataclass(frozen=True)
class Section:
    """One data file: its name, what it is for, its rows, and what is told of each by its key."""

    name: str
    purpose: str
    rows: Sequence[Row]
    facts: Mapping[str, Sequence[Fact]]


def sections_of(found: data.Reference, today: date) -> list[Section]:
    """Every data file; what nobody checked within twelve months is marked."""
    return [
        _section(
            say("Reference", "Đường dây trợ giúp"),
            say("Reference", "Số và địa chỉ được nhắc trong nội dung. Số của địa phương ghi trong Thiết lập."),
            [_line(line, today) for line in found.help_lines],
        ),
        _section(
            say("Reference", "Căn cứ pháp lý"),
            say("Reference", "Văn bản được phép viện dẫn. Trước khi ký, xem lại văn bản còn hiệu lực không."),
            [_basis(basis, today) for basis in found.legal_bases],
        ),
        _section(
            say("Reference", "Kênh truyền thông"),
            say("Reference", "Cách đến với người dân không qua buổi họp, và điều được đếm ở mỗi kênh."),
            [_channel(channel) for channel in found.channels],
        ),
        _section(
            say("Reference", "Ngày trong năm"),
            say("Reference", "Dịp nên tổ chức và hạn phải nộp, năm nào cũng có."),
            [_day(day) for day in found.days],
        ),
        _section(
            say("Reference", "Hình thức buổi"),
            say("Reference", "Tài liệu được đánh dấu sẵn cho mỗi hình thức."),
            [_form(form) for form in found.forms],
        ),
        _section(
            say("Reference", "Đề cương báo cáo"),
            say("Reference", "Các mục của mỗi loại báo cáo."),
            [_outline(outline) for outline in found.outlines],
        ),
        _languages(found),
    ]


def _languages(found: data.Reference) -> Section:
    return _section(
        say("Reference", "Ngôn ngữ"),
        say("Reference", "Tiếng viết được bên cạnh tiếng Việt. Bản dịch do người biết tiếng viết và duyệt."),
        [_language(language) for language in found.languages],
    )


def _section(name: str, purpose: str, told: Sequence[tuple[Row, Sequence[Fact]]]) -> Section:
    return Section(name, purpose, [row for row, _facts in told], {row.key: facts for row, facts in told})


def _line(line: data.ReferenceLine, today: date) -> tuple[Row, Sequence[Fact]]:
    due = not is_checked(line.checked_on, today)
    checked = say("Reference", "Kiểm tra {0}").format(numbers.day(line.checked_on))
    mark = say("Reference", "Cần kiểm tra lại") if due else checked
    row = Row(line.number_or_address, line.label, line.note, line.number_or_address, mark, "partly" if due else "quiet")
    return row, (
        plain(say("Reference", "Số hoặc địa chỉ"), line.number_or_address),
        plain(say("Reference", "Nói với trẻ em"), line.child_label),
        plain(say("Reference", "Ghi chú"), line.note),
        plain(say("Reference", "Dùng ở"), word(line.use)),
        *_origin(line),
    )


def _basis(basis: data.ReferenceBasis, today: date) -> tuple[Row, Sequence[Fact]]:
    due = basis.is_due(today)
    detail = say("Reference", "{0} · {1}").format(basis.number, basis.issuer)
    mark = say("Reference", "Cần kiểm tra lại") if due else word(basis.status)
    row = Row(basis.number, basis.title, detail, "", mark, "partly" if due else _TONES.get(basis.status, "partly"))
    return row, (
        plain(say("Reference", "Số, ký hiệu"), basis.number),
        plain(say("Reference", "Cơ quan ban hành"), basis.issuer),
        plain(say("Reference", "Ngày ban hành"), _written(basis.issued_on)),
        plain(say("Reference", "Hiệu lực"), word(basis.status)),
        plain(say("Reference", "Có hiệu lực từ ngày"), _written(basis.in_force_from)),
        plain(say("Reference", "Có hiệu lực đến hết ngày"), _written(basis.in_force_to)),
        plain(say("Reference", "Ghi chú"), basis.note),
        *_origin(basis),
    )


def _channel(channel: data.Channel) -> tuple[Row, Sequence[Fact]]:
    counted = [word(each) for each in channel.counted]
    detail = ", ".join(counted) or say("Reference", "Ghi bằng buổi, không đếm riêng")
    return Row(channel.code, channel.name, detail), (
        points(say("Reference", "Đếm"), counted),
        plain(say("Reference", "Ghi chú"), channel.note),
        *_origin(channel),
    )


def _day(day: data.Day) -> tuple[Row, Sequence[Fact]]:
    through = say("Reference", "{0} – {1}").format(day.first, day.last)
    when = day.first if day.first == day.last else through
    mark, tone = (say("Reference", "Hạn cuối"), "partly") if day.deadline else ("", "quiet")
    return Row(f"{day.title} {when}", day.title, day.note, when, mark, tone), (
        plain(say("Reference", "Ngày"), when),
        plain(say("Reference", "Ghi chú"), day.note),
        *_origin(day),
    )


def _form(form: data.FormKinds) -> tuple[Row, Sequence[Fact]]:
    kinds = [word(kind) for kind in form.kinds]
    return Row(form.form, word(form.form), ", ".join(kinds)), (
        points(say("Reference", "Tài liệu"), kinds),
        *_origin(form),
    )


def _outline(outline: data.Outline) -> tuple[Row, Sequence[Fact]]:
    mark = say("Reference", "Đề xuất") if outline.proposed else ""
    detail = say("Reference", "{0} mục").format(len(outline.sections))
    parts = tuple(("–" if section.level > 1 else "•", section.title) for section in outline.sections)
    return Row(outline.key, outline.title, detail, "", mark), (
        Fact(say("Reference", "Các mục"), parts),
        *_origin(outline),
    )


def _language(language: data.Language) -> tuple[Row, Sequence[Fact]]:
    return Row(language.code, language.name, language.note, language.code), (
        plain(say("Reference", "Mã"), language.code),
        plain(say("Reference", "Ghi chú"), language.note),
        *_origin(language),
    )


def _written(day: date | None) -> str:
    return numbers.day(day) if day else ""


def _origin(row: data.Row) -> tuple[Fact, Fact]:
    """Where it is from, and when somebody last saw that it is right."""
    return (
        plain(say("Reference", "Nguồn"), row.source),
        plain(say("Reference", "Kiểm tra ngày"), numbers.day(row.checked_on)),
    )
