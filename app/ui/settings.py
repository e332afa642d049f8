"""What the app remembers from one start to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from app.resources import data

_BUNDLED = "bundled:"


class Settings:
    """Typed access to the app's settings; a value of a wrong kind counts as none."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "tour-atlas", "tour-atlas"
        )

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
    def appearance(self) -> str:
        """``system``, ``light`` or ``dark``."""
        value = self._store.value("appearance")
        return value if value in ("light", "dark") else "system"

    @appearance.setter
    def appearance(self, name: str) -> None:
        self._store.setValue("appearance", name)

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
        if known is not None and known.is_dir():
            return known
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place))
        return documents if documents.is_dir() else Path.home()
