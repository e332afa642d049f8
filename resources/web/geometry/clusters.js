/* Gathers stops that are too close to one another to be shown separately. Geometry in pixels. */

import { Grid } from "./grid.js";

// A tour of up to this number of stops shows each of them, moved apart where they are close.
const FEW = 60;
// This number of badges within this distance, in pixels, would push one another out of sight.
const DENSE = 7;
const NEIGHBOURHOOD = 60;
const REACH = 46;

/* points: [{x, y}]; apart: the indices of those that always stand for themselves.
   Returns lists of indices: a list of one is a badge, a longer one a cluster. */
export function gather(points, apart) {
  if (points.length <= FEW) return points.map((_, index) => [index]);
  const grid = new Grid(points, NEIGHBOURHOOD);
  const isTaken = new Uint8Array(points.length);
  const groups = [];
  for (let index = 0; index < points.length; index++) {
    if (isTaken[index]) continue;
    isTaken[index] = 1;
    const group = [index];
    groups.push(group);
    if (apart.has(index) || !isDense(grid, index)) continue;
    grid.around(index, (other) => {
      if (isTaken[other] || apart.has(other) || distance(points, index, other) > REACH) return;
      isTaken[other] = 1;
      group.push(other);
    });
  }
  return groups;
}

function isDense(grid, index) {
  let count = 0;
  grid.around(index, (other) => {
    if (other !== index && distance(grid.points, index, other) <= NEIGHBOURHOOD) count += 1;
    return count >= DENSE;
  });
  return count >= DENSE;
}

function distance(points, a, b) {
  return Math.hypot(points[a].x - points[b].x, points[a].y - points[b].y);
}
