"""What a user can ask for about the own office: its name on paper, who signs, and the lines of the help block.

Knows no table and no screen; the help block never loses 111 and vn-cop.vn here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from campaign_kit.errors import Refused
from campaign_kit.model.office import (
    HelpLine,
    HelpLineDraft,
    Office,
    OfficeDraft,
    Signer,
    SignerDraft,
    compulsory_help_lines,
)
from campaign_kit.model.report import local_day
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit

_CHANGED = frozenset({"office"})


@dataclass(frozen=True)
class OfficeFile:
    """All that is known of the own office; `help_lines` in their order, 111 first."""

    office: Office
    signers: tuple[Signer, ...]
    help_lines: tuple[HelpLine, ...]


@dataclass(frozen=True)
class OfficeService:
    """The own office. `clock` gives the present moment with its zone."""

    database: Database
    clock: Callable[[], datetime]

    def file(self) -> OfficeFile | None:
        """The own office; None on a data folder where nobody has set one up."""
        with self.database.unit() as unit:
            return _read(unit)

    def set_up(
        self, office: OfficeDraft, signer: SignerDraft | None = None, help_lines: Sequence[HelpLineDraft] = ()
    ) -> Outcome[OfficeFile]:
        """Makes the own office, its signer and its help block, all or nothing.

        `signer.office_id` is replaced by the new office's. Without `help_lines` the two compulsory ones stand.
        Refused("office.already_set_up") when there is one, Refused("office.help_line_compulsory") when 111 or vn-cop.vn
        is missing among the lines given.
        """
        lines = list(help_lines) or compulsory_help_lines()
        _refuse_without_compulsory(lines)
        with self.database.unit() as unit:
            present = unit.office.own()
            if present is not None:
                raise Refused("office.already_set_up", name=present.name)
            made = unit.office.save_own(office.model_copy(update={"is_own": True}))
            if signer is not None:
                unit.office.save_signers([signer.model_copy(update={"office_id": made.id})])
            unit.office.save_help_lines(lines)
            return self._done(unit)

    def save(self, office: OfficeDraft) -> Outcome[OfficeFile]:
        """Changes the own office. Refused("office.not_set_up") when there is none."""
        with self.database.unit() as unit:
            own_office(unit)
            unit.office.save_own(office.model_copy(update={"is_own": True}))
            return self._done(unit)

    def save_signers(self, signers: Sequence[SignerDraft]) -> Outcome[OfficeFile]:
        """Makes the signers these and no others; a `Signer` keeps its id. Each `office_id` becomes the own office's."""
        with self.database.unit() as unit:
            office = own_office(unit)
            unit.office.save_signers([each.model_copy(update={"office_id": office.id}) for each in signers])
            return self._done(unit)

    def appoint(self, signer: SignerDraft) -> Outcome[OfficeFile]:
        """From today this person signs; whoever signed until now ended yesterday. The same name is only corrected."""
        today = local_day(self.clock())
        file = self.file()
        signers = file.signers if file else ()
        same = next((each for each in signers if each.name == signer.name and each.ends_on is None), None)
        if same is not None:
            words = {"title": signer.title, "authority": signer.authority}
            return self.save_signers([each.model_copy(update=words) if each is same else each for each in signers])
        yesterday = {"ends_on": today - timedelta(days=1)}
        ended = [each.model_copy(update=yesterday) if each.ends_on is None else each for each in signers]
        return self.save_signers([*ended, signer.model_copy(update={"starts_on": today})])

    def save_help_lines(self, lines: Sequence[HelpLineDraft]) -> Outcome[OfficeFile]:
        """Makes the help block these lines and no others; a `HelpLine` keeps its id.

        Refused("office.help_line_compulsory") when 111 or vn-cop.vn is not among them.
        """
        _refuse_without_compulsory(lines)
        with self.database.unit() as unit:
            own_office(unit)
            unit.office.save_help_lines(list(lines))
            return self._done(unit)

    def verify_help_line(self, line_id: int, by: str) -> Outcome[OfficeFile]:
        """Notes that somebody called or opened the line today and found it right. Refused("office.no_help_line")."""
        with self.database.unit() as unit:
            own_office(unit)
            lines = unit.office.help_lines()
            if line_id not in {line.id for line in lines}:
                raise Refused("office.no_help_line", id=line_id)
            checked = {"verified_on": local_day(self.clock()), "verified_by": by}
            unit.office.save_help_lines(
                [line.model_copy(update=checked) if line.id == line_id else line for line in lines]
            )
            return self._done(unit)

    @staticmethod
    def _done(unit: Unit) -> Outcome[OfficeFile]:
        file = _read(unit)
        if file is None:
            raise Refused("office.not_set_up")
        unit.commit()
        return Outcome(file, _CHANGED)


def own_office(unit: Unit) -> Office:
    """The own office inside an open unit of work; Refused("office.not_set_up") when there is none."""
    office = unit.office.own()
    if office is None:
        raise Refused("office.not_set_up")
    return office


def _read(unit: Unit) -> OfficeFile | None:
    office = unit.office.own()
    if office is None:
        return None
    return OfficeFile(office, tuple(unit.office.signers()), tuple(unit.office.help_lines()))


def _refuse_without_compulsory(lines: Sequence[HelpLineDraft]) -> None:
    needed = {line.number_or_address for line in compulsory_help_lines()}
    if not needed <= {line.number_or_address for line in lines}:
        raise Refused("office.help_line_compulsory")
