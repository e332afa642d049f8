"""Packs Python modules so that a start of the program reads them without computing them again."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# Prints the modules that are loaded until there is a window.
_START = """
import sys
import app.cli, app.ui.start.application, app.ui.start.early, app.ui.start.window
print(*sys.modules)
"""
# Prints the modules that Qt for Python has as sources within its library, each with its code.
_SUPPORT = """
import marshal, sys
import PySide6.QtCore
files = sys.modules["shibokensupport"].__loader__.zfile
for name in files.namelist():
    if name.endswith(".py"):
        source = b"" if name in UNUSED else files.read(name)
        code = compile(source, name, "exec", dont_inherit=True)
        print(name, marshal.dumps(code).hex())
"""
# It writes type stubs. Each start imports it, compiles its patterns, and does nothing with it.
_UNUSED = ("shibokensupport/signature/lib/pyi_generator.py",)
# Where Qt for Python looks for these modules before it compiles its own sources.
SUPPORT_FOLDER = Path("shiboken6", "files.dir")
# In a .pyc file: "has a hash instead of a date, which is not to be checked", and the empty hash.
_UNCHECKED = (0b01).to_bytes(4, "little") + bytes(8)


def of_start(root: Path) -> frozenset[str]:
    """The names of the modules that every start imports."""
    return frozenset(_printed(_START, root).split())


def compiled_support(root: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """Compiles the modules of Qt for Python that each start would compile; writes into ``folder``.

    Yields the path in the program and the path of the file of each. They fit the very version of Qt
    for Python, so they must come from the same installation.
    """
    for line in _printed(f"UNUSED = {_UNUSED}\n{_SUPPORT}", root).splitlines():
        name, code = line.split()
        file = folder / f"{name}c"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(importlib.util.MAGIC_NUMBER + _UNCHECKED + bytes.fromhex(code))
        yield (SUPPORT_FOLDER / f"{name}c").as_posix(), str(file)


def _printed(script: str, root: Path) -> str:
    """The output of a script in an interpreter of its own."""
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
