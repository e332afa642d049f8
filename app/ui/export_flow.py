"""From "Export…" to the finished file: what to make, where to put it, how it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from app.export.errors import ExportError
from app.export.stops import file_name
from app.ui.appearance import Appearance
from app.ui.export_dialog import ExportDialog, ask_for_file, write
from app.ui.message_bar import MessageBar
from app.ui.session import Session
from app.ui.settings import Settings


def export_tour(
    window: QWidget,
    session: Session,
    appearance: Appearance,
    settings: Settings,
    messages: MessageBar,
) -> None:
    """Asks, writes, and says what came of it."""
    tour = session.tour
    if tour is None:
        return
    dialog = ExportDialog(window, appearance.theme.name)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return
    name = file_name(tour.title)
    path = ask_for_file(window, settings.export_folder, name, dialog.suffix())
    if path is None:
        return
    settings.export_folder = path.parent
    try:
        written = write(window, tour, path, dialog.options())
    except ExportError as error:
        messages.complain(str(error))
        return
    if written:
        saved = QCoreApplication.translate("export", "Saved {path}").format(path=path)
        show = QCoreApplication.translate("export", "Show in folder")
        messages.report(saved, show, lambda: _show_folder(path))


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
