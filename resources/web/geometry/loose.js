/* A place for a badge that has none by the rules: the nearest one where it covers no other badge.
   Geometry in pixels, without a map. */

import { boxAround, boxesMeet, distanceTo, within } from "./box.js";

// Rings around the place, in heights of the badge, and how many places are on the first one.
const STEP = 0.5;
const RINGS = 60;
const FIRST = 8;
const GAP = 3;

/* badge and field: see candidates.js; taken: the boxes of the other badges and of the dots that are to be
   seen. The badge stays where it may stand as regards countries if it can, and else at its own place.
   Returns { x, y, box, from, isMoved }. */
export function looselyPlaced(badge, field, taken) {
  const centre = badge.at ?? nearestToMiddle(badge.points);
  const isFree = (box) => !taken.some((other) => boxesMeet(box, other, GAP))
    && !(badge.isKept && field.obstacles.some((other) => boxesMeet(box, other, GAP)));
  for (const isIn of badge.isKept ? [(box) => within(box, field.view), () => true] : [() => true]) {
    for (const { x, y } of spiral(centre, 2 * badge.h)) {
      const box = boxAround(x, y, badge.w, badge.h);
      if (isIn(box) && isFree(box) && (isAt(centre, x, y) || field.allows(badge, x, y))) {
        return found(badge, x, y, box);
      }
    }
  }
  return found(badge, centre.x, centre.y, boxAround(centre.x, centre.y, badge.w, badge.h));
}

function found(badge, x, y, box) {
  const from = badge.points.reduce((a, b) => (distanceTo(box, b) < distanceTo(box, a) ? b : a));
  const isMoved = distanceTo(box, from) > 0;
  return { x, y, box, isMoved, from: isMoved ? from : null };
}

function* spiral({ x, y }, height) {
  yield { x, y };
  for (let ring = 1; ring <= RINGS; ring++) {
    const count = FIRST * ring;
    for (let i = 0; i < count; i++) {
      const angle = (2 * Math.PI * (i + (ring % 2) / 2)) / count;
      const away = ring * STEP * height;
      yield { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away };
    }
  }
}

const isAt = (centre, x, y) => centre.x === x && centre.y === y;

/* The place of the several ones that is nearest to their middle: in its own country. */
function nearestToMiddle(points) {
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean("x"), mean("y")];
  const away = (point) => Math.hypot(point.x - x, point.y - y);
  return points.reduce((a, b) => (away(b) < away(a) ? b : a));
}
