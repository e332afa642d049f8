"""Builds the Debian package: the program in /usr/lib, desktop files and manual in /usr/share."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from scripts.package import icons
from scripts.package.info import (
    AUTHORS,
    DIST,
    ICON,
    IDENTIFIER,
    PACKAGING,
    PROGRAM,
    ROOT,
    TOUR_TYPE,
    VERSION,
    epoch,
)
from scripts.package.needs import RECOMMENDS, depends

LINUX = PACKAGING / "linux"
SCRIPTS = ("postinst", "prerm")


def write_deb() -> Path:
    """Writes ``dist/tour-atlas_VERSION_ARCHITECTURE.deb`` and returns its path.

    Raises ``CalledProcessError`` if dpkg fails, ``LookupError`` for an unknown library.
    """
    machine = output("dpkg", "--print-architecture")
    root = ROOT / "build" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    lay_out(root)
    write_control(root, machine)
    set_dates(root, epoch())
    path = DIST / f"tour-atlas_{VERSION}_{machine}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, path],
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch())},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(root)
    return path


def lay_out(root: Path) -> None:
    """Places every file of the package below ``root``, as it will be installed."""
    share = root / "usr" / "share"
    program = root / "usr" / "lib" / "tour-atlas"
    # Hard links rather than copies: only dates and modes of the files change.
    shutil.copytree(PROGRAM, program, symlinks=True, copy_function=link)
    for path in program.rglob("*"):
        if not path.is_symlink():
            executable = path.stat().st_mode & 0o100 and ".so" not in path.name
            path.chmod(0o755 if path.is_dir() or executable else 0o644)
    # When root starts the web engine, it creates this folder, which would remain after removal.
    (program / "_internal" / "PySide6" / "Qt" / "resources" / "locales").mkdir(exist_ok=True)
    (root / "usr" / "bin").mkdir()
    (root / "usr" / "bin" / "tour-atlas").symlink_to("../lib/tour-atlas/tour-atlas")
    write(share / "applications" / "tour-atlas.desktop", filled("tour-atlas.desktop"))
    write(share / "metainfo" / f"{IDENTIFIER}.metainfo.xml", filled("metainfo.xml"))
    write(share / "mime" / "packages" / "tour-atlas.xml", filled("tour-atlas.mime.xml"))
    write(share / "tour-atlas" / "apparmor-profile", filled("apparmor-profile"))
    write(share / "man" / "man1" / "tour-atlas.1.gz", zipped(filled("tour-atlas.1")))
    write(share / "lintian" / "overrides" / "tour-atlas", filled("lintian-overrides"))
    write_icons(share / "icons" / "hicolor")
    write_documents(share / "doc" / "tour-atlas")


def write_icons(theme: Path) -> None:
    """Writes the icon in every size, and the SVG."""
    for side in icons.SIZES:
        write(theme / f"{side}x{side}" / "apps" / "tour-atlas.png", icons.png(side))
    write(theme / "scalable" / "apps" / "tour-atlas.svg", ICON.read_bytes())


def write_documents(folder: Path) -> None:
    """Writes the licences, the changelog, and a changelog in Debian's format."""
    notice = (ROOT / "resources" / "NOTICE.md").read_text(encoding="utf-8")
    licences = [
        (LINUX / "copyright").read_text(encoding="utf-8"),
        (ROOT / "LICENSE").read_text(encoding="utf-8"),
        notice,
        *(
            f"## {path.name}\n\n{path.read_text(encoding='utf-8')}"
            for path in sorted((ROOT / "resources" / "licences").iterdir())
        ),
    ]
    write(folder / "copyright", "\n\n".join(licences))
    write(folder / "CHANGELOG.md.gz", zipped((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))
    when = format_datetime(datetime.fromtimestamp(epoch(), UTC))
    entry = f"tour-atlas ({VERSION}) stable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n"
    write(folder / "changelog.gz", zipped(f"{entry} -- {maintainer()}  {when}\n"))


def write_control(root: Path, machine: str) -> None:
    """Writes the control files: dependencies, size in KiB, checksums, scripts."""
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    control = root / "DEBIAN"
    values = {
        "ARCHITECTURE": machine,
        "MAINTAINER": maintainer(),
        "SIZE": str(sum(path.stat().st_size for path in files) // 1024),
        "DEPENDS": ", ".join(depends(PROGRAM)),
        "RECOMMENDS": ", ".join(RECOMMENDS),
    }
    write(control / "control", filled("control", values))
    for name in SCRIPTS:
        write(control / name, filled(name)).chmod(0o755)
    names = [str(path.relative_to(root)) for path in files]
    sums = subprocess.run(["md5sum", *names], cwd=root, check=True, capture_output=True, text=True)
    write(control / "md5sums", sums.stdout)


def maintainer() -> str:
    """The maintainer of the package, from DEBFULLNAME and DEBEMAIL as in Debian's tools."""
    name = os.environ.get("DEBFULLNAME", AUTHORS)
    return f"{name} <{os.environ.get('DEBEMAIL', 'maintainers@touratlas.invalid')}>"


def filled(name: str, values: Mapping[str, str] | None = None) -> str:
    """A file of ``packaging/linux/`` with its @PLACEHOLDERS@ filled in."""
    day = datetime.fromtimestamp(epoch(), UTC)
    all_values = {
        "AUTHORS": AUTHORS,
        "DATE": f"{day:%Y-%m-%d}",
        "IDENTIFIER": IDENTIFIER,
        "MANDATE": f"{day:%B} {day.day}, {day.year}",
        "TOUR_TYPE": TOUR_TYPE,
        "VERSION": VERSION,
        **(values or {}),
    }
    text = (LINUX / name).read_text(encoding="utf-8")
    for placeholder, value in all_values.items():
        text = text.replace(f"@{placeholder}@", value)
    return text


def zipped(text: str) -> bytes:
    """The text compressed by gzip, without a timestamp."""
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def write(path: Path, content: str | bytes) -> Path:
    """Writes a file and its parent folders; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    path.chmod(0o644)
    return path


def link(source: str, target: str) -> str:
    """Makes a hard link, or a copy if the disk has no hard links; returns the target."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


def set_dates(root: Path, when: int) -> None:
    """Sets the same date for everything, and makes folders readable for everyone."""
    for path in [root, *root.rglob("*")]:
        os.utime(path, (when, when), follow_symlinks=False)
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def output(*command: str) -> str:
    """The output of a program, stripped."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
