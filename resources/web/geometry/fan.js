/* Fans badges out that are too close to one another: each moves to a free place near its own, with a
   leader. Geometry in pixels, without a map. */

import { boxAround, boxesMeet, distanceTo, hull, within } from "./box.js";
import { APART, atRest, candidatesOf, DOT, MOST_MOVED } from "./candidates.js";
import { Names, ON_NAME } from "./fan_names.js";
import { betweenLeaders, COVERS, coversDot, overDots } from "./fan_costs.js";

const ROUNDS = 6;
// Badges at rest this near to those that move, in heights, may move too.
const NEAR = 0.6;
const GAP = 3;
// More than the gap between badges and than the radius of a dot, in pixels.
const FARTHEST_GAP = 12;

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
    this.extents = badges.map((badge, index) => extentOf(badge, this.chosen[index]));
    this.dots = badges.map((badge) => badge.points.map(
      ({ x, y }) => ({ x, y, r: DOT * badge.h + 1 })));
    this.reaches = badges.map(reachOf);
    this.near = badges.map((_, index) => this.neighbours(index));
    this.moving = this.movable();
    this.isMoving = new Set(this.moving);
    this.candidates = new Map(this.moving.map((index) => [index, this.staticCandidates(index)]));
    this.spans = new Map(this.moving.map((index) => [index, this.spanOf(index)]));
    this.names = new Names(this);
  }

  result() {
    const { moving, chosen, candidates } = this;
    const order = [...moving].sort((a, b) => candidates.get(a).length - candidates.get(b).length || a - b);
    for (const index of order) this.choose(index, null);
    let open = new Set(order);
    for (let round = 0; round < ROUNDS && open.size; round++) {
      const next = new Set();
      for (const index of order) {
        if (!open.has(index) && !next.has(index)) continue;
        next.delete(index);
        const before = chosen[index];
        this.choose(index, null);
        const best = this.best(index);
        this.choose(index, best);
        if (best?.x === before?.x && best?.y === before?.y) continue;
        // What was best for those around may have changed.
        for (const other of this.near[index]) if (this.isMoving.has(other)) next.add(other);
      }
      open = next;
    }
    this.giveUp(order);
    return chosen;
  }

  /* Takes badges away, the worst first, until none covers another and no leaders cross; then those find
     the places that have become free. */
  giveUp(order) {
    const { chosen } = this;
    const given = [];
    const costOf = (index) => (chosen[index] ? this.breaches(index, chosen[index]) : 0);
    const costs = new Map(order.map((index) => [index, costOf(index)]));
    for (;;) {
      let [worst, most] = [-1, 0];
      for (const [index, cost] of costs) if (cost > most) [worst, most] = [index, cost];
      if (worst < 0) break;
      this.choose(worst, null);
      given.push(worst);
      costs.set(worst, 0);
      for (const other of this.near[worst]) if (costs.has(other)) costs.set(other, costOf(other));
    }
    for (const index of given) {
      const best = this.best(index);
      if (best && !this.breaches(index, best)) this.choose(index, best);
    }
  }

  /* How badly a candidate breaks the rules; 0 if it only is not beautiful. */
  breaches(index, candidate) {
    const { extents, chosen, dots } = this;
    let cost = 0;
    for (const other of this.near[index]) {
      if (!boxesMeet(candidate.hull, extents[other], FARTHEST_GAP)) continue;
      const placed = chosen[other];
      if ((placed?.isMoved || !this.badges[other].at) && coversDot(candidate, dots[other])) cost += COVERS;
      if (!placed) continue;
      if (candidate.isMoved && coversDot(placed, dots[index])) cost += COVERS;
      if (boxesMeet(candidate.box, placed.box, this.gap(index, other))) cost += COVERS;
      cost += betweenLeaders(candidate, placed);
    }
    return cost;
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
    if (this.field.isStrict) this.addUnnamed(moving);
    return [...moving].sort((a, b) => a - b);
  }

  /* On a sheet a badge moves also where its name has no room beside its place. */
  addUnnamed(moving) {
    const names = new Names(this);
    this.chosen.forEach((rest, index) => {
      if (!rest || moving.has(index) || !this.badges[index].label || !this.badges[index].isKept) return;
      if (names.best(index, rest, this.near[index], Infinity).cost >= ON_NAME) moving.add(index);
    });
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

  /* The indices of the badges that a badge may meet wherever both of them are. */
  neighbours(index) {
    const found = [];
    this.reaches.forEach((reach, other) => {
      if (other !== index && boxesMeet(reach, this.reaches[index], 0)) found.push(other);
    });
    return found;
  }

  staticCandidates(index) {
    const badge = this.badges[index];
    const fixed = this.near[index].filter((other) => !this.isMoving.has(other));
    const free = candidatesOf(badge, this.field).filter(({ box }) =>
      fixed.every((other) => !boxesMeet(box, this.chosen[other].box, this.gap(index, other))));
    const rest = badge.at && atRest(badge);
    // Two badges that hide each other's place at rest both have to move.
    const mayRest = rest && !this.isOutside(badge, rest) && this.near[index].every((other) =>
      this.dots[other].every((dot) => distanceTo(rest.box, dot) >= dot.r));
    return mayRest ? [rest, ...free] : free;
  }

  /* The box around all candidates of a badge with their names, or null if it has none. */
  spanOf(index) {
    const candidates = this.candidates.get(index);
    if (!candidates.length) return null;
    const { w, h, label } = this.badges[index];
    const [across, down] = label ? [w + label.width, h + label.height] : [0, 0];
    const { left, top, right, bottom } = hull(candidates.map((candidate) => candidate.hull));
    return { left: left - across, right: right + across, top: top - down, bottom: bottom + down };
  }

  best(index) {
    const span = this.spans.get(index);
    if (!span) return null;
    const around = this.near[index].filter((other) => boxesMeet(span, this.extents[other], 2 * FARTHEST_GAP));
    let best = null;
    for (const candidate of this.candidates.get(index)) {
      const limit = best ? best.total : Infinity;
      if (candidate.cost >= limit) break;
      let total = candidate.cost + this.conflicts(index, candidate, around, limit - candidate.cost);
      if (total >= limit) continue;
      const name = this.names.best(index, candidate, around, limit - total);
      total += name.cost;
      if (total < limit) best = { candidate, total, name: name.box };
    }
    return best && { ...best.candidate, name: best.name };
  }

  /* What a candidate and the present places of the badges around cost one another. From limit on the sum
     may be incomplete. */
  conflicts(index, candidate, around, limit) {
    const { extents, chosen, dots } = this;
    let cost = 0;
    for (const other of around) {
      if (!boxesMeet(candidate.hull, extents[other], FARTHEST_GAP)) continue;
      const placed = chosen[other];
      if (placed?.isMoved || !this.badges[other].at) cost += overDots(candidate, dots[other]);
      if (!placed) continue;
      if (candidate.isMoved) cost += overDots(placed, dots[index]);
      if (placed.name && boxesMeet(candidate.box, placed.name, 1)) cost += ON_NAME;
      if (boxesMeet(candidate.box, placed.box, this.gap(index, other))) cost += COVERS;
      cost += betweenLeaders(candidate, placed);
      if (cost >= limit) return cost;
    }
    return cost;
  }

  choose(index, candidate) {
    this.chosen[index] = candidate;
    this.extents[index] = extentOf(this.badges[index], candidate);
  }
}

/* The box of all that is shown of a badge: itself, its name and its places. */
function extentOf({ points }, candidate) {
  if (!candidate) return hull(points.map(({ x, y }) => boxAround(x, y, 0, 0)));
  return candidate.name ? hull([candidate.hull, candidate.name]) : candidate.hull;
}

/* Where a badge, its leader and its name may be. */
function reachOf({ points, w, h, around, at, label }) {
  const away = 2 * h * MOST_MOVED + h;
  const across = away + w + (label?.width ?? 0);
  const places = [...points, ...(at ? [at] : [])];
  const xs = [...places.map(({ x }) => x), ...(around ? [around.left, around.right] : [])];
  const ys = [...places.map(({ y }) => y), ...(around ? [around.top, around.bottom] : [])];
  return {
    left: Math.min(...xs) - across, right: Math.max(...xs) + across,
    top: Math.min(...ys) - away, bottom: Math.max(...ys) + away,
  };
}
