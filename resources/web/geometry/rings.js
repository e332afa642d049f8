/* Rings in world coordinates: points as x, y, x, y … */

/* Whether a ring encloses a point (even-odd rule). */
export function encloses(points, x, y) {
  let inside = false;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    if (points[i + 1] > y !== points[j + 1] > y && x < points[i]
      + ((points[j] - points[i]) * (y - points[i + 1])) / (points[j + 1] - points[i + 1])) {
      inside = !inside;
    }
  }
  return inside;
}

// The room for points, in numbers, with which a clipper begins.
const ROOM = 1 << 12;

/* Clips rings, one after another, without leaving memory of the size of their coasts to be collected. */
export class Clipper {
  constructor() {
    // Each edge is clipped from one of them into the other.
    this._rooms = [null, null];
  }

  /* The points of a ring, which is a line (topology.js), clipped at a box { left, top, right, bottom }; empty if
     they do not meet. They are there until the next ring is clipped. */
  clipped(ring, { left, top, right, bottom }) {
    let inside = ring.points;
    if (ring.left < left) inside = this._at(inside, 0, left, 1);
    if (ring.right > right) inside = this._at(inside, 0, right, -1);
    if (ring.top < top) inside = this._at(inside, 1, top, 1);
    return ring.bottom > bottom ? this._at(inside, 1, bottom, -1) : inside;
  }

  /* A ring clipped at one edge (Sutherland and Hodgman 1974). axis is 0 for x, 1 for y; sign is 1 to
     keep what is at or above the limit, -1 to keep what is at or below it. */
  _at(points, axis, limit, sign) {
    let room = this._rooms[0] ?? new Float64Array(ROOM);
    const size = points.length;
    let [end, j] = [0, size - 2];
    let before = (points[j + axis] - limit) * sign;
    for (let i = 0; i < size; i += 2) {
      if (end + 4 > room.length) room = larger(room);
      const here = (points[i + axis] - limit) * sign;
      if ((here >= 0) !== (before >= 0)) {
        const share = before / (before - here);
        room[end++] = points[j] + share * (points[i] - points[j]);
        room[end++] = points[j + 1] + share * (points[i + 1] - points[j + 1]);
      }
      if (here >= 0) {
        room[end++] = points[i];
        room[end++] = points[i + 1];
      }
      j = i;
      before = here;
    }
    this._rooms = [this._rooms[1], room];
    return room.subarray(0, end);
  }
}

function larger(room) {
  const twice = new Float64Array(2 * room.length);
  twice.set(room);
  return twice;
}
