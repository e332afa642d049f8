/* Chooses how a sheet is laid out: the arrangement that shows the route largest and has room for all
   texts. Lengths in pixels of the layout, without a page.

   Texts are measured by the caller: texts.head(width), texts.imprint(width) and
   texts.list(width, level) give heights, those of the list by how much it has given way; a list that
   cannot be as narrow has the height Infinity. */

import { fitted, paddingOf } from "../geometry/fitting.js";

// The most of the sheet that may be map beyond the route without text on it.
export const MOST_WASTE = 0.15;
// Widths of a column of text, as shares of the width of the sheet: of a list beside the map, of all text
// beside the map, which a route that is far higher than wide leaves much room, and over the sea.
const LIST = [0.25, 0.64];
const COLUMN = [0.28, 0.78];
const OVER_SEA = [0.28, 0.6];
const STEP = 0.02;
// The smallest map, as a share of the sheet or of what the route needs at the full width or height.
const LEAST_MAP = { plain: 0.36, poster: 0.3, stop: 0.24 };
// The same where stops would be left out otherwise.
const LEAST_OF_ALL = 0.27;
// No map is smaller, whatever its route needs: badges and names have to have room too.
const LEAST_SIDE = 0.2;
// How thick a route that is a line counts, as a share of its length.
const THICKNESS = 0.05;
// Heights of the map that are tried, as shares of the room that texts leave.
const HEIGHTS = Array.from({ length: 31 }, (_, i) => 1 - i * 0.025);
// What the browser may add to the heights of texts, in pixels.
const ROUNDING = 0.5;
// A sheet without a list whose stops have their dates on the map: between lists that have given way a
// little and those that have given way more.
export const LABELLED = 1.5;
// What the route's share is worth by how much the list has given way: entries that follow one another
// like words are the last resort.
const WORTH = new Map([[0, 1], [1, 0.9], [LABELLED, 0.85], [2, 0.8], [3, 0.6]]);
// So does a map that is too large for its route.
const WASTEFUL = 0.3;
// Arrangements whose routes are as large but for this factor count as equal; the first one wins.
const SAME = 0.97;
// A route in one place has no size: its surroundings count as this share of the map, but no more than
// so many times as far in one direction as in the other.
const [SURROUNDINGS, FARTHER] = [0.5, 2];

/* The best arrangement, or null if the texts have no room.

   sheet: { width, height, top, bottom, insets, kind, leastColumn, only, allowsSea }, where texts keep clear of
   the first top and the last bottom pixels, insets is the height of a row of inset maps below the map,
   kind is "plain", "poster" or "stop", no title stands in a column narrower than leastColumn, only are
   the kinds of arrangements that are allowed, or null for all, isCrowded allows a smaller map, and isCut
   asks for the smallest, for a list that lacks stops; route: { width, height } in world coordinates, or
   null if it has no extent; levels: how much the list may give way, from 0; isSea(arrangement): whether
   text may lie on the map there.

   Returns { kind, side, level, column, map: { width, height }, clear, share, waste }: kind is "stacked"
   (title, map, list), "beside" (title, then the list beside the map), "side" (a column of text beside
   the map) or "sea" (the same over empty sea); side is where the text is. */
export function chooseArrangement(sheet, route, texts, levels, isSea = () => false) {
  let best = null;
  for (const level of levels) {
    // The text of a stop gives way only where it has to.
    if (best && sheet.kind === "stop") break;
    for (const arrange of kindsFor(sheet)) {
      // Measuring texts takes long: what would not be better anyway is not measured.
      const found = arrange(sheet, route, texts, level, (each) => isBetter(each, best));
      if (found && hasRoom(sheet, found) && (found.kind !== "sea" || isSea(found))) best = found;
    }
  }
  return best;
}

function isBetter(found, best) {
  if (!best) return true;
  return valueOf(found) * SAME > valueOf(best);
}

/* How good an arrangement is: the route's share of the sheet, less what is wasted. */
function valueOf({ share, waste, level }) {
  const excess = Math.max(0, waste - MOST_WASTE);
  return share * WORTH.get(level) * (excess > 0 ? WASTEFUL * Math.max(0.02, 1 - 4 * excess) : 1);
}

/* The functions that find the best arrangement of each kind for which isWanted(arrangement), or null; text over
   the sea comes first, because it is preferred. */
function kindsFor({ allowsSea, insets, isCut, only }) {
  const overSea = allowsSea && !insets && !isCut ? ["right", "left"] : [];
  const kinds = [
    ...overSea.map((side) => ["sea", sea(side)]),
    ["side", column], ["beside", beside], ["stacked", stacked],
  ];
  return kinds.filter(([kind]) => only?.includes(kind) ?? true).map(([, arrange]) => arrange);
}

/* Whether a map is large enough to be read. */
function hasRoom(sheet, { map: { width, height } }) {
  return width >= LEAST_SIDE * sheet.width && height >= LEAST_SIDE * heightOf(sheet);
}

/* Title above, list below: a map over the full width, as high as the route can use. */
function stacked(sheet, route, texts, level, isWanted) {
  const { width } = sheet;
  if (!mayBeWanted(sheet, route, level, isWanted)) return null;
  const list = texts.list(width, level);
  const room = heightOf(sheet) - texts.head(width) - texts.imprint(width) - list - sheet.insets;
  const least = Math.min(leastOf(sheet, "height"), needed(route, width, "height"));
  const heights = sheet.isCut ? [Math.min(least, room)] : HEIGHTS.map((share) => room * share);
  return bestOf(heights.filter((height) => height >= least)
    .map((height) => measured(sheet, route, { kind: "stacked", side: "below", level, column: width, map: { width, height } })),
  isWanted);
}

/* Title above, then a column with the list beside the map. */
function beside(sheet, route, texts, level, isWanted) {
  const { width } = sheet;
  if (level === LABELLED || !mayBeWanted(sheet, route, level, isWanted)) return null;
  const height = heightOf(sheet) - texts.head(width) - texts.imprint(width);
  if (height < leastOf(sheet, "height")) return null;
  const found = (sheet.isCut ? [LIST[1]] : [...steps(LIST)]).map((share) => {
    const text = width * share;
    return measured(sheet, route, {
      kind: "beside", side: "left", level, column: text,
      map: { width: width - text, height: height - sheet.insets },
    });
  });
  return bestOf(found, isWanted, (each) => texts.list(each.column, level) <= height);
}

/* All text in a column beside the map. */
function column(sheet, route, texts, level, isWanted) {
  const { width, height } = sheet;
  const least = Math.min(leastOf(sheet, "width"), needed(route, height - sheet.insets, "width"));
  const found = [];
  for (const share of sheet.isCut ? [LIST[1]] : steps(COLUMN)) {
    const text = width * share;
    if (width - text < least) break;
    found.push(measured(sheet, route, {
      kind: "side", side: "left", level, column: text,
      map: { width: width - text, height: height - sheet.insets },
      clear: { left: 0, top: sheet.top, right: 0, bottom: sheet.insets ? 0 : sheet.bottom },
    }));
  }
  return bestOf(found, isWanted, (each) => fitsInto(each, sheet, texts));
}

/* All text in a column over the map, which fills the sheet. */
function sea(side) {
  return (sheet, route, texts, level, isWanted) => {
    if (!route) return null;
    const { width, height } = sheet;
    const found = [...steps(OVER_SEA)].map((share) => {
      const text = width * share;
      const clear = { left: 0, top: sheet.top, right: 0, bottom: sheet.bottom, [side]: text };
      return measured(sheet, route, { kind: "sea", side, level, column: text, map: { width, height }, clear });
    });
    return bestOf(found, isWanted, (each) => fitsInto(each, sheet, texts));
  };
}

function* steps([from, to]) {
  for (let i = 0; from + i * STEP <= to + 1e-9; i++) yield from + i * STEP;
}

/* Whether any map of the whole width may be wanted: one without any text above and below shows the route largest. */
function mayBeWanted(sheet, route, level, isWanted) {
  const { width, insets } = sheet;
  const whole = measured(sheet, route, { level, map: { width, height: heightOf(sheet) - insets } });
  return isWanted({ ...whole, waste: 0 });
}

/* The most valuable arrangement that is wanted and fits, or null; the first of several. */
function bestOf(found, isWanted, fits = () => true) {
  const inOrder = found.filter(isWanted).sort((a, b) => valueOf(b) - valueOf(a));
  return inOrder.find(fits) ?? null;
}

/* The height for texts, without what rounding may add. */
const heightOf = ({ height, top, bottom }) => height - top - bottom - ROUNDING;

/* Whether a column of all text is wide and low enough. The list, whose height is computed, comes first. */
function fitsInto({ column: width, level }, sheet, texts) {
  if (width < sheet.leastColumn) return false;
  const [room, list] = [heightOf(sheet), texts.list(width, level)];
  return list <= room && texts.head(width) + list + texts.imprint(width) <= room;
}

function leastOf(sheet, side) {
  const share = sheet.isCrowded ? LEAST_OF_ALL : LEAST_MAP[sheet.kind];
  return share * (side === "height" ? heightOf(sheet) : sheet.width);
}

/* What the route needs in one direction, if it has so much room in the other, with its padding. */
function needed(route, room, side) {
  if (!route) return Infinity;
  const [width, height] = side === "height" ? [room, 1e6] : [1e6, room];
  const size = fitted(route, width, height)[side];
  // The padding is a share of the side, up to a limit.
  return size + 2 * paddingOf(2 * size, 2 * size)[side === "height" ? "y" : "x"];
}

const NOTHING = { left: 0, top: 0, right: 0, bottom: 0 };

/* The arrangement with the share of the sheet that the route's box has, and the share that is map
   beyond the route, its padding and the texts on the map. */
function measured(sheet, route, found) {
  const { map, clear = NOTHING } = found;
  const area = { width: map.width - clear.left - clear.right, height: map.height - clear.top - clear.bottom };
  const whole = sheet.width * sheet.height;
  if (!route) {
    const [across, down] = [Math.min(area.width, FARTHER * area.height), Math.min(area.height, FARTHER * area.width)];
    return { ...found, clear, share: (SURROUNDINGS * across * down) / whole, waste: 0 };
  }
  const size = fitted(route, area.width, area.height);
  const thickness = THICKNESS * Math.max(size.width, size.height);
  const padding = paddingOf(area.width, area.height);
  const padded = Math.min(area.width, size.width + 2 * padding.x)
    * Math.min(area.height, size.height + 2 * padding.y);
  return {
    ...found, clear,
    share: (Math.max(size.width, thickness) * Math.max(size.height, thickness)) / whole,
    waste: (area.width * map.height - padded) / whole,
  };
}
