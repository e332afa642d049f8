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
export function clipped(points, axis, limit, sign) {
  const inside = [];
  const size = points.length;
  for (let i = 0; i < size; i += 2) {
    const j = (i + size - 2) % size;
    const here = (points[i + axis] - limit) * sign;
    const before = (points[j + axis] - limit) * sign;
    if ((here >= 0) !== (before >= 0)) {
      const share = before / (before - here);
      inside.push(points[j] + share * (points[i] - points[j]),
        points[j + 1] + share * (points[i + 1] - points[j + 1]));
    }
    if (here >= 0) inside.push(points[i], points[i + 1]);
  }
  return inside;
}

/* A ring clipped at a box { left, top, right, bottom }; empty if they do not meet. */
export function clippedTo(points, { left, top, right, bottom }) {
  let inside = clipped(points, 0, left, 1);
  inside = clipped(inside, 0, right, -1);
  inside = clipped(inside, 1, top, 1);
  return clipped(inside, 1, bottom, -1);
}
