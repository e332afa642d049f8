"""File > Copy Picture: draws the picture of the last choices and puts it on the clipboard."""

from __future__ import annotations

import math
from contextlib import ExitStack, closing

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.export.errors import ExportCancelled, ExportError
from app.export.job import Job
from app.export.pipeline import make_pixels
from app.export.sheet.printer import SheetPrinter
from app.export.size import PictureSize
from app.ui.export.choices import ExportChoices, ExportContext, picture_options
from app.ui.export.destination import DialogProgress
from app.ui.widgets.message_bar import MessageBar

# A clipboard holds uncompressed pixels, often several copies, so the limit is 8K.
MAX_PIXELS = 7680 * 4320


def copy_picture(
    window: QWidget, choices: ExportChoices, context: ExportContext, messages: MessageBar
) -> None:
    """Puts the picture on the clipboard, or reports in ``messages`` why that failed."""
    options = picture_options(choices, context)
    options = msgspec.structs.replace(options, size=_limited(options.size))
    words = QCoreApplication.translate("copy", "Drawing the picture …")
    with ExitStack() as stack:
        progress = stack.enter_context(closing(DialogProgress(window, words)))
        printer = stack.enter_context(closing(SheetPrinter(context.tour)))
        job = Job(tour=context.tour, options=options, progress=progress, notices=[])
        try:
            image = make_pixels(job, printer)
        except ExportCancelled:
            return
        except ExportError as error:
            messages.show_error(error.what)
            return
    QGuiApplication.clipboard().setImage(image)
    words = QCoreApplication.translate("copy", "Copied the picture, {width} × {height} pixels.")
    report = words.format(width=image.width(), height=image.height())
    messages.show_info("\n".join([report, *printer.notices]))


def _limited(size: PictureSize) -> PictureSize:
    share = min(1.0, math.sqrt(MAX_PIXELS / (size.width * size.height)))
    return PictureSize(
        width=round(size.width * share), height=round(size.height * share), dpi=size.dpi * share
    )
