"""Asks for the target of an export, and writes it with a progress dialog."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from app.export.errors import ExportCancelled, ExportError
from app.export.registry import FORMATS
from app.export.run import Output, export_all
from app.export.stops import file_name
from app.tour.bidi import isolate
from app.tour.file.disk import exists
from app.tour.model import Tour

STEPS = 1000


class DialogProgress:
    """Shows progress in a dialog whose Cancel button cancels the export."""

    def __init__(self, parent: QWidget, words: str) -> None:
        self._dialog = QProgressDialog(words, "", 0, STEPS, parent)
        self._dialog.setCancelButtonText(QCoreApplication.translate("DialogProgress", "Cancel"))
        self._dialog.setWindowTitle(QCoreApplication.translate("DialogProgress", "Export"))
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(300)
        self._dialog.setAutoClose(False)
        self._dialog.setAutoReset(False)

    def step(self, share: float) -> None:
        """Moves the bar."""
        self._dialog.setValue(round(share * STEPS))

    def cancelled(self) -> bool:
        """Whether Cancel was pressed or the dialog closed."""
        return bool(self._dialog.wasCanceled())

    def close(self) -> None:
        """Removes the dialog."""
        self._dialog.hide()
        self._dialog.deleteLater()


def ask_for_file(parent: QWidget, folder: Path, name: str, suffix: str) -> Path | None:
    """Asks for a file; its path has the suffix. ``None`` if the user cancels.

    If the file exists, the user has agreed to replace it.
    """
    dialog = QFileDialog(parent, QCoreApplication.translate("ExportDialog", "Export the route"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # The dialog adds the suffix before it asks about an existing file. If it were added later, a
    # file could be replaced without asking.
    dialog.setDefaultSuffix(suffix.lstrip("."))
    dialog.setNameFilter(f"{FORMATS[suffix].name} (*{suffix})")
    dialog.setDirectory(str(folder))
    dialog.selectFile(f"{name}{suffix}")
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    if path.suffix.lower() == suffix:
        return path
    path = path.with_name(path.name + suffix)
    return path if not exists(path) or _may_replace(parent, path) else None


def _may_replace(parent: QWidget, path: Path) -> bool:
    question = QCoreApplication.translate("ExportDialog", "{name} exists. Replace it?")
    answer = QMessageBox.question(parent, "Tour Atlas", question.format(name=isolate(path.name)))
    return answer == QMessageBox.StandardButton.Yes


def ask_for_folder(parent: QWidget, folder: Path) -> Path | None:
    """Asks for the parent of a new folder of pictures. ``None`` if the user cancels."""
    title = QCoreApplication.translate("ExportDialog", "Where to make the folder of pictures")
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(folder))
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def unused_folder(inside: Path, tour: Tour) -> Path:
    """A path for a new folder that does not exist yet."""
    name = file_name(tour.title)
    number, path = 1, inside / name
    while exists(path):
        number += 1
        path = inside / f"{name}-{number}"
    return path


def write(parent: QWidget, tour: Tour, outputs: Sequence[Output]) -> list[str] | None:
    """Exports with a progress dialog. Returns the notices, or ``None`` if the user cancelled.

    Raises ``ExportError``.
    """
    if len(outputs) == 1:
        words = QCoreApplication.translate("DialogProgress", "Writing {name} …")
        progress = DialogProgress(parent, words.format(name=isolate(outputs[0].path.name)))
    else:
        words = QCoreApplication.translate("DialogProgress", "Writing the pictures …")
        progress = DialogProgress(parent, words)
    try:
        return export_all(tour, outputs, progress)
    except ExportCancelled:
        return None
    finally:
        progress.close()


def write_folder(parent: QWidget, tour: Tour, outputs: Sequence[Output]) -> list[str] | None:
    """As :func:`write`, into a new folder, which is removed again unless all files are written."""
    folder = outputs[0].path.parent
    try:
        notices = write(parent, tour, outputs)
    except BaseException as error:
        reason = _remove_folder(outputs)
        if reason and isinstance(error, ExportError):
            error.what += f"; some pictures were left in {folder}: {reason}"
        raise
    if notices is None:
        reason = _remove_folder(outputs)
        if reason:
            raise ExportError(f"some pictures were left there: {reason}", folder)
    return notices


def _remove_folder(outputs: Sequence[Output]) -> str:
    """Removes the files and their folder. Returns why something is left, or an empty string."""
    reasons = []
    removals = [output.path.unlink for output in outputs] + [outputs[0].path.parent.rmdir]
    for remove in removals:
        try:
            remove()
        except FileNotFoundError:
            continue
        except OSError as error:
            reasons.append(error.strerror or str(error))
    return reasons[0] if reasons else ""
