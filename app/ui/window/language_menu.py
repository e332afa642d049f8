"""View > Language: the system's, or one of those that the app speaks, from the next start on."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.state.settings import Settings
from app.ui.widgets.message_bar import MessageBar
from app.words.language import LANGUAGES


class LanguageMenu(QMenu):
    """Keeps what was chosen, and says when it will hold."""

    def __init__(self, settings: Settings, messages: MessageBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Lan&guage"))
        self._settings = settings
        self._messages = messages
        # What holds now was chosen before the window was made.
        self._in_force = settings.language
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
        # Texts are put in words once, when a widget is made; all of them anew is what a start does.
        if code == self._in_force:
            self._messages.hide()
        else:
            self._messages.report(self.tr("The language changes when Tour Atlas is next started."))
