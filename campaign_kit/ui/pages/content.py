"""The library: topics with their gaps, templates, sets of activities, surveys, forms, data; the editor of a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.model.form_text import FormText
from campaign_kit.model.reference import Reference
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.content import Entry, Finding
from campaign_kit.services.packs import PackFile
from campaign_kit.ui.actions import icon_of, make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.pack_editor import PackEditor
from campaign_kit.ui.pages.pack_work import PackWork
from campaign_kit.ui.pages.page import NEW, Page
from campaign_kit.ui.pages.shelf import Shelf
from campaign_kit.ui.pages.translation_work import TranslationWork
from campaign_kit.ui.tables.library import DATA, FORMS, SETS, SURVEYS, TEMPLATES, TOPICS, Stock
from campaign_kit.ui.tables.reference import sections_of
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.data_view import DataView
from campaign_kit.ui.widgets.segments import Segments

_SEARCH_PX = 280


@dataclass(frozen=True)
class _Read:
    """What is known only when the files have been read."""

    templates: Sequence[SessionTemplate]
    sets: Sequence[ActivitySet]
    surveys: Sequence[Survey]
    forms: Sequence[FormText]
    faults: Sequence[Finding]
    reference: Reference


class ContentPage(Page):
    words = frozenset({"content", "office"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Nội dung"))
        self._desk = desk
        self._stock = Stock(desk.kit.paths.own_content)
        self._work = PackWork(desk, self, self._current)
        self._work.opened.connect(self._open)
        self._begin = make_action("content.begin", self, self._begin_session, "white")
        self._plan = make_action("plan.from_set", self, lambda: desk.go("plan", NEW), "white")
        self._save = make_action("content.save", self, self._save_text, "white")
        self._leave = make_action("content.leave", self, self._close)
        make_action("content.find", self, self._go_search)
        self._teach = make_action("content.teach", self, self._begin_about)
        self._other = TranslationWork(desk, self, self._topic)
        self._other.opened.connect(self._open)
        others = (self._other.translate, self._other.send)
        self._shelf = Shelf(desk, (self._teach, self._work.edit, *others, self._work.drop))
        self._shelf.chosen.connect(self._follow)
        self._data = DataView()
        self._editor = PackEditor(desk)
        self._editor.changed.connect(self._follow)
        self._heads: list[tuple[QPushButton, QAction]] = []
        self._make_head()
        self._pile = QStackedWidget()
        self._pile.addWidget(self._library())
        self._pile.addWidget(self._editor)
        self.body.setContentsMargins(24, 14, 24, 16)
        self.body.addWidget(self._pile, 1)
        self._show_editor(editing=False)

    def _make_head(self) -> None:
        work = self._work
        heads = (
            (work.take, ""),
            (work.export, ""),
            (work.add, "primary"),
            (self._begin, "primary"),
            (self._plan, "primary"),
        )
        for action, kind in (*heads, (self._leave, ""), (self._save, "primary")):
            made = action_button(action, kind, icon_of(action.objectName()) if kind else "")
            self._heads.append((made, action))
            self.add_head_button(made)

    def _library(self) -> QWidget:
        library = QWidget()
        column = QVBoxLayout(library)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        parts = (
            (TOPICS, self.tr("Chủ đề")),
            (TEMPLATES, self.tr("Mẫu buổi")),
            (SETS, self.tr("Bộ hoạt động")),
            (SURVEYS, self.tr("Khảo sát")),
            (FORMS, self.tr("Biểu mẫu")),
            (DATA, self.tr("Dữ liệu")),
        )
        self._parts = Segments(self.tr("Xem"), parts)
        self._parts.chosen.connect(self._show_part)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Tìm theo tên, mã, nội dung…"))
        self._search.setAccessibleName(self.tr("Tìm trong nội dung"))
        self._search.setMaximumWidth(_SEARCH_PX)
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._shelf.search)
        self._search.textChanged.connect(self._data.search)
        above = QHBoxLayout()
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self._parts)
        above.addStretch(1)
        above.addWidget(self._search, 1)
        column.addLayout(above)
        self._views = QStackedWidget()
        self._views.addWidget(self._shelf)
        self._views.addWidget(self._data)
        column.addWidget(self._views, 1)
        return library

    def take_focus(self) -> None:
        if self._pile.currentWidget() is self._editor:
            self._editor.text.setFocus()
        elif self._looks_at_data():
            self._data.view.setFocus()
        else:
            self._shelf.view.setFocus()

    def reload(self) -> None:
        content = self._desk.kit.content
        entries, data = self._desk.work.now(lambda: (content.index(), content.reference())) or ((), Reference())
        names = {each.code: each.name for each in data.languages}
        self._stock = replace(self._stock, entries=entries, languages=names)
        self._shelf.show_stock(self._stock)

        def read() -> _Read:
            read = content.templates(), content.sets(), content.surveys(), content.forms(), content.faults()
            return _Read(*read, content.reference())

        self._desk.work.start(read, self._show_read, lane="content.read")

    def _show_read(self, read: _Read) -> None:
        faults: dict[str, list[str]] = {}
        for each in read.faults:
            faults.setdefault(each.file, []).append(each.message)
        self._stock = replace(
            self._stock,
            templates=read.templates,
            sets=read.sets,
            surveys=read.surveys,
            forms=read.forms,
            faults=faults,
            channels={row.code: row.name for row in read.reference.channels},
        )
        self._shelf.complete(self._stock)
        spoilt = [each.message for each in read.faults if each.file.endswith(".toml")]
        self._data.show_sections(sections_of(read.reference, self._desk.today()), spoilt)

    def may_leave(self) -> bool:
        return self._pile.currentWidget() is not self._editor or self._editor.may_leave()

    def _current(self) -> str:
        return "" if self._looks_at_data() else self._shelf.current()

    def _topic(self) -> Entry | None:
        """The topic that is looked at, in whatever language."""
        thing = None if self._looks_at_data() else self._stock.thing(self._shelf.current())
        return thing if isinstance(thing, Entry) else None

    def _looks_at_data(self) -> bool:
        return self._views.currentWidget() is self._data

    def _go_search(self) -> None:
        if self._pile.currentWidget() is self._editor:
            self._editor.tools.finder.ask()
            return
        self._search.setFocus()
        self._search.selectAll()

    def _show_part(self, part: str) -> None:
        self._views.setCurrentWidget(self._data if part == DATA else self._shelf)
        if part == DATA:
            self._follow()
        else:
            self._shelf.show_part(part)

    def _follow(self) -> None:
        """What can be done with what is looked at or written; the head has its buttons only."""
        editing = self._pile.currentWidget() is self._editor
        part, work = self._shelf.part(), self._work
        work.follow(own=self._stock.is_own(self._shelf.current()), editing=editing)
        topic = self._topic()
        usable = topic is not None and not (topic.unfinished or topic.is_translation)
        self._teach.setVisible(usable and not editing)
        self._other.follow(editing=editing)
        self._begin.setEnabled(bool(self._shelf.current()))
        self._leave.setEnabled(editing)
        self._save.setEnabled(editing and self._editor.is_changed())
        firsts = {TOPICS: work.add, TEMPLATES: self._begin, SETS: self._plan}
        first = None if self._looks_at_data() else firsts.get(part)
        wanted = (self._leave, self._save) if editing else (work.take, work.export, first)
        for made, action in self._heads:
            made.setVisible(action in wanted)

    def _begin_session(self) -> None:
        template = self._stock.thing(self._shelf.current())
        if isinstance(template, SessionTemplate):
            self._desk.begin(template.key)

    def _begin_about(self) -> None:
        topic = self._topic()
        if topic is not None:
            self._desk.begin(module=topic.key)

    def _open(self, file: PackFile) -> None:
        self._show_editor(editing=True)
        self._editor.open(file)

    def _save_text(self) -> None:
        self._editor.save()

    def _close(self) -> None:
        file = self._editor.file()
        if file is None or not self._editor.may_leave():
            return
        self._show_editor(editing=False)
        if file.own:
            self._shelf.show_file(file.path)
        self._shelf.view.setFocus()

    def _show_editor(self, *, editing: bool) -> None:
        self._pile.setCurrentIndex(int(editing))
        self.set_title(self.tr("Sửa nội dung") if editing else self.tr("Nội dung"))
        self._follow()
