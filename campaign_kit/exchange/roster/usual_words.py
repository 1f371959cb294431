"""Words that lists of people are mostly made of: by them a short text tells which of two readings is meant.

"Tèng" and "Tống" are both spelled well; only one is a family. Knows no encoding.
"""

_WORDS = """
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai tô trương lâm phùng hà lương
cao tạ quách chu châu đào thái lưu lò lường quàng tòng tống cà vì vàng giàng thào mùa sùng vừ hờ lầu tráng cứ sầm nông
lục triệu bế mông siu rơ châm mah ksor kpă nay điểu thạch cầm bạc khổng kiều viên nghiêm tiêu từ âu ông doãn thân hứa
vương đàm tăng khương mạc ninh lữ xa phó cống
văn thị hồng ngọc minh đức thu xuân kim thanh hữu quang quốc công bảo gia anh ánh phương thảo linh lan hoa huệ hương
hường huyền hạnh hiền hiếu hải hằng hậu hòa hoà hóa hoá hoàn hùng hưng khánh khải khang khoa khôi kiên kiệt lài liên
liễu loan lộc long lợi luân luyến ly mạnh mẫn mến mỹ my nam nga ngân nghĩa nguyên nguyệt nhàn nhân nhật nhi như nhung
oanh phát phi phong phú phúc phước phượng quân quý quyên quyết quỳnh sang sáng sen sinh sơn sương tài tâm tân tấn thắm
thắng thành thạo thế thêm thiện thịnh thoa thơ thơm thủy thuỷ thúy thuý thùy thuỳ thư thương tiên tiến tín tình toàn
toán toản trà trâm trang trí trinh trúc trung trường tú tuân tuấn tuệ tùng tuyên tuyền tuyết tường uyên ước vân vi việt
vinh vượng vy xuyến yên yến ín páo chủ ký tổng
họ tên và đệm lót chữ ngày tháng năm giới tính phái nữ trai gái dân tộc kinh khác lớp thôn làng xã đơn vị chi tổ đội
bản buôn ấp xóm khối khu ghi chú số thứ tự danh sách học em đoàn viên địa chỉ điện thoại người
"""
USUAL_WORDS = frozenset(_WORDS.split())
"""Families, middle and given names, and what stands in headings and cells of a list; in small letters."""
