"""What the tables of a report list beside its figures: costs line by line, and what sessions used up.

Starts from the expressions of the figures, so that the lines sum to them.
"""

from sqlalchemy import func, literal, select, union_all

from campaign_kit.store.arranged import SESSION_COST
from campaign_kit.store.figures import text
from campaign_kit.store.held import Statement, chosen
from campaign_kit.store.other_figures import entered, paid
from campaign_kit.store.reported import OUTREACH
from campaign_kit.store.tables import SESSION, USED


def costs_by_line() -> Statement:
    """(source, channel, item, planned, spent): lines of sessions by what they say, those of outreach by channel.

    `channel` is "" for sessions. Sums are NULL where no line says it; what says neither gives no row.
    """
    planned, spent = SESSION_COST.c.planned, SESSION_COST.c.spent
    of_sessions = (
        select(
            text(SESSION_COST.c.source).label("source"),
            literal("").label("channel"),
            SESSION_COST.c.item.label("item"),
            planned.label("planned"),
            spent.label("spent"),
        )
        .join(SESSION, SESSION.c.id == SESSION_COST.c.session_id)
        .where(paid())
    )
    of_entries = select(
        text(OUTREACH.c.cost_source),
        text(OUTREACH.c.channel),
        literal(""),
        OUTREACH.c.cost_planned,
        OUTREACH.c.cost_spent,
    ).where(entered())
    line = union_all(of_sessions, of_entries).subquery("line")
    names = (line.c.source, line.c.channel, line.c.item)
    sums = (func.sum(line.c.planned), func.sum(line.c.spent))
    said = line.c.planned.is_not(None) | line.c.spent.is_not(None)
    return select(*names, *sums).where(said).group_by(*names).order_by(*names)


def used_by_kind() -> Statement:
    """(kind of material, number): what held sessions of the period used up."""
    found = chosen()
    kind = text(USED.c.kind)
    joined = select(kind, func.sum(USED.c.number)).join_from(USED, found, found.c.id == USED.c.session_id)
    return joined.group_by(kind)
