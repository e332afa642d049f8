/* Plans the inset maps of a sheet: which dense stretches they show, and how large. They stand in rows below
   the map (the slot), as wide as the map. Lengths in pixels of the layout, without a page. */

import { fitted } from "../geometry/fitting.js";

export const MOST_INSETS = 3;
// On maps that are less wide each inset has a row of its own.
const NARROW = 480;
// The heights of a row that are tried, as shares of that of the sheet, where all insets share it and
// where each has its own.
const SHARED_ROWS = [0.2, 0.26, 0.32];
const OWN_ROWS = [0.13, 0.17];
// How much larger than on the main map an inset shows its stretch at least.
const LARGER = 1.6;
// The proportions between which the width of an inset follows the shape of its stretch.
const SLIMMEST = 1;
const WIDEST = 3.2;
// An inset takes a pixel on each side for its frame.
const FRAME = 1;
// No inset is seen from closer than this, in pixels to the world; stops in one place show their
// surroundings.
const CLOSEST = 256 * 2 ** 16;
const SURROUNDINGS = 256 * 2 ** 8;
// The least size of the route beside insets, as a share of its area without them.
const LEAST_SHARE = 0.4;

/* The best plan of insets for stretches [{ first, last, extent, crowded }], the most important first, or
   null: { height, isOwnRows, stretches }, the height of the slot and what it shows, in the order of travel.

   choose(height) gives the arrangement of the sheet with a slot of that height (arrangement.js), or null
   if the texts have no room; slotOf(found, height) gives that slot; sheetHeight is the sheet's height;
   route its extent; before the area of the route on the sheet without insets. */
export function planInsets(stretches, { choose, slotOf, sheetHeight, route, before }) {
  let best = null;
  for (const isOwnRows of [false, true]) {
    for (const share of isOwnRows ? OWN_ROWS : SHARED_ROWS) {
      for (let count = Math.min(MOST_INSETS, stretches.length); count > 0; count--) {
        const height = share * sheetHeight * (isOwnRows ? count : 1);
        const found = choose(height);
        if (!found || found.share < LEAST_SHARE * before) continue;
        if (isOwnRows !== (found.map.width < NARROW && count > 1)) continue;
        const shown = useful(stretches.slice(0, count), slotOf(found, height), route, found.map, isOwnRows);
        const value = valueOf(shown) * Math.sqrt(found.share / before);
        if (!best || value > best.value) best = { height, isOwnRows, stretches: shown, value };
      }
    }
  }
  return best?.stretches.length ? best : null;
}

const valueOf = (stretches) => stretches.reduce((sum, { crowded }) => sum + crowded, 0);

/* The stretches that insets show larger than the main map does, in the order of travel. */
function useful(stretches, slot, route, map, isOwnRows) {
  const { scale } = fitted(route, map.width, map.height);
  let shown = [...stretches].sort((a, b) => a.first - b.first);
  for (;;) {
    const insets = insetsIn(slot, shown, isOwnRows);
    const larger = shown.filter((_, i) => insets[i].view.scale >= LARGER * scale);
    if (larger.length === shown.length) return shown;
    shown = larger;
  }
}

/* The insets of stretches in a slot { width, height, left, top, right, bottom, gap }: { stretch, box, inner,
   view } each. box is in pixels of the slot, inner the size within the frame, and view { x, y, scale } the
   middle in world coordinates and how many pixels the world is wide. */
export function insetsIn(slot, stretches, isOwnRows) {
  return boxesIn(slot, stretches.map(wishOf), isOwnRows).map((box, i) => {
    const stretch = stretches[i];
    const inner = { width: box.width - 2 * FRAME, height: box.height - 2 * FRAME };
    return { stretch, box, inner, view: viewOf(inner, stretch.extent) };
  });
}

/* How wide an inset wishes to be in a row. */
function wishOf({ first, last, extent: { width, height } }) {
  const shape = Math.max(SLIMMEST, Math.min(WIDEST, width / Math.max(height, 1e-12) || SLIMMEST));
  return Math.sqrt((last - first + 1) * shape);
}

/* The boxes of insets, in rows of their own or in one row with widths in proportion to wishes. */
function boxesIn({ width, height, left, top, right, bottom, gap }, wishes, isOwnRows) {
  const [across, down] = [width - left - right, height - top - bottom];
  if (isOwnRows) {
    const each = (down - gap * (wishes.length - 1)) / wishes.length;
    return wishes.map((_, row) => ({ left, top: top + row * (each + gap), width: across, height: each }));
  }
  const room = across - gap * (wishes.length - 1);
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  let at = left;
  return wishes.map((wish) => {
    const box = { left: at, top, width: (room * wish) / all, height: down };
    at += box.width + gap;
    return box;
  });
}

function viewOf({ width, height }, extent) {
  const { scale } = extent.width || extent.height
    ? fitted(extent, width, height) : { scale: SURROUNDINGS };
  return {
    x: extent.west + extent.width / 2, y: extent.north + extent.height / 2,
    scale: Math.min(scale, CLOSEST),
  };
}
