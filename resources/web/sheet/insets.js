/* Plans the inset maps of a sheet: which dense stretches they show, and how large. They stand in rows below
   the map (the slot), as wide as the map. Lengths in pixels of the layout, without a page. */

import { fitted, paddingOf } from "../geometry/fitting.js";

export const MOST_INSETS = 3;
// More stretches than this are not looked at.
const MOST_TRIED = 5;
// The smallest inset, in pixels.
const LEAST_SIZE = { width: 110, height: 60 };
// The heights of a row that are tried, as shares of the shorter side of the sheet, where all insets share
// it and where each has its own.
const SHARED_ROWS = [0.2, 0.26, 0.32, 0.4];
const OWN_ROWS = [0.2, 0.27, 0.34];
// How much larger than on the main map an inset shows its stretch at least.
const LARGER = 1.6;
// An inset that is so much larger is large enough.
const LARGE = 5;
// The proportions between which the width of an inset follows the shape of its stretch.
const SLIMMEST = 1;
const WIDEST = 3.2;
// An inset takes a pixel on each side for its frame.
const FRAME = 1;
// What a stop in an inset needs for its badge and a leader, in square pixels: with less its badges are
// joined again.
const ROOM = 740;
// No inset is seen from closer than this, in pixels to the world; stops in one place show their
// surroundings.
const CLOSEST = 256 * 2 ** 16;
const SURROUNDINGS = 256 * 2 ** 8;
// The least size of the route beside insets, as a share of its area without them.
const LEAST_SHARE = 0.55;

/* The best plan of insets for stretches [{ first, last, extent, crowded }], the most important first, or
   null: { height, isOwnRows, stretches }, the height of the slot and what it shows, in the order of travel.

   choose(height) gives the arrangement of the sheet with a slot of that height (arrangement.js), or null
   if the texts have no room; slotOf(found, height) gives that slot; short is the sheet's shorter side; route
   the extent of the route; before its area on the sheet without insets; places are all stops, as
   { index, x, y } in world coordinates. */
export function planInsets(stretches, { choose, slotOf, short, route, before, places }) {
  let best = null;
  for (const shown of choices(stretches.slice(0, MOST_TRIED))) {
    for (const isOwnRows of shown.length > 1 ? [false, true] : [false]) {
      for (const share of isOwnRows ? OWN_ROWS : SHARED_ROWS) {
        const height = share * short * (isOwnRows ? shown.length : 1);
        const found = choose(height);
        if (!found || found.share < LEAST_SHARE * before) continue;
        const insets = insetsIn(slotOf(found, height), shown, isOwnRows);
        const value = valueOf(insets, viewOn(route, found.map), places) * Math.sqrt(found.share / before);
        if (value > 0 && !(value <= best?.value)) best = { height, isOwnRows, stretches: shown, value };
      }
    }
  }
  return best;
}

/* What the main map shows of a route: { x, y, across, down, scale }, its middle and how far it reaches from
   there in world coordinates, and how many pixels the world is wide. */
function viewOn(route, { width, height }) {
  const { scale } = fitted(route, width, height);
  return {
    x: route.west + route.width / 2, y: route.north + route.height / 2,
    across: width / scale / 2, down: height / scale / 2, scale,
  };
}

/* How much insets show that the main map does not: the number of crowded stops, less where an inset is not
   much larger, mostly shows what is beside its stretch, or shows other stops too; 0 if one is not useful. */
function valueOf(insets, main, places) {
  let sum = 0;
  for (const { stretch, inner, view } of insets) {
    const times = view.scale / main.scale;
    if (inner.width < LEAST_SIZE.width || inner.height < LEAST_SIZE.height || times < LARGER) return 0;
    // Its frame has to be on the main map.
    if (Math.abs(view.x - main.x) + inner.width / view.scale / 2 > main.across
      || Math.abs(view.y - main.y) + inner.height / view.scale / 2 > main.down) return 0;
    const own = stretch.last - stretch.first + 1;
    const all = own + othersIn(stretch, inner, view, places);
    if (all * ROOM > inner.width * inner.height) return 0;
    sum += stretch.crowded * Math.min(1, times / LARGE) * (own / all)
      * (0.3 + 0.7 * filled(inner, stretch.extent, view.scale));
  }
  return sum;
}

/* How many stops beside those of its stretch an inset shows. */
function othersIn({ first, last }, { width, height }, { x, y, scale }, places) {
  return places.filter((place) => (place.index < first || place.index > last)
    && Math.abs(place.x - x) * scale < width / 2 && Math.abs(place.y - y) * scale < height / 2).length;
}

/* The share of an inset that its stretch fills, with the room around it. */
function filled({ width, height }, extent, scale) {
  const { x, y } = paddingOf(width, height);
  return Math.min(1, (extent.width * scale + 2 * x) / width) * Math.min(1, (extent.height * scale + 2 * y) / height);
}

/* All choices of stretches that may have insets at once, each in the order of travel. */
function choices(stretches) {
  const inOrder = [...stretches].sort((a, b) => a.first - b.first);
  let found = [[]];
  for (const stretch of inOrder) found = [...found, ...found.map((choice) => [...choice, stretch])];
  return found.filter(({ length }) => length > 0 && length <= MOST_INSETS);
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
