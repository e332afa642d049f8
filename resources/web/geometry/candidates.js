/* The places that a badge may take, each with what it costs. Geometry in pixels, without a map.

   A badge is { group, points, w, h, at, around, label, isKept }: group is what it stands for, points are the
   places of that, w and h how far it extends to each side, at where it stands unless it has to move, or null
   if it always has to; a badge that has to move stands beside the box around, if there is one. */

import { boxAround, boxesMeet, distanceTo, within } from "./box.js";

// The most that a badge moves, in its own heights.
export const MOST_MOVED = 3.5;
// The free space between badges, as a share of the height of both.
export const APART = 0.1;
// The radius of the dot at a true position, as a share of the badge's.
export const DOT = 0.27;
// How far from its place a badge is tried, in its own heights, and in how many directions.
const DISTANCES = [0.9, 1.3, 1.9, 2.6, 3.4];
const DIRECTIONS = 16;
// How far from a box a badge is tried that stands beside it, in its own heights, and in which steps.
const BESIDE = [0.15, 0.6, 1.2, 2, 2.8];
const STEP = 0.6;
// What a candidate costs: to be moved at all, for each height of distance, to lie on a cell of the
// route's trace, to have a leader across one, with its edge in a country where it must not stand, out of
// view or on an obstacle.
const MOVED = 6;
const FAR = 8;
const ON_LINE = 3;
const CROSSES_LINE = 2;
const ACROSS_BORDER = 7;
const LEAVES_VIEW = 500;
const ON_OBSTACLE = 500;
// The points of a badge that are looked at besides its centre, as shares of its size.
const EDGES = [[-0.8, 0], [0.8, 0], [0, -0.8], [0, 0.8]];
// The points of a leader that are looked at, as shares of its length.
const ALONG = [0.25, 0.5, 0.75];
// A badge as near as this to the frame of its inset, as a share of its height, needs no leader.
const AT_FRAME = 1;
const GAP = 3;

/* The free candidates of a badge, cheapest first. field: { view, obstacles, isStrict, trace, grounds, alone },
   where grounds(badge) gives its grounds (groundsOf), isStrict leaves out all candidates that leave the
   view or lie on an obstacle, and alone is { candidates, names }, maps of what is known already. Each candidate is { x, y, box, hull, from, isMoved, away, cost }: from is the
   place to which a leader leads, or null, hull the box around the badge and its places, and away how far
   the badge is from its place, in its own heights. */
export function candidatesOf(badge, field) {
  const { candidates } = field.alone;
  if (!candidates.has(badge.group)) candidates.set(badge.group, allCandidates(badge, field));
  return candidates.get(badge.group);
}

function allCandidates(badge, field) {
  const found = [];
  for (const ground of field.grounds(badge)) {
    const candidate = candidateAt(badge, ground, field);
    if (candidate) found.push(candidate);
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/* Where a badge may stand as regards its own places and countries, wherever the view is: [{ dx, dy, from,
   away, cost }], with the distance from its first place, the index of the place to which a leader leads, the
   distance from that in heights, and what the edges of the badge cost in other countries. allows(badge, x, y)
   says whether the badge may stand at a point; it is null for a badge that may stand anywhere. */
export function groundsOf(badge, allows) {
  const found = [];
  for (const place of placesFor(badge)) {
    const ground = groundAt(badge, place, allows);
    if (ground) found.push(ground);
  }
  return found;
}

/* The candidate at the place of the badge itself, whatever it covers. */
export function atRest(badge) {
  const { x, y } = badge.at;
  const [point] = badge.points;
  const isMoved = Math.hypot(x - point.x, y - point.y) > 0.5;
  const box = boxAround(x, y, badge.w, badge.h);
  return { x, y, box, hull: hullOf(box, badge.points), isMoved, away: 0, cost: 0, from: isMoved ? point : null };
}

function* placesFor({ points, h, w, at, around }) {
  const height = 2 * h;
  if (!at) {
    for (const share of BESIDE) {
      const gap = share * height;
      yield* along(boxAround(
        (around.left + around.right) / 2, (around.top + around.bottom) / 2,
        (around.right - around.left) / 2 + w + gap, (around.bottom - around.top) / 2 + h + gap),
      STEP * height);
    }
  }
  const [{ x, y }] = points;
  if (points.length > 1 && !at) return;
  for (const share of DISTANCES) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (2 * Math.PI * (i + (share > 1.3 ? 0.5 : 0))) / DIRECTIONS;
      // A wide badge keeps as far from its place as a round one.
      const aside = Math.cos(angle) * (share * height + w - h);
      yield { x: x + aside, y: y + Math.sin(angle) * share * height };
    }
  }
}

/* Points along the sides of a box, its corners and the middles of its sides among them. */
function* along({ left, top, right, bottom }, step) {
  const across = 2 * Math.max(1, Math.ceil((right - left) / step / 2));
  const down = 2 * Math.max(1, Math.ceil((bottom - top) / step / 2));
  for (let i = 0; i <= across; i++) {
    const x = left + ((right - left) * i) / across;
    yield { x, y: bottom };
    yield { x, y: top };
  }
  for (let i = 1; i < down; i++) {
    const y = top + ((bottom - top) * i) / down;
    yield { x: left, y };
    yield { x: right, y };
  }
}

function groundAt(badge, { x, y }, allows) {
  const { w, h, points } = badge;
  const box = boxAround(x, y, w, h);
  // A moved badge must not hide its own place.
  const dot = DOT * h + 1;
  if (points.some((point) => distanceTo(box, point) < dot)) return null;
  const index = nearest(points, box);
  const from = points[index];
  const away = distanceTo(box, from) / (2 * h) + 0.5;
  if (away > MOST_MOVED) return null;
  const ground = { dx: x - points[0].x, dy: y - points[0].y, from: index, away, cost: 0 };
  if (!allows) return ground;
  if (!allows(badge, x, y)) return null;
  // A leader across a foreign country would lead into another sea.
  if (ALONG.some((share) => !allows(badge, from.x + (x - from.x) * share, from.y + (y - from.y) * share))) {
    return null;
  }
  const across = EDGES.filter(([dx, dy]) => !allows(badge, x + dx * w, y + dy * h)).length;
  return { ...ground, cost: across * ACROSS_BORDER };
}

function candidateAt(badge, ground, field) {
  const { w, h, points } = badge;
  const { view, obstacles, isStrict, trace } = field;
  const [x, y] = [points[0].x + ground.dx, points[0].y + ground.dy];
  const box = boxAround(x, y, w, h);
  const leavesView = badge.isKept && !within(box, view);
  const isOnObstacle = badge.isKept && obstacles.some((other) => boxesMeet(box, other, GAP));
  if (isStrict && (leavesView || isOnObstacle)) return null;
  const isAtFrame = badge.hasFrame && boxesMeet(box, badge.around, AT_FRAME * h);
  const from = points[ground.from];
  let cost = MOVED + FAR * ground.away + ground.cost + ON_LINE * trace.under(box)
    + CROSSES_LINE * trace.across(from, { x, y }, 2 * (DOT * h + 1));
  if (leavesView) cost += LEAVES_VIEW;
  if (isOnObstacle) cost += ON_OBSTACLE;
  return {
    x, y, box, hull: hullOf(box, points), from: isAtFrame ? null : from, isMoved: true,
    away: ground.away, cost,
  };
}

function hullOf(box, points) {
  let { left, top, right, bottom } = box;
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (y < top) top = y;
    if (x > right) right = x;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

/* The index of the point that is nearest to a box. */
function nearest(points, box) {
  let best = 0;
  points.forEach((point, i) => { if (distanceTo(box, point) < distanceTo(box, points[best])) best = i; });
  return best;
}
