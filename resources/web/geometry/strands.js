/* The lines of very many legs: few points of each great circle, computed for all legs together.

   A great circle of its own for each leg (greatcircle.js) takes five times as long. */

import { worldX } from "./mercator.js";

const RADIANS = Math.PI / 180;
// The longest step between two points, in radians.
const STEP = 10 * RADIANS;
const TINY = 1e-12;
const OPPOSITE = 1e-9;

/* Points along the shortest lines, as x, y, x, y … in world coordinates, a list for each line.

   ends: for each line its ends, as lon, lat, lon, lat in degrees, at most half a turn apart in longitude.
   Returns null for a line between places that are the same or opposite: great circles have rules of their
   own for those. Each step follows from the two before by one multiplication (Chebyshev's recurrence). */
export function strandsBetween(ends) {
  const count = ends.length / 4;
  const angles = new Float64Array(count);
  const steps = new Int32Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    angles[i] = angleOf(ends, 4 * i);
    if (angles[i] < TINY || Math.PI - angles[i] < OPPOSITE) continue;
    steps[i] = Math.max(1, Math.ceil(angles[i] / STEP));
    length += 2 * steps[i] + 2;
  }
  // One piece of memory for all of them.
  const points = new Float64Array(length);
  const strands = new Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (!steps[i]) {
      strands[i] = null;
      continue;
    }
    fill(points, at, ends, 4 * i, angles[i], steps[i]);
    strands[i] = points.subarray(at, at + 2 * steps[i] + 2);
    at += 2 * steps[i] + 2;
  }
  return strands;
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
