/* Gives the names on a map halos in the colour of the ground that they stand on. */

import { outlineOf } from "../map/outlines.js";

// Pixels of the map for each cell of the raster.
const CELL = 3;
// The colours of the raster, by the grounds that they stand for; what is not drawn is the sea.
const GROUNDS = [["land", "#110000"], ["visited", "#220000"], ["lake", "#000000"]];
const CLASSES = ["is-on-sea", "is-on-land", "is-on-visited"];
const RED = 0x11;
// Places of a name, as shares of its box, at which the ground is looked at.
const ACROSS = [0.04, 0.2, 0.35, 0.5, 0.65, 0.8, 0.96];
const DOWN = [0.2, 0.5, 0.8];

export function addGrounds(map) {
  // The sheet listens before the window does, so the names are drawn when they are seen.
  map.on("atlasready", () => colour(map));
}

function colour(map) {
  const container = map.getContainer();
  const names = container.querySelectorAll(
    ".ta-label:not([hidden]), .ta-name.is-country, .ta-name.is-city, .ta-marks span");
  if (!names.length) return;
  const frame = container.getBoundingClientRect();
  const zoom = frame.width / container.offsetWidth;
  const raster = rasterOf(container, frame, zoom);
  for (const name of names) {
    const { left, top, width, height } = name.getBoundingClientRect();
    const counts = [0, 0, 0];
    for (const x of ACROSS) {
      for (const y of DOWN) {
        counts[raster((left + x * width - frame.left) / zoom, (top + y * height - frame.top) / zoom)] += 1;
      }
    }
    name.classList.add(CLASSES[counts.indexOf(Math.max(...counts))]);
  }
}

/* Returns the function from a point in pixels of the map to the index of its ground in CLASSES. */
function rasterOf(container, frame, zoom) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(container.offsetWidth / CELL);
  canvas.height = Math.ceil(container.offsetHeight / CELL);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  for (const [kind, ground] of GROUNDS) {
    for (const path of container.querySelectorAll(`path.ta-${kind}`)) {
      const { a, b, c, d, e, f } = path.getScreenCTM();
      const share = 1 / (zoom * CELL);
      context.setTransform(a * share, b * share, c * share, d * share,
        (e - frame.left) * share, (f - frame.top) * share);
      context.fillStyle = ground;
      context.fill(new Path2D(outlineOf(path) ?? ""), "evenodd");
    }
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return (x, y) => {
    const column = Math.max(0, Math.min(canvas.width - 1, Math.floor(x / CELL)));
    const row = Math.max(0, Math.min(canvas.height - 1, Math.floor(y / CELL)));
    return Math.round(data[4 * (row * canvas.width + column)] / RED);
  };
}
