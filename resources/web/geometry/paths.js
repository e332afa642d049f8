/* Converts world coordinates to SVG path data: only what the view shows, only as fine as it can show.

   A view is { scale, x, y, left, top, right, bottom, step, digits }: a point of the world is drawn
   at world * scale - (x, y) pixels; left, top, right and bottom bound what is drawn, in pixels;
   points closer than step pixels are merged; points are left out if the line then runs no farther than slack
   pixels beside them; digits is the number of decimal places; if isWhole, the path is in units of the last of them
   rather than in pixels; zoom is that at which parts are shown that are simpler from afar. */

import { LINE, MOVE, PathText } from "./path_text.js";
import { Clipper } from "./rings.js";
import { Straight } from "./straight.js";

/* Rings to fill, clipped at the edges of the view: distant corners would be too large to draw. */
export function fillPath(rings, view) {
  const clipper = new Clipper();
  return path(rings, view, (part, shift, text) => {
    const { left, top, right, bottom } = edges(view);
    const points = clipper.clipped(part, { left: left - shift, right: right - shift, top, bottom });
    if (addJoined(text, points, view, shift)) text.close();
  });
}

/* Whether a view shows any of the area of some rings. */
export function meetsView(rings, view) {
  const box = edges(view);
  return rings.some((ring) => copiesIn(ring, view, box).some((shift) =>
    hasPointIn(ring.points, shift, box) || fillPath([ring], view)));
}

function hasPointIn(points, shift, { left, top, right, bottom }) {
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] + shift;
    if (x > left && x < right && points[i + 1] > top && points[i + 1] < bottom) return true;
  }
  return false;
}

/* Lines to draw; a line that leaves the view and returns is drawn in pieces. */
export function linePath(lines, view) {
  return path(lines, view, (part, shift, text) => {
    const { left, top, right, bottom } = edges(view);
    const isWhole = part.left + shift >= left && part.right + shift <= right
      && part.top >= top && part.bottom <= bottom;
    const shown = isWhole
      ? [part.points] : pieces(part.points, { left: left - shift, right: right - shift, top, bottom });
    for (const points of shown) addJoined(text, points, view, shift);
  });
}

function path(parts, view, add) {
  const box = edges(view);
  const text = new PathText(view.digits, view.isWhole);
  for (const part of parts) {
    const copies = copiesIn(part, view, box);
    if (!copies.length) continue;
    const shown = part.at(view.zoom);
    for (const shift of copies) add(shown, shift, text);
  }
  return text.toString();
}

/* How many worlds to the east a part is seen: the world repeats to the east and west. What is too small to
   see is nowhere. */
function copiesIn(part, { step, scale }, { left, top, right, bottom }) {
  const found = [];
  if (part.bottom < top || part.top > bottom) return found;
  const smallest = step / scale / 2;
  if (part.right - part.left < smallest && part.bottom - part.top < smallest) return found;
  for (let shift = Math.ceil(left - part.right); shift <= Math.floor(right - part.left); shift++) found.push(shift);
  return found;
}

function edges(view) {
  return {
    left: (view.left + view.x) / view.scale, right: (view.right + view.x) / view.scale,
    top: (view.top + view.y) / view.scale, bottom: (view.bottom + view.y) / view.scale,
  };
}

/* Adds a line to path data; returns whether it has enough points. */
function addJoined(text, points, view, shift) {
  const last = points.length - 2;
  if (last < 2) return false;
  const out = view.slack ? new Straight(text, view.slack) : text;
  let x = 0;
  let y = 0;
  for (let i = 0; i <= last; i += 2) {
    const px = (points[i] + shift) * view.scale - view.x;
    const py = points[i + 1] * view.scale - view.y;
    if (i && i < last && Math.abs(px - x) + Math.abs(py - y) < view.step) continue;
    x = px;
    y = py;
    out.add(i ? LINE : MOVE, px, py);
  }
  if (view.slack) out.end();
  return true;
}

/* The pieces of a line whose segments may meet a box. */
function pieces(points, box) {
  const list = [];
  let piece = null;
  for (let i = 2; i < points.length; i += 2) {
    const meets = Math.min(points[i], points[i - 2]) <= box.right
      && Math.max(points[i], points[i - 2]) >= box.left
      && Math.min(points[i + 1], points[i - 1]) <= box.bottom
      && Math.max(points[i + 1], points[i - 1]) >= box.top;
    if (!meets) {
      piece = null;
      continue;
    }
    if (!piece) list.push(piece = [points[i - 2], points[i - 1]]);
    piece.push(points[i], points[i + 1]);
  }
  return list;
}
