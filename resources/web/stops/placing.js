/* Places badges and names in a field (field.js). */

import { boxAround } from "../geometry/box.js";
import { DOT, groundsOf } from "../geometry/candidates.js";
import { fanOut } from "../geometry/fan.js";
import { looselyPlaced } from "../geometry/loose.js";
import { placeLabels, separate } from "../geometry/placement.js";

// From this distance on, in pixels, a leader ties a badge to its place.
const LEADER_FROM = 4;

// On a sheet, which has a list, a name is left out rather than to cover so many cells of the route's trace.
const MOST_ON_LEG = 3;

// So many results are remembered: those of all passes of a layout that is made again.
const MOST_KNOWN = 12;

/* Fans badges out as fan.js does, and remembers the last results: most edits move no badge, and moving
   many takes longer than all else. */
export class Fanning {
  constructor() {
    this.forget();
  }

  forget() {
    this.known = new Map();
    // What is known of badges in a field, wherever other badges are.
    this.alone = new WeakMap();
    // Where badges may stand at a scale, by what they stand for: asking about countries takes long.
    this.scale = null;
    this.grounds = new Map();
  }

  groundsOf(badge, { scale, allows }) {
    if (scale !== this.scale) {
      this.scale = scale;
      this.grounds.clear();
    }
    const { group: { indices, frame }, w, h } = badge;
    const key = [w, h, frame, ...indices].join();
    if (!this.grounds.has(key)) this.grounds.set(key, groundsOf(badge, badge.lands && allows));
    return this.grounds.get(key);
  }

  fanned(badges, field) {
    const { origin, scale, view, obstacles } = field;
    const key = JSON.stringify([
      origin, scale, view, obstacles,
      badges.map(({ points, w, h, at, around, label, isKept }) => [points, w, h, at, around, label, isKept]),
    ]);
    const placed = this.known.get(key)
      ?? fanOut(badges, { ...field, grounds: (badge) => this.groundsOf(badge, field), alone: this.aloneIn(field) });
    // The last result is at the end.
    this.known.delete(key);
    this.known.set(key, placed);
    if (this.known.size > MOST_KNOWN) this.known.delete(this.known.keys().next().value);
    return placed;
  }

  /* The candidates of groups in a field, and the places of names beside them. */
  aloneIn(field) {
    if (!this.alone.has(field)) this.alone.set(field, { candidates: new Map(), names: new Map() });
    return this.alone.get(field);
  }
}

/* Gives badges without a place by the rules the nearest free one. */
export function withRest(badges, field, placed) {
  const boxes = [...placed.filter(Boolean).map(({ box }) => box), ...dotsOf(badges, placed)];
  return placed.map((found, i) => {
    if (found) return found;
    const loose = looselyPlaced(badges[i], field, boxes);
    boxes.push(loose.box);
    return loose;
  });
}

/* Moves badges apart, each as little as it can. */
export function movedApart(badges, field) {
  const anchors = badges.map(({ points: [{ x, y }], isKept, at }) => ({ x, y, kept: isKept && at && at.x !== x }));
  const centres = separate(anchors, badges.map(({ h }) => h), field.view, field.obstacles);
  return badges.map(({ points: [point], w, h }, i) => {
    const { x, y } = centres[i];
    const isMoved = Math.hypot(x - point.x, y - point.y) >= LEADER_FROM;
    return { x, y, box: boxAround(x, y, w, h), isMoved, from: isMoved ? point : null };
  });
}

/* The boxes of the dots at true positions: those of moved badges and of badges of several stops. */
function dotsOf(badges, placed) {
  return badges.flatMap(({ points, at, h }, i) => {
    if (!placed[i]?.isMoved && at) return [];
    return points.map(({ x, y }) => boxAround(x, y, DOT * h, DOT * h));
  });
}

/* The boxes of names beside placed badges, or null for those without room. sizes: those of each name, on
   one line and on two (label.js), or null for a badge without a name. */
export function namedBeside(badges, placed, field, sizes) {
  const { trace, view, frame, obstacles, atlas } = field;
  for (const at of placed) if (at.from) trace.add(at.from.x, at.from.y, at.x, at.y);
  const dots = dotsOf(badges, placed);
  return placeLabels(
    placed.map(({ x, y }, i) => ({ x, y, r: badges[i].h, across: badges[i].w })), sizes, trace, view,
    [...obstacles, ...dots], atlas.still ? null : frame, atlas.still ? MOST_ON_LEG : Infinity);
}
