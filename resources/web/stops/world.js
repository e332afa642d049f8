/* The world repeats to the east and west: in which copy of it each stop is shown. */

import { worldX } from "../geometry/mercator.js";
import { copyShown } from "../map/copies.js";
import { toLatLng } from "../map/latlng.js";

// Markers are created this far beyond the view, as a share of its size, for short drags.
const MARGIN = 0.2;

export class World {
  /* main: the world of another map, whose copies this map shows too, or null. */
  constructor(map, main = null) {
    this.map = map;
    this.main = main;
    // The part of the world in view at the last layout, as copyShown takes it.
    this.window = null;
  }

  /* Notes which part of the world is in view. Returns whether places [{ x }] are shown in other copies of
     the world than before. If it is to be exact, places that come into view or leave it count too: a leg
     is drawn in other copies then. */
  look(places, isExact) {
    const before = this.window;
    this.window = this.present();
    if (this.main) return false;
    const copyIn = (x, part) => (part ? copyShown(x, part) : 0) ?? (isExact ? null : 0);
    return places.some(({ x }) => copyIn(x, this.window) !== copyIn(x, before));
  }

  /* The part of the world in view, as copyShown takes it. */
  present() {
    const scale = 256 * 2 ** this.map.getZoom();
    const { min, max } = this.map.getPixelBounds();
    const [left, right] = [min.x / scale, max.x / scale];
    return { left, right, margin: (right - left) * MARGIN };
  }

  /* How many worlds east of x, in world coordinates, a stop at x is shown. */
  copyOf(x) {
    if (this.main) return this.main.copyOf(x);
    return (this.window && copyShown(x, this.window)) || 0;
  }

  /* The copies of the world in which the ends of a leg are shown, or null if both are out of view. */
  copiesOf(leg) {
    if (this.main) return this.main.copiesOf(leg);
    // The route is drawn before the stops.
    this.window ??= this.present();
    const copies = [leg.start, leg.end]
      .map(({ position }) => copyShown(worldX(position[0]), this.window))
      .filter((copy) => copy !== null);
    return copies.length ? copies : null;
  }

  /* Where a stop is shown: in a copy of the world that is in view, else at its own position. */
  latLngOf({ position: [lon, lat] }) {
    return toLatLng([lon + 360 * this.copyOf(worldX(lon)), lat]);
  }

  /* The function that says whether a place { x, y } is in and around the view; meets(extent) of it says
     whether anything of { west, north, width, height } may be. World coordinates. */
  surroundings() {
    const scale = 256 * 2 ** this.map.getZoom();
    const { min, max } = this.map.getPixelBounds();
    const [marginX, marginY] = [(max.x - min.x) * MARGIN, (max.y - min.y) * MARGIN];
    const [left, right] = [min.x - marginX, max.x + marginX];
    const [top, bottom] = [min.y - marginY, max.y + marginY];
    const isAround = ({ x, y }) => x * scale >= left && x * scale <= right
      && y * scale >= top && y * scale <= bottom;
    isAround.meets = ({ west, north, width, height }) => (west + width) * scale >= left - 1
      && west * scale <= right + 1 && (north + height) * scale >= top - 1 && north * scale <= bottom + 1;
    return isAround;
  }
}
