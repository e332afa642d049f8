/* The place of a name beside something small: the dot of a city, or an island. In pixels. */

import { around } from "../geometry/boxes.js";

// Positions beside the dot of a city, in order of legibility: right or left of it, above or below, and how
// many pixels farther, past the dot of a neighbour.
const SIDES = [
  [1, 0], [-1, 0], [1, -1], [1, 1], [-1, -1], [-1, 1], [0, -1], [0, 1],
  [1, -1, 4], [1, 1, 4], [-1, -1, 4], [-1, 1, 4], [0, -1, 4], [0, 1, 4],
];
// The space between a dot and its name.
const NEAR = 3;
// The spaces between an island and its name: the greater one clears the dot of a capital.
const OFF_ISLAND = [5, 13];
// Half the heights of names, in degrees, for which the free water is known; as in
// scripts/basemap/islets.py.
const HALF_HEIGHTS = [0.6, 0.3, 0.12];
// A name may be so much higher than the greatest of them, where nothing else is named.
const HIGHER = 2;

/* The boxes for a name beside a dot of a radius. */
export function besideDot(x, y, width, height, radius) {
  return SIDES.map(([dx, dy, farther = 0]) => {
    const reach = radius + NEAR;
    const left = dx > 0 ? x + reach - (dy ? 2 : 0) : dx < 0 ? x - reach - width + (dy ? 2 : 0) : x - width / 2;
    const middle = y + dy * (height / 2 + farther + (dx ? 1 : radius + 1));
    return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
  });
}

/* The boxes for a name of a size beside an island at x and y, where there is free water for it: east,
   west, north and south. scale is the width of the world. An island that the name fits into is
   named inside, too. */
export function besideIslet({ width, height, free }, x, y, name, scale) {
  const [halfX, halfY] = [(width * scale) / 2, (height * scale) / 2];
  const degrees = 360 / scale;
  const half = (name.height / 2) * degrees;
  const known = HALF_HEIGHTS.filter((other) => other >= half);
  if (!known.length && half > HIGHER * HALF_HEIGHTS[0]) return [];
  const rooms = free[Math.max(0, known.length - 1)];
  const boxes = OFF_ISLAND.flatMap((gap) => {
    const [across, down] = [halfX + gap + name.width / 2, halfY + gap + name.height / 2];
    return [[across, 0], [-across, 0], [0, -down], [0, down]]
      .filter((_, side) => (name.width + gap) * degrees <= rooms[side])
      .map(([dx, dy]) => around(x + dx, y + dy, name.width, name.height));
  });
  if (name.width < 2 * halfX && name.height < 2 * halfY) boxes.unshift(around(x, y, name.width, name.height));
  return boxes;
}
