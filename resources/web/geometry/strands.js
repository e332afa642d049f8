/* The lines of very many legs: few points of each great circle, computed for all legs together.

   A great circle of its own for each leg (greatcircle.js) takes five times as long. */

import { worldX } from "./mercator.js";

const RADIANS = Math.PI / 180;
// The longest step between two points, in radians.
const STEP = 10 * RADIANS;
const TINY = 1e-12;
const OPPOSITE = 1e-9;

/* Points along the shortest lines: { points, firsts }, where points has x, y, x, y … in world coordinates of
   one line after the other, and firsts says where each begins, and at last where they end.

   ends: for each line its ends, as lon, lat, lon, lat in degrees, at most half a turn apart in longitude.
   A line between places that are the same or opposite has no points: great circles have rules of their own
   for those. Each step follows from the two before by one multiplication (Chebyshev's recurrence). */
export function strandsBetween(ends) {
  const count = ends.length / 4;
  const angles = new Float64Array(count);
  const firsts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    angles[i] = angleOf(ends, 4 * i);
    const isPlain = angles[i] >= TINY && Math.PI - angles[i] >= OPPOSITE;
    firsts[i + 1] = firsts[i] + (isPlain ? 2 * Math.ceil(angles[i] / STEP) + 2 : 0);
  }
  const points = new Float64Array(firsts[count]);
  for (let i = 0; i < count; i++) {
    const steps = (firsts[i + 1] - firsts[i]) / 2 - 1;
    if (steps > 0) fill(points, firsts[i], ends, 4 * i, angles[i], steps);
  }
  return { points, firsts };
}

/* The angle between the ends of a line, seen from the middle of the Earth. */
function angleOf(ends, i) {
  const turn = (ends[i + 2] - ends[i]) * RADIANS;
  const p = ends[i + 1] * RADIANS;
  const q = ends[i + 3] * RADIANS;
  const across = Math.cos(q) * Math.sin(turn);
  const up = Math.cos(p) * Math.sin(q) - Math.sin(p) * Math.cos(q) * Math.cos(turn);
  const along = Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(turn);
  return Math.atan2(Math.sqrt(across * across + up * up), along);
}

function fill(points, at, ends, i, angle, steps) {
  const start = ends[i];
  const end = ends[i + 2];
  const p = ends[i + 1] * RADIANS;
  const q = ends[i + 3] * RADIANS;
  const turn = (end - start) * RADIANS;
  const last = at + 2 * steps;
  points[at] = worldX(start);
  points[at + 1] = southing(Math.sin(p));
  points[last] = worldX(end);
  points[last + 1] = southing(Math.sin(q));
  // Vectors from the middle of the Earth: x towards the meridian of the start.
  const sine = Math.sin(angle);
  const share = Math.sin(angle / steps) / sine;
  const rest = Math.sin(angle - angle / steps) / sine;
  const twice = 2 * Math.cos(angle / steps);
  let beforeX = Math.cos(p);
  let beforeY = 0;
  let beforeZ = Math.sin(p);
  let x = rest * beforeX + share * Math.cos(q) * Math.cos(turn);
  let y = share * Math.cos(q) * Math.sin(turn);
  let z = rest * beforeZ + share * Math.sin(q);
  for (let to = at + 2; to < last; to += 2) {
    points[to] = worldX(start + Math.atan2(y, x) / RADIANS);
    points[to + 1] = southing(z);
    const nextX = twice * x - beforeX;
    const nextY = twice * y - beforeY;
    const nextZ = twice * z - beforeZ;
    beforeX = x;
    beforeY = y;
    beforeZ = z;
    x = nextX;
    y = nextY;
    z = nextZ;
  }
}

/* y in world coordinates for the sine of a latitude; beyond the map, its edge. */
function southing(sine) {
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return y < 0 ? 0 : y > 1 ? 1 : y;
}
