"""Every text of the app is in the translation files, and every translation is complete."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.map.basemap import country_names
from app.words import counts
from app.words.countries import country_name
from app.words.language import LANGUAGES, SOURCE, current, install

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
OTHERS = sorted(LANGUAGES.keys() - {SOURCE})
# What a text and its translation must have in common: names in braces, numbers, file patterns.
MARKS = re.compile(r"\{\w*\}|%L?n|%\d|\(\*[^)]*\)|;;|\n")


class Text(NamedTuple):
    context: str
    source: str
    counted: bool


class Message(NamedTuple):
    text: Text
    forms: tuple[str, ...]
    state: str | None


def texts_in(path: Path) -> Iterator[Text]:
    """The texts that a module passes to Qt. Fails on texts that lupdate cannot find."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
    in_strings = {call for string in strings for call in ast.walk(string)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        if called in ("translate", "QCoreApplication.translate"):
            context, *arguments = node.args
            name = literal(context, f"{where}: the context")
        elif called == "self.tr":
            # The innermost class is the context.
            name = [owner.name for owner in classes if node in ast.walk(owner)][-1]
            arguments = node.args
        else:
            assert called.rpartition(".")[2] != "tr", f"{where}: lupdate does not know {called}()"
            continue
        assert node not in in_strings, f"{where}: lupdate does not look into f-strings"
        assert not node.keywords, f"{where}: lupdate does not know arguments by name"
        yield Text(name, literal(arguments[0], f"{where}: the text"), len(arguments) == 3)


def literal(node: ast.expr, what: str) -> str:
    assert isinstance(node, ast.Constant), f"{what} is no literal"
    assert isinstance(node.value, str), f"{what} is no text"
    return node.value


@pytest.fixture(scope="module")
def texts() -> set[Text]:
    return {text for path in (ROOT / "app").rglob("*.py") for text in texts_in(path)}


def messages(language: str) -> list[Message]:
    found = []
    for context in ET.parse(FOLDER / f"tour-atlas_{language}.ts").getroot().findall("context"):
        for message in context.findall("message"):
            counted = message.get("numerus") == "yes"
            text = Text(context.findtext("name", ""), message.findtext("source", ""), counted)
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.findall("numerusform")]
            state = translation.get("type")
            found.append(Message(text, tuple(forms or [translation.text or ""]), state))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str, texts: set[Text]) -> None:
    wanted = {text for text in texts if text.counted or language != SOURCE}
    found = {message.text for message in messages(language)}
    hint = "run make translations"
    assert not wanted - found, hint
    assert not found - wanted, hint
    unfinished = [entry.text for entry in messages(language) if entry.state or not all(entry.forms)]
    assert not unfinished, "translate them in the .ts file, then run make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_same_in_every_language(language: str) -> None:
    for message in messages(language):
        for form in message.forms:
            marks = Counter(MARKS.findall(message.text.source))
            assert Counter(MARKS.findall(form)) == marks, message
            # A mnemonic and an ellipsis if the original has them.
            for sign in ("&", "…"):
                assert form.count(sign) == message.text.source.count(sign), message
            assert form == form.strip(), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_files_match_the_translations(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    source = FOLDER / f"tour-atlas_{language}.ts"
    subprocess.run([tool, "-silent", source, "-qm", compiled], check=True)
    committed = (FOLDER / f"tour-atlas_{language}.qm").read_bytes()
    assert compiled.read_bytes() == committed, "run make translations"


def test_german_has_german_quotation_marks() -> None:
    for message in messages("de"):
        for form in message.forms:
            assert '"' not in form, message
            assert "..." not in form, message
            assert form.count("„") == form.count("“"), message
            assert "”" not in form, message


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    install(qapp, "de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    install(qapp, SOURCE)
    QLocale.setDefault(before)


def test_plurals() -> None:
    assert [counts.stops(number) for number in (0, 1, 2)] == ["0 stops", "1 stop", "2 stops"]
    assert counts.stops(12_345) == "12,345 stops"
    assert counts.some_of_items(8, 1234) == "8 of 1,234 items"
    assert counts.people_met_or_quoted(1) == "1 person met or quoted"


@pytest.mark.usefixtures("german")
def test_plurals_in_german() -> None:
    assert [counts.stops(number) for number in (0, 1, 2)] == [
        "0 Stationen",
        "1 Station",
        "2 Stationen",
    ]
    assert counts.stops(12_345) == "12.345 Stationen"
    assert counts.items(44) == "44 Einträge"
    assert counts.some_of_items(8, 1234) == "8 von 1.234 Einträgen"


@pytest.mark.parametrize("language", OTHERS)
def test_every_country_has_a_name(language: str) -> None:
    path = FOLDER / f"countries_{language}.json"
    names = msgspec.json.decode(path.read_bytes(), type=dict[str, str])
    assert names.keys() == country_names().keys()
    assert all(names.values())


@pytest.mark.usefixtures("german")
def test_countries_have_german_names() -> None:
    assert [country_name(code) for code in ("KR", "VN", "XX")] == ["Südkorea", "Vietnam", "XX"]


def test_countries_have_english_names_again() -> None:
    assert current() == SOURCE
    assert country_name("KR") == "South Korea"


# LANGUAGE determines the texts, LC_ALL the formats of dates and numbers.
@pytest.mark.parametrize(
    ("language", "formats", "chosen", "expected"),
    [
        ("de", "de_DE.UTF-8", None, "de 5.318 4. Nov. 2025"),
        ("de", "C", None, "de 5.318 4. Nov. 2025"),
        ("de_AT:en", "de_AT.UTF-8", None, "de 5\u00a0318 4. Nov. 2025"),
        ("en_US", "en_US.UTF-8", None, "en 5,318 Nov 4, 2025"),
        ("is:de", "de_DE.UTF-8", None, "de 5.318 4. Nov. 2025"),
        ("is", "C", None, "en 5,318 4 Nov 2025"),
        ("de", "de_DE.UTF-8", "en", "en 5,318 4 Nov 2025"),
        ("en_US", "en_US.UTF-8", "en", "en 5,318 Nov 4, 2025"),
        ("en_US", "en_US.UTF-8", "de", "de 5.318 4. Nov. 2025"),
        ("en_US", "en_US.UTF-8", "tlh", "en 5,318 Nov 4, 2025"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_system_s(
    language: str, formats: str, chosen: str | None, expected: str
) -> None:
    code = (
        "import datetime as dt\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from app.words import dates, language\n"
        f"language.install(QCoreApplication([]), {chosen!r})\n"
        "print(language.current(), dates.number(5318), dates.day(dt.date(2025, 11, 4)))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"LANGUAGE": language, "LC_ALL": formats, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout.strip() == expected
