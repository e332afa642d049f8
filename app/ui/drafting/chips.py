"""The kinds of proposals with their counts; one at a time can be listed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from app.map.kind_colours import Evidence
from app.map.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from app.ui.drafting.rows import KINDS
from app.ui.editor.source_text.mark_painter import paint_glyph
from app.ui.theme.appearance import Appearance
from app.ui.widgets.flow_layout import FlowLayout
from app.words.dates import number as in_figures

translate = QCoreApplication.translate

_GLYPH = 12


class Chips(QWidget):
    """Chips for all and for each kind; ``chosen`` carries a kind or ``None``."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.only: Evidence | None = None
        self.buttons: dict[Evidence | None, QToolButton] = {}
        flow = FlowLayout(SPACE_XS, self)
        flow.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        group = QButtonGroup(self)
        for kind in (None, *KINDS):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setProperty("role", "chip")
            button.setProperty("tight", True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(_GLYPH, _GLYPH))
            button.clicked.connect(partial(self._choose, kind))
            group.addButton(button)
            flow.addWidget(button)
            self.buttons[kind] = button
        self.buttons[None].setChecked(True)
        appearance.theme_changed.connect(self._show_theme)
        self._show_theme(appearance.theme)

    def show_counts(self, counts: Mapping[Evidence | None, int]) -> None:
        """Shows how many proposals there are of each kind."""
        for kind, count in counts.items():
            words = _words(kind)
            self.buttons[kind].setText(f"{words} {in_figures(count)}")
            self.buttons[kind].setEnabled(kind is None or count > 0)

    def show_all(self) -> None:
        """Chooses all kinds, without saying so."""
        self.only = None
        self.buttons[None].setChecked(True)

    def _choose(self, kind: Evidence | None) -> None:
        self.only = kind
        self.chosen.emit(kind)

    def _show_theme(self, theme: Theme) -> None:
        for kind, button in self.buttons.items():
            if kind is not None:
                button.setIcon(_glyph(kind, theme))


def _words(kind: Evidence | None) -> str:
    if kind == "place":
        return translate("drafting", "Stops")
    if kind == "quote":
        return translate("drafting", "Quotations")
    if kind == "meeting":
        return translate("drafting", "Meetings")
    return translate("drafting", "Agreements") if kind else translate("drafting", "All")


def _glyph(kind: Evidence, theme: Theme) -> QIcon:
    pixmap = QPixmap(2 * _GLYPH, 2 * _GLYPH)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_glyph(painter, kind, QPointF(_GLYPH / 2, _GLYPH / 2), theme)
    painter.end()
    return QIcon(pixmap)
