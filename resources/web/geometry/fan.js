/* Fans badges out that are too close to one another: each moves to a free place near its own, with a
   leader. Geometry in pixels, without a map. */

import { boxAround, boxesMeet, distanceTo, segmentMeets, segmentsCross, within } from "./boxes.js";
import { APART, atRest, candidatesOf, DOT } from "./candidates.js";

const ROUNDS = 8;
// Badges at rest this near to those that move, in heights, may move too.
const NEAR = 0.6;
// Badges farther than this from one another, in heights, cannot meet.
const REACH = 8;
// What two badges cost one another: places that cannot be, a leader under a badge, leaders that cross,
// a leader over the dot of another badge.
const COVERS = 1000;
const UNDER = 300;
const CROSSES = 80;
const OVER_DOT = 30;
// What a name costs: without any free place, on another one, and on a cell of the route's trace.
const ON_NAME = 20;
const ON_EDGE = 15;
const ON_LINE = 1;
const MOST_ON_LINE = 6;
const NAME_GAP = 5;
const GAP = 3;

/* badges and field: see candidates.js. A label is the size of the badge's name, or null. Returns for
   each badge its candidate, or null where it has no place that covers nothing, is near enough and is
   allowed. */
export function fanOut(badges, field) {
  return new Fan(badges, field).result();
}

class Fan {
  constructor(badges, field) {
    this.badges = badges;
    this.field = field;
    this.chosen = badges.map((badge) => (badge.at ? atRest(badge) : null));
    this.dots = badges.map((badge) => badge.points.map(
      ({ x, y }) => ({ x, y, r: DOT * badge.h + 1 })));
    this.near = badges.map((badge) => this.neighbours(badge));
    this.moving = this.movable();
    this.candidates = new Map();
  }

  result() {
    const { moving, chosen } = this;
    for (const index of moving) this.candidates.set(index, this.staticCandidates(index));
    const order = [...moving].sort((a, b) =>
      this.candidates.get(a).length - this.candidates.get(b).length || a - b);
    for (const index of order) chosen[index] = null;
    for (let round = 0; round < ROUNDS; round++) {
      let isSame = true;
      for (const index of order) {
        const before = chosen[index];
        chosen[index] = null;
        const best = this.best(index);
        chosen[index] = best;
        isSame &&= best?.x === before?.x && best?.y === before?.y;
      }
      if (isSame) break;
    }
    this.giveUp(order);
    return chosen;
  }

  /* Takes badges away, the worst first, until none covers another. */
  giveUp(order) {
    const { chosen } = this;
    for (;;) {
      let [worst, most] = [-1, COVERS - 1];
      for (const index of order) {
        const cost = chosen[index] ? this.conflicts(index, chosen[index], Infinity) : 0;
        if (cost > most) [worst, most] = [index, cost];
      }
      if (worst < 0) return;
      chosen[worst] = null;
      for (const index of order) {
        // A place that has become free may be better.
        if (chosen[index] || index === worst) continue;
        const best = this.best(index);
        if (best && this.conflicts(index, best, COVERS) < COVERS) chosen[index] = best;
      }
    }
  }

  /* The indices of the badges that have to move or may have to, in order. */
  movable() {
    const { badges, chosen } = this;
    const moving = new Set();
    badges.forEach((badge, index) => {
      const rest = chosen[index];
      if (!rest || this.isOutside(badge, rest)
        || this.near[index].some((other) => this.areTooClose(index, other))) moving.add(index);
    });
    for (const index of [...moving]) {
      const { points, h } = badges[index];
      for (const other of this.near[index]) {
        if (moving.has(other) || !chosen[other]) continue;
        const { box } = chosen[other];
        if (points.some((point) => distanceTo(box, point) < h + 2 * h * NEAR)) moving.add(other);
      }
    }
    return [...moving].sort((a, b) => a - b);
  }

  isOutside({ isKept }, { box }) {
    const { view, obstacles } = this.field;
    return isKept && (!within(box, view) || obstacles.some((other) => boxesMeet(box, other, GAP)));
  }

  areTooClose(a, b) {
    const [first, second] = [this.chosen[a], this.chosen[b]];
    if (!first) return false;
    if (!second) return this.dots[b].some((dot) => distanceTo(first.box, dot) < dot.r);
    return boxesMeet(first.box, second.box, this.gap(a, b));
  }

  gap(a, b) {
    return APART * (this.badges[a].h + this.badges[b].h);
  }

  neighbours(badge) {
    const found = [];
    const reach = 2 * badge.h * REACH;
    this.badges.forEach((other, index) => {
      if (other === badge) return;
      const isNear = other.points.some(({ x, y }) => badge.points.some(
        (point) => Math.abs(point.x - x) < reach + other.w && Math.abs(point.y - y) < reach + other.h));
      if (isNear) found.push(index);
    });
    return found;
  }

  staticCandidates(index) {
    const badge = this.badges[index];
    const moving = new Set(this.moving);
    const fixed = this.near[index].filter((other) => !moving.has(other));
    const free = candidatesOf(badge, this.field).filter(({ box }) =>
      fixed.every((other) => !boxesMeet(box, this.chosen[other].box, this.gap(index, other))));
    const rest = badge.at && atRest(badge);
    // Two badges that hide each other's place at rest both have to move.
    const mayRest = rest && !this.isOutside(badge, rest) && this.near[index].every((other) =>
      this.dots[other].every((dot) => distanceTo(rest.box, dot) >= dot.r));
    return mayRest ? [rest, ...free] : free;
  }

  best(index) {
    let best = null;
    for (const candidate of this.candidates.get(index)) {
      if (best && candidate.cost >= best.total) break;
      let total = candidate.cost
        + this.conflicts(index, candidate, best ? best.total - candidate.cost : Infinity);
      let name = null;
      if (this.badges[index].label && (!best || total < best.total)) {
        name = this.bestName(index, candidate);
        total += name.cost;
      }
      if (!best || total < best.total) best = { candidate, total, name: name?.box ?? null };
    }
    return best && { ...best.candidate, name: best.name };
  }

  /* What a candidate and the present places of the other badges cost one another. From limit on the sum
     may be incomplete. */
  conflicts(index, candidate, limit) {
    let cost = 0;
    for (const other of this.near[index]) {
      if (cost >= limit) return cost;
      const placed = this.chosen[other];
      const isSeveral = !this.badges[other].at;
      if (placed?.isMoved || isSeveral) cost += this.overDots(candidate, other);
      if (!placed) continue;
      if (boxesMeet(candidate.box, placed.box, this.gap(index, other))) cost += COVERS;
      if (candidate.isMoved) cost += this.overDots(placed, index);
      cost += betweenLeaders(candidate, placed);
      if (placed.name && boxesMeet(candidate.box, placed.name, 1)) cost += ON_NAME;
    }
    return cost;
  }

  /* What a placed badge and its leader cost by covering the dots of another. */
  overDots({ box, from, x, y }, other) {
    let cost = 0;
    for (const dot of this.dots[other]) {
      if (distanceTo(box, dot) < dot.r) return COVERS;
      if (from && Math.hypot(from.x - dot.x, from.y - dot.y) > 1
        && segmentMeets(from, { x, y }, boxAround(dot.x, dot.y, dot.r, dot.r))) cost += OVER_DOT;
    }
    return cost;
  }

  /* The best place of the name beside a candidate: { box, cost }. */
  bestName(index, candidate) {
    const { label } = this.badges[index];
    let best = null;
    namesBeside(candidate, this.badges[index], label).forEach((box, rank) => {
      const cost = rank + this.costOfName(index, box);
      if (!best || cost < best.cost) best = { box, cost };
    });
    return best;
  }

  costOfName(index, box) {
    const { view, obstacles, trace } = this.field;
    let cost = Math.min(MOST_ON_LINE, ON_LINE * trace.under(box));
    if (!within(box, view)) cost += ON_EDGE;
    if (obstacles.some((other) => boxesMeet(box, other, 2))) cost += ON_EDGE;
    for (const other of this.near[index]) {
      const placed = this.chosen[other];
      if (!placed) continue;
      if (boxesMeet(box, placed.box, 1)) cost += ON_NAME;
      if (placed.name && boxesMeet(box, placed.name, 1)) cost += ON_NAME;
      if (placed.from && segmentMeets(placed.from, placed, box)) cost += ON_NAME / 2;
    }
    return cost;
  }
}

/* The boxes of a name to the right, to the left, above and below a badge. */
function namesBeside({ x, y }, { w, h }, { width, height }) {
  const box = (left, middle) => ({
    left, right: left + width, top: middle - height / 2, bottom: middle + height / 2,
  });
  const away = h + height / 2 + NAME_GAP - 2;
  return [
    box(x + w + NAME_GAP, y), box(x - w - NAME_GAP - width, y),
    box(x - width / 2, y - away), box(x - width / 2, y + away),
  ];
}

function betweenLeaders(a, b) {
  let cost = 0;
  if (a.from && segmentMeets(a.from, a, b.box)) cost += UNDER;
  if (b.from && segmentMeets(b.from, b, a.box)) cost += UNDER;
  if (a.from && b.from && segmentsCross(a.from, a, b.from, b)) cost += CROSSES;
  return cost;
}
