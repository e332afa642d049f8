/* Where the names of badges would be that are fanned out: badges keep room for them. Geometry in pixels,
   without a map. */

import { boxesMeet, segmentMeets, within } from "./box.js";

// What a name costs: on a badge or on another name, on a leader, at the edge or on what is occupied, and
// on a cell of the route's trace.
export const ON_NAME = 20;
const ON_LEADER = 10;
const ON_EDGE = 15;
const MOST_ON_LINE = 6;
const GAP = 5;
const NEARER_BY = 3;
const NO_NAME = { cost: 0, box: null };

export class Names {
  /* fan: { badges, field, chosen, extents }, as fan.js has them. */
  constructor(fan) {
    this.fan = fan;
    // The places of the name beside a candidate, each with what it costs wherever other badges are.
    this.places = fan.field.alone.names;
  }

  /* The best place of the name beside a candidate, given the badges around: { box, cost }. From limit on the
     cost may be too low. */
  best(index, candidate, around, limit) {
    if (!this.fan.badges[index].label) return NO_NAME;
    let best = null;
    for (const { box, cost } of this.beside(index, candidate)) {
      const least = best ? best.cost : Infinity;
      if (cost >= least || cost >= limit) {
        best ??= { box, cost };
        continue;
      }
      const total = cost + this.conflicts(box, around, least - cost);
      if (total < least) best = { box, cost: total };
    }
    return best;
  }

  beside(index, candidate) {
    let places = this.places.get(candidate);
    if (!places) {
      places = boxesBeside(candidate, this.fan.badges[index])
        .map((box, rank) => ({ box, cost: rank + this.alone(box) }));
      this.places.set(candidate, places);
    }
    return places;
  }

  alone(box) {
    const { view, obstacles, trace } = this.fan.field;
    let cost = Math.min(MOST_ON_LINE, trace.under(box));
    if (!within(box, view)) cost += ON_EDGE;
    if (obstacles.some((other) => boxesMeet(box, other, 2))) cost += ON_EDGE;
    return cost;
  }

  conflicts(box, around, limit) {
    const { chosen, extents } = this.fan;
    let cost = 0;
    for (const other of around) {
      if (!boxesMeet(box, extents[other], GAP + NEARER_BY)) continue;
      const placed = chosen[other];
      if (!placed) continue;
      // A name that is nearer to another badge would be read as the name of that one.
      if (boxesMeet(box, placed.box, GAP + NEARER_BY)) cost += ON_NAME;
      if (placed.name && boxesMeet(box, placed.name, 1)) cost += ON_NAME;
      if (placed.from && segmentMeets(placed.from, placed, box)) cost += ON_LEADER;
      if (cost >= limit) return cost;
    }
    return cost;
  }
}

/* The boxes of a name to the right, to the left, above and below a badge. */
function boxesBeside({ x, y }, { w, h, label: { width, height } }) {
  const box = (left, middle) => ({
    left, right: left + width, top: middle - height / 2, bottom: middle + height / 2,
  });
  const away = h + height / 2 + GAP - 2;
  return [
    box(x + w + GAP, y), box(x - w - GAP - width, y),
    box(x - width / 2, y - away), box(x - width / 2, y + away),
  ];
}
