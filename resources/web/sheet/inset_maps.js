/* The inset maps of a sheet, and their frames on the main map. */

import { lonLat } from "../geometry/mercator.js";
import { insetIn, showInset } from "../map/inset.js";
import { element } from "./element.js";
import { addGrounds } from "./grounds.js";
import { insetsIn } from "./insets.js";
import { addMarks } from "./marks.js";

// Lines tie an inset to its frame where both are shorter than this share of the sheet's width: longer
// ones look like legs.
const LONGEST_TIE = 0.12;
// The largest share of the height of an inset for its scale bar.
const HIGHEST_SCALE = 0.4;
// The longest scale bar of an inset, in pixels.
const LONGEST_SCALE = 64;

/* Tells the main map which stretches the insets of a plan show, and where their frames are. */
export function frameInsets({ atlas }, slot, plan) {
  const insets = insetsIn(slotOf(slot), plan.stretches, plan.isOwnRows);
  atlas.stops.insets = insets.map(({ stretch: { first, last }, inner, view: { x, y, scale } }) => {
    const [across, down] = [inner.width / scale / 2, inner.height / scale / 2];
    return { first, last, frame: [[x - across, y - down], [x + across, y + down]] };
  });
  atlas.stops.regroup();
}

/* The slot of a sheet that is laid out, as insetsIn takes it. */
function slotOf(slot) {
  const style = getComputedStyle(slot);
  const [left, right, top, bottom] = ["Left", "Right", "Top", "Bottom"]
    .map((side) => parseFloat(style[`padding${side}`]));
  const sheet = slot.closest(".ta-sheet");
  const zoom = sheet.getBoundingClientRect().width / parseFloat(sheet.style.width);
  const { width, height } = slot.getBoundingClientRect();
  return {
    width: width / zoom, height: height / zoom,
    left, right, top, bottom, gap: parseFloat(style.columnGap) || 0,
  };
}

/* Draws the insets of a plan, and their frames on the main map once that has its view. */
export function drawInsets(map, slot, data, plan) {
  const { atlas } = map;
  const insets = insetsIn(slotOf(slot), plan.stretches, plan.isOwnRows);
  const shown = insets.map((inset) => drawInset(map, slot, data, inset));
  atlas.insets = shown.map(({ inset }) => inset);
  map.createPane("frames").style.zIndex = 415;
  map.on("atlasplaced", () => {
    for (const { frame } of atlas.stops.insets) drawFrame(map, frame);
    tie(map, slot, shown);
    // An inset shows the copies of the world that the main map shows.
    atlas.readyAfter(Promise.all(shown.map(({ inset, view: { x, y, scale } }) =>
      showInset(inset, lonLat(x, y), Math.log2(scale / 256)))));
  });
}

function drawInset(map, slot, data, { stretch, box, view }) {
  const frame = element("div", "ta-map ta-inset");
  for (const [side, length] of Object.entries(box)) frame.style[side] = length + "px";
  frame.append(nameOf(map, stretch));
  slot.append(frame);
  const inset = insetIn(frame, map);
  // So small a part of the world has one scale.
  addMarks(inset, { scale: data.scale && "{distance}", mostHigh: HIGHEST_SCALE, mostLong: LONGEST_SCALE });
  addGrounds(inset);
  return { inset, view, frame };
}

/* The numbers of the stops in the corner of their inset, as they stand on the main map. */
function nameOf({ atlas }, { first, last }) {
  const { text, radius, across } = atlas.stops.descriptions.ofStretch(first, last);
  const name = element("div", "leaflet-control ta-inset-name");
  const badge = element("span", "ta-badge", text);
  badge.style.setProperty("--radius", radius + "px");
  badge.style.setProperty("--across", across + "px");
  name.append(badge);
  return name;
}

function drawFrame(map, corners) {
  const bounds = corners.map((corner) => {
    const [lon, lat] = lonLat(...corner);
    return [lat, lon];
  });
  L.rectangle(bounds, {
    className: "ta-frame", pane: "frames", interactive: false, renderer: L.svg({ pane: "frames" }),
  }).addTo(map);
}

/* Draws lines from the lower corners of frames to the upper corners of their insets, if they are short. */
function tie(map, slot, shown) {
  const stage = slot.parentElement;
  const { left, top } = stage.getBoundingClientRect();
  const zoom = stage.getBoundingClientRect().width / stage.offsetWidth;
  const drawing = L.SVG.create("svg");
  drawing.setAttribute("class", "ta-frame-ties");
  map.atlas.stops.insets.forEach(({ frame: [[x0, , ], [x1, y1]] }, i) => {
    const corners = [x0, x1].map((x) => {
      const [lon, lat] = lonLat(x, y1);
      return map.latLngToContainerPoint([lat, lon]);
    });
    const box = shown[i].frame.getBoundingClientRect();
    const y = (box.top - top) / zoom;
    const ends = [box.left, box.right].map((x) => ({ x: (x - left) / zoom, y }));
    const length = (k) => Math.hypot(ends[k].x - corners[k].x, ends[k].y - corners[k].y);
    if (Math.max(length(0), length(1)) > LONGEST_TIE * stage.offsetWidth) return;
    [0, 1].forEach((k) => drawing.append(line(corners[k], ends[k])));
  });
  if (drawing.childElementCount) stage.append(drawing);
}

function line(from, to) {
  const drawn = L.SVG.create("line");
  drawn.setAttribute("class", "ta-frame");
  Object.entries({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })
    .forEach(([key, value]) => drawn.setAttribute(key, value.toFixed(2)));
  return drawn;
}
