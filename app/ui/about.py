"""Help > About: versions, licences, and whom to thank for the data."""

from __future__ import annotations

import platform
from importlib.metadata import version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from app import __version__

CREDITS = (
    "Basemap: Natural Earth, public domain.",
    "Names of countries: GeoNames, CC BY 4.0.",
    "Map: Leaflet, BSD 2-Clause; folium, MIT. Distances: geopy, MIT.",
    "Window and web view: Qt and PySide6, LGPL 3.",
)


def show_about(parent: QWidget) -> None:
    """Shows the dialog until it is closed."""
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("about", "About Tour Atlas"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Tour Atlas {__version__}")
    box.setInformativeText(about_text())
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.exec()


def about_text() -> str:
    """Versions and credits, one a line."""
    versions = f"Qt {qVersion()}, folium {version('folium')}, Python {platform.python_version()}"
    licence = QCoreApplication.translate("about", "Licence of Tour Atlas: MIT.")
    return "\n".join((versions, "", licence, *CREDITS))
