/* Boxes { left, top, right, bottom } and what lies near them. Pixels. */

/* The box around a round badge { x, y, r }. */
export function squareOf({ x, y, r }) {
  return boxAround(x, y, r, r);
}

/* The box around a centre that extends so far to each side. */
export function boxAround(x, y, across, down) {
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

/* Whether the first box is entirely in the second one. */
export function within(box, view) {
  return box.left >= view.left && box.right <= view.right && box.top >= view.top
    && box.bottom <= view.bottom;
}

/* Whether two boxes overlap or are less than a gap apart. */
export function boxesMeet(a, b, gap) {
  return a.left < b.right + gap && b.left < a.right + gap
    && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/* The distance of a point from a box; 0 inside. */
export function distanceTo(box, { x, y }) {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/* The distance between a box and a round badge; negative where the badge's centre is near. */
export function gapBetween(box, badge) {
  return distanceTo(box, badge) - badge.r;
}

/* The smallest box around boxes. */
export function hull(boxes) {
  return {
    left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/* Whether a segment between two points meets a box. */
export function segmentMeets(a, b, { left, top, right, bottom }) {
  // Liang and Barsky 1984.
  let [from, to] = [0, 1];
  const edges = [
    [a.x - b.x, a.x - left], [b.x - a.x, right - a.x], [a.y - b.y, a.y - top], [b.y - a.y, bottom - a.y],
  ];
  for (const [step, room] of edges) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) {
      from = Math.max(from, room / step);
    } else {
      to = Math.min(to, room / step);
    }
    if (from > to) return false;
  }
  return true;
}

/* Whether two segments cross; segments that only touch at an end do not. */
export function segmentsCross(a, b, c, d) {
  const side = (p, q, r) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
