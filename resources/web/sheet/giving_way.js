/* Keeps the map large: where text is large for a sheet, other parts give way to the map. */

// The least share of the sheet's height for the map. The itinerary is what a poster is for.
const MAP_SHARE = 1 / 2;
const POSTER_MAP_SHARE = 1 / 3;
// The largest share of the height below the title for the legend.
const LEGEND_SHARE = 0.4;
// The same for the itinerary of a poster, and of a poster in portrait format.
const POSTER_SHARE = 0.56;
const TALL_POSTER_SHARE = 0.62;
// Type sizes of the attribution in pixels; it gives way last and is never left out.
const CREDITS_SIZES = [9, 7, 5, 4];

// What gives way after the legend, in this order. Each returns whether it changed anything.
const STEPS = [
  ["subtitle", (sheet) => remove(sheet, ".ta-head .ta-words p")],
  [null, (sheet) => tighten(sheet)],
  ["sources", (sheet) => remove(sheet, ".ta-imprint > p:not(.ta-credits)")],
  ["dates", (sheet) => remove(sheet, ".ta-head .ta-dates")],
  ["title", (sheet) => remove(sheet, ".ta-head")],
];

// The free space below the list, as in the style sheet.
const LIST_MARGIN = 12;
// A sheet whose sides have a smaller geometric mean, in pixels, is small for its type.
const SMALL = 800;

/* Adds the list of stops, which add does for a height in pixels, and makes room for the map: margins
   and title shrink first, then the list gives way, then the STEPS. Notes the parts that were left
   out. */
export function keepMapLarge({ leftOut }, sheet, data, add) {
  const map = sheet.querySelector(".ta-map");
  const isTight = () => map.offsetHeight < leastMap(data) - 0.5 || overflows(sheet);
  if (data.legend?.length) {
    let list = add(roomForList(sheet, data));
    if (Math.sqrt(data.width * data.height) < SMALL && (isTight() || isCut(list, data))) {
      tighten(sheet);
      list.remove();
      list = add(roomForList(sheet, data));
    }
    if (isTight()) {
      list.remove();
      Object.assign(leftOut, { stops: 0, items: {}, parts: ["legend"] });
    }
  }
  for (const [part, step] of STEPS) {
    if (!isTight()) break;
    if (step(sheet) && part) leftOut.parts.push(part);
  }
  remove(sheet, ".ta-imprint:empty");
  const credits = sheet.querySelector(".ta-credits");
  for (const size of CREDITS_SIZES) {
    if (!credits || !isTight()) break;
    credits.style.fontSize = size + "px";
    credits.style.lineHeight = 1.2;
  }
}

/* The height for the list of stops, in pixels; the sheet has everything else already. */
function roomForList(sheet, data) {
  const isPoster = data.layout === "poster";
  const [head, foot] = [heightOf(sheet, ".ta-head"), heightOf(sheet, ".ta-foot")];
  const share = !isPoster ? LEGEND_SHARE
    : data.height > data.width ? TALL_POSTER_SHARE : POSTER_SHARE;
  const below = data.height - head;
  return Math.min(below * share, below - foot - leastMap(data) - LIST_MARGIN);
}

/* Whether the list lacks stops. */
function isCut(list, data) {
  return list.querySelectorAll(".ta-badge").length < data.legend.length;
}

function leastMap(data) {
  return data.height * (data.layout === "poster" ? POSTER_MAP_SHARE : MAP_SHARE);
}

function heightOf(sheet, selector) {
  return sheet.querySelector(selector)?.offsetHeight ?? 0;
}

/* Whether a part is wider than the sheet. */
function overflows(sheet) {
  return [...sheet.querySelectorAll(".ta-head, .ta-imprint")]
    .some((part) => part.scrollWidth > part.clientWidth + 1);
}

function remove(sheet, selector) {
  const parts = sheet.querySelectorAll(selector);
  parts.forEach((part) => part.remove());
  return parts.length > 0;
}

function tighten(sheet) {
  sheet.classList.add("is-tight");
  return true;
}
