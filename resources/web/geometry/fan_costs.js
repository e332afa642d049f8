/* What badges and their leaders cost one another where they meet. Geometry in pixels, without a map. */

import { boxAround, distanceTo, segmentMeets, segmentsCross } from "./box.js";

// A place that cannot be; a leader under a badge, leaders that cross, a leader over the dot of another
// badge.
export const COVERS = 1000;
const UNDER = 300;
const CROSSES = 80;
const OVER_DOT = 30;

/* What a placed badge and its leader cost by covering the dots [{ x, y, r }] of another. */
export function overDots(placed, dots) {
  const { box, from, hull } = placed;
  let cost = 0;
  for (const dot of dots) {
    if (dot.x + dot.r < hull.left || dot.x - dot.r > hull.right
      || dot.y + dot.r < hull.top || dot.y - dot.r > hull.bottom) continue;
    if (distanceTo(box, dot) < dot.r) return COVERS;
    if (from && Math.abs(from.x - dot.x) + Math.abs(from.y - dot.y) > 1
      && segmentMeets(from, placed, boxAround(dot.x, dot.y, dot.r, dot.r))) cost += OVER_DOT;
  }
  return cost;
}

/* Whether a placed badge covers one of the dots of another. */
export function coversDot({ box }, dots) {
  return dots.some((dot) => distanceTo(box, dot) < dot.r);
}

/* What the leaders of two placed badges cost: UNDER or CROSSES at least, if they meet anything. */
export function betweenLeaders(a, b) {
  let cost = 0;
  if (a.from && segmentMeets(a.from, a, b.box)) cost += UNDER;
  if (b.from && segmentMeets(b.from, b, a.box)) cost += UNDER;
  if (a.from && b.from && segmentsCross(a.from, a, b.from, b)) cost += CROSSES;
  return cost;
}
