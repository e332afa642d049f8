"""The web engine starts while another thread imports what the window needs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.snippets import output_of

# Starts the engine in a process of its own, since it starts once, and prints what happened when.
START = """
import json, threading
from app.ui.start.application import bare_application
from app.web.engine import prepare_web_engine
from app.web.engine_start import start_engine
prepare_web_engine()
app = bare_application(["tour-atlas"])
main, seen, begun = threading.main_thread(), [], threading.Event()

def note(name):
    def step():
        seen.append((name, threading.current_thread() is main))
        if name == FAILING:
            raise ValueError(name)
    return step

def then():
    try:
        note("then")()
    finally:
        begun.set()

def rest():
    # Would wait for ever if the main thread only went on once the rest is done.
    assert begun.wait(30)
    note("rest")()

try:
    start_engine(note("first"), then, rest)
except ValueError as error:
    seen.append(("raised " + str(error), True))
print(json.dumps(seen))
"""


def start(home: Path, failing: str | None = None) -> list[tuple[str, bool]]:
    """The steps in their order, and whether each ran in the main thread."""
    steps = json.loads(output_of(START.replace("FAILING", repr(failing)), home, 60))
    return [(name, is_main) for name, is_main in steps]


def test_the_main_thread_goes_on_while_another_one_imports(tmp_path: Path) -> None:
    assert start(tmp_path) == [("first", False), ("then", True), ("rest", False)]


@pytest.mark.parametrize("failing", ["first", "then", "rest"])
def test_what_fails_is_raised_in_the_main_thread(tmp_path: Path, failing: str) -> None:
    assert start(tmp_path, failing)[-1] == (f"raised {failing}", True)


def test_python_runs_while_the_engine_starts(tmp_path: Path) -> None:
    # The thread could not count if the main thread kept Python's lock meanwhile.
    code = """
import threading, time
from app.ui.start.application import bare_application
from app.web.engine import prepare_web_engine
from app.web.engine_start import start_engine
prepare_web_engine()
app = bare_application(["tour-atlas"])
ticks, started = [], threading.Event()

def count():
    while not started.is_set():
        ticks.append(time.perf_counter())

start_engine(lambda: None, started.set, count)
longest = max(b - a for a, b in zip(ticks, ticks[1:], strict=False))
print(longest < (ticks[-1] - ticks[0]) / 2)
"""
    assert output_of(code, tmp_path, 60).strip() == "True"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere another library keeps it")
def test_the_environment_does_not_grow_while_another_thread_may_read_it(tmp_path: Path) -> None:
    # What the C library has; Python's own copy knows nothing of what Qt adds.
    code = """
import ctypes

def names():
    entries, found, at = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ"), [], 0
    while entries[at] is not None:
        found.append(entries[at].partition(b"=")[0])
        at += 1
    return sorted(found)

from app.web.early_library import load_library_early
load_library_early()
before = names()
import PySide6.QtCore
assert names() == before, set(names()) - set(before)

from app.ui.start.application import bare_application
from app.web.engine import prepare_web_engine
from app.web.engine_start import start_engine
prepare_web_engine()
app = bare_application(["tour-atlas"])
before = names()
start_engine(lambda: None, lambda: None, lambda: None)
assert names() == before, set(names()) - set(before)
"""
    clean = """
import os
for name in ("force_s3tc_enable", "PYSIDE6_OPTION_PYTHON_ENUM"):
    os.environ.pop(name, None)
"""
    output_of(clean + code, tmp_path, 60)
