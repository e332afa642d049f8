"""The links that filter: by a person, and by a topic."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.tour.filters import Facet
from app.tour.model import Person
from app.ui.state.session import Session
from app.ui.widgets.in_steps import StepFlow
from app.ui.widgets.link import EDGE, Link
from app.ui.widgets.reading.chip_link import ChipLink
from app.words.wording import person_details


def person_link(session: Session, person: Person) -> Link:
    """The name of a person, which toggles the filter by them, with role and country."""
    is_active = person.id in session.filter.people
    link = Link(person.name, "person", person_details(person), marked=is_active)
    _filter_by(link, session, "people", person.id)
    return link


def topic_chip(session: Session, topic: str) -> ChipLink:
    """A topic as a chip, which toggles the filter by it."""
    chip = ChipLink(topic, marked=topic in session.filter.topics)
    _filter_by(chip, session, "topics", topic)
    return chip


def topic_flow(session: Session, topics: Sequence[str]) -> StepFlow:
    """Topics as chips, side by side."""
    flow = StepFlow([partial(topic_chip, session, topic) for topic in topics])
    # A chip begins where texts do; a link has its focus frame before that.
    flow.setContentsMargins(EDGE, 0, 0, 0)
    return flow


def _filter_by(link: Link, session: Session, facet: Facet, value: str) -> None:
    link.setObjectName(f"{facet}-{value}")
    link.setAccessibleDescription(
        QCoreApplication.translate("panel", "Filtered by this; activate to lift the filter")
        if link.marked
        else QCoreApplication.translate("panel", "Activate to filter by this")
    )
    link.clicked.connect(lambda: session.set_filter(session.filter.toggled(facet, value)))
