"""Lets Qt load no plugins but this program's own, whatever the user's environment names.

Those of another version of Qt may crash it. PyInstaller's own hook does the same, but imports Qt.
"""

import os
import sys
from pathlib import Path

os.environ["QT_PLUGIN_PATH"] = str(Path(getattr(sys, "_MEIPASS", "")) / "PySide6/Qt/plugins")
