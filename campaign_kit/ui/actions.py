"""What a user can ask the window for: one table of id, text, key and icon. Pages hang their work on its entries."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from campaign_kit.ui.style import icon


@dataclass(frozen=True)
class Entry:
    """`text` is the source sentence for translation; `keys` are portable; `icon` is a name of `layouts/icons`."""

    id: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""


ACTIONS = (
    Entry("go.overview", str(QT_TRANSLATE_NOOP("actions", "Tổng quan")), ("Ctrl+1",), "house"),
    Entry("go.plan", str(QT_TRANSLATE_NOOP("actions", "Kế hoạch")), ("Ctrl+2",), "list-checks"),
    Entry("go.sessions", str(QT_TRANSLATE_NOOP("actions", "Buổi tuyên truyền")), ("Ctrl+3",), "megaphone"),
    Entry("go.coverage", str(QT_TRANSLATE_NOOP("actions", "Địa bàn")), ("Ctrl+4",), "map-pin"),
    Entry("go.content", str(QT_TRANSLATE_NOOP("actions", "Nội dung")), ("Ctrl+5",), "book-open"),
    Entry("go.materials", str(QT_TRANSLATE_NOOP("actions", "Tài liệu")), ("Ctrl+6",), "image"),
    Entry("go.attendance", str(QT_TRANSLATE_NOOP("actions", "Điểm danh")), ("Ctrl+7",), "clipboard-check"),
    Entry("go.people", str(QT_TRANSLATE_NOOP("actions", "Người và riêng tư")), ("Ctrl+H",), "users"),
    Entry("go.outreach", str(QT_TRANSLATE_NOOP("actions", "Truyền thông khác")), ("Ctrl+G",), "radio-tower"),
    Entry("go.papers", str(QT_TRANSLATE_NOOP("actions", "Văn bản")), ("Ctrl+8",), "file-text"),
    Entry("go.report", str(QT_TRANSLATE_NOOP("actions", "Thống kê – Báo cáo")), ("Ctrl+9",), "chart-column"),
    Entry("go.settings", str(QT_TRANSLATE_NOOP("actions", "Thiết lập")), ("Ctrl+,",), "settings"),
    Entry("page.reload", str(QT_TRANSLATE_NOOP("actions", "Tải lại")), ("F5",), "refresh-cw"),
    Entry("page.undo", str(QT_TRANSLATE_NOOP("actions", "Hoàn tác")), ("Ctrl+Z",), "undo-2"),
    Entry("coverage.fill", str(QT_TRANSLATE_NOOP("actions", "Lập phần còn lại…")), ("Ctrl+L",), "calendar-days"),
    Entry("coverage.places", str(QT_TRANSLATE_NOOP("actions", "Sửa địa bàn…")), ("F2",), "pencil"),
    Entry("coverage.find", str(QT_TRANSLATE_NOOP("actions", "Tìm địa bàn")), ("Ctrl+F",), "search"),
    Entry("coverage.export", str(QT_TRANSLATE_NOOP("actions", "Xuất Excel…")), ("Ctrl+E",), "download"),
    Entry("coverage.leave", str(QT_TRANSLATE_NOOP("actions", "Đóng")), ("Esc",), ""),
    Entry("coverage.take", str(QT_TRANSLATE_NOOP("actions", "Nhận buổi đã chọn")), (), "check"),
    Entry("coverage.take_all", str(QT_TRANSLATE_NOOP("actions", "Nhận tất cả")), ("Ctrl+Return",), "check"),
    Entry("session.new", str(QT_TRANSLATE_NOOP("actions", "Buổi mới")), ("Ctrl+N",), "plus"),
    Entry("session.edit", str(QT_TRANSLATE_NOOP("actions", "Sửa buổi")), ("F2",), "pencil"),
    Entry("session.materials", str(QT_TRANSLATE_NOOP("actions", "Tài liệu")), ("Ctrl+T",), "image"),
    Entry("session.result", str(QT_TRANSLATE_NOOP("actions", "Kết quả buổi")), ("Ctrl+R",), "clipboard-check"),
    Entry("session.copy", str(QT_TRANSLATE_NOOP("actions", "Chép sang ngày khác…")), ("Ctrl+D",), "copy"),
    Entry("session.series", str(QT_TRANSLATE_NOOP("actions", "Lập loạt buổi…")), ("Ctrl+L",), "calendar-days"),
    Entry("session.share", str(QT_TRANSLATE_NOOP("actions", "Dùng chung danh sách tên cho cả loạt")), (), "users"),
    Entry("session.move", str(QT_TRANSLATE_NOOP("actions", "Dời sang ngày khác…")), ("Ctrl+M",), "chevron-right"),
    Entry("session.plan", str(QT_TRANSLATE_NOOP("actions", "Đưa vào kế hoạch")), (), ""),
    Entry("session.hold", str(QT_TRANSLATE_NOOP("actions", "Ghi đã tổ chức")), (), "check"),
    Entry("session.postpone", str(QT_TRANSLATE_NOOP("actions", "Hoãn…")), (), ""),
    Entry("session.cancel", str(QT_TRANSLATE_NOOP("actions", "Hủy buổi…")), (), ""),
    Entry("session.remove", str(QT_TRANSLATE_NOOP("actions", "Xóa")), ("Del",), "trash"),
    Entry("session.costs", str(QT_TRANSLATE_NOOP("actions", "Kinh phí theo nguồn…")), (), "chart-column"),
    Entry("session.export", str(QT_TRANSLATE_NOOP("actions", "Xuất lịch (.ics)…")), ("Ctrl+E",), "download"),
    Entry("session.find", str(QT_TRANSLATE_NOOP("actions", "Tìm trong các buổi")), ("Ctrl+F",), "search"),
    Entry("session.save", str(QT_TRANSLATE_NOOP("actions", "Lưu buổi")), ("Ctrl+S",), "save"),
    Entry("session.leave", str(QT_TRANSLATE_NOOP("actions", "Bỏ qua")), ("Esc",), ""),
    Entry("result.names", str(QT_TRANSLATE_NOOP("actions", "Danh sách tên…")), ("Ctrl+L",), "users"),
    Entry("result.full", str(QT_TRANSLATE_NOOP("actions", "Các lớp còn lại: đủ")), ("Ctrl+D",), "check"),
    Entry("result.last", str(QT_TRANSLATE_NOOP("actions", "Như lần trước")), ("Ctrl+T",), "copy"),
    Entry("result.photos", str(QT_TRANSLATE_NOOP("actions", "Thêm ảnh…")), ("Ctrl+I",), "image"),
    Entry("result.answers", str(QT_TRANSLATE_NOOP("actions", "Khảo sát…")), ("Ctrl+E",), "list-checks"),
    Entry("result.forms", str(QT_TRANSLATE_NOOP("actions", "Phiếu đồng ý…")), ("Ctrl+U",), "file-text"),
    Entry("result.album", str(QT_TRANSLATE_NOOP("actions", "Album…")), ("Ctrl+B",), "book-open"),
    Entry("result.save", str(QT_TRANSLATE_NOOP("actions", "Lưu kết quả")), ("Ctrl+S",), "save"),
    Entry("result.leave", str(QT_TRANSLATE_NOOP("actions", "Bỏ qua")), ("Esc",), ""),
    Entry("attendance.add", str(QT_TRANSLATE_NOOP("actions", "Người tham dự")), ("Ctrl+N",), "plus"),
    Entry("attendance.close", str(QT_TRANSLATE_NOOP("actions", "Chốt điểm danh")), (), "check"),
    Entry("people.present", str(QT_TRANSLATE_NOOP("actions", "Có mặt")), ("Space",), "check"),
    Entry("people.excused", str(QT_TRANSLATE_NOOP("actions", "Vắng có phép")), ("P",), ""),
    Entry("people.absent", str(QT_TRANSLATE_NOOP("actions", "Vắng không phép")), ("K",), ""),
    Entry("people.registered", str(QT_TRANSLATE_NOOP("actions", "Chưa điểm danh")), ("0",), ""),
    Entry("people.remove", str(QT_TRANSLATE_NOOP("actions", "Bỏ khỏi danh sách")), ("Del",), "trash"),
    Entry("attendance.import", str(QT_TRANSLATE_NOOP("actions", "Nhập từ Excel…")), ("Ctrl+I",), "upload"),
    Entry("attendance.paste", str(QT_TRANSLATE_NOOP("actions", "Dán danh sách…")), ("Ctrl+Shift+V",), "copy"),
    Entry("report.make", str(QT_TRANSLATE_NOOP("actions", "Lập báo cáo")), ("Ctrl+Return", "Ctrl+Enter"), "file-text"),
    Entry("report.export", str(QT_TRANSLATE_NOOP("actions", "Bảng số liệu Excel…")), ("Ctrl+E",), "download"),
    Entry("report.terms", str(QT_TRANSLATE_NOOP("actions", "Kỳ và lựa chọn…")), ("F2",), "pencil"),
    Entry("report.fill", str(QT_TRANSLATE_NOOP("actions", "Điền biểu mẫu cấp trên…")), (), "file-text"),
    Entry("report.cells", str(QT_TRANSLATE_NOOP("actions", "Chỉ ô trong biểu mẫu…")), (), "pencil"),
    Entry("report.folder", str(QT_TRANSLATE_NOOP("actions", "Mở thư mục báo cáo")), ("Ctrl+O",), "folder-open"),
    Entry("report.zero", str(QT_TRANSLATE_NOOP("actions", "Báo cáo không phát sinh…")), (), ""),
    Entry("places.add", str(QT_TRANSLATE_NOOP("actions", "Thêm địa bàn…")), ("Ctrl+N",), "plus"),
    Entry("places.year", str(QT_TRANSLATE_NOOP("actions", "Năm học mới…")), (), "school"),
    Entry("places.import", str(QT_TRANSLATE_NOOP("actions", "Nhập từ Excel…")), ("Ctrl+I",), "upload"),
    Entry("places.leave", str(QT_TRANSLATE_NOOP("actions", "Về trang Địa bàn")), ("Esc",), ""),
    Entry("places.edit", str(QT_TRANSLATE_NOOP("actions", "Sửa, ghi số người…")), ("F2",), "pencil"),
    Entry("places.end", str(QT_TRANSLATE_NOOP("actions", "Kết thúc…")), (), ""),
    Entry("places.remove", str(QT_TRANSLATE_NOOP("actions", "Xóa")), ("Del",), ""),
    Entry("places.rename", str(QT_TRANSLATE_NOOP("actions", "Đổi tên từ một ngày…")), (), ""),
    Entry("places.merge", str(QT_TRANSLATE_NOOP("actions", "Sáp nhập các nơi đã chọn…")), (), ""),
    Entry("places.split", str(QT_TRANSLATE_NOOP("actions", "Chia tách thành nhiều nơi…")), (), ""),
    Entry("places.views", str(QT_TRANSLATE_NOOP("actions", "Số liệu theo địa giới cũ, mới…")), (), ""),
    Entry("places.find", str(QT_TRANSLATE_NOOP("actions", "Tìm địa bàn")), ("Ctrl+F",), "search"),
    Entry("plan.add", str(QT_TRANSLATE_NOOP("actions", "Thêm nhiệm vụ")), ("Ctrl+N",), "plus"),
    Entry("plan.edit", str(QT_TRANSLATE_NOOP("actions", "Sửa…")), ("F2",), "pencil"),
    Entry("plan.remove", str(QT_TRANSLATE_NOOP("actions", "Xóa")), ("Del",), "trash"),
    Entry("plan.export", str(QT_TRANSLATE_NOOP("actions", "Xuất Kế hoạch…")), ("Ctrl+E",), "download"),
    Entry("plan.new", str(QT_TRANSLATE_NOOP("actions", "Kế hoạch mới…")), (), "plus"),
    Entry("plan.from_set", str(QT_TRANSLATE_NOOP("actions", "Từ bộ hoạt động…")), ("Ctrl+K",), "calendar-days"),
    Entry("plan.details", str(QT_TRANSLATE_NOOP("actions", "Sửa kế hoạch…")), (), "pencil"),
    Entry("plan.copy", str(QT_TRANSLATE_NOOP("actions", "Chép sang năm sau…")), (), "copy"),
    Entry("plan.drop", str(QT_TRANSLATE_NOOP("actions", "Xóa kế hoạch…")), (), "trash"),
    Entry("tasks.paste", str(QT_TRANSLATE_NOOP("actions", "Dán từ Word, Excel…")), ("Ctrl+Shift+V",), "copy"),
    Entry("tasks.import", str(QT_TRANSLATE_NOOP("actions", "Nhập phụ lục…")), ("Ctrl+I",), "upload"),
    Entry("tasks.remind", str(QT_TRANSLATE_NOOP("actions", "Công văn đôn đốc…")), (), "send"),
    Entry("tasks.session", str(QT_TRANSLATE_NOOP("actions", "Lập buổi từ nhiệm vụ này")), ("Ctrl+B",), "plus"),
    Entry("tasks.done", str(QT_TRANSLATE_NOOP("actions", "Đã hoàn thành")), ("Space",), "check"),
    Entry("tasks.under_way", str(QT_TRANSLATE_NOOP("actions", "Đang thực hiện")), ("D",), ""),
    Entry("tasks.not_started", str(QT_TRANSLATE_NOOP("actions", "Chưa thực hiện")), ("0",), ""),
    Entry("tasks.dropped", str(QT_TRANSLATE_NOOP("actions", "Không thực hiện")), ("B",), ""),
    Entry("outreach.add", str(QT_TRANSLATE_NOOP("actions", "Thêm mục truyền thông")), ("Ctrl+N",), "plus"),
    Entry("outreach.edit", str(QT_TRANSLATE_NOOP("actions", "Sửa…")), ("F2",), "pencil"),
    Entry("outreach.remove", str(QT_TRANSLATE_NOOP("actions", "Xóa")), ("Del",), "trash"),
    Entry("outreach.copy", str(QT_TRANSLATE_NOOP("actions", "Chép thành mục mới")), ("Ctrl+D",), "copy"),
    Entry("outreach.find", str(QT_TRANSLATE_NOOP("actions", "Tìm trong sổ truyền thông")), ("Ctrl+F",), "search"),
    Entry("outreach.session", str(QT_TRANSLATE_NOOP("actions", "Mở kết quả buổi")), ("Ctrl+B",), ""),
    Entry("persons.find", str(QT_TRANSLATE_NOOP("actions", "Tìm người")), ("Ctrl+F",), "search"),
    Entry("persons.correct", str(QT_TRANSLATE_NOOP("actions", "Sửa thông tin…")), ("F2",), "pencil"),
    Entry("persons.merge", str(QT_TRANSLATE_NOOP("actions", "Gộp hai người đã chọn…")), ("Ctrl+M",), "users"),
    Entry("persons.agree", str(QT_TRANSLATE_NOOP("actions", "Ghi sự đồng ý…")), ("Ctrl+N",), "plus"),
    Entry("persons.erase", str(QT_TRANSLATE_NOOP("actions", "Xóa ở mọi nơi…")), ("Del",), "trash"),
    Entry("persons.same", str(QT_TRANSLATE_NOOP("actions", "Gộp thành một người")), ("C",), "check"),
    Entry("persons.apart", str(QT_TRANSLATE_NOOP("actions", "Là hai người khác nhau")), ("K",), ""),
    Entry("persons.swap", str(QT_TRANSLATE_NOOP("actions", "Giữ dòng kia")), ("D",), ""),
    Entry("persons.run", str(QT_TRANSLATE_NOOP("actions", "Xóa tên hết hạn…")), (), "trash"),
    Entry("persons.minutes", str(QT_TRANSLATE_NOOP("actions", "Mở biên bản tiêu hủy")), ("Ctrl+O",), "file-text"),
    Entry("consents.edit", str(QT_TRANSLATE_NOOP("actions", "Sửa…")), ("F2",), "pencil"),
    Entry("consents.withdraw", str(QT_TRANSLATE_NOOP("actions", "Rút lại sự đồng ý…")), (), ""),
    Entry("consents.remove", str(QT_TRANSLATE_NOOP("actions", "Xóa, ghi nhầm")), ("Del",), "trash"),
    Entry("papers.make", str(QT_TRANSLATE_NOOP("actions", "Làm văn bản…")), ("Ctrl+N",), "plus"),
    Entry("settings.save", str(QT_TRANSLATE_NOOP("actions", "Lưu thay đổi")), ("Ctrl+S",), "save"),
    Entry("settings.backup", str(QT_TRANSLATE_NOOP("actions", "Sao lưu ngay")), (), "shield-check"),
    Entry("materials.make", str(QT_TRANSLATE_NOOP("actions", "Tạo cả bộ")), ("Ctrl+Return", "Ctrl+Enter"), "download"),
    Entry("materials.print", str(QT_TRANSLATE_NOOP("actions", "In…")), ("Ctrl+P",), "printer"),
    Entry("materials.texts", str(QT_TRANSLATE_NOOP("actions", "Sửa chữ…")), ("F2",), "pencil"),
    Entry("materials.approve", str(QT_TRANSLATE_NOOP("actions", "Duyệt…")), (), "check"),
    Entry("materials.issue", str(QT_TRANSLATE_NOOP("actions", "Phát hành")), (), "send"),
    Entry("materials.folder", str(QT_TRANSLATE_NOOP("actions", "Mở thư mục")), ("Ctrl+O",), "folder-open"),
    Entry("content.add", str(QT_TRANSLATE_NOOP("actions", "Thêm chủ đề")), ("Ctrl+N",), "plus"),
    Entry("content.import", str(QT_TRANSLATE_NOOP("actions", "Nhập gói…")), ("Ctrl+I",), "upload"),
    Entry("content.export", str(QT_TRANSLATE_NOOP("actions", "Xuất gói…")), ("Ctrl+E",), "download"),
    Entry("content.find", str(QT_TRANSLATE_NOOP("actions", "Tìm trong nội dung")), ("Ctrl+F",), "search"),
    Entry("content.next", str(QT_TRANSLATE_NOOP("actions", "Sản phẩm sau")), ("Ctrl+PgDown",), "chevron-right"),
    Entry("content.previous", str(QT_TRANSLATE_NOOP("actions", "Sản phẩm trước")), ("Ctrl+PgUp",), "chevron-left"),
    Entry("content.begin", str(QT_TRANSLATE_NOOP("actions", "Lập buổi từ mẫu này")), (), "plus"),
    Entry("content.teach", str(QT_TRANSLATE_NOOP("actions", "Lập buổi với chủ đề này")), (), "plus"),
    Entry("content.translate", str(QT_TRANSLATE_NOOP("actions", "Viết bản tiếng khác…")), ("Ctrl+L",), "book-open"),
    Entry("content.send", str(QT_TRANSLATE_NOOP("actions", "Xuất gói tiếng này…")), (), "download"),
    Entry("content.edit", str(QT_TRANSLATE_NOOP("actions", "Sửa bản riêng")), ("F2",), "pencil"),
    Entry("content.drop", str(QT_TRANSLATE_NOOP("actions", "Bỏ bản riêng…")), (), "trash"),
    Entry("content.save", str(QT_TRANSLATE_NOOP("actions", "Lưu nội dung")), ("Ctrl+S",), "save"),
    Entry("content.leave", str(QT_TRANSLATE_NOOP("actions", "Đóng")), ("Esc",), ""),
    Entry("view.next", str(QT_TRANSLATE_NOOP("actions", "Trang sau")), ("PgDown",), "chevron-right"),
    Entry("view.previous", str(QT_TRANSLATE_NOOP("actions", "Trang trước")), ("PgUp",), "chevron-left"),
    Entry("view.larger", str(QT_TRANSLATE_NOOP("actions", "Phóng to")), ("Ctrl++", "Ctrl+="), "zoom-in"),
    Entry("view.smaller", str(QT_TRANSLATE_NOOP("actions", "Thu nhỏ")), ("Ctrl+-",), "zoom-out"),
    Entry("view.fit", str(QT_TRANSLATE_NOOP("actions", "Vừa khung")), ("Ctrl+0",), "maximize"),
)
_BY_ID = {entry.id: entry for entry in ACTIONS}


def text_of(id_: str) -> str:
    """The action's text in the language of the window."""
    return QCoreApplication.translate("actions", _BY_ID[id_].text)


def icon_of(id_: str) -> str:
    """The name of the action's icon; empty when it has none."""
    return _BY_ID[id_].icon


def make_action(id_: str, owner: QWidget, run: Callable[[], object], role: str = "ink") -> QAction:
    """The action on `owner`: its keys work while `owner` or a child of it has the focus's window page."""
    entry = _BY_ID[id_]
    action = QAction(text_of(id_), owner)
    action.setObjectName(id_)
    if entry.icon:
        action.setIcon(icon(entry.icon, role))
    action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shown = QKeySequence(entry.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if entry.keys else ""
    action.setToolTip(f"{action.text()} ({shown})" if shown else action.text())
    action.triggered.connect(lambda _checked=False: run())
    owner.addAction(action)
    return action
