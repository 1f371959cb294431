"""Sentences of the format check: where a paper departs from the decree, and what the decree has there."""

PARA = "Đoạn {number}: “{text}”"
PARAS = "{count} đoạn, đoạn {numbers}: “{text}”"
SECTION = "Phần trang {number}"
WHOLE = "Cả văn bản"
FINDING = "{where}: {words} ({place})"

FINDINGS: dict[str, str] = {
    "page.size": "khổ giấy {width} × {height} mm; phải là {wanted_width} × {wanted_height} mm (A4)",
    "page.margins": "lề {side} {found} mm; phải từ {first} đến {last} mm",
    "font": "phông chữ {found}; phải là {wanted}",
    "colour": "chữ màu #{found}; phải là màu đen",
    "page_number.missing": "không có số trang ở giữa lề trên",
    "page_number.bottom": "số trang đặt ở lề dưới; phải ở giữa lề trên",
    "page_number.align": "số trang không canh giữa",
    "page_number.size": "số trang cỡ {found}; phải từ {first} đến {last}",
    "page_number.italic": "số trang chữ nghiêng; phải là chữ đứng",
    "page_number.first": "số trang hiện cả ở trang thứ nhất; trang này không hiển thị số",
    "missing": "không thấy {name}",
    "size": "{name} cỡ {found}; phải {wanted}",
    "bold": "{name} phải in đậm",
    "not_bold": "{name} không in đậm",
    "italic": "{name} phải là chữ nghiêng",
    "not_italic": "{name} phải là chữ đứng, không nghiêng",
    "caps": "{name} phải viết bằng chữ in hoa",
    "not_caps": "{name} phải viết bằng chữ in thường",
    "center": "{name} phải canh giữa",
    "both": "{name} phải canh đều hai lề",
    "nation.text": "Quốc hiệu phải viết “{wanted}”",
    "nation.side": "Quốc hiệu phải ở phía trên, bên phải trang đầu",
    "motto.text": "Tiêu ngữ phải viết “{wanted}”: gạch nối có cách chữ, viết hoa đầu mỗi cụm từ",
    "line.missing": "dưới {name} thiếu đường kẻ ngang, nét liền",
    "line.length": "đường kẻ dưới {name} dài {found} mm, bằng {part} % dòng chữ; phải {wanted} độ dài dòng chữ",
    "superior.none": "Ủy ban nhân dân không có dòng cơ quan chủ quản: “{text}”",
    "superior.bold": "tên cơ quan chủ quản “{text}” không in đậm",
    "number.form": "phải viết như “Số: 05/KH-UBND”: có dấu hai chấm, dấu gạch chéo, gạch nối không cách chữ",
    "number.zero": "số nhỏ hơn 10 phải có số 0 phía trước: “0{found}”",
    "number.caps": "ký hiệu “{found}” phải viết bằng chữ in hoa",
    "number.kind": "ký hiệu của {kind} phải bắt đầu bằng “{wanted}”, không phải “{found}”",
    "number.unknown": "“{found}” không phải chữ viết tắt của tên loại văn bản nào",
    "number.letter": "công văn không có chữ viết tắt tên loại: bỏ “{found}”, ghi cơ quan và nơi soạn (UBND-VX)",
    "subject.missing": "công văn phải có trích yếu “V/v …” dưới số, ký hiệu",
    "dated.comma": "sau địa danh phải có dấu phẩy",
    "dated.day": "ngày nhỏ hơn 10 phải có số 0 phía trước: “0{found}”",
    "dated.month": "tháng 1, tháng 2 phải có số 0 phía trước: “0{found}”",
    "dated.place": "các chữ cái đầu của địa danh phải viết hoa: “{found}”",
    "dated.row": "địa danh và thời gian phải cùng một dòng với số, ký hiệu",
    "basis.end": "mỗi căn cứ một dòng, cuối dòng có dấu chấm phẩy (;)",
    "basis.last": "căn cứ cuối cùng kết thúc bằng dấu chấm (.)",
    "basis.law": "căn cứ Luật, Pháp lệnh chỉ ghi tên, không ghi số, ký hiệu: “{found}”",
    "clause.plain": "khoản không có tiêu đề không in đậm",
    "body.indent": "chữ đầu dòng lùi {found} mm; phải lùi 1 cm hoặc 1,27 cm",
    "body.spacing": "khoảng cách giữa các đoạn {found} pt; tối thiểu {wanted} pt",
    "body.lines": "khoảng cách dòng {found}; phải từ dòng đơn đến 1,5 dòng",
    "point.order": "điểm “{found})” phải là “{wanted})”: thứ tự theo bảng chữ cái tiếng Việt (a, b, c, d, đ, e, g)",
    "end_mark": "nội dung phải kết thúc bằng dấu “./.”",
    "addressee.colon": "sau “Kính gửi” phải có dấu hai chấm (:)",
    "addressee.marks": "mỗi nơi một dòng, đầu dòng gạch (-), cuối dòng dấu chấm phẩy (;), dòng cuối dấu chấm (.)",
    "addressee.missing": "công văn phải có “Kính gửi:”",
    "recipients.colon": "sau “Nơi nhận” phải có dấu hai chấm (:)",
    "recipients.marks": "mỗi nơi nhận một dòng bắt đầu bằng “- ”, kết thúc bằng dấu chấm phẩy (;)",
    "recipients.archive": "dòng cuối của Nơi nhận phải là “- Lưu: VT, …” kết thúc bằng dấu chấm",
    "recipients.first": "văn bản có “Kính gửi” thì dòng đầu của Nơi nhận là “- Như trên;”",
    "signature.missing": "không thấy chức vụ, họ tên người ký ngang hàng với “Nơi nhận”",
    "signature.order": "“{found}” phải đứng trước các dòng khác: TM. rồi KT. (TL., TUQ.), chức vụ, họ tên",
    "signature.title": "sau “{found}” phải có dòng chức vụ của người ký",
    "signature.alone": "{name} ký không có “TM.”",
    "signature.collective": "{name} ký thay mặt tập thể phải có “TM.” trước tên cơ quan",
    "signature.degree": "trước họ tên người ký không ghi “{found}”",
    "signature.minutes": "biên bản có hai chữ ký: THƯ KÝ bên trái, CHỦ TỌA bên phải",
    "signature.two_sides": "biên bản bàn giao, kiểm tra có chữ ký của hai bên",
    "annex.number": "có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã",
    "annex.note": "dưới tên phụ lục phải có dòng “(Kèm theo …)”",
    "annex.pages": "số trang của phụ lục phải đánh riêng, bắt đầu từ 1",
    "capitals": "“{found}” viết là “{wanted}”",
}
ONE_SIZE = "là {first}"
SIZES = "từ {first} đến {last}"
AS_LONG = "bằng"
SHORTER = "bằng từ 1/3 đến 1/2"
AGENCY_LINE, MOTTO_LINE, SUMMARY_LINE = "tên cơ quan", "Tiêu ngữ", "trích yếu"
SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
LINE_MULTIPLE = "{found} dòng"
LINE_EXACT = "đúng {found} pt"
SCHOOL, COMMITTEE = "Trường học, cơ quan một người đứng đầu", "Ủy ban nhân dân"
