/* A grid on the ground of a map of a city, which has no streets: its lines are as far apart as the scale
   bar is long. */

import { METRES_AROUND, worldX, worldY } from "../geometry/mercator.js";
import { roundDown } from "../geometry/round.js";
import { isCityScale, LONGEST_SCALE, metresPerPixel } from "./scale.js";

// Degrees of latitude within which the distance between the lines stays the same while the map moves.
const STEADY = 0.2;

/* The path for a view as layers draw it (drawn.js); empty unless the view is one of a city. The lines run
   through the first stop. */
export function gridPath(map, view) {
  if (!isCityScale(map)) return "";
  const first = map.atlas.tour.stops.find(({ position }) => position)?.position ?? [0, 0];
  const apart = spacing(map) * view.scale;
  const [x, y] = [worldX(first[0]) * view.scale - view.x, worldY(first[1]) * view.scale - view.y];
  // On a screen a line between two rows of pixels would be twice as wide.
  const text = (number) => (map.atlas.still ? number.toFixed(1) : String(Math.round(number) + 0.5));
  const lines = [
    ...steps(x, apart, view.left, view.right).map((at) => `M${text(at)} ${text(view.top)}V${text(view.bottom)}`),
    ...steps(y, apart, view.top, view.bottom).map((at) => `M${text(view.left)} ${text(at)}H${text(view.right)}`),
  ];
  return lines.join("");
}

/* The distance between lines, in world coordinates. */
function spacing(map) {
  const metres = roundDown(metresPerPixel(map) * LONGEST_SCALE);
  const latitude = Math.round(map.getCenter().lat / STEADY) * STEADY;
  return metres / (METRES_AROUND * Math.cos((latitude * Math.PI) / 180));
}

function steps(start, apart, from, to) {
  const first = Math.ceil((from - start) / apart);
  const last = Math.floor((to - start) / apart);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => start + (first + i) * apart);
}
