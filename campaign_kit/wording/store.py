"""Sentences about the word "store"."""

REFUSALS: dict[str, str] = {
    "already_here": "Máy này đã có dữ liệu ({file}) nên chưa mở bản sao. Dữ liệu ở đây được giữ nguyên. "
    "Muốn mở bản sao, hãy chọn một thư mục dữ liệu khác còn trống.",
    "busy": "Dữ liệu đang bận một việc khác quá lâu nên việc vừa rồi chưa làm được. Những gì đã lưu trước đó vẫn còn. "
    "Hãy đợi việc kia xong rồi làm lại.",
    "copy_damaged": "Bản sao vừa tạo không vượt qua bước kiểm tra nên đã bị bỏ. Dữ liệu gốc được giữ nguyên. "
    "Hãy kiểm tra ổ đĩa rồi làm lại.",
    "damaged": "Tệp dữ liệu bị hỏng nên không đọc được. Các bản sao lưu vẫn còn trong thư mục “backups”. "
    "Hãy chọn một thư mục dữ liệu mới rồi mở bản sao lưu gần nhất ở đó bằng mã khôi phục.",
    "disk": "Không đọc hoặc không ghi được vào ổ đĩa. Những gì đã lưu trước đó vẫn còn. "
    "Hãy kiểm tra ổ đĩa và quyền ghi vào thư mục dữ liệu rồi làm lại.",
    "disk_full": "Ổ đĩa đã đầy nên chưa lưu được việc vừa làm. Những gì đã lưu trước đó vẫn còn. "
    "Hãy giải phóng chỗ trống rồi làm lại.",
    "environment_key": "Biến CAMPAIGN_KIT_KEY không phải là mã khôi phục hợp lệ nên chưa mở dữ liệu. "
    "Dữ liệu được giữ nguyên. Hãy sửa lại biến này, hoặc bỏ nó đi để dùng khóa đã lưu trên máy.",
    "in_use": "Dữ liệu ở {folder} đang được mở trong một cửa sổ khác của chương trình. Dữ liệu được giữ nguyên. "
    "Hãy dùng cửa sổ đó, hoặc đóng nó rồi mở lại.",
    "key_damaged": "Khóa lưu trên máy này bị hỏng nên chưa mở được dữ liệu. Dữ liệu được giữ nguyên. "
    "Hãy mở lại tệp dữ liệu bằng mã khôi phục.",
    "key_missing": "Không tìm thấy khóa của dữ liệu {file} trên máy này. Dữ liệu được giữ nguyên. "
    "Nếu máy có kho mật khẩu đang khóa, hãy mở khóa rồi thử lại; nếu không, hãy mở tệp đó bằng mã khôi phục.",
    "newer": "Dữ liệu này do phiên bản mới hơn của chương trình tạo ra. Dữ liệu được giữ nguyên. "
    "Hãy cài phiên bản mới của chương trình rồi mở lại.",
    "no_file": "Không tìm thấy tệp {file}. Chưa có gì thay đổi. Hãy kiểm tra lại tên tệp hoặc cắm lại USB.",
    "other_backups": "Thư mục {folder} còn bản sao lưu của dữ liệu cũ mà chỉ khóa đang lưu trên máy này mở được. "
    "Chưa có gì thay đổi. Hãy chọn một thư mục dữ liệu khác còn trống; "
    "nếu không cần các bản sao lưu ấy nữa, hãy chuyển chúng đi nơi khác rồi mở lại.",
    "other_environment_key": "Biến CAMPAIGN_KIT_KEY đang giữ khóa của dữ liệu khác nên chưa mở bản sao. "
    "Chưa có gì thay đổi. Hãy bỏ biến này đi, hoặc đặt vào đó mã khôi phục của chính bản sao này, rồi mở lại.",
    "recovery_code": "Mã khôi phục chưa đúng: thiếu, thừa hoặc sai ký tự. Chưa có gì thay đổi. "
    "Hãy so từng nhóm với tờ mã khôi phục đã in rồi nhập lại.",
    "restore_itself": "Tệp này chính là dữ liệu đang dùng nên không có gì để khôi phục. Dữ liệu được giữ nguyên. "
    "Hãy chọn một bản sao lưu trong thư mục “backups”.",
    "upgrade": "Không nâng cấp được dữ liệu lên phiên bản này. Dữ liệu được giữ nguyên, bản sao lưu nằm trong thư mục "
    "“backups”. Hãy dùng lại phiên bản cũ của chương trình và báo cho người hỗ trợ.",
    "wrong_key": "Khóa hoặc mã khôi phục này không mở được tệp dữ liệu. Dữ liệu được giữ nguyên. "
    "Hãy kiểm tra xem mã có đúng là của tệp này không.",
}
