/* Layers that are drawn a little beyond the view, and again when the view leaves the drawn part. */

import { hasSize } from "./screen.js";

// How far layers are drawn beyond the view on each side, as a share of its size.
const PADDING = 0.5;
// The same on a still map: enough for the width of a line and for half an arrow.
const STILL_PADDING = 0.05;
// During a flight, a drawing is scaled up to this factor before it is drawn again.
const MOST_STRETCH = 1.8;

/* A Leaflet renderer class that calls draw(view) when a new part of the map must be drawn. */
function drawn(Base, own) {
  return Base.extend({
    options: { padding: PADDING, interactive: false },

    onAdd: function (map) {
      if (map.atlas.still) this.options.padding = STILL_PADDING;
      return Base.prototype.onAdd.call(this, map);
    },

    getEvents: function () {
      const events = Base.prototype.getEvents.call(this);
      events.move = this._follow;
      return events;
    },

    /* Draws again although the view has not changed. */
    redraw: function () {
      this._covered = null;
      if (this._map) this._update();
    },

    /* Whether the layer is drawn for the present zoom and covers the present view. */
    isCurrent: function () {
      return !this._map._animatingZoom && this._covers()
        && this._covered.scale === scaleOf(this._map)
        && this._covered.origin.equals(this._map.getPixelOrigin());
    },

    _update: function () {
      const map = this._map;
      if ((map._animatingZoom && this._bounds) || !map.atlas.placed) return;
      if (!hasSize(map.getContainer()) || this.isCurrent()) return;
      Base.prototype._update.call(this);
      const origin = map.getPixelOrigin();
      const scale = scaleOf(map);
      const { min, max } = this._bounds;
      this._covered = {
        scale, origin,
        left: (min.x + origin.x) / scale, right: (max.x + origin.x) / scale,
        top: (min.y + origin.y) / scale, bottom: (max.y + origin.y) / scale,
      };
      this.draw({
        scale, x: origin.x, y: origin.y,
        left: min.x, right: max.x, top: min.y, bottom: max.y,
        zoom: map.getZoom(),
      });
    },

    // Before the map has a view there is nothing to move.
    _updateTransform: function (center, zoom) {
      if (this._covered) Base.prototype._updateTransform.call(this, center, zoom);
    },

    /* Draws during a flight or a long drag, before the view leaves the drawn part. */
    _follow: function () {
      const map = this._map;
      if (map._animatingZoom || !this._covered) return;
      const stretch = scaleOf(map) / this._covered.scale;
      if (this._covers() && stretch < MOST_STRETCH && stretch > 1 / MOST_STRETCH) return;
      this._update();
      this._updateTransform(map.getCenter(), map.getZoom());
    },

    _covers: function () {
      if (!this._covered) return false;
      const { min, max } = this._map.getPixelBounds();
      const scale = scaleOf(this._map);
      return min.x / scale >= this._covered.left && max.x / scale <= this._covered.right
        && min.y / scale >= this._covered.top && max.y / scale <= this._covered.bottom;
    },

    ...own,
  });
}

/* The width of one world in pixels at the present zoom. */
function scaleOf(map) {
  return 256 * 2 ** map.getZoom();
}

/* A layer of HTML elements that moves and scales with the map. */
const Box = L.Renderer.extend({
  _initContainer: function () {
    this._container = L.DomUtil.create("div", "ta-box");
  },
  _destroyContainer: function () {
    this._container.remove();
  },
  _update: function () {
    L.Renderer.prototype._update.call(this);
    L.DomUtil.setPosition(this._container, this._bounds.min);
  },
});

export const onSvg = (own) => drawn(L.SVG, own);
export const onCanvas = (own) => drawn(L.Canvas, own);
export const onBox = (own) => drawn(Box, own);
