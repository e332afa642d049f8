"""The window in German: its texts, Qt's own, dates, numbers and countries, and the map's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.filter.dialog import FilterDialog
from app.ui.indexes.sources import SourcesDialog
from app.ui.state.settings import Settings
from app.ui.window.language_menu import LanguageMenu
from app.ui.window.main_window import MainWindow
from app.words.language import LANGUAGES, SOURCE, install
from tests.ui.panels import shown
from tests.webtools import ask_window, boxes, open_window

HOMES = {"en": "en_GB", "de": "de_DE"}
TIP = '(({ hidden, innerText }) => hidden ? null : innerText)(document.querySelector(".ta-tip"))'


@pytest.fixture
def language(request: pytest.FixtureRequest) -> str:
    """The language of the window; a test can pass another as its parameter."""
    return getattr(request, "param", "de")


@pytest.fixture
def translated(
    language: str, qapp: QApplication, qtbot: QtBot, settings: Settings
) -> Iterator[MainWindow]:
    """The window on the bundled tour in that language, with its map drawn."""
    before = QLocale()
    install(qapp, language)
    QLocale.setDefault(QLocale(HOMES[language]))
    with open_window(qapp, qtbot, settings) as window:
        yield window
    install(qapp, SOURCE)
    QLocale.setDefault(before)


def mnemonics(texts: Iterable[str]) -> list[str]:
    """The letters after a single ampersand."""
    plain = (text.replace("&&", "") for text in texts)
    return [text[text.index("&") + 1].lower() for text in plain if "&" in text]


def duplicates(texts: Iterable[str]) -> set[str]:
    return {letter for letter, times in Counter(mnemonics(texts)).items() if times > 1}


def test_menus_and_fields_are_in_german(translated: MainWindow) -> None:
    titles = [action.text() for action in translated.menuBar().actions()]
    assert titles == ["&Datei", "&Bearbeiten", "&Gehe zu", "&Ansicht", "&Hilfe"]
    actions = translated.actions_by_id
    assert actions["export"].text() == "&Exportieren…"
    assert actions["find"].toolTip() == "Suchen (Strg+F)"
    assert translated.itinerary.field.placeholderText() == "In dieser Reise suchen"
    assert translated.timeline.accessibleName() == "Zeitleiste"
    text = translated.timeline.accessibleDescription()
    assert text.startswith("Vom 28. Okt. 2025 bis 4. Nov. 2025, 5 Stationen")


def test_the_panel_uses_german_dates_numbers_and_countries(
    translated: MainWindow,
) -> None:
    translated.session.select("seoul")
    text = "\n".join(shown(translated))
    assert "STATION 4 VON 5" in text
    assert "Südkorea" in text
    translated.session.select("kuala-lumpur")
    text = "\n".join(shown(translated))
    assert "31. Okt. – 1. Nov. 2025" in text
    assert "5.318 km (3.305 mi) von Tokyo" in text
    assert "Ort, Daten und Reihenfolge sind erschlossen." in text
    assert "„" in text
    assert "Abs.\n" in text
    rows = translated.itinerary.model
    assert rows.data(rows.index(0), 0) == "Tokyo"


def test_a_search_finds_countries_by_their_german_names(translated: MainWindow) -> None:
    translated.itinerary.field.setText("südkorea")
    results = translated.itinerary.results
    assert results.list.results.rowCount() > 0
    assert any("Treffer an" in label.text() for label in results.findChildren(QLabel))


def test_the_map_is_in_german(qtbot: QtBot, translated: MainWindow) -> None:
    titles = '[...document.querySelectorAll(".leaflet-control a, .leaflet-control button")]'
    control_titles = ask_window(qtbot, translated, f"{titles}.map((control) => control.title)")
    for title in ("Vergrößern", "Verkleinern", "Ganze Route", "Diese Station"):
        assert title in control_titles
    (badge,) = boxes(qtbot, translated, '[data-stop="hanoi"] .ta-badge')
    target = translated.map_view.view.focusProxy()
    assert target is not None
    middle = QPoint(round(badge["x"] + badge["width"] / 2), round(badge["y"] + badge["height"] / 2))
    QTest.mouseMove(target, middle - QPoint(3, 0))
    QTest.mouseMove(target, middle)
    qtbot.waitUntil(lambda: ask_window(qtbot, translated, TIP) is not None)
    tip = ask_window(qtbot, translated, TIP)
    assert "Vietnam" in tip
    assert "Nov. 2025" in tip
    assert " Fakten" in tip
    counted = ask_window(
        qtbot, translated, "[1, 2, 1234].map((count) => map.atlas.countedStops(count))"
    )
    assert counted == ["1 Station", "2 Stationen", "1.234 Stationen"]


@pytest.mark.parametrize("language", LANGUAGES, indirect=True)
def test_mnemonics_are_unique(translated: MainWindow) -> None:
    bar = translated.menuBar()
    assert not duplicates(action.text() for action in bar.actions())
    menus = translated.findChildren(QMenu)
    assert len(menus) > 8
    for menu in menus:
        texts = [action.text() for action in menu.actions()]
        assert not duplicates(texts), (menu.title(), texts)
    for name in ("filter", "sources", "people"):
        translated.actions_by_id[name].trigger()
    for dialog in translated.findChildren(QDialog):
        assert not duplicates(texts_of(dialog)), dialog.windowTitle()
        dialog.close()


def texts_of(dialog: QDialog) -> list[str]:
    """The texts of a dialog that may have mnemonics, including all tabs."""
    kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLabel)
    texts = [child.text() for kind in kinds for child in dialog.findChildren(kind)]  # type: ignore[attr-defined]
    for tabs in dialog.findChildren(QTabWidget):
        texts += [tabs.tabText(page) for page in range(tabs.count())]
    return texts


def test_the_texts_of_qt_are_in_german(translated: MainWindow) -> None:
    translated.actions_by_id["sources"].trigger()
    (dialog,) = translated.findChildren(SourcesDialog)
    assert dialog.windowTitle() == "Quellen"
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    assert close.text().replace("&", "") == "Schließen"
    dialog.close()


def test_the_filter_counts_in_german(translated: MainWindow) -> None:
    translated.actions_by_id["filter"].trigger()
    (dialog,) = translated.findChildren(FilterDialog)
    assert dialog.count.text() == "43 Einträge an 5 Stationen"
    assert dialog.days.start.text() == "28. Okt. 2025"
    session = translated.session
    session.set_filter(session.filter.toggled("kinds", "agreement"))
    assert " von 43 Einträgen an " in dialog.count.text()
    assert translated.filter_bar.chips[0].text() == "Art: Vereinbarungen"
    dialog.close()


def test_another_language_is_stored_for_the_next_start(
    window: MainWindow, settings: Settings
) -> None:
    (menu,) = window.findChildren(LanguageMenu)
    choices = {action.text(): action for action in menu.actions()}
    assert [text for text, action in choices.items() if action.isChecked()] == ["As the &System"]
    choices["Deutsch"].trigger()
    assert settings.language == "de"
    assert "next started" in window.messages.words.text()
    assert window.messages.isVisible()
    choices["As the &System"].trigger()
    assert settings.language is None
    assert not window.messages.isVisible()
