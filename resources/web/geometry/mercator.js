/* Converts degrees to world coordinates of Web Mercator (EPSG:3857) and back.

   In world coordinates x and y from 0 to 1 span one world. x grows eastward and y southward; x runs
   on past 0 and 1 across the antimeridian. */

// The last latitude of the map, in degrees: there the projected world is as high as it is wide.
export const LAST_LATITUDE = 85.0511;

// Around the Earth at the equator.
export const METRES_AROUND = 40_075_016.7;

// The basemap closes Antarctica south of the last latitude that the map shows. Its land extends below
// the lower edge of the projected world: a view taller than the world would end in a strip of sea.
const CLOSED_SOUTH_OF = -85.9;
const FAR_BELOW = 3;

export const worldX = (lon) => lon / 360 + 0.5;

export function worldY(lat) {
  if (lat < CLOSED_SOUTH_OF) return FAR_BELOW;
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/* [longitude, latitude] in degrees of a point in world coordinates. */
export function lonLat(x, y) {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
