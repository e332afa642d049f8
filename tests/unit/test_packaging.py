"""The contents of the packages, as far as they can be checked without building them."""

from __future__ import annotations

import argparse
import ast
import configparser
import io
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtGui import QImage

from app import __version__
from app.cli import _parser
from app.words.language import LANGUAGES
from scripts.package import archive, bundles, deb, icons, icu, needs
from scripts.package.info import TOUR_TYPE

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"

# What Qt Core uses ICU for: collation, letter case and time zone names. (It also uses converters of
# encodings, all of which are kept.)
ASK_ICU = """
import functools, json
from PySide6.QtCore import QByteArray, QCollator, QLocale, QTimeZone
def ordered(name):
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    words = "Zug Ähre ahne Öl Ofen 10 9 ß ss Łódź Lima 東京 Жуков åre".split()
    return sorted(words, key=functools.cmp_to_key(collator.compare))
zone = QTimeZone(QByteArray(b"Asia/Tokyo"))
standard = QTimeZone.TimeType.StandardTime
print(json.dumps({
    "order": [ordered(name) for name in ("en_GB", "de_DE", "de_AT")],
    "case": [QLocale(name).toUpper("straße iı ŉ") for name in ("de_DE", "en_GB", "tr_TR")],
    "zones": [zone.displayName(standard, QTimeZone.NameType.LongName, QLocale(name))
              for name in ("de_DE", "en_GB")],
}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings ICU on Linux only")
@pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in icu.TOOLS), reason="there is no linker"
)
def test_qt_answers_the_same_with_less_icu_data(tmp_path: Path) -> None:
    library = next((Path(PySide6.__file__).parent / "Qt" / "lib").glob("libicudata.so.*"))
    less = tmp_path / library.name
    assert icu.cut_down(library, less, LANGUAGES)
    assert less.stat().st_size < library.stat().st_size / 3

    def answers(**environment: str) -> object:
        run = subprocess.run(
            [sys.executable, "-c", ASK_ICU],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stderr == ""
        return json.loads(run.stdout)

    assert answers(LD_PRELOAD=str(less)) == answers()


def test_the_link_opener_gives_the_browser_its_own_libraries(tmp_path: Path) -> None:
    own, desktop = tmp_path / "own", tmp_path / "desktop"
    own.mkdir()
    desktop.mkdir()
    shutil.copy(PACKAGING / "linux" / "xdg-open", own)
    opener = desktop / "xdg-open"
    opener.write_text('#!/bin/sh\necho "${LD_LIBRARY_PATH-none} $1"\n')
    opener.chmod(0o755)
    path = f"{own}:{desktop}:{os.environ['PATH']}"

    def opened(**environment: str) -> str:
        return subprocess.run(
            ["xdg-open", "https://example.org/?a b"],
            env={"PATH": path, "LD_LIBRARY_PATH": "/bundle", **environment},
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        ).stdout

    assert opened() == "none https://example.org/?a b\n"
    assert opened(LD_LIBRARY_PATH_ORIG="/before") == "/before https://example.org/?a b\n"


@pytest.mark.parametrize("side", icons.SIZES)
def test_the_icon_is_drawn_in_every_size(side: int) -> None:
    image = QImage.fromData(icons.png(side))
    assert (image.width(), image.height()) == (side, side)
    assert image.pixelColor(0, 0).alpha() < 40
    assert image.pixelColor(side // 2, side // 2).alpha() == 255


def test_the_icons_of_other_systems_contain_every_size(tmp_path: Path) -> None:
    icons.write_ico(tmp_path / "a.ico")
    ico = (tmp_path / "a.ico").read_bytes()
    assert struct.unpack_from("<HHH", ico) == (0, 1, len(icons.ICO_SIZES))
    for index, side in enumerate(icons.ICO_SIZES):
        *_, length, at = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * index)
        assert QImage.fromData(ico[at : at + length]).width() == side
    icons.write_icns(tmp_path / "a.icns")
    icns = (tmp_path / "a.icns").read_bytes()
    assert struct.unpack_from(">4sI", icns) == (b"icns", len(icns))
    at, found = 8, []
    while at < len(icns):
        kind, length = struct.unpack_from(">4sI", icns, at)
        found.append((QImage.fromData(icns[at + 8 : at + length]).width(), kind))
        at += length
    assert found == list(icons.ICNS_TYPES.items())


def test_the_windows_resource_has_the_version(tmp_path: Path) -> None:
    names = (
        "VSVersionInfo FixedFileInfo StringFileInfo StringTable StringStruct VarFileInfo VarStruct"
    )
    # PyInstaller evaluates the file too; its own classes of these names need Windows tools.
    resource = eval(
        bundles.version_file(tmp_path).read_text(encoding="utf-8"),
        dict.fromkeys(names.split(), lambda *values, **named: [*values, *named.values()]),
    )
    (numbers, _), ([[[language, strings]]], _) = resource
    assert ".".join(str(part) for part in numbers[:3]) == __version__
    assert language == "040904B0"
    assert ["ProductVersion", __version__] in strings


def test_what_is_left_out_is_documented() -> None:
    tree = ast.parse((ROOT / "build.spec").read_text(encoding="utf-8"))
    names = {
        target.id
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name) and target.id.isupper()
    }
    text = (ROOT / "docs" / "packaging.md").read_text(encoding="utf-8")
    assert {"UNUSED_PLUGINS", "UNUSED_SYSTEM"} <= names
    silent = {name for name in names if f"`{name}`" not in text}
    assert silent <= {"LINUX", "LOADED_BY_NAME"}


def options(parser: argparse.ArgumentParser) -> set[str]:
    """The options of a parser and of its commands."""
    found: set[str] = set()
    for action in parser._actions:
        found.update(action.option_strings)
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                found |= options(command)
    return found


def test_the_manual_page_has_every_option_and_no_other() -> None:
    page = deb.filled("tour-atlas.1")
    documented = {
        f"-{name}"
        for names in re.findall(r"Fl (-?[a-z][a-z-]*(?: , -?[a-z][a-z-]*)*)", page)
        for name in names.split(" , ")
    }
    assert documented == options(_parser())
    assert f"Tour Atlas {__version__}" in page
    assert not re.search("@[A-Z]+@", page)


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="mandoc is not here")
def test_the_manual_page_is_well_formed() -> None:
    checked = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning"],
        input=deb.filled("tour-atlas.1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.stdout == ""


def test_the_desktop_files_agree() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys are case-sensitive
    entry.read(PACKAGING / "linux" / "tour-atlas.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    types = set(desktop["MimeType"].split(";")) - {""}
    component = ElementTree.fromstring(deb.filled("metainfo.xml"))
    assert {element.text for element in component.iterfind("provides/mediatype")} == types
    assert component.findtext("launchable") == "tour-atlas.desktop"
    assert component.findtext("releases/release[1]") is not None
    kinds = ElementTree.parse(PACKAGING / "linux" / "tour-atlas.mime.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    assert {kind.get("type") for kind in kinds.iterfind(f"{space}mime-type")} == {TOUR_TYPE}
    assert TOUR_TYPE in types
    for language in set(LANGUAGES) - {"en"}:
        for name in ("GenericName", "Comment", "Keywords"):
            assert f"{name}[{language}]" in desktop
        xml = "{http://www.w3.org/XML/1998/namespace}lang"
        assert language in {element.get(xml) for element in component.iterfind("summary")}


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="its checker is not here")
def test_the_desktop_entry_is_valid() -> None:
    path = PACKAGING / "linux" / "tour-atlas.desktop"
    checked = subprocess.run(["desktop-file-validate", path], capture_output=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, b"")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="its checker is not here")
def test_the_metadata_for_software_centres_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "app.metainfo.xml"
    path.write_text(deb.filled("metainfo.xml"), encoding="utf-8")
    checked = subprocess.run(
        ["appstreamcli", "validate", "--no-net", path], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_an_archive_depends_only_on_names_contents_and_modes(tmp_path: Path) -> None:
    def archived(folder: Path, names: str) -> bytes:
        folder.mkdir()
        for name in names.split():
            (folder / name).write_text(name, encoding="utf-8")
            (folder / name).chmod(0o700 if name == "run" else 0o600)
        (folder / "link").symlink_to("run")
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w") as packed:
            archive.write_folder(packed, folder, "top", 1_700_000_000)
        return buffer.getvalue()

    first = archived(tmp_path / "one", "b a run")
    os.utime(tmp_path / "one" / "a", (1, 1))
    assert archived(tmp_path / "two", "run a b") == first
    with tarfile.open(fileobj=io.BytesIO(first)) as packed:
        entries = packed.getmembers()
    assert [entry.name for entry in entries] == ["top", "top/a", "top/b", "top/link", "top/run"]
    assert {(entry.uid, entry.uname, entry.mtime) for entry in entries} == {
        (0, "root", 1_700_000_000)
    }
    assert [entry.mode for entry in entries if entry.isfile()] == [0o644, 0o644, 0o755]


def test_a_library_of_no_known_package_stops_the_packaging(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux") or shutil.which("objdump") is None:
        pytest.skip("there is no objdump")
    shutil.copy(Path(PySide6.__file__).parent / "QtXml.abi3.so", tmp_path)
    with pytest.raises(LookupError, match="libQt6Xml"):
        needs.depends(tmp_path)
