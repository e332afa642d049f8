"""Standard output and standard error that are full, closed or broken; what reaches the terminal."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from app.terminal import printable
from app.ui.start.log import end_log, start_log
from tests.export.test_command_line import ROOT, run
from tests.tours import BUNDLED, encoded, small

PROGRAM = (sys.executable, str(ROOT / "main.py"))
COMMANDS = (
    ("--version",),
    ("export", "--help"),
    ("doctor",),
    ("export", str(BUNDLED), "-o", "-", "--format", "md"),
)
# Escape, the same in one character, right-to-left override, isolate, separator of lines.
NASTY = "\x1b[31m\x9b1m\u202e\u2066\u2028"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no /dev/full")


def run_into(output: int | IO[bytes] | None, *arguments: str, unbuffered: bool) -> tuple[int, str]:
    """The exit code and the messages of the program; without ``output`` its stdout is closed."""
    command = [*PROGRAM, *arguments]
    if output is None:
        command = ["sh", "-c", 'exec "$@" >&-', "sh", *command]
    done = subprocess.run(
        command,
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1" if unbuffered else ""},
        cwd=ROOT,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("arguments", "unbuffered"),
    [*((command, False) for command in COMMANDS), (COMMANDS[1], True), (COMMANDS[-1], True)],
)
def test_output_that_cannot_be_written_is_one_sentence(
    arguments: tuple[str, ...], unbuffered: bool
) -> None:
    with Path("/dev/full").open("wb") as full:
        assert run_into(full, *arguments, unbuffered=unbuffered) == (
            3,
            "standard output cannot be written: No space left on device\n",
        )
    reader, writer = os.pipe()
    os.close(reader)
    assert run_into(writer, *arguments, unbuffered=unbuffered) == (
        3,
        "standard output was closed before all was written\n",
    )
    os.close(writer)
    assert run_into(None, *arguments, unbuffered=unbuffered) == (
        3,
        "standard output is closed; give a file instead\n",
    )


@pytest.mark.parametrize("onto", ["2>/dev/full", "2>&-", "2>&1 | exec true"])
def test_messages_that_cannot_be_written_do_not_change_the_exit_code(
    tmp_path: Path, onto: str
) -> None:
    for arguments, code in (
        ("validate none.geojson", 1),
        ("validate --nonsense", 2),
        ("export none.geojson -o a.md", 1),
        (f"export '{BUNDLED}' -o none/a.md", 3),
        # Closed streams are replaced, so that no message ends up in the file.
        (f"export '{BUNDLED}' -o a.svg --overwrite", 0),
    ):
        script = f"set -o pipefail; '{PROGRAM[0]}' '{PROGRAM[1]}' {arguments} {onto}"
        done = subprocess.run(
            ["bash", "-c", script],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            check=False,
            timeout=120,
        )
        assert (done.returncode, done.stdout, done.stderr) == (code, "", ""), arguments
    assert (tmp_path / "a.svg").read_text("utf-8").rstrip().endswith("</svg>")


@pytest.mark.parametrize("name", ["./-.md", "-.md"])
def test_only_a_hyphen_is_standard_output(tmp_path: Path, name: str) -> None:
    done = subprocess.run(
        [*PROGRAM, "export", BUNDLED, f"--output={name}"],
        capture_output=True,
        cwd=tmp_path,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["-.md"]


def test_a_hyphen_in_a_folder_needs_a_format() -> None:
    done = run("export", BUNDLED, "-o", "./-", "--format", "md")
    assert done.returncode == 2
    assert "the format (none) is not known" in done.stderr


def test_standard_output_is_asked_for_once() -> None:
    done = run("export", BUNDLED, "-o", "-", "-o", "-")
    assert done.returncode == 2
    assert "standard output is asked for twice" in done.stderr


def assert_harmless(messages: str, lines: int) -> None:
    assert messages.count("\n") == lines, messages
    assert printable(messages.replace("\n", "")) == messages.replace("\n", "")


def test_names_do_not_reach_the_terminal_as_commands(tmp_path: Path) -> None:
    content = small()
    content["features"][0]["properties"]["name"] = f"Oslo{NASTY}\U0001e900"
    tour = tmp_path / f"{NASTY}.geojson"
    tour.write_bytes(encoded(content))
    folder = tmp_path / f"none{NASTY}\udcff"
    for arguments, code, lines in (
        (("export", tour, "-o", folder / "a.md"), 3, 1),
        (("export", tour, "-o", tmp_path / f"a.{NASTY}"), 2, 1),
        (("export", tour, "-o", tour, "--overwrite"), 3, 1),
        (("export", tour, "--each-stop", folder / "a"), 3, 1),
        (("export", tour, "-o", tmp_path / "a.png", "--fit", f"stop:{NASTY}"), 2, 1),
        (("export", tour, "-o", tmp_path / "a.png", "--size", NASTY), 2, 1),
        # The notice about letters that no font has.
        (("export", tour, "-o", tmp_path / "a.png", "--size", "900x600"), 0, 1),
        (("export", folder, "-o", tmp_path / "b.md"), 1, 1),
        (("validate", folder, tmp_path), 1, 2),
        (("export", tour, "-o", tmp_path / "b.md", "--theme", NASTY), 2, 2),
        (("export", tour, "-o", tmp_path / "b.md", NASTY), 2, 2),
        (("validate", tour, f"--{NASTY}"), 2, 2),
    ):
        done = run(*arguments)
        assert done.returncode == code, done.stderr
        if lines == 2 and code == 2:
            lines = 1
            # argparse explains the usage first, in as many lines as it needs.
            done.stderr = done.stderr[done.stderr.index("error:") :]
        assert_harmless(done.stderr, lines)
        assert done.stdout == ""


def test_the_doctor_survives_odd_paths(tmp_path: Path) -> None:
    home = tmp_path / f"{NASTY}é\udcff"
    home.mkdir()
    done = subprocess.run(
        [*PROGRAM, "doctor"],
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(home), "PYTHONIOENCODING": "ascii"},
        cwd=ROOT,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert_harmless(done.stdout, done.stdout.count("\n"))


def test_the_log_on_the_terminal_is_harmless(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    start_log(file=tmp_path / "log")
    logging.getLogger("tour").warning("opened %s", NASTY)
    end_log()
    messages = capsys.readouterr().err
    assert messages.startswith("tour: opened ")
    assert_harmless(messages, 1)
