"""Help > About: versions, licences, credits, and a bug report to copy."""

from __future__ import annotations

import platform

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.map.theme import SPACE_L, SPACE_S, SPACE_XL, SPACE_XS
from app.ui.theme.icons import app_icon
from app.ui.widgets.labels import label, rule

translate = QCoreApplication.translate
ICON = QSize(64, 64)
WIDTH = 540


class AboutDialog(QDialog):
    """The app's name and version, then its parts and data, each with its licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("about", "About Tour Atlas"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addLayout(self._head())
        column.addWidget(rule(self))
        column.addLayout(_credits())
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(
            translate("about", "Copy for a Bug Report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(bug_report()))
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self.resize(WIDTH, self.heightForWidth(WIDTH))

    def _head(self) -> QHBoxLayout:
        picture = QLabel(self)
        picture.setPixmap(app_icon().pixmap(ICON))
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_XS)
        texts.addWidget(label("Tour Atlas", "title"))
        version = translate("about", "Version {number} · MIT licence")
        texts.addWidget(label(version.format(number=__version__), "body"))
        parts = (
            f"Qt {qVersion()} · folium {_version('folium')} · Python {platform.python_version()}"
        )
        texts.addWidget(label(parts, "meta"))
        head = QHBoxLayout()
        head.setSpacing(SPACE_L)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        return head


def show_about(parent: QWidget) -> None:
    """Opens the dialog."""
    AboutDialog(parent).open()


def _credits() -> QGridLayout:
    """What the app is made of: a row for each part, with its origin and its licence."""
    public_domain = translate("about", "public domain")
    rows = (
        (translate("about", "Basemap"), "Natural Earth", public_domain),
        (translate("about", "Cities and countries"), "GeoNames", "CC BY 4.0"),
        (translate("about", "Names in other languages"), "Unicode CLDR", "Unicode License v3"),
        (translate("about", "Map"), "Leaflet", "BSD 2-Clause"),
        ("", "folium", "MIT"),
        ("", "xyzservices", "BSD 3-Clause"),
        (translate("about", "Distances"), "geographiclib", "MIT"),
        (translate("about", "Online search of places"), "geopy", "MIT"),
        (translate("about", "Window and web view"), "Qt, PySide6", "LGPL 3"),
        (translate("about", "Tour of 1872"), "Jules Verne", public_domain),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_XL)
    grid.setVerticalSpacing(SPACE_S)
    for number, (part, origin, licence) in enumerate(rows):
        grid.addWidget(label(part, "meta"), number, 0)
        grid.addWidget(label(origin, "strong"), number, 1)
        grid.addWidget(label(licence, "body"), number, 2)
    for place, stretch in enumerate((3, 2, 3)):
        grid.setColumnStretch(place, stretch)
    return grid


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
