/* The names of seas, countries and cities, each only where it covers nothing else. */

import { worldX, worldY } from "../geometry/mercator.js";
import { Trace } from "../geometry/placement.js";
import { onBox } from "./drawn.js";
import { LazyFile } from "./files.js";
import { loadFontsFor } from "./fonts.js";

// The lowest zooms at which seas and countries are named, by rank from 1.
const SEA_ZOOMS = [0, 1.8, 2.8, 3.8, 5, 6];
const COUNTRY_ZOOMS = [1.2, 2, 2.8, 3.6, 4.6, 6];
const SEA_SIZES = [17, 15, 13.5, 12.5, 12, 12];
const COUNTRY_SIZES = [13.5, 12.5, 11.5, 11, 10.5, 10.5];
// A name may be slightly wider than its area.
const SEA_STRETCH = 1.05;
const COUNTRY_STRETCH = 1.45;
// The lowest zoom of the file of towns.
const TOWNS_FROM = 5.3;
const DOT = 3;
// In pixels; fonts are the same at every size.
const RULER_SIZE = 16;
// The free space around a name, in pixels.
const AIR = { sea: 10, country: 8, city: 4 };
// Positions beside the dot of a city, in order of legibility.
const SIDES = [[1, 0], [-1, 0], [1, -1], [1, 1], [-1, -1], [-1, 1], [0, -1], [0, 1]];
// Steps from the best position of the name of an area, as shares of the room for it.
const SHIFTS = [0.35, 0.7, 1];
const SHIFT_DOWN = 0.25;
const DIRECTIONS = [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 1], [-1, 1], [1, -1], [-1, -1]];
// In pixels: closer than this, an ocean is not named again.
const ONCE_WITHIN = 900;
const SAME_PLACE_KM = 60;

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
    this.cities = [];
    this.townsFile = new LazyFile(map.atlas.loadOnce, options.files.towns, async (towns) => {
      await this.loadFonts(towns);
      this.cities = [...this.cities, ...citiesOf(towns)];
      map.atlas.stops.layout();
    });
    this.hidden = false;
    this.ruler = document.createElement("canvas").getContext("2d");
    this.ruler.textRendering = "geometricPrecision";
    this.widths = new Map();
    const style = getComputedStyle(document.documentElement);
    this.families = {
      serif: style.getPropertyValue("--serif"), sans: style.getPropertyValue("--sans"),
    };
    map.createPane("labels").style.zIndex = 300;
    map.getPane("labels").setAttribute("aria-hidden", "true");
    this.layer = new Layer(this).addTo(map);
    map.atlas.readyAfter(this.load());
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

  async load() {
    const [names, cities] = await Promise.all(
      [this.files.labels, this.files.cities].map((file) => this.map.atlas.loadBare(file)));
    await this.loadFonts([names, cities]);
    this.names = [
      ...names.seas.map((sea) => area("sea", sea)),
      ...names.countries.map((country) => area("country", country)),
    ];
    // The towns, if they are there already, are smaller than all cities.
    this.cities = [...citiesOf(cities), ...this.cities];
    this.map.atlas.stops.layout();
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
    return this.map.atlas.detail() >= TOWNS_FROM;
  }

  hide(hidden) {
    this.hidden = hidden;
    this.place();
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
      this.ruler.font = this.font(kind, size);
      this.widths.set(key, this.ruler.measureText(text).width
        + text.length * FONTS[kind].spacing * size);
    }
    return this.widths.get(key);
  }
}

// The same fonts as in atlas.css, for measuring texts.
const FONTS = {
  sea: { style: "italic 400", family: "serif", spacing: 0.09, line: 1.25 },
  country: { style: "500", family: "sans", spacing: 0.08, line: 1.2 },
  city: { style: "400", family: "sans", spacing: 0, line: 1.25 },
};

/* One placement of all names in the present view, with the boxes that are occupied so far. */
class Round {
  constructor(labels) {
    this.labels = labels;
    this.map = labels.map;
    const { atlas } = this.map;
    this.zoom = atlas.detail();
    this.scale = 256 * 2 ** this.map.getZoom();
    const { min, max } = this.map.getPixelBounds();
    this.left = min.x;
    this.top = min.y;
    this.view = { left: 4, top: 4, right: max.x - min.x - 4, bottom: max.y - min.y - 4 };
    this.taken = new Hash();
    const { squares, named } = atlas.stops;
    for (const box of [...squares, ...named, ...atlas.controlBoxes()]) this.taken.add(box, 4);
    this.trace = atlas.stops.trace || new Trace(this.view);
    this.origin = this.map.containerPointToLayerPoint([0, 0]);
  }

  names() {
    const areas = this.labels.names.filter((name) => this.zoom >= name.from)
      .sort((a, b) => a.rank - b.rank);
    const placed = [];
    // Capitals and large areas first, then other cities, then smaller areas where there is room.
    this.placeCities(placed, (city) => city.capital);
    for (const name of areas.filter(({ rank }) => rank <= 2)) this.placeArea(name, placed);
    this.placeCities(placed, (city) => !city.capital);
    for (const name of areas.filter(({ rank }) => rank > 2)) this.placeArea(name, placed);
    return placed;
  }

  placeArea(name, placed) {
    const { kind } = name;
    const size = (kind === "sea" ? SEA_SIZES : COUNTRY_SIZES)[name.rank - 1] + this.growth(name);
    for (const lines of name.settings) {
      const widths = lines.map((line) => this.labels.width(line, kind, size));
      const width = Math.max(...widths);
      const room = (name.width / 360) * this.scale * (kind === "sea" ? SEA_STRETCH : COUNTRY_STRETCH);
      if (width > room) continue;
      const height = lines.length * size * FONTS[kind].line;
      const centres = [];
      name.at.forEach(([x, y], index) => {
        // A country is named once in a view, an ocean once on each side of the world.
        if (centres.length && kind === "country") return;
        for (const [px, py, copy] of this.points(x, y)) {
          const box = this.nearby(px, py, width, height, room)
            .find((candidate) => this.isFree(candidate, AIR[kind]));
          if (!box || centres.some((centre) => Math.abs(px - centre) < ONCE_WITHIN)) continue;
          this.taken.add(box, AIR[kind]);
          placed.push(this.label(name, `${index}/${copy}/${lines.length}`, box, size, lines));
          centres.push(px);
          if (kind === "country") return;
        }
      });
      if (centres.length) return;
    }
  }

  /* Boxes for a name at a place, and beside it as far as there is room: a route may run through the
     middle of a sea. */
  nearby(x, y, width, height, room) {
    const boxes = [around(x, y, width, height)];
    const [reachX, reachY] = [(room - width) / 2, Math.min(room * SHIFT_DOWN, 2 * height)];
    for (const share of SHIFTS) {
      for (const [dx, dy] of DIRECTIONS) {
        boxes.push(around(x + dx * share * reachX, y + dy * share * reachY, width, height));
      }
    }
    return boxes;
  }

  placeCities(placed, wanted) {
    const size = 12;
    const { stops } = this.map.atlas;
    for (const city of this.labels.cities) {
      // Cities are sorted by size: all others are too small for this zoom.
      if (city.from > this.zoom) break;
      if (!wanted(city)) continue;
      for (const [px, py, copy] of this.points(city.x, city.y)) {
        const dot = around(px, py, 2 * DOT, 2 * DOT);
        if (!this.isFree(dot, 2)) continue;
        const width = this.labels.width(city.name, "city", size) + 2;
        const height = size * FONTS.city.line;
        const box = SIDES.map(([dx, dy]) => beside(px, py, width, height, dx, dy))
          .find((candidate) => this.isFree(candidate, AIR.city));
        // A city that is a stop is named beside its badge already.
        if (!box || stops.isNamed(city, SAME_PLACE_KM)) continue;
        this.taken.add(dot, 2);
        this.taken.add(box, AIR.city);
        const name = { ...city, kind: "city" };
        placed.push(this.label(name, String(copy), box, size, [city.name]));
        placed.push({
          key: `dot ${city.key}/${copy}`, className: "ta-city-dot" + (city.capital ? " is-capital" : ""),
          lines: [], x: px + this.origin.x, y: py + this.origin.y, size,
        });
      }
    }
  }

  /* How much the name of a large area grows with the zoom, in pixels. */
  growth(name) {
    return name.rank <= 3 ? Math.max(0, Math.min(3, Math.round((this.zoom - name.from - 1) * 2) / 2)) : 0;
  }

  /* The positions of a point of the world in the view, for each copy of the world: [x, y, copy]. */
  points(x, y) {
    const positions = [];
    const py = y * this.scale - this.top;
    if (py < this.view.top || py > this.view.bottom) return positions;
    const first = Math.ceil((this.left + this.view.left) / this.scale - x);
    const last = Math.floor((this.left + this.view.right) / this.scale - x);
    for (let copy = first; copy <= last; copy++) {
      positions.push([(x + copy) * this.scale - this.left, py, copy]);
    }
    return positions;
  }

  isFree(box, air) {
    const { view } = this;
    return box.left >= view.left && box.right <= view.right && box.top >= view.top
      && box.bottom <= view.bottom && !this.taken.meets(box, air) && !this.trace.under(box);
  }

  label(name, place, box, size, lines) {
    return {
      key: `${name.key}/${place}`, className: `ta-name is-${name.kind}${name.capital ? " is-capital" : ""}`,
      lines, x: box.left + this.origin.x, y: box.top + this.origin.y, size,
    };
  }
}

/* A spatial hash of boxes: a candidate is compared with its neighbours only. */
class Hash {
  constructor() {
    this.cells = new Map();
  }

  add(box, air) {
    const grown = grow(box, air);
    for (const key of cellsOf(grown)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  meets(box, air) {
    const grown = grow(box, air);
    for (const key of cellsOf(grown)) {
      for (const other of this.cells.get(key) || []) {
        if (grown.left < other.right && other.left < grown.right
            && grown.top < other.bottom && other.top < grown.bottom) return true;
      }
    }
    return false;
  }
}

const CELL = 80;

function* cellsOf(box) {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      yield column * 4096 + row;
    }
  }
}

function grow(box, by) {
  return { left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by };
}

function around(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function beside(x, y, width, height, dx, dy) {
  const reach = DOT + 3;
  const left = dx > 0 ? x + reach - (dy ? 2 : 0) : dx < 0 ? x - reach - width + (dy ? 2 : 0) : x - width / 2;
  const middle = y + dy * (height / 2 + (dx ? 1 : DOT + 1));
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

/* A sea or country of the file, prepared for placement. Its settings are ways to break it into lines. */
function area(kind, entry) {
  const text = kind === "country" ? entry.name.toUpperCase() : entry.name;
  const zooms = kind === "sea" ? SEA_ZOOMS : COUNTRY_ZOOMS;
  const rank = Math.max(1, Math.min(zooms.length, entry.rank));
  return {
    key: kind + " " + entry.name, kind, rank, from: zooms[rank - 1], width: entry.width,
    settings: settingsOf(text),
    at: entry.at.map(([lon, lat]) => [worldX(lon), worldY(lat)]),
  };
}

function settingsOf(text) {
  const words = text.split(" ");
  const settings = [[text]];
  if (words.length > 1) {
    const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
    const longest = (lines) => Math.max(...lines.map((line) => line.length));
    settings.push(cuts.reduce((best, cut) => (longest(cut) < longest(best) ? cut : best)));
  }
  if (words.length > 2) settings.push(words);
  return settings;
}

function citiesOf(file) {
  const capitals = new Set(file.capital || []);
  return file.names.map((name, i) => ({
    key: `${name} ${file.lon[i]} ${file.lat[i]}`, name, capital: capitals.has(i),
    lon: file.lon[i], lat: file.lat[i], x: worldX(file.lon[i]), y: worldY(file.lat[i]),
    from: file.from[i],
  }));
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
