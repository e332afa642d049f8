"""File > Export: the dialog with the choices and the preview."""

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
from app.ui.export.preset_strip import PresetStrip
from app.ui.export.preview import ExportPreview
from app.ui.export.preview_renderer import PreviewRequest
from app.ui.export.sizes import SizeProblem
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import rule

# The width of the scroll bar in the style sheet, with some space.
SCROLL_BAR = 12
SIZE, MIN_SIZE, MARGIN = QSize(1060, 770), QSize(700, 480), QSize(48, 48)


class ExportDialog(QDialog):
    """The choices on the left, the preview on the right; accepting it starts the export."""

    def __init__(
        self,
        choices: ExportChoices,
        context: ExportContext,
        appearance: Appearance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Export the route"))
        self.form = ExportForm(choices, context, appearance, self)
        self.presets = PresetStrip(context.tour, appearance, self)
        self.preview = ExportPreview(context.tour, appearance, self)
        self.problem = QLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty("role", "problem")
        self._lay_out()
        self.setMinimumSize(MIN_SIZE)
        window = parent.window().size()
        self.resize(SIZE.boundedTo(window - MARGIN).expandedTo(MIN_SIZE))
        self.form.changed.connect(self._check)
        self.presets.chosen.connect(self.form.choose_preset)
        self._check()
        self.form.format.setFocus()

    def choices(self) -> ExportChoices:
        """The present choices."""
        return self.form.choices()

    def options(self) -> ExportOptions:
        """The options that the choices mean. Raises ``SizeProblem``."""
        return export_options(self.choices(), self._context)

    def set_bounds(self, bounds: Bounds | None) -> None:
        """Sets the bounds that the map in the window shows, in WGS 84 degrees."""
        if bounds is not None:
            self._context = msgspec.structs.replace(self._context, bounds=bounds)
            self.form.allow_map()
            self._check()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stops the preview, whichever way the dialog was closed."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.presets.pictures.stop()
            self.preview.close_renderer()

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
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.presets)
        self._under_presets = rule(self)
        right.addWidget(self._under_presets)
        right.addWidget(self.preview, 1)
        columns.addLayout(right, 1)
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
        is_picture = choices.format.kind == "picture"
        for shown in (self.presets, self._under_presets):
            shown.setVisible(is_picture)
        if is_picture:
            self.presets.show_preset(choices.preset, choices.theme or self._context.theme)
        problem = ""
        try:
            options = export_options(choices, self._context)
        except SizeProblem as error:
            problem = str(error)
        self.problem.setText(problem)
        self.confirm.setEnabled(not problem)
        if problem:
            self.preview.clear_request()
            return
        stops = self._context.tour.stops
        if choices.in_folder and stops:
            # The preview shows the first of the files.
            options = msgspec.structs.replace(options, fit=stops[0].id)
        self.preview.show_request(
            PreviewRequest(
                format=choices.format,
                options=options,
                files=len(stops) if choices.in_folder else 1,
            )
        )
