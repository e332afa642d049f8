"""Mutations of the other files that the app reads: MBTiles and settings.

The number of a case determines it, so that it can be repeated.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from app.map.mbtiles import MBTilesError, TileArchive
from app.map.tile_image import tile_image
from app.tour.file.disk import is_file
from app.ui.export.choices import remembered
from app.ui.state.settings import Settings
from app.ui.state.settings_file import open_store
from tests.mbtiles import ACCEPTED, IMAGE, written
from tests.tileserver import write_mbtiles

_SETTINGS = (
    b"[General]\nlast-tour=/a/b.geojson\nlast-stop=oslo\nrecent=/a.geojson, /b c.geojson\n"
    b'text-size=1.2\nopen-folder=/tmp\nexport-choices={"format":"png"}\nappearance=dark\n'
    b"language=de\nreduce-motion=true\nbasemap=/a.mbtiles\nsplitter=@ByteArray(\\0\\0\\0\\xff)\n"
)
_TOKENS = (
    *(b"\0", b"\xff", b"\\", b'"', b"[", b"{", b"=", b",", b"\n", b";", b"%", b"\\\n"),
    *(b"@Variant(\\0\\0\\0", b"@ByteArray(", b"@Invalid()", b"@DateTime(", b"\\x40", b"nan"),
    *(b"[" * 5000, b"\\xd800", b"9" * 400, b"/" * 5000, b"]", b"}", b"null"),
)


def mutated(chance: random.Random, data: bytes) -> bytes:
    """The data with one to sixteen changes."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(changed) + 1)
        to = min(len(changed), at + chance.choice((1, 4, 100, 4096)))
        match chance.randrange(6):
            case 0 if at < len(changed):
                changed[at] ^= 1 << chance.randrange(8)
            case 1 if at < len(changed):
                changed[at] = chance.choice((0, 1, 127, 128, 255))
            case 2:
                del changed[at:to]
            case 3:
                changed[at:at] = chance.choice(_TOKENS)
            case 4:
                changed[at:to] = chance.randbytes(to - at)
            case _:
                changed[at:at] = changed[at:to]
    return bytes(changed)


class OtherFiles:
    """Reads mutated files of each kind from a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        tiles = {(z, x, y): IMAGE for z in (0, 1, 2) for x in range(1 << z) for y in range(1 << z)}
        good = write_mbtiles(folder / "good", {"name": "Good", "maxzoom": "2"}, tiles)
        views = written(folder / "views", ACCEPTED["tiles in two tables"])
        self._maps = (good.read_bytes(), views.read_bytes())
        self.kinds: dict[str, Callable[[int], str]] = {
            "MBTiles": self.basemap,
            "settings": self.settings,
        }

    def basemap(self, number: int) -> str:
        """Opens a case as a basemap and reads its tiles; returns ``read`` or ``refused``."""
        chance = random.Random(number)
        path = self._folder / "case.mbtiles"
        path.write_bytes(mutated(chance, chance.choice(self._maps)))
        try:
            archive = TileArchive(path)
        except MBTilesError as error:
            assert str(error).startswith(str(path))
            return "refused"
        layer = archive.layer
        assert 0 <= layer.min_zoom <= layer.max_zoom <= 24
        assert layer.name.isprintable()
        for z in range(3):
            try:
                image = archive.read(z, 0, 0)
            except MBTilesError:
                continue
            assert image is None or tile_image(image.data) == image
        archive.close()
        return "read"

    def settings(self, number: int) -> str:
        """Reads and writes a case as settings; returns ``read`` or ``set aside``."""
        chance = random.Random(number)
        folder = self._folder / "settings"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        file = folder / "tour-atlas.ini"
        file.write_bytes(mutated(chance, _SETTINGS))
        settings = Settings(open_store(file))
        assert settings.last_tour is None or not is_file(settings.last_tour)
        assert settings.last_stop is None or isinstance(settings.last_stop, str)
        assert not any(is_file(path) for path in settings.recent)
        assert len(settings.recent) <= 10
        assert abs(settings.text_size) < float("inf")
        assert settings.open_folder.is_dir()
        assert remembered(settings)
        assert settings.appearance
        assert settings.language in (None, "en", "de")
        assert settings.basemap is None or isinstance(settings.basemap, Path)
        settings.bytes("splitter")
        settings.add_recent(Path("/new.geojson"))
        settings.save()
        assert Settings(open_store(file)).recent[0] == Path("/new.geojson")
        return "set aside" if (folder / "tour-atlas.ini.damaged").exists() else "read"
