"""Sentences about the program itself, before any room of the house is open. Whole sentences; no facts but names."""

NO_DISPLAY = "Máy này không có màn hình nên không mở cửa sổ. Các lệnh khác vẫn dùng được: “campaign-kit --help”."

NO_WINDOW = (
    "Không mở được cửa sổ vì máy thiếu một thư viện đồ họa: {name}. Dữ liệu giữ nguyên. "
    "Hãy nhờ người quản trị máy cài thư viện này; các lệnh khác vẫn dùng được: “campaign-kit --help”."
)

UNEXPECTED = (
    "Chương trình gặp lỗi ngoài dự kiến ({name}) và đã dừng việc đang làm. Dữ liệu đã lưu trước đó còn nguyên. "
    "Hãy thử lại; nếu vẫn lỗi, đặt biến CAMPAIGN_KIT_DEBUG=1, chạy lại và gửi những dòng hiện ra cho người hỗ trợ."
)

FILE_TROUBLE = (
    "Không đọc hoặc không ghi được “{name}”. Các tệp đã có giữ nguyên. "
    "Hãy xem đường dẫn có đúng không, ổ đĩa còn chỗ không, và đóng chương trình khác đang mở tệp đó."
)

NOT_THERE_YET = "{path} (chưa có)"
