"""The commands that play and present the tour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.story.presenter import Presenter
from app.ui.story.story import Story
from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


def story_commands(story: Story, presenter: Presenter) -> tuple[Row, ...]:
    """The commands for playing, speed, stopping and presenter mode."""
    return (
        Command("play", translate("commands", "P&lay or Pause"), story.toggle, ("go", 3), "play",
                "Space", short=translate("commands", "Play")),
        Command("faster", translate("commands", "Play &Faster"), story.faster, ("go", 3), None,
                "Ctrl+Alt+Right"),
        Command("slower", translate("commands", "Play &Slower"), story.slower, ("go", 3), None,
                "Ctrl+Alt+Left"),
        Command("stop-playing", translate("commands", "S&top Playing"), story.stop, ("go", 3),
                None, "Ctrl+Alt+Space"),
        Command("presenter", translate("commands", "P&resent"), presenter.toggle, ("view", 4),
                None, "F5"),
    )  # fmt: skip


def play_label(state: str) -> tuple[str, str]:
    """The text and the icon of the command that plays and pauses, in a state of the story."""
    if state == "playing":
        return translate("commands", "P&ause"), "pause"
    return translate("commands", "P&lay"), "play"
