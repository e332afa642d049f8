/* The present view, as the placement of badges and names takes it: what is in it, and which land is
   where. Pixels of the container. */

import { boxAround, within } from "../geometry/box.js";
import { DOT } from "../geometry/candidates.js";
import { Trace } from "../geometry/placement.js";

const SELECTED_BY = 3;
// The least distance of badges and names from the edges of the map.
const EDGE = 6;
const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

export class Field {
  /* isBounded: whether badges have to stay in view and off the controls. */
  constructor(stops, isBounded = true) {
    const { map } = stops;
    this.stops = stops;
    this.atlas = map.atlas;
    this.size = map.getSize();
    this.scale = 256 * 2 ** map.getZoom();
    this.origin = map.getPixelBounds().min;
    this.isBounded = isBounded;
    this.frame = { left: 0, top: 0, right: this.size.x, bottom: this.size.y };
    this.view = isBounded ? boxAround(
      this.size.x / 2, this.size.y / 2, this.size.x / 2 - EDGE, this.size.y / 2 - EDGE) : EVERYWHERE;
    this.obstacles = isBounded ? this.atlas.controlBoxes() : [];
    this.isStrict = isBounded && this.atlas.still;
    this.trace = new Trace(this.view, this.origin);
    if (isBounded) this.atlas.route.eachSegment((...ends) => this.trace.add(...ends));
    // Names do not lie on the frames of insets.
    for (const { frame } of isBounded ? stops.insets : []) this.outline(frame);
    this.allows = (badge, x, y) => this.isAllowed(badge, x, y);
  }

  /* A place of the world in pixels. */
  point({ x, y }) {
    return { x: x * this.scale - this.origin.x, y: y * this.scale - this.origin.y };
  }

  outline([[west, north], [east, south]]) {
    const corners = [[west, north], [east, north], [east, south], [west, south]]
      .map(([x, y]) => this.point({ x, y }));
    corners.forEach(({ x, y }, i) => {
      const next = corners[(i + 1) % 4];
      this.trace.add(x, y, next.x, next.y);
    });
  }

  /* The badge of a group, as fan.js takes it. */
  badgeOf(group, description, label = null) {
    const { atlas } = this;
    const isSelected = description.id !== null && description.id === atlas.selected;
    const by = isSelected ? SELECTED_BY : 0;
    const [w, h] = [description.across + by, description.radius + by];
    const isSeveral = group.indices.length > 1 && !group.isCluster;
    const points = isSeveral
      ? group.indices.map((index) => this.point(this.stops.placeOf(index))) : [this.point(group)];
    const badge = { group, points, w, h, label, at: null, around: null, isKept: true, lands: null };
    if (!group.isCluster) badge.lands = group.indices.map((index) => this.landOf(index));
    if (isSeveral) this.surround(badge);
    else this.rest(badge, description);
    return badge;
  }

  /* A badge of several stops stands beside their dots, or beside the frame of their inset. */
  surround(badge) {
    const { frame } = badge.group;
    const dot = DOT * badge.h + 1;
    const boxes = frame
      ? frame.map(([x, y]) => boxAround(...Object.values(this.point({ x, y })), 0, 0))
      : badge.points.map(({ x, y }) => boxAround(x, y, dot, dot));
    badge.around = boxes.reduce((a, b) => ({
      left: Math.min(a.left, b.left), right: Math.max(a.right, b.right),
      top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom),
    }));
    badge.hasFrame = Boolean(frame);
    badge.isKept = this.isBounded && badge.around.right > 0 && badge.around.left < this.size.x
      && badge.around.bottom > 0 && badge.around.top < this.size.y;
  }

  /* Where a badge stands unless it has to move. Stops near the poles are shown at the edge. */
  rest(badge, { isBeyondMap }) {
    const { view } = this;
    const { w, h } = badge;
    const [{ x, y }] = badge.points;
    const isAtEdge = this.isBounded && isBeyondMap
      && x >= view.left - w && x <= view.right + w && y >= view.top - 2 * h && y <= view.bottom + 2 * h;
    badge.at = isAtEdge ? {
      x: Math.max(view.left + w, Math.min(view.right - w, x)),
      y: Math.max(view.top + h, Math.min(view.bottom - h, y)),
    } : { x, y };
    badge.isKept = this.isBounded && (isAtEdge || within(boxAround(x, y, w, h), view));
  }

  landOf(index) {
    const stop = this.stops.stops[index];
    return this.stops.lands?.of(stop) ?? null;
  }

  /* Whether a badge may stand at a point: over water, or in the country of one of its stops. */
  isAllowed({ lands }, x, y) {
    const terrain = lands && this.stops.lands?.terrain;
    if (!terrain) return true;
    const land = terrain.at((x + this.origin.x) / this.scale, (y + this.origin.y) / this.scale);
    return !land || lands.some((own) => isSameCountry(own, land));
  }
}

function isSameCountry(own, land) {
  return own === land || Boolean(own?.code && own.code === land.code);
}
