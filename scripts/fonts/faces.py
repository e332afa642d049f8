"""The faces that are made, and where each lies in the design space of the variable fonts."""

from __future__ import annotations

from typing import NamedTuple

from scripts.npm import Package

SERIF = Package(
    "@fontsource-variable/source-serif-4",
    "5.3.1",
    "8c452853c74be1e43e9fbfe76321c26f4678a2d431e93209ff1d9faec03fd96f",
)
SANS = Package(
    "@fontsource-variable/source-sans-3",
    "5.3.1",
    "dfa23bee63f9cc5c2871149a453215093bd8f1b694a5c1d999ecdc7560435fcf",
)
# The files of a package have one script each; the first that has a character provides it.
SCRIPTS = ("latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext")

# "Source" is a reserved name (OFL 1.1, 3): modified fonts have to be called otherwise. A name of
# our own also keeps another version, which may be installed, from taking the place of ours.
SANS_FAMILY, SERIF_FAMILY = "Tour Atlas Sans", "Tour Atlas Serif"
DISPLAY_FAMILY = "Tour Atlas Display"


class Face(NamedTuple):
    """A face: its names, its weight as CSS knows it, and its source.

    ``axes`` are the weight (``wght``) and, in points, the optical size (``opsz``) of the design.
    ``stem`` is the width of the strokes of its symbols, in thousandths of the em. ``in_window``
    says whether the widgets use it too, not the pages alone.
    """

    family: str
    style: str
    weight: int
    package: Package
    axes: dict[str, float]
    stem: int
    italic: bool = False
    in_window: bool = True

    @property
    def name(self) -> str:
        """The name of its files, such as ``sans-600``."""
        family = self.family.rpartition(" ")[2].lower()
        return f"{family}-{self.weight}{'-italic' if self.italic else ''}"

    @property
    def sources(self) -> list[str]:
        """The paths of its files in the package, one for each of ``SCRIPTS``."""
        package = self.package.name.rpartition("/")[2]
        axis = "opsz" if "opsz" in self.axes else "wght"
        style = "italic" if self.italic else "normal"
        return [f"files/{package}-{script}-{axis}-{style}.woff2" for script in SCRIPTS]


# The regular sans is slightly heavier than its designers' regular, because most of it is small. The
# serif is for reading, at 14 points; the display cut, with finer strokes, is for what is large.
FACES = (
    Face(SANS_FAMILY, "Regular", 400, SANS, {"wght": 450}, 74),
    Face(SANS_FAMILY, "Italic", 400, SANS, {"wght": 450}, 74, italic=True),
    Face(SANS_FAMILY, "SemiBold", 600, SANS, {"wght": 600}, 100),
    Face(SANS_FAMILY, "Bold", 700, SANS, {"wght": 700}, 118),
    Face(SERIF_FAMILY, "Regular", 400, SERIF, {"wght": 400, "opsz": 14}, 66),
    Face(SERIF_FAMILY, "Italic", 400, SERIF, {"wght": 400, "opsz": 14}, 66, italic=True),
    Face(SERIF_FAMILY, "SemiBold", 600, SERIF, {"wght": 600, "opsz": 14}, 90),
    Face(DISPLAY_FAMILY, "Regular", 400, SERIF, {"wght": 400, "opsz": 36}, 58, in_window=False),
    Face(DISPLAY_FAMILY, "SemiBold", 600, SERIF, {"wght": 650, "opsz": 44}, 90, in_window=False),
)
