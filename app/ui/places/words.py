"""What the list of places says, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.gazetteer.online import OnlineError, Reason
from app.gazetteer.places import Match, Place
from app.tour.bidi import isolate
from app.words.countries import country_name

translate = QCoreApplication.translate


def kind_word(kind: str) -> str:
    """The word for a kind of place; what an online service says is kept."""
    words = {
        "capital": translate("places", "capital"),
        "city": translate("places", "city"),
        "town": translate("places", "town"),
        "village": translate("places", "village"),
        "country": translate("places", "country"),
        "airport": translate("places", "airport"),
        "base": translate("places", "base"),
        "residence": translate("places", "residence"),
        "summit site": translate("places", "summit site"),
        "border site": translate("places", "border site"),
        "government": translate("places", "government"),
        "headquarters": translate("places", "headquarters"),
        "island": translate("places", "island"),
        "landmark": translate("places", "landmark"),
    }
    return words.get(kind, kind)


def kind_and_name(match: Match) -> str:
    """What stands behind the matched name: the place's own name if it differs, and the kind."""
    kind = kind_word(match.place.kind)
    if match.matched_name == match.place.name:
        return kind
    return f"{match.place.name} · {kind}" if kind else match.place.name


def whereabouts(place: Place) -> str:
    """Region and country of a place."""
    country = country_name(place.country) if place.country else ""
    parts = (place.region, country if place.kind != "country" else "")
    return ", ".join(part for part in parts if part)


def spoken(match: Match) -> str:
    """A match as a screen reader says it."""
    parts = (
        isolate(match.matched_name),
        isolate(match.place.name) if match.matched_name != match.place.name else "",
        kind_word(match.place.kind),
        whereabouts(match.place),
    )
    return ", ".join(part for part in parts if part)


def failure(error: OnlineError) -> str:
    """Why a search online has failed, as a sentence."""
    sentences: dict[Reason, str] = {
        "busy": translate("places", "{host} has too many requests; try again in a minute."),
        "late": translate("places", "{host} did not answer in time; try again."),
        "unreachable": translate(
            "places", "{host} cannot be reached; check the network connection."
        ),
        "refused": translate("places", "{host} refused the request; try again later."),
        "unreadable": translate(
            "places", "{host} answered something that is no list of places; try again later."
        ),
    }
    return sentences[error.reason].format(host=error.host)
