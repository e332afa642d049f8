"""Fetches packages through npm, by version and checksum."""

from __future__ import annotations

import functools
import hashlib
import io
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple


class Package(NamedTuple):
    """An npm package: name, version, and the SHA-256 of its archive."""

    name: str
    version: str
    sha256: str


def fetch(package: Package, *members: str) -> list[bytes]:
    """Reads files of a package by their paths. Raises ``SystemExit`` with one sentence."""
    archive = _archive(package)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        files = [tar.extractfile(f"package/{member}") for member in members]
        return [file.read() for file in files if file]


@functools.cache
def _archive(package: Package) -> bytes:
    spec = f"{package.name}@{package.version}"
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(
                ["npm", "pack", "--silent", spec],
                cwd=folder,
                check=True,
                stdout=subprocess.DEVNULL,
            )
        except FileNotFoundError:
            raise SystemExit(f"npm is not installed; it fetches {spec}") from None
        except subprocess.CalledProcessError:
            raise SystemExit(f"npm could not fetch {spec}") from None
        (archive,) = Path(folder).glob("*.tgz")
        data = archive.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != package.sha256:
        raise SystemExit(f"{spec} has the SHA-256 {digest}, not {package.sha256}")
    return data
