"""Which language the app speaks: its own texts and Qt's, and how dates and numbers are written."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.resources import resource

# By code, each under its own name: who looks for theirs may not read the present one.
LANGUAGES = {"en": "English", "de": "Deutsch"}
SOURCE = "en"
# Where dates and numbers come from if the system's are in another language.
_HOMES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "de": QLocale(QLocale.Language.German, QLocale.Country.Germany),
}
_log = logging.getLogger(__name__)
_installed: list[QTranslator] = []
_current = SOURCE


def install(app: QCoreApplication, chosen: str | None = None) -> None:
    """Makes the app speak a language by its code; without one, the system's, or else English.

    Dates and numbers are the system's, unless those are in another language than the chosen one.
    """
    global _current
    _current = chosen if chosen in LANGUAGES else _of_the_system()
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
        translator.deleteLater()
    _installed.clear()
    # The last one is asked first. English is always there, for it has forms of plurals.
    _load(app, resource("translations"), f"tour-atlas_{SOURCE}")
    if _current != SOURCE:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _load(app, qt, f"qtbase_{_current}")
        _load(app, resource("translations"), f"tour-atlas_{_current}")
    QLocale.setDefault(_formats(of_the_system=chosen not in LANGUAGES))


def current() -> str:
    """The code of the language that the app speaks."""
    return _current


def _of_the_system() -> str:
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0]
        if code in LANGUAGES:
            return code
    return SOURCE


def _formats(*, of_the_system: bool) -> QLocale:
    system = QLocale.system()
    language = system.language()
    home = _HOMES[_current]
    # Where no language is set, numbers should still be grouped as people read them.
    if language == QLocale.Language.C or (not of_the_system and language != home.language()):
        return home
    return system


def _load(app: QCoreApplication, folder: Path, name: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, str(folder)):
        QCoreApplication.installTranslator(translator)
        _installed.append(translator)
    else:
        _log.warning("there is no translation %s in %s", name, folder)
