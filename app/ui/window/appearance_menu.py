"""View > Appearance: light or dark, the map in print colours, less motion."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance


class AppearanceMenu(QMenu):
    """Offers the choices of the appearance, and stores the chosen ones in the settings."""

    def __init__(self, appearance: Appearance, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Appearance"))
        self._appearance = appearance
        self._settings = settings
        group = QActionGroup(self)
        for choice, text in (
            ("system", self.tr("As the &System")),
            ("light", self.tr("&Light")),
            ("dark", self.tr("&Dark")),
        ):
            action = self._add(text, choice == appearance.choice)
            action.setData(choice)
            group.addAction(action)
        group.triggered.connect(lambda action: self._choose(action.data()))
        self.addSeparator()
        self._print = self._add(self.tr("&Print Colours on the Map"), appearance.map_in_print)
        self._print.triggered.connect(self._set_print_colours)
        self._reduce_motion = self._add(self.tr("&Reduce Motion"), appearance.calm)
        self._reduce_motion.triggered.connect(self._set_reduced_motion)
        self.aboutToShow.connect(self._update_reduced_motion)
        self._update_reduced_motion()

    def _add(self, text: str, checked: bool) -> QAction:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        return action

    def _choose(self, choice: str) -> None:
        self._appearance.choose(choice)
        self._settings.appearance = choice

    def _set_print_colours(self) -> None:
        self._appearance.show_map_in_print(self._print.isChecked())

    def _set_reduced_motion(self) -> None:
        self._appearance.be_calm(self._reduce_motion.isChecked())
        self._settings.reduce_motion = self._reduce_motion.isChecked()

    def _update_reduced_motion(self) -> None:
        # Reduced motion cannot be turned off here if the system asks for it.
        self._reduce_motion.setChecked(self._appearance.calm)
        self._reduce_motion.setEnabled(not self._appearance.system_is_calm)
