/* The legs of a stop that is being dragged, drawn over the map until the stop is dropped. */

import { near } from "../geometry/greatcircle.js";
import { legsBetween } from "../geometry/legs.js";

export class DraftRoute {
  constructor(map) {
    this.map = map;
    map.createPane("draft").style.zIndex = 425;
    this.svg = L.SVG.create("svg");
    this.svg.setAttribute("class", "ta-draft");
    this.svg.setAttribute("aria-hidden", "true");
    this.way = L.SVG.create("path");
    this.way.setAttribute("class", "ta-draft-way");
    map.getPane("draft").append(this.svg);
    this.hidden = [];
    // The legs to and from the stop that is being dragged: a long route has many legs to look through.
    this.own = null;
  }

  /* Draws the legs to and from a stop as if it were at latlng, and a dotted line from where it is
     to there; the legs that they stand for are hidden. from is where the stop is shown now. */
  show(stop, from, latlng) {
    const view = this.view();
    const legs = this.legsOf(stop, latlng);
    this.hide(stop);
    const [a, b] = [from, latlng].map((place) => this.map.latLngToLayerPoint(place));
    this.way.setAttribute("d", `M${a.x} ${a.y}L${b.x} ${b.y}`);
    this.svg.replaceChildren(this.way, ...legs.flatMap((leg) => {
      const runs = leg.runs(view);
      const text = runs.map(lineText).join("");
      const inferred = leg.inferred ? " is-inferred" : "";
      const arrows = leg.arrows(runs, view).map((corners) =>
        path("ta-arrow", lineText(corners.map(([x, y]) => [0, x, y])) + "Z"));
      return [path("ta-leg-casing" + inferred, text), path("ta-leg" + inferred, text), ...arrows];
    }));
  }

  clear() {
    this.svg.replaceChildren();
    for (const drawn of this.hidden) drawn.style.visibility = "";
    this.hidden = [];
    this.own = null;
  }

  /* The legs, in the copy of the world in which the stop is shown. */
  legsOf(stop, latlng) {
    const legs = [];
    for (const { start, end, isPast } of this.ownLegs(stop)) {
      const here = { ...stop, position: [latlng.lng, latlng.lat] };
      const there = (other) =>
        ({ ...other, position: [near(other.position[0], latlng.lng), other.position[1]] });
      const [leg] = legsBetween(start === stop ? [here, there(end)] : [there(start), here]);
      leg.inferred ||= isPast;
      legs.push(leg);
    }
    return legs;
  }

  ownLegs(stop) {
    const { legs } = this.map.atlas.route;
    if (this.own?.stop !== stop || this.own.of !== legs) {
      this.own = { stop, of: legs, legs: legs.filter(({ start, end }) => start === stop || end === stop) };
    }
    return this.own.legs;
  }

  hide(stop) {
    const { pieces } = this.map.atlas.route.layer;
    // A web of very many legs is one bitmap, in which two do not stand out.
    if (!pieces) return;
    for (const leg of this.ownLegs(stop)) {
      for (const { casing, line, arrows } of pieces.get(leg) ?? []) {
        for (const drawn of [casing, line, ...arrows]) {
          if (!drawn || this.hidden.includes(drawn)) continue;
          drawn.style.visibility = "hidden";
          this.hidden.push(drawn);
        }
      }
    }
  }

  view() {
    const scale = 256 * 2 ** this.map.getZoom();
    const origin = this.map.getPixelOrigin();
    const { min, max } = this.map.getPixelBounds();
    return {
      scale, x: origin.x, y: origin.y, coarseness: 1,
      left: min.x - origin.x, right: max.x - origin.x,
      top: min.y - origin.y, bottom: max.y - origin.y,
    };
  }
}

function lineText(run) {
  return run.map(([, x, y], i) => (i ? "L" : "M") + x.toFixed(1) + " " + y.toFixed(1)).join("");
}

function path(className, text) {
  const element = L.SVG.create("path");
  element.setAttribute("class", className);
  element.setAttribute("d", text);
  return element;
}
