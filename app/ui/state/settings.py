"""The settings that the app keeps between runs."""

from __future__ import annotations

import logging
import re
from itertools import islice
from math import isfinite
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from app.resources import data
from app.tour.file.disk import is_folder
from app.ui.state.settings_file import locked, open_store, user_file
from app.words.language import LANGUAGES

_BUNDLED = "bundled:"
_MAX_RECENT = 10
# As long as a path on Linux may be.
_LONGEST_PATH = 4096
# A width and a height in pixels.
_SIDES = re.compile(r"([1-9]\d{0,4}) ([1-9]\d{0,4})", re.ASCII)

_log = logging.getLogger(__name__)


class Settings:
    """Typed access to the app's settings; a value of the wrong type counts as missing."""

    def __init__(self, store: QSettings | None = None) -> None:
        store = store if store is not None else open_store(user_file())
        self._store = store

    @property
    def file(self) -> Path:
        """The settings file, which may not exist."""
        return Path(self._store.fileName())

    @property
    def last_tour(self) -> Path | None:
        """The last open tour, or ``None``."""
        value = self._value("last-tour")
        if isinstance(value, str) and value.startswith(_BUNDLED):
            name = value.removeprefix(_BUNDLED)
            # Someone may have edited the file: no name leads out of the folder.
            return data(name) if Path(name).name == name else None
        return self._path("last-tour")

    @last_tour.setter
    def last_tour(self, path: Path | None) -> None:
        # An update may move the bundled tours.
        if path is not None and path.is_relative_to(data().resolve()):
            self._store.setValue("last-tour", _BUNDLED + path.name)
        else:
            self._store.setValue("last-tour", str(path) if path else "")

    @property
    def last_stop(self) -> str | None:
        """The id of the last selected stop in the last tour, or ``None``."""
        value = self._value("last-stop")
        return value if isinstance(value, str) and value else None

    @last_stop.setter
    def last_stop(self, stop_id: str | None) -> None:
        self._store.setValue("last-stop", stop_id or "")

    @property
    def recent(self) -> list[Path]:
        """The recently opened tours, the latest first, without the bundled ones."""
        value = self._value("recent")
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        # Someone may have edited the file.
        usable = (
            text for text in texts if isinstance(text, str) and 0 < len(text) <= _LONGEST_PATH
        )
        return [Path(text) for text in islice(usable, _MAX_RECENT)]

    @recent.setter
    def recent(self, paths: list[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths])

    def add_recent(self, path: Path) -> None:
        """Puts a tour first in the list of recent tours; ignores a bundled tour.

        The list is written at once, and keeps what other windows have added to it.
        """
        if path.is_relative_to(data().resolve()):
            return
        with locked(self.file):
            # Reads what another window may have written.
            self._store.sync()
            before = self.recent
            recent = [path, *(other for other in before if other != path)][:_MAX_RECENT]
            # A start opens the tour of the last one, and does not wait for the disk.
            if recent != before:
                self.recent = recent
                self._store.sync()

    @property
    def recent_facts(self) -> str:
        """What is remembered of the recent tours, as JSON (:mod:`app.ui.state.recent_tours`)."""
        value = self._value("recent-facts")
        return value if isinstance(value, str) else ""

    @recent_facts.setter
    def recent_facts(self, facts: str) -> None:
        self._store.setValue("recent-facts", facts)

    @property
    def text_size(self) -> float:
        """The factor by which the window's text is larger than the system's."""
        value = self._value("text-size")
        try:
            factor = float(value) if isinstance(value, str | float | int) else 1.0
        except (ValueError, OverflowError):
            return 1.0
        return factor if isfinite(factor) else 1.0

    @text_size.setter
    def text_size(self, factor: float) -> None:
        self._store.setValue("text-size", factor)

    @property
    def open_folder(self) -> Path:
        """The folder of the last opened tour; at first the documents folder."""
        return self._folder("open-folder")

    @open_folder.setter
    def open_folder(self, folder: Path) -> None:
        self._store.setValue("open-folder", str(folder))

    @property
    def export_folder(self) -> Path:
        """The folder of the last export; at first the documents folder."""
        return self._folder("export-folder")

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("export-folder", str(folder))

    @property
    def export_choices(self) -> str:
        """The options of the last export as JSON; empty before the first export."""
        value = self._value("export-choices")
        return value if isinstance(value, str) else ""

    @export_choices.setter
    def export_choices(self, choices: str) -> None:
        self._store.setValue("export-choices", choices)

    @property
    def appearance(self) -> str:
        """``system``, ``light`` or ``dark``."""
        value = self._value("appearance")
        return value if value in ("light", "dark") else "system"

    @appearance.setter
    def appearance(self, name: str) -> None:
        self._store.setValue("appearance", name)

    @property
    def language(self) -> str | None:
        """The code of the chosen language, or ``None`` for the system's."""
        value = self._value("language")
        return value if isinstance(value, str) and value in LANGUAGES else None

    @language.setter
    def language(self, code: str | None) -> None:
        self._store.setValue("language", code or "")

    @property
    def reduce_motion(self) -> bool:
        """Whether to reduce motion even if the system does not ask for it."""
        return self._value("reduce-motion") in (True, "true")

    @reduce_motion.setter
    def reduce_motion(self, reduce: bool) -> None:
        self._store.setValue("reduce-motion", reduce)

    @property
    def hidden_panels(self) -> list[str]:
        """The names of the panels that the user has hidden."""
        value = self._value("hidden-panels")
        return value.split(",") if isinstance(value, str) and value else []

    @hidden_panels.setter
    def hidden_panels(self, names: list[str]) -> None:
        self._store.setValue("hidden-panels", ",".join(names))

    @property
    def evidence_keys(self) -> str:
        """The changed keys of the source text as JSON; empty for the usual ones."""
        value = self._value("evidence-keys")
        return value if isinstance(value, str) else ""

    @evidence_keys.setter
    def evidence_keys(self, keys: str) -> None:
        self._store.setValue("evidence-keys", keys)

    @property
    def suggestions(self) -> bool:
        """Whether a source text shows what a tour could still take from it."""
        return self._value("suggestions") not in (False, "false")

    @suggestions.setter
    def suggestions(self, shows: bool) -> None:
        self._store.setValue("suggestions", shows)

    @property
    def basemap(self) -> Path | None:
        """The user's own basemap, or ``None`` for the bundled one."""
        return self._path("basemap")

    @basemap.setter
    def basemap(self, path: Path | None) -> None:
        self._store.setValue("basemap", str(path) if path else "")

    def save(self) -> None:
        """Writes all changes at once; logs a warning if that fails."""
        self._store.sync()
        if self._store.status() != QSettings.Status.NoError:
            _log.warning("the settings were not kept: %s cannot be read and written", self.file)

    @property
    def map_size(self) -> tuple[int, int] | None:
        """The last width and height of the map in the window, in pixels, or ``None``."""
        value = self._value("map-size")
        sides = _SIDES.fullmatch(value) if isinstance(value, str) else None
        return (int(sides[1]), int(sides[2])) if sides else None

    @map_size.setter
    def map_size(self, size: tuple[int, int]) -> None:
        if size != self.map_size:
            self._store.setValue("map-size", "{} {}".format(*size))

    def bytes(self, name: str) -> QByteArray | None:
        """A state saved by Qt, such as a window's geometry, or ``None``."""
        value = self._value(name)
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, name: str, value: QByteArray) -> None:
        """Stores a state saved by Qt."""
        self._store.setValue(name, value)

    def _value(self, name: str) -> object:
        try:
            return self._store.value(name)
        except RuntimeError:
            # Python has no equivalent of the value's type.
            return None

    def _path(self, name: str) -> Path | None:
        value = self._value(name)
        return Path(value) if isinstance(value, str) and value else None

    def _folder(self, name: str) -> Path:
        folder = self._path(name)
        if folder is not None and is_folder(folder):
            return folder
        return documents_folder()


def documents_folder() -> Path:
    """The user's folder for documents; the home folder where there is none."""
    location = QStandardPaths.StandardLocation.DocumentsLocation
    documents = Path(QStandardPaths.writableLocation(location))
    return documents if is_folder(documents) else Path.home()
