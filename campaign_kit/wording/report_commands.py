"""What the commands on reports as papers print."""

PERIOD_TAKEN = "Kỳ báo cáo: từ {first} đến {last}; số liệu tính đến {as_of}."
SNAPSHOT_KEPT = "Đã lưu số liệu của báo cáo: bản số {id}, lần {version}."
FINDING = "- {words}"
YEAR_NEEDED = "Chưa ghi năm của báo cáo. Chưa ghi tệp nào. Hãy thêm --year NĂM, hoặc --request SỐ."
