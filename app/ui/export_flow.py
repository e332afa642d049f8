"""From "Export…" to the finished file: what to make, where to put it, how it went."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from app.export.errors import ExportError
from app.export.options import Bounds, ExportOptions
from app.export.run import Output
from app.export.stops import file_name, stop_outputs
from app.tour.model import Tour
from app.ui.appearance import Appearance
from app.ui.copy_picture import copy_picture
from app.ui.export_choices import (
    Around,
    ExportChoices,
    picture_options,
    remember,
    remembered,
)
from app.ui.export_dialog import ExportDialog
from app.ui.export_target import ask_for_file, ask_for_folder, new_folder, write, write_folder
from app.ui.map_view import MapView
from app.ui.message_bar import MessageBar
from app.ui.print_flow import print_tour
from app.ui.session import Session
from app.ui.settings import Settings
from app.words.export_counts import saved_pictures


class ExportFlow(msgspec.Struct, frozen=True, kw_only=True):
    """The parts of the window that an export asks or tells."""

    window: QWidget
    session: Session
    appearance: Appearance
    settings: Settings
    messages: MessageBar
    map_view: MapView

    def around(self, tour: Tour) -> Around:
        """What the choices of an export refer to at this moment."""
        ratio = self.window.devicePixelRatioF()
        size = self.window.size()
        return Around(
            tour=tour,
            theme=self.appearance.map_theme.name,
            window=(round(size.width() * ratio), round(size.height() * ratio)),
            stop=self.session.selected,
        )

    def export(self) -> None:
        """Asks, writes, and says what came of it."""
        tour = self.session.tour
        if tour is None:
            return
        dialog = ExportDialog(
            remembered(self.settings), self.around(tour), self.appearance, self.window
        )
        shown = [dialog]

        def tell(bounds: Bounds | None) -> None:
            # The page may answer when the dialog is gone.
            for one in shown:
                one.set_bounds(bounds)

        self.map_view.bounds(tell)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        shown.clear()
        choices, options = dialog.choices(), dialog.options() if accepted else None
        dialog.deleteLater()
        if options is None:
            return
        remember(self.settings, choices)
        try:
            if choices.in_folder:
                self._make_folder(tour, choices, options)
            else:
                self._make_file(tour, choices, options)
        except ExportError as error:
            self.messages.complain(str(error))

    def copy(self) -> None:
        """Puts the picture of the last choices onto the clipboard."""
        self.map_view.bounds(self._copy)

    def print(self) -> None:
        """Shows a print preview of the sheet of the last choices."""
        self.map_view.bounds(self._print)

    def _copy(self, bounds: Bounds | None) -> None:
        tour = self.session.tour
        if tour is not None:
            around = msgspec.structs.replace(self.around(tour), bounds=bounds)
            copy_picture(self.window, remembered(self.settings), around, self.messages)

    def _print(self, bounds: Bounds | None) -> None:
        tour = self.session.tour
        if tour is not None:
            around = msgspec.structs.replace(self.around(tour), bounds=bounds)
            options = picture_options(remembered(self.settings), around)
            print_tour(self.window, tour, options, self.messages)

    def _make_file(self, tour: Tour, choices: ExportChoices, options: ExportOptions) -> None:
        folder, suffix = self.settings.export_folder, choices.format.suffix
        path = ask_for_file(self.window, folder, file_name(tour.title), suffix)
        if path is None:
            return
        self.settings.export_folder = path.parent
        # The save dialog has asked whether to replace an existing file.
        output = Output(path, msgspec.structs.replace(options, overwrite=True))
        notices = write(self.window, tour, [output])
        if notices is not None:
            saved = QCoreApplication.translate("export", "Saved {path}").format(path=path)
            self._tell(saved, notices, path.parent)

    def _make_folder(self, tour: Tour, choices: ExportChoices, options: ExportOptions) -> None:
        inside = ask_for_folder(self.window, self.settings.export_folder)
        if inside is None:
            return
        self.settings.export_folder = inside
        suffix = choices.format.suffix.lstrip(".")
        outputs = stop_outputs(tour, new_folder(inside, tour), suffix, options)
        notices = write_folder(self.window, tour, outputs)
        if notices is not None:
            folder = outputs[0].path.parent
            self._tell(saved_pictures(len(outputs)).format(folder=folder), notices, folder)

    def _tell(self, saved: str, notices: list[str], folder: Path) -> None:
        show = QCoreApplication.translate("export", "Show in folder")
        words = "\n".join([saved, *notices])
        self.messages.report(words, show, partial(_show_folder, folder))


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
