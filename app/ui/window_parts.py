"""The parts of the main window, for what works on them from outside."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QMainWindow

from app.ui.appearance import Appearance
from app.ui.itinerary import Itinerary
from app.ui.map_view import MapView
from app.ui.message_bar import MessageBar
from app.ui.opening import Opening
from app.ui.presenter import Presenter
from app.ui.session import Session
from app.ui.settings import Settings
from app.ui.story import Story
from app.ui.timeline import Timeline


class WindowParts(msgspec.Struct, frozen=True, kw_only=True):
    """The window and what its actions work on."""

    window: QMainWindow
    session: Session
    appearance: Appearance
    settings: Settings
    messages: MessageBar
    itinerary: Itinerary
    map_view: MapView
    opening: Opening
    story: Story
    timeline: Timeline
    presenter: Presenter
