/* The marks in a corner of a printed map: the scale bar and the north arrow. */

import { LONGEST_SCALE } from "../city/scale.js";
import { written } from "../map/numbers.js";
import { roundDown } from "../geometry/round.js";
import { boxesMeet } from "../geometry/placement.js";
import { element } from "./element.js";

// In order of preference; the style sheet has a class for each.
const CORNERS = ["bottom-left", "bottom-right", "top-left", "top-right"];
// What the marks would cover, at its worst first.
const ON_BADGE = 10000;
const ON_NAME = 100;
// The largest share of the map, in each direction, for the marks.
const MOST_WIDE = 0.5;
const MOST_HIGH = 0.2;
// The free space around the marks, in pixels.
const AIR = 3;

// The scale of Mercator changes with the latitude. Up to the first factor between the places of a map
// one bar is right for all of them; over more degrees than the second, no bar says much.
const EVEN = 1.05;
const MOST_DEGREES = 60;

/* data: { north, scale, mostHigh, mostLong }, where mostHigh is the largest share of the map's height for
   the marks and mostLong the longest bar in pixels, if they are others than usual. */
export function addMarks(map, data) {
  if (!data.north && !data.scale) return;
  // As a control, because badges and names on the map keep clear of controls.
  const marks = element("div", "leaflet-control ta-marks");
  marks.hidden = true;
  map.getContainer().append(marks);
  if (data.north) marks.append(north(data.north));
  if (data.scale) {
    const bar = element("div", "ta-scale");
    const most = data.mostLong ?? LONGEST_SCALE;
    bar.append(element("span"), element("i"));
    marks.append(bar);
    map.on("atlasplaced", () => measure(map, bar, most, data.scale));
  }
  map.on("atlasplaced", () => place(map, marks, data.mostHigh ?? MOST_HIGH));
}

/* Puts the marks where they cover least. Badges and names have been placed without them; afterwards
   they are placed again and keep clear of them. Of marks that would cover a badge in every corner, or
   more of the map than they may, the last is left out. */
function place(map, marks, mostHigh) {
  const { atlas } = map;
  const size = map.getSize();
  while (marks.childElementCount) {
    marks.hidden = false;
    const costs = CORNERS.map((corner) => {
      marks.dataset.corner = corner;
      const [box, ...others] = atlas.controlBoxes().reverse();
      const covered = others.filter((other) => boxesMeet(box, other, AIR)).length;
      return costOf(atlas, box) + ON_BADGE * covered;
    });
    const least = Math.min(...costs);
    marks.dataset.corner = CORNERS[costs.indexOf(least)];
    const fits = marks.offsetWidth <= size.x * MOST_WIDE && marks.offsetHeight <= size.y * mostHigh;
    if (fits && least < ON_BADGE) break;
    const last = marks.lastElementChild;
    atlas.leftOut.parts.push(last.classList.contains("ta-scale") ? "scale" : "north");
    last.remove();
  }
  if (marks.childElementCount) atlas.stops.layout();
  else marks.remove();
}

function costOf({ stops }, box) {
  const on = (boxes) => boxes.filter((other) => boxesMeet(box, other, AIR)).length;
  return ON_BADGE * on(stops.squares) + ON_NAME * on(stops.named) + (stops.trace?.under(box) ?? 0);
}

function north(word) {
  const mark = element("div", "ta-north");
  const arrow = L.SVG.create("svg");
  arrow.setAttribute("viewBox", "0 0 10 16");
  arrow.setAttribute("width", "10");
  arrow.setAttribute("height", "16");
  const path = L.SVG.create("path");
  path.setAttribute("class", "ta-north-arrow");
  path.setAttribute("d", "M5 0 L9.5 15 L5 11.5 L0.5 15 Z");
  arrow.append(path);
  mark.append(arrow, element("span", "", word));
  return mark;
}

/* Sets the longest round distance that fits, along the parallel through the centre. */
function measure(map, bar, most, words) {
  const bounds = map.getBounds();
  if (bounds.getNorth() - bounds.getSouth() > MOST_DEGREES) {
    // No scale is right for so much of the world.
    bar.remove();
    return;
  }
  const middle = map.getSize().divideBy(2);
  const across = L.point(most / 2, 0);
  const ends = [middle.subtract(across), middle.add(across)].map((point) => map.containerPointToLatLng(point));
  const metres = map.distance(...ends);
  const round = roundDown(metres);
  bar.lastElementChild.style.width = most * round / metres + "px";
  const latitude = map.getCenter().lat;
  const distance = round < 1000
    ? `${written(round, map.atlas.words)} m` : `${written(round / 1000, map.atlas.words)} km`;
  const degrees = `${Math.abs(Math.round(latitude))}° ${latitude < 0 ? "S" : "N"}`;
  bar.firstElementChild.textContent = isEven(bounds) ? distance
    : words.replace("{distance}", distance).replace("{latitude}", degrees);
}

/* Whether the scale is about the same everywhere between two latitudes. */
function isEven(bounds) {
  const [south, north] = [bounds.getSouth(), bounds.getNorth()];
  const widthAt = (latitude) => Math.cos((latitude * Math.PI) / 180);
  const widest = south * north < 0 ? 1 : Math.max(widthAt(south), widthAt(north));
  return widest / Math.min(widthAt(south), widthAt(north)) < EVEN;
}
