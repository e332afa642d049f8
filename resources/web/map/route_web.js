/* A route of very many legs: one bitmap in which no single leg can be followed. */

import { onCanvas } from "./drawn.js";

// Up to this number of legs their lines are as opaque as they may be.
const FEW = 400;
// Below this zoom a leg is drawn from few points, which cannot be seen.
const FINE_FROM = 4;
const LEGS_PER_PATH = 40;
// Milliseconds after an edit until the whole bitmap is drawn again.
const REDRAW_AFTER = 250;

export const RouteWeb = onCanvas({
  initialize: function (route) {
    L.Canvas.prototype.initialize.call(this, { pane: "route" });
    this.route = route;
    this._redrawing = null;
  },

  draw: function (view) {
    clearTimeout(this._redrawing);
    this.view = { ...view, coarseness: 4 };
    this.stroke(this.route.legs);
  },

  /* Draws edited legs at once. The legs that they replace disappear a little later, when the whole
     bitmap is drawn again: that takes too long to be done at every key. */
  update: function (before) {
    const { legs } = this.route;
    if (haveSameLines(before, legs)) return;
    if (!this.isCurrent()) {
      this.redraw();
      return;
    }
    const known = new Set(before);
    this.stroke(legs.filter((leg) => !known.has(leg)));
    clearTimeout(this._redrawing);
    this._redrawing = setTimeout(() => this.redraw(), REDRAW_AFTER);
  },

  stroke: function (legs) {
    const { route, view } = this;
    const context = this._ctx;
    const style = getComputedStyle(route.map.getContainer());
    context.strokeStyle = style.getPropertyValue("--accent");
    context.lineWidth = 0.8;
    context.lineJoin = "bevel";
    context.globalAlpha = Math.max(0.03, Math.min(0.8, FEW / route.legs.length));
    let count = 0;
    context.beginPath();
    for (const leg of legs) {
      for (const copy of route.copiesOf(leg, view)) {
        if (!trace(context, leg, copy)) continue;
        count += 1;
        // Lines of one path do not darken one another, but one path of all legs would be slow.
        if (count % LEGS_PER_PATH) continue;
        context.stroke();
        context.beginPath();
      }
    }
    context.stroke();
  },

  mark: function () {},
});

/* Adds a leg to the path of a canvas, and returns whether it comes near the view. */
function trace(context, leg, view) {
  if (view.zoom >= FINE_FROM) {
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

/* Whether two lists of legs give the same bitmap: their stops differ in name at most. */
function haveSameLines(before, after) {
  return before.length === after.length && before.every((leg, index) => {
    const other = after[index];
    return leg === other || (leg.bow === other.bow
      && isSamePosition(leg.start, other.start) && isSamePosition(leg.end, other.end));
  });
}

function isSamePosition({ position: [lon, lat] }, other) {
  return lon === other.position[0] && lat === other.position[1];
}
