"""Settings of fontconfig, for programs that are to see other fonts than those of this computer."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

# Where fontconfig looks for its settings if nothing else is said.
SYSTEM = "/etc/fonts/fonts.conf"


def fontconfig(*folders: Path, rest: bool = False, rules: str = "") -> str:
    """Settings with the fonts in ``folders``, and with those of this computer if ``rest``.

    ``rules`` are further elements.
    """
    parts = [f"<dir>{escape(str(folder))}</dir>" for folder in folders]
    if rest:
        parts.append(f'<include ignore_missing="yes">{SYSTEM}</include>')
    return f"<fontconfig>{''.join(parts)}{rules}</fontconfig>\n"
