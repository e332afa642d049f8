/* Converts world coordinates to SVG path data: only what the view shows, only as fine as it can show.

   A view is { scale, x, y, left, top, right, bottom, step, digits }: a point of the world is drawn
   at world * scale - (x, y) pixels; left, top, right and bottom bound what is drawn, in pixels;
   points closer than step pixels are merged; digits is the number of decimal places. */

import { clippedTo } from "./rings.js";

/* Rings to fill, clipped at the edges of the view: distant corners would be too large to draw. */
export function fillPath(rings, view) {
  return path(rings, view, (part, shift) => {
    const { left, top, right, bottom } = edges(view);
    const whole = part.left + shift >= left && part.right + shift <= right
      && part.top >= top && part.bottom <= bottom;
    const points = whole ? part.points
      : clippedTo(part.points, { left: left - shift, right: right - shift, top, bottom });
    const text = joined(points, view, shift);
    return text && text + "Z";
  });
}

/* Whether a view shows any of the area of some rings. */
export function meetsView(rings, view) {
  return rings.some((ring) => fillPath([ring], view));
}

/* Lines to draw; a line that leaves the view and returns is drawn in pieces. */
export function linePath(lines, view) {
  return path(lines, view, (part, shift) => {
    const { left, top, right, bottom } = edges(view);
    if (part.left + shift >= left && part.right + shift <= right
        && part.top >= top && part.bottom <= bottom) return joined(part.points, view, shift);
    return pieces(part.points, { left: left - shift, right: right - shift, top, bottom })
      .map((points) => joined(points, view, shift)).join("");
  });
}

function path(parts, view, make) {
  const { left, top, right, bottom } = edges(view);
  const smallest = view.step / view.scale / 2;
  let text = "";
  for (const part of parts) {
    if (part.bottom < top || part.top > bottom) continue;
    if (part.right - part.left < smallest && part.bottom - part.top < smallest) continue;
    // The world repeats to the east and west.
    for (let shift = Math.ceil(left - part.right); shift <= Math.floor(right - part.left); shift++) {
      text += make(part, shift);
    }
  }
  return text;
}

function edges(view) {
  return {
    left: (view.left + view.x) / view.scale, right: (view.right + view.x) / view.scale,
    top: (view.top + view.y) / view.scale, bottom: (view.bottom + view.y) / view.scale,
  };
}

function joined(points, view, shift) {
  const last = points.length - 2;
  if (last < 2) return "";
  const unit = 10 ** view.digits;
  let text = "";
  let x = 0;
  let y = 0;
  for (let i = 0; i <= last; i += 2) {
    const px = (points[i] + shift) * view.scale - view.x;
    const py = points[i + 1] * view.scale - view.y;
    if (i && i < last && Math.abs(px - x) + Math.abs(py - y) < view.step) continue;
    x = px;
    y = py;
    text += (i ? "L" : "M") + Math.round(px * unit) / unit + " " + Math.round(py * unit) / unit;
  }
  return text;
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
