/* Places that the mouse or a key points at: as precise as the map shows them, and on the map. */

import { LAST_LATITUDE } from "./mercator.js";

const WORLD_PIXELS = 256;
const FEWEST_DIGITS = 1;
// A tenth of a metre, which no map of the app shows.
const MOST_DIGITS = 6;

/* The decimal places that tell apart what is a pixel apart at a zoom, and a tenth of it. */
export function digitsAt(zoom) {
  const digits = Math.ceil(Math.log10((WORLD_PIXELS * 2 ** zoom) / 360)) + 1;
  return Math.max(FEWEST_DIGITS, Math.min(MOST_DIGITS, digits));
}

/* A point of the map, which may be in another copy of the world, as { lon, lat } in degrees: lon from
   -180 to 180, lat within the map, both rounded to what the zoom shows. */
export function placeAt({ lng, lat }, zoom) {
  const digits = digitsAt(zoom);
  const turned = lng - 360 * Math.floor((lng + 180) / 360);
  // Rounding must neither leave the map nor give a negative zero.
  return {
    lon: Math.min(180, rounded(turned, digits)) + 0,
    lat: Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, edge(lat) ?? rounded(lat, digits))) + 0,
  };
}

/* "37.0517, 127.2958": latitude first, as people write it. */
export function coordinates({ lon, lat }, zoom) {
  const digits = digitsAt(zoom);
  return `${lat.toFixed(digits)}, ${lon.toFixed(digits)}`;
}

/* How far an arrow key moves a badge, as [x, y] in pixels, or null for another key. */
export function nudgeOf({ key, shiftKey, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey) return null;
  const step = shiftKey ? 10 : 1;
  switch (key) {
    case "ArrowLeft": return [-step, 0];
    case "ArrowRight": return [step, 0];
    case "ArrowUp": return [0, -step];
    case "ArrowDown": return [0, step];
    default: return null;
  }
}

/* The last latitude of the map for one that is there or beyond, else undefined. */
function edge(lat) {
  return Math.abs(lat) >= LAST_LATITUDE ? Math.sign(lat) * LAST_LATITUDE : undefined;
}

function rounded(value, digits) {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
