/* Tells which land a place is in, fast: the rings of the lands are cut into tiles, each when it is
   first asked about. World coordinates. */

import { clippedTo, encloses } from "./rings.js";

// Rings run on past the antimeridian: the copies of a tile in which they may lie.
const COPIES = [-1, 0, 1];

export class Terrain {
  /* lands: objects with rings, which are lines (topology.js), and bounds { left, top, right, bottom };
     side: that of a tile. */
  constructor(lands, side) {
    this.lands = lands;
    this.side = side;
    this.tiles = new Map();
  }

  /* The land at a point of any copy of the world, or null over water. */
  at(x, y) {
    const inWorld = x - Math.floor(x);
    for (const { land, parts } of this.tile(inWorld, y)) {
      let isInside = false;
      for (const points of parts) if (encloses(points, inWorld, y)) isInside = !isInside;
      if (isInside) return land;
    }
    return null;
  }

  tile(x, y) {
    const [column, row] = [Math.floor(x / this.side), Math.floor(y / this.side)];
    const key = `${column} ${row}`;
    if (!this.tiles.has(key)) this.tiles.set(key, this.cut(column, row));
    return this.tiles.get(key);
  }

  cut(column, row) {
    const { side } = this;
    // A little larger than the tile: a point on its edge is in it.
    const air = side / 64;
    const box = {
      left: column * side - air, right: (column + 1) * side + air,
      top: row * side - air, bottom: (row + 1) * side + air,
    };
    return this.lands.map((land) => ({ land, parts: partsIn(land, box) }))
      .filter(({ parts }) => parts.length);
  }
}

/* The rings of a land within a box, wherever in the copies of the world they are. */
function partsIn({ rings, bounds }, box) {
  const parts = [];
  for (const copy of COPIES) {
    const shifted = { ...box, left: box.left + copy, right: box.right + copy };
    if (!meet(bounds, shifted)) continue;
    for (const ring of rings) {
      if (!meet(ring, shifted)) continue;
      const part = clippedTo(ring.points, shifted);
      if (!part.length) continue;
      if (copy) for (let i = 0; i < part.length; i += 2) part[i] -= copy;
      parts.push(part);
    }
  }
  return parts;
}

function meet(a, b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
