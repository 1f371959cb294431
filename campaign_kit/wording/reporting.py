"""Sentences about preparing, checking, keeping and sending reports."""

REFUSALS: dict[str, str] = {
    "no_report": (
        "Không có báo cáo số {id}. Dữ liệu giữ nguyên. Hãy xem các báo cáo bằng lệnh “campaign-kit report list”."
    ),
    "no_snapshot": (
        "Không có bản lưu số liệu số {id}. Dữ liệu giữ nguyên. "
        "Hãy xem các bản lưu bằng lệnh “campaign-kit report snapshots”."
    ),
}
