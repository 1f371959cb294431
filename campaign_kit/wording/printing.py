"""Words printed on sheets that are put together, and on sheets for a print shop."""

MAP_TITLE = "Sơ đồ ghép"
MAP_COUNT = "{count} tờ: {rows} hàng × {columns} cột"
MAP_STEPS = (
    "Khi in, chọn “Kích thước thật” (100 %), không chọn “Vừa trang giấy”.",
    "Đo thước ở chân trang này: đúng 100 mm thì các tờ đúng cỡ.",
    "Cắt lề trái và lề trên của mỗi tờ theo dấu cắt.",
    "Dán từ trên xuống, từ trái sang; tờ sau đè lên tờ trước {overlap} mm cho khớp hình.",
)
MAP_RULER = "100 mm"
TILE = "Tờ {number}: hàng {row}, cột {column}"
