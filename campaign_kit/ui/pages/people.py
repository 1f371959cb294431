"""The people of all lists and their privacy: found, made one where they are, consents, retention, the record."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget

from campaign_kit.ui.actions import icon_of, make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.page import DUE_NAMES, DUPLICATES, Page
from campaign_kit.ui.pages.people_changes import PeopleChanges
from campaign_kit.ui.pages.people_consents import PeopleConsents
from campaign_kit.ui.pages.people_find import PeopleFind
from campaign_kit.ui.pages.people_pairs import PeoplePairs
from campaign_kit.ui.pages.people_section import PeopleSection
from campaign_kit.ui.pages.people_terms import PeopleTerms
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.segments import Segments

_FIND, _PAIRS, _CONSENTS, _TERMS, _CHANGES = "find", "pairs", "consents", "terms", "changes"
_ICONS = {_PAIRS: "persons.same", _CONSENTS: "persons.agree", _TERMS: "persons.run"}  # of the primary button
_BY_ITEM = {DUE_NAMES: _TERMS, DUPLICATES: _PAIRS}


class PeoplePage(Page):
    """A section reads when it is seen."""

    words = frozenset({"people", "attendance", "evidence", "plan", "office", "papers"})
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Người và riêng tư"))
        self._desk = desk
        self._find = PeopleFind(desk)
        self._sections: dict[str, PeopleSection] = {
            _FIND: self._find,
            _PAIRS: PeoplePairs(desk),
            _CONSENTS: PeopleConsents(desk, self.look_for_somebody),
            _TERMS: PeopleTerms(desk),
            _CHANGES: PeopleChanges(desk),
        }
        self._firsts: dict[str, QPushButton] = {}
        self._unread = set(self._sections)
        self._shown = _FIND
        self._pile = QStackedWidget()
        for key, section in self._sections.items():
            self._pile.addWidget(section)
            if section.first is not None:
                self._firsts[key] = action_button(section.first, "primary", icon_of(_ICONS[key]))
                self._firsts[key].hide()
                self.add_head_button(self._firsts[key])
        self._ways = Segments(
            self.tr("Phần của trang"),
            (
                (_FIND, self.tr("Tìm người")),
                (_PAIRS, self.tr("Trùng nhau")),
                (_CONSENTS, self.tr("Sự đồng ý")),
                (_TERMS, self.tr("Hạn giữ tên")),
                (_CHANGES, self.tr("Nhật ký thay đổi")),
            ),
        )
        self._ways.chosen.connect(self._show_section)
        make_action("persons.find", self, self.look_for_somebody)
        row = QHBoxLayout()
        row.addWidget(self._ways)
        row.addStretch(1)
        self.body.setSpacing(12)
        self.body.setContentsMargins(24, 14, 24, 22)
        self.body.addLayout(row)
        self.body.addWidget(self._pile, 1)

    def look_for_somebody(self) -> None:
        """Where a person is looked for by name, with the keys in the box."""
        self._ways.choose(_FIND)
        self._find.begin()

    def show_item(self, item: int) -> None:
        """DUE_NAMES, DUPLICATES: that section; above 0 the person of that number."""
        self._freshen()
        self._ways.choose(_BY_ITEM.get(item, _FIND))
        if item > 0:
            self._find.show_person(item)

    def take_focus(self) -> None:
        self._sections[self._shown].take_focus()

    def reload(self) -> None:
        self._unread = set(self._sections)
        self._show_section(self._shown)

    def _show_section(self, key: str) -> None:
        self._shown = key
        section = self._sections[key]
        self._pile.setCurrentWidget(section)
        for each, first in self._firsts.items():
            first.setVisible(each == key)
        if key in self._unread:
            self._unread.discard(key)
            section.reload()
