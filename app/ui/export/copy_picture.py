"""File > Copy Picture: the picture of the present choices, on the clipboard."""

from __future__ import annotations

import math
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.export.errors import ExportCancelled, ExportError
from app.export.formats.picture import picture
from app.export.job import Job
from app.export.sheet.printer import SheetPrinter
from app.export.size import PictureSize
from app.ui.export.choices import ExportChoices, ExportContext, picture_options
from app.ui.export.destination import DialogProgress
from app.ui.widgets.message_bar import MessageBar

# A clipboard holds pixels as they are, often several times: 8K is plenty.
MOST_PIXELS = 7680 * 4320


def copy_picture(
    window: QWidget, choices: ExportChoices, around: ExportContext, messages: MessageBar
) -> None:
    """Draws the picture and puts it onto the clipboard, or says why not."""
    options = picture_options(choices, around)
    options = msgspec.structs.replace(options, size=_capped(options.size))
    words = QCoreApplication.translate("copy", "Drawing the picture …")
    progress = DialogProgress(window, words)
    press = SheetPrinter()
    job = Job(
        tour=around.tour,
        path=Path(QCoreApplication.translate("copy", "Picture")),
        options=options,
        progress=progress,
        press=press,
        notices=[],
    )
    try:
        drawn = picture(job)
    except ExportCancelled:
        return
    except ExportError as error:
        messages.show_error(error.what)
        return
    finally:
        press.close()
        progress.close()
    QGuiApplication.clipboard().setImage(drawn)
    words = QCoreApplication.translate("copy", "Copied the picture, {width} × {height} pixels.")
    told = words.format(width=drawn.width(), height=drawn.height())
    messages.show_info("\n".join([told, *press.notices]))


def _capped(size: PictureSize) -> PictureSize:
    share = min(1.0, math.sqrt(MOST_PIXELS / (size.width * size.height)))
    return PictureSize(
        width=round(size.width * share), height=round(size.height * share), dpi=size.dpi * share
    )
