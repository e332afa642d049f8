"""Asks for the target of an export, and writes it with a progress dialog."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressDialog, QWidget

from app.export.errors import ExportCancelled, ExportError
from app.export.file_names import file_name
from app.export.registry import FORMATS
from app.export.run import Output, export_each
from app.tour.bidi import isolate
from app.tour.model import Tour
from app.ui.widgets.save_dialog import ask_where_to_save

STEPS = 1000


class DialogProgress:
    """Shows progress in a dialog whose Cancel button cancels the export."""

    def __init__(self, parent: QWidget, words: str) -> None:
        self._dialog = QProgressDialog("", "", 0, STEPS, parent)
        # The name of a file is text, even if it looks like markup.
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._dialog.setLabel(label)
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
    title = QCoreApplication.translate("ExportDialog", "Export the route")
    return ask_where_to_save(parent, title, folder / f"{name}{suffix}", FORMATS[suffix].name)


def ask_for_folder(parent: QWidget, folder: Path) -> Path | None:
    """Asks for the parent of a new folder of pictures. ``None`` if the user cancels."""
    title = QCoreApplication.translate("ExportDialog", "Where to make the folder of pictures")
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(folder))
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def make_folder(inside: Path, tour: Tour) -> Path:
    """Makes a new folder for the pictures of a tour. Raises ``ExportError``."""
    name = file_name(tour.title)
    for number in count(1):
        path = inside / (name if number == 1 else f"{name}-{number}")
        try:
            # Fails if there is such a folder, even if another process has just made it.
            path.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            reason = error.strerror or str(error)
            raise ExportError(f"the folder cannot be made: {reason}", path) from error
        return path
    raise AssertionError


def write(
    parent: QWidget,
    tour: Tour,
    outputs: Sequence[Output],
    inputs: Iterable[Path] = (),
    contents: bytes | None = None,
) -> list[str] | None:
    """Exports with a progress dialog. Returns the notices, or ``None`` if the user cancelled.

    ``inputs`` are the files that the tour was made from, ``contents`` the bytes of its own file, if
    they are known. Raises ``ExportError``.
    """
    return _write(parent, tour, outputs, inputs, contents, [])


def write_folder(
    parent: QWidget, tour: Tour, outputs: Sequence[Output], contents: bytes | None = None
) -> list[str] | None:
    """As :func:`write`, into a new folder, which is removed again unless all files are written."""
    folder = outputs[0].path.parent
    written: list[Path] = []
    try:
        notices = _write(parent, tour, outputs, (), contents, written)
    except BaseException as error:
        reason = _remove_folder(folder, written)
        if reason and isinstance(error, ExportError):
            error.what += f"; some files were left in {folder}: {reason}"
        raise
    if notices is None:
        reason = _remove_folder(folder, written)
        if reason:
            raise ExportError(f"some files were left there: {reason}", folder)
    return notices


def _write(
    parent: QWidget,
    tour: Tour,
    outputs: Sequence[Output],
    inputs: Iterable[Path],
    contents: bytes | None,
    written: list[Path],
) -> list[str] | None:
    """As :func:`write`; adds each file to ``written`` as soon as it is finished."""
    if len(outputs) == 1:
        words = QCoreApplication.translate("DialogProgress", "Writing {name} …")
        progress = DialogProgress(parent, words.format(name=isolate(outputs[0].path.name)))
    else:
        words = QCoreApplication.translate("DialogProgress", "Writing the pictures …")
        progress = DialogProgress(parent, words)
    notices: list[str] = []
    try:
        with closing(export_each(tour, outputs, progress, inputs, contents)) as results:
            for result in results:
                if result.error is not None:
                    raise result.error
                written.append(result.output.path)
                notices += result.notices
    except ExportCancelled:
        return None
    finally:
        progress.close()
    return list(dict.fromkeys(notices))


def _remove_folder(folder: Path, written: Iterable[Path]) -> str:
    """Removes our files and their folder. Returns why something is left, or an empty string."""
    reasons = []
    for remove in (*(path.unlink for path in written), folder.rmdir):
        try:
            remove()
        except FileNotFoundError:
            continue
        except OSError as error:
            reasons.append(error.strerror or str(error))
    return reasons[0] if reasons else ""
