"""Bad files: each is read, or refused in one line, in bounded time and memory.

Cases that might not end run in a process with limited memory, which is killed after a timeout; then
the test fails.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from app.tour import Tour, TourFileError, dump, parse, read, write
from app.tour.file.geojson import MOST_BYTES
from app.tour.file.strict_json import MOST_DEPTH, MOST_DIGITS, MOST_VALUES
from tests.fuzz.judge import kind_of_problem, serves, survives
from tests.measuring import unmeasured
from tests.tours import BUNDLED, encoded, small

ROOT = Path(__file__).resolve().parents[2]
MOST_MEMORY = 2 * 1024**3
MOST_SECONDS = 60


def line_of(path: Path) -> str:
    """The single line of the error for a file."""
    with pytest.raises(TourFileError) as caught:
        read(path)
    kind_of_problem(caught.value)
    assert len(caught.value.lines) == 1
    return caught.value.lines[0]


def refusal(data: bytes) -> str:
    """The single line of the error for the bytes of a file, without the name of the file."""
    with pytest.raises(TourFileError) as caught:
        parse(data, "T")
    kind_of_problem(caught.value)
    assert len(caught.value.lines) == 1
    return caught.value.lines[0].removeprefix("T: ")


def taken(value: dict[str, Any]) -> Tour:
    """The tour in a JSON value; also checks that the rest of the app can use it."""
    tour = parse(encoded(value), "T")
    survives(tour)
    serves(tour)
    return tour


def validate(path: Path) -> tuple[int, list[str]]:
    """The exit code and the output of ``main.py validate``, run within the limits."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "validate", str(path)],
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        cwd=ROOT,
        env=unmeasured(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY)),
    )
    return done.returncode, done.stderr.splitlines()


def properties(value: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = value["features"][0]["properties"]
    return found


# --- Sizes -------------------------------------------------------------------------------------


def a_million_people() -> bytes:
    people = ",".join(f'{{"id":"p{number}","name":"P"}}' for number in range(1_000_000))
    return encoded({**small(), "people": 0}).replace(
        b'"people": 0', f'"people":[{people}]'.encode()
    )


def nothing_but_brackets() -> bytes:
    return b"[" + b"[]," * (MOST_BYTES // 3 - 1) + b"0]"


def as_many_faults_as_there_can_be() -> bytes:
    return encoded({**small(), "people": [{}] * (MOST_VALUES // 2 - 100)})


def a_member_twice_among_very_many() -> bytes:
    members = ",".join(f'"m{number}":0' for number in range(MOST_VALUES - 10))
    # The last name: an algorithm that counts each name among all of them would take days.
    return f'{{{members},"m{MOST_VALUES - 11}":1}}'.encode()


def a_very_long_id_named_very_often() -> bytes:
    value = small()
    value["features"][0]["id"] = "x" * 10_000_000
    properties(value)["meetings"] = [
        {"id": str(number), "title": "Tea", "with": ["nobody"]} for number in range(20_000)
    ]
    return encoded(value)


def a_whole_book_cited_very_often() -> bytes:
    value = small()
    value["sources"][0]["text"] = "word " * 800_000
    cite = [{"source": "diary", "start": 0, "end": 4_000_000}]
    properties(value)["quotes"] = [
        {"id": str(number), "text": "word word", "cite": cite} for number in range(20_000)
    ]
    return encoded(value)


TOO_MUCH: list[tuple[Callable[[], bytes], str]] = [
    (a_million_people, "contains more than 2,000,000 values; "),
    (nothing_but_brackets, "contains more than 2,000,000 values; "),
    (as_many_faults_as_there_can_be, "people[0], id: is missing"),
    (a_member_twice_among_very_many, 'the member "m1999989" occurs twice'),
    (
        a_very_long_id_named_very_often,
        f'feature "{"x" * 38}…, meetings "0", with: no person has the id "nobody"',
    ),
    (
        a_whole_book_cited_very_often,
        'feature "oslo", quotes "5", cite[0]: the cited passages of this tour add up to more than '
        "20,000,000 characters",
    ),
    (lambda: b"[" * 100_000, "is nested too deeply to be a tour: more than 100 levels"),
    (lambda: b'{"a":' * 100_000, "is nested too deeply to be a tour: more than 100 levels"),
    (
        lambda: b'{"a": ' + b"9" * 50_000_000 + b"}",
        "contains a number that cannot be read: it has ",
    ),
    (
        lambda: b'{"a": 1e' + b"9" * 50_000_000 + b"}",
        "contains a number that cannot be read: 1e999",
    ),
]


@pytest.mark.parametrize(("make", "line"), TOO_MUCH, ids=[line[:60] for _, line in TOO_MUCH])
def test_too_much_is_refused_in_bounded_time_and_memory(
    make: Callable[[], bytes], line: str, tmp_path: Path
) -> None:
    path = tmp_path / "t.geojson"
    path.write_bytes(make())
    code, lines = validate(path)
    assert code == 1
    assert lines[0].startswith(f"{path}: {line}"), lines[0][:1000]
    assert all(len(line) < 1000 and line.startswith(f"{path}: ") for line in lines)


def test_as_much_as_there_may_be_is_read_in_bounded_memory(tmp_path: Path) -> None:
    value = small()
    # One character beyond U+FFFF makes Python store four bytes per character of the text.
    value["sources"].append({"id": "book", "title": "Book", "text": "\U0001f600"})
    around = len(encoded(value))
    value["sources"][1]["text"] += "x" * (MOST_BYTES - around)
    path = tmp_path / "t.geojson"
    path.write_bytes(encoded(value))
    assert path.stat().st_size == MOST_BYTES
    assert validate(path) == (0, [])
    with path.open("ab") as file:
        file.write(b" ")
    assert validate(path) == (1, [f"{path}: is larger than 64 MB; a tour file is far smaller"])


def test_long_texts_and_many_topics_are_kept() -> None:
    value = small()
    value["tour"]["title"] = "é" * 10_000_000
    properties(value)["meetings"][0]["topics"] = [f"topic {number}" for number in range(10_000)]
    tour = taken(value)
    assert len(tour.title) == 10_000_000
    assert len(tour.stop("oslo").meetings[0].topics) == 10_000


@pytest.mark.parametrize("make", [lambda inner: [inner], lambda inner: {"a": inner}])
def test_nesting_up_to_the_limit_is_kept(make: Callable[[Any], Any]) -> None:
    value = small()
    inner: Any = make(0)
    # The file itself is the first level.
    for _ in range(MOST_DEPTH - 2):
        inner = make(inner)
    value["x"] = inner
    assert taken(value).file_extra == {"x": inner}
    value["x"] = make(inner)
    assert refusal(encoded(value)) == "is nested too deeply to be a tour: more than 100 levels"


# --- Numbers -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["x", "start"])
def test_a_number_may_be_large_but_must_be_one(name: str) -> None:
    """Checks an unknown member and a known one."""
    data = encoded(small()).replace(b'"title": "Tea"', b'"title": "Tea", "x": 7')
    data = data.replace(b'"start": 9', b'"start": 7') if name == "start" else data
    place = f'"{name}": 7'.encode()
    assert data.count(place) == 1

    def with_number(number: bytes) -> bytes:
        return data.replace(place, place[:-1] + number)

    assert refusal(with_number(b"1e400")).endswith("cannot be read: 1e400 is too large")
    assert refusal(with_number(b"-1e400")).endswith("cannot be read: -1e400 is too large")
    digits = b"9" * (MOST_DIGITS + 1)
    assert refusal(with_number(digits)).endswith("it has 1,001 digits, more than 1,000")
    for word in (b"NaN", b"Infinity", b"-Infinity"):
        assert refusal(with_number(word)).startswith(f"{word.decode()} is not a JSON number")
    largest = with_number(b"9" * MOST_DIGITS)
    survives(parse(largest, "T"))


@pytest.mark.parametrize("number", [2**64, -(2**70), 10**40])
def test_a_number_beyond_the_machine_s_is_shown_in_the_report(number: int) -> None:
    value = small()
    value["tour"]["format"] = number
    assert refusal(encoded(value)).startswith(f"tour, format: must be 1, not {str(number)[:39]}")


@pytest.mark.parametrize(
    ("coordinates", "what"),
    [
        ([181, 0], "[181, 0] is not on Earth"),
        ([0, 90.5], "[0, 90.5] is not on Earth"),
        ([0, 10**400], f"must be [longitude, latitude], not [0,1{'0' * 35}…"),
        (["10.75", "59.91"], 'must be [longitude, latitude], not ["10.75","59.91"]'),
        ([[10.75, 59.91]], "must be [longitude, latitude], not [[10.75,59.91]]"),
        ([10.75, [59.91]], "must be [longitude, latitude], not [10.75,[59.91]]"),
        ([True, False], "must be [longitude, latitude], not [true,false]"),
        ([10.75, None], "must be [longitude, latitude], not [10.75,null]"),
        ([10.75], "must be [longitude, latitude], not [10.75]"),
        ([1, 2, 3, 4], "must be [longitude, latitude], not [1,2,3,4]"),
        ([1, 2, 1e9], "must be [longitude, latitude], not [1,2,1000000000.0]"),
        ({"lon": 1, "lat": 2}, 'must be [longitude, latitude], not {"lon":1,"lat":2}'),
        ("10.75,59.91", 'must be [longitude, latitude], not "10.75,59.91"'),
    ],
)
def test_coordinates_that_are_none(coordinates: object, what: str) -> None:
    value = small()
    value["features"][0]["geometry"]["coordinates"] = coordinates
    assert refusal(encoded(value)).startswith(f'feature "oslo", coordinates: {what}')


@pytest.mark.parametrize("position", [[180, 90], [-180, -90], [-0.0, 0], [179.999999999, -90.0]])
def test_the_ends_of_the_earth_are_places(position: list[float]) -> None:
    value = small()
    value["features"][1]["geometry"]["coordinates"] = position
    assert (taken(value).stops[1].lon, taken(value).stops[1].lat) == tuple(position)


# --- Dates -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "date",
    [
        *("2025-02-30", "2025-13-01", "0000-01-01", "10000-01-01", "-001-01-01", "2025-2-3", ""),
        *("20250230", "2025-11-04T24:01", "2025-11-04T12:00+25:00", "tomorrow", "2025-11-04\n"),
        *("２０２５-11-04", "2025-11-0４"),
    ],
)
def test_dates_that_are_none(date: str) -> None:
    value = small()
    properties(value).update(arrive=date, depart=None)
    line = refusal(encoded(value))
    assert line.startswith('feature "oslo", arrive: must be an ISO 8601 date such as 2025-11-04')


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("0001-01-01", "9999-12-31"),
        ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999-14:00"),
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
    ],
)
def test_the_first_and_the_last_day_of_the_calendar_are_days(first: str, last: str) -> None:
    value = small()
    properties(value).update(arrive=first, depart=first)
    value["features"][1]["properties"].update(arrive=last, depart=last)
    taken(value)


# --- Text --------------------------------------------------------------------------------------


@pytest.mark.parametrize("half", ["\\ud800", "\\udbff", "\\udc00", "\\udfff", "\\ude00\\ud83d"])
@pytest.mark.parametrize("place", ['"Diary"', '"title": "Diary"'], ids=["value", "name"])
def test_half_of_a_character_is_refused(half: str, place: str) -> None:
    bent = f'"{half}"' if place == '"Diary"' else f'"{half}": 0, {place}'
    data = encoded(small()).replace(place.encode(), bent.encode())
    assert refusal(data).startswith("a text contains half of a surrogate pair")


def test_a_surrogate_pair_is_one_character() -> None:
    data = encoded(small()).replace(b'"Diary"', rb'"\ud83d\ude00"')
    tour = parse(data, "T")
    assert tour.source("diary").title == "\U0001f600"
    survives(tour)


@pytest.mark.parametrize(
    ("encode", "what"),
    [
        (lambda text: text.encode("utf-16"), "line 1: this is not text"),
        (lambda text: text.encode("utf-16-le"), "line 1: this is not text"),
        (lambda text: text.encode("utf-32"), "line 1: this is not text"),
        (lambda text: text.encode("utf-32-be"), "line 1: this is not text"),
        (lambda text: gzip.compress(text.encode()), "line 1: this is not text"),
        (lambda text: text.encode("latin-1"), "line 1: this is not UTF-8"),
        (lambda text: text.encode() + b"\0", "line 1, column "),
        (lambda text: text.replace("Tea", "T\0a").encode(), "line 1"),
        (lambda text: b"\xef\xbb\xbf" * 2 + text.encode(), "line 1, column 1: "),
        (lambda _: b"\xef\xbb\xbf", "line 1, column 1: a value is missing here"),
        (lambda _: b" \r\n\t ", "is empty"),
    ],
)
def test_bytes_that_are_no_json_in_utf_8(encode: Callable[[str], bytes], what: str) -> None:
    # Longer than the part that is searched for the null bytes of other encodings.
    text = encoded({"x": "-" * 5000, **small()}).decode()
    assert refusal(encode(text)).startswith(what)


def test_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain = BUNDLED.read_bytes()
    windows = b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n")
    assert parse(windows, "T") == parse(plain, "T")
    broken = windows.replace(b'"type": "FeatureCollection",', b'"type" "FeatureCollection",')
    assert refusal(broken).startswith("line 2, column ")


def test_ids_that_look_alike_are_not_the_same() -> None:
    value = small()
    names = ["oslo", "Oslo", "OSLO", "\u00e9", "e\u0301", "ﬀ", "ff"]
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in names}) == 3
    feature = value["features"][1]
    value["features"] = [{**feature, "id": name} for name in names]
    value["features"][0]["properties"] = {**properties(value), "arrive": None}
    tour = taken(value)
    assert [tour.index(name) for name in names] == list(range(7))


def test_a_long_value_is_not_told_in_full() -> None:
    value = small()
    properties(value).update(country="N" * 100_000, arrive="9" * 100_000)
    with pytest.raises(TourFileError) as caught:
        parse(encoded(value), "T")
    assert all(len(line) < 150 for line in caught.value.lines)
    properties(value).update(country="N" * 100_000, arrive=None)
    assert refusal(encoded(value)) == (
        f'feature "oslo", country: "{"N" * 38}… is not an ISO 3166-1 alpha-2 country code '
        "such as JP"
    )


# --- Other files -------------------------------------------------------------------------------


def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "zero").symlink_to("/dev/zero")
    for path, what in [
        (tmp_path, "is a folder; choose a tour file in it"),
        (tmp_path / "none", "does not exist; check its name and folder"),
        (tmp_path / "pipe", "is not a regular file; choose a tour file"),
        (tmp_path / "zero", "is not a regular file; choose a tour file"),
        (tmp_path / "a", "cannot be opened: Too many levels of symbolic links"),
        (tmp_path / ("x" * 300), "cannot be opened: File name too long"),
        (BUNDLED / "x", "cannot be opened: Not a directory"),
    ]:
        assert validate(path) == (1, [f"{path}: {what}"])


def test_a_device_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object) -> int:
        raise AssertionError("opening some devices sets them going")

    monkeypatch.setattr(os, "open", opened)
    assert line_of(Path("/dev/null")) == "/dev/null: is not a regular file; choose a tour file"


def test_a_pipe_that_comes_in_place_of_a_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.geojson"
    path.write_bytes(encoded(small()))
    really_open = os.open

    def swap_and_open(*arguments: Any) -> int:
        path.unlink()
        os.mkfifo(path)
        return really_open(*arguments)

    monkeypatch.setattr(os, "open", swap_and_open)
    assert line_of(path).endswith("is not a regular file; choose a tour file")


def shrink(path: Path) -> None:
    os.truncate(path, 100)


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b" ")


def grow_beyond_the_limit(path: Path) -> None:
    os.truncate(path, MOST_BYTES + 1)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (shrink, "changed while it was read; open it again"),
        (grow, "changed while it was read; open it again"),
        (grow_beyond_the_limit, "is larger than 64 MB; a tour file is far smaller"),
    ],
)
def test_a_file_that_changes_while_it_is_read(
    change: Callable[[Path], None], what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.geojson"
    path.write_bytes(encoded(small()))
    really_open = os.fdopen

    def change_and_open(*arguments: Any, **options: Any) -> BinaryIO:
        change(path)
        file: BinaryIO = really_open(*arguments, **options)
        return file

    monkeypatch.setattr(os, "fdopen", change_and_open)
    assert line_of(path) == f"{path}: {what}"


def test_a_file_that_has_nothing_to_give_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Like /proc/kmsg: a regular file whose read blocks, or returns None if it must not block."""
    path = tmp_path / "t.geojson"
    path.write_bytes(b"")
    pipe, end = os.pipe()
    os.set_blocking(pipe, False)
    really_open = os.fdopen
    monkeypatch.setattr(
        os, "fdopen", lambda _handle, *arguments, **_options: really_open(pipe, *arguments)
    )
    assert line_of(path).endswith("cannot be read: it has no data yet; choose a tour file")
    os.close(end)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "t.geojson"
    path.write_bytes(encoded(small()))
    path.chmod(0)
    assert line_of(path) == f"{path}: cannot be opened: permission denied"


def test_permission_that_is_refused_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same for root, to whom the system grants every access."""
    path = tmp_path / "t.geojson"
    path.write_bytes(encoded(small()))

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refuse)
    assert line_of(path) == f"{path}: cannot be opened: permission denied"


@pytest.mark.parametrize("name", ["a\nb\x1b[31m\u202e.geojson", os.fsdecode(b"\xff\xfe.geojson")])
def test_the_name_of_a_file_cannot_break_the_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(encoded({**small(), "features": [7] * 200}))
    code, lines = validate(path)
    assert code == 1
    assert len(lines) == 51
    assert lines[-1].endswith(".geojson: … and 150 more problems")
    assert all(line.isprintable() for line in lines)


# --- Writing -----------------------------------------------------------------------------------


def test_a_target_that_is_no_file_is_refused_and_stays(tmp_path: Path) -> None:
    tour = parse(encoded(small()), "T")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.iterdir())
    for path, what in [
        (tmp_path / "pipe", "cannot be written: it exists, but is not a regular file"),
        (tmp_path / "a", "cannot be written: Too many levels of symbolic links"),
        (tmp_path / "folder", "is a folder; choose a tour file in it"),
        (tmp_path / "nul\0", "cannot be written: embedded null byte"),
        (tmp_path / ("x" * 300), "cannot be written: File name too long"),
    ]:
        with pytest.raises(TourFileError) as caught:
            write(tour, path)
        assert caught.value.lines[0].endswith(f": {what}")
    assert sorted(tmp_path.iterdir()) == before
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_the_longest_name_can_be_saved_under(tmp_path: Path) -> None:
    path = tmp_path / ("\U0001f600" * 60 + ".geojson")
    tour = parse(encoded(small()), "T")
    write(tour, path)
    assert read(path) == tour


def test_a_disk_that_is_full_leaves_the_old_file(
    tmp_path: Path,
) -> None:
    """A limit on the size of files simulates a full disk: a write fails halfway."""
    path = tmp_path / "t.geojson"
    value = small()
    path.write_bytes(encoded(value))
    value["tour"]["summary"] = "x" * 100_000
    (tmp_path / "new.json").write_text(json.dumps(value))
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from app.tour import TourFileError, read, write\n"
        "tour = read(Path(sys.argv[1]))\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try:\n"
        "    write(tour, Path(sys.argv[2]))\n"
        "except TourFileError as error:\n"
        "    sys.exit(str(error))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "new.json"), str(path)],
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        cwd=ROOT,
        env=unmeasured(),
    )
    assert done.stderr.strip() == f"{path}: cannot be written: File too large"
    assert path.read_bytes() == encoded(small())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.json", "t.geojson"]


def test_a_tour_is_written_completely(tmp_path: Path) -> None:
    path = tmp_path / "t.geojson"
    tour = read(BUNDLED)
    write(tour, path)
    assert path.read_bytes() == dump(tour)
