/* The names of seas, countries and cities, each only where it covers nothing else. */

import { around, Boxes } from "../geometry/boxes.js";
import { Trace } from "../geometry/placement.js";
import { besideDot, besideIslet } from "./beside.js";
import { onBox } from "./drawn.js";
import { LazyFile } from "./files.js";
import { loadFontsFor } from "./fonts.js";
import { areaOf, byClass, citiesOf } from "./names.js";

const SEA_SIZES = [17, 15, 13.5, 12.5, 12, 12];
const COUNTRY_SIZES = [13.5, 12.5, 11.5, 11, 10.5, 10.5];
// A name may be slightly wider than its area.
const SEA_STRETCH = 1.05;
const COUNTRY_STRETCH = 1.45;
// The lowest zoom of the file of towns.
const TOWNS_FROM = 5.3;
const DOT = 3;
const DOT_AIR = 2;
const CITY_SIZE = 12;
// The names of areas of this rank and later ones give way to the names of capitals.
const GIVING_WAY = 2;
// The zoom at which every capital should have its name.
const CAPITALS_BY = 5;
// In pixels; fonts are the same at every size.
const RULER_SIZE = 16;
// The free space around a name, in pixels.
const AIR = { sea: 10, country: 8, city: 4 };
// The dots of cities with millions of people, in pixels from middle to middle: no closer than this.
// Those of capitals may coincide, as Kinshasa's and Brazzaville's do.
const DOTS_APART = 4;
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
    this.cities = byClass([]);
    this.townsFile = new LazyFile(map.atlas.loadOnce, options.files.towns, async (towns) => {
      await this.loadFonts(towns);
      this.towns = citiesOf(towns, this.language);
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
    const [names, cities] = await Promise.all(
      [this.files.labels, this.files.cities].map((file) => this.map.atlas.loadBare(file)));
    await this.loadFonts([names, cities]);
    this.names = [
      ...names.seas.map((sea) => areaOf("sea", sea, this.language)),
      ...names.countries.map((country) => areaOf("country", country, this.language)),
    ];
    this.large = citiesOf(cities, this.language);
    // The towns, if they are there already, are smaller than all cities.
    this.cities = byClass([...this.large, ...(this.towns ?? [])]);
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
      this.widths.set(key, this.ruler.measureText(text).width + text.length * FONTS[kind].spacing * size);
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
    this.zoom = this.map.getZoom();
    this.scale = 256 * 2 ** this.map.getZoom();
    const { min, max } = this.map.getPixelBounds();
    this.left = min.x;
    this.top = min.y;
    this.view = { left: 4, top: 4, right: max.x - min.x - 4, bottom: max.y - min.y - 4 };
    this.taken = new Boxes();
    const { squares, named, obstacles } = atlas.stops;
    for (const box of [...squares, ...named, ...obstacles]) this.taken.add(box, 4);
    this.trace = atlas.stops.trace || new Trace(this.view);
    this.origin = this.map.containerPointToLayerPoint([0, 0]);
  }

  /* From the most important to the least; a name that meets a more important one is left out. */
  names() {
    const placed = [];
    const areas = this.labels.names.filter((name) => this.zoom >= name.from)
      .sort((a, b) => a.rank - b.rank);
    const visited = new Set(this.map.atlas.tour.stops.map(({ code }) => code));
    const { capitals, majors, others } = this.labels.cities;
    this.placeCities(capitals.filter(({ capital }) => visited.has(capital)), placed);
    this.reserveCapitals();
    for (const name of areas.filter(({ kind }) => kind === "sea")) this.placeArea(name, placed);
    for (const name of areas.filter(({ kind }) => kind === "country")) this.placeArea(name, placed);
    this.placeCities(capitals.filter(({ capital }) => !visited.has(capital)), placed);
    this.placeCities(majors, placed);
    this.placeCities(others, placed);
    return placed;
  }

  /* The dots of capitals, which no name of an area covers, and the places that their names would
     have without those, which the names of areas avoid. */
  reserveCapitals() {
    this.dots = new Boxes();
    this.wished = new Boxes();
    const capitals = [];
    for (const city of this.labels.cities.capitals) {
      if (city.from > this.zoom) break;
      const points = this.points(city.x, city.y);
      if (!points.length || this.isStop(city)) continue;
      for (const [x, y] of points) {
        this.dots.add({ ...dotAt(x, y), isCapital: true, key: city.key }, DOT_AIR);
        capitals.push({ city, x, y });
      }
    }
    for (const { city, x, y } of capitals) {
      const box = this.besideCity(city, x, y, (candidate) => !this.wished.meets(candidate, AIR.city));
      if (box) this.wished.add({ ...box, country: city.capital }, AIR.city);
    }
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
          const boxes = name.islet
            ? besideIslet(name.islet, px, py, { width, height }, this.scale)
            : this.nearby(px, py, width, height, room);
          const box = this.bestOf(boxes, name);
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

  /* The first free box for the name of an area that keeps clear of capitals and of their names, or,
     for a large area, of capitals only. */
  bestOf(boxes, { kind, rank, islet, code }) {
    // Beside an island the name of its capital finds another side, unless the view is a distant one.
    const mayCover = islet && this.zoom > CAPITALS_BY
      ? (box) => !this.wished.meets(box, AIR.city, ({ country }) => country !== code)
      : () => rank < GIVING_WAY;
    let covering = null;
    for (const box of boxes) {
      if (!this.isFree(box, AIR[kind]) || this.dots.meets(box, DOT_AIR)) continue;
      if (!this.wished.meets(box, AIR.city)) return box;
      if (!covering && mayCover(box)) covering = box;
    }
    return covering;
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

  placeCities(cities, placed) {
    for (const city of cities) {
      // Cities are sorted by size: all others are too small for this zoom.
      if (city.from > this.zoom) break;
      const points = this.points(city.x, city.y);
      // A city that is a stop is named beside its badge already.
      if (!points.length || this.isStop(city)) continue;
      for (const [x, y, copy] of points) this.placeCity(city, x, y, copy, placed);
    }
  }

  placeCity(city, x, y, copy, placed) {
    const box = this.besideCity(city, x, y);
    if (!box) return;
    const dot = { ...dotAt(x, y), isCapital: Boolean(city.capital), isMajor: city.major };
    this.taken.add(dot, DOT_AIR);
    this.taken.add(box, AIR.city);
    placed.push(this.label({ ...city, kind: "city" }, String(copy), box, CITY_SIZE, [city.name]));
    placed.push({
      key: `dot ${city.key}/${copy}`, className: "ta-city-dot" + (city.capital ? " is-capital" : ""),
      lines: [], x: x + this.origin.x, y: y + this.origin.y, size: CITY_SIZE,
    });
  }

  /* The box for the name of a city, if there is one, and if its dot is free. */
  besideCity(city, x, y, isWanted = () => true) {
    const dot = { ...dotAt(x, y), isCapital: Boolean(city.capital), isMajor: city.major };
    const counts = (other) => !mayTouch(dot, other);
    if (!this.isFree(dot, DOT_AIR, counts)) return undefined;
    const width = this.labels.width(city.name, "city", CITY_SIZE) + 2;
    return besideDot(x, y, width, CITY_SIZE * FONTS.city.line, DOT).find((box) =>
      isWanted(box) && this.isFree(box, AIR.city, counts) && !this.taken.meets(box, 1)
        && !this.dots?.meets(box, DOT_AIR, (other) => other.key !== city.key));
  }

  isStop(city) {
    const { stops } = this.map.atlas;
    return stops.isNamed(city, SAME_PLACE_KM)
      || stops.isNamed({ ...city, name: city.english }, SAME_PLACE_KM);
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

  isFree(box, air, counts) {
    const { view } = this;
    return box.left >= view.left && box.right <= view.right && box.top >= view.top
      && box.bottom <= view.bottom && !this.taken.meets(box, air, counts) && !this.trace.under(box);
  }

  label(name, place, box, size, lines) {
    return {
      key: `${name.key}/${place}`, className: `ta-name is-${name.kind}${name.capital ? " is-capital" : ""}`,
      lines, x: box.left + this.origin.x, y: box.top + this.origin.y, size,
    };
  }
}

function dotAt(x, y) {
  return around(x, y, 2 * DOT, 2 * DOT);
}

/* Whether the dots of two cities may stand so close that they touch. */
function mayTouch(dot, other) {
  if (dot.isCapital && other.isCapital) return true;
  if (!(dot.isCapital || dot.isMajor) || !(other.isCapital || other.isMajor)) return false;
  return Math.abs(dot.left - other.left) >= DOTS_APART || Math.abs(dot.top - other.top) >= DOTS_APART;
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
