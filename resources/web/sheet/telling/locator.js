/* The small map in a corner of the map of a stop: where the stop lies in the route. */

import { boxesMeet } from "../../geometry/placement.js";
import { lonLat, worldX, worldY } from "../../geometry/mercator.js";
import { fillPath } from "../../geometry/paths.js";
import { element } from "../element.js";

const CORNERS = ["top-right", "top-left", "bottom-right", "bottom-left"];
// The area of the locator as a share of the map, and the proportions between which it follows the route.
const SHARE = 0.075;
const [SLIMMEST, WIDEST] = [0.8, 2.2];
// The least side of a map with a locator, and of the locator, in pixels; and its largest share of a side.
const LEAST_MAP = 130;
const LEAST_SIDE = 48;
const MOST_OF_SIDE = 0.36;
// The free space in the locator around the route, as a share of its side, and around the locator.
const PADDING = 0.14;
const AIR = 3;
// The extent that is shown around a route in one place, as a share of the world.
const SURROUNDINGS = 0.12;
// More dots cover the line.
const MOST_DOTS = 400;
// How far around the stop nothing is covered, in pixels.
const AROUND = 30;
// What the locator would cover, at its worst first.
const ON_OWN = 1e6;
const ON_BADGE = 10000;
const ON_NAME = 100;

/* Adds the locator once the map has its view, before other marks are placed. */
export function addLocator(map, data) {
  const id = data.fit;
  if (!map.atlas.stop(id)?.position) return;
  map.on("atlasplaced", () => {
    const { atlas } = map;
    const extent = extentOf(atlas, id);
    const size = map.getSize();
    if (Math.min(size.x, size.y) < LEAST_MAP || isInView(map, extent)) return;
    const locator = draw(map, data, id, extent, size);
    if (locator) place(map, locator, id);
  });
}

/* The extent of the locator in world coordinates. */
function extentOf(atlas, id) {
  const route = atlas.extentOf(null);
  if (route) return route;
  const [lon, lat] = atlas.stop(id).position;
  return {
    west: worldX(lon) - SURROUNDINGS / 2, north: worldY(lat) - SURROUNDINGS / 2,
    width: SURROUNDINGS, height: SURROUNDINGS,
  };
}

/* Whether the map shows the whole route anyway. */
function isInView(map, { west, north, width, height }) {
  const corners = [[west, north], [west + width, north + height]].map(([x, y]) => {
    const [lon, lat] = lonLat(x, y);
    return map.latLngToContainerPoint([lat, lon]);
  });
  const size = map.getSize();
  return corners.every(({ x, y }) => x >= 0 && y >= 0 && x <= size.x && y <= size.y);
}

function draw(map, data, id, extent, size) {
  const { atlas } = map;
  const shape = Math.max(SLIMMEST, Math.min(WIDEST, extent.width / Math.max(extent.height, 1e-9)));
  const high = Math.sqrt((size.x * size.y * SHARE) / shape);
  const times = Math.min(1, (size.x * MOST_OF_SIDE) / (high * shape), (size.y * MOST_OF_SIDE) / high);
  const [width, height] = [Math.round(high * shape * times), Math.round(high * times)];
  if (Math.min(width, height) < LEAST_SIDE) return null;
  const room = 1 - 2 * PADDING;
  const scale = Math.min(
    (width * room) / Math.max(extent.width, 1e-9), (height * room) / Math.max(extent.height, 1e-9), 512 * height);
  const view = {
    scale, x: (extent.west + extent.width / 2) * scale - width / 2,
    y: (extent.north + extent.height / 2) * scale - height / 2,
    left: 0, top: 0, right: width, bottom: height, step: 0.8, digits: 1, coarseness: 1,
  };
  const locator = element("div", "leaflet-control ta-locator");
  const svg = L.SVG.create("svg");
  for (const [key, value] of [["viewBox", `0 0 ${width} ${height}`], ["width", width], ["height", height]]) {
    svg.setAttribute(key, value);
  }
  const add = (name, className, attributes) => {
    const shown = L.SVG.create(name);
    shown.setAttribute("class", className);
    Object.entries(attributes).forEach(([key, value]) => shown.setAttribute(key, value));
    svg.append(shown);
  };
  // Where the lands are is known only later; they are drawn below the rest.
  add("path", "ta-locator-land", { d: "M0 0" });
  atlas.readyAfter(atlas.basemap.shapesAt(atlas.fineness()).then(({ land, visited }) =>
    svg.firstChild.setAttribute("d", fillPath([...land, ...visited], view))));
  if (!data.hidden.includes("route")) add("path", "ta-locator-route", { d: routePath(atlas, view) });
  const at = ([lon, lat]) => ({ cx: worldX(lon) * scale - view.x, cy: worldY(lat) * scale - view.y });
  const others = atlas.tour.stops.filter(({ id: other, position }) => position && other !== id);
  for (const { position } of others.slice(0, MOST_DOTS)) add("circle", "ta-locator-dot", { ...at(position), r: 1.4 });
  add("circle", "ta-locator-own", { ...at(atlas.stop(id).position), r: 4 });
  locator.append(svg);
  map.getContainer().append(locator);
  return locator;
}

function routePath({ route }, view) {
  let path = "";
  for (const leg of route.legs) {
    for (const run of leg.runs(view)) {
      path += run.map(([, x, y], i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
    }
  }
  return path || "M0 0";
}

/* Puts the locator into the corner where it covers least; there is none if it would cover the stop. */
function place(map, locator, id) {
  const { atlas } = map;
  const { stops } = atlas;
  const own = map.latLngToContainerPoint(stops.latLngOf(atlas.stop(id)));
  const spot = { left: own.x - AROUND, right: own.x + AROUND, top: own.y - AROUND, bottom: own.y + AROUND };
  const costs = CORNERS.map((corner) => {
    locator.dataset.corner = corner;
    const box = atlas.controlBoxes().at(-1);
    const meets = (boxes) => boxes.filter((other) => boxesMeet(box, other, AIR)).length;
    return ON_OWN * (boxesMeet(box, spot, AIR) ? 1 : 0) + ON_BADGE * meets(stops.squares)
      + ON_NAME * meets(stops.named) + (stops.trace?.under(box) ?? 0);
  });
  const least = Math.min(...costs);
  if (least >= ON_OWN) {
    locator.remove();
    return;
  }
  locator.dataset.corner = CORNERS[costs.indexOf(least)];
  stops.layout();
}
