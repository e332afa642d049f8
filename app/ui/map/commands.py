"""The commands that move the map, choose its basemap and add a stop on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.map.basemap_menu import BasemapMenu
from app.ui.map.view import MapView
from app.ui.state.session import Session
from app.ui.widgets.actions import Command, Row, Submenu

translate = QCoreApplication.translate


def map_commands(view: MapView, session: Session, basemaps: BasemapMenu) -> tuple[Row, ...]:
    """The commands that show the route or a stop, zoom and add a stop, and the Basemap menu."""

    def fit_stop() -> None:
        if session.selected is not None:
            view.fit_stop(session.selected)

    return (
        Command("whole-route", translate("commands", "&Whole Route"), view.fit_route,
                ("view", 1), "whole-route", "Alt+Home"),
        Command("this-stop", translate("commands", "&This Stop"), fit_stop, ("view", 1),
                "this-stop", "Alt+Down"),
        Command("zoom-in", translate("commands", "Zoom &In"), view.zoom_in, ("view", 1), None,
                "Alt++"),
        Command("zoom-out", translate("commands", "Zoom &Out"), view.zoom_out, ("view", 1), None,
                "Alt+-"),
        Command("add-stop-on-map", translate("commands", "Add a Stop &on the Map"),
                view.editing.offer_stop, ("edit", 1), None, "Ins", editing=True),
        Submenu(basemaps, ("view", 5)),
    )  # fmt: skip
