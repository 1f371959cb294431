"""Words that should not be parted at the end of a line, from each other or from a number. Knows no text and no line."""

_WORDS = """
an toàn, bảo vệ, báo cáo, bạn bè, bắt chước, bắt nạt, biểu diễn, biệt danh, bình luận, bình tĩnh, bí mật, bị hại, buổi
tối, cả nhà, cảm ơn, cá nhân, câu hỏi, cẩn thận, cập nhật, cha mẹ, chế độ, chia sẻ, chìa khóa, con cái, cô giáo, công
an, công bằng, công dân, cộng đồng, cơ quan, cơ thể, cùng tuổi, danh sách, dấu hiệu, dũng cảm, đăng ký, đe dọa, điện
thoại, địa chỉ, định vị, đồng ý, độc hại, đội trưởng, động tác, đường dây, đường dẫn, gia đình, giải quyết, giải
thích, giáo viên, giới hạn, giúp đỡ, giữ nguyên, góp ý, hình ảnh, hoạt động, học sinh, hướng dẫn, im lặng, kết bạn,
khảo sát, khẩu hiệu, khó chịu, kim cương, kịch bản, kỷ niệm, lắng nghe, liên quan, lời nhắn, lứa tuổi, màn hình, máy
tính, mật khẩu, miễn phí, mọi người, môi trường, nguy hiểm, người lạ, người lớn, người nhà, nhà trường, nhắn tin, nhẹ
nhàng, nội dung, ông bà, phản ánh, phòng ngủ, quà tặng, quốc gia, riêng tư, rủ rê, sao chép, sẵn sàng, sinh hoạt, sợ
hãi, tài khoản, tâm sự, tẩy chay, tập huấn, tên tuổi, thân thiết, thầy cô, thoải mái, thỏa thuận, thông tin, thời
gian, thương lượng, thử thách, thức khuya, tin cậy, tin nhắn, tình cảm, tình huống, tổng đài, tranh cãi, trả lời,
trách nhiệm, trẻ em, trò chơi, trò chuyện, trường học, tuyên truyền, từng bước, tử tế, ứng dụng, ví dụ, vui vẻ, xã
hội, xác nhận, xấu hổ, xin lỗi, xử lý, y tế, yên tâm
"""
_NUMBERED = """
ngày, tháng, năm, thứ, tuần, quý, lớp, khối, thôn, làng, tổ, khu phố, số, gọi, tổng đài, trang, câu, bước, bài, mục,
điều, khoản, điểm, phụ lục, hình, thẻ, khổ
"""
_UNITS = """
tuổi, phút, giây, giờ, ngày, tuần, tháng, năm, lần, bước, điều, câu, bạn, em, người, trang, thẻ, nhóm, quy tắc, mm, cm,
m, km, đồng, ký tự
"""
COMPOUNDS = frozenset(tuple(word.split()) for word in _WORDS.split(","))
NUMBERED = tuple(" ".join(word.split()) for word in _NUMBERED.split(","))  # a number follows them
UNITS = tuple(" ".join(word.split()) for word in _UNITS.split(","))  # they follow a number
