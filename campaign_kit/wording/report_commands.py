"""What the commands on reports as papers print."""

PERIOD_TAKEN = "Kỳ báo cáo: từ {first} đến {last}; số liệu tính đến {as_of}."
ANSWERS = "Trả lời đợt báo cáo số {id}: “{title}”."
ANSWERS_NONE = "Đợt báo cáo có đúng kỳ này: số {ids}. Báo cáo này chưa trả lời đợt nào; muốn vậy, thêm --request SỐ."
SNAPSHOT_KEPT = "Đã lưu số liệu của báo cáo: bản số {id}, lần {version}."
FINDING = "- {words}"
YEAR_NEEDED = "Chưa ghi năm của báo cáo. Chưa ghi tệp nào. Hãy thêm --year NĂM, hoặc --request SỐ."
