"""View > Language: the system's language or one of the app's, from the next start on."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.state.settings import Settings
from app.ui.widgets.message_bar import MessageBar
from app.words.language import LANGUAGES


class LanguageMenu(QMenu):
    """Stores the chosen language, and says that a restart is needed."""

    def __init__(self, settings: Settings, messages: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Lan&guage"))
        self._settings = settings
        self._messages = messages
        # The language of this run.
        self._current = settings.language
        group = QActionGroup(self)
        for code, name in ((None, self.tr("As the &System")), *LANGUAGES.items()):
            action = self.addAction(name)
            action.setCheckable(True)
            action.setChecked(code == settings.language)
            action.setData(code)
            group.addAction(action)
        group.triggered.connect(lambda action: self._choose(action.data()))

    def _choose(self, code: str | None) -> None:
        self._settings.language = code
        # Widgets translate their texts once, when they are created.
        if code == self._current:
            self._messages.hide()
        else:
            self._messages.show_info(
                self.tr("The language changes when Tour Atlas is next started.")
            )
