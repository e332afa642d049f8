"""File > Export: what the file is to be, beside what will come out."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.export.options import Bounds, ExportOptions
from app.map.theme import SPACE_L, SPACE_M
from app.ui.export.choices import ExportChoices, ExportContext, export_options
from app.ui.export.form import ExportForm
from app.ui.export.preview import ExportPreview
from app.ui.export.preview_renderer import PreviewRequest
from app.ui.export.sizes import SizeProblem
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import rule

# As in the style sheet, with some air.
SCROLL_BAR = 12
SIZE, SMALLEST, MARGIN = QSize(1060, 700), QSize(700, 480), QSize(48, 48)


class ExportDialog(QDialog):
    """The choices on the left, the preview on the right; accepted when they are to be exported."""

    def __init__(
        self, choices: ExportChoices, around: ExportContext, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._around = around
        self.setWindowTitle(self.tr("Export the route"))
        self.form = ExportForm(choices, around, appearance, self)
        self.preview = ExportPreview(around.tour, appearance, self)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("role", "problem")
        self._lay_out()
        self.setMinimumSize(SMALLEST)
        window = parent.window().size()
        self.resize(SIZE.boundedTo(window - MARGIN).expandedTo(SMALLEST))
        self.form.changed.connect(self._check)
        self._check()
        self.form.format.setFocus()

    def choices(self) -> ExportChoices:
        """The choices made."""
        return self.form.choices()

    def options(self) -> ExportOptions:
        """What the export is asked for. Raises ``SizeProblem``."""
        return export_options(self.choices(), self._around)

    def set_bounds(self, bounds: Bounds | None) -> None:
        """Says what the map in the window shows."""
        if bounds is not None:
            self._around = msgspec.structs.replace(self._around, bounds=bounds)
            self.form.allow_map()
            self._check()

    def hideEvent(self, event: QHideEvent) -> None:
        """The preview stops when the dialog goes, however it goes."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.preview.close_proofs()

    def _lay_out(self) -> None:
        self.form.setProperty("role", "panel")
        scroll = QScrollArea(self)
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFixedWidth(self.form.column_width + SCROLL_BAR)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(scroll)
        divider = QFrame(self)
        divider.setProperty("role", "divider")
        columns.addWidget(divider)
        columns.addWidget(self.preview, 1)
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(self)
        self.confirm = buttons.addButton(self.tr("&Export…"), role.AcceptRole)
        self.confirm.setDefault(True)
        buttons.addButton(self.tr("Cancel"), role.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        foot.addWidget(self.problem, 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(columns, 1)
        column.addWidget(rule(self))
        column.addLayout(foot)

    def _check(self) -> None:
        choices = self.choices()
        problem = ""
        try:
            options = export_options(choices, self._around)
        except SizeProblem as error:
            problem = str(error)
        self.problem.setText(problem)
        self.confirm.setEnabled(not problem)
        if problem:
            self.preview.show_nothing_yet()
            return
        stops = self._around.tour.stops
        if choices.in_folder:
            # Any of them is as good as another; the first is made first.
            options = msgspec.structs.replace(options, fit=stops[0].id)
        self.preview.show_wanted(
            PreviewRequest(
                format=choices.format,
                options=options,
                files=len(stops) if choices.in_folder else 1,
            )
        )
