"""How alike two pages look: the structural similarity of Wang et al. (2004) with a window of 8 x 8 pixels, in grey."""

import io

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.float64]
_WINDOW = 8
_C1, _C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(one: Grey, other: Grey) -> float:
    """1.0 for equal pictures; the mean over all windows of two pictures of one size."""
    if one.shape != other.shape:
        raise ValueError(f"{one.shape} is not {other.shape}")
    mean_one, mean_other = _means(one), _means(other)
    spread_one = _means(one * one) - mean_one**2
    spread_other = _means(other * other) - mean_other**2
    together = _means(one * other) - mean_one * mean_other
    luminance = (2 * mean_one * mean_other + _C1) / (mean_one**2 + mean_other**2 + _C1)
    structure = (2 * together + _C2) / (spread_one + spread_other + _C2)
    return float((luminance * structure).mean())


def grey_pages(pdf: bytes, dpi: float) -> list[Grey]:
    """Every page of a PDF in grey, from 0 to 255."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [np.asarray(page.render(scale=dpi / 72).to_pil().convert("L"), dtype=np.float64) for page in document]


def grey(png: bytes) -> Grey:
    return np.asarray(Image.open(io.BytesIO(png)).convert("L"), dtype=np.float64)


def _means(picture: Grey) -> Grey:
    """The mean of every window, by sums of sums."""
    sums = np.pad(picture.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    whole = (
        sums[_WINDOW:, _WINDOW:] - sums[:-_WINDOW, _WINDOW:] - sums[_WINDOW:, :-_WINDOW] + sums[:-_WINDOW, :-_WINDOW]
    )
    return np.asarray(whole / _WINDOW**2)
