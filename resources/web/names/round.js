/* Chooses where the names on the basemap stand in one view. */

import { around, Boxes } from "../geometry/boxes.js";
import { Trace } from "../geometry/placement.js";
import { besideDot, besideIslet } from "./beside.js";
import { homeBoxes, homesIn } from "./home.js";
import { CITY_SIZE, COUNTRY_SIZES, FONTS, HOME_SIZE, SEA_SIZES } from "./type.js";
import { Wishes } from "./wishes.js";

// A name may be slightly wider than its area.
const SEA_STRETCH = 1.05;
const COUNTRY_STRETCH = 1.45;
const DOT = 3;
const DOT_AIR = 2;
// The names of areas of this rank and later ones give way to the names of capitals.
const GIVING_WAY = 2;
// The zoom at which every capital should have its name.
const CAPITALS_BY = 5;
// Cities that have been named for so many zooms are great ones in a view.
const GREAT_AFTER = 1;
// The free space around a name, in pixels.
const AIR = { sea: 10, country: 8, city: 4 };
// The same for the name of the city around, the most first.
const HOME_AIR = [28, 14, 4];
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

/* One placement of all names in the present view, with the boxes that are occupied so far. */
export class Round {
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
    this.wishes = new Wishes(AIR.city);
    this.cities = this.citiesWithin(0);
    // The cities that the view lies in: they have no dot.
    this.homes = new Set();
  }

  /* From the most important to the least; a name that meets a more important one is left out. */
  names() {
    const placed = [];
    const areas = this.labels.names.filter((name) => this.zoom >= name.from)
      .sort((a, b) => a.rank - b.rank);
    const visited = new Set(this.map.atlas.tour.stops.map(({ code }) => code));
    const { capitals, majors, others } = this.cities;
    for (const home of homesIn(this)) this.placeHome(home, placed);
    const great = this.greatInView();
    for (const city of great) this.wishes.addDot(this.dotOf(city), DOT_AIR);
    this.placeCities(capitals.filter(({ capital }) => visited.has(capital)), placed);
    this.reserve(great.filter(({ city }) => !visited.has(city.capital)));
    for (const name of areas.filter(({ kind }) => kind === "sea")) this.placeArea(name, placed);
    for (const name of areas.filter(({ kind }) => kind === "country")) this.placeArea(name, placed);
    this.placeCities(capitals.filter(({ capital }) => !visited.has(capital)), placed);
    this.placeCities(majors, placed);
    this.placeCities(others, placed);
    return placed;
  }

  /* The name of the city around the stops, where the free space is largest near them. */
  placeHome({ city, x, y }, placed) {
    const name = city.name.toLocaleUpperCase(this.map.atlas.words.language);
    const size = { width: this.labels.width(name, "home", HOME_SIZE), height: HOME_SIZE * FONTS.home.line };
    this.homes.add(city.key);
    const boxes = homeBoxes(this.view, { x, y }, size);
    for (const air of HOME_AIR) {
      const box = boxes.find((candidate) => this.isFree(candidate, air) && !this.trace.under(grown(candidate, air)));
      if (!box) continue;
      this.taken.add(box, AIR.country);
      placed.push(this.label({ key: `home ${city.key}`, kind: "home" }, "", box, HOME_SIZE, [name]));
      return;
    }
  }

  /* The cities of each class that may be in the view or within so many pixels of it. */
  citiesWithin(air) {
    const { view, scale } = this;
    const box = {
      left: (this.left + view.left - air) / scale, right: (this.left + view.right + air) / scale,
      top: (this.top + view.top - air) / scale, bottom: (this.top + view.bottom + air) / scale,
    };
    return Object.fromEntries(
      Object.entries(this.labels.cities).map(([kind, cities]) => [kind, cities.within(box)]));
  }

  /* Capitals and other great cities in the view, each as often as it is there, with their places. */
  greatInView() {
    const { capitals, majors, others } = this.cities;
    const found = [];
    for (const [cities, last] of [[capitals, this.zoom], [majors, this.zoom], [others, this.zoom - GREAT_AFTER]]) {
      for (const city of cities) {
        if (city.from > last) break;
        const points = this.points(city.x, city.y);
        if (!points.length || this.isNamed(city)) continue;
        for (const [x, y] of points) found.push({ city, x, y });
      }
    }
    return found;
  }

  /* Reserves the places that great cities' names would have without the names of areas. */
  reserve(great) {
    for (const { city, x, y } of great) {
      const box = this.besideCity(city, x, y, (candidate) => !this.wishes.meets(candidate, AIR.city))
        ?? this.besideCity(city, x, y, (candidate) => this.wishes.makeRoom(candidate, AIR.city));
      if (box) this.wishes.add(city, box, (isWanted) => this.besideCity(city, x, y, isWanted));
    }
  }

  placeArea(name, placed) {
    const { kind } = name;
    const places = name.at.map(([x, y]) => this.points(x, y));
    // Measuring texts takes longer than all else.
    if (!places.some((points) => points.length)) return;
    const size = (kind === "sea" ? SEA_SIZES : COUNTRY_SIZES)[name.rank - 1] + this.growth(name);
    for (const lines of name.settings) {
      const widths = lines.map((line) => this.labels.width(line, kind, size));
      const width = Math.max(...widths);
      const room = (name.width / 360) * this.scale * (kind === "sea" ? SEA_STRETCH : COUNTRY_STRETCH);
      if (width > room) continue;
      const height = lines.length * size * FONTS[kind].line;
      const centres = [];
      places.forEach((points, index) => {
        // A country is named once in a view, an ocean once on each side of the world.
        if (centres.length && kind === "country") return;
        for (const [px, py, copy] of points) {
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

  /* The first free box for the name of an area that keeps clear of great cities and of their names, or
     to which such names can make room, or that the name may have at their cost. */
  bestOf(boxes, name) {
    const air = AIR[name.kind];
    const free = boxes.filter((box) => this.isFree(box, air) && !this.wishes.coversDot(box, DOT_AIR));
    return free.find((box) => !this.wishes.meets(box, AIR.city))
      ?? free.find((box) => this.wishes.makeRoom(box, AIR.city))
      ?? free.find((box) => !this.wishes.meets(box, AIR.city, this.precedes(name)));
  }

  /* Which great cities' names precede that of an area even where they have no other place. */
  precedes({ kind, rank, islet, code }) {
    if (kind === "sea") return () => true;
    // Beside an island the name of its capital finds another side, unless the view is a distant one.
    if (islet && this.zoom > CAPITALS_BY) return ({ capital }) => capital && capital !== code;
    return rank < GIVING_WAY ? () => false : ({ capital }) => capital;
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
      if (!points.length || this.isNamed(city)) continue;
      for (const [x, y, copy] of points) this.placeCity(city, x, y, copy, placed);
    }
  }

  placeCity(city, x, y, copy, placed) {
    const box = this.besideCity(city, x, y, (candidate) => this.wishes.isOf(city, candidate))
      ?? this.besideCity(city, x, y);
    if (!box) return;
    this.taken.add(this.dotOf({ city, x, y }), DOT_AIR);
    this.taken.add(box, AIR.city);
    placed.push(this.label({ ...city, kind: "city" }, String(copy), box, CITY_SIZE, [city.name]));
    placed.push({
      key: `dot ${city.key}/${copy}`, className: "ta-city-dot" + (city.capital ? " is-capital" : ""),
      lines: [], x: x + this.origin.x, y: y + this.origin.y, size: CITY_SIZE,
    });
  }

  dotOf({ city, x, y }) {
    return {
      ...around(x, y, 2 * DOT, 2 * DOT),
      isCapital: Boolean(city.capital), isMajor: city.major, key: city.key,
    };
  }

  /* The box for the name of a city, if there is one, and if its dot is free. */
  besideCity(city, x, y, isWanted = () => true) {
    const dot = this.dotOf({ city, x, y });
    const counts = (other) => !mayTouch(dot, other);
    if (!this.isFree(dot, DOT_AIR, counts)) return undefined;
    const width = this.labels.width(city.name, "city", CITY_SIZE) + 2;
    return besideDot(x, y, width, CITY_SIZE * FONTS.city.line, DOT).find((box) =>
      isWanted(box) && this.isFree(box, AIR.city, counts) && !this.taken.meets(box, 1)
        && !this.wishes.coversDot(box, DOT_AIR, city.key));
  }

  /* Whether a stop or the view has the name of a city already. */
  isNamed(city) {
    return this.homes.has(city.key) || this.isStop(city);
  }

  /* A city that is a stop is named beside its badge. */
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

/* Whether the dots of two cities may stand so close that they touch. */
function mayTouch(dot, other) {
  if (dot.isCapital && other.isCapital) return true;
  if (!(dot.isCapital || dot.isMajor) || !(other.isCapital || other.isMajor)) return false;
  return Math.abs(dot.left - other.left) >= DOTS_APART || Math.abs(dot.top - other.top) >= DOTS_APART;
}

function grown({ left, top, right, bottom }, by) {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
