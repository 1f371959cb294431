"""The numbers of the print doctor, each with its reason, and what they ask of a page of a given size.

Knows sizes, points and colours; no page, no file.
"""

# Of text and QR codes on what is behind them (WCAG 2.2, 1.4.3)
LEAST_CONTRAST = 4.5
# Of large text: from 24 pt, or 18 pt bold (WCAG 2.2, 1.4.3)
LEAST_CONTRAST_LARGE = 3.0
_LARGE_PT, _LARGE_BOLD_PT = 24.0, 18.0

# What an office printer cannot print along the edges of a sheet
DEAD_MARGIN_MM = 5.0
# The light border that a QR code needs (ISO/IEC 18004)
QUIET_MODULES = 4

# On A4 and smaller, and on A3 and larger: what a cheap telephone reads at arm's length, and from a step away
LEAST_QR_MM, LEAST_QR_LARGE_MM = 25.0, 40.0
# The digits of a badge, which is held before the scanner
LEAST_BADGE_MM = 12.0
# Of the short side, where nobody knows how large the page is seen: pictures on a screen, banners at 1:10
LEAST_QR_SHARE = 0.1
_A3_MM = (290.0, 410.0)

# Height of capitals to the reading distance: 14 minutes of arc, three times what a good eye can just tell apart
BODY_SHARE = 1 / 250
# Small print (heads, feet, local numbers) is for those who step up to it: half-way, and never farther than this
_STEP_UP_M = 1.0
# Below this a photocopy fills the marks of Vietnamese letters
LEAST_PT = 6.0
# In a file of unknown origin, where nobody says what is an imprint
LEAST_FILE_PT = 5.5
TOLERANCE = 0.95
CAPITALS_EM = 0.7

# For the last row of a hall
SLIDE_BODY_PT, SLIDE_FOOT_PT = 24.0, 14.0

# How wide a picture stands on a telephone, and how far away that is held
SCREEN_MM, SCREEN_READS_M = 70.0, 0.35

# Longer than any sheet of paper (a third of an A4 is 2.12): a banner or a standee
_BANNER_ASPECT = 2.2
# A banner narrower than that is a model at 1:10
_TWIN_SHORT_MM = 120.0
TWIN_SCALE = 10.0
_SLIDE_ASPECTS = (16 / 9, 4 / 3)
_ASPECT_TOLERANCE = 0.01


def is_slide(w_mm: float, h_mm: float) -> bool:
    """True for a page that is shown on a screen: it has no dead margin, and its text is read from afar."""
    return any(abs(w_mm / h_mm / aspect - 1) <= _ASPECT_TOLERANCE for aspect in _SLIDE_ASPECTS)


def is_twin(w_mm: float, h_mm: float) -> bool:
    """True for a banner or standee drawn at 1:10."""
    short, long = sorted((w_mm, h_mm))
    return long / short >= _BANNER_ASPECT and short <= _TWIN_SHORT_MM


def least_qr_mm(w_mm: float, h_mm: float, *, is_picture: bool = False) -> float:
    """How wide the modules of a QR code must be on this page, without the quiet zone."""
    short, long = sorted((w_mm, h_mm))
    if is_picture or is_twin(w_mm, h_mm):
        return short * LEAST_QR_SHARE
    large = short >= _A3_MM[0] and long >= _A3_MM[1]
    return LEAST_QR_LARGE_MM if large else LEAST_QR_MM


def dead_margin_mm(w_mm: float, h_mm: float) -> float:
    """How far from the edges text must stay on this page."""
    if is_slide(w_mm, h_mm):
        return 0.0
    return DEAD_MARGIN_MM / TWIN_SCALE if is_twin(w_mm, h_mm) else DEAD_MARGIN_MM


def least_contrast(size_pt: float, *, bold: bool) -> float:
    """What text of this size needs."""
    is_large = size_pt >= (_LARGE_BOLD_PT if bold else _LARGE_PT)
    return LEAST_CONTRAST_LARGE if is_large else LEAST_CONTRAST


def least_size_pt(reads_m: float, *, small: bool, scale: float = 1.0) -> float:
    """The size of printed text that can be read from so far away; a hair's breadth below still passes.

    On a model at 1:10 the distance is a tenth too, and `scale` is 10.
    """
    distance_m = min(reads_m / 2, _STEP_UP_M / scale) if small else reads_m
    return max(distance_m * 1000 * BODY_SHARE / CAPITALS_EM / 25.4 * 72 * TOLERANCE, LEAST_PT / scale)


def scale_of(w_mm: float, h_mm: float) -> float:
    """How many times larger than its page a paper is printed."""
    return TWIN_SCALE if is_twin(w_mm, h_mm) else 1.0


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The contrast of two colours (red, green, blue from 0 to 255), from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[int, int, int]) -> float:
    """How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
