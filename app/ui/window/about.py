"""Help > About: versions, licences, credits, and a bug report to copy."""

from __future__ import annotations

import platform

from PySide6.QtCore import QCoreApplication, QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__

translate = QCoreApplication.translate


def show_about(parent: QWidget) -> None:
    """Shows the dialog until it is closed."""
    box = QMessageBox(parent)
    box.setWindowTitle(translate("about", "About Tour Atlas"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Tour Atlas {__version__}")
    box.setInformativeText(about_text())
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    copy = box.addButton(
        translate("about", "Copy for a Bug Report"),
        QMessageBox.ButtonRole.ActionRole,
    )
    # An action button would close the box; this one only copies.
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(bug_report()))
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    box.deleteLater()


def about_text() -> str:
    """Versions and credits, one per line."""
    versions = f"Qt {qVersion()}, folium {_version('folium')}, Python {platform.python_version()}"
    credit = (
        translate("about", "Licence of Tour Atlas: MIT."),
        translate("about", "Basemap: Natural Earth, public domain."),
        translate("about", "Names of countries and cities: GeoNames, CC BY 4.0."),
        translate("about", "Names of countries in other languages: Unicode CLDR, Unicode License."),
        translate("about", "Around the World in Eighty Days: Jules Verne, public domain."),
        translate("about", "Map: Leaflet, BSD 2-Clause; folium, MIT; xyzservices, BSD 3-Clause."),
        translate("about", "Distances: geopy, MIT."),
        translate("about", "Window and web view: Qt and PySide6, LGPL 3."),
    )
    return "\n".join((versions, "", *credit))


def bug_report() -> str:
    """What a maintainer needs to know first, without paths or the user's name."""
    screen = QGuiApplication.primaryScreen()
    size = screen.geometry()
    lines = {
        "Tour Atlas": __version__,
        "System": platform.platform(),
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "PySide": _version("PySide6_Essentials"),
        "folium": _version("folium"),
        "Platform plugin": QGuiApplication.platformName(),
        "Screen": f"{size.width()}x{size.height()}, scale {screen.devicePixelRatio():g}",
        "Locale": QLocale().name(),
    }
    return "\n".join(f"{name}: {value}" for name, value in lines.items())


def _version(package: str) -> str:
    # Slow to import: it loads the email package to parse the metadata.
    from importlib.metadata import version

    return version(package)
