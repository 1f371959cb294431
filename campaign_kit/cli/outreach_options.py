"""Arguments and options that the commands on outreach share, with their helps."""

from typing import Annotated

import typer

from campaign_kit.cli.reading import codes
from campaign_kit.model.arranging import CostSource
from campaign_kit.model.outreach import Counted, Genre, OutreachChannel

Text = str | None
Number = int | None
Numbers = list[int] | None
Ref = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “outreach list”.")]
Refs = Annotated[list[int], typer.Argument(metavar="SỐ…", help="Số ở cột đầu của “outreach list”.")]
Title = Annotated[str, typer.Argument(metavar="TÊN", help="Tên tin, bài, hoặc việc đã làm.")]
NewTitle = Annotated[Text, typer.Option("--title", metavar="TÊN", help="Tên mới.")]
OfChannel = Annotated[str, typer.Option("--channel", metavar="MÃ", help=f"Kênh: {codes(OutreachChannel)}.")]
NewChannel = Annotated[Text, typer.Option("--channel", metavar="MÃ", help="Kênh khác, xem “outreach channels”.")]
Day = Annotated[str, typer.Option("--on", metavar="NGÀY", help="Ngày phát, đăng, hoặc ngày đầu của đợt.")]
NewDay = Annotated[Text, typer.Option("--on", metavar="NGÀY", help="Ngày khác; số liệu tính vào kỳ có ngày này.")]
Until = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Ngày cuối của đợt.")]
OfGenre = Annotated[Text, typer.Option("--genre", metavar="MÃ", help=f"Thể loại: {codes(Genre)}.")]
Items = Annotated[Number, typer.Option("--items", metavar="SỐ", help="Số tin, bài; không ghi thì 1.")]
Times = Annotated[Number, typer.Option("--times", metavar="SỐ", help="Số lượt phát, lượt đăng.")]
MinutesEach = Annotated[Number, typer.Option("--minutes-each", metavar="PHÚT", help="Số phút mỗi lượt.")]
Minutes = Annotated[Number, typer.Option("--minutes", metavar="PHÚT", help="Tổng số phút, thay cho lượt × phút.")]
Clusters = Annotated[Number, typer.Option("--clusters", metavar="SỐ", help="Số cụm loa.")]
Language = Annotated[Text, typer.Option("--language", metavar="CHỮ", help="Tiếng dân tộc, nếu có: “Gia Rai”.")]
Printed = Annotated[Number, typer.Option("--printed", metavar="SỐ", help="Số bản đã in.")]
HandedOut = Annotated[Number, typer.Option("--handed-out", metavar="SỐ", help="Số bản đã phát ngoài các buổi.")]
Reach = Annotated[Number, typer.Option("--reach", metavar="SỐ", help="Lượt tiếp cận như kênh báo; số bài dự thi.")]
Link = Annotated[Text, typer.Option("--link", metavar="ĐỊA-CHỈ", help="Đường dẫn của tin, bài (https://…).")]
Note = Annotated[Text, typer.Option("--note", metavar="CHỮ", help="Ghi chú.")]
AtPlaces = Annotated[Numbers, typer.Option("--place", metavar="SỐ", help="Số của địa bàn; ghi được nhiều lần.")]
OfPlans = Annotated[Numbers, typer.Option("--campaign", metavar="SỐ", help="Số của kế hoạch; ghi được nhiều lần.")]
Host = Annotated[Number, typer.Option("--host", metavar="SỐ", help="Cơ quan khác đã làm: chỉ xem, không cộng.")]
PlannedSum = Annotated[Number, typer.Option("--cost-planned", metavar="ĐỒNG", help="Kinh phí dự kiến.")]
SpentSum = Annotated[Number, typer.Option("--cost", metavar="ĐỒNG", help="Kinh phí đã chi.")]
OfSource = Annotated[Text, typer.Option("--source", metavar="MÃ", help=f"Nguồn kinh phí: {codes(CostSource)}.")]
Forget = Annotated[
    list[str] | None,
    typer.Option("--forget", metavar="MÃ", help=f"Bỏ con số đã ghi, thành chưa biết: {codes(Counted)}."),
]
First = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Từ ngày này.")]
Last = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")]
