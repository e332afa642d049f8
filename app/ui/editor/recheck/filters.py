"""The outcomes of a check with their counts; one at a time can be listed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from app.map.theme import SPACE_XS, Theme
from app.tour.quoting import Outcome
from app.ui.editor.recheck.delegate import DOT, dot
from app.ui.editor.recheck.rows import ORDER, outcome_word
from app.ui.theme.appearance import Appearance
from app.ui.widgets.flow_layout import FlowLayout
from app.words.dates import number as in_figures


class Filters(QWidget):
    """Chips for all and for each outcome; ``chosen`` carries an outcome or ``None``."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.only: Outcome | None = None
        self.buttons: dict[Outcome | None, QToolButton] = {}
        flow = FlowLayout(SPACE_XS, self)
        flow.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for outcome in (None, *ORDER):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setProperty("role", "chip")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(DOT, DOT))
            button.clicked.connect(partial(self._choose, outcome))
            group.addButton(button)
            flow.addWidget(button)
            self.buttons[outcome] = button
        self.buttons[None].setChecked(True)
        appearance.theme_changed.connect(self._show_theme)
        self._show_theme(appearance.theme)

    def show_counts(self, counts: Mapping[Outcome, int]) -> None:
        """Shows how many citations have each outcome; lists all again if the chosen has none."""
        if self.only is not None and not counts[self.only]:
            self.only = None
            self.buttons[None].setChecked(True)
        everything = self.tr("All {count}").format(count=in_figures(sum(counts.values())))
        self.buttons[None].setText(everything)
        for outcome, count in counts.items():
            self.buttons[outcome].setText(f"{outcome_word(outcome)} {in_figures(count)}")
            self.buttons[outcome].setVisible(count > 0)

    def _choose(self, outcome: Outcome | None) -> None:
        self.only = outcome
        self.chosen.emit(outcome)

    def _show_theme(self, theme: Theme) -> None:
        for outcome, button in self.buttons.items():
            if outcome is not None:
                button.setIcon(dot(outcome, theme))
