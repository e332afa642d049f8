/* From how close a sheet shows a stop: so close that its badge stands apart from those of others. */

import { worldX, worldY } from "../../geometry/mercator.js";

// The zoom of a stop whose neighbours are far, and the highest one for those that are near.
const [FAR, NEAR] = [5.25, 9];
// How far apart badges stand, in pixels.
const APART = 46;
// Stops nearer than this, as a share of the world, are in one place.
const SAME = 1e-7;

export function stopZoom({ tour }, { id, position: place }) {
  const [x, y] = worldOf(place);
  let nearest = Infinity;
  for (const { id: other, position } of tour.stops) {
    if (other === id || !position) continue;
    const [otherX, otherY] = worldOf(position);
    const across = Math.abs(otherX - x) % 1;
    const distance = Math.hypot(Math.min(across, 1 - across), otherY - y);
    if (distance > SAME) nearest = Math.min(nearest, distance);
  }
  return Math.max(FAR, Math.min(NEAR, Math.log2(APART / 256 / nearest)));
}

const worldOf = ([lon, lat]) => [worldX(lon), worldY(lat)];
