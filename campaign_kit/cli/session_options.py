"""Arguments and options that the commands on sessions share, with their helps."""

from typing import Annotated

import typer

from campaign_kit.cli.reading import codes
from campaign_kit.model.plan import Form, SessionStatus, Way

Text = str | None
Number = int | None
Numbers = list[int] | None
Texts = list[str] | None
Ref = Annotated[str, typer.Argument(metavar="SỐ-BUỔI", help="Số của buổi, hoặc ít nhất 6 ký tự đầu của mã (uid).")]
Refs = Annotated[list[str], typer.Argument(metavar="SỐ-BUỔI…", help="Số của các buổi.")]
Title = Annotated[
    Text, typer.Argument(metavar="TÊN", help="Tên buổi: “Sinh hoạt dưới cờ – lớp 6 đến 9”; bỏ qua được khi có mẫu.")
]
OfTemplate = Annotated[
    Text,
    typer.Option(metavar="MẪU", help="Mẫu buổi (“content list”): cho sẵn tên, hình thức, chủ đề và giờ kết thúc."),
]
OfForm = Annotated[Text, typer.Option(metavar="MÃ", help=f"Hình thức, một trong: {codes(Form)}.")]
Day = Annotated[str, typer.Option(metavar="NGÀY", help="Ngày tổ chức: 23/11/2026 hoặc 2026-11-23.")]
Start = Annotated[Text, typer.Option(metavar="GIỜ", help="Giờ bắt đầu: 7:15.")]
End = Annotated[Text, typer.Option(metavar="GIỜ", help="Giờ kết thúc: 8:00.")]
AtPlaces = Annotated[Numbers, typer.Option(metavar="SỐ", help="Số của địa bàn; ghi được nhiều lần.")]
Modules = Annotated[Texts, typer.Option(metavar="MÃ", help="Chủ đề, ví dụ B3; ghi được nhiều lần.")]
Campaigns = Annotated[Numbers, typer.Option(metavar="SỐ", help="Số của kế hoạch mà buổi thuộc về (“campaign list”).")]
Partners = Annotated[Texts, typer.Option(metavar="TÊN", help="Đơn vị phối hợp, ghi đủ tên; ghi được nhiều lần.")]
WholeSchool = Annotated[bool, typer.Option("--whole-school", help="Toàn trường: tính cho tất cả các lớp.")]
Minutes = Annotated[Number, typer.Option(metavar="PHÚT", help="Số phút, khi lồng ghép trong cuộc họp khác.")]
OfWay = Annotated[str, typer.Option(metavar="MÃ", help=f"Cách tổ chức: {codes(Way)}.")]
Venue = Annotated[str, typer.Option(metavar="CHỮ", help="Nơi tổ chức.")]
Speakers = Annotated[str, typer.Option(metavar="CHỮ", help="Người nói chuyện.")]
_LANGUAGE = "Ngôn ngữ thứ hai của tài liệu, mã hoặc tên: jra, “Gia Rai”; vi: chỉ tiếng Việt."
Language = Annotated[str, typer.Option(metavar="MÃ", help=_LANGUAGE)]
NewLanguage = Annotated[Text, typer.Option("--language", metavar="MÃ", help=_LANGUAGE)]
Expected = Annotated[Number, typer.Option(metavar="SỐ", help="Số người dự kiến.")]
AsDraft = Annotated[bool, typer.Option("--draft", help="Mới là nháp, chưa vào kế hoạch.")]
First = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Từ ngày này.")]
Last = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")]
Reason = Annotated[str, typer.Option(metavar="CHỮ", help="Lý do; giữ cùng buổi đến khi buổi được lên kế hoạch lại.")]
InStatus = Annotated[Text, typer.Option(metavar="MÃ", help=f"Chỉ các buổi: {codes(SessionStatus)}.")]
