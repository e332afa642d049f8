"""The settings that the app keeps between runs."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from app.resources import data
from app.tour.file.disk import is_file, is_folder
from app.words.language import LANGUAGES

_BUNDLED = "bundled:"
_MAX_RECENT = 10
# A hundred times the size of a full settings file.
_MAX_BYTES = 1_000_000

_log = logging.getLogger(__name__)


class Settings:
    """Typed access to the app's settings; a value of the wrong type counts as missing."""

    def __init__(self, store: QSettings | None = None) -> None:
        if store is None:
            store = _user_settings()
            file = Path(store.fileName())
            if store.status() == QSettings.Status.FormatError or not _is_plausible(file):
                _rename_damaged(file)
                # A new object, without what was read from that file.
                store = _user_settings()
                store.sync()
        self._store = store

    @property
    def file(self) -> Path:
        """The settings file, which may not exist."""
        return Path(self._store.fileName())

    @property
    def last_tour(self) -> Path | None:
        """The last open tour, or ``None``."""
        value = self._store.value("last-tour")
        if isinstance(value, str) and value.startswith(_BUNDLED):
            return data(value.removeprefix(_BUNDLED))
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
        value = self._store.value("last-stop")
        return value if isinstance(value, str) and value else None

    @last_stop.setter
    def last_stop(self, stop_id: str | None) -> None:
        self._store.setValue("last-stop", stop_id or "")

    @property
    def recent(self) -> list[Path]:
        """The recently opened tours, the latest first, without the bundled ones."""
        value = self._store.value("recent")
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and text]

    @recent.setter
    def recent(self, paths: list[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths])

    def add_recent(self, path: Path) -> None:
        """Puts a tour first in the list of recent tours; ignores a bundled tour."""
        if path.is_relative_to(data().resolve()):
            return
        others = [other for other in self.recent if other != path]
        self.recent = [path, *others][:_MAX_RECENT]

    @property
    def text_size(self) -> float:
        """The factor by which the window's text is larger than the system's."""
        value = self._store.value("text-size")
        try:
            return float(value) if isinstance(value, str | float | int) else 1.0
        except ValueError:
            return 1.0

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
        value = self._store.value("export-choices")
        return value if isinstance(value, str) else ""

    @export_choices.setter
    def export_choices(self, choices: str) -> None:
        self._store.setValue("export-choices", choices)

    @property
    def appearance(self) -> str:
        """``system``, ``light`` or ``dark``."""
        value = self._store.value("appearance")
        return value if value in ("light", "dark") else "system"

    @appearance.setter
    def appearance(self, name: str) -> None:
        self._store.setValue("appearance", name)

    @property
    def language(self) -> str | None:
        """The code of the chosen language, or ``None`` for the system's."""
        value = self._store.value("language")
        return value if isinstance(value, str) and value in LANGUAGES else None

    @language.setter
    def language(self, code: str | None) -> None:
        self._store.setValue("language", code or "")

    @property
    def reduce_motion(self) -> bool:
        """Whether to reduce motion even if the system does not ask for it."""
        return self._store.value("reduce-motion") in (True, "true")

    @reduce_motion.setter
    def reduce_motion(self, reduce: bool) -> None:
        self._store.setValue("reduce-motion", reduce)

    @property
    def hidden_panels(self) -> list[str]:
        """The names of the panels that the user has hidden."""
        value = self._store.value("hidden-panels")
        return value.split(",") if isinstance(value, str) and value else []

    @hidden_panels.setter
    def hidden_panels(self, names: list[str]) -> None:
        self._store.setValue("hidden-panels", ",".join(names))

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

    def bytes(self, name: str) -> QByteArray | None:
        """A state saved by Qt, such as a window's geometry, or ``None``."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, name: str, value: QByteArray) -> None:
        """Stores a state saved by Qt."""
        self._store.setValue(name, value)

    def _path(self, name: str) -> Path | None:
        value = self._store.value(name)
        return Path(value) if isinstance(value, str) and value else None

    def _folder(self, name: str) -> Path:
        folder = self._path(name)
        if folder is not None and is_folder(folder):
            return folder
        location = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(location))
        return documents if is_folder(documents) else Path.home()


def _user_settings() -> QSettings:
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tour-atlas", "tour-atlas"
    )


def _rename_damaged(file: Path) -> None:
    """Renames a damaged settings file; otherwise Qt would keep its contents and append to them."""
    try:
        file.replace(file.with_name(file.name + ".damaged"))
    except OSError:
        # The file stays, so saving will fail, and `save` logs that.
        return
    _log.warning("%s held no settings; it was renamed to %s.damaged", file, file.name)


def _is_plausible(file: Path) -> bool:
    """Whether a file is text of a plausible size; leaves an unreadable file to Qt."""
    try:
        if not is_file(file):
            return True
        if file.stat().st_size > _MAX_BYTES:
            return False
        return "\0" not in file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    except OSError:
        return True
