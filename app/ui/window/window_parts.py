"""The parts of the main window, for what works on them from outside."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QMainWindow

from app.ui.files.opener import TourOpener
from app.ui.itinerary.panel import Itinerary
from app.ui.map.view import MapView
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.story.presenter import Presenter
from app.ui.story.story import Story
from app.ui.theme.appearance import Appearance
from app.ui.timeline.timeline import Timeline
from app.ui.widgets.message_bar import MessageBar


class WindowParts(msgspec.Struct, frozen=True, kw_only=True):
    """The window and what its actions work on."""

    window: QMainWindow
    session: Session
    appearance: Appearance
    settings: Settings
    messages: MessageBar
    itinerary: Itinerary
    map_view: MapView
    opening: TourOpener
    story: Story
    timeline: Timeline
    presenter: Presenter
