"""Sentences about outreach, tallies, notes and survey answers."""

REFUSALS: dict[str, str] = {
    "no_entry": (
        "Không có mục truyền thông số {id}. Dữ liệu giữ nguyên. Hãy xem các mục bằng lệnh “campaign-kit outreach list”."
    ),
    "no_tally": (
        "Không có số liệu số {id}. Dữ liệu giữ nguyên. Hãy xem các số liệu bằng lệnh “campaign-kit tally list”."
    ),
}
