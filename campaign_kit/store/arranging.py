"""Named queries about what is arranged around sessions: costs, checklists, people to call, closed days."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlmodel import Session as DbSession

from campaign_kit.model.arranging import (
    ChecklistItem,
    ChecklistItemDraft,
    ClosedDays,
    ClosedDaysDraft,
    Contact,
    ContactDraft,
    SessionCost,
    SessionCostDraft,
)
from campaign_kit.store.arranged import (
    CHECKLIST_ITEM,
    CLOSED_DAYS,
    CONTACT,
    SESSION_COST,
    ChecklistItemRow,
    ClosedDaysRow,
    ContactRow,
    SessionCostRow,
)
from campaign_kit.store.lists import save_list
from campaign_kit.store.records import Records


class ArrangingStore:
    """Costs, checklists, contacts and closed days of one unit of work; each list is saved as a whole."""

    def __init__(self, db: DbSession, records: Records) -> None:
        self._db = db
        self._records = records

    def costs(self, session_ids: Collection[int]) -> dict[int, list[SessionCost]]:
        """By session, its lines by their `order`; sessions without any are not in it."""
        statement = (
            select(SESSION_COST)
            .where(SESSION_COST.c.session_id.in_(list(session_ids)))
            .order_by(SESSION_COST.c.order, SESSION_COST.c.id)
        )
        found: dict[int, list[SessionCost]] = {}
        for row in self._db.connection().execute(statement).mappings():
            found.setdefault(row["session_id"], []).append(SessionCost(**row))
        return found

    def save_costs(self, session_id: int, drafts: Sequence[SessionCostDraft]) -> list[SessionCost]:
        """Makes the costs of the session these and no others, in the order given; one with an id keeps its row."""
        ordered = [d.model_copy(update={"session_id": session_id, "order": at}) for at, d in enumerate(drafts)]
        save_list(self._records, SessionCostRow, self.costs([session_id]).get(session_id, []), ordered)
        return self.costs([session_id]).get(session_id, [])

    def checklists(self, session_ids: Collection[int]) -> dict[int, list[ChecklistItem]]:
        """By session, its items by their `order`; sessions without any are not in it."""
        statement = (
            select(CHECKLIST_ITEM)
            .where(CHECKLIST_ITEM.c.session_id.in_(list(session_ids)))
            .order_by(CHECKLIST_ITEM.c.order, CHECKLIST_ITEM.c.id)
        )
        found: dict[int, list[ChecklistItem]] = {}
        for row in self._db.connection().execute(statement).mappings():
            found.setdefault(row["session_id"], []).append(ChecklistItem(**row))
        return found

    def save_checklist(self, session_id: int, drafts: Sequence[ChecklistItemDraft]) -> list[ChecklistItem]:
        """As `save_costs`, of the checklist."""
        ordered = [d.model_copy(update={"session_id": session_id, "order": at}) for at, d in enumerate(drafts)]
        save_list(self._records, ChecklistItemRow, self.checklists([session_id]).get(session_id, []), ordered)
        return self.checklists([session_id]).get(session_id, [])

    def contacts(self) -> list[Contact]:
        """All contacts, as they were added."""
        rows = self._db.connection().execute(select(CONTACT).order_by(CONTACT.c.id)).mappings()
        return [Contact(**row) for row in rows]

    def save_contacts(self, office_id: int, drafts: Sequence[ContactDraft]) -> list[Contact]:
        """Makes the contacts these and no others; one with an id keeps its row."""
        mine = [draft.model_copy(update={"office_id": office_id}) for draft in drafts]
        save_list(self._records, ContactRow, self.contacts(), mine)
        return self.contacts()

    def closed_days(self) -> list[ClosedDays]:
        """The days on which nobody meets, by their first."""
        order = (CLOSED_DAYS.c.first, CLOSED_DAYS.c.id)
        rows = self._db.connection().execute(select(CLOSED_DAYS).order_by(*order)).mappings()
        return [ClosedDays(**row) for row in rows]

    def save_closed_days(self, drafts: Sequence[ClosedDaysDraft]) -> list[ClosedDays]:
        """Makes the closed days these and no others; one with an id keeps its row."""
        save_list(self._records, ClosedDaysRow, self.closed_days(), drafts)
        return self.closed_days()
