"""What the map says of its own, apart from what a tour says."""

from __future__ import annotations

# In the order of the counts that the page gets for each stop.
KINDS = (
    ("meeting", "meetings"),
    ("quote", "quotes"),
    ("agreement", "agreements"),
    ("fact", "facts"),
)

WORDS: dict[str, object] = {
    "kinds": KINDS,
    "stops": "stops",
    "openCluster": "Click to come nearer",
    "zoomIn": "Zoom in",
    "zoomOut": "Zoom out",
    "wholeRoute": "Whole route",
    "thisStop": "This stop",
}
