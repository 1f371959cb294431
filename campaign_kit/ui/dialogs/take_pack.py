"""What a pack of content from elsewhere brings, before it is taken: what is new, what it replaces, what is faulty."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.services.packs import PackNews
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.cards import Panel, scrolled
from campaign_kit.ui.widgets.fact_card import group_of, points
from campaign_kit.ui.widgets.texts import label

_MOST = 40  # names or findings of one sort that are shown


class TakePack(QDialog):
    """Accepted when a person agrees to take the pack."""

    def __init__(self, parent: QWidget, name: str, news: PackNews) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Nhập gói nội dung"))
        self.resize(560, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Nhập gói {0}?").format(name), "heading", wrap=True))
        words = self.tr("Bản riêng bị thay được cất vào thư mục content-before trong thư mục dữ liệu.")
        column.addWidget(label(words, "mute", wrap=True))
        warning = Panel("advice", "triangle-alert")
        if news.findings:
            warning.say([self.tr("Có {0} chỗ nên sửa sau khi nhập, xem ở dưới.").format(len(news.findings))])
        column.addWidget(warning)
        inner = QWidget()
        facts = QVBoxLayout(inner)
        facts.setContentsMargins(0, 4, 0, 4)
        facts.setSpacing(12)
        findings = [self.tr("{0}, dòng {1}: {2}").format(each.file, each.line, each.message) for each in news.findings]
        fresh = [each for each in news.new if each not in news.over_shipped]
        for heading, lines in (
            (self.tr("Tệp mới: {0}").format(len(fresh)), fresh),
            (self.tr("Thay bản có sẵn: {0}").format(len(news.over_shipped)), news.over_shipped),
            (self.tr("Thay bản riêng đang có: {0}").format(len(news.replaced)), news.replaced),
            (self.tr("Giống bản đang có: {0}").format(len(news.same)), news.same),
            (self.tr("Chỗ nên sửa: {0}").format(len(news.findings)), findings),
        ):
            if lines:
                facts.addWidget(group_of(points(heading, self._most(lines))))
        facts.addStretch(1)
        column.addWidget(scrolled(inner), 1)
        column.addLayout(answers(self, self.tr("Không nhập"), self.tr("Nhập gói"), self.accept))

    def _most(self, lines: Sequence[str]) -> list[str]:
        """The first of the lines, and how many more there are."""
        more = len(lines) - _MOST
        return [*lines[:_MOST], *([self.tr("… và {0} nữa").format(more)] if more > 0 else [])]
