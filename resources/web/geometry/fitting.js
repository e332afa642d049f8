/* Fits a route into a map: the room around it, and how large it becomes. Geometry in pixels, without a
   map. */

// What badges and names need around the route, in pixels, limited to a share of the map.
const PADDING = [76, 52];
const MOST_PADDING = 0.12;
// What a whole badge needs at the edge of the smallest map, limited to another share.
const BADGE_PADDING = 22;
const MOST_BADGE_PADDING = 0.25;

/* How far a route is kept from the edges of an area of a map: { x, y }. */
export function paddingOf(width, height) {
  const within = (side, padding) => Math.max(
    Math.min(padding, side * MOST_PADDING), Math.min(BADGE_PADDING, side * MOST_BADGE_PADDING));
  return { x: within(width, PADDING[0]), y: within(height, PADDING[1]) };
}

/* The size of a route in an area: { width, height, scale }, all in pixels. The extent of the route is
   { width, height } in world coordinates (mercator.js), of which one may be 0. */
export function fitted(extent, width, height) {
  const padding = paddingOf(width, height);
  const scale = Math.max(0, Math.min(
    (width - 2 * padding.x) / extent.width, (height - 2 * padding.y) / extent.height));
  return { width: extent.width * scale, height: extent.height * scale, scale };
}
