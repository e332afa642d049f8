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
const BOWED = 0.02;
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
     0, or the number of this leg among those that share its way; the keys are the places of the stops
     (keyOf). */
  constructor(index, start, end, isPast, bow, startKey, endKey) {
    this.index = index;
    this.start = start;
    this.end = end;
    this.isPast = isPast;
    this.startKey = startKey;
    this.endKey = endKey;
    this.inferred = isPast || end.order === "inferred";
    this.bow = bow;
    this._circle = null;
    this._coarse = null;
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

  /* The great circle in few pieces, as x, y, x, y … in world coordinates; computed once. */
  get coarse() {
    this._coarse ??= this.circle.points(Math.ceil(this.circle.pieces / 2));
    return this._coarse;
  }

  /* Whether the leg may be in a view, judged by its coarse points: fast, and never a false no. */
  comesNear(view) {
    const { coarse } = this;
    let [x, y] = [coarse[0] * view.scale - view.x, coarse[1] * view.scale - view.y];
    for (let i = 2; i < coarse.length; i += 2) {
      const nextX = coarse[i] * view.scale - view.x;
      const nextY = coarse[i + 1] * view.scale - view.y;
      const slack = Math.hypot(nextX - x, nextY - y) / 4 + 12;
      if (Math.max(x, nextX) + slack >= view.left && Math.min(x, nextX) - slack <= view.right
        && Math.max(y, nextY) + slack >= view.top
        && Math.min(y, nextY) - slack <= view.bottom) return true;
      [x, y] = [nextX, nextY];
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

/* Computes the coarse points of many legs together, those that are not known. */
export function traceCoarsely(legs) {
  const missing = legs.filter((leg) => !leg._coarse);
  const ends = new Float64Array(4 * missing.length);
  missing.forEach(({ start, end }, i) => {
    const [lon, lat] = start.position;
    ends[4 * i] = lon;
    ends[4 * i + 1] = lat;
    ends[4 * i + 2] = near(end.position[0], lon);
    ends[4 * i + 3] = end.position[1];
  });
  const strands = strandsBetween(ends);
  missing.forEach((leg, i) => { leg._coarse = strands[i]; });
}

/* The legs between stops in order of travel, each with the number of legs that share its way. A stop
   whose place is not known is passed over. A leg of previous whose stops and bow are the same is
   returned again, with its geometry. */
export function legsBetween(stops, previous = []) {
  const known = new Map(previous.map((leg) => [leg.start, leg]));
  const last = previous.at(-1);
  const places = [];
  stops.forEach((stop, place) => { if (stop.position) places.push(place); });
  const keys = places.map((place) => {
    const stop = stops[place];
    return known.get(stop)?.startKey ?? (stop === last?.end ? last.endKey : keyOf(stop));
  });
  return bowsBetween(keys).map((bow, number) => {
    const [from, to] = [places[number], places[number + 1]];
    const [start, end, isPast] = [stops[from], stops[to], to - from > 1];
    const leg = known.get(start);
    if (!leg || leg.end !== end || leg.bow !== bow || leg.isPast !== isPast) {
      return new Leg(to - 1, start, end, isPast, bow, keys[number], keys[number + 1]);
    }
    leg.index = to - 1;
    return leg;
  });
}

/* [left, top, right, bottom] of the coarse points of legs, in world coordinates. */
export function extentOf(legs) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { coarse } of legs) {
    for (let i = 0; i < coarse.length; i += 2) {
      const x = coarse[i];
      const y = coarse[i + 1];
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
   than once in either direction. */
function bowsBetween(keys) {
  const numbers = new Map();
  for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size);
  const places = keys.map((key) => numbers.get(key));
  const size = numbers.size;
  const wayOf = (i) => {
    const [a, b] = [places[i], places[i + 1]];
    return a < b ? a * size + b : b * size + a;
  };
  const uses = new Map();
  for (let i = 0; i + 1 < places.length; i++) uses.set(wayOf(i), (uses.get(wayOf(i)) || 0) + 1);
  const used = new Map();
  return places.slice(1).map((end, i) => {
    if (end === places[i] || uses.get(wayOf(i)) === 1) return 0;
    const direction = places[i] * size + end;
    const bow = (used.get(direction) || 0) + 1;
    used.set(direction, bow);
    return bow;
  });
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
