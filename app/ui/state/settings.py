"""What the app remembers from one start to the next."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from app.resources import data
from app.tour.file.disk import is_file, is_folder
from app.words.language import LANGUAGES

_BUNDLED = "bundled:"
_MOST_RECENT = 10
# A hundred times what ten long paths and all else take.
_MOST_BYTES = 1_000_000

_log = logging.getLogger(__name__)


class Settings:
    """Typed access to the app's settings; a value of a wrong kind counts as none."""

    def __init__(self, store: QSettings | None = None) -> None:
        if store is None:
            store = _users_own()
            file = Path(store.fileName())
            if store.status() == QSettings.Status.FormatError or not _is_sound(file):
                _put_aside(file)
                # What was read from it must be forgotten.
                store = _users_own()
                store.sync()
        self._store = store

    @property
    def file(self) -> Path:
        """Where it is kept, whether that exists or not."""
        return Path(self._store.fileName())

    @property
    def last_tour(self) -> Path | None:
        """The tour that was open last, or ``None``."""
        value = self._store.value("last-tour")
        if isinstance(value, str) and value.startswith(_BUNDLED):
            return data(value.removeprefix(_BUNDLED))
        return self._path("last-tour")

    @last_tour.setter
    def last_tour(self, path: Path | None) -> None:
        # The bundled ones lie elsewhere after an update.
        if path is not None and path.is_relative_to(data().resolve()):
            self._store.setValue("last-tour", _BUNDLED + path.name)
        else:
            self._store.setValue("last-tour", str(path) if path else "")

    @property
    def last_stop(self) -> str | None:
        """The id of the stop that was selected last, in the last tour."""
        value = self._store.value("last-stop")
        return value if isinstance(value, str) and value else None

    @last_stop.setter
    def last_stop(self, stop_id: str | None) -> None:
        self._store.setValue("last-stop", stop_id or "")

    @property
    def recent(self) -> list[Path]:
        """The tours that were open before, the last one first, without the bundled ones."""
        value = self._store.value("recent")
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(text) for text in texts if isinstance(text, str) and text]

    @recent.setter
    def recent(self, paths: list[Path]) -> None:
        self._store.setValue("recent", [str(path) for path in paths])

    def add_recent(self, path: Path) -> None:
        """Puts a tour at the head of the recent ones."""
        if path.is_relative_to(data().resolve()):
            return
        others = [one for one in self.recent if one != path]
        self.recent = [path, *others][:_MOST_RECENT]

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
        """Where the user last opened a tour; at first the documents folder."""
        return self._folder("open-folder")

    @open_folder.setter
    def open_folder(self, folder: Path) -> None:
        self._store.setValue("open-folder", str(folder))

    @property
    def export_folder(self) -> Path:
        """Where the user last wrote a picture; at first the documents folder."""
        return self._folder("export-folder")

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("export-folder", str(folder))

    @property
    def export_choices(self) -> str:
        """What was chosen for the last export, as JSON; empty before the first."""
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
        """The code of the language that was chosen, or ``None`` for the system's."""
        value = self._store.value("language")
        return value if isinstance(value, str) and value in LANGUAGES else None

    @language.setter
    def language(self, code: str | None) -> None:
        self._store.setValue("language", code or "")

    @property
    def calm(self) -> bool:
        """Whether motion is left out whatever the system says."""
        return self._store.value("reduce-motion") in (True, "true")

    @calm.setter
    def calm(self, calm: bool) -> None:
        self._store.setValue("reduce-motion", calm)

    @property
    def basemap(self) -> Path | None:
        """The user's own basemap, or ``None`` for the bundled one."""
        return self._path("basemap")

    @basemap.setter
    def basemap(self, path: Path | None) -> None:
        self._store.setValue("basemap", str(path) if path else "")

    def save(self) -> None:
        """Writes what has changed now, not soon; where that fails, the log says so."""
        self._store.sync()
        if self._store.status() != QSettings.Status.NoError:
            _log.warning("the settings were not kept: %s cannot be read and written", self.file)

    def bytes(self, name: str) -> QByteArray | None:
        """A state that Qt saved, such as a window's geometry."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, name: str, value: QByteArray) -> None:
        """Keeps a state that Qt gave."""
        self._store.setValue(name, value)

    def _path(self, name: str) -> Path | None:
        value = self._store.value(name)
        return Path(value) if isinstance(value, str) and value else None

    def _folder(self, name: str) -> Path:
        known = self._path(name)
        if known is not None and is_folder(known):
            return known
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if is_folder(documents) else Path.home()


def _users_own() -> QSettings:
    return QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tour-atlas", "tour-atlas"
    )


def _put_aside(file: Path) -> None:
    """Renames a file that holds no settings, for Qt would keep what is in it, and add to it."""
    try:
        file.replace(file.with_name(file.name + ".damaged"))
    except OSError:
        # It stays; the settings are then not kept, and that is said.
        return
    _log.warning("%s held no settings; it was renamed to %s.damaged", file, file.name)


def _is_sound(file: Path) -> bool:
    """Whether it is text of a size that settings may have; what cannot be read is Qt's to judge."""
    try:
        if not is_file(file):
            return True
        if file.stat().st_size > _MOST_BYTES:
            return False
        return "\0" not in file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    except OSError:
        return True
