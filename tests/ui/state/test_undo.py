"""Undo steps: when edits merge, what comes back into view, and how much memory they need."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.tour import Tour
from app.tour.model import Fact, Stop
from app.ui.state.document import Document
from app.ui.state.session import Session, View
from app.ui.state.undo_step import UndoStep
from app.ui.window.main_window import MainWindow
from tests.tours import encoded, small
from tests.ui.state.test_document import titled

replace = msgspec.structs.replace
# A tenth of the steps that there are to be, in a tenth of the room.
STOPS, STEPS = 10_000, 100
MOST_BYTES = 64 * 1024 * 1024 // 10


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(clock: Clock, tmp_path: Path) -> Session:
    path = tmp_path / "tour.geojson"
    path.write_bytes(encoded(small()))
    session = Session(Document(clock=clock))
    session.document.open(path)
    return session


@pytest.fixture
def document(session: Session) -> Document:
    return session.document


def test_a_pause_in_typing_begins_another_step(document: Document, clock: Clock) -> None:
    for text, pause in (("A", 0.0), ("Ab", 1.9), ("Abc", 1.9), ("Abcd", 2.1)):
        clock.seconds += pause
        document.apply(titled(text), "Type", "title")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.edited.title == "Abc"


def test_leaving_a_field_begins_another_step(document: Document) -> None:
    document.apply(titled("A"), "Type", "title")
    document.end_merge()
    document.apply(titled("Ab"), "Type", "title")
    assert document.undo_stack.count() == 2


def test_typing_after_undo_is_a_step_of_its_own(document: Document) -> None:
    document.apply(titled("A"), "Type", "title")
    document.end_merge()
    document.apply(titled("Ab"), "Type", "title")
    document.undo_stack.undo()
    document.apply(titled("Ac"), "Type", "title")
    document.undo_stack.undo()
    assert document.edited.title == "A"


def test_a_merged_step_is_undone_and_redone_as_one(document: Document) -> None:
    for text in ("A", "Ab", "Abc"):
        document.apply(titled(text), f"Type {text}", "title")
    assert document.undo_stack.undoText() == "Type Abc"
    for _ in range(2):
        document.undo_stack.undo()
        assert document.edited.title == "A short tour"
        document.undo_stack.redo()
        assert document.edited.title == "Abc"


def test_undo_and_redo_bring_the_selection_back(session: Session) -> None:
    document = session.document
    session.select("oslo")
    document.apply(titled("Another"), "Change title")
    session.select("tromso")
    document.apply(lambda tour: replace(tour, stops=tour.stops[1:]), "Remove Oslo")
    document.undo_stack.undo()
    assert session.selected == "tromso"
    document.undo_stack.undo()
    assert session.selected == "oslo"
    session.select(None)
    document.undo_stack.redo()
    assert session.selected == "oslo"
    document.undo_stack.redo()
    assert session.selected == "tromso"


def test_redo_selects_what_was_selected_after_the_edit(qtbot: QtBot, session: Session) -> None:
    document = session.document
    session.select("oslo")
    new = Stop(id="new", name="New")
    document.apply(lambda tour: replace(tour, stops=(*tour.stops, new)), "Add New")
    session.select("new")

    def selects_it() -> bool:
        step = document.undo_stack.command(0)
        return isinstance(step, UndoStep) and step.view_after == View("new", 0)

    qtbot.waitUntil(selects_it)
    document.undo_stack.undo()
    assert session.selected == "oslo"
    document.undo_stack.redo()
    assert session.selected == "new"


def test_undo_brings_the_scroll_position_back(window: MainWindow) -> None:
    session = window.session
    session.select("kuala-lumpur")
    bar = window.stop_panel.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = bar.value()
    assert top > 200
    session.document.apply(titled("Another"), "Change title")
    session.select("hanoi")
    session.document.undo_stack.undo()
    assert session.selected == "kuala-lumpur"
    assert bar.value() == top


def test_a_thousand_steps_are_kept(document: Document) -> None:
    for number in range(1_200):
        document.apply(titled(f"Title {number}"), "Change title")
    document.undo_stack.setIndex(document.undo_stack.index() - 1_000)
    assert document.edited.title == "Title 199"


@pytest.mark.usefixtures("unmeasured")
def test_the_steps_of_a_long_tour_need_little_memory() -> None:
    document = Document()
    document.new(
        Tour(title="T", stops=tuple(Stop(id=f"s{n}", name=f"S {n}") for n in range(STOPS)))
    )

    def fact_at(number: int) -> None:
        place = number * 7 % STOPS

        def edit(tour: Tour) -> Tour:
            stop = tour.stops[place]
            fact = Fact(id=f"f{number}", text=f"Fact {number}")
            changed = replace(stop, name=f"Name {number}", facts=(*stop.facts, fact))
            return replace(tour, stops=(*tour.stops[:place], changed, *tour.stops[place + 1 :]))

        document.apply(edit, f"Change {number}")

    def move_to_the_end(number: int) -> None:
        document.apply(
            lambda tour: replace(tour, stops=(*tour.stops[1:], tour.stops[0])), f"Move {number}"
        )

    tracemalloc.start()
    try:
        for number in range(STEPS):
            # Every tenth step is a move through the whole tour.
            (fact_at if number % 10 else move_to_the_end)(number)
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert document.undo_stack.count() == STEPS
    assert used < MOST_BYTES
    last = document.edited
    document.undo_stack.setIndex(0)
    assert [stop.name for stop in document.edited.stops] == [f"S {n}" for n in range(STOPS)]
    document.undo_stack.setIndex(STEPS)
    assert document.edited == last
