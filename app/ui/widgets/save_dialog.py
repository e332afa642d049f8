"""Asks where to save a file, and whether to replace one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.tour.bidi import isolate
from app.tour.file.disk import exists


def ask_where_to_save(parent: QWidget, title: str, proposed: Path, form: str) -> Path | None:
    """Asks for a file; its path has the suffix of the proposed one. ``None`` if the user cancels.

    ``form`` names the format. If the file exists, the user has agreed to replace it.
    """
    suffix = proposed.suffix
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # The dialog adds the suffix before it asks about an existing file. If it were added later, a
    # file could be replaced without asking.
    dialog.setDefaultSuffix(suffix.lstrip("."))
    dialog.setNameFilter(f"{form} (*{suffix})")
    dialog.setDirectory(str(proposed.parent))
    dialog.selectFile(proposed.name)
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    if path.suffix.lower() == suffix:
        return path
    path = path.with_name(path.name + suffix)
    return path if not exists(path) or _may_replace(parent, path) else None


def _may_replace(parent: QWidget, path: Path) -> bool:
    question = QCoreApplication.translate("ExportDialog", "{name} exists. Replace it?")
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    box = QMessageBox(QMessageBox.Icon.Question, "Tour Atlas", "", yes | no, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question.format(name=isolate(path.name)))
    return box.exec() == yes
