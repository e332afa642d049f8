/* The lines of very many legs: few points of each great circle, computed for all legs together.

   A great circle of its own for each leg (greatcircle.js) takes five times as long. */

import { worldX } from "./mercator.js";

const RADIANS = Math.PI / 180;
// The longest step between two points, in radians.
const STEP = 10 * RADIANS;
const TINY = 1e-12;
const OPPOSITE = 1e-9;
const TURN = 2 * Math.PI;
// A line is halved so often at most.
const DEEPEST = 12;

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

/* Draws great circles as finely as a view needs: { scale, x, y, left, top, right, bottom } in pixels, as
   layers have it (drawn.js). */
export class FineStrokes {
  /* tolerance: the largest deviation from a great circle, in pixels; line(x, y, toX, toY) takes each piece,
     in pixels of the view. */
  constructor(view, tolerance, line) {
    this.scale = view.scale;
    this.tolerance = tolerance;
    this.line = line;
    this.left = view.left;
    this.top = view.top;
    this.right = view.right - view.left;
    this.bottom = view.bottom - view.top;
    this.x = view.x + view.left;
    this.y = view.y + view.top;
  }

  /* Draws the line through points of one great circle, as x, y, x, y … in world coordinates, so many worlds
     further east. */
  draw(points, first, last, shift) {
    for (let i = first + 2; i < last; i += 2) {
      this.refine(points[i - 2] + shift, points[i - 1], points[i] + shift, points[i + 1], 0);
    }
  }

  refine(x, y, toX, toY, depth) {
    const { scale } = this;
    const left = x * scale - this.x;
    const top = y * scale - this.y;
    const right = toX * scale - this.x;
    const bottom = toY * scale - this.y;
    // A great circle may deviate from the straight line by a part of its length.
    const slack = (Math.abs(right - left) + Math.abs(bottom - top)) / 4 + 12;
    if ((left > right ? left : right) + slack < 0 || (left < right ? left : right) - slack > this.right
      || (top > bottom ? top : bottom) + slack < 0 || (top < bottom ? top : bottom) - slack > this.bottom) return;
    if (depth < DEEPEST) {
      // The middle is halfway between the two vectors from the middle of the Earth, the first of them at
      // longitude 0.
      const a = (0.5 - y) * TURN;
      const b = (0.5 - toY) * TURN;
      const turn = (toX - x) * TURN;
      const across = 1 / Math.cosh(b);
      const middleX = 1 / Math.cosh(a) + across * Math.cos(turn);
      const middleY = across * Math.sin(turn);
      const middleZ = Math.tanh(a) + Math.tanh(b);
      const length = Math.sqrt(middleX * middleX + middleY * middleY + middleZ * middleZ);
      const atX = x + Math.atan2(middleY, middleX) / TURN;
      const atY = southing(middleZ / length);
      const strayX = (atX - (x + toX) / 2) * scale;
      const strayY = (atY - (y + toY) / 2) * scale;
      if (strayX * strayX + strayY * strayY > this.tolerance * this.tolerance) {
        this.refine(x, y, atX, atY, depth + 1);
        this.refine(atX, atY, toX, toY, depth + 1);
        return;
      }
    }
    this.line(left, top, right, bottom);
  }
}
