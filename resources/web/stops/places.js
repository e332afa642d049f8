/* Where the stops are in world coordinates. */

import { LAST_LATITUDE, worldX, worldY } from "../geometry/mercator.js";

/* The positions of the stops in world coordinates, within the latitudes of the map, each with the
   index of its stop. A stop whose place is not known has none. */
export function placesOf(stops) {
  const places = [];
  for (let index = 0; index < stops.length; index++) {
    const { position } = stops[index];
    if (!position) continue;
    const y = worldY(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, position[1])));
    places.push({ index, x: worldX(position[0]), y });
  }
  return places;
}

/* Whether a latitude, in degrees, is not on the map. */
export function isBeyond(lat) {
  return Math.abs(lat) > LAST_LATITUDE;
}

export function isSamePlace(a, b) {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/* Whether two lists of stops have the same stops at the same places in the same order. */
export function haveSamePlaces(before, after) {
  return before.length === after.length && before.every((stop, index) => {
    const other = after[index];
    return stop === other || (stop.id === other.id && stop.code === other.code
      && isSamePlace(stop.position, other.position));
  });
}
