/* The shortest line between two places on a sphere, in world coordinates (mercator.js). */

import { worldX } from "./mercator.js";

const RADIANS = Math.PI / 180;
// The longest piece of a first approximation, in radians.
const PIECE = 5 * RADIANS;
const OPPOSITE = 1e-9;
// In degrees: Web Mercator has no poles.
const STEEPEST = 89.9;

export class GreatCircle {
  /* start and end are [longitude, latitude] in degrees, at most half a turn apart in longitude. Uses
     spherical linear interpolation (Shoemake 1985), as app/tour/route.py does; between opposite
     places the line leads over the north pole. */
  constructor(start, end) {
    this.a = vector(start);
    this.b = vector(end);
    this.angle = angleBetween(this.a, this.b);
    this.start = start;
    this.end = end;
    this.overPole = Math.PI - this.angle < OPPOSITE;
    this.pieces = Math.max(1, Math.ceil(this.angle / PIECE));
  }

  /* The point at a share of the line, 0 to 1, as [x, y]. */
  at(share) {
    const [lon, lat] = this.position(share);
    return [worldX(lon), southing(Math.sin(lat * RADIANS))];
  }

  /* Points at equal steps, as x, y, x, y … Each step follows from the two before by one
     multiplication (Chebyshev's recurrence), which makes thousands of legs affordable. */
  points(pieces) {
    const points = new Float64Array(2 * pieces + 2);
    const put = (i, [x, y]) => { [points[2 * i], points[2 * i + 1]] = [x, y]; };
    if (this.overPole || this.angle < 1e-12) {
      for (let i = 0; i <= pieces; i++) put(i, this.at(i / pieces));
      return points;
    }
    const twice = 2 * Math.cos(this.angle / pieces);
    const share = Math.sin(this.angle / pieces) / Math.sin(this.angle);
    const rest = Math.sin(this.angle - this.angle / pieces) / Math.sin(this.angle);
    let before = this.a;
    let here = this.a.map((value, i) => rest * value + share * this.b[i]);
    const middle = (this.start[0] + this.end[0]) / 2;
    const [west, east] = [Math.min(this.start[0], this.end[0]), Math.max(this.start[0], this.end[0])];
    put(0, this.at(0));
    for (let i = 1; i < pieces; i++) {
      const lon = between(near(Math.atan2(here[1], here[0]) / RADIANS, middle), west, east);
      points[2 * i] = worldX(lon);
      points[2 * i + 1] = southing(here[2]);
      const next = [
        twice * here[0] - before[0], twice * here[1] - before[1], twice * here[2] - before[2],
      ];
      before = here;
      here = next;
    }
    put(pieces, this.at(1));
    return points;
  }

  /* The same as [longitude, latitude] in degrees; longitudes are between those of the ends. */
  position(share) {
    const { start, end, angle } = this;
    if (this.overPole) return overThePole(start, end, share);
    if (angle < 1e-12) return start;
    const p = Math.sin((1 - share) * angle) / Math.sin(angle);
    const q = Math.sin(share * angle) / Math.sin(angle);
    const [x, y, z] = this.a.map((value, i) => p * value + q * this.b[i]);
    // No point is half a turn away from the middle.
    const lon = near(Math.atan2(y, x) / RADIANS, (start[0] + end[0]) / 2);
    return [between(lon, start[0], end[0]), flat(Math.atan2(z, Math.hypot(x, y)) / RADIANS)];
  }
}

/* y in world coordinates for the sine of a latitude. Beyond the last latitude of the map, the edge of
   the world stands for the pole: a line to a pole meets the badge there. */
function southing(sine) {
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return between(y, 0, 1);
}

function overThePole(start, end, share) {
  const turn = (90 - start[1]) / 180;
  return share < turn ? [start[0], flat(start[1] + 180 * share)]
    : [end[0], flat(90 - 180 * (share - turn))];
}

function between(value, a, b) {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), value));
}

function flat(lat) {
  return between(lat, -STEEPEST, STEEPEST);
}

function vector([lon, lat]) {
  const [l, p] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

function angleBetween(a, b) {
  const cross = [
    a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
  ];
  const dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  return Math.atan2(Math.hypot(...cross), dot);
}

/* The longitude plus as many turns as bring it within half a turn of the reference. A longitude
   exactly half a turn away stays as it is, as in app/tour/route.py. */
export function near(lon, reference) {
  const turns = (reference - lon) / 360;
  return lon + 360 * Math.sign(turns) * Math.ceil(Math.abs(turns) - 0.5);
}
