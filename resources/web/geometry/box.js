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
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.sqrt(dx * dx + dy * dy);
}

/* The distance between a box and a round badge; negative where the badge's centre is near. */
export function gapBetween(box, badge) {
  return distanceTo(box, badge) - badge.r;
}

/* The smallest box around boxes. */
export function hull(boxes) {
  let { left, top, right, bottom } = boxes[0];
  for (const box of boxes) {
    if (box.left < left) left = box.left;
    if (box.top < top) top = box.top;
    if (box.right > right) right = box.right;
    if (box.bottom > bottom) bottom = box.bottom;
  }
  return { left, top, right, bottom };
}

/* Whether a segment between two points meets a box. */
export function segmentMeets(a, b, { left, top, right, bottom }) {
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)
    || (a.y < top && b.y < top) || (a.y > bottom && b.y > bottom)) return false;
  const isIn = ({ x, y }) => x >= left && x <= right && y >= top && y <= bottom;
  if (isIn(a) || isIn(b)) return true;
  // The corners of a box that a line meets are not all on one side of it.
  const side = (x, y) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) > 0;
  const first = side(left, top);
  return side(right, top) !== first || side(right, bottom) !== first || side(left, bottom) !== first;
}

/* Whether two segments cross; segments that only touch at an end do not. */
export function segmentsCross(a, b, c, d) {
  const side = (p, q, r) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
