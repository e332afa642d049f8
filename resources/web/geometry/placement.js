/* Places badges and labels so that none covers another. Geometry in pixels, without a map. */

import { boxAround, boxesMeet, gapBetween, squareOf, within } from "./box.js";
import { Grid } from "./grid.js";

export { boxesMeet, squareOf };

const GAP = 3;
const ROUNDS = 400;

/* Moves badges apart until the squares around them do not overlap, each as near to its anchor
   as that allows. anchors: [{x, y, kept}], radii: [r], view: {left, top, right, bottom}; a badge that
   would be entirely in view at its anchor stays in view, and one that is kept is moved into view.
   obstacles are boxes that no badge in view may touch. Returns the centres, in the same order. */
export function separate(anchors, radii, view, obstacles = []) {
  const centres = anchors.map((point) => ({ x: point.x, y: point.y }));
  const inView = anchors.map(({ x, y, kept }, i) =>
    kept || within(squareOf({ x, y, r: radii[i] }), view));
  anchors.forEach(({ kept }, i) => { if (kept) keepIn(centres[i], radii[i], view); });
  const cell = 2 * Math.max(...radii, 1) + GAP;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    forEachClosePair(centres, cell, (i, j) => {
      const need = radii[i] + radii[j] + GAP;
      // Most pairs have room enough.
      const [one, other] = [centres[i], centres[j]];
      if (Math.abs(other.x - one.x) >= need || Math.abs(other.y - one.y) >= need) return;
      const [dx, dy, distance] = direction(centres, anchors, i, j);
      const longer = Math.max(Math.abs(dx), Math.abs(dy));
      if (distance * longer >= need - 0.01) return;
      const push = (need / longer - distance) / 2;
      centres[i].x -= dx * push;
      centres[i].y -= dy * push;
      centres[j].x += dx * push;
      centres[j].y += dy * push;
      moved = true;
    });
    centres.forEach((centre, i) => {
      if (!inView[i]) return;
      for (const box of obstacles) {
        if (!boxesMeet(squareOf({ ...centre, r: radii[i] }), box, GAP - 0.01)) continue;
        [centre.x, centre.y] = beside(box, centre, radii[i], view);
        moved = true;
      }
    });
    if (!moved) break;
    centres.forEach((centre, i) => {
      if (inView[i]) keepIn(centre, radii[i], view);
    });
  }
  return centres;
}

function keepIn(centre, radius, view) {
  centre.x = Math.max(view.left + radius, Math.min(view.right - radius, centre.x));
  centre.y = Math.max(view.top + radius, Math.min(view.bottom - radius, centre.y));
}

/* The place beside a box that is nearest to a badge on it, if possible in view. */
function beside(box, { x, y }, radius, view) {
  const reach = radius + GAP;
  const places = [
    [box.left - reach, y], [box.right + reach, y], [x, box.top - reach], [x, box.bottom + reach],
  ];
  const inView = places.filter(([px, py]) => within(squareOf({ x: px, y: py, r: radius }), view));
  const away = ([px, py]) => Math.abs(px - x) + Math.abs(py - y);
  return (inView.length ? inView : places).reduce((a, b) => (away(b) < away(a) ? b : a));
}

/* The unit vector from badge i to badge j, and their distance. Badges in one place separate along
   the line between their anchors, or at an angle that depends on i and j: the result is
   deterministic. */
function direction(centres, anchors, i, j) {
  const between = (a, b) => [b.x - a.x, b.y - a.y];
  let [dx, dy] = between(centres[i], centres[j]);
  const distance = Math.hypot(dx, dy);
  let length = distance;
  if (length < 0.01) {
    [dx, dy] = between(anchors[i], anchors[j]);
    length = Math.hypot(dx, dy);
  }
  if (length < 0.01) {
    const angle = 2.399963 * (i + j);
    return [Math.cos(angle), Math.sin(angle), distance];
  }
  return [dx / length, dy / length, distance];
}

/* Calls back for each pair (i < j) whose centres may be nearer than one cell. */
function forEachClosePair(points, cell, callback) {
  const grid = new Grid(points, cell);
  for (let i = 0; i < points.length; i++) grid.around(i, (j) => { if (j > i) callback(i, j); });
}

/* The cells of a few pixels each that lines run through. */
export class Trace {
  /* origin: the place of the view in the world, in pixels: the cells are the same wherever it is. */
  constructor(view, origin = { x: 0, y: 0 }) {
    this.view = view;
    this.dx = origin.x % TRACE_CELL;
    this.dy = origin.y % TRACE_CELL;
    this.cells = new Set();
  }

  add(x, y, toX, toY) {
    const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / TRACE_STEP));
    if (steps > 12000) return;
    for (let k = 0; k <= steps; k++) {
      const px = x + ((toX - x) * k) / steps;
      const py = y + ((toY - y) * k) / steps;
      if (px >= this.view.left && px <= this.view.right && py >= this.view.top
          && py <= this.view.bottom) this.cells.add(cellKey(px + this.dx, py + this.dy));
    }
  }

  /* The number of cells of the trace on the way from a point to another one, without the first pixels. */
  across(from, to, without) {
    if (!this.cells.size) return 0;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let count = 0;
    for (let away = without; away < length; away += TRACE_CELL) {
      const x = from.x + ((to.x - from.x) * away) / length;
      const y = from.y + ((to.y - from.y) * away) / length;
      if (this.cells.has(cellKey(x + this.dx, y + this.dy))) count++;
    }
    return count;
  }

  /* The number of cells of the trace that a box covers. */
  under(box) {
    if (!this.cells.size) return 0;
    let count = 0;
    for (let y = box.top; y < box.bottom + TRACE_CELL; y += TRACE_CELL) {
      for (let x = box.left; x < box.right + TRACE_CELL; x += TRACE_CELL) {
        const key = cellKey(Math.min(x, box.right) + this.dx, Math.min(y, box.bottom) + this.dy);
        if (this.cells.has(key)) count++;
      }
    }
    return count;
  }
}

const TRACE_CELL = 6;
// Short enough that the cells do not depend on the number of points of the line.
const TRACE_STEP = 2;
// Larger than any number of cells across.
const ROW = 1 << 20;

function cellKey(x, y) {
  return Math.floor(x / TRACE_CELL) + ROW * Math.floor(y / TRACE_CELL);
}

// Beside the badge, diagonal, above and below, in order of legibility. The third number shifts a label
// above or below its badge, as a share of the label's width.
const SIDES = [
  [1, 0, 0], [-1, 0, 0], [1, -0.7, 0], [1, 0.7, 0], [-1, -0.7, 0], [-1, 0.7, 0],
  [0, -1, 0], [0, 1, 0], [0, -1, 0.2], [0, 1, 0.2], [0, -1, -0.2], [0, 1, -0.2],
  [0, -1, 0.4], [0, 1, 0.4], [0, -1, -0.4], [0, 1, -0.4],
];
const COVERS_BADGE = 1000;
// A name that is not nearer to its own badge than to any other by this much, in pixels, would be read
// as the name of the other.
const NEARER_BY = 3;
const COVERS_LABEL = 1000;
const LEAVES_VIEW = 400;
const COVERS_LINE = 12;
// A name on two lines is harder to read.
const BROKEN = 5;
const OCCUPIED_GAP = 2;

/* Chooses a place for each label beside its badge.
   badges: [{x, y, r, across}], where across is r unless the badge is wider; sizes: for each badge the
   sizes that its label may have, best first, each { width, height } or null, or null for no label;
   trace: a Trace of the route, view: {left, top, right, bottom}, occupied: boxes to leave free; frame: a
   box whose edge may cut the name of a badge that it cuts, or null; mostOnLine: the most cells of the trace
   that a label may cover. Returns a box for each label, with isBroken unless it has the first size, or null
   where every place would cover a badge, another label, what is occupied or too much of the route, would
   be as near to another badge as to its own, or would cut the name. */
export function placeLabels(
  badges, sizes, trace, view, occupied = [], frame = null, mostOnLine = Infinity,
) {
  const chosen = badges.map(() => null);
  const squares = badges.map(({ x, y, r, across = r }) => boxAround(x, y, across, r));
  const passes = badges.length <= 60 ? 4 : 1;
  for (let pass = 0; pass < passes; pass++) {
    badges.forEach((badge, index) => {
      if (!sizes[index]) return;
      let best = null;
      sizes[index].forEach((size, number) => {
        if (!size) return;
        SIDES.forEach((side, rank) => {
          const box = boxBeside(badge, size, side);
          const own = rank + number * BROKEN;
          const limit = best ? best.cost - own : Infinity;
          const cost = own + costOf(box, index, badges, squares, chosen, trace, view, occupied, limit);
          if (!best || cost < best.cost) best = { box: { ...box, isBroken: number > 0 }, cost };
        });
      });
      const fits = best.cost < COVERS_BADGE
        && (within(best.box, view) || (frame && !within(squares[index], frame)))
        && !occupied.some((other) => boxesMeet(best.box, other, OCCUPIED_GAP))
        && trace.under(best.box) <= mostOnLine;
      chosen[index] = fits ? best.box : null;
    });
  }
  return chosen;
}

function boxBeside(badge, size, side) {
  const reach = badge.r + 5;
  const x = badge.x + side[0] * (side[1] ? Math.max(reach * 0.8, badge.r + 1) : reach);
  const y = badge.y + side[1] * (reach + (side[0] ? 0 : size.height / 2 - 2));
  const left = side[0] > 0 ? x : side[0] < 0 ? x - size.width
    : x + (side[2] - 0.5) * size.width;
  return { left: left, top: y - size.height / 2, right: left + size.width, bottom: y + size.height / 2 };
}

/* How bad a box is for the label of a badge. From limit on the sum may be incomplete. */
function costOf(box, index, badges, squares, chosen, trace, view, occupied, limit) {
  let cost = within(box, view) ? 0 : LEAVES_VIEW;
  if (occupied.some((other) => boxesMeet(box, other, OCCUPIED_GAP))) cost += LEAVES_VIEW;
  const own = gapBetween(box, badges[index]);
  for (let other = 0; other < squares.length && cost < limit; other++) {
    if (boxesMeet(box, squares[other], other === index ? 0 : 1)
      || (other !== index && gapBetween(box, badges[other]) < own + NEARER_BY)) cost += COVERS_BADGE;
    const taken = chosen[other];
    if (taken && other !== index && boxesMeet(box, taken, 2)) cost += COVERS_LABEL;
  }
  return cost < limit ? cost + COVERS_LINE * trace.under(box) : cost;
}
