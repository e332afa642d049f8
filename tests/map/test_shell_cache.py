"""Kept frames: the same as those made anew, whatever has changed or gone wrong meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.map import shell, shell_cache
from app.map.shell import ShellKey
from app.map.shell_cache import MOST_KEPT, ShellCache
from app.words.page import page_words

PLAN = ShellKey(
    title="A tour",
    language="en",
    theme="light",
    purpose="screen",
    visited=("JP", "MY"),
    words=page_words().for_page(),
)
OTHERS = {
    "title": replace(PLAN, title="Another tour"),
    "language": replace(PLAN, language="de"),
    "theme": replace(PLAN, theme="dark"),
    "purpose": replace(PLAN, purpose="print"),
    "visited": replace(PLAN, visited=("JP", "KR")),
    "words": replace(PLAN, words={**PLAN.words, "zoomIn": "Näher"}),
}
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "changed": lambda data: data.replace(b"TourAtlas.start", b"TourAtlas.stop!"),
    "no text": lambda data: b"\xff\xfe" + data,
    "something else": lambda _data: b"[]",
}


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def test_a_kept_frame_is_what_folium_would_make(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "pages"
    first = ShellCache(folder).get(PLAN)
    (file,) = kept(folder)
    before = file.stat().st_mtime_ns
    assert ShellCache(folder).get(PLAN) == first == shell.render(PLAN)
    assert kept(folder) == [file]
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("changed", OTHERS)
def test_whatever_changes_gives_another_frame(tmp_path: Path, changed: str) -> None:
    known = ShellCache(tmp_path)
    known.get(PLAN)
    other = known.get(OTHERS[changed])
    assert other == shell.render(OTHERS[changed]) != shell.render(PLAN)
    assert known.get(PLAN) == shell.render(PLAN)
    assert len(kept(tmp_path)) == 2


def test_another_version_keeps_frames_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ShellCache(tmp_path).get(PLAN)
    monkeypatch.setattr(shell_cache, "__version__", "999")
    ShellCache(tmp_path).get(PLAN)
    assert len(kept(tmp_path)) == 2


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: str) -> None:
    ShellCache(tmp_path).get(PLAN)
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    damaged = DAMAGE[damage](whole)
    assert damaged != whole
    file.write_bytes(damaged)
    assert ShellCache(tmp_path).get(PLAN) == shell.render(PLAN)
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_used_costs_only_time(tmp_path: Path) -> None:
    place = tmp_path / "pages"
    place.write_text("a file stands where the folder should be", encoding="utf-8")
    assert ShellCache(place).get(PLAN) == shell.render(PLAN)
    assert kept(tmp_path) == [place]


def test_old_frames_go(tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 5):
        (tmp_path / f"{number}.json").write_text("{}", encoding="utf-8")
    ShellCache(tmp_path).get(PLAN)
    assert len(kept(tmp_path)) == MOST_KEPT
