"""Ties what the panel shows to the other parts of the window."""

from __future__ import annotations

from app.ui.itinerary.panel import Itinerary
from app.ui.stop_panel.panel import StopPanel
from app.ui.window.panels import Panels
from app.ui.window.workspace import Workspace

# The usual widths of the panel, in pixels: with a stop or the first page, and with the matches of a
# filter; and in a window that has no room for all parts.
READING, LISTING, TIGHT = 352, 368, 344


def tie_panel(panel: StopPanel, itinerary: Itinerary, panels: Panels, workspace: Workspace) -> None:
    """Leads from the number of stops to their list, and gives the matches of a filter room."""

    def show_stops() -> None:
        panels.reveal("itinerary")
        itinerary.go_to_stops()

    def fit() -> None:
        width = LISTING if panel.is_listing else READING
        workspace.fit_panel(width, TIGHT, (READING, LISTING, TIGHT))

    panel.stops_requested.connect(show_stops)
    panel.listing_changed.connect(fit)
    workspace.layout_changed.connect(fit)
