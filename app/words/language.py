"""The language of the app: its translations, those of Qt, and the formats of dates and numbers."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.resources import resource

# By code, each under its own name, so that users find theirs whatever language is active.
LANGUAGES = {"en": "English", "de": "Deutsch"}
SOURCE = "en"
# The formats of dates and numbers if the system's are for another language.
_LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "de": QLocale(QLocale.Language.German, QLocale.Country.Germany),
}
_log = logging.getLogger(__name__)
# The dynamic property of the application that holds the code of the active language.
_PROPERTY = "language"


def install(app: QCoreApplication, chosen: str | None = None) -> None:
    """Switches the app to a language by its code; by default the system's, or else English.

    Dates and numbers have the system's formats, unless those are for another language.
    """
    code = chosen if chosen in LANGUAGES else _system_language()
    # At first there is none, and to look for them Qt for Python makes all classes of styles.
    if app.property(_PROPERTY) is not None:
        for translator in app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
    app.setProperty(_PROPERTY, code)
    # Qt asks the last one first. English is always installed, because it has the plural forms.
    _load(app, resource("translations"), f"tour-atlas_{SOURCE}")
    if code != SOURCE:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _load(app, qt, f"qtbase_{code}")
        _load(app, resource("translations"), f"tour-atlas_{code}")
    QLocale.setDefault(_formats(code, of_system=chosen not in LANGUAGES))


def current() -> str:
    """The code of the active language."""
    app = QCoreApplication.instance()
    return str(app.property(_PROPERTY) or SOURCE) if app else SOURCE


def _system_language() -> str:
    for name in QLocale.system().uiLanguages():
        code = name.partition("-")[0]
        if code in LANGUAGES:
            return code
    return SOURCE


def _formats(code: str, *, of_system: bool) -> QLocale:
    system = QLocale.system()
    language = system.language()
    own = _LOCALES[code]
    # The C locale does not group digits.
    if language == QLocale.Language.C or (not of_system and language != own.language()):
        return own
    return system


def _load(app: QCoreApplication, folder: Path, name: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, str(folder)):
        QCoreApplication.installTranslator(translator)
    else:
        _log.warning("there is no translation %s in %s", name, folder)
