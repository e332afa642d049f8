"""Lets a link that is clicked open in the reader's browser with the browser's own libraries.

PyInstaller's loader puts the folder of this program's libraries first in LD_LIBRARY_PATH. The web
engine's processes need that; a browser would take libraries from there that are not its own.
Qt opens links through the program ``xdg-open``, so one that puts the variable back comes first.
"""

import os
import shutil
import sys
from pathlib import Path

if shutil.which("xdg-open"):
    own = Path(getattr(sys, "_MEIPASS", "")) / "desktop"
    os.environ["PATH"] = f"{own}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
