/* Converts a position of the page's data to Leaflet's type. */

import { LAST_LATITUDE } from "../geometry/mercator.js";

/* position: [longitude, latitude] in degrees. What is nearer to a pole than the map goes is at its
   edge. */
export function toLatLng([longitude, latitude]) {
  return L.latLng(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude)), longitude);
}
