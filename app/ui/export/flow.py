"""The commands Export, Copy Picture and Print: dialogs, work, and a report of the outcome."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QMainWindow

from app.export.errors import ExportError
from app.export.file_names import file_name
from app.export.inputs import input_files
from app.export.options import Bounds, ExportOptions
from app.export.run import Output
from app.export.stops import stop_outputs
from app.tour.file.disk import exists
from app.tour.model import Tour
from app.ui.export.choices import (
    ExportChoices,
    ExportContext,
    picture_options,
    remember,
    remembered,
)
from app.ui.export.copy_picture import copy_picture
from app.ui.export.destination import (
    ask_for_file,
    ask_for_folder,
    make_folder,
    write,
    write_folder,
)
from app.ui.export.dialog import ExportDialog
from app.ui.export.print_dialog import PrintContext, PrintDialog, new_printer
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.ui.widgets.message_bar import MessageBar
from app.words.counts import saved_pictures

AskBounds = Callable[[Callable[[Bounds | None], object]], None]


class ExportFlow:
    """Exports, copies and prints the open tour, and reports the outcome in the message bar.

    ``ask_bounds`` calls its argument with the bounds that the map shows, or with ``None``.
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

    def context(self, tour: Tour) -> ExportContext:
        """What the choices of an export refer to at present."""
        ratio = self._window.devicePixelRatioF()
        size = self._window.size()
        return ExportContext(
            tour=tour,
            theme=self._appearance.map_theme.name,
            window=(round(size.width() * ratio), round(size.height() * ratio)),
            stop=self._session.selected,
        )

    def export(self) -> None:
        """Shows the dialog, writes the files and reports the outcome."""
        tour = self._session.tour
        if tour is None:
            return
        dialog = ExportDialog(
            remembered(self._settings),
            self.context(tour),
            self._appearance,
            self._window,
        )
        is_open = True

        def set_bounds(bounds: Bounds | None) -> None:
            # The page may answer after the dialog was closed.
            if is_open:
                dialog.set_bounds(bounds)

        self._ask_bounds(set_bounds)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        is_open = False
        choices, options = dialog.choices(), dialog.options() if accepted else None
        dialog.deleteLater()
        if options is None:
            return
        remember(self._settings, choices)
        try:
            if choices.in_folder:
                self._write_folder(tour, choices, options)
            else:
                self._write_file(tour, choices, options)
        except ExportError as error:
            self._messages.show_error(str(error))

    def copy(self) -> None:
        """Puts the picture of the last choices on the clipboard."""
        self._ask_bounds(self._copy)

    def print(self) -> None:
        """Shows a print preview of the sheet of the last choices."""
        self._ask_bounds(self._print)

    def _copy(self, bounds: Bounds | None) -> None:
        tour = self._session.tour
        if tour is not None:
            context = msgspec.structs.replace(self.context(tour), bounds=bounds)
            copy_picture(self._window, remembered(self._settings), context, self._messages)

    def _print(self, bounds: Bounds | None) -> None:
        tour = self._session.tour
        if tour is not None:
            context = msgspec.structs.replace(self.context(tour), bounds=bounds)
            options = picture_options(remembered(self._settings), context)
            inputs = input_files(tour, self._session.path)
            self._show_print(PrintContext(tour, options, self._appearance, self._settings, inputs))

    def _show_print(self, context: PrintContext) -> None:
        dialog = PrintDialog(new_printer(context.tour), context, self._window)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        problem, saved, notices = dialog.problem, dialog.saved, dialog.notices
        dialog.deleteLater()
        if problem:
            self._messages.show_error(problem)
        elif saved is not None:
            words = QCoreApplication.translate("export", "Saved {path}").format(path=saved)
            self._report(words, notices, saved.parent)
        elif accepted and notices:
            self._messages.show_info("\n".join(notices))

    def _write_file(self, tour: Tour, choices: ExportChoices, options: ExportOptions) -> None:
        folder, suffix = self._settings.export_folder, choices.format.suffix
        path = ask_for_file(self._window, folder, file_name(tour.title), suffix)
        if path is None:
            return
        self._settings.export_folder = path.parent
        # The user has agreed in the file dialog to replace an existing file, but not one that
        # another program makes from now on.
        output = Output(path, msgspec.structs.replace(options, overwrite=exists(path)))
        inputs = input_files(tour, self._session.path)
        contents = self._session.document.contents_of(tour)
        notices = write(self._window, tour, [output], inputs, contents)
        if notices is not None:
            saved = QCoreApplication.translate("export", "Saved {path}").format(path=path)
            self._report(saved, notices, path.parent)

    def _write_folder(self, tour: Tour, choices: ExportChoices, options: ExportOptions) -> None:
        inside = ask_for_folder(self._window, self._settings.export_folder)
        if inside is None:
            return
        self._settings.export_folder = inside
        suffix = choices.format.suffix.lstrip(".")
        outputs = stop_outputs(tour, make_folder(inside, tour), suffix, options)
        contents = self._session.document.contents_of(tour)
        notices = write_folder(self._window, tour, outputs, contents)
        if notices is not None:
            folder = outputs[0].path.parent
            self._report(saved_pictures(len(outputs)).format(folder=folder), notices, folder)

    def _report(self, saved: str, notices: list[str], folder: Path) -> None:
        show = QCoreApplication.translate("export", "Show in folder")
        words = "\n".join([saved, *notices])
        self._messages.show_info(words, show, partial(_show_folder, folder))


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
