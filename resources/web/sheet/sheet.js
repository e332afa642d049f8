/* The printed sheet: what surrounds the map, arranged before the map is fitted. */

import { chooseArrangement, LABELLED, MOST_WASTE } from "./arrangement.js";
import { exactHeight } from "./element.js";
import { FIRST_STEPS, STEPS } from "./giving_way.js";
import { arrangeInsets } from "./dense.js";
import { addGrounds } from "./grounds.js";
import { allowsLabels, labelDates, unlabel } from "./labelled.js";
import { addLocator } from "./telling/locator.js";
import { addMarks } from "./marks.js";
import { placeOnSea } from "./telling/pull_spot.js";
import { measuring } from "./measure.js";
import { partsOf } from "./parts.js";
import { dropTint, isCityRoute } from "./scenes.js";
import { seaUnder } from "./sea.js";
import { stopZoom } from "./telling/stop_view.js";
import { cutHead, dropKeys } from "./texts.js";

// Sheets that are less wide for their height have no room for text over the sea beside the route.
const WIDE = 1.2;
// The least width of a column with a title, as a multiple of the title's type size.
const TITLE_WIDTH = 8.2;
// Badges on a sheet, as a share of those in the window, which have to be hit with a finger; and how
// much smaller all marks become for each stop above a few.
const BADGES = 0.85;
const FEW_STOPS = 12;
const SMALLER_BY = 0.016;
const SMALLEST_MARKS = 0.75;
// The outer margin and the gutter of the style sheet, as shares of the shorter side.
const [MARGIN, GUTTER] = [0.052, 0.03];

/* Lays the sheet out around the map, and puts the map into it. */
async function arrange(map, loading) {
  const { atlas } = map;
  const data = await loading;
  // Streets are missed on the map of a city only.
  if (data.noStreets && isCityRoute(atlas, data)) data.notes.push(data.noStreets);
  const route = routeOf(atlas, data);
  // The lands are loaded while the parts are made.
  const sea = allowsSea(data, route) ? seaUnder(map, data, route) : null;
  const parts = partsOf(map, data);
  if (parts.head) {
    parts.head.style.width = data.width + "px";
    cutHead(parts.head, data);
  }
  Object.assign(atlas, { initialFit: data.fit, sharpness: data.sharpness });
  scaleMarks(atlas, parts.sheet);
  if (typeof data.fit === "string") showStop(atlas, data.fit);
  const isSea = await sea;
  const given = { data, parts, route, isSea, known: new Map() };
  arrangeParts(map, given);
  if (parts.imprint && await dropTint(map, data, parts)) {
    given.known.clear();
    arrangeParts(map, given);
  }
  await arrangeInsets(map, given, withInsets(map, given));
  settleList(given);
  if (data.layout === "poster") dropKeys(parts.imprint, parts.list);
  if (data.stop) {
    addLocator(map, data);
    hideCut(map, data.fit);
  }
  addMarks(map, data);
  addGrounds(map);
}

/* Chooses an arrangement with a slot of such a height for insets, and lays the parts out. Dates on the map take
   the place of a list only if all names have room there. */
function arrangeParts(map, given, insets = 0) {
  const { atlas } = map;
  const { data, parts } = given;
  restoreList(map, parts);
  const sheet = sheetFor(given, insets);
  if (parts.list) parts.list.isBesideInsets = insets > 0;
  const labels = allowsLabels(atlas, data);
  let found = fittedTexts(atlas, sheet, given, labels ? [LABELLED] : []);
  if (found.level === LABELLED) {
    parts.list.element.remove();
    lay(map, sheet, given, found, null);
    if (labelDates(map, data)) return;
    restoreList(map, parts);
    found = fittedTexts(atlas, sheet, given, []);
  }
  lay(map, sheet, given, found, parts.list);
}

/* Puts the list back whose place dates on the map have taken. */
function restoreList(map, { sheet, list, imprint }) {
  if (!list || list.element.isConnected) return;
  unlabel(map);
  sheet.insertBefore(list.element, imprint);
}

/* The sheet as chooseArrangement takes it, with a slot of such a height for insets. */
function sheetFor({ data, parts, isSea }, insets) {
  return {
    // A map beside insets may be smaller.
    insets, isCrowded: insets > 0,
    width: data.width, height: data.height, kind: data.stop ? "stop" : data.layout,
    top: data.safe.top * data.height, bottom: data.safe.bottom * data.height,
    only: data.stop ? [data.width > WIDE * data.height ? "side" : "stacked"] : null,
    allowsSea: isSea !== null, leastColumn: parts.head ? TITLE_WIDTH * data.type.title : 0,
  };
}

/* Puts the quotation of a poster on the sea, or above the itinerary if the map has no room. */
async function settlePull(map, given, height) {
  const { list } = given.parts;
  if (list?.pullPlace !== "map" || await placeOnSea(map, given)) return;
  list.pullPlace = "list";
  list.known.clear();
  arrangeParts(map, given, height);
}

/* What arranges the sheet with insets (dense.js). */
function withInsets(map, given) {
  const { data, parts } = given;
  const short = Math.min(data.width, data.height);
  const [margin, gap] = [MARGIN * short, GUTTER * short];
  const known = new Map();
  const choose = (height) => {
    parts.sheet.classList.add("is-measuring");
    if (parts.list) Object.assign(parts.list, { isBesideInsets: true }).element.hidden = false;
    const found = chosen(sheetFor(given, height), given, parts.list?.levels ?? [0], parts.list);
    parts.sheet.classList.remove("is-measuring");
    return found;
  };
  return {
    arrange: (height) => arrangeParts(map, given, height),
    settle: (height) => settlePull(map, given, height),
    tighten: (isTight) => {
      parts.sheet.classList.toggle("is-tight", isTight);
      given.known.clear();
      known.clear();
    },
    choose: (height) => {
      if (!known.has(height)) known.set(height, choose(height));
      return known.get(height);
    },
    slotOf: ({ kind, map: { width } }, height) => ({
      width, height, left: margin, right: margin, top: gap, bottom: kind === "side" ? margin : 0, gap,
    }),
  };
}

/* Takes the other stops off the map of a stop that its edge would cut. */
function hideCut(map, own) {
  map.on("atlasready", () => {
    const area = map.getContainer().getBoundingClientRect();
    for (const { element, badge, description } of map.atlas.stops.markers.values()) {
      const { left, top, right, bottom } = badge.getBoundingClientRect();
      const isWhole = left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom;
      if (!isWhole && description.id !== own) element.style.display = "none";
    }
  });
}

/* Lets the map show a stop so that it stands apart from others, and stands out. */
function showStop(atlas, id) {
  const stop = atlas.stop(id);
  if (!stop?.position) return;
  atlas.selected = id;
  atlas.closeZoom = stopZoom(atlas, stop);
}

/* Makes badges, names and legs smaller where there are many. */
function scaleMarks(atlas, sheet) {
  const stops = atlas.tour.stops.filter(({ position }) => position).length;
  const scale = Math.max(SMALLEST_MARKS, Math.min(1, 1 - (stops - FEW_STOPS) * SMALLER_BY));
  sheet.style.setProperty("--marks", scale);
  atlas.badgeScale = BADGES * scale;
}

/* The extent of what the map shows, in world coordinates: { west, north, width, height }, or null if
   it has none. */
function routeOf(atlas, { fit }) {
  if (typeof fit === "string") {
    if (atlas.stop(fit)?.position) return null;
    return atlas.extentOf(null);
  }
  return atlas.extentOf(fit);
}

function allowsSea(data, route) {
  return route !== null && !data.fit && data.layout === "plain" && data.width > WIDE * data.height;
}

/* The best arrangement; parts give way until there is one. */
function fittedTexts(atlas, sheet, given, more) {
  const { parts } = given;
  const { list } = parts;
  const choose = (levels, of, change) => chosen({ ...sheet, ...change }, given, levels, of);
  parts.sheet.classList.add("is-measuring");
  if (list) list.element.hidden = false;
  const levels = [...(list?.levels ?? [0]), ...more];
  const whole = choose(levels, list)
    ?? giveWay(atlas, given, FIRST_STEPS, () => choose(list?.levels ?? [0], list));
  // A smaller map is better than one that is large but mostly beside the route.
  if (whole?.waste > MOST_WASTE) return choose(levels, list, { isCrowded: true }) ?? whole;
  if (whole) return whole;
  if (list) {
    const last = [list.levels.at(-1)];
    const crowded = choose(last, list, { isCrowded: true });
    if (crowded) return crowded;
    const cut = choose(last, { height: (width) => list.leastHeight(width) }, { isCut: true });
    if (cut) return cut;
    removeList(atlas, parts);
  }
  return choose([0], null) ?? giveWay(atlas, given, STEPS, () => choose([0], null)) ?? rest(sheet, given);
}

/* Lets parts give way, step by step, until find() finds something; returns that or null. */
function giveWay(atlas, { parts, known }, steps, find) {
  for (const [part, step] of steps) {
    if (step(parts) && part) atlas.leftOut.parts.push(part);
    known.clear();
    if (parts.imprint && !parts.imprint.textContent) {
      parts.imprint.remove();
      parts.imprint = null;
    }
    const found = find();
    if (found) return found;
  }
  return null;
}

function chosen(sheet, { parts, route, isSea, known }, levels, list) {
  const texts = measuring(parts, list, known);
  parts.list?.reset();
  return chooseArrangement(sheet, route, texts, levels, (found) =>
    isSea(found, textBoxes(sheet, found, texts)));
}

function removeList(atlas, parts) {
  const { element: removed, part } = parts.list;
  removed.remove();
  parts.list = null;
  Object.assign(atlas.leftOut, { stops: 0, items: {} });
  atlas.leftOut.parts.push(part);
}

/* The arrangement for a sheet that is too small for its small print. */
function rest(sheet, { parts, known }) {
  const texts = measuring(parts, null, known);
  const used = texts.head(sheet.width) + texts.imprint(sheet.width);
  const height = Math.max(1, sheet.height - sheet.top - sheet.bottom - used);
  return {
    kind: "stacked", side: "below", level: 0, column: sheet.width,
    map: { width: sheet.width, height }, clear: { left: 0, top: 0, right: 0, bottom: 0 },
  };
}

/* The boxes of the texts of an arrangement over the sea, in pixels of the sheet. */
function textBoxes(sheet, { side, column, level }, texts) {
  const [left, right] = side === "left" ? [0, column] : [sheet.width - column, sheet.width];
  const middle = sheet.top + texts.head(column) + texts.list(column, level);
  const bottom = sheet.height - sheet.bottom;
  return [
    { left, right, top: sheet.top, bottom: middle },
    { left, right, top: bottom - texts.imprint(column), bottom },
  ];
}

/* Lays the parts out as an arrangement says. The list, which takes long, is left out until settleList. */
function lay(map, sheet, given, found, list) {
  const { atlas } = map;
  const { sheet: root, head, imprint } = given.parts;
  const { kind, side, column } = found;
  root.classList.remove("is-measuring", ...[...root.classList].filter((name) => PLACES.test(name)));
  root.classList.add(`is-${kind}`, `is-text-${side}`);
  const set = (name, length) => root.style.setProperty(name, length + "px");
  set("--top", sheet.top);
  set("--bottom", sheet.bottom);
  set("--column", column);
  set("--map", found.map.height);
  set("--insets", sheet.insets);
  root.classList.toggle("has-insets", sheet.insets > 0);
  for (const part of [head, imprint]) if (part) part.style.width = "";
  imprint?.classList.toggle("is-column", kind === "side" || kind === "sea");
  if (list) list.element.hidden = true;
  given.laid = { sheet, found, list };
  atlas.arrangement = found;
  atlas.clear = found.clear;
  atlas.covered = coveredBy(found);
  map.invalidateSize({ animate: false });
}

/* Shows the list in the room that the parts have left it. */
function settleList({ parts: { head, imprint }, laid: { sheet, found, list } }) {
  if (!list) return;
  list.element.hidden = false;
  const height = (part) => (part ? exactHeight(part) : 0);
  const room = sheet.height - sheet.top - sheet.bottom - height(head) - height(imprint)
    - (found.kind === "stacked" ? found.map.height + sheet.insets : 0);
  list.settle(found.column, room, found.level);
  list.element.style.width = "";
}

/* The boxes of the map, in its pixels, that texts cover or that have to stay free of text. */
function coveredBy({ map: { width, height }, clear: { left, top, right, bottom } }) {
  return [
    { left: 0, top: 0, right: left, bottom: height },
    { left: width - right, top: 0, right: width, bottom: height },
    { left: 0, top: 0, right: width, bottom: top },
    { left: 0, top: height - bottom, right: width, bottom: height },
  ].filter((box) => box.right > box.left && box.bottom > box.top);
}

const PLACES = /^is-(?:stacked|beside|side|sea|text-\w+)$/;

export function addSheet(map, options) {
  map.atlas.loadTour(options.tour);
  const loading = map.atlas.load(options.file);
  map.atlas.arrangeWith(() => arrange(map, loading));
}
