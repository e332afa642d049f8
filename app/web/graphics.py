"""Which graphics cards there are, and how Qt draws a web page where there is none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DEVICES = Path("/dev")
# The cards of the kernel's drivers; of NVIDIA's own; of Windows, for Linux within it.
_CARDS = ("dri/renderD*", "nvidia[0-9]*", "dxg")
# With any of these the user has chosen how Qt or Mesa draws.
_CHOICES = (
    "QT_QUICK_BACKEND", "QMLSCENE_DEVICE", "QSG_RHI_BACKEND", "QT_OPENGL", "LIBGL_ALWAYS_SOFTWARE",
    "QT_XCB_GL_INTEGRATION", "GALLIUM_DRIVER", "MESA_LOADER_DRIVER_OVERRIDE",
)  # fmt: skip


def graphics_cards(devices: Path = DEVICES) -> list[str]:
    """The names of the devices that draw for programs; ``devices`` is the folder of all devices."""
    return sorted(card.name for pattern in _CARDS for card in devices.glob(pattern))


# Lets Qt draw without OpenGL, and not even look for it.
_WITHOUT_OPENGL = {"QT_QUICK_BACKEND": "software", "QT_XCB_GL_INTEGRATION": "none"}


def spare_missing_card(devices: Path = DEVICES) -> None:
    """Lets Qt draw the page by the processor alone on a Linux without a graphics card.

    Qt would draw with OpenGL, which Mesa imitates with code that it compiles at each start. What
    is drawn is the same. Call it before the application is created. What the user has chosen
    stays.
    """
    if sys.platform != "linux" or any(name in os.environ for name in _CHOICES):
        return
    if not graphics_cards(devices):
        os.environ.update(_WITHOUT_OPENGL)


def spare_other_programs() -> None:
    """Lets programs that the user opens from the app use OpenGL; call it once a page is shown.

    By then Qt has read how it draws.
    """
    if _WITHOUT_OPENGL.items() <= os.environ.items():
        del os.environ["QT_XCB_GL_INTEGRATION"]
