"""Cached shells equal rendered ones, whatever has changed or gone wrong meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.map import shell, shell_cache
from app.map.shell import ShellKey
from app.map.shell_cache import MOST_FILES, ShellCache
from app.words.page import page_words

KEY = ShellKey(
    title="A tour",
    language="en",
    theme="light",
    purpose="screen",
    words=page_words().for_page(),
)
OTHERS = {
    "title": replace(KEY, title="Another tour"),
    "language": replace(KEY, language="de"),
    "theme": replace(KEY, theme="dark"),
    "purpose": replace(KEY, purpose="print"),
    "words": replace(KEY, words={**KEY.words, "zoomIn": "Näher"}),
}
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "changed": lambda data: data.replace(b"TourAtlas.start", b"TourAtlas.stop!"),
    "no text": lambda data: b"\xff\xfe" + data,
    "something else": lambda _data: b"[]",
}


def files_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def test_a_cached_shell_is_what_folium_would_render(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "pages"
    first = ShellCache(folder).get(KEY)
    (file,) = files_in(folder)
    before = file.stat().st_mtime_ns
    assert ShellCache(folder).get(KEY) == first == shell.render(KEY)
    assert files_in(folder) == [file]
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("changed", OTHERS)
def test_any_change_gives_another_shell(tmp_path: Path, changed: str) -> None:
    cache = ShellCache(tmp_path)
    cache.get(KEY)
    other = cache.get(OTHERS[changed])
    assert other == shell.render(OTHERS[changed]) != shell.render(KEY)
    assert cache.get(KEY) == shell.render(KEY)
    assert len(files_in(tmp_path)) == 2


def test_another_version_has_its_own_shells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ShellCache(tmp_path).get(KEY)
    monkeypatch.setattr(shell_cache, "__version__", "999")
    ShellCache(tmp_path).get(KEY)
    assert len(files_in(tmp_path)) == 2


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_replaced(tmp_path: Path, damage: str) -> None:
    ShellCache(tmp_path).get(KEY)
    (file,) = files_in(tmp_path)
    whole = file.read_bytes()
    damaged = DAMAGE[damage](whole)
    assert damaged != whole
    file.write_bytes(damaged)
    assert ShellCache(tmp_path).get(KEY) == shell.render(KEY)
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_used_costs_only_time(tmp_path: Path) -> None:
    place = tmp_path / "pages"
    place.write_text("a file stands where the folder should be", encoding="utf-8")
    assert ShellCache(place).get(KEY) == shell.render(KEY)
    assert files_in(tmp_path) == [place]


def test_the_oldest_shells_are_deleted(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 5):
        (tmp_path / f"{number}.json").write_text("{}", encoding="utf-8")
    ShellCache(tmp_path).get(KEY)
    assert len(files_in(tmp_path)) == MOST_FILES


def link_to(target: Path) -> Callable[[Path], object]:
    return lambda file: file.symlink_to(target)


KINDS: dict[str, Callable[[Path], object]] = {
    "200,000 brackets": lambda file: file.write_bytes(b"[" * 200_000),
    "200,000 brackets in place": lambda file: file.write_bytes(
        b'{"digest":"","shell":' + b'{"a":' * 200_000
    ),
    "100 MB": lambda file: file.write_bytes(b" " * 100_000_000),
    "half a character": lambda file: file.write_text('{"digest":"\\ud800","shell":{}}'),
    "pipe": os.mkfifo,
    "link to a device": link_to(Path("/dev/zero")),
    "link to a terminal": link_to(Path("/dev/tty")),
    "link to itself": lambda file: file.symlink_to(file.name),
    "link to nothing": link_to(Path("/nonexistent/file")),
    "folder": Path.mkdir,
    "unreadable": lambda file: file.touch(mode=0),
}


@pytest.mark.parametrize("kind", KINDS)
def test_anything_in_place_of_a_shell_means_a_new_one(tmp_path: Path, kind: str) -> None:
    ShellCache(tmp_path).get(KEY)
    (file,) = files_in(tmp_path)
    whole = file.read_bytes()
    file.unlink()
    KINDS[kind](file)
    assert ShellCache(tmp_path).get(KEY) == shell.render(KEY)
    if kind != "folder":
        assert not file.is_symlink()
        assert file.read_bytes() == whole


def test_a_link_in_place_of_a_shell_leads_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    ShellCache(folder).get(KEY)
    (file,) = files_in(folder)
    own = tmp_path / "own.json"
    own.write_text("{}")
    file.unlink()
    file.symlink_to(own)
    assert ShellCache(folder).get(KEY) == shell.render(KEY)
    assert own.read_text() == "{}"
