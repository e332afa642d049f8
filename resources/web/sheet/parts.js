/* The elements of a sheet, which stands in the place of the map and is not laid out yet. */

import { element } from "./element.js";
import { Itinerary } from "./telling/itinerary.js";
import { Legend } from "./legend.js";
import { StopPage } from "./telling/stop_page.js";
import { headOf, imprintOf } from "./texts.js";

// Above this number of picture pixels per layout pixel, coasts and borders become thinner, down to
// the share THINNEST.
const SHARP = 1.5;
const THINNEST = 0.5;
// Chromium lays out in multiples of 1/64 pixel.
const UNITS = 64;

/* { sheet, stage, insets, head, list, imprint }; head, list and imprint are null where the sheet has
   none, and list is a StopList. */
export function partsOf(map, data) {
  const sheet = sheetOf(data);
  const container = map.getContainer();
  container.replaceWith(paperAround(sheet, data));
  const parts = {
    sheet, stage: element("div", "ta-stage"), insets: element("div", "ta-insets"),
    head: headOf(data), imprint: imprintOf(data),
    list: listOf(map.atlas, data),
  };
  parts.stage.append(container, parts.insets);
  const inOrder = [parts.stage, parts.head, parts.list?.element, parts.imprint];
  sheet.append(...inOrder.filter(Boolean));
  return parts;
}

/* What stands beside the map, or null: what a stop has to tell, or the stops of the route. */
function listOf(atlas, data) {
  if (data.stop) return data.stop.count || data.stop.notes.length ? new StopPage(atlas, data) : null;
  if (!data.legend?.length) return null;
  return data.layout === "poster" ? new Itinerary(atlas, data) : new Legend(atlas, data);
}

function sheetOf(data) {
  const sheet = element("div", `ta-sheet is-${data.layout} is-measuring`);
  sheet.classList.toggle("is-of-stop", typeof data.fit === "string");
  sheet.classList.add(...data.hidden.map((part) => "is-without-" + part));
  sheet.style.width = data.width + "px";
  sheet.style.height = data.height + "px";
  sheet.style.transform = `scale(${data.zoom})`;
  sheet.classList.toggle("is-magnified", data.zoom !== 1);
  for (const [name, size] of Object.entries(data.type)) {
    sheet.style.setProperty(`--${name}`, size + "px");
  }
  sheet.style.setProperty("--short", Math.min(data.width, data.height) + "px");
  sheet.style.setProperty("--hair", hair(data.sharpness));
  return sheet;
}

/* Chromium breaks pages by the size before the transform; the paper around the sheet has the final
   size and counts as one piece. */
function paperAround(sheet, { width, height, zoom }) {
  const paper = element("div", "ta-paper");
  paper.style.width = inUnits(width * zoom) + "px";
  paper.style.height = inUnits(height * zoom) + "px";
  paper.append(sheet);
  return paper;
}

/* The largest length of the layout that is no longer than this one, in pixels: paper that is longer than
   its page by the smallest unit starts a second page. */
function inUnits(length) {
  return Math.floor(length * UNITS) / UNITS;
}

/* The line width of coasts: with fine geometry, a line as wide as on a screen would fill bays. */
function hair(sharpness) {
  return Math.max(THINNEST, Math.min(1, SHARP / sharpness));
}
