"""The figures of sessions and people as anybody would ask for them: one plain statement for each part of each figure.

Written over lists, counts and people themselves, with indexes that cover what it reads (`INDEXES`); the yardstick of
`figures.py`. Each statement gives (part, code, number), and its figures are named where `figures.py` compares answers.
"""

from collections.abc import Iterator

from campaign_kit.model.plan import FORMS, PlaceKind, Unit

INDEXES = (
    "CREATE INDEX bench_line ON attendance (session_id, status, place_id, audience, age_group, minority, person_id)",
    "CREATE INDEX bench_person ON person (id, sex)",
    "CREATE INDEX bench_session ON session (day, status, host_id, form, list_is_part, whole_school)",
    "CREATE INDEX bench_count ON head_count"
    " (session_id, place_id, audience, age_group, total, female, minority, children)",
)
_OWN = "(s.host_id IS NULL OR s.host_id = (SELECT id FROM office WHERE is_own))"
_HELD = f"s.day BETWEEN :first AND :last AND s.status = 'held' AND {_OWN}"
_MONTH = "strftime('%Y-%m', s.day)"
_COUNTED = "EXISTS (SELECT 1 FROM head_count WHERE session_id = s.id)"
_ONLY = "(SELECT min(place_id) FROM session_place WHERE session_id = s.id HAVING count(*) = 1)"
_CHILD, _OLDER = "('under_6', '6_10', '11_15')", "('16_17', 'adult')"


def statements() -> Iterator[tuple[str, str]]:
    """(figure, SQL); the SQL takes the days :first and :last."""
    for unit in (None, *Unit):
        forms = [form.value for form, rule in FORMS.items() if unit is None or rule.unit is unit]
        yield from _sessions("sessions.held" if unit is None else f"sessions.{unit.value}", forms)
    yield "sessions.held", _session_audiences()
    for key, lines in (("people.listed_attendances", _LISTED), ("attendances", f"{_COUNTS} UNION ALL {_ADDED}")):
        yield from _luot(key, lines)
    yield from _people()
    for kind in PlaceKind:
        yield f"coverage.{kind.value}", _coverage(kind)


def _sessions(key: str, forms: list[str]) -> Iterator[tuple[str, str]]:
    of_unit = f"{_HELD} AND s.form IN ({', '.join(repr(form) for form in forms)})"
    yield key, f"SELECT '', '', count(*) FROM session s WHERE {of_unit}"
    yield key, f"SELECT 'form', s.form, count(*) FROM session s WHERE {of_unit} GROUP BY s.form"
    yield key, f"SELECT 'month', {_MONTH}, count(*) FROM session s WHERE {of_unit} GROUP BY 2"
    yield (
        key,
        f"""
        SELECT 'place', code, count(*) FROM (
            SELECT s.id, CASE WHEN count(p.id) > 1 THEN 'several' ELSE coalesce(max(p.uid), 'unknown') END AS code
            FROM session s LEFT JOIN session_place sp ON sp.session_id = s.id LEFT JOIN place p ON p.id = sp.place_id
            WHERE {of_unit} GROUP BY s.id)
        GROUP BY code""",
    )


def _session_audiences() -> str:
    return f"""
        SELECT 'audience', code, count(*) FROM (
            SELECT s.id, CASE count(DISTINCT a.audience) WHEN 0 THEN 'unknown' WHEN 1 THEN max(a.audience)
                   ELSE 'several' END AS code
            FROM session s LEFT JOIN (
                SELECT session_id, audience FROM head_count WHERE total > 0
                UNION ALL
                SELECT DISTINCT a.session_id, a.audience FROM attendance a JOIN session s ON s.id = a.session_id
                WHERE a.status = 'present' AND {_HELD} AND (s.list_is_part = 0 OR NOT {_COUNTED})
            ) a ON a.session_id = s.id
            WHERE {_HELD} GROUP BY s.id)
        GROUP BY code"""


_LISTED = f"""
    SELECT s.form, {_MONTH} AS month, coalesce(a.place_id, {_ONLY}) AS place_id, a.audience, a.age_group, 1 AS total,
           p.sex = 'female' AS female, p.sex = 'male' AS male,
           a.age_group IN {_CHILD} AS children, a.age_group IN {_OLDER} AS older,
           a.minority = 'yes' AS minority, a.minority <> 'unknown' AS stated
    FROM session s JOIN attendance a ON a.session_id = s.id JOIN person p ON p.id = a.person_id
    WHERE {_HELD} AND a.status = 'present'"""
_ADDED = f"{_LISTED} AND (s.list_is_part = 0 OR NOT {_COUNTED})"
_COUNTS = f"""
    SELECT s.form, {_MONTH} AS month, coalesce(h.place_id, {_ONLY}) AS place_id, h.audience,
           coalesce(h.age_group, 'unknown') AS age_group, h.total AS total, coalesce(h.female, 0) AS female,
           coalesce(h.total - h.female, 0) AS male,
           CASE WHEN h.age_group IN {_CHILD} THEN h.total WHEN h.age_group IN {_OLDER} THEN 0
                ELSE coalesce(h.children, 0) END AS children,
           CASE WHEN h.age_group IN {_CHILD} THEN 0 WHEN h.age_group IN {_OLDER} THEN h.total
                ELSE coalesce(h.total - h.children, 0) END AS older,
           coalesce(h.minority, 0) AS minority, CASE WHEN h.minority IS NULL THEN 0 ELSE h.total END AS stated
    FROM session s JOIN head_count h ON h.session_id = s.id
    WHERE {_HELD}"""


def _luot(key: str, lines: str) -> Iterator[tuple[str, str]]:
    """All that are columns in one reading, and a group for each other part."""
    yield (
        key,
        f"""
        WITH whole AS MATERIALIZED (
            SELECT sum(total) AS total, sum(female) AS female, sum(male) AS male, sum(children) AS children,
                   sum(older) AS older, sum(minority) AS minority, sum(stated) AS stated FROM ({lines}))
        SELECT '', '', total FROM whole UNION ALL SELECT 'sex', female, male FROM whole
        UNION ALL SELECT 'children', children, older FROM whole
        UNION ALL SELECT 'minority', minority, stated FROM whole""",
    )
    for part in ("age_group", "audience", "form", "month"):
        yield key, f"SELECT '{part}', {part}, sum(total) FROM ({lines}) GROUP BY {part}"
    yield (
        key,
        f"""
        SELECT 'place', coalesce(p.uid, 'unknown'), sum(total) FROM ({lines}) l LEFT JOIN place p ON p.id = l.place_id
        GROUP BY p.uid""",
    )


def _people() -> Iterator[tuple[str, str]]:
    lists = "FROM session s JOIN attendance a ON a.session_id = s.id"
    present = f"WHERE {_HELD} AND a.status = 'present'"
    came, with_person = f"{lists} {present}", f"{lists} JOIN person p ON p.id = a.person_id {present}"
    yield "people", f"SELECT '', '', count(DISTINCT a.person_id) {came}"
    yield "people", f"SELECT 'sex', p.sex, count(DISTINCT p.id) {with_person} GROUP BY p.sex"
    yield (
        "people",
        f"""
        SELECT 'age_group', age_group, count(*) FROM (
            SELECT a.age_group, row_number() OVER (PARTITION BY a.person_id
                   ORDER BY s.day DESC, a.age_group = 'unknown', a.age_group) AS back {came})
        WHERE back = 1 GROUP BY age_group""",
    )


def _coverage(kind: PlaceKind) -> str:
    """Down from whole schools, up to the places around; nothing here has a successor."""
    return f"""
        WITH RECURSIVE reached(place_id, whole) AS (
            SELECT sp.place_id, s.whole_school FROM session_place sp JOIN session s ON s.id = sp.session_id
            WHERE {_HELD}
            UNION SELECT p.id, 1 FROM reached r JOIN place p ON p.parent_id = r.place_id WHERE r.whole
            UNION SELECT p.parent_id, 0 FROM reached r JOIN place p ON p.id = r.place_id WHERE p.parent_id IS NOT NULL)
        SELECT '', count(*) FILTER (WHERE p.id IN (SELECT place_id FROM reached)), count(*)
        FROM place p WHERE p.kind = '{kind.value}'
          AND coalesce(p.active_from <= :last, 1) AND coalesce(p.active_to >= :last, 1)"""
