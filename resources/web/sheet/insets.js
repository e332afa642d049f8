/* The place for inset maps: rows below the map, as wide as the map. */

import { fitted } from "../geometry/fitting.js";

export const MOST_INSETS = 3;
// On sheets that are less wide, in pixels of the layout, each inset has a row of its own.
const NARROW = 620;
// The height of a row, as a share of that of the sheet, where all insets share it and where each has
// its own.
const SHARED_ROW = 0.2;
const OWN_ROW = 0.13;
// How much larger than on the main map an inset shows its stretch at least.
const LARGER = 1.6;
// The proportions between which the width of an inset follows the shape of its stretch.
const SLIMMEST = 1;
const WIDEST = 3.2;
// No inset is seen from closer than this, in pixels to the world; stops in one place show their
// surroundings.
const CLOSEST = 256 * 2 ** 16;
const SURROUNDINGS = 256 * 2 ** 8;

const rowsOf = ({ width }, count) => (width < NARROW ? count : 1);

/* The height of all rows for so many inset maps, in pixels; 0 for none. */
export function insetHeight(sheet, count) {
  if (!count) return 0;
  const rows = rowsOf(sheet, count);
  return (rows > 1 ? OWN_ROW * rows : SHARED_ROW) * sheet.height;
}

/* How wide an inset wishes to be in a row, of a stretch of so many stops with an extent { width, height }
   of any unit. */
export function wishOf(count, { width, height }) {
  const shape = Math.max(SLIMMEST, Math.min(WIDEST, width / Math.max(height, 1e-12) || SLIMMEST));
  return Math.sqrt(count * shape);
}

/* The boxes for inset maps, in the order of travel, in pixels of the slot (the element ta-insets of a
   sheet that is laid out); the widths in a row are in proportion to those that are wished for. */
export function insetBoxes(slot, sheet, wishes) {
  const style = getComputedStyle(slot);
  const [left, right, top, bottom] = ["Left", "Right", "Top", "Bottom"]
    .map((side) => parseFloat(style[`padding${side}`]));
  const gap = parseFloat(style.columnGap) || 0;
  const [width, height] = [slot.clientWidth - left - right, slot.clientHeight - top - bottom];
  if (rowsOf(sheet, wishes.length) > 1) {
    const each = (height - gap * (wishes.length - 1)) / wishes.length;
    return wishes.map((_, row) => ({ left, top: top + row * (each + gap), width, height: each }));
  }
  const room = width - gap * (wishes.length - 1);
  const all = wishes.reduce((sum, wish) => sum + wish, 0);
  let at = left;
  return wishes.map((wish) => {
    const box = { left: at, top, width: (room * wish) / all, height };
    at += box.width + gap;
    return box;
  });
}

/* The view of an inset of so many pixels on an extent { west, north, width, height } in world coordinates:
   { x, y, scale }, its middle and how many pixels the world is wide; null if that would hardly be larger
   than on the main map, which has the scale main. */
export function insetView({ width, height }, extent, main) {
  const { scale } = extent.width || extent.height
    ? fitted(extent, width, height) : { scale: SURROUNDINGS };
  if (scale < LARGER * main) return null;
  return {
    x: extent.west + extent.width / 2, y: extent.north + extent.height / 2,
    scale: Math.min(scale, Math.max(CLOSEST, LARGER * main)),
  };
}
