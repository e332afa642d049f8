/* A route of very many legs: one bitmap in which no single leg can be followed. */

import { BOWED, traceTogether } from "../geometry/legs.js";
import { FineStrokes } from "../geometry/strands.js";
import { Veil } from "../geometry/veil.js";
import { onCanvas } from "./drawn.js";

// Up to this number of legs their lines are as opaque as they may be.
const FEW = 400;
// The thickness of a leg, in pixels.
const THICKNESS = 0.8;
// Below this zoom a leg is drawn from few points, which cannot be seen.
const FINE_FROM = 4;
// The largest deviation of a leg from the great circle, in pixels.
const TOLERANCE = 1.2;
// Up to this width of the world, in pixels, the whole world is drawn once and is then shown wherever it is
// in view.
const WIDEST_WORLD = 2048;
// Milliseconds after an edit until the whole bitmap is drawn again.
const REDRAW_AFTER = 250;

export const RouteWeb = onCanvas({
  initialize: function (route) {
    L.Canvas.prototype.initialize.call(this, { pane: "route" });
    this.route = route;
    this._redrawing = null;
    // The drawing of the whole world, if that is small.
    this._world = null;
    // The picture of the last drawing.
    this._image = null;
  },

  // Unlike that of Leaflet, it is in the memory of the page, where its pixels are computed: another one takes
  // a tenth of a second until the web engine has begun to draw.
  _initContainer: function () {
    this._container = document.createElement("canvas");
    this._container._leaflet_disable_events = true;
    this._ctx = contextOf(this._container);
  },

  draw: function (view) {
    clearTimeout(this._redrawing);
    this.view = { ...view, coarseness: 4 };
    const size = Math.ceil(view.scale * this.sharpness());
    if (size > WIDEST_WORLD) {
      this._world = null;
      this._veil = this.veilOf(this._container.width, this._container.height);
      this.stroke(this.route.legs);
    } else if (this._world?.scale !== view.scale || this._world.legs !== this.route.legs) {
      this._world = { scale: view.scale, legs: this.route.legs };
      this._veil = this.veilOf(size, size);
      this.stroke(this.route.legs);
    }
    this.show();
  },

  /* Draws edited legs at once. The legs that they replace disappear a little later, when the whole
     bitmap is drawn again: that takes too long to be done at every key. */
  update: function (before) {
    const { legs } = this.route;
    if (haveSameLines(before, legs)) {
      if (this._world) this._world.legs = legs;
      return;
    }
    if (!this.isCurrent()) {
      this.redraw();
      return;
    }
    const known = new Set(before);
    this._veil.note();
    this.stroke(legs.filter((leg) => !known.has(leg)));
    this.show(this._veil.changed());
    clearTimeout(this._redrawing);
    this._redrawing = setTimeout(() => {
      this._redrawing = null;
      this.redraw();
    }, REDRAW_AFTER);
  },

  /* How many pixels of the bitmap one pixel of the map is. */
  sharpness: function () {
    return this._container.width / this._bounds.getSize().x;
  },

  veilOf: function (width, height) {
    const opacity = Math.max(0.03, Math.min(0.8, FEW / this.route.legs.length));
    return new Veil(width, height, THICKNESS * this.sharpness(), opacity);
  },

  stroke: function (legs) {
    const { view, route } = this;
    const sharpness = this.sharpness();
    const isFine = view.zoom >= FINE_FROM;
    traceTogether(legs);
    if (this._world) {
      const scale = view.scale * sharpness;
      for (const leg of legs) {
        const start = leg.points[leg.first];
        const end = leg.points[leg.last - 2];
        const last = Math.floor(Math.max(start, end));
        for (let shift = Math.floor(Math.min(start, end)); shift <= last; shift++) {
          strokeCoarse(this._veil, leg, scale, shift * scale, 0);
        }
      }
      return;
    }
    const fine = isFine ? new FineStrokes(view, TOLERANCE, (x, y, toX, toY) =>
      this._veil.line(x * sharpness, y * sharpness, toX * sharpness, toY * sharpness)) : null;
    const scale = view.scale * sharpness;
    const left = (view.left + view.x) / view.scale;
    const right = (view.right + view.x) / view.scale;
    const top = (view.y + view.top) * sharpness;
    for (const leg of legs) {
      const start = leg.points[leg.first];
      const end = leg.points[leg.last - 2];
      const last = Math.floor(right - Math.min(start, end) + BOWED);
      for (let shift = Math.ceil(left - Math.max(start, end) - BOWED); shift <= last; shift++) {
        if (!fine) {
          strokeCoarse(this._veil, leg, scale, (left - shift) * scale, top);
        } else if (leg.bow || leg.isPolar) {
          strokeExactly(this._veil, leg, { ...view, x: view.x - shift * view.scale }, sharpness);
        } else {
          fine.draw(leg.points, leg.first, leg.last, shift);
        }
      }
    }
  },

  /* Shows what has been drawn, or only these boxes of it, in the colour of the theme. */
  show: function (boxes) {
    const { width, height } = this._veil;
    if (this._image?.width !== width || this._image.height !== height) this._image = new ImageData(width, height);
    const image = this._image;
    this._veil.paint(image.data, this.colour(), boxes);
    const context = this._ctx;
    if (boxes && !this._world) {
      for (const { left, top, right, bottom } of boxes) {
        if (left < right && top < bottom) context.putImageData(image, 0, 0, left, top, right - left, bottom - top);
      }
      return;
    }
    context.save();
    context.resetTransform();
    context.clearRect(0, 0, this._container.width, this._container.height);
    if (this._world) this.repeat(image);
    else context.putImageData(image, 0, 0);
    context.restore();
  },

  /* Shows the drawing of the whole world in each of its copies in view. */
  repeat: function (image) {
    const { view } = this;
    const { width, height } = image;
    const sharpness = this.sharpness();
    const bitmap = canvasOf(width, height);
    contextOf(bitmap).putImageData(image, 0, 0);
    const leftOf = (copy) => Math.round((copy * view.scale - view.x - view.left) * sharpness);
    const top = Math.round(-(view.y + view.top) * sharpness);
    const first = Math.floor((view.left + view.x) / view.scale);
    for (let copy = first; leftOf(copy) < this._container.width; copy++) {
      const across = Math.min(width, leftOf(copy + 1) - leftOf(copy));
      this._ctx.drawImage(bitmap, 0, 0, across, height, leftOf(copy), top, across, height);
    }
  },

  /* The colour of the route, [red, green, blue]. */
  colour: function () {
    const style = getComputedStyle(this.route.map.getContainer());
    const context = contextOf(canvasOf(1, 1));
    context.fillStyle = style.getPropertyValue("--accent");
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  },

  mark: function () {},

  // Leaflet would clear the bitmap, to draw its own lines there, of which there are none.
  _updatePaths: function () {},
  _draw: function () {},
});

function contextOf(canvas) {
  return canvas.getContext("2d", { willReadFrequently: true });
}

function canvasOf(width, height) {
  const canvas = document.createElement("canvas");
  return Object.assign(canvas, { width, height });
}

/* Adds a leg of few points, so many pixels to the world and so far from the left and the upper edge. */
function strokeCoarse(veil, { points, first, last }, scale, left, top) {
  let x = points[first] * scale - left;
  let y = points[first + 1] * scale - top;
  for (let i = first + 2; i < last; i += 2) {
    const toX = points[i] * scale - left;
    const toY = points[i + 1] * scale - top;
    veil.line(x, y, toX, toY);
    x = toX;
    y = toY;
  }
}

/* Adds what is near the view of a leg that is no great circle on the map from end to end, since it is bowed
   or leads beyond the map. */
function strokeExactly(veil, leg, view, sharpness) {
  if (!leg.comesNear(view)) return;
  for (const run of leg.runs(view)) {
    for (let i = 1; i < run.length; i++) {
      const [[, x, y], [, toX, toY]] = [run[i - 1], run[i]];
      veil.line(
        (x - view.left) * sharpness, (y - view.top) * sharpness,
        (toX - view.left) * sharpness, (toY - view.top) * sharpness);
    }
  }
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
