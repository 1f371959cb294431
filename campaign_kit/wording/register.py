"""Sentences about the register of papers and of lists that were handed over."""

REFUSALS: dict[str, str] = {
    "no_paper": "Không có văn bản nào số {id} trong sổ. Chưa đổi gì. Hãy xem lại sổ văn bản.",
    "no_handover": "Không có lần bàn giao nào số {id}. Chưa đổi gì. Hãy xem lại danh sách bàn giao.",
}
