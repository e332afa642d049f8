"""From "Export…" to the finished file: what to make, where to put it, how it went."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QMainWindow

from app.export.errors import ExportError
from app.export.options import Bounds, ExportOptions
from app.export.run import Output
from app.export.stops import file_name, stop_outputs
from app.tour.model import Tour
from app.ui.export.choices import (
    ExportChoices,
    ExportContext,
    picture_options,
    remember,
    remembered,
)
from app.ui.export.copy_picture import copy_picture
from app.ui.export.destination import ask_for_file, ask_for_folder, new_folder, write, write_folder
from app.ui.export.dialog import ExportDialog
from app.ui.export.print_dialog import print_tour
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.ui.widgets.message_bar import MessageBar
from app.words.counts import saved_pictures

AskBounds = Callable[[Callable[[Bounds | None], object]], None]


class ExportFlow:
    """Exports, copies and prints the open tour, and reports the outcome in the message bar.

    ``ask_bounds`` calls its argument with what the map shows, or with ``None``.
    """

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        appearance: Appearance,
        settings: Settings,
        messages: MessageBar,
        ask_bounds: AskBounds,
    ) -> None:
        self._window = window
        self._session = session
        self._appearance = appearance
        self._settings = settings
        self._messages = messages
        self._ask_bounds = ask_bounds

    def around(self, tour: Tour) -> ExportContext:
        """What the choices of an export refer to at this moment."""
        ratio = self._window.devicePixelRatioF()
        size = self._window.size()
        return ExportContext(
            tour=tour,
            theme=self._appearance.map_theme.name,
            window=(round(size.width() * ratio), round(size.height() * ratio)),
            stop=self._session.selected,
        )

    def export(self) -> None:
        """Asks, writes, and says what came of it."""
        tour = self._session.tour
        if tour is None:
            return
        dialog = ExportDialog(
            remembered(self._settings),
            self.around(tour),
            self._appearance,
            self._window,
        )
        shown = [dialog]

        def tell(bounds: Bounds | None) -> None:
            # The page may answer when the dialog is gone.
            for one in shown:
                one.set_bounds(bounds)

        self._ask_bounds(tell)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        shown.clear()
        choices, options = dialog.choices(), dialog.options() if accepted else None
        dialog.deleteLater()
        if options is None:
            return
        remember(self._settings, choices)
        try:
            if choices.in_folder:
                self._make_folder(tour, choices, options)
            else:
                self._make_file(tour, choices, options)
        except ExportError as error:
            self._messages.show_error(str(error))

    def copy(self) -> None:
        """Puts the picture of the last choices onto the clipboard."""
        self._ask_bounds(self._copy)

    def print(self) -> None:
        """Shows a print preview of the sheet of the last choices."""
        self._ask_bounds(self._print)

    def _copy(self, bounds: Bounds | None) -> None:
        tour = self._session.tour
        if tour is not None:
            around = msgspec.structs.replace(self.around(tour), bounds=bounds)
            copy_picture(self._window, remembered(self._settings), around, self._messages)

    def _print(self, bounds: Bounds | None) -> None:
        tour = self._session.tour
        if tour is not None:
            around = msgspec.structs.replace(self.around(tour), bounds=bounds)
            options = picture_options(remembered(self._settings), around)
            print_tour(self._window, tour, options, self._messages)

    def _make_file(self, tour: Tour, choices: ExportChoices, options: ExportOptions) -> None:
        folder, suffix = self._settings.export_folder, choices.format.suffix
        path = ask_for_file(self._window, folder, file_name(tour.title), suffix)
        if path is None:
            return
        self._settings.export_folder = path.parent
        # The save dialog has asked whether to replace an existing file.
        output = Output(path, msgspec.structs.replace(options, overwrite=True))
        notices = write(self._window, tour, [output])
        if notices is not None:
            saved = QCoreApplication.translate("export", "Saved {path}").format(path=path)
            self._tell(saved, notices, path.parent)

    def _make_folder(self, tour: Tour, choices: ExportChoices, options: ExportOptions) -> None:
        inside = ask_for_folder(self._window, self._settings.export_folder)
        if inside is None:
            return
        self._settings.export_folder = inside
        suffix = choices.format.suffix.lstrip(".")
        outputs = stop_outputs(tour, new_folder(inside, tour), suffix, options)
        notices = write_folder(self._window, tour, outputs)
        if notices is not None:
            folder = outputs[0].path.parent
            self._tell(saved_pictures(len(outputs)).format(folder=folder), notices, folder)

    def _tell(self, saved: str, notices: list[str], folder: Path) -> None:
        show = QCoreApplication.translate("export", "Show in folder")
        words = "\n".join([saved, *notices])
        self._messages.show_info(words, show, partial(_show_folder, folder))


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
