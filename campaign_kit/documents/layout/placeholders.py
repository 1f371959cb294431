"""Where the placeholders of a sheet stand on its slide layout, so that slides added by hand find them there."""

from campaign_kit.documents.layout.grammar import ColumnSpec, PicturesSpec, PointsSpec, SheetSpec, TextSpec
from campaign_kit.documents.layout.pieces import beside_logo
from campaign_kit.documents.page import Frame


def placeholder_frames(sheet: SheetSpec, *, with_logo: bool) -> dict[str, Frame]:
    """Where the placeholders of the sheet stand on its slide layout."""
    return {
        item.role: _frame(item, Frame(*spec.at), with_logo=with_logo)
        for spec in sheet.boxes
        if isinstance(spec, ColumnSpec)
        for item in spec.items
        if isinstance(item, TextSpec | PointsSpec | PicturesSpec) and item.role
    }


def _frame(item: TextSpec | PointsSpec | PicturesSpec, frame: Frame, *, with_logo: bool) -> Frame:
    """A text beside the logo, if there is one; a picture in a square in the middle."""
    if isinstance(item, PicturesSpec):
        side = min(frame.w_mm, item.height)
        return Frame(frame.x_mm + (frame.w_mm - side) / 2, frame.y_mm + (frame.h_mm - side) / 2, side, side)
    return beside_logo(frame, item.logo) if isinstance(item, TextSpec) and with_logo else frame
