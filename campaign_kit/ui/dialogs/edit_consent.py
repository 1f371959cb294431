"""One consent of a person: for what, who agreed when, where the signed paper lies. Every field starts empty."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.consent import ASKED_FROM, Consent, ConsentDraft, ConsentPurpose
from campaign_kit.services.people import Found
from campaign_kit.ui.tables.persons import who
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word


class EditConsent(QDialog):
    """`sessions` are those with the person's name. `keep` says whether it was saved; the dialog closes then."""

    def __init__(
        self,
        parent: QWidget,
        found: Found,
        consent: Consent | None,
        sessions: Sequence[tuple[int, str, date]],
        today: date,
        keep: Callable[[ConsentDraft], bool],
    ) -> None:
        super().__init__(parent)
        self._found, self._consent, self._keep = found, consent, keep
        self.setWindowTitle(self.tr("Sự đồng ý"))
        self.setMinimumWidth(580)
        self._purpose, self._session = Choice(""), Choice("")
        self._purpose.fill([(each, word(each)) for each in ConsentPurpose])
        shape = self.tr("{0}, {1}")
        some = [(number, shape.format(numbers.day(day), title)) for number, title, day in sessions]
        self._session.fill([(None, self.tr("Mọi buổi")), *some])
        self._channel, self._guardian, self._kept = (
            Line(limit(ConsentDraft, name, "max_length")) for name in ("channel", "guardian_name", "kept_at")
        )
        self._channel.setPlaceholderText(self.tr("Bản tin xã, trang của trường, báo cáo…"))
        self._kept.setPlaceholderText(self.tr("Tủ hồ sơ của trường, cặp số 3…"))
        self._by_guardian, self._by_person = DayEntry(lambda: today.year), DayEntry(lambda: today.year)
        self._withdrawn = DayEntry(lambda: today.year)
        self._said = label("", "error", wrap=True)
        self._said.hide()
        self._lay_out()
        if consent is not None:
            self._write(consent)
        fit_height(self)
        self._purpose.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self._found.person.full_name, "heading"))
        told = " · ".join(filter(None, (who(self._found), self._found.place)))
        column.addWidget(Elided(told, "mute"))
        whom = self.tr("Cha, mẹ hoặc người chăm sóc.")
        self.guardian = Field(self.tr("Người giám hộ đồng ý ngày"), self._by_guardian, whom)
        asked = self.tr("Từ {0} tuổi phải hỏi chính em.").format(ASKED_FROM)
        self.person = Field(self.tr("Chính người ấy đồng ý ngày"), self._by_person, asked)
        self.withdrawn = Field(self.tr("Rút lại ngày"), self._withdrawn, self.tr("Để trống khi vẫn đồng ý."))
        rows: tuple[tuple[QWidget, ...], ...] = (
            (Field(self.tr("Đồng ý cho"), self._purpose), Field(self.tr("Ở buổi"), self._session)),
            (self.guardian, self.person),
            (Field(self.tr("Tên người giám hộ"), self._guardian), self.withdrawn),
            (Field(self.tr("Dùng ở đâu"), self._channel), Field(self.tr("Phiếu giấy cất ở"), self._kept)),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for number, fields in enumerate(rows):
            for at, field in enumerate(fields):
                grid.addWidget(field, number, at, Qt.AlignmentFlag.AlignTop)
                grid.setColumnStretch(at, 1)
        column.addLayout(grid)
        column.addWidget(self._said)
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu"), self._save))

    def _write(self, consent: Consent) -> None:
        self._purpose.choose(consent.purpose)
        self._session.choose(consent.session_id)
        self._channel.setText(consent.channel)
        self._guardian.setText(consent.guardian_name)
        self._kept.setText(consent.kept_at)
        self._by_guardian.show_day(consent.guardian_agreed_on)
        self._by_person.show_day(consent.person_agreed_on)
        self._withdrawn.show_day(consent.withdrawn_on)

    def refuse(self, words: str) -> None:
        """Says why it was not saved."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _save(self) -> None:
        fields = (self.guardian, self.person, self.withdrawn)
        entries = tuple(zip(fields, (self._by_guardian, self._by_person, self._withdrawn), strict=True))
        for field, entry in entries:
            field.complain(self.tr("Ngày này không đọc được, hãy ghi như 30/11.") if entry.is_wrong() else "")
        if any(entry.is_wrong() for _, entry in entries):
            return
        draft = ConsentDraft(
            person_id=self._found.person.id,
            purpose=self._purpose.value(),
            session_id=self._session.value(),
            channel=self._channel.words(),
            guardian_name=self._guardian.words(),
            guardian_agreed_on=self._by_guardian.day(),
            person_agreed_on=self._by_person.day(),
            withdrawn_on=self._withdrawn.day(),
            kept_at=self._kept.words(),
        )
        if self._keep(draft):
            self.accept()
