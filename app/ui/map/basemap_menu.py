"""The Basemap menu: the bundled map, online tiles after consent, or an MBTiles file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from app.map.tiles import OnlineTiles
from app.ui.map.basemaps import Basemaps, Choice
from app.ui.state.settings import Settings
from app.ui.widgets.labels import escape_mnemonic
from app.ui.widgets.message_bar import MessageBar

# A file that opens at once needs no message.
_PATIENCE_MS = 400


class BasemapMenu(QMenu):
    """Lists the basemaps; the current one is checked.

    ``online`` returns the online basemaps; it is called when the menu is first shown.
    """

    def __init__(
        self,
        basemaps: Basemaps,
        online: Callable[[], tuple[OnlineTiles, ...]],
        settings: Settings,
        messages: MessageBar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Basemap"))
        self._basemaps = basemaps
        self._settings = settings
        self._messages = messages
        self._group = QActionGroup(self)
        self._group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        self._bundled = self._add(self.tr("B&undled Map"), partial(basemaps.choose, None))
        self.addSeparator()
        self._get_online = online
        self._online: dict[OnlineTiles, QAction] = {}
        self._after_online = self.addSeparator()
        self._file = self._add(self.tr("MBTiles File"), self._choose_file)
        open_action = self.addAction(self.tr("&Open MBTiles File…"))
        open_action.setObjectName("open-basemap")
        open_action.triggered.connect(lambda: self.ask_and_open())
        self._wait_text = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE_MS)
        self._wait.timeout.connect(self._show_wait)
        basemaps.opening.connect(self._show_opening)
        basemaps.refused.connect(messages.show_error)
        basemaps.changed.connect(self._show)
        self.aboutToShow.connect(self.add_online)
        self._show(basemaps.choice)

    def add_online(self) -> None:
        """Adds the online basemaps, unless they have been added."""
        if self._online:
            return
        for layer in self._get_online():
            text = self.tr("{name}, Online from {host}").format(name=layer.name, host=layer.host)
            choose = partial(self._ask_for, layer)
            self._online[layer] = self._add(text, choose, before=self._after_online)
        self._show(self._basemaps.choice)

    def _add(
        self, text: str, choose: Callable[[], object], before: QAction | None = None
    ) -> QAction:
        action = QAction(text, self)
        # For Qt, None means the end; its stubs do not say so.
        self.insertAction(before, action)  # type: ignore[arg-type]
        action.setCheckable(True)
        self._group.addAction(action)

        def act() -> None:
            choose()
            # The click has changed the check mark even if the choice was cancelled.
            self._show(self._basemaps.choice)

        action.triggered.connect(act)
        return action

    def _show(self, choice: Choice) -> None:
        archive = self._basemaps.archive
        self._file.setVisible(archive is not None)
        if archive is not None:
            self._file.setText(escape_mnemonic(archive.layer.name))
        for action, checked in (
            (self._bundled, choice is None),
            (self._file, choice is not None and choice is archive),
            *((action, choice == layer) for layer, action in self._online.items()),
        ):
            action.setChecked(checked)

    def _ask_for(self, layer: OnlineTiles) -> None:
        """Chooses online tiles after the user has consented to requests to their server."""
        if layer != self._basemaps.choice and self._consents(layer):
            self._messages.hide()
            self._basemaps.choose(layer)

    def _consents(self, layer: OnlineTiles) -> bool:
        box = QMessageBox(self.parentWidget())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Online basemap"))
        box.setText(self.tr("Load map images from {host}?").format(host=layer.host))
        box.setInformativeText(
            self.tr(
                "That server, and no other, will be asked while this basemap is on. It learns your "
                "address on the internet and which part of the world you look at, but nothing of "
                "the tour. The bundled map comes back at the next start, or when you choose it."
            )
        )
        yes = box.addButton(self.tr("Load from the Internet"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        box.exec()
        agreed = box.clickedButton() is yes
        box.deleteLater()
        return agreed

    def _choose_file(self) -> None:
        self._basemaps.choose(self._basemaps.archive)

    def ask_and_open(self) -> None:
        """Asks for an MBTiles file and opens it as the basemap."""
        path, _ = QFileDialog.getOpenFileName(
            self.parentWidget(),
            self.tr("Open a basemap"),
            str(self._settings.open_folder),
            self.tr("Basemaps (*.mbtiles);;All files (*)"),
        )
        if path:
            self.open_path(Path(path))

    def open_path(self, path: Path) -> None:
        """Opens an MBTiles file as the basemap, or shows why it cannot be opened."""
        self._messages.hide()
        self._basemaps.open(path)

    def _show_opening(self, path: Path | None) -> None:
        """Notes the file that is being opened, or that it is no longer."""
        if path is not None:
            self._wait_text = self.tr("Opening {file}…").format(file=path.name)
            self._wait.start()
            return
        self._wait.stop()
        # Another message may have come meanwhile.
        if self._messages.words.text() == self._wait_text:
            self._messages.hide()

    def _show_wait(self) -> None:
        """Says what is being opened, and offers to cancel it."""
        self._messages.show_info(self._wait_text, self.tr("Cancel"), self._basemaps.cancel)
