/* Connects map and text of a page that is one file: a selection in one is shown in the other. */

import { Panel } from "./panel.js";
import { ThemeSwitch } from "./theme.js";

class Reader {
  constructor(map, options) {
    this.map = map;
    this.atlas = map.atlas;
    this.panel = new Panel(options.words);
    this.legs = map.atlas.load(options.legs);
    this.keys = document.querySelector(".ts-keys");
    this.atlas.describeLeg = async (index) => (await this.legs)[index];
    this.followMap();
    this.followAddress();
    this.followKeys();
    this.addButtons();
    this.begin();
  }

  followMap() {
    const container = this.map.getContainer();
    container.setAttribute("role", "group");
    container.setAttribute("aria-label", container.parentElement.dataset.help);
    this.map.on("stopactivated", (event) => this.go(this.panel.indexOf(event.id)));
    this.map.on("atlasfailed", (event) => {
      console.error(event.message);
      container.hidden = true;
      document.querySelector(".ts-failed").hidden = false;
    });
  }

  followAddress() {
    window.addEventListener("hashchange", () => {
      // A reference links to a source below the same stop.
      if (!document.getElementById(location.hash.slice(1))?.matches(".ts-source")) {
        this.show(this.addressed());
      }
    });
    window.addEventListener("popstate", () => {
      if (!location.hash) this.show(null);
    });
    for (const stop of this.panel.stops) {
      stop.addEventListener("beforematch", () => {
        this.show(this.panel.indexOf(stop.dataset.id), { keepPlace: true });
      });
    }
    this.panel.overview.addEventListener("beforematch", () => {
      this.show(null, { keepPlace: true });
    });
  }

  followKeys() {
    const acts = {
      ArrowRight: () => this.step(1), j: () => this.step(1),
      ArrowLeft: () => this.step(-1), k: () => this.step(-1),
      Escape: () => this.go(null),
      "?": () => this.keys.showModal(),
    };
    window.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      // On the map itself the arrow keys move the map.
      const moves = key.startsWith("Arrow") && document.activeElement === this.map.getContainer();
      if (!Object.hasOwn(acts, key) || moves || this.keys.open) return;
      event.preventDefault();
      acts[key]();
    });
  }

  addButtons() {
    const tools = document.querySelector(".ts-tools");
    const [dark, help] = tools.querySelectorAll("button");
    this.theme = new ThemeSwitch(this.map, dark);
    help.addEventListener("click", () => this.keys.showModal());
    this.keys.querySelector(".ts-close").addEventListener("click", () => this.keys.close());
    const [overview, previous, next] = this.panel.bar.querySelectorAll("button");
    overview.addEventListener("click", () => this.go(null));
    previous.addEventListener("click", () => this.step(-1));
    next.addEventListener("click", () => this.step(1));
    // Print shows everything.
    window.addEventListener("beforeprint", () => {
      for (const details of this.panel.main.querySelectorAll("details")) details.open = true;
    });
  }

  begin() {
    document.documentElement.classList.add("is-reading");
    for (const part of document.querySelectorAll(".ts-tools, .ts-bar")) part.hidden = false;
    const index = this.addressed();
    if (index === null) return;
    this.panel.show(index);
    this.atlas.initialFit = this.panel.stops[index].dataset.id;
    this.map.once("atlasplaced", () => this.mark(false));
  }

  /* The place of the stop in the page's address, or null. */
  addressed() {
    const index = this.panel.indexOfAnchor(location.hash.slice(1));
    return index < 0 ? null : index;
  }

  step(by) {
    const index = this.panel.neighbour(by);
    // One step back in the history leaves the stops, however many were read.
    if (index !== null) this.go(index, this.panel.index !== null);
  }

  go(index, replaces = false) {
    this.address(index === null ? "" : this.panel.stops[index].id, replaces);
    this.show(index);
  }

  /* Changes the page's address, if it may. */
  address(anchor, replaces) {
    const address = anchor ? "#" + anchor : location.pathname + location.search;
    try {
      if (replaces) history.replaceState(null, "", address);
      else if (location.hash.slice(1) !== anchor) history.pushState(null, "", address);
    } catch {
      // Some mail and file viewers show pages without an address.
    }
  }

  show(index, options) {
    const changed = index !== this.panel.index;
    this.panel.show(index, options);
    if (changed && this.atlas.placed) this.mark(true);
  }

  mark(flies) {
    const { index } = this.panel;
    this.atlas.select(index === null ? null : this.panel.stops[index].dataset.id, flies);
  }
}

export function addReader(map, options) {
  map.atlas.reader = new Reader(map, options);
}
