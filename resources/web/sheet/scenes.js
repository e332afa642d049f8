/* What the view of a sheet says of its small print: a sign that is not on the map, and what the map lacks. */

import { LAST_LATITUDE, lonLat, METRES_AROUND } from "../geometry/mercator.js";

// A route or a view that extends less far, in metres, is one in a city.
const CITY = 15_000;

/* Whether the sheet shows a part of a city; a route in one place is shown with its surroundings. */
export function isCityRoute(atlas, { fit }) {
  const extent = atlas.extentOf(Array.isArray(fit) ? fit : null);
  if (!extent) return false;
  const [, latitude] = lonLat(0, extent.north + extent.height / 2);
  const metres = METRES_AROUND * Math.cos((Math.min(LAST_LATITUDE, latitude) * Math.PI) / 180);
  return Math.max(extent.width, extent.height) * metres < CITY;
}

/* Removes the meaning of the tint where the map, as it is arranged, has none; returns whether it did. */
export async function dropTint(map, data, parts) {
  const { atlas } = map;
  const key = parts.imprint.querySelector(".ta-key.is-tint");
  if (!key) return false;
  atlas.fit(data.fit, false);
  await atlas.basemap.shapesAt(atlas.fineness());
  if (atlas.basemap.isTinted) return false;
  const keys = key.parentElement;
  key.remove();
  if (!keys.childElementCount) keys.remove();
  if (!parts.imprint.childElementCount) {
    parts.imprint.remove();
    parts.imprint = null;
  }
  return true;
}
