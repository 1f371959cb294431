"""Words on the handout of a deck."""

TITLE = "Bản in bài trình chiếu: {title}"
PAGE = "Trang {page}/{pages}"
NOTES = "Ghi chép"
