/* The printed sheet: what surrounds the map, arranged before the map is fitted. */

import { chooseArrangement } from "./arrangement.js";
import { element } from "./element.js";
import { STEPS } from "./giving_way.js";
import { Itinerary } from "./itinerary.js";
import { Legend } from "./legend.js";
import { addMarks } from "./marks.js";
import { measuring } from "./measure.js";
import { seaUnder } from "./sea.js";
import { cutHead, headOf, imprintOf } from "./texts.js";

// Above this number of picture pixels per layout pixel, coasts and borders become thinner, down to
// the share THINNEST.
const SHARP = 1.5;
const THINNEST = 0.5;
// Sheets that are less wide for their height have no room for text over the sea beside the route.
const WIDE = 1.2;
// The least width of a column with a title, as a multiple of the title's type size.
const TITLE_WIDTH = 8.2;

/* Lays the sheet out around the map, and puts the map into it. */
async function arrange(map, loading) {
  const { atlas } = map;
  const data = await loading;
  const parts = partsOf(map, data);
  // The texts ask for their fonts when they are laid out for the first time.
  void parts.sheet.offsetHeight;
  await document.fonts.ready;
  if (parts.head) {
    parts.head.style.width = data.width + "px";
    cutHead(parts.head, data);
  }
  const route = routeOf(atlas, data);
  const isSea = allowsSea(data, route) ? await seaUnder(map, data, route) : null;
  const sheet = {
    width: data.width, height: data.height, kind: data.layout,
    top: data.safe.top * data.height, bottom: data.safe.bottom * data.height,
    allowsSea: isSea !== null, leastColumn: parts.head ? TITLE_WIDTH * data.type.title : 0,
  };
  const found = fittedTexts(atlas, sheet, route, parts, (arrangement, texts) =>
    isSea(arrangement, textBoxes(sheet, arrangement, texts)));
  place(parts, sheet, found);
  map.invalidateSize({ animate: false });
  if (found.kind === "sea") {
    atlas.clear = found.clear;
    atlas.covers = [parts.head, parts.list?.element, parts.imprint].filter(Boolean);
  }
  addMarks(map, data);
  atlas.initialFit = data.fit;
  atlas.magnification = data.zoom;
  atlas.sharpness = data.sharpness;
  atlas.arrangement = found;
}

/* The elements of the sheet, which stands in the place of the map and is not laid out yet. */
function partsOf(map, data) {
  const sheet = element("div", `ta-sheet is-${data.layout} is-measuring`);
  sheet.classList.add(...data.hidden.map((part) => "is-without-" + part));
  sheet.style.width = data.width + "px";
  sheet.style.height = data.height + "px";
  sheet.style.transform = `scale(${data.zoom})`;
  for (const [name, size] of Object.entries(data.type)) {
    sheet.style.setProperty(`--${name}`, size + "px");
  }
  sheet.style.setProperty("--short", Math.min(data.width, data.height) + "px");
  sheet.style.setProperty("--hair", hair(data.sharpness));
  const container = map.getContainer();
  // Chromium breaks pages by the size before the transform; the paper around the sheet has the final
  // size and counts as one piece.
  const paper = element("div", "ta-paper");
  paper.style.width = data.width * data.zoom + "px";
  paper.style.height = data.height * data.zoom + "px";
  paper.append(sheet);
  container.replaceWith(paper);
  const List = data.layout === "poster" ? Itinerary : Legend;
  const parts = {
    sheet, stage: element("div", "ta-stage"), insets: element("div", "ta-insets"),
    head: headOf(data), imprint: imprintOf(data),
    list: data.legend?.length ? new List(map.atlas, data) : null,
  };
  parts.stage.append(container, parts.insets);
  const inOrder = [parts.stage, parts.head, parts.list?.element, parts.imprint];
  sheet.append(...inOrder.filter(Boolean));
  return parts;
}

/* The line width of coasts: with fine geometry, a line as wide as on a screen would fill bays. */
function hair(sharpness) {
  return Math.max(THINNEST, Math.min(1, SHARP / sharpness));
}

/* The extent of what the map shows, in world coordinates: { west, north, width, height }, or null if
   it has none. */
function routeOf(atlas, { fit }) {
  if (typeof fit === "string" && atlas.stop(fit)?.position) return null;
  return atlas.extentOf(fit);
}

function allowsSea(data, route) {
  return route !== null && !data.fit && data.layout === "plain" && data.width > WIDE * data.height;
}

/* The best arrangement; parts give way until there is one. */
function fittedTexts(atlas, sheet, route, parts, isSea) {
  const choose = (levels, list) => {
    const texts = measuring(parts, list);
    return chooseArrangement(sheet, route, texts, levels, (found) => isSea(found, texts));
  };
  const { list } = parts;
  const whole = choose(list?.levels ?? [0], list);
  if (whole) return whole;
  const cut = list && choose([list.levels.at(-1)], { height: (width) => list.leastHeight(width) });
  if (cut) return cut;
  if (list) {
    list.element.remove();
    parts.list = null;
    Object.assign(atlas.leftOut, { stops: 0, items: {} });
    atlas.leftOut.parts.push("legend");
  }
  for (const [part, step] of STEPS) {
    const bare = choose([0], null);
    if (bare) return bare;
    if (step(parts) && part) atlas.leftOut.parts.push(part);
    if (parts.imprint && !parts.imprint.textContent) {
      parts.imprint.remove();
      parts.imprint = null;
    }
  }
  return choose([0], null) ?? rest(sheet, parts);
}

/* The arrangement for a sheet that is too small for its small print. */
function rest(sheet, parts) {
  const texts = measuring(parts, null);
  const used = texts.head(sheet.width) + texts.imprint(sheet.width);
  const height = Math.max(1, sheet.height - sheet.top - sheet.bottom - used);
  return { kind: "stacked", side: "below", level: 0, column: sheet.width, map: { width: sheet.width, height } };
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

/* Lays the parts out as an arrangement says. */
function place(parts, sheet, found) {
  const { sheet: root, list, stage, head, imprint } = parts;
  root.classList.remove("is-measuring");
  root.classList.add(`is-${found.kind}`, `is-text-${found.side}`);
  const set = (name, length) => root.style.setProperty(name, length + "px");
  set("--top", sheet.top);
  set("--bottom", sheet.bottom);
  set("--column", found.column);
  set("--map", found.map.height);
  for (const part of [head, imprint]) if (part) part.style.width = "";
  if (list) {
    const taken = (part) => part?.offsetHeight ?? 0;
    const isColumn = found.kind === "side" || found.kind === "sea";
    const room = root.clientHeight - sheet.top - sheet.bottom - taken(head) - taken(imprint)
      - (isColumn || found.kind === "beside" ? 0 : found.map.height);
    list.settle(found.column, room, found.level);
    list.element.style.width = "";
  }
  stage.style.height = found.kind === "stacked" ? found.map.height + "px" : "";
}

export function addSheet(map, options) {
  const loading = map.atlas.load(options.file);
  map.atlas.arrangeWith(() => arrange(map, loading));
}
