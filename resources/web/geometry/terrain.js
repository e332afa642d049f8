/* Tells which land a place is in, fast: the rings of the lands are cut into quarters, and these again,
   where they are asked about. World coordinates. */

import { clippedTo, encloses } from "./rings.js";
import { Line } from "./topology.js";

// Rings run on past the antimeridian: the copies of the world in which they may lie.
const COPIES = [-1, 0, 1];
// The basemap's land extends beyond the world to the south.
const WORLD = { left: 0, right: 1, top: -1, bottom: 4 };
// A part of fewer points is not cut any more, nor one that has been cut so many times.
const FEW_POINTS = 48;
const MOST_CUTS = 24;

export class Terrain {
  /* lands: objects with rings, which are lines (topology.js). */
  constructor(lands) {
    this.lands = lands;
    this.whole = null;
  }

  /* The land at a point of any copy of the world, or null over water. */
  at(x, y) {
    const inWorld = x - Math.floor(x);
    this.whole ??= wholeOf(this.lands);
    let part = this.whole;
    while (part.points > FEW_POINTS && part.cuts < MOST_CUTS) part = quarterAt(part, inWorld, y);
    for (const { land, rings } of part.lands) {
      let isInside = false;
      for (const { points } of rings) if (encloses(points, inWorld, y)) isInside = !isInside;
      if (isInside) return land;
    }
    return null;
  }
}

function wholeOf(lands) {
  return partOf(WORLD, 0, lands.map((land) => ({
    land,
    rings: COPIES.flatMap((copy) => land.rings
      .filter(({ left, right }) => left < 1 + copy && right > copy)
      .map((ring) => (copy ? shifted(ring, -copy) : ring))),
  })));
}

function shifted({ points }, by) {
  return new Line(points.map((value, i) => (i % 2 ? value : value + by)));
}

function partOf(box, cuts, lands) {
  const all = lands.filter(({ rings }) => rings.length);
  const points = all.reduce((sum, { rings }) =>
    rings.reduce((count, ring) => count + ring.points.length / 2, sum), 0);
  return { box, cuts, lands: all, points, quarters: [null, null, null, null] };
}

/* The quarter of a part in which a point is; cut when it is first asked for. */
function quarterAt(part, x, y) {
  const { box, quarters, cuts } = part;
  const [middleX, middleY] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const index = (x < middleX ? 0 : 1) + (y < middleY ? 0 : 2);
  if (!quarters[index]) {
    const quarter = {
      left: index % 2 ? middleX : box.left, right: index % 2 ? box.right : middleX,
      top: index < 2 ? box.top : middleY, bottom: index < 2 ? middleY : box.bottom,
    };
    quarters[index] = partOf(quarter, cuts + 1, part.lands.map(({ land, rings }) => ({
      land, rings: rings.flatMap((ring) => ringIn(ring, quarter)),
    })));
  }
  return quarters[index];
}

/* A ring within a box: itself, a part of it, or none. The box is a little larger, so that a point on
   its edge is in it. */
function ringIn(ring, { left, top, right, bottom }) {
  const [airX, airY] = [(right - left) / 64, (bottom - top) / 64];
  const box = { left: left - airX, right: right + airX, top: top - airY, bottom: bottom + airY };
  if (ring.right < box.left || ring.left > box.right || ring.bottom < box.top || ring.top > box.bottom) return [];
  if (ring.left >= box.left && ring.right <= box.right && ring.top >= box.top && ring.bottom <= box.bottom) return [ring];
  const points = clippedTo(ring.points, box);
  return points.length ? [new Line(points)] : [];
}
