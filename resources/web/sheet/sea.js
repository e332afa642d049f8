/* Finds out whether text may lie on a map: over the sea, and off the legs. */

import { fillPath } from "../geometry/paths.js";
import { fitted } from "../geometry/fitting.js";
import { worldX, worldY } from "../geometry/mercator.js";

// Pixels of the layout for each cell of the raster.
const CELL = 4;
// The most land under texts, as a share of their boxes: islets.
const MOST_LAND = 0.006;
// Texts of which so many of these places in each direction are on land are not looked at more closely.
const PLACES = [14, 18];
const SURELY_LAND = 0.05;

/* Loads the lands, and returns the function that says whether texts in some boxes of an arrangement
   lie over the sea. route: its extent { west, north, width, height } in world coordinates. */
export async function seaUnder(map, data, route) {
  const shapes = await landsFor(map, data, fitted(route, data.width * 0.6, data.height).scale);
  const rings = ringsOf(shapes);
  return (arrangement, boxes) => {
    const view = viewOf(arrangement, route);
    if (boxes.some((box) => isOnLand(box, view, shapes.lands.terrain))) return false;
    const raster = rasterOf(map, rings, view);
    return boxes.every((box) => raster.isFree(box));
  };
}

/* What is sea on the map of an arrangement: { isFree(box), stops }, with the places of the stops in pixels. */
export async function seaRaster(map, data, route, arrangement) {
  const found = { ...arrangement, clear: arrangement.clear ?? { left: 0, top: 0, right: 0, bottom: 0 } };
  const view = viewOf(found, route);
  const raster = rasterOf(map, ringsOf(await landsFor(map, data, view.scale)), view);
  const places = map.atlas.tour.stops.map(({ position }) => position).filter(Boolean);
  return {
    ...raster,
    stops: places.map(([lon, lat]) => ({
      x: worldX(lon) * view.scale - view.x, y: worldY(lat) * view.scale - view.y,
    })),
  };
}

async function landsFor({ atlas }, { sharpness }, scale) {
  return atlas.basemap.shapesAt(Math.log2(scale / 256) + Math.log2(sharpness));
}

const ringsOf = ({ land, visited }) => [...land, ...visited];

/* Whether some places in a box tell that far too much of it is land. */
function isOnLand({ left, top, right, bottom }, view, terrain) {
  const [across, down] = PLACES;
  let count = 0;
  for (let i = 0; i < across * down; i++) {
    const x = left + ((right - left) * ((i % across) + 0.5)) / across;
    const y = top + ((bottom - top) * (Math.floor(i / across) + 0.5)) / down;
    if (terrain.at((x + view.x) / view.scale, (y + view.y) / view.scale)) count += 1;
  }
  return count > SURELY_LAND * across * down;
}

/* The view of a fitted route, as paths.js takes it. */
function viewOf({ map, clear }, route) {
  const width = map.width - clear.left - clear.right;
  const height = map.height - clear.top - clear.bottom;
  const { scale } = fitted(route, width, height);
  const centre = [clear.left + width / 2, clear.top + height / 2];
  return {
    scale, x: (route.west + route.width / 2) * scale - centre[0],
    y: (route.north + route.height / 2) * scale - centre[1],
    left: 0, top: 0, right: map.width, bottom: map.height, step: CELL / 2, digits: 1,
    coarseness: CELL,
  };
}

function rasterOf(map, rings, view) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(view.right / CELL);
  canvas.height = Math.ceil(view.bottom / CELL);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.scale(1 / CELL, 1 / CELL);
  context.fill(new Path2D(fillPath(rings, view)), "evenodd");
  context.lineWidth = 3 * CELL;
  for (const leg of map.atlas.route.legs) {
    for (const run of leg.runs(view)) {
      context.beginPath();
      for (const [, x, y] of run) context.lineTo(x, y);
      context.stroke();
    }
  }
  const { width, height } = canvas;
  const sums = sumsOf(context.getImageData(0, 0, width, height).data, width, height);
  const within = (value, most) => Math.max(0, Math.min(most, value));
  return {
    isFree({ left, top, right, bottom }) {
      const [x0, x1] = [Math.floor(left / CELL), Math.ceil(right / CELL)].map((x) => within(x, width));
      const [y0, y1] = [Math.floor(top / CELL), Math.ceil(bottom / CELL)].map((y) => within(y, height));
      const at = (x, y) => sums[y * (width + 1) + x];
      const covered = at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
      return covered <= (x1 - x0) * (y1 - y0) * MOST_LAND;
    },
  };
}

/* For each corner of a cell, how much of all cells above and to the left is covered. */
function sumsOf(data, width, height) {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[4 * (y * width + x) + 3] / 255;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
    }
  }
  return sums;
}
