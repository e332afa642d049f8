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

/* A ring clipped at one edge (Sutherland and Hodgman 1974). axis is 0 for x, 1 for y; sign is 1 to
   keep what is at or above the limit, -1 to keep what is at or below it. */
function clipped(points, axis, limit, sign) {
  const inside = [];
  const size = points.length;
  let j = size - 2;
  let before = (points[j + axis] - limit) * sign;
  for (let i = 0; i < size; i += 2) {
    const here = (points[i + axis] - limit) * sign;
    if ((here >= 0) !== (before >= 0)) {
      const share = before / (before - here);
      inside.push(points[j] + share * (points[i] - points[j]),
        points[j + 1] + share * (points[i + 1] - points[j + 1]));
    }
    if (here >= 0) inside.push(points[i], points[i + 1]);
    [j, before] = [i, here];
  }
  return inside;
}

/* The points of a ring, which is a line (topology.js), clipped at a box { left, top, right, bottom }; empty if
   they do not meet. */
export function clippedTo(ring, { left, top, right, bottom }) {
  let inside = ring.points;
  if (ring.left < left) inside = clipped(inside, 0, left, 1);
  if (ring.right > right) inside = clipped(inside, 0, right, -1);
  if (ring.top < top) inside = clipped(inside, 1, top, 1);
  return ring.bottom > bottom ? clipped(inside, 1, bottom, -1) : inside;
}
