"""File > Export: asks for a file, a size and a theme, writes the picture, shows how far it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressDialog,
    QVBoxLayout,
    QWidget,
)

from app.export.errors import ExportCancelled
from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.export.run import export
from app.export.size import PictureSize, parse_size
from app.map.sheet import Parts
from app.map.theme import ThemeName
from app.tour.model import Tour

SIZES = (
    ("1920 × 1080", "1920x1080"),
    ("3840 × 2160 (4K)", "3840x2160"),
    ("2048 × 2048", "2048x2048"),
    ("A4", "a4"),
    ("A4, portrait", "a4-portrait"),
    ("A3", "a3"),
    ("A3, portrait", "a3-portrait"),
)
STEPS = 1000


class ExportDialog(QDialog):
    """What the picture is to be: format, size, theme, and what stands around the map."""

    def __init__(self, parent: QWidget, theme: ThemeName) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export the route"))
        self.format = QComboBox(self)
        for made in FORMATS.values():
            self.format.addItem(made.name, made.suffix)
        self.size_choice = QComboBox(self)
        for text, size in SIZES:
            self.size_choice.addItem(text, size)
        self.size_choice.addItem(self.tr("Other…"), None)
        self.other_size = QLineEdit("2560x1440", self)
        self.other_size.setAccessibleName(self.tr("Width and height in pixels"))
        self.theme = QComboBox(self)
        for name, text in (
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("print", self.tr("Print")),
        ):
            self.theme.addItem(text, name)
        self.theme.setCurrentIndex(max(0, self.theme.findData(theme)))
        self.with_title = QCheckBox(self.tr("Title and dates"), self)
        self.with_legend = QCheckBox(self.tr("List of stops"), self)
        for box in (self.with_title, self.with_legend):
            box.setChecked(True)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("role", "problem")
        self._lay_out()
        self.size_choice.currentIndexChanged.connect(self._check)
        self.other_size.textChanged.connect(self._check)
        self._check()

    def suffix(self) -> str:
        """The suffix of the chosen format, with its dot."""
        return str(self.format.currentData())

    def options(self) -> ExportOptions:
        """The choices made. Raises ``ValueError`` if the size typed in is none."""
        return ExportOptions(
            size=self._size(),
            theme=self.theme.currentData(),
            parts=Parts(title=self.with_title.isChecked(), legend=self.with_legend.isChecked()),
            # The save dialog that follows has asked whether to replace an existing file.
            overwrite=True,
        )

    def _size(self) -> PictureSize:
        return parse_size(self.size_choice.currentData() or self.other_size.text())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Format:"), self.format)
        form.addRow(self.tr("&Size:"), self.size_choice)
        form.addRow("", self.other_size)
        form.addRow(self.tr("&Theme:"), self.theme)
        form.addRow(self.tr("Show:"), self.with_title)
        form.addRow("", self.with_legend)
        buttons = QDialogButtonBox(self)
        self.confirm = buttons.addButton(
            self.tr("&Export…"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _check(self) -> None:
        self.other_size.setVisible(self.size_choice.currentData() is None)
        try:
            self._size()
            problem = ""
        except ValueError as error:
            problem = str(error)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.confirm.setEnabled(not problem)


class DialogProgress:
    """Shows an export's progress in a dialog whose Cancel button stops it."""

    def __init__(self, parent: QWidget, path: Path) -> None:
        text = QCoreApplication.translate("DialogProgress", "Writing {name} …")
        self._dialog = QProgressDialog(text.format(name=path.name), "", 0, STEPS, parent)
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
        """Takes the dialog away."""
        self._dialog.hide()
        self._dialog.deleteLater()


def ask_for_file(parent: QWidget, folder: Path, name: str, suffix: str) -> Path | None:
    """Asks where to write; the answer has the suffix. ``None`` if the user cancels.

    The user has agreed to it if the answer names a file that exists.
    """
    dialog = QFileDialog(parent, QCoreApplication.translate("ExportDialog", "Export the route"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # The dialog adds it before it asks about an existing file; adding it later could replace one
    # that nobody was asked about.
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
    return path if not path.exists() or _may_replace(parent, path) else None


def _may_replace(parent: QWidget, path: Path) -> bool:
    question = QCoreApplication.translate("ExportDialog", "{name} exists. Replace it?")
    answer = QMessageBox.question(parent, "Tour Atlas", question.format(name=path.name))
    return answer == QMessageBox.StandardButton.Yes


def write(parent: QWidget, tour: Tour, path: Path, options: ExportOptions) -> bool:
    """Exports with a progress dialog. False if the user cancelled. Raises ``ExportError``."""
    progress = DialogProgress(parent, path)
    try:
        export(tour, path, options, progress)
    except ExportCancelled:
        return False
    finally:
        progress.close()
    return True
