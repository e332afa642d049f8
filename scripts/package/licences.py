"""Collects the licence texts of everything in the package."""

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
# The beginnings of names of licence files.
_NAMES = ("licen", "copying", "notice", "authors")


def collected(sources: Iterable[str]) -> list[tuple[str, str]]:
    """The path of each licence text in the package, and its path on this system.

    ``sources`` are the files in the package; the projects that they belong to are looked up.
    """
    files = {Path(source).resolve() for source in sources if Path(source).is_absolute()}
    texts = [(f"{FOLDER}/tour-atlas.txt", ROOT / "LICENSE")]
    texts += [(f"{FOLDER}/{path.name}", path) for path in (PACKAGING / "licences").iterdir()]
    texts += [(f"{FOLDER}/Python.txt", path) for path in _of_python()]
    texts += _of_distributions(files)
    if shutil.which("dpkg-query"):
        texts += _of_debian(files)
    return [(target, str(path)) for target, path in sorted(texts)]


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
        # The second is that of a library whose source a distribution brings along.
        is_legal = ".dist-info" in file.parts[0] or file.name in ("LICENSE", "COPYING")
        if is_legal and any(file.name.lower().startswith(name) for name in _NAMES):
            # Some distributions have several files of one name in different folders.
            yield "-".join(file.parts[1:]).removeprefix("licenses-"), Path(str(file.locate()))


def _of_debian(files: set[Path]) -> Iterator[tuple[str, Path]]:
    # dpkg-query reports files that belong to no package as errors, and continues.
    output = subprocess.run(
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
        for line in output.splitlines()
        for package, _, path in [line.partition(": ")]
        if Path(path).resolve() in files
    }
    for package in sorted(packages):
        text = Path("/usr/share/doc") / package / "copyright"
        if text.is_file():
            yield f"{FOLDER}/{package}.txt", text


def _is_system(path: Path) -> bool:
    return path.parts[1] in ("lib", "lib64", "usr") and ".so" in path.name
