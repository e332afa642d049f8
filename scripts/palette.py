"""Reduces the colours of a picture, for a small PNG; the same picture gives the same bytes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qRgb

COLOURS = 256
# Colours that agree in so many bits of each channel count as one.
BITS = 5


def with_palette(image: QImage) -> QImage:
    """The image with the 256 colours that occur most, without dithering.

    Each is the mean of the colours that count as one, so that flat areas keep theirs.
    """
    whole = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(whole.constBits(), np.uint8).reshape(whole.height(), -1)
    pixels = lines[:, : 3 * whole.width()].reshape(-1, 3).astype(np.uint32)
    bins = (pixels >> (8 - BITS)) @ np.array([1 << 2 * BITS, 1 << BITS, 1], np.uint32)
    counts = np.bincount(bins, minlength=1 << 3 * BITS)
    sums = [np.bincount(bins, pixels[:, channel], 1 << 3 * BITS) for channel in range(3)]
    # A stable order, so that colours that are as frequent do not change places.
    most = np.argsort(-counts, kind="stable")[:COLOURS]
    table = [
        qRgb(*(round(sums[c][each] / counts[each]) for c in range(3)))
        for each in most
        if counts[each]
    ]
    return whole.convertToFormat(
        QImage.Format.Format_Indexed8,
        table,
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )
