"""No export destroys a file: not the tour, not its sources, not a file that appears meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.export.errors import BadRequest, ExportError
from app.export.options import ExportOptions
from app.export.run import Output, export_all, export_each
from app.tour import read
from app.tour.file.disk import create_file, file_key
from tests.export.test_command_line import ROOT, run
from tests.tours import BUNDLED, encoded, small

OVER = ExportOptions(overwrite=True)
# Exactly one of two processes may make a file on a file system without hard links, such as FAT.
WITHOUT_LINKS = """
import errno, os, sys
from pathlib import Path
from app.tour.file.disk import create_file

def link(*names):
    raise PermissionError(errno.EPERM, "Operation not permitted")

os.link = link
create_file(Path(sys.argv[1]), sys.argv[2].encode() * 1_000_000)
"""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A tour file of the user, in a folder of its own."""
    folder = tmp_path / "tours"
    folder.mkdir()
    path = folder / "own.geojson"
    path.write_bytes(BUNDLED.read_bytes())
    return path


def undated() -> bytes:
    """A tour without any date."""
    content = small()
    for feature in content["features"]:
        feature["properties"].pop("arrive")
        feature["properties"].pop("depart", None)
    return encoded(content)


def assert_refused(done: subprocess.CompletedProcess[str], own: Path, words: str) -> None:
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
    assert own.read_bytes() == BUNDLED.read_bytes()


@pytest.mark.parametrize("kind", ["itself", "spelling", "symbolic", "chain", "hard", "folder"])
def test_the_tour_is_not_replaced_whatever_it_is_called(own: Path, kind: str) -> None:
    target = own.with_name("link.md")
    if kind == "itself":
        target = own
    elif kind == "spelling":
        target = own.parent / ".." / own.parent.name / "." / own.name
    elif kind == "symbolic":
        target.symlink_to(own.name)
    elif kind == "chain":
        own.with_name("between").symlink_to(own)
        target.symlink_to("between")
    elif kind == "hard":
        target.hardlink_to(own)
    else:
        (own.parent.parent / "other").symlink_to(own.parent)
        target = own.parent.parent / "other" / own.name
    for more in ((), ("--overwrite",)):
        done = run("export", own, "-o", target, *more)
        assert done.returncode == 3
        assert_refused(done, own, f"{target}: is what the tour is read from; choose another name")


def test_the_tour_is_not_replaced_if_it_was_opened_by_a_link(own: Path) -> None:
    link = own.with_name("link.geojson")
    link.symlink_to(own)
    done = run("export", link, "-o", own, "--overwrite")
    assert done.returncode == 3
    assert_refused(done, own, f"{own}: is what the tour is read from")


@pytest.mark.parametrize("address", ["article.md", "./article.md", "file://{folder}/article.md"])
def test_a_source_file_of_the_tour_is_not_replaced(tmp_path: Path, address: str) -> None:
    (tmp_path / "article.md").write_text("article")
    content = small()
    content["sources"].append({"id": "s", "title": "S", "url": address.format(folder=tmp_path)})
    tour = tmp_path / "tour.geojson"
    tour.write_bytes(encoded(content))
    assert run("validate", tour).stderr == ""
    done = run("export", tour, "-o", tmp_path / "article.md", "--overwrite")
    assert done.returncode == 3
    assert "is what the tour is read from" in done.stderr
    assert (tmp_path / "article.md").read_text() == "article"


def test_the_file_of_an_import_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "trip.csv").write_text("trip")
    content = small()
    imported = {"file": "trip.csv", "format": "CSV"}
    content["sources"].append({"id": "s", "title": "S", "imported": imported})
    tour = tmp_path / "tour.geojson"
    tour.write_bytes(encoded(content))
    done = run("export", tour, "-o", tmp_path / "trip.csv", "--overwrite")
    assert done.returncode == 3
    assert (tmp_path / "trip.csv").read_text() == "trip"


@pytest.mark.parametrize("other", ["a.md", "{folder}/a.md", "{folder}/b/../a.md", "link.md"])
def test_a_file_is_asked_for_once(own: Path, other: str) -> None:
    folder = own.parent
    (folder / "b").mkdir()
    (folder / "link.md").symlink_to("a.md")
    second = folder / other.format(folder=folder)
    done = run("export", own, "-o", folder / "a.md", "-o", second, "--overwrite")
    assert done.returncode == 2
    assert_refused(done, own, "the same file is asked for twice")
    assert not (folder / "a.md").exists()


def test_two_existing_names_of_one_file_are_asked_for_once(own: Path) -> None:
    first, second = own.with_name("a.md"), own.with_name("b.md")
    first.write_text("old")
    second.hardlink_to(first)
    done = run("export", own, "-o", first, "-o", second, "--overwrite")
    assert done.returncode == 2
    assert_refused(done, own, f"the same file is asked for twice; it is also called {first}")
    assert second.read_text() == "old"


def test_a_second_name_of_a_file_that_is_just_written(tmp_path: Path) -> None:
    # Where upper and lower case are the same, a second name shows only once the file is there.
    first, second = tmp_path / "a.md", tmp_path / "b.csv"
    outputs = [Output(first, OVER), Output(second, OVER)]
    errors = []
    for result in export_each(read(BUNDLED), outputs):
        errors.append(str(result.error))
        if result.output.path == first:
            second.symlink_to(first)
    assert errors == [
        "None",
        f"{second}: the same file is asked for twice; it is also called {first}",
    ]
    assert first.read_text().startswith("# ")


def test_a_file_that_is_made_during_the_export_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.md"

    class Rival:
        def step(self, _share: float) -> None:
            target.write_text("rival")

        def cancelled(self) -> bool:
            return False

    with pytest.raises(ExportError, match="exists already"):
        export_all(read(BUNDLED), [Output(target, ExportOptions())], Rival())
    assert target.read_text() == "rival"
    assert list(tmp_path.iterdir()) == [target]


def test_one_of_several_exports_at_once_makes_a_new_file(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    command = [sys.executable, *map(str, (ROOT / "main.py", "export", BUNDLED, "-o", target))]
    rivals = [subprocess.Popen(command, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(4)]
    errors = [rival.communicate(timeout=120)[1].decode() for rival in rivals]
    assert sorted(rival.returncode for rival in rivals) == [0, 3, 3, 3]
    refusal = f"{target}: exists already; choose another name or allow overwriting\n"
    assert sorted(errors) == ["", refusal, refusal, refusal]
    assert target.read_text().startswith("# ")
    assert list(tmp_path.iterdir()) == [target]


def test_one_of_several_writers_at_once_makes_a_file_without_hard_links(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    rivals = [
        subprocess.Popen(
            [sys.executable, "-c", WITHOUT_LINKS, target, name],
            stderr=subprocess.PIPE,
            env=environment,
        )
        for name in "abcd"
    ]
    errors = [rival.communicate(timeout=120)[1].decode() for rival in rivals]
    assert sum(rival.returncode == 0 for rival in rivals) == 1
    assert sum("FileExistsError" in error for error in errors) == 3
    data = target.read_text()
    assert len(data) == 1_000_000
    assert len(set(data)) == 1
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_is_readable_like_others_and_does_not_replace(tmp_path: Path) -> None:
    target, plain = tmp_path / "a", tmp_path / "plain"
    plain.touch()
    create_file(target, b"new")
    assert target.stat().st_mode == plain.stat().st_mode
    with pytest.raises(FileExistsError):
        create_file(target, b"newer")
    assert target.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [target, plain]


def test_a_link_to_nowhere_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to("a.md")
    create_file(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "a.md").read_bytes() == b"new"


def test_keys_of_files(tmp_path: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to("circle")
    assert file_key(tmp_path / "a") == file_key(tmp_path / "x" / ".." / "a")
    assert file_key(tmp_path / "a") != file_key(tmp_path / "b")
    assert file_key(circle) != file_key(tmp_path / "a")
    assert file_key(Path("nul\0")) != file_key(Path("a"))


def test_an_output_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    tour = tmp_path / "tour.geojson"
    tour.write_bytes(undated())
    names = ("a.md", "b.ics", "c.csv", "d.geojson")
    done = run("export", tour, *(word for name in names for word in ("-o", tmp_path / name)))
    assert done.returncode == 3
    assert done.stderr.startswith(f"{tmp_path / 'b.ics'}: no stop and no meeting has a date")
    assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.glob("[a-d].*")) == ["a.md", "c.csv", "d.geojson"]


def test_an_empty_calendar_is_no_wrong_usage(tmp_path: Path) -> None:
    tour = tmp_path / "tour.geojson"
    tour.write_bytes(undated())
    for target in (tmp_path / "a.ics", "-"):
        done = run("export", tour, "-o", target, "--format", "ics")
        assert done.returncode == 3
        assert "the calendar would be empty" in done.stderr
        assert done.stdout == ""


def test_requests_are_checked_before_the_work(tmp_path: Path) -> None:
    fit = ExportOptions(fit="nowhere")
    with pytest.raises(BadRequest):
        export_all(
            read(BUNDLED), [Output(tmp_path / "a.md", OVER), Output(tmp_path / "b.png", fit)]
        )
    assert list(tmp_path.iterdir()) == []
