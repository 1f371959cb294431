"""Sentences about the word "content": refusals, and what is found in a content file, with what to do about it."""

from campaign_kit.errors import Fact
from campaign_kit.wording import languages

REFUSALS: dict[str, str] = {
    "no_module": "Không có chủ đề {key} trong thư viện. Xem danh sách chủ đề, hoặc chạy “campaign-kit content list”.",
    "no_template": "Không có mẫu buổi {key} trong thư viện. Xem danh sách bằng lệnh “campaign-kit content list”.",
    "no_file": "Không có tệp nội dung {file}. Hãy mở lại danh sách nội dung rồi chọn tệp khác.",
    "not_read": "Chưa đọc được tệp {file} ({reason}). Chưa có gì thay đổi. "
    "Hãy đóng chương trình đang mở tệp, kiểm tra ổ đĩa rồi mở lại.",
    "not_saved": "Chưa ghi được tệp {file} ({reason}). Những gì đã có vẫn còn nguyên. "
    "Hãy đóng chương trình đang mở tệp, kiểm tra ổ đĩa rồi lưu lại.",
    "not_own": "Tệp {file} là bản có sẵn của chương trình nên không bỏ được.",
    "no_title": "Chủ đề mới cần có tên. Hãy gõ tên chủ đề.",
    "long_title": "Tên chủ đề dài {length} ký tự, nên viết trong {limit} ký tự.",
    "no_free_key": "Nhóm {band} đã dùng hết các mã từ {band}20 đến {band}99. Hãy bỏ bớt chủ đề không dùng nữa.",
    "no_pack": "Không có gói nội dung nào tên là {pack}. Các gói hiện có: {packs}.",
    "nothing_own": "Cơ quan chưa có nội dung riêng để xuất. "
    "Hãy sửa một chủ đề thành bản riêng, hoặc nêu tên gói cần xuất.",
    "export_faulty": "Chưa xuất được gói: tệp {file} còn lỗi ở dòng {line}. {fault} Hãy sửa tệp rồi xuất lại.",
    "export_faulty_file": "Chưa xuất được gói: tệp {file} còn lỗi. {fault} Hãy sửa tệp rồi xuất lại.",
    "zip_unreadable": "Không nhận gói này: tệp {file} có lỗi ở dòng {line}. {fault} Chưa có gì thay đổi. "
    "Hãy nhờ người gửi sửa tệp rồi gửi lại.",
    "zip_unreadable_file": "Không nhận gói này: tệp {file} có lỗi. {fault} Chưa có gì thay đổi. "
    "Hãy nhờ người gửi sửa tệp rồi gửi lại.",
    "no_zip": "Không tìm thấy tệp {file}. Chưa có gì thay đổi. Hãy kiểm tra lại tên tệp hoặc cắm lại USB.",
    "zip_unopened": "Không mở được tệp {file} ({reason}). Hãy kiểm tra lại tên tệp hoặc cắm lại USB.",
    "zip_damaged": "Tệp {file} không phải gói nội dung dạng zip, hoặc đã hỏng khi gửi. Chưa có gì thay đổi. "
    "Hãy nhờ người gửi xuất và gửi lại.",
    "zip_secret": "Gói có tệp đặt mật khẩu ({file}) nên không đọc được. Chưa có gì thay đổi. "
    "Hãy nhờ người gửi xuất lại, không đặt mật khẩu.",
    "zip_way": "Không nhận gói này: tệp “{file}” chỉ ra ngoài thư mục nội dung. Chưa có gì thay đổi. "
    "Hãy hỏi lại người gửi.",
    "zip_name": "Không nhận gói này: tên tệp “{file}” không dùng được trên mọi máy. Chưa có gì thay đổi. "
    "Hãy nhờ người gửi đặt tên ngắn, không dấu, không ký tự lạ.",
    "zip_link": "Không nhận gói này: “{file}” không phải tệp thường mà là đường tắt. Chưa có gì thay đổi. "
    "Hãy nhờ người gửi xuất lại gói.",
    "zip_twice": "Không nhận gói này: hai tệp “{file}” và “{other}” trùng tên nhau. Chưa có gì thay đổi. "
    "Hãy nhờ người gửi bỏ bớt một tệp.",
    "zip_suffix": "Không nhận gói này: tệp “{file}” không phải tệp nội dung. Chưa có gì thay đổi. "
    "Gói chỉ gồm các tệp đuôi .md, .txt, .toml.",
    "zip_place": "Không nhận gói này: tệp “{file}” phải nằm trong một thư mục gói, ví dụ cua-co-quan, không sâu hơn. "
    "Chưa có gì thay đổi.",
    "zip_many": "Không nhận gói này: có {count} mục, nhiều nhất là {limit}. Chưa có gì thay đổi. "
    "Hãy nhờ người gửi chia thành nhiều gói.",
    "zip_large": "Không nhận gói này: tệp “{file}” lớn hơn {limit} MB. Chưa có gì thay đổi. "
    "Tệp nội dung chỉ có chữ nên nhỏ hơn thế nhiều.",
    "zip_heavy": "Không nhận gói này: các tệp cộng lại lớn hơn {limit} MB. Chưa có gì thay đổi. "
    "Hãy nhờ người gửi chia thành nhiều gói.",
    "zip_empty": "Gói này không có tệp nội dung nào. Chưa có gì thay đổi. Hãy hỏi lại người gửi.",
    "no_folder": "Không tìm thấy thư mục nội dung {folder}. Hãy kiểm tra lại đường dẫn.",
}

# the first sentence of a speaker, by band
GREETINGS = {
    "A": "Chào các em!",
    "B": "Chào các em!",
    "C": "Chào các em!",
    "D": "Chào các bạn!",
    "P": "Chào các bậc cha mẹ!",
    "T": "Chào các thầy cô!",
    "O": "Chào các anh chị!",
}

_FINDINGS: dict[str, str] = {
    # the file
    "unreadable": "Không mở được tệp này. Hãy đóng chương trình đang mở tệp rồi thử lại.",
    "large": "Tệp lớn hơn {limit} MB nên không được đọc. Tệp nội dung chỉ có chữ, nhỏ hơn thế nhiều.",
    "encoding": "Tệp không phải UTF-8. Trong Notepad, chọn Lưu dưới dạng, mục Mã hóa chọn UTF-8 rồi lưu lại.",
    "no_pack": "Tệp phải nằm trong một thư mục gói, ví dụ ky-nang-so, thì mới được đọc.",
    "suffix": "Tệp nội dung phải có đuôi .md thì mới được đọc. Hãy đổi tên thành “{name}”.",
    "same_key": "Mã chủ đề {key} đã dùng ở tệp {other}. Hãy đổi key, hoặc đặt cùng tên gói và tên tệp để thay bản kia.",
    "fallback": "Tệp này có lỗi nên chưa dùng được; chương trình đang dùng bản có sẵn cùng tên.",
    "left_out": "Tệp này có lỗi nên chủ đề chưa dùng được. Hãy sửa các dòng đã nêu.",
    # the front matter
    "front_none": "Tệp phải mở đầu bằng phần khai báo nằm giữa hai dòng +++.",
    "front_open": "Phần khai báo chưa có dòng +++ kết thúc.",
    "front_syntax": 'Dòng khai báo viết chưa đúng. Mẫu: title = "Tên chủ đề", dùng dấu nháy thẳng ".',
    "front_missing": "Phần khai báo còn thiếu mục {name}.",
    "front_unknown": "Phần khai báo không có mục nào tên là {name}.",
    "front_key": 'Mục key phải gồm một chữ in hoa và một hoặc hai chữ số, ví dụ key = "B3".',
    "front_title": "Mục title là tên chủ đề, tên biểu mẫu, mẫu buổi, khảo sát hay bộ hoạt động, nhiều nhất 200 ký tự, "
    'viết trong dấu nháy thẳng, ví dụ title = "Kết bạn an toàn".',
    "front_band": "Mục band phải là một trong các chữ A, B, C, D, P, T, O, viết trong dấu nháy thẳng.",
    "front_minutes": "Mục minutes phải là số phút của cả buổi, từ 5 đến 180 (mẫu buổi: đến 240), ví dụ minutes = 40.",
    "front_language": 'Mục language là mã ngôn ngữ của tệp: "vi" tiếng Việt, "jra" tiếng Gia Rai, "bdq" tiếng Ba Na.',
    "front_home": 'Mục home là mã một chủ đề của cha mẹ, ví dụ home = "P1".',
    "front_grades": "Mục grades là danh sách lớp từ 1 đến 12, ví dụ grades = [4, 5, 6].",
    "front_tags": "Mục tags chỉ nhận các nhãn: {known}.",
    "front_cover_title": "Mục cover_title phải là một dòng chữ trong dấu nháy thẳng; phần nổi bật đặt giữa hai dấu *.",
    "front_cover_pictures": 'Mục cover_pictures là danh sách tên hình, ví dụ ["girl-light", "boy-light"].',
    "front_checked_on": "Mục checked_on phải là ngày viết theo kiểu năm-tháng-ngày, ví dụ 2026-11-21.",
    # lines and headings
    "no_mark": "Không rõ dòng này là gì. Mỗi câu phải bắt đầu bằng dấu gạch và một dấu cách: “- ”.",
    "empty_heading": "Dòng đề mục còn trống. Hãy viết tên sau các dấu #.",
    "empty_line": "Dòng này có dấu đầu dòng nhưng chưa có chữ.",
    "deep_heading": "Đề mục này lạc chỗ: “####” phải nằm trong “###”, “###” phải nằm trong “##”.",
    "before_section": "Dòng này nằm trước mọi phần. Hãy đặt nó dưới một đề mục “## …”.",
    "section_unknown": "Không có phần nào tên là “{name}”. Các phần: {sections}.",
    "section_twice": "Phần “{name}” có hai lần trong tệp; hãy gộp lại.",
    "section_missing": "Thiếu phần “{name}”.",
    "misplaced": "Dòng này không thuộc về phần “{name}”.",
    "setting_twice": "Trong “{name}”, dòng này đã có ở trên; hãy bỏ bớt một dòng.",
    # the parts
    "kind_unknown": "Kiểu trang phải là: ý chính; nên, không nên; hoặc tình huống.",
    "minutes": "Số phút phải là một số từ 1 đến {most}, ví dụ phút: 3.",
    "no_points": "“{name}” chưa có câu nào (dòng bắt đầu bằng “- ”).",
    "no_do_dont": "Trang nên, không nên phải có cả “#### Nên” và “#### Không nên”, mỗi mục có câu của mình.",
    "no_question": "Trang tình huống phải có đúng một dòng hỏi bắt đầu bằng “? ”.",
    "title_twice": "Có hai trang cùng tên “{name}”; lời nói sẽ không biết ghép với trang nào.",
    "say_unknown": "Lời nói “{name}” không khớp với tên trang nào.",
    "say_twice": "Lời nói “{name}” có hai lần; hãy gộp lại.",
    "one_answer": "Mỗi câu hỏi phải có đúng một đáp án đúng, ghi “- [x] ” ở đầu dòng.",
    "rule_form": "Quy tắc phải viết theo mẫu: - [tên-hình] Quy tắc | Lý do.",
    "five_rules": "Áp phích phải có đúng 5 quy tắc; hiện có {count}.",
    "four_panels": "Tờ gấp phải có 1 bìa và đúng 4 mặt trong; hiện có {count} mặt.",
    "no_inner": "Phần “{name}” chưa có mục nào. Mỗi mục mở đầu bằng một đề mục “### …”.",
    "one_heading": "Phần “{name}” chỉ có một đề mục “###”.",
    "no_picture": "“{name}” cần đúng một hình: dòng “hình: tên-hình”.",
    **languages.FINDINGS,
    # the forms of the pack "bieu-mau"
    "front_kind": "Mục kind là loại biểu mẫu: pledge, agreement, consent, data_notice, feedback, referral, guide, "
    "help_card hoặc qr_sheet.",
    "front_bands": 'Mục bands là danh sách nhóm người dùng, ví dụ ["A", "B"]; các chữ: A, B, C, D, P, T, O.',
    "front_lead": "Mục lead phải là một dòng chữ trong dấu nháy thẳng.",
    "front_picture": 'Mục picture là tên một hình trong dấu nháy thẳng, ví dụ picture = "shield".',
    "form_empty": "Biểu mẫu chưa có phần nào. Hãy mở đầu mỗi phần bằng một đề mục “## …”.",
    "form_deep": "Biểu mẫu chỉ có đề mục hai dấu thăng “## …”.",
    "form_mixed": "Phần “{name}” vừa đánh số vừa gạch đầu dòng. Hãy chọn một cách, hoặc tách thành hai phần.",
    "form_room": "Số dòng trống phải là một số từ 1 đến {most}, ví dụ dòng trống: 4.",
    "form_signed_twice": "Biểu mẫu chỉ có một dòng “ký: …”.",
    "form_signers": "Dòng ký ghi từ 1 đến {most} người, cách nhau bằng dấu “|”, ví dụ ký: Học sinh | Cha mẹ.",
    "form_placeholder": "Chương trình không biết điền gì vào “[{name}]”. Các chỗ điền được: {known}.",
    "form_left_out": "Tệp này có lỗi nên biểu mẫu chưa dùng được. Hãy sửa các dòng đã nêu.",
    # the session templates of the pack "kich-ban"
    "front_form": "Mục form là hình thức buổi, một trong: {known}.",
    "front_materials": "Mục materials là danh sách tài liệu của buổi, chỉ nhận các mã: {known}.",
    "front_room": "Mục room phải là một dòng chữ trong dấu nháy thẳng, nói buổi làm ở đâu, với bao nhiêu người.",
    "front_audience": "Mục audience là đối tượng của mẫu buổi, của chủ đề, một trong: {known}.",
    "front_modules": 'Mục [modules] ghi chủ đề của mỗi nhóm tuổi, mỗi nhóm một dòng, ví dụ B = ["B3"].',
    "template_name": "Tên tệp của mẫu buổi quá dài; hãy đổi tên tệp, nhiều nhất {limit} ký tự.",
    "template_bands": "Các nhóm trong [modules] phải đúng bằng các nhóm ở mục bands: {bands}.",
    "no_minutes": "“{name}” chưa có dòng “phút: …”.",
    "use_unknown": "Dòng “dùng” không có “{name}”. Các giá trị: {known}.",
    "use_count": "Số lượng trong dòng “dùng” phải từ 1 đến {most}, ví dụ câu hỏi 2.",
    "use_twice": "Dòng “dùng” ghi “{name}” hai lần; hãy gộp lại, ví dụ câu hỏi 2.",
    "template_minutes": "Các bước cộng lại {count} phút, mục minutes ghi {limit} phút; hai số phải bằng nhau.",
    "no_such_topic": "Không có chủ đề {key} trong thư viện. Xem các mã bằng lệnh “campaign-kit content list”.",
    "topic_band": "Chủ đề {key} dành cho nhóm {band}, không dùng được cho nhóm {other}.",
    "topic_lacks": "Các bước dùng “{name}” {count} lần, nhưng chủ đề {key} chỉ có {had}.",
    "no_survey": "Bước này dùng khảo sát, nhưng chưa có bộ khảo sát nào cho nhóm {band}.",
    "template_left_out": "Tệp này có lỗi nên mẫu buổi chưa dùng được. Hãy sửa các dòng đã nêu.",
    # the surveys of the pack "khao-sat"
    "no_topic": "Câu hỏi “{name}” chưa ghi chủ đề trả lời cho nó: dòng “chủ đề: B3”.",
    "topic_form": "Dòng chủ đề ghi một mã, gồm một chữ in hoa và một hoặc hai chữ số, ví dụ chủ đề: B3.",
    "ten_questions": "Bộ khảo sát phải có đúng {wanted} câu hỏi; hiện có {count}.",
    "question_twice": "Câu hỏi “{name}” đã có ở trên.",
    "option_twice": "Lựa chọn “{name}” đã có ở trên.",
    "tag_missed": "Chưa có câu hỏi nào thuộc chủ đề có nhãn {tag} ({name}).",
    "answers_place": "Lựa chọn thứ {place} đúng ở {count} câu; hãy rải đều, mỗi vị trí từ {low} đến {high} câu.",
    "answers_longest": "Ở {count} câu, đáp án đúng là lựa chọn dài nhất; chỉ nên nhiều nhất {limit} câu, kẻo dễ đoán.",
    "survey_left_out": "Tệp này có lỗi nên bộ khảo sát chưa dùng được. Hãy sửa các dòng đã nêu.",
    # the activity sets of the pack "bo-hoat-dong"
    "front_for_kinds": "Mục for_kinds là danh sách loại cơ quan dùng được bộ này, chỉ nhận: {known}.",
    "front_first": 'Mục first là ngày đầu thường dùng, viết ngày/tháng, ví dụ first = "01/06".',
    "front_weeks": "Mục weeks là số tuần của bộ hoạt động, từ 1 đến 53, ví dụ weeks = 35.",
    "front_school_weeks": "Mục school_weeks chỉ nhận true (đếm theo tuần học) hoặc false, không có dấu nháy.",
    "set_name": "Tên tệp của bộ hoạt động quá dài; hãy đổi tên tệp, nhiều nhất {limit} ký tự.",
    "set_missing": "“{name}” chưa có dòng “{setting}: …”.",
    "set_weeks": "“{text}” không phải là tuần. Ghi tuần: 3, hoặc từ tuần nào đến tuần nào: 3-6, cách nhau bằng "
    "dấu phẩy. Việc chuẩn bị ghi số âm: -2 là trước ngày đầu hai tuần.",
    "set_one_span": "Ở “{name}” chỉ ghi một tuần hoặc một khoảng, ví dụ tuần: 3-6.",
    "set_where": "“{name}” cần một dòng “nơi: …”, ghi một trong: {known}.",
    "set_weekday": "Dòng “thứ” của “{name}” ghi một trong: {known}.",
    "set_channel": "“{name}” cần một dòng “kênh: …”, ghi một mã trong tệp kenh.toml: {known}.",
    "set_topics": "Dòng chủ đề ghi các mã cách nhau bằng dấu phẩy, ví dụ chủ đề: B1, B2; “{text}” không phải là mã.",
    "set_grades": "Dòng lớp ghi các lớp từ 1 đến 12, ví dụ lớp: 4, 5 hoặc lớp: 6-9; “{text}” không dùng được.",
    "set_long": "Dòng này có {length} ký tự, kế hoạch chỉ có chỗ cho {most} ký tự.",
    "set_number": "“{text}” phải là một số từ 1 đến {most}.",
    "set_range": "Tuần phải nằm trong bộ hoạt động: từ {first} đến {last}.",
    "set_no_template": "Không có mẫu buổi {key} trong thư viện. Xem các mã bằng lệnh “campaign-kit content list”.",
    "set_no_grades": "“{name}” không làm ở lớp nào; hãy bỏ dòng lớp, hoặc ghi nơi: mỗi lớp, mỗi khối, mỗi trường.",
    "set_minutes": "Mẫu “{title}” cần {needed} phút, dòng lồng ghép chỉ ghi {count} phút.",
    "set_band": "Chủ đề {key} không dùng được với mẫu “{title}”, chỉ dành cho nhóm {bands}.",
    "set_topic_grades": "Chủ đề {key} không hợp với các lớp ghi ở dòng lớp: {grades}.",
    "set_grade_untold": "Lớp {grade} chưa có chủ đề hợp với lứa tuổi; hãy thêm chủ đề hoặc bỏ lớp này.",
    "set_subject": "Không có môn học “{name}”. Các môn: {known}.",
    "set_subject_grade": "Môn {name} không dạy ở lớp {grade}.",
    "set_left_out": "Tệp này có lỗi nên bộ hoạt động chưa dùng được. Hãy sửa các dòng đã nêu.",
    # the data files of the pack "du-lieu"
    "data_syntax": 'Dòng này viết chưa đúng. Mỗi mục mở đầu bằng [[{table}]], mỗi dòng theo mẫu tên = "chữ", '
    'dùng dấu nháy thẳng ".',
    "data_table": "Tệp này chỉ có các mục [[{table}]], không có “{name}”.",
    "data_empty": "Tệp chưa có mục [[{table}]] nào.",
    "data_missing": "Mục này còn thiếu dòng {name}.",
    "data_unknown": "Không có dòng nào tên là {name}; xem lời chú ở đầu tệp.",
    "data_date": "{name} phải là ngày viết theo kiểu năm-tháng-ngày, không có dấu nháy, ví dụ 2026-11-21.",
    "data_codes": "{name} chỉ nhận: {codes}.",
    "data_text": "{name} phải là một dòng chữ trong dấu nháy thẳng, không để trống và không quá dài.",
    "data_list": '{name} phải là danh sách trong ngoặc vuông, ví dụ ["deck", "poster"].',
    "data_bool": "{name} chỉ nhận true hoặc false, không có dấu nháy.",
    "data_value": "Giá trị của {name} chưa dùng được; xem lời chú ở đầu tệp.",
    "data_twice": "{name} “{value}” đã có ở mục trên; hãy bỏ bớt một mục.",
    "data_span": "Ngày hết hiệu lực ({name}) không thể trước ngày có hiệu lực (in_force_from).",
    "data_guarded": "Hai mục 111 và vn-cop.vn phải có trong tệp này, với dòng compulsory = true.",
    "data_not_compulsory": "Chỉ 111 và vn-cop.vn được ghi compulsory = true.",
    "data_forms": "Tệp này phải có đủ các hình thức; còn thiếu: {forms}.",
    "data_name": "Không có tệp dữ liệu nào tên như thế. Các tệp: {names}.",
    "data_left_out": "Tệp này có lỗi nên dữ liệu chưa dùng được. Hãy sửa các dòng đã nêu.",
    "suffix_data": "Tệp dữ liệu phải có đuôi .toml thì mới được đọc. Hãy đổi tên thành “{name}”.",
    # the rules of good pages
    "to_write": "Còn {count} chỗ chưa viết, bắt đầu bằng “…”; chỗ đầu tiên ở dòng {first}. "
    "Hãy viết câu của mình vào chỗ ấy và bỏ dấu “…”.",
    "too_long": "{label} dài {length} ký tự, nên viết trong {limit}.",
    "too_few": "{label}: có {count}, cần từ {low} đến {high}.",
    "no_such_picture": "Không có hình nào tên là “{name}”.",
    "same_picture": "Hình “{name}” dùng hai lần trong áp phích; mỗi quy tắc nên có hình riêng.",
    "no_speech": "Trang “{name}” chưa có lời nói của thầy cô.",
    "no_why": "Câu hỏi “{name}” chưa có lời giải thích: một dòng “> ” dưới các lựa chọn.",
    "no_tools": "Trò chơi “{name}” chưa có dòng “dụng cụ: …” (không cần gì thì ghi “không cần dụng cụ”).",
    "no_card_lines": "Thẻ “{name}” cần cả câu hỏi (dòng “? ”) và việc nên làm (dòng “> ”).",
    "no_post_title": "Bài đăng chưa có dòng “chữ trên ảnh: …”.",
    "no_supports": "Nguồn này chưa ghi làm chỗ dựa cho điều gì. Mẫu: - Tên nguồn | điều trong bài dựa vào nguồn.",
    "home_unknown": "Không có chủ đề {key} cho cha mẹ (nhóm P); hãy sửa mã ở mục home hoặc bỏ mục ấy.",
    "grades_band": "Lớp {grade} không thuộc nhóm tuổi ghi ở mục band; nhóm người lớn thì bỏ mục grades.",
    "no_part": "Thiếu phần “{name}”; chủ đề sẽ không làm được sản phẩm đó.",
    "long_sentence": "Câu có {count} tiếng, nên viết trong {limit} tiếng: “{sentence}”.",
    "spoken": "Bài phát thanh để đọc thành tiếng, không dùng “{text}”; hãy viết thành chữ.",
    "broadcast_length": "Bài phát thanh có {count} tiếng; hai phút đọc cần từ {low} đến {high} tiếng.",
    "word": "Không nên dùng “{word}”: {reason}.",
    "no_help": "{label} phải nhắc đến tổng đài 111.",
    "help_twice": "Bài phát thanh phải đọc số “một một một” ít nhất hai lần.",
    "no_four_steps": "Chủ đề phải có câu “Dừng – Lưu – Chặn – Báo” ít nhất một lần.",
    "four_steps": "Hãy viết đúng câu “Dừng – Lưu – Chặn – Báo”, có dấu gạch dài và dấu cách.",
    "companion": "Đã nói đến “{word}” thì phải dặn: {advice}.",
    "highlight": "Dấu * dùng để làm nổi bật chữ, phải đi thành cặp.",
    "no_highlight": "Ở đây không dùng được dấu *.",
    "bar": "Ở đây không dùng được dấu “|”.",
    "odd_character": "Có ký tự lạ {char} trong dòng; hãy gõ lại chỗ đó.",
    "no_glyph": "Phông chữ không có ký tự “{letter}” ({char}); hãy thay bằng chữ khác.",
    "old_spelling": "Hãy viết “{better}” thay cho “{word}”: dấu thanh đặt ở chữ nguyên âm đầu.",
    "no_syllable": (
        "“{word}” không phải tiếng Việt viết đúng. Là tên người, tên nơi, từ nước ngoài thì vẫn dùng được; "
        "muốn khỏi nhắc, ghi vào tệp tu-rieng.txt trong thư mục content."
    ),
    "number": "Không ghi số {number}: chỉ dùng {numbers}; số của địa phương đã có trong danh bạ của cơ quan.",
    "address": "Không ghi địa chỉ {address}: chỉ dùng {addresses}.",
    "no_room": "Ở sản phẩm “{kind}”, đoạn “{text}” không vừa khung; hãy viết ngắn lại.",
    "over_time": "Các trang và trò chơi cộng lại {count} phút, nhiều hơn {limit} phút của chủ đề.",
}


def finding(code: str, facts: dict[str, Fact]) -> str:
    """The Vietnamese sentence of a finding; every code has one."""
    return _FINDINGS[code].format_map(facts)
