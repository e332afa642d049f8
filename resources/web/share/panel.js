/* The text as a panel: the overview or one stop at a time, with the sources that it cites. */

import { isolate } from "../map/text.js";

export class Panel {
  constructor(words) {
    this.words = words;
    this.main = byId("text");
    this.overview = byId("overview");
    this.stops = [...document.querySelectorAll(".ts-stop")];
    this.sources = [...document.querySelectorAll(".ts-source")];
    this.bar = document.querySelector(".ts-bar");
    this.place = this.bar.querySelector(".ts-place");
    this.spoken = document.querySelector(".ts-spoken");
    this.title = document.title;
    this.index = null;
    for (const details of this.main.querySelectorAll("details")) details.open = false;
    for (const stop of this.stops) hide(stop, true);
    this.updateButtons();
  }

  /* The place of a stop by its id, or by the fragment of the page's address, or -1. */
  indexOf(id) {
    return this.stops.findIndex((stop) => stop.dataset.id === id);
  }

  indexOfAnchor(anchor) {
    return anchor ? this.stops.findIndex((stop) => stop.id === anchor) : -1;
  }

  /* Shows a stop by its place, or the overview for null. */
  show(index, { keepPlace = false } = {}) {
    const losesFocus = this.current().contains(document.activeElement)
      || document.activeElement === document.body;
    const before = this.current();
    this.index = index;
    if (before !== this.current()) hide(before, true);
    hide(this.current(), false);
    this.showSources();
    this.updateButtons();
    const heading = this.current().querySelector("h2");
    const name = index === null ? this.words.overview : heading.textContent;
    document.title = index === null ? this.title : `${isolate(name)} – ${this.title}`;
    this.place.textContent = index === null ? "" : this.position(index);
    if (!keepPlace) this.toTop();
    // If the focus was in the text, it moves to the new heading. If it is on the map or on a button,
    // it stays there, unless the button is now disabled and would swallow all keys.
    if (losesFocus || document.activeElement.disabled) heading.focus({ preventScroll: true });
    else this.spoken.textContent = [name, this.place.textContent].filter(Boolean).join(", ");
  }

  current() {
    return this.index === null ? this.overview : this.stops[this.index];
  }

  /* Shows the sources that the stop cites, or all sources in the overview. */
  showSources() {
    const links = [...this.current().querySelectorAll(".ts-ref")];
    const cited = new Set(links.map((link) => link.hash.slice(1)));
    const shown = this.sources.filter((source) => {
      source.hidden = this.index !== null && !cited.has(source.id);
      return !source.hidden;
    });
    const section = byId("sources");
    if (section) section.hidden = shown.length === 0;
  }

  /* Disables the buttons that lead nowhere. */
  updateButtons() {
    const [overview, previous, next] = this.bar.querySelectorAll("button");
    overview.disabled = this.index === null;
    previous.disabled = this.neighbour(-1) === null;
    next.disabled = this.neighbour(1) === null;
  }

  /* The place of the next stop (by = 1) or the previous one (by = -1), or null. */
  neighbour(by) {
    if (this.index === null) return by > 0 && this.stops.length ? 0 : null;
    const index = this.index + by;
    return index >= 0 && index < this.stops.length ? index : null;
  }

  position(index) {
    return this.words.stopOf.replace("{number}", index + 1).replace("{count}", this.stops.length);
  }

  /* Scrolls to the top: of the panel on a wide screen, of the page on a narrow one. */
  toTop() {
    this.main.scrollTop = 0;
    const above = document.querySelector(".ts-head").offsetHeight;
    if (window.scrollY > above) window.scrollTo(0, above);
  }
}

/* Hides a part of the text; where the browser supports it, find-in-page still finds it. */
function hide(element, hidden) {
  if (!hidden) element.hidden = false;
  else element.hidden = "onbeforematch" in element ? "until-found" : true;
}

function byId(id) {
  return document.getElementById(id);
}
