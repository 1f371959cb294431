"""Words that should not be parted at the end of a line, from each other or from a number. Knows no text and no line."""

_WORDS = """
an toàn, bạn bè, bảo vệ, bắt nạt, bí mật, bình luận, bình tĩnh, buổi tối, cá nhân, cả nhà, cẩn thận, cha mẹ,
chia sẻ, công an, cơ thể, con cái, cộng đồng, cô giáo, cùng tuổi, dấu hiệu, dũng cảm, đăng ký, địa chỉ, điện
thoại, định vị, đồng ý, đường dẫn, đường dây, gia đình, giải quyết, giáo viên, giúp đỡ, hình ảnh, học sinh,
kết bạn, khó chịu, lắng nghe, lời nhắn, máy tính, mật khẩu, miễn phí, môi trường, mọi người, người lạ, người lớn, người
nhà, nhà trường, nhắn tin, nhẹ nhàng, ông bà, phòng ngủ, quà tặng, quốc gia, riêng tư, sao chép, sẵn sàng,
sợ hãi, tài khoản, tâm sự, tập huấn, tẩy chay, tên tuổi, thầy cô, thân thiết, thoải mái, thông tin, thương lượng, tin
cậy, tin nhắn, tổng đài, trả lời, trẻ em, trò chơi, trò chuyện, trường học, tử tế, ứng dụng, vui vẻ, xã hội,
xác nhận, xin lỗi, xử lý, yên tâm, y tế
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
