/* The basemap: sea, land, borders, lakes and rivers, drawn from the bundled geometry. */

import { DistantTopology } from "../geometry/distant.js";
import { PackedTopology } from "../geometry/packed.js";
import { fillPath, linePath, meetsView } from "../geometry/paths.js";
import { Topology } from "../geometry/topology.js";
import { onSvg } from "./drawn.js";
import { LazyFile, loadWithRetries } from "./files.js";
import { gridPath } from "../city/grid.js";
import { whenIdle } from "./idle.js";
import { isSamePlace } from "../stops/places.js";
import { Found, landsOf } from "./lands.js";
import { setOutline } from "./outlines.js";

// From this zoom on the coarse coast looks angular; scripts/basemap/distant.py has the same number.
const FINE_FROM = 5;
// The least length of a river on the screen, in pixels.
const SHORTEST_RIVER = 110;
const KILOMETRES_AROUND = 40075;
// How far coasts of a picture may be off where points are left out, in its pixels.
const SLACK = 0.5;
const KINDS = ["land", "visited", "lake", "grid", "river", "border", "contested", "coast"];
// Those that are long, and are drawn without dashes.
const OUTLINES = new Set(["land", "visited", "lake", "river", "border", "coast"]);

const Drawing = onSvg({
  initialize: function (basemap) {
    L.SVG.prototype.initialize.call(this, { pane: "basemap" });
    this.basemap = basemap;
  },

  _initContainer: function () {
    L.SVG.prototype._initContainer.call(this);
    this._container.setAttribute("aria-hidden", "true");
    this.paths = {};
    for (const kind of KINDS) {
      this.paths[kind] = L.SVG.create("path");
      this.paths[kind].setAttribute("class", "ta-" + kind);
      this._rootGroup.appendChild(this.paths[kind]);
    }
  },

  draw: function (view) {
    const { countries, water } = this.basemap.shapes();
    if (!countries || !water) return;
    const { sharpness, still } = this.basemap.map.atlas;
    view = { ...view, step: 0.7 / sharpness, digits: Math.ceil(Math.log10(10 * sharpness)) };
    if (still) view = this._forPrint(view, sharpness);
    const reach = view.scale / KILOMETRES_AROUND;
    const rivers = water.rivers.filter((river) => river.length * reach > SHORTEST_RIVER);
    const set = still ? this._outlines(view) : (kind, text) => this.paths[kind].setAttribute("d", text);
    const isTinted = this.basemap.wasTinted = this.basemap.isTinted;
    set("land", fillPath(isTinted ? countries.land : [...countries.land, ...countries.visited], view));
    set("visited", isTinted ? fillPath(countries.visited, view) : "");
    set("lake", fillPath(water.lakes, view));
    set("grid", gridPath(this.basemap.map, view));
    set("river", linePath(rivers, view));
    set("border", linePath(countries.borders, view));
    set("contested", linePath(countries.contested, view));
    set("coast", linePath(countries.coast, view));
  },

  /* The view for a picture: points take time to print, the more the longer their numbers are. */
  _forPrint: function (view, sharpness) {
    const unit = 10 ** view.digits;
    for (const kind of KINDS.filter((other) => other !== "grid")) {
      this.paths[kind].setAttribute("transform", `scale(${1 / unit})`);
      this.paths[kind].style.setProperty("--unit", unit);
    }
    return { ...view, isWhole: true, slack: SLACK / sharpness };
  },

  /* The function that gives a path of a picture its data. */
  _outlines: function ({ left, right, top, bottom, digits }) {
    const middle = [(left + right) / 2, (top + bottom) / 2].map((side) => Math.round(side * 10 ** digits));
    const paths = this.basemap.map.atlas.kept.once("outlines", () => ({ count: 0 }));
    return (kind, text) => {
      const path = this.paths[kind];
      if (OUTLINES.has(kind)) setOutline(path, text, middle, path.number ??= paths.count++);
      else path.setAttribute("d", text);
    };
  },
});

// Milliseconds of work after which the page answers the reader, and of rest at most.
const STUDY = 8;
const STUDY_AGAIN = 100;

class Basemap {
  constructor(map, options) {
    this.map = map;
    this.files = options.files;
    this.coarse = this.fine = this.water = null;
    // The water of distant views, where it has a file of its own.
    this.distantWater = null;
    // The stops of the tour when the lands were last tinted.
    this.stops = null;
    // Whether the tint was drawn the last time.
    this.wasTinted = false;
    const { kept } = map.atlas;
    const loadFine = (file) => kept.decoded(file, (contents) => countryShapes(new PackedTopology(contents), false));
    this.fineFile = new LazyFile(loadFine, options.files.fine, async (fine) => {
      if (!map.atlas.still) await this.study(fine.lands);
      this.fine = this.tinted(fine);
      // It may have been loaded for later, or for another map.
      if (!this.isFine()) return;
      this.drawing.redraw();
      map.fire("landschanged");
    });
    this.waterFile = new LazyFile(decodedWater(kept), options.files.water, (water) => this.useWater(water));
    // Each tour tints the lands of its own stops.
    map.on("tourdata tourchanged", () => this.tint());
    map.createPane("basemap").style.zIndex = 200;
    this.drawing = new Drawing(this).addTo(map);
    if (options.files.distant) {
      map.atlas.readyAfter(this.loadDistant());
    } else {
      this.waterLoading = this.loadWater();
      map.atlas.readyAfter(this.waterLoading);
    }
    if (map.atlas.still) {
      // A picture needs one of the two geometries; which one depends on its view.
      map.on("atlasplaced", () => {
        map.atlas.readyAfter(this.shapesAt(map.atlas.fineness()));
        // The shapes may be there already.
        this.drawing.redraw();
      });
      return;
    }
    if (!options.files.distant) map.atlas.readyAfter(this.loadCoarse());
    map.on("atlasplaced", () => this.drawing.redraw());
    map.on("moveend", () => {
      if (this.wasTinted !== this.isTinted) this.drawing.redraw();
      this.prepare();
    });
  }

  /* Whether a file is still being loaded. */
  get isPending() {
    return this.fineFile.isPending || this.waterFile.isPending;
  }

  async loadWater() {
    this.useWater(await loadWithRetries(decodedWater(this.map.atlas.kept), this.files.water));
  }

  useWater(water) {
    this.water = water;
    this.drawing.redraw();
  }

  async loadCoarse() {
    const { kept } = this.map.atlas;
    const load = (file) => kept.decoded(file, (contents) => countryShapes(new Topology(contents), true));
    this.useCoarse(await loadWithRetries(load, this.files.countries));
  }

  async loadDistant() {
    const topology = new DistantTopology(await this.map.atlas.loadBare(this.files.distant));
    this.distantWater = waterShapes(topology);
    this.useCoarse(countryShapes(topology, true));
  }

  useCoarse(shapes) {
    this.coarse = this.tinted(shapes);
    this.drawing.redraw();
    this.map.fire("landschanged");
  }

  /* Loads the fine geometry shortly before it is needed; until then the coarse one is shown. */
  prepare() {
    if (this.map.atlas.fineness() < FINE_FROM - 0.5) return;
    if (!this.water) this.need(this.waterFile);
    this.need(this.fineFile);
  }

  async need(lazy) {
    try {
      await lazy.need();
    } catch (error) {
      this.map.atlas.reportIncomplete(lazy.file, error);
    }
  }

  /* Finds the lands of all stops without keeping the reader waiting: with fine borders that takes
     seconds for thousands of stops. Until then the coarse map is shown. */
  async study(lands) {
    const found = new Found(lands);
    let until = performance.now() + STUDY;
    for (const stop of this.map.atlas.tour.stops) {
      found.add(stop);
      if (performance.now() < until) continue;
      await new Promise((resolve) => whenIdle(resolve, STUDY_AGAIN));
      until = performance.now() + STUDY;
    }
  }

  /* Tints the lands of the present stops, and draws the map anew if they are others. */
  tint() {
    const { stops } = this.map.atlas.tour;
    const before = this.stops;
    this.stops = stops;
    // Most edits of a long tour move no stop to another land.
    if (before?.length === stops.length && stops.every((stop, i) => isInPlaceOf(stop, before[i]))) return;
    const changed = [this.coarse, this.fine].filter((shapes) => shapes && this.retinted(shapes, before));
    if (changed.length) this.drawing.redraw();
  }

  tinted(shapes) {
    this.retinted(shapes);
    return shapes;
  }

  /* Sorts the rings of the shapes into visited land and other land; returns whether that changed. stopsBefore:
     those before an edit, if they are known. */
  retinted(shapes, stopsBefore = null) {
    shapes.found = shapes.lands.found(this.map.atlas.tour?.stops ?? [], stopsBefore, shapes.found);
    const visited = new Set(shapes.found.lands);
    const before = shapes.tint;
    if (before?.size === visited.size && [...visited].every((land) => before.has(land))) return false;
    const ringsOf = (isVisited) => shapes.lands.entries
      .filter((land) => visited.has(land) === isVisited).flatMap(({ rings }) => rings);
    Object.assign(shapes, { tint: visited, visited: ringsOf(true), land: ringsOf(false) });
    return true;
  }

  /* The lands of the geometry in use (lands.js), or null before they are loaded. */
  get lands() {
    return this.shapes().countries?.lands ?? null;
  }

  /* The tinted lands, as [code, name] each, of the geometry in use. */
  get visited() {
    return [...(this.shapes().countries?.tint ?? [])].map(({ code, name }) => [code, name]).sort();
  }

  /* The lands of a view of such a fineness, as fineness() of the atlas gives it, once they are loaded. */
  async shapesAt(fineness) {
    const isFine = fineness >= FINE_FROM;
    await (isFine ? this.fineFile.need() : this.coarse ?? this.loadCoarse());
    return isFine ? this.fine : this.coarse;
  }

  /* Whether the tint tells lands apart: not where all the land in view is that of one country. */
  get isTinted() {
    const { countries } = this.shapes();
    if (!countries?.visited.length) return false;
    const { min, max } = this.map.getPixelBounds();
    const view = {
      scale: 256 * 2 ** this.map.getZoom(), x: min.x, y: min.y,
      left: 0, top: 0, right: max.x - min.x, bottom: max.y - min.y, step: 0.7, digits: 0,
    };
    const seen = new Set();
    for (const land of countries.tint) {
      if (meetsView(land.rings, view)) seen.add(land.code ?? land);
      if (seen.size > 1) return true;
    }
    return !seen.size || meetsView(countries.land, view);
  }

  /* Whether the present zoom needs the fine geometry. */
  isFine() {
    return this.map.atlas.fineness() >= FINE_FROM;
  }

  shapes() {
    return this.shapesFor(this.map.atlas.fineness());
  }

  /* The shapes that are loaded for a view of such a fineness. */
  shapesFor(fineness) {
    const isFine = fineness >= FINE_FROM;
    return {
      countries: (isFine && this.fine) || this.coarse,
      water: (isFine && this.water) || (this.distantWater ?? this.water),
    };
  }
}

/* The basemap of a second map in the page, which draws what the first one has loaded. */
class SharedBasemap {
  constructor(map, main) {
    this.map = map;
    this.main = main;
    map.createPane("basemap").style.zIndex = 200;
    this.drawing = new Drawing(this).addTo(map);
    map.on("atlasplaced", () => this.drawing.redraw());
  }

  shapes() {
    return this.main.shapesFor(this.map.atlas.fineness());
  }

  get lands() {
    return this.shapes().countries?.lands ?? null;
  }

  /* As on the first map, so that a land has one colour in both. */
  get isTinted() {
    return this.main.isTinted;
  }

  /* Fulfilled once all that the present view needs is loaded. */
  async loaded() {
    await Promise.all([this.main.shapesAt(this.map.atlas.fineness()), this.main.waterLoading]);
  }
}

/* Whether two stops of the page's data are in the same land: at one place and with one country. */
function isInPlaceOf(stop, other) {
  return stop === other || (stop.code === other.code && isSamePlace(stop.position, other.position));
}

/* Loads a file of water, as LazyFile takes it. */
function decodedWater(kept) {
  return (file) => kept.decoded(file, (contents) => waterShapes(new PackedTopology(contents)));
}

function countryShapes(topology, isCoarse) {
  return {
    lands: landsOf(topology, isCoarse),
    coast: topology.lines(topology.objects.coast),
    borders: topology.lines(topology.objects.borders),
    contested: topology.lines(topology.objects.contested),
  };
}

function waterShapes(topology) {
  const lengths = topology.objects.riverLength || [];
  const rivers = topology.lines(topology.objects.rivers);
  rivers.forEach((river, i) => { river.length = lengths[i] ?? Infinity; });
  return { lakes: topology.objects.lakes.flatMap((rings) => topology.lines(rings)), rivers };
}

export function addBasemap(map, options) {
  map.atlas.basemap = new Basemap(map, options);
}

export function shareBasemap(map, main) {
  map.atlas.basemap = new SharedBasemap(map, main.atlas.basemap);
}
