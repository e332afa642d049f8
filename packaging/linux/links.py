"""Opens clicked links in the user's browser with the browser's own libraries.

PyInstaller's loader puts the folder of this program's libraries first in LD_LIBRARY_PATH. The web
engine's processes need that, but a browser would load the wrong libraries. Qt opens links through
``xdg-open``, so this hook puts our own ``xdg-open``, which restores the variable, first in PATH.
"""

import os
import shutil
import sys
from pathlib import Path

if shutil.which("xdg-open"):
    own = Path(getattr(sys, "_MEIPASS", "")) / "desktop"
    os.environ["PATH"] = f"{own}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
