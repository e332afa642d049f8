"""The interactive page, opened from disk in a separate browser without a network."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.export.options import ExportOptions
from app.export.run import export
from app.map import inline
from app.map.share import share_page
from app.map.theme import THEMES
from app.tour import Tour, read
from app.words.page import page_words
from app.words.share import share_words
from tests.chromium import Chromium, find_chromium
from tests.export.samples import CREDITED
from tests.map.test_hostile_text import FORMAL, HOSTILE, hostile_tour
from tests.tours import BUNDLED, VERNE, encoded

MAX_BYTES = 3_000_000
READY = "window.atlas && atlas.placed && atlas.labels.names && atlas.basemap.coarse"
SHOWN = "[...document.querySelectorAll('#overview, .ts-stop')].filter((part) => !part.hidden)"


def page_of(tour: Tour) -> str:
    return share_page(tour, words=page_words(), share=share_words())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of both bundled tours and of a hostile one."""
    pages = tmp_path_factory.mktemp("pages")
    (pages / "hostile.geojson").write_bytes(encoded(hostile_tour()))
    for name, path in (
        ("asia", BUNDLED),
        ("verne", VERNE),
        ("hostile", pages / "hostile.geojson"),
    ):
        export(read(path), pages / f"{name}.html", ExportOptions())
    return pages


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    program = find_chromium()
    if program is None:
        pytest.skip("Chromium is missing (Debian: chromium)")
    browser = Chromium(program, tmp_path_factory.mktemp("chromium") / "profile")
    yield browser
    browser.close()


@pytest.fixture
def browser(chromium: Chromium) -> Chromium:
    """The browser in its initial state: an empty page, no events, reduced motion."""
    chromium.open("about:blank")
    chromium.size(1280, 800)
    chromium.prefer(prefers_color_scheme="light", prefers_reduced_motion="reduce")
    chromium.events.clear()
    return chromium


def show(browser: Chromium, file: Path, anchor: str = "") -> None:
    browser.open(file.as_uri() + anchor)
    browser.wait(READY)


def heading(browser: Chromium) -> str:
    """The heading of the only visible part of the panel."""
    shown = browser.ask(f"{SHOWN}.map((part) => part.querySelector('h2').textContent)")
    assert len(shown) == 1
    return str(shown[0])


def assert_clean(browser: Chromium, file: Path) -> None:
    """The page had no errors and loaded no other file."""
    assert browser.complaints() == []
    urls = {url.partition("#")[0] for url in browser.requested() if not url.startswith("data:")}
    assert urls == {file.as_uri()}


def free_texts(value: Any, key: str = "") -> Iterator[str]:
    """Every free text of a tour file."""
    if isinstance(value, dict):
        for name, part in value.items():
            # Locators are abbreviated, and country codes become names.
            if name not in ("label", "locator", "parties", "sha256"):
                yield from free_texts(part, name)
    elif isinstance(value, list) and key not in FORMAL:
        for part in value:
            yield from free_texts(part, key)
    elif isinstance(value, str) and key not in FORMAL:
        yield value


def named_people(tour: Tour) -> set[str]:
    """The ids of the people in meetings and quotations."""
    speakers = {quotation.speaker for stop in tour.stops for quotation in stop.quotes}
    hosts = {id_ for stop in tour.stops for meeting in stop.meetings for id_ in meeting.people}
    return hosts | {speaker for speaker in speakers if speaker}


def normalized(text: str) -> str:
    return " ".join(text.split())


# Tests of the file.


def test_equal_tours_make_equal_files_that_fit_into_a_mail(folder: Path, tmp_path: Path) -> None:
    for name, path in (("asia", BUNDLED), ("verne", VERNE)):
        again = tmp_path / f"{name}.html"
        export(read(path), again, ExportOptions(theme="dark"))
        assert again.read_bytes() == (folder / f"{name}.html").read_bytes()
        assert again.stat().st_size < MAX_BYTES


class Elements(HTMLParser):
    """Collects elements with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def elements(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Elements()
    parser.feed(page)
    return parser.tags


def test_the_page_refers_to_no_other_file_and_to_no_script_outside_its_policy(folder: Path) -> None:
    page = (folder / "verne.html").read_text(encoding="utf-8")
    tags = elements(page)
    assert {tag for tag, _ in tags} & {"link", "img", "iframe", "object", "base", "form"} == set()
    for tag, attributes in tags:
        assert "src" not in attributes and "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        href = attributes.get("href")
        if href and not href.startswith("#"):
            assert tag == "a" and href.startswith("https://")
            assert attributes["rel"] == "noopener noreferrer"
            assert attributes["target"] == "_blank"
    policy = next(
        attributes["content"] for _, attributes in tags if attributes.get("http-equiv") is not None
    )
    assert policy is not None
    assert "default-src 'none'" in policy and "connect-src 'none'" in policy
    assert "unsafe" not in policy
    for script in re.findall(r"<script>(.*?)</script>", page, re.DOTALL):
        assert inline.digest(script) in policy
    # Style sheets contain their images.
    assert set(re.findall(r"url\(\"?([a-z.#/]+)", page)) <= {"data", "#default#"}


def test_only_web_addresses_become_links() -> None:
    tour = read(VERNE)
    for url, links in (
        ("javascript:alert(1)", 0),
        ("file:///etc/passwd", 0),
        ("https://example.org/a?b=1&c=\"'<", 1),
    ):
        sources = (msgspec.structs.replace(tour.sources[0], url=url),)
        tags = elements(page_of(msgspec.structs.replace(tour, sources=sources)))
        targets = [
            attributes for tag, attributes in tags if tag == "a" and attributes.get("target")
        ]
        assert [attributes["href"] for attributes in targets] == [*[url] * links, *CREDITED]


def test_the_credits_name_the_licence_and_link_to_it() -> None:
    page = page_of(read(VERNE))
    footer = re.search(r"<footer.*?</footer>", page, re.DOTALL)
    assert footer is not None
    text = re.sub(r"<[^>]*>", "", footer[0]).strip()
    assert text == "Map: Natural Earth, GeoNames (CC BY 4.0). Made with Tour Atlas."


def test_each_part_declares_its_language() -> None:
    tour = msgspec.structs.replace(read(BUNDLED), language="ko")
    tags = elements(page_of(tour))
    languages = {(tag, attributes.get("class")): attributes.get("lang") for tag, attributes in tags}
    assert languages["html", None] == "ko"
    assert str(languages["nav", "ts-bar"]).startswith("en")
    assert languages["article", "ts-stop"] is None


def test_an_agreement_that_does_not_exist_is_counted_by_itself_and_looks_different() -> None:
    page = page_of(read(BUNDLED))
    assert 'Agreements <span class="ts-count">1 · 1 that does not exist</span>' in page
    statuses = re.findall(r'<b class="(ts-status[^"]*)"[^>]*>([^<]*)</b>', page)
    assert ("ts-status is-missing", "Does not exist") in statuses
    assert ("ts-status", "Agreed") in statuses


@pytest.mark.parametrize("text", ["</script>", "<!--<script>", "a\u2028b\u2029c", "&lt;"])
def test_json_cannot_end_its_element(text: str) -> None:
    element = str(inline.json_element("x", msgspec.json.encode([text])))
    content = element.removeprefix('<script type="application/json" id="x">')
    content = content.removesuffix("</script>")
    assert not re.search("[<>&\u2028\u2029]", content)
    assert json.loads(content) == [text]


def test_a_script_that_would_end_its_element_is_refused() -> None:
    with pytest.raises(ValueError, match="script element"):
        inline.code("script", "'</SCRIPT>'")


def test_ids_with_special_characters_are_anchors() -> None:
    tour = read(BUNDLED)
    stop = msgspec.structs.replace(tour.stops[0], id='a b"<é%20')
    odd = msgspec.structs.replace(tour, stops=(stop, *tour.stops[1:]))
    tags = elements(page_of(odd))
    (anchor,) = (attributes["id"] for _, attributes in tags if attributes.get("data-id") == stop.id)
    assert anchor == "stop-a%20b%22%3C%C3%A9%2520"
    assert f"#{anchor}" in [attributes.get("href") for tag, attributes in tags if tag == "a"]


# Tests in the browser.


def test_a_click_on_the_map_opens_the_stop_beside_it(browser: Chromium, folder: Path) -> None:
    file = folder / "asia.html"
    show(browser, file)
    assert heading(browser) == "Overview"
    browser.click_on('[data-stop="hanoi"] .ta-badge')
    assert heading(browser) == "Hanoi"
    panel = browser.ask("document.querySelector('.ts-panel').innerText")
    for words in (
        "Vietnam · 2 Nov 2025",
        "2,029 km (1,261 mi) from Kuala Lumpur",
        "Date inferred",
        "“deeper cooperation will benefit both of our countries”",
        "Being delivered",
        "Luong Cuong",
        "[1] ¶19",
        "Takeaways From Hegseth’s Asia Tour",
    ):
        assert words in panel
    assert "Tokyo" not in panel
    # A click opens the reasons.
    assert "Hoan Kiem" not in panel
    browser.click_on("#stop-hanoi summary")
    assert "Hoan Kiem" in browser.ask("document.querySelector('.ts-panel').innerText")
    assert browser.ask("document.querySelector('[data-stop=hanoi]').ariaPressed") == "true"
    assert browser.ask("document.title") == "Hanoi – The Pentagon chief’s tour of Asia"
    assert browser.ask("location.hash") == "#stop-hanoi"
    # A close view loads the fine coast and the towns from the same file.
    browser.wait("atlas.basemap.fine && atlas.labels.towns")
    assert_clean(browser, file)


def test_a_browser_that_has_no_idle_callbacks_draws_the_fine_coast(
    browser: Chromium, folder: Path
) -> None:
    without = "delete window.requestIdleCallback"
    script = browser.send("Page.addScriptToEvaluateOnNewDocument", source=without)
    try:
        show(browser, folder / "asia.html", "#stop-seoul")
        assert browser.ask("window.requestIdleCallback === undefined")
        browser.wait("atlas.basemap.fine && !atlas.basemap.isPending")
        assert browser.ask("!map.getContainer().hidden")
        assert_clean(browser, folder / "asia.html")
    finally:
        browser.send("Page.removeScriptToEvaluateOnNewDocument", **script)


def test_a_leg_has_a_tooltip_with_its_length(browser: Chromium, folder: Path) -> None:
    show(browser, folder / "asia.html")
    x, y = browser.ask(
        """(() => {
            const [{ runs }] = atlas.route.drawn.filter((item) => item.leg.index === 1);
            const [, x, y] = runs[0][Math.floor(runs[0].length / 2)];
            const at = map.layerPointToContainerPoint([x, y]);
            const box = map.getContainer().getBoundingClientRect();
            return [at.x + box.x, at.y + box.y];
        })()"""
    )
    browser.move(x + 1, y)
    browser.wait("!document.querySelector('.ta-tip').hidden")
    tip = browser.ask("document.querySelector('.ta-tip').innerText")
    assert tip.split("\n") == ["Kuala Lumpur → Hanoi", "2,029 km (1,261 mi)", "1 day later"]


@pytest.mark.parametrize(("name", "path"), [("asia", BUNDLED), ("verne", VERNE)])
@pytest.mark.parametrize(("onward", "back"), [("ArrowRight", "ArrowLeft"), ("j", "k")])
def test_keys_step_through_all_stops_and_back(
    browser: Chromium, folder: Path, name: str, path: Path, onward: str, back: str
) -> None:
    names = [stop.name for stop in read(path).stops]
    show(browser, folder / f"{name}.html")
    seen = []
    for _ in names:
        browser.press(onward)
        seen.append(heading(browser))
        assert browser.ask("document.querySelectorAll('.ta-stop.is-selected').length") == 1
    assert seen == names
    # The last stop has no next one.
    browser.press(onward)
    assert heading(browser) == names[-1]
    browser.press(back)
    assert heading(browser) == names[-2]
    browser.press("Escape")
    assert heading(browser) == "Overview"
    assert browser.ask("location.hash") == ""
    assert_clean(browser, folder / f"{name}.html")


def test_tab_reaches_a_marker_and_enter_opens_it(browser: Chromium, folder: Path) -> None:
    show(browser, folder / "asia.html")
    visited = []
    for _ in range(12):
        browser.press("Tab")
        visited.append(browser.ask("document.activeElement.dataset.stop ?? ''"))
        if visited[-1] == "kuala-lumpur":
            break
    # In the order of travel.
    assert [stop for stop in visited if stop] == ["tokyo", "kuala-lumpur"]
    assert browser.ask("document.activeElement.matches(':focus-visible')")
    browser.press("Enter")
    assert heading(browser) == "Kuala Lumpur"
    # The focus stays on the map, and a live region announces the stop.
    assert browser.ask("document.activeElement.dataset.stop") == "kuala-lumpur"
    assert browser.ask("document.querySelector('.ts-spoken').textContent") == (
        "Kuala Lumpur, Stop 2 of 5"
    )


def test_the_focus_follows_the_text(browser: Chromium, folder: Path) -> None:
    show(browser, folder / "asia.html")
    link = ".ts-itinerary li:nth-child(3) a"
    browser.ask(f"document.querySelector({link!r}).scrollIntoView({{ block: 'center' }})")
    browser.click_on(link)
    browser.wait("document.activeElement.textContent === 'Hanoi'")
    assert heading(browser) == "Hanoi"
    browser.ask("history.back()")
    browser.wait("!document.getElementById('overview').hidden")
    # A button that hides itself does not keep the focus.
    browser.press("j")
    browser.click_on(".ts-to-overview")
    assert browser.ask("document.activeElement.textContent") == "Overview"
    assert browser.ask("document.activeElement.tagName") == "H2"


def test_the_list_of_keys_opens_and_closes(browser: Chromium, folder: Path) -> None:
    show(browser, folder / "asia.html", "#stop-seoul")
    browser.press("?")
    assert browser.ask("document.querySelector('.ts-keys').open")
    # Escape closes the list, not the stop.
    browser.press("Escape")
    assert not browser.ask("document.querySelector('.ts-keys').open")
    assert heading(browser) == "Seoul"


def test_an_anchor_opens_its_stop(browser: Chromium, folder: Path) -> None:
    show(browser, folder / "asia.html", "#stop-seoul")
    assert heading(browser) == "Seoul"
    browser.wait("document.querySelector('[data-stop=seoul]')?.matches('.is-selected')")
    # The bar does not cover the heading.
    top, bar = browser.ask(
        """['#stop-seoul h2', '.ts-bar'].map((selector, i) =>
            document.querySelector(selector).getBoundingClientRect()[i ? 'bottom' : 'top'])"""
    )
    assert top >= bar
    browser.ask("location.hash = 'nowhere'")
    browser.wait("!document.getElementById('overview').hidden")
    assert heading(browser) == "Overview"


def test_a_reference_opens_its_source_below_the_same_stop(browser: Chromium, folder: Path) -> None:
    show(browser, folder / "verne.html", "#stop-suez")
    browser.click_on("#stop-suez .ts-ref")
    browser.wait("document.querySelector(':target')")
    assert browser.ask("document.querySelector(':target').id") == "source-1"
    assert heading(browser) == "Suez"


def colours(browser: Chromium) -> tuple[str, str]:
    """The colours of the page and of the land."""

    def computed(selector: str, attribute: str) -> str:
        style = f"getComputedStyle(document.querySelector('{selector}'))"
        red, green, blue = re.findall(r"\d+", browser.ask(f"{style}.{attribute}"))[:3]
        return f"#{int(red):02X}{int(green):02X}{int(blue):02X}"

    return computed("body", "backgroundColor"), computed(".ta-land", "fill")


def test_the_theme_follows_the_system_until_the_button_is_used(
    browser: Chromium, folder: Path
) -> None:
    light, dark = ((THEMES[name].paper, THEMES[name].land) for name in ("light", "dark"))
    show(browser, folder / "asia.html")
    assert colours(browser) == light
    browser.prefer(prefers_color_scheme="dark")
    browser.wait("document.querySelector('.ts-icon-theme').ariaPressed === 'true'")
    assert colours(browser) == dark
    browser.click_on(".ts-icon-theme")
    assert colours(browser) == light
    browser.prefer(prefers_color_scheme="light")
    browser.click_on(".ts-icon-theme")
    assert colours(browser) == dark
    assert_clean(browser, folder / "asia.html")


def test_the_map_is_animated_unless_motion_is_reduced(browser: Chromium, folder: Path) -> None:
    show(browser, folder / "asia.html")
    browser.press("j")
    assert browser.ask("map.getZoom()") == 5.5
    browser.prefer(prefers_reduced_motion="no-preference")
    # The page records the positions, because polling could miss those in between.
    browser.ask("window.passed = [], map.on('move', () => passed.push(map.getCenter().lat)), 1")
    browser.press("j")
    browser.wait("Math.abs(map.getCenter().lat - 3.1) < 0.5")
    assert browser.ask("passed.some((lat) => Math.abs(lat - 3.1) > 0.5)")


@pytest.mark.parametrize(("width", "height"), [(360, 740), (740, 360), (1024, 700)])
@pytest.mark.parametrize("name", ["asia", "verne"])
def test_nothing_is_wider_than_the_view(
    browser: Chromium, folder: Path, name: str, width: int, height: int
) -> None:
    browser.size(width, height, mobile=width < 800)
    show(browser, folder / f"{name}.html")
    for _ in range(browser.ask("document.querySelectorAll('.ts-stop').length") + 1):
        assert browser.ask("document.documentElement.scrollWidth") == width
        panel = "document.querySelector('.ts-panel')"
        assert browser.ask(f"{panel}.scrollWidth <= {panel}.clientWidth")
        # The map stays in view and leaves room for the text.
        box = browser.ask("document.querySelector('.ts-map').getBoundingClientRect().toJSON()")
        assert box["top"] < height / 4 and 150 < box["height"] < height
        browser.press("j")
    assert browser.ask("map.getSize().x") <= width


def test_without_scripts_every_text_can_be_read(browser: Chromium, folder: Path) -> None:
    browser.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        for name, path in (("asia", BUNDLED), ("verne", VERNE)):
            browser.open((folder / f"{name}.html").as_uri())
            text = normalized(browser.ask("document.body.innerText"))
            assert "The map needs scripts" in text
            file = json.loads(path.read_bytes())
            # The text lists only people whom an item names.
            file["people"] = [
                person for person in file["people"] if person["id"] in named_people(read(path))
            ]
            assert [words for words in free_texts(file) if normalized(words) not in text] == []
            assert browser.ask("document.querySelector('.ts-map').offsetHeight") == 0
            assert browser.ask("document.querySelector('.ts-bar').offsetHeight") == 0
        assert browser.complaints() == []
    finally:
        browser.send("Emulation.setScriptExecutionDisabled", value=False)


def test_the_print_has_the_whole_itinerary(browser: Chromium, folder: Path) -> None:
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtPdf import QPdfDocument

    show(browser, folder / "asia.html", "#stop-hanoi")
    buffer = QBuffer()
    buffer.setData(QByteArray(browser.pdf()))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    text = normalized(
        " ".join(document.getAllText(page).text() for page in range(document.pageCount()))
    )
    for stop in read(BUNDLED).stops:
        assert stop.name in text
        for quotation in stop.quotes:
            # A line may break at a hyphen.
            assert normalized(quotation.text)[:30] in text
    assert "Hoan Kiem" in text
    assert "STOP 3 OF 5" in text.upper()
    assert "Select a stop" not in text


def test_without_decompression_the_text_is_readable(browser: Chromium, folder: Path) -> None:
    added = browser.send(
        "Page.addScriptToEvaluateOnNewDocument", source="delete window.DecompressionStream"
    )
    try:
        browser.open((folder / "asia.html").as_uri())
        browser.wait("!document.querySelector('.ts-failed').hidden")
        browser.press("j")
        assert heading(browser) == "Tokyo"
    finally:
        browser.send("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])


def test_markup_in_a_tour_is_shown_literally_and_runs_nothing(
    browser: Chromium, folder: Path
) -> None:
    file = folder / "hostile.html"
    show(browser, file)
    assert browser.ask("document.title") == HOSTILE
    labels = browser.ask(
        "[...document.querySelectorAll('.ta-label')].map((label) => label.innerText)"
    )
    assert labels == [HOSTILE, HOSTILE]
    # Title, notes, meeting, quotation, agreement, fact, their summaries, people and topics.
    assert browser.ask("document.body.textContent").count(HOSTILE) > 20
    browser.press("j")
    assert heading(browser) == HOSTILE
    assert browser.ask("document.querySelector('.ts-panel').innerText").count(HOSTILE) > 12
    assert browser.ask("window.ran || null") is None
    assert browser.ask("document.querySelectorAll('img, .ts-panel b b').length") == 0
    # Even markup that is inserted on purpose runs nothing, because of the policy.
    browser.events.clear()
    browser.ask(
        """document.body.insertAdjacentHTML("beforeend",
            `<img src="https://example.org/x" onerror="window.ran = true">`),
        document.body.append(Object.assign(
            document.createElement("script"), { textContent: "window.ran = true" })), 1"""
    )
    browser.wait("document.querySelector('img').complete")
    assert browser.ask("window.ran || null") is None
    assert len(browser.complaints()) >= 3
