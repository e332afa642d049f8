/* The route: its legs as lines with arrows, and the tooltip of the leg under the mouse. */

import { legsBetween } from "../geometry/legs.js";
import { lonLat } from "../geometry/mercator.js";
import { onCanvas, onSvg } from "./drawn.js";

// More legs than this are drawn as one fine web, in which no single leg can be followed.
const MANY = 400;
// How near the mouse must come to a leg, in pixels.
const REACH = 7;
// Below this zoom a web is drawn from few points per leg, which cannot be seen.
const FINE_WEB_FROM = 4;
const LEGS_PER_PATH = 40;
// A leg over a pole is not shown up to the pole, which Web Mercator never reaches.
const MOST_POLEWARD = 80;

const Lines = onSvg({
  initialize: function (route) {
    L.SVG.prototype.initialize.call(this, { pane: "route" });
    this.route = route;
  },

  _initContainer: function () {
    L.SVG.prototype._initContainer.call(this);
    this._container.setAttribute("aria-hidden", "true");
    this.groups = {};
    for (const name of ["casings", "lines", "marked", "arrows"]) {
      this.groups[name] = L.SVG.create("g");
      this._rootGroup.appendChild(this.groups[name]);
    }
  },

  draw: function (view) {
    this.view = { ...view, coarseness: 1 / this.route.map.atlas.sharpness };
    const { casings, lines, arrows } = this.groups;
    for (const group of [casings, lines, arrows]) group.replaceChildren();
    this.route.drawn = [];
    for (const { leg, runs, copy } of this.route.runs(this.view)) {
      this.route.drawn.push({ leg, runs });
      const inferred = leg.inferred ? " is-inferred" : "";
      const text = runs.map(lineText).join("");
      if (!this.route.isWeb) casings.append(path("ta-leg-casing" + inferred, text));
      lines.append(path("ta-leg" + inferred + (this.route.isWeb ? " is-web" : ""), text));
      if (this.route.isWeb) continue;
      for (const corners of leg.arrows(runs, copy)) {
        arrows.append(path("ta-arrow", lineText(corners.map(([x, y]) => [0, x, y])) + "Z"));
      }
    }
    this.mark(this.route.marked);
  },

  /* Emphasizes one leg, or none for null. */
  mark: function (leg) {
    const copies = this.route.drawn.filter((copy) => copy.leg === leg);
    this.groups.marked.replaceChildren(
      ...copies.map(({ runs }) => path("ta-leg is-marked", runs.map(lineText).join(""))));
  },
});

/* Thousands of legs, drawn into one bitmap. */
const Web = onCanvas({
  initialize: function (route) {
    L.Canvas.prototype.initialize.call(this, { pane: "route" });
    this.route = route;
  },

  draw: function (view) {
    const context = this._ctx;
    const style = getComputedStyle(this.route.map.getContainer());
    context.strokeStyle = style.getPropertyValue("--accent");
    context.lineWidth = 0.8;
    context.lineJoin = "bevel";
    const { legs } = this.route;
    context.globalAlpha = Math.max(0.03, Math.min(0.8, MANY / legs.length));
    this.view = { ...view, coarseness: 4 };
    let count = 0;
    context.beginPath();
    for (const { leg, copy } of this.route.copies(this.view)) {
      if (!trace(context, leg, copy)) continue;
      count += 1;
      // Lines of one path do not darken one another, but one path of all legs would be slow to draw.
      if (count % LEGS_PER_PATH) continue;
      context.stroke();
      context.beginPath();
    }
    context.stroke();
  },

  mark: function () {},
});

/* Adds a leg to the path of a canvas, if it comes near the view. */
function trace(context, leg, view) {
  if (view.zoom >= FINE_WEB_FROM) {
    if (!leg.comesNear(view)) return false;
    const runs = leg.runs(view);
    for (const run of runs) {
      context.moveTo(run[0][1], run[0][2]);
      for (let i = 1; i < run.length; i++) context.lineTo(run[i][1], run[i][2]);
    }
    return runs.length > 0;
  }
  const { coarse } = leg;
  for (let i = 0; i < coarse.length; i += 2) {
    const x = coarse[i] * view.scale - view.x;
    const y = coarse[i + 1] * view.scale - view.y;
    if (i) context.lineTo(x, y);
    else context.moveTo(x, y);
  }
  return true;
}

class Route {
  constructor(map) {
    this.map = map;
    this.legs = [];
    this.drawn = [];
    this.marked = null;
    this.isWeb = false;
    this.isWrapped = false;
    this.layer = null;
    map.createPane("route").style.zIndex = 420;
    map.on("tourdata", (event) => this.show(event.tour));
    map.on("tourchanged", (event) => this.update(event.tour));
    // Nothing else draws a web once the map is fitted, since names do not keep clear of it.
    map.on("themechanged atlasplaced", () => { if (this.layer) this.layer.redraw(); });
    if (map.atlas.still) return;
    map.on("mousemove", (event) => this.point(event));
    map.on("movestart zoomstart mouseout mousedown", () => this.unmark());
  }

  show(tour) {
    this.unmark();
    if (this.layer) this.layer.remove();
    this.legs = legsBetween(tour.stops);
    this.isWrapped = tour.wrapped;
    this.isWeb = this.legs.length > MANY;
    this.layer = new (this.isWeb && !this.map.atlas.still ? Web : Lines)(this).addTo(this.map);
  }

  /* Shows an edited tour. Legs between the same stops keep their geometry. */
  update(tour) {
    const before = this.legs;
    if (before.length > MANY !== tour.stops.length - 1 > MANY) {
      this.show(tour);
      return;
    }
    const { isWrapped } = this;
    this.legs = legsBetween(tour.stops, before);
    this.isWrapped = tour.wrapped;
    if (this.marked && this.legs[this.marked.index] !== this.marked) this.unmark();
    if (isWrapped === this.isWrapped && haveSameLines(before, this.legs)) this.rename();
    else this.layer.redraw();
  }

  /* Replaces the drawn legs by those whose stops have other names; their lines are the same. */
  rename() {
    this.drawn = this.drawn.map(({ leg, runs }) => ({ leg: this.legs[leg.index], runs }));
  }

  /* The legs in the copies of the world that a view shows: { leg, copy }, where copy is the view
     shifted to that world. A route that winds around the Earth more than once is drawn in every
     copy, any other route only at its own longitudes. */
  *copies(view) {
    const [left, right] = [view.left, view.right].map((x) => (x + view.x) / view.scale);
    for (const leg of this.legs) {
      const [west, east] = leg.reach;
      const first = this.isWrapped ? Math.ceil(left - east) : 0;
      const last = this.isWrapped ? Math.floor(right - west) : 0;
      for (let shift = first; shift <= last; shift++) {
        yield { leg, copy: shift ? { ...view, x: view.x - shift * view.scale } : view };
      }
    }
  }

  /* The parts of the legs near a view: { leg, copy, runs }, where runs are the lines in that copy. */
  *runs(view) {
    for (const { leg, copy } of this.copies(view)) {
      const runs = leg.runs(copy);
      if (runs.length) yield { leg, runs, copy };
    }
  }

  /* Positions between the stops that belong to the whole route: great circles bend poleward. */
  *turns() {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { coarse } of this.legs) {
      for (let i = 0; i < coarse.length; i += 2) {
        left = Math.min(left, coarse[i]);
        right = Math.max(right, coarse[i]);
        top = Math.min(top, coarse[i + 1]);
        bottom = Math.max(bottom, coarse[i + 1]);
      }
    }
    if (left > right) return;
    if (this.isWrapped) [left, right] = [Math.max(left, 0), Math.min(right, 1)];
    for (const [x, y] of [[left, top], [right, bottom]]) {
      const [lon, lat] = lonLat(x, y);
      yield [lon, Math.max(-MOST_POLEWARD, Math.min(MOST_POLEWARD, lat))];
    }
  }

  /* The leg under a point of the map's container, or null. */
  legAt(point) {
    const at = this.map.containerPointToLayerPoint(point);
    let best = null;
    let nearest = REACH;
    for (const { leg, runs } of this.drawn) {
      for (const run of runs) {
        for (let i = 1; i < run.length; i++) {
          const distance = fromSegment(at, run[i - 1], run[i]);
          if (distance < nearest) [best, nearest] = [leg, distance];
        }
      }
    }
    return best;
  }

  point(event) {
    const target = event.originalEvent.target;
    const free = target instanceof Element && !target.closest(".ta-stop, .leaflet-control");
    const leg = free && !this.map.dragging?.moving() ? this.legAt(event.containerPoint) : null;
    if (!leg) {
      this.unmark();
      return;
    }
    if (leg !== this.marked) {
      this.marked = leg;
      this.layer.mark(leg);
      this.map.getContainer().classList.add("is-on-leg");
      this.describe(leg);
    }
    this.map.atlas.tip.moveTo(event.containerPoint);
  }

  /* Shows the tooltip of a leg; the window knows its distance and its days. */
  async describe(leg) {
    const facts = await this.map.atlas.describeLeg(leg.index);
    if (this.marked === leg) {
      this.map.atlas.tip.show("leg", `${leg.start.name} → ${leg.end.name}`, facts);
    }
  }

  unmark() {
    if (!this.marked) return;
    this.marked = null;
    this.layer.mark(null);
    this.map.getContainer().classList.remove("is-on-leg");
    this.map.atlas.tip.hide("leg");
  }

  /* Calls back with the ends of each drawn segment, in pixels of the container. */
  eachSegment(callback) {
    if (this.isWeb || !this.layer) return;
    this.layer._update();
    if (!this.layer.view) return;
    const origin = this.map.getPixelOrigin();
    const pane = this.map._getMapPanePos();
    const { view } = this.layer;
    const dx = view.x - origin.x + pane.x;
    const dy = view.y - origin.y + pane.y;
    for (const { runs } of this.drawn) {
      for (const run of runs) {
        for (let i = 1; i < run.length; i++) {
          callback(run[i - 1][1] + dx, run[i - 1][2] + dy, run[i][1] + dx, run[i][2] + dy);
        }
      }
    }
  }
}

/* Whether legs can be drawn as the same lines: their stops differ in other data at most. */
function haveSameLines(before, after) {
  return before.length === after.length && before.every((leg, index) => {
    const other = after[index];
    return leg === other || (leg.bow === other.bow && leg.inferred === other.inferred
      && isSamePosition(leg.start, other.start) && isSamePosition(leg.end, other.end));
  });
}

function isSamePosition({ position: [lon, lat] }, other) {
  return lon === other.position[0] && lat === other.position[1];
}

/* The distance of a point from a segment, in pixels. */
function fromSegment(at, a, b) {
  const [dx, dy] = [b[1] - a[1], b[2] - a[2]];
  const square = dx * dx + dy * dy;
  const share = square
    ? Math.max(0, Math.min(1, ((at.x - a[1]) * dx + (at.y - a[2]) * dy) / square)) : 0;
  return Math.hypot(at.x - a[1] - share * dx, at.y - a[2] - share * dy);
}

function lineText(run) {
  return run.map(([, x, y], i) => (i ? "L" : "M") + x.toFixed(2) + " " + y.toFixed(2)).join("");
}

function path(className, text) {
  const element = L.SVG.create("path");
  element.setAttribute("class", className);
  element.setAttribute("d", text);
  return element;
}

export function addRoute(map) {
  map.atlas.route = new Route(map);
}
