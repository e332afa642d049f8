/* The names of seas, countries and cities, each only where it covers nothing else. */

import { onBox } from "../map/drawn.js";
import { LazyFile, loadWithRetries } from "../map/files.js";
import { loadFontsFor } from "../map/fonts.js";
import { areaOf, byClass, citiesOf } from "./names.js";
import { Round } from "./round.js";
import { FONTS } from "./type.js";

// The lowest zoom of the file of towns.
const TOWNS_FROM = 5.3;
// In pixels; fonts are the same at every size.
const RULER_SIZE = 16;

const Layer = onBox({
  initialize: function (labels) {
    L.Renderer.prototype.initialize.call(this, { pane: "labels" });
    this.labels = labels;
  },

  draw: function () {},

  show: function (names) {
    if (!this._bounds) return;
    const { min } = this._bounds;
    const shown = new Map();
    for (const name of names) {
      const element = this.shown?.get(name.key) || elementOf(name);
      element.style.transform = `translate(${name.x - min.x}px, ${name.y - min.y}px)`;
      element.style.fontSize = name.size + "px";
      if (!element.isConnected) this._container.append(element);
      shown.set(name.key, element);
    }
    for (const [key, element] of this.shown || []) if (!shown.has(key)) element.remove();
    this.shown = shown;
  },
});

class Labels {
  constructor(map, options) {
    this.map = map;
    this.files = options.files;
    this.names = null;
    this.cities = byClass([]);
    this.townsFile = new LazyFile((file) => this.decodedCities(file), options.files.towns, (towns) => {
      this.towns = towns;
      this.cities = byClass([...(this.large ?? []), ...this.towns]);
      map.atlas.stops.layout();
    });
    this.hidden = false;
    this.ruler = document.createElement("canvas").getContext("2d");
    this.ruler.textRendering = "geometricPrecision";
    this.rulerFont = null;
    this.widths = new Map();
    const style = getComputedStyle(document.documentElement);
    this.families = {
      serif: style.getPropertyValue("--serif"), sans: style.getPropertyValue("--sans"),
    };
    map.createPane("labels").style.zIndex = 300;
    map.getPane("labels").setAttribute("aria-hidden", "true");
    this.layer = new Layer(this).addTo(map);
    this.loading = this.load();
    map.atlas.readyAfter(this.loading);
    map.on("stopsplaced", () => this.place());
    if (map.atlas.still) {
      map.on("atlasplaced", () => {
        if (this.needsTowns()) map.atlas.readyAfter(this.townsFile.need());
      });
    }
    map.on("moveend", () => this.prepare());
    map.on("tilesshown", () => this.hide(true));
    map.on("tileshidden", () => this.hide(false));
  }

  /* Whether a file is still being loaded. */
  get isPending() {
    return this.townsFile.isPending;
  }

  /* The language of the names, as of the page's own words. */
  get language() {
    return this.map.atlas.words.language;
  }

  async load() {
    [this.names, this.large] = await Promise.all([
      loadWithRetries((file) => this.decodedAreas(file), this.files.labels),
      loadWithRetries((file) => this.decodedCities(file), this.files.cities),
    ]);
    // The towns, if they are there already, are smaller than all cities.
    this.cities = byClass([...this.large, ...(this.towns ?? [])]);
    this.map.atlas.stops.layout();
  }

  /* The names of seas and countries, and of cities, of a file, with their fonts. */
  decodedAreas(file) {
    return this.map.atlas.kept.decoded(file, async (names) => {
      await this.loadFonts(names);
      return [
        ...names.seas.map((sea) => areaOf("sea", sea, this.language)),
        ...names.countries.map((country) => areaOf("country", country, this.language)),
      ];
    });
  }

  decodedCities(file) {
    return this.map.atlas.kept.decoded(file, async (cities) => {
      await this.loadFonts(cities);
      return citiesOf(cities, this.language);
    });
  }

  /* Names are measured when their fonts are there. */
  async loadFonts(texts) {
    await loadFontsFor(Object.keys(FONTS).map((kind) => this.font(kind, RULER_SIZE)), texts);
  }

  font(kind, size) {
    return `${FONTS[kind].style} ${size}px ${this.families[FONTS[kind].family]}`;
  }

  /* Loads the towns once the zoom is high enough to name them. */
  async prepare() {
    if (!this.needsTowns()) return;
    try {
      await this.townsFile.need();
    } catch (error) {
      this.map.atlas.reportIncomplete(this.files.towns, error);
    }
  }

  needsTowns() {
    return this.map.getZoom() >= TOWNS_FROM;
  }

  /* What credits cover changes with the tiles. */
  hide(hidden) {
    this.hidden = hidden;
    this.map.atlas.stops.layout();
  }

  place() {
    if (!this.names) return;
    this.layer.redraw();
    this.layer.show(this.hidden ? [] : new Round(this).names());
  }

  /* The width of a text in pixels, with its spacing. */
  width(text, kind, size) {
    const key = kind + size + text;
    if (!this.widths.has(key)) {
      const font = this.font(kind, size);
      if (this.rulerFont !== font) this.ruler.font = this.rulerFont = font;
      this.widths.set(key, this.ruler.measureText(text).width
        + text.length * FONTS[kind].spacing * size);
    }
    return this.widths.get(key);
  }
}

/* The names on a second map in the page: those that the first one has loaded. */
class SharedLabels {
  constructor(map, main) {
    this.map = map;
    this.main = main;
    map.createPane("labels").style.zIndex = 300;
    map.getPane("labels").setAttribute("aria-hidden", "true");
    this.layer = new Layer(this).addTo(map);
    map.on("stopsplaced", () => this.place());
  }

  get names() {
    return this.main.names;
  }

  get cities() {
    return this.main.cities;
  }

  width(text, kind, size) {
    return this.main.width(text, kind, size);
  }

  /* Fulfilled once all that the present view needs is loaded. */
  async loaded() {
    await this.main.loading;
    if (this.map.getZoom() >= TOWNS_FROM) await this.main.townsFile.need();
  }

  place() {
    if (!this.names) return;
    this.layer.redraw();
    this.layer.show(new Round(this).names());
  }
}

function elementOf({ className, lines }) {
  const element = document.createElement("span");
  element.className = className;
  for (const line of lines) {
    const part = document.createElement("span");
    part.textContent = line;
    element.append(part);
  }
  return element;
}

export function addLabels(map, options) {
  map.atlas.labels = new Labels(map, options);
}

export function shareLabels(map, main) {
  map.atlas.labels = new SharedLabels(map, main.atlas.labels);
}
