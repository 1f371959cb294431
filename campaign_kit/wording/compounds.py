"""Words of two syllables that should not be parted at the end of a line. Knows no text and no line."""

_WORDS = """
an toàn, bạn bè, bảo vệ, bắt nạt, bí mật, bình luận, bình tĩnh, buổi tối, cá nhân, cả nhà, cẩn thận, cha mẹ,
chia sẻ, công an, cơ thể, con cái, cộng đồng, cô giáo, cùng tuổi, dấu hiệu, dũng cảm, đăng ký, địa chỉ, điện
thoại, định vị, đồng ý, đường dẫn, đường dây, gia đình, giải quyết, giáo viên, giúp đỡ, hình ảnh, học sinh,
kết bạn, khó chịu, lắng nghe, lời nhắn, máy tính, mật khẩu, miễn phí, mọi người, người lạ, người lớn, người
nhà, nhà trường, nhắn tin, nhẹ nhàng, ông bà, phòng ngủ, quà tặng, quốc gia, riêng tư, sao chép, sẵn sàng,
sợ hãi, tài khoản, tâm sự, tập huấn, tên tuổi, thầy cô, thân thiết, thoải mái, thông tin, thương lượng, tin
cậy, tin nhắn, tổng đài, trả lời, trẻ em, trò chơi, trò chuyện, trường học, tử tế, ứng dụng, vui vẻ, xã hội,
xác nhận, xin lỗi, xử lý, yên tâm, y tế
"""
COMPOUNDS = frozenset(tuple(word.split()) for word in _WORDS.split(","))
