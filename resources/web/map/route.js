/* The route: its legs as lines with arrows, and the tooltip of the leg under the mouse. */

import { extentOf, legsBetween, traceTogether } from "../geometry/legs.js";
import { lonLat } from "../geometry/mercator.js";
import { fromSegment } from "../geometry/segment.js";
import { RouteLines } from "./route_lines.js";
import { RouteWeb } from "./route_web.js";
import { isolate } from "./text.js";

// More legs than this are drawn as one fine web, in which no single leg can be followed.
const MANY = 400;
// How near the mouse must come to a leg, in pixels.
const REACH = 7;
// A leg over a pole is not shown up to the pole, which Web Mercator never reaches.
const MOST_POLEWARD = 80;

class Route {
  /* main: the route of another map of the same tour, whose legs this map draws too, or null. */
  constructor(map, main = null) {
    this.map = map;
    this.main = main;
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
    map.on("themechanged atlasplaced densitychanged", () => this.redraw());
    if (map.atlas.still) return;
    map.on("mousemove", (event) => this.point(event));
    map.on("movestart zoomstart mouseout mousedown", () => this.unmark());
  }

  show(tour) {
    this.unmark();
    if (this.layer) this.layer.remove();
    this.legs = this.main?.legs ?? legsBetween(tour.stops);
    this.isWrapped = tour.wrapped;
    this.isWeb = this.legs.length > MANY;
    this.layer = new (this.isWeb && !this.map.atlas.still ? RouteWeb : RouteLines)(this).addTo(this.map);
  }

  /* Shows an edited tour. Legs between the same stops are kept. */
  update(tour) {
    const before = this.legs;
    const { isWrapped } = this;
    const legs = legsBetween(tour.stops, before);
    if (before.length > MANY !== legs.length > MANY) {
      this.show(tour);
      return;
    }
    this.legs = legs;
    this.isWrapped = tour.wrapped;
    if (this.marked && !this.legs.includes(this.marked)) this.unmark();
    if (isWrapped === this.isWrapped) this.layer.update(before);
    else this.layer.redraw();
  }

  redraw() {
    if (this.layer) this.layer.redraw();
  }

  /* The view, shifted to each copy of the world in which it shows a leg: those of the stops at its
     ends. A leg whose stops are out of view is drawn in every copy, and so are all legs of a route
     that winds around the Earth more than once or is a web. */
  *copiesOf(leg, view) {
    const wanted = this.isWrapped || this.isWeb ? null : this.map.atlas.stops.copiesOf(leg);
    const [left, right] = [view.left, view.right].map((x) => (x + view.x) / view.scale);
    const [west, east] = leg.reach;
    for (let shift = Math.ceil(left - east); shift <= Math.floor(right - west); shift++) {
      if (wanted && !wanted.includes(shift)) continue;
      yield shift ? { ...view, x: view.x - shift * view.scale } : view;
    }
  }

  /* Positions between the stops that belong to the whole route: great circles bend poleward. */
  *turns() {
    if (!this.legs.length) return;
    if (this.isWeb) traceTogether(this.legs);
    let [left, top, right, bottom] = extentOf(this.legs);
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
          const [[, ax, ay], [, bx, by]] = [run[i - 1], run[i]];
          const distance = fromSegment(at.x, at.y, ax, ay, bx, by);
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
    const { atlas } = this.map;
    const facts = await atlas.describeLeg(leg.index);
    if (this.marked !== leg) return;
    const lines = [...facts, atlas.editing?.legHint];
    atlas.tip.show("leg", `${isolate(leg.start.name)} → ${isolate(leg.end.name)}`, lines);
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

export function addRoute(map) {
  map.atlas.route = new Route(map);
}

export function shareRoute(map, main) {
  map.atlas.route = new Route(map, main.atlas.route);
}
