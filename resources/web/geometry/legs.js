/* Legs as lines in pixels: as fine as the zoom needs, bowed aside where several legs share a way. */

import { GreatCircle, near } from "./greatcircle.js";
import { worldX } from "./mercator.js";
import { strandsBetween } from "./strands.js";

// The largest deviation of a line from the great circle, in pixels.
const TOLERANCE = 0.3;
const DEEPEST = 14;
// The distance in pixels between legs that share a way.
const BOW = 9;
// The most that a bow adds to the extent of a leg, as a share of the world.
export const BOWED = 0.02;
const ARROW_EVERY = 190;
const ARROW_LENGTH = 11;
const ARROW_WIDTH = 10;
// Places are told apart by so many steps a degree; rows of them have room for all latitudes.
const STEPS = 1e4;
const ROW = 2e6;
// Below this length, in pixels, the badges at both ends leave no room for an arrow.
const SHORTEST_WITH_ARROW = 64;

class Leg {
  /* index is the place of the end in the order of travel, less one; start and end are stops of the
     page's data, and isPast says whether the leg passes over stops whose places are not known; bow is
     0, or the number of this leg among those that share its way. */
  constructor(index, start, end, isPast, bow) {
    this.index = index;
    this.start = start;
    this.end = end;
    this.isPast = isPast;
    this.inferred = isPast || end.order === "inferred";
    this.bow = bow;
    this._circle = null;
    // The great circle in few pieces, as x, y, x, y … in world coordinates: a part of points, which may have
    // those of other legs too.
    this.points = null;
    this.first = this.last = 0;
    // Whether some of the points are at the edge of the map, which stands for what is beyond.
    this.isPolar = false;
  }

  /* The same leg between other stops in the same places. */
  between(start, end) {
    const leg = new Leg(this.index, start, end, this.isPast, this.bow);
    if (this.points) leg.trace(this.points, this.first, this.last);
    return leg;
  }

  get circle() {
    this._circle ??= between(this.start.position, this.end.position);
    return this._circle;
  }

  /* The westernmost and the easternmost x of the leg, in world coordinates. */
  get reach() {
    const [start] = this.start.position;
    const end = near(this.end.position[0], start);
    return [worldX(Math.min(start, end)) - BOWED, worldX(Math.max(start, end)) + BOWED];
  }

  /* The leg, with its points; they are computed once. */
  traced() {
    if (!this.points) this.trace(this.circle.points(Math.ceil(this.circle.pieces / 2)), 0);
    return this;
  }

  /* Takes the points from a place on, up to the next leg or to the end. */
  trace(points, first, last = points.length) {
    this.points = points;
    this.first = first;
    this.last = last;
    this.isPolar = false;
    for (let i = first + 1; i < last; i += 2) if (points[i] <= 0 || points[i] >= 1) this.isPolar = true;
  }

  /* Whether the leg may be in a view, judged by its coarse points: fast, and never a false no. */
  comesNear(view) {
    const { points, first, last } = this.traced();
    let x = points[first] * view.scale - view.x;
    let y = points[first + 1] * view.scale - view.y;
    for (let i = first + 2; i < last; i += 2) {
      const nextX = points[i] * view.scale - view.x;
      const nextY = points[i + 1] * view.scale - view.y;
      const slack = Math.hypot(nextX - x, nextY - y) / 4 + 12;
      if (Math.max(x, nextX) + slack >= view.left && Math.min(x, nextX) - slack <= view.right
        && Math.max(y, nextY) + slack >= view.top
        && Math.min(y, nextY) - slack <= view.bottom) return true;
      x = nextX;
      y = nextY;
    }
    return false;
  }

  /* The parts of the leg near the view: runs of [share, x, y] in pixels, each a continuous line. */
  runs(view) {
    const circle = this.circle;
    const point = this.projector(view);
    const runs = [];
    let run = null;
    const add = (a, b) => {
      if (!run || run[run.length - 1] !== a) runs.push(run = [a]);
      run.push(b);
    };
    const refine = (a, b, depth) => {
      if (isFar(a, b, view)) return;
      if (depth < DEEPEST) {
        const middle = point((a[0] + b[0]) / 2);
        const stray = Math.hypot(middle[1] - (a[1] + b[1]) / 2, middle[2] - (a[2] + b[2]) / 2);
        const long = Math.hypot(b[1] - a[1], b[2] - a[2]) > 2000;
        if (stray > TOLERANCE * view.coarseness || long) {
          refine(a, middle, depth + 1);
          refine(middle, b, depth + 1);
          return;
        }
      }
      add(a, b);
    };
    let last = point(0);
    const pieces = this.bow ? Math.max(8, circle.pieces) : circle.pieces;
    for (let i = 1; i <= pieces; i++) {
      const next = point(i / pieces);
      refine(last, next, 0);
      last = next;
    }
    return runs;
  }

  /* Returns the function from a share of the way to [share, x, y] in pixels of the view. */
  projector(view) {
    const plain = (share) => {
      const [x, y] = this.circle.at(share);
      return [share, x * view.scale - view.x, y * view.scale - view.y];
    };
    if (!this.bow) return plain;
    const a = plain(0);
    const b = plain(1);
    const length = Math.hypot(b[1] - a[1], b[2] - a[2]) || 1;
    // To the right of the direction of travel, so that the ways there and back separate.
    const aside = Math.min(this.bow * BOW, length / 3) / length;
    const across = [-(b[2] - a[2]) * aside, (b[1] - a[1]) * aside];
    return (share) => {
      const [, x, y] = plain(share);
      const reach = Math.sin(Math.PI * share);
      return [share, x + across[0] * reach, y + across[1] * reach];
    };
  }

  /* The corners of the arrows on runs; arrows are spaced evenly over the whole leg. */
  arrows(runs, view) {
    const point = this.projector(view);
    const length = this.circle.angle * (view.scale / (2 * Math.PI))
      / Math.cos((((this.start.position[1] + this.end.position[1]) / 2) * Math.PI) / 180);
    if (!(length >= SHORTEST_WITH_ARROW)) return [];
    const count = Math.max(1, Math.round(length / ARROW_EVERY));
    const arrows = [];
    for (const run of runs) {
      const first = Math.ceil(run[0][0] * count - 0.5);
      const last = Math.floor(run[run.length - 1][0] * count - 0.5);
      for (let k = Math.max(0, first); k <= Math.min(count - 1, last); k++) {
        const share = (k + 0.5) / count;
        const arrow = arrowAt(point(share), point(Math.min(1, share + 0.02 / count)));
        if (arrow && isIn(arrow[0], view)) arrows.push(arrow);
      }
    }
    return arrows;
  }
}

/* Computes the points of many legs together, those that are not known. */
export function traceTogether(legs) {
  const missing = legs.filter(({ points }) => !points);
  const ends = new Float64Array(4 * missing.length);
  for (let i = 0; i < missing.length; i++) {
    const start = missing[i].start.position;
    const end = missing[i].end.position;
    ends[4 * i] = start[0];
    ends[4 * i + 1] = start[1];
    ends[4 * i + 2] = near(end[0], start[0]);
    ends[4 * i + 3] = end[1];
  }
  const { points, firsts } = strandsBetween(ends);
  for (let i = 0; i < missing.length; i++) {
    if (firsts[i] < firsts[i + 1]) missing[i].trace(points, firsts[i], firsts[i + 1]);
    else missing[i].traced();
  }
}

/* The legs between stops in order of travel, each with the number of legs that share its way. A stop
   whose place is not known is passed over. A leg of previous whose stops and bow are the same is
   returned again, with its geometry. */
export function legsBetween(stops, previous = []) {
  return (previous.length && legsInPlace(stops, previous)) || legsAnew(stops, previous);
}

/* The legs after an edit that moved no stop, as most: only those of changed stops are new. null after any other
   edit. */
function legsInPlace(stops, previous) {
  const legs = [];
  let from = -1;
  for (let to = 0; to < stops.length; to++) {
    const end = stops[to];
    if (!end.position) continue;
    if (from >= 0) {
      const leg = previous[legs.length];
      const start = stops[from];
      if (!leg || leg.index !== to - 1 || leg.isPast !== to - from > 1
        || !isAt(leg.start, start) || !isAt(leg.end, end)) return null;
      legs.push(leg.start === start && leg.end === end ? leg : leg.between(start, end));
    }
    from = to;
  }
  return legs.length === previous.length ? legs : null;
}

function isAt({ position: [lon, lat] }, other) {
  return lon === other.position[0] && lat === other.position[1];
}

function legsAnew(stops, previous) {
  const known = knownBy(previous);
  const places = [];
  for (let place = 0; place < stops.length; place++) if (stops[place].position) places.push(place);
  const bows = bowsBetween(Float64Array.from(places, (place) => keyOf(stops[place])));
  const legs = [];
  for (let number = 0; number + 1 < places.length; number++) {
    const from = places[number];
    const to = places[number + 1];
    const start = stops[from];
    const end = stops[to];
    const isPast = to - from > 1;
    let leg = known(start);
    if (!leg || leg.end !== end || leg.bow !== bows[number] || leg.isPast !== isPast) {
      leg = new Leg(to - 1, start, end, isPast, bows[number]);
    }
    leg.index = to - 1;
    legs.push(leg);
  }
  return legs;
}

/* The function from a stop to the leg of a list that begins there. Most are asked for in their order. */
function knownBy(legs) {
  let next = 0;
  let byStart = null;
  return (start) => {
    if (legs[next]?.start === start) return legs[next++];
    if (!byStart) {
      byStart = new Map();
      for (let number = 0; number < legs.length; number++) byStart.set(legs[number].start, number);
    }
    const number = byStart.get(start);
    if (number === undefined) return null;
    next = number + 1;
    return legs[number];
  };
}

/* [left, top, right, bottom] of the points of legs, in world coordinates. */
export function extentOf(legs) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const leg of legs) {
    const { points, first, last } = leg.traced();
    for (let i = first; i < last; i += 2) {
      const x = points[i];
      const y = points[i + 1];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return [left, top, right, bottom];
}

/* The place of a stop, the same in every copy of the world: a whole number of steps of ten metres. */
function keyOf({ position: [lon, lat] }) {
  return Math.round((mod(lon) + 180) * STEPS) * ROW + Math.round((lat + 90) * STEPS);
}

/* For each leg 0, or its number among the legs that lead the same way, if that way is used more
   than once in either direction. keys: a number for the place of each stop. */
function bowsBetween(keys) {
  const count = Math.max(0, keys.length - 1);
  const bows = new Uint32Array(count);
  const shared = sharedOf(waysBetween(keys));
  if (!shared.size) return bows;
  const uses = new Map();
  const wayOf = (i) => (keys[i] < keys[i + 1] ? `${keys[i]} ${keys[i + 1]}` : `${keys[i + 1]} ${keys[i]}`);
  const legs = [];
  for (let i = 0; i < count; i++) {
    if (keys[i] === keys[i + 1] || !shared.has(wayNumber(keys[i], keys[i + 1]))) continue;
    legs.push(i);
    uses.set(wayOf(i), (uses.get(wayOf(i)) ?? 0) + 1);
  }
  const used = new Map();
  for (const i of legs) {
    if (uses.get(wayOf(i)) < 2) continue;
    const direction = `${keys[i]} ${keys[i + 1]}`;
    bows[i] = (used.get(direction) || 0) + 1;
    used.set(direction, bows[i]);
  }
  return bows;
}

/* For each leg a number for its way, the same there and back. */
function waysBetween(keys) {
  const ways = new Float64Array(Math.max(0, keys.length - 1));
  for (let i = 0; i < ways.length; i++) ways[i] = wayNumber(keys[i], keys[i + 1]);
  return ways;
}

/* A number for the way between two places in either direction. Hardly ever do other places have the same. */
function wayNumber(a, b) {
  const high = (mixed(a, 0x85ebca6b) + mixed(b, 0x85ebca6b)) >>> 6;
  const low = (mixed(a, 0xc2b2ae35) + mixed(b, 0xc2b2ae35)) >>> 6;
  return high * 2 ** 26 + low;
}

/* A whole number of 32 bits that looks as if it were random. */
function mixed(key, factor) {
  let bits = Math.imul((key / 2 ** 22) | 0, 0x9e3779b1) ^ Math.imul(key % 2 ** 22, factor);
  bits = Math.imul(bits ^ (bits >>> 15), factor);
  bits = Math.imul(bits ^ (bits >>> 13), 0x9e3779b1);
  return bits ^ (bits >>> 16);
}

/* The numbers that occur more than once. */
function sharedOf(numbers) {
  const sorted = numbers.slice().sort();
  const shared = new Set();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) shared.add(sorted[i]);
  return shared;
}

/* The great circle to the copy of the end that is less than half a turn away. */
function between(start, [lon, lat]) {
  return new GreatCircle(start, [near(lon, start[0]), lat]);
}

function mod(lon) {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

function isFar(a, b, view) {
  // A great circle may deviate from the straight line by a part of its length.
  const slack = Math.hypot(b[1] - a[1], b[2] - a[2]) / 4 + 12;
  return Math.max(a[1], b[1]) + slack < view.left || Math.min(a[1], b[1]) - slack > view.right
    || Math.max(a[2], b[2]) + slack < view.top || Math.min(a[2], b[2]) - slack > view.bottom;
}

function isIn([x, y], view) {
  return x >= view.left && x <= view.right && y >= view.top && y <= view.bottom;
}

function arrowAt([, x, y], [, aheadX, aheadY]) {
  const length = Math.hypot(aheadX - x, aheadY - y);
  if (!length) return null;
  const along = [(aheadX - x) / length, (aheadY - y) / length];
  const across = [-along[1] * (ARROW_WIDTH / 2), along[0] * (ARROW_WIDTH / 2)];
  const from = (share) => [x + along[0] * ARROW_LENGTH * share, y + along[1] * ARROW_LENGTH * share];
  const tail = from(-0.5);
  return [
    from(0.5), [tail[0] + across[0], tail[1] + across[1]],
    from(-0.25), [tail[0] - across[0], tail[1] - across[1]],
  ];
}
