/* How much of the world a pixel of a map shows. */

import { METRES_AROUND } from "../geometry/mercator.js";

// The longest scale bar, in pixels. A grid has the same distance.
export const LONGEST_SCALE = 120;
// A map that shows less than this, in metres for each pixel, is one of a city: a reader looks for its streets.
const CITY = 40;

/* The metres that a pixel shows in the middle of the map. */
export function metresPerPixel(map) {
  return (METRES_AROUND * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (256 * 2 ** map.getZoom());
}

export function isCityScale(map) {
  return metresPerPixel(map) < CITY;
}
