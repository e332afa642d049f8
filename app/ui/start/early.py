"""What is made before the window: settings, appearance and a page for the map, which loads."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QApplication

from app.map.page import bare_page
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.web.context import WebContext
from app.web.fonts import load_fonts
from app.words.language import install


class Early(msgspec.Struct, frozen=True):
    """What exists before the window; ``context`` is loading the map's first page."""

    settings: Settings
    appearance: Appearance
    context: WebContext


def make_early(app: QApplication) -> Early:
    """Reads the settings, gives the application its look and begins to load the map's page."""
    settings = Settings()
    set_fonts_and_language(app, settings.language)
    appearance = appearance_of(app, settings)
    context = WebContext()
    context.begin(bare_page(appearance.map_theme.name, size=settings.map_size))
    return Early(settings, appearance, context)


def set_fonts_and_language(app: QApplication, language: str | None = None) -> None:
    """Gives the application its fonts and its language.

    ``language`` is a language code; ``None`` means the language of the system.
    """
    load_fonts()
    install(app, language)


def appearance_of(app: QApplication, settings: Settings) -> Appearance:
    """The appearance that the user has chosen."""
    appearance = Appearance(app)
    appearance.choose(settings.appearance)
    appearance.be_calm(settings.reduce_motion)
    appearance.set_text_size(settings.text_size)
    return appearance
