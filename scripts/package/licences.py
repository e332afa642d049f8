"""The licences of all that is packed along, as their owners word them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from scripts.package.info import PACKAGING, ROOT

FOLDER = "licences"
# How files are called that hold a licence.
_NAMES = ("licen", "copying", "notice", "authors")


def collected(sources: Iterable[str]) -> list[tuple[str, str]]:
    """Where each text goes in the package, and where it is now.

    ``sources`` are the files from which the package is made; what they belong to is looked up.
    """
    files = {Path(source).resolve() for source in sources if Path(source).is_absolute()}
    found = [(f"{FOLDER}/tour-atlas.txt", ROOT / "LICENSE")]
    found += [(f"{FOLDER}/{path.name}", path) for path in (PACKAGING / "licences").iterdir()]
    found += [(f"{FOLDER}/Python.txt", path) for path in _of_python()]
    found += _of_distributions(files)
    if shutil.which("dpkg-query"):
        found += _of_debian(files)
    return [(target, str(path)) for target, path in sorted(found)]


def _of_python() -> Iterator[Path]:
    for folder in (Path(sys.base_prefix), Path(sysconfig.get_path("stdlib"))):
        for name in ("LICENSE.txt", "LICENSE"):
            if (folder / name).is_file():
                yield folder / name
                return


def _of_distributions(files: set[Path]) -> Iterator[tuple[str, Path]]:
    for distribution in distributions():
        owned = {Path(str(file.locate())).resolve() for file in distribution.files or ()}
        if owned & files:
            for name, path in _texts(distribution):
                yield f"{FOLDER}/{distribution.name}/{name}", path


def _texts(distribution: Distribution) -> Iterator[tuple[str, Path]]:
    for file in distribution.files or ():
        inside = ".dist-info" in file.parts[0]
        if inside and any(file.name.lower().startswith(name) for name in _NAMES):
            # Some have several by the same name, each in the folder that it is about.
            yield "-".join(file.parts[1:]).removeprefix("licenses-"), Path(str(file.locate()))


def _of_debian(files: set[Path]) -> Iterator[tuple[str, Path]]:
    # It knows none of the files from elsewhere, says so, and goes on.
    told = subprocess.run(
        [
            "dpkg-query",
            "--search",
            *sorted({f"*/{path.name}" for path in files if _is_system(path)}),
        ],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    packages = {
        package.partition(":")[0]
        for line in told.splitlines()
        for package, _, path in [line.partition(": ")]
        if Path(path).resolve() in files
    }
    for package in sorted(packages):
        text = Path("/usr/share/doc") / package / "copyright"
        if text.is_file():
            yield f"{FOLDER}/{package}.txt", text


def _is_system(path: Path) -> bool:
    return path.parts[1] in ("lib", "lib64", "usr") and ".so" in path.name
