"""Tests that the documents name only files, tests and make targets that exist."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path

import pytest

from app.tour import read

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "resources" / "NOTICE.md"]
)
# Build results are not in the repository.
FOLDERS = "app benchmarks data docs packaging requirements resources scripts tests .github".split()
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
TEST = re.compile(r"(…|[\w./-]+\.py)::(\w+)")


@cache
def names_of_tests(path: str) -> set[str]:
    return set(re.findall(r"^def (test_\w+)", (ROOT / path).read_text("utf-8"), re.MULTILINE))


def is_path(code: str) -> bool:
    return "/" in code and " " not in code and code.split("/")[0] in FOLDERS


def missing(document: Path) -> list[str]:
    """The files, tests, targets and links that a document names and that do not exist."""
    text = document.read_text(encoding="utf-8")
    absent = []
    module = ""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for code in CODE.findall(text):
        test = TEST.fullmatch(code)
        if test:
            # An ellipsis stands for the module of the test before.
            module = module if test[1] == "…" else test[1]
            if not (ROOT / module).is_file() or test[2] not in names_of_tests(module):
                absent.append(f"{module}::{test[2]}")
        elif (code.startswith("make ") and code.split()[1] not in targets) or (
            is_path(code) and not list(ROOT.glob(code.rstrip("/")))
        ):
            absent.append(code)
    links = [link for link in LINK.findall(text) if not link.startswith("http")]
    return absent + [link for link in links if not (document.parent / link).exists()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_names_exists(document: Path) -> None:
    assert missing(document) == []


def test_descriptions_claim_no_source_for_summaries_and_notes() -> None:
    """Meetings, quotations, agreements and facts cite sources; summaries and notes do not."""
    packaging = [*(ROOT / "packaging" / "linux").iterdir(), ROOT / "pyproject.toml"]
    for path in [*DOCUMENTS, *(each for each in packaging if each.is_file())]:
        text = " ".join(path.read_text(encoding="utf-8").split())
        assert not re.search("every statement|jeder Aussage", text), path


def test_descriptions_count_the_bundled_tour() -> None:
    tour = read(ROOT / "data" / "asia-tour-2025.geojson")
    known = (moment for stop in tour.stops for moment in (stop.arrive, stop.depart) if moment)
    days = [dt.date.fromisoformat(str(moment)) for moment in known]
    bases = sum(stop.name.startswith("Camp ") for stop in tour.stops)
    meetings = sum(len(stop.meetings) for stop in tour.stops)
    assert (len(tour.stops) - bases, bases, meetings) == (4, 1, 9)
    assert (max(days) - min(days)).days + 1 == 8
    for name in ("README.md", "packaging/linux/metainfo.xml"):
        text = " ".join((ROOT / name).read_text(encoding="utf-8").split())
        assert "four cities and a base in eight days and holds nine meetings" in text
