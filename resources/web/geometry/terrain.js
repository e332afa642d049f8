/* Tells which land a place is in, fast: only the rings near the place are looked at, and of a long ring only
   the edges at its latitude. Both are found where they are first asked about. World coordinates. */

import { encloses } from "./rings.js";

// Rings run on past the antimeridian: the copies of the world in which they may lie.
const COPIES = [-1, 0, 1];
// Cells on each side of the world.
const CELLS = 128;
// A ring of fewer points has no bands, and each band of a longer one has about so many.
const FEW_POINTS = 48;
const POINTS_A_BAND = 8;

export class Terrain {
  /* lands: objects with rings, which are lines (topology.js). */
  constructor(lands) {
    this.lands = lands;
    this.cells = new Map();
    this.bands = new Map();
  }

  /* The land at a point of any copy of the world, or null over water. */
  at(x, y) {
    const inWorld = x - Math.floor(x);
    for (const { land, rings } of this.cellAt(inWorld, y)) {
      let isInside = false;
      for (const { ring, copy } of rings) if (this.encloses(ring, inWorld + copy, y)) isInside = !isInside;
      if (isInside) return land;
    }
    return null;
  }

  /* The lands that may be in a cell, with the rings that meet it, and in which copy of the world. */
  cellAt(x, y) {
    const [column, row] = [Math.floor(x * CELLS), Math.floor(y * CELLS)];
    const key = row * CELLS + column;
    let cell = this.cells.get(key);
    if (!cell) {
      cell = this.landsIn(column / CELLS, row / CELLS);
      this.cells.set(key, cell);
    }
    return cell;
  }

  landsIn(left, top) {
    const [right, bottom] = [left + 1 / CELLS, top + 1 / CELLS];
    const found = [];
    for (const land of this.lands) {
      const rings = [];
      for (const ring of land.rings) {
        if (ring.top > bottom || ring.bottom < top) continue;
        for (const copy of COPIES) {
          if (ring.left <= right + copy && ring.right >= left + copy) rings.push({ ring, copy });
        }
      }
      if (rings.length) found.push({ land, rings });
    }
    return found;
  }

  encloses(ring, x, y) {
    if (x < ring.left || x > ring.right || y < ring.top || y > ring.bottom) return false;
    if (ring.points.length < 2 * FEW_POINTS) return encloses(ring.points, x, y);
    let bands = this.bands.get(ring);
    if (!bands) {
      bands = new Bands(ring);
      this.bands.set(ring, bands);
    }
    return bands.enclose(x, y);
  }
}

/* The edges of a ring by the bands of latitude in which they lie. */
class Bands {
  constructor({ points, top, bottom }) {
    this.points = points;
    this.top = top;
    this.count = Math.ceil(points.length / 2 / POINTS_A_BAND);
    this.perUnit = bottom > top ? this.count / (bottom - top) : 0;
    this.starts = new Int32Array(this.count + 1);
    this.eachBand((band) => { this.starts[band + 1] += 1; });
    for (let band = 0; band < this.count; band++) this.starts[band + 1] += this.starts[band];
    const next = this.starts.slice();
    this.edges = new Int32Array(this.starts[this.count]);
    this.eachBand((band, edge) => { this.edges[next[band]++] = edge; });
  }

  /* Calls back with each band of each edge, and with the place of the edge's end in the points. */
  eachBand(callback) {
    const { points } = this;
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const [a, b] = [this.bandOf(points[i + 1]), this.bandOf(points[j + 1])];
      for (let band = Math.min(a, b); band <= Math.max(a, b); band++) callback(band, i);
    }
  }

  bandOf(y) {
    return Math.min(this.count - 1, Math.floor((y - this.top) * this.perUnit));
  }

  /* The same as encloses() for all points. */
  enclose(x, y) {
    const { points, edges, starts } = this;
    const band = this.bandOf(y);
    let inside = false;
    for (let k = starts[band]; k < starts[band + 1]; k++) {
      const i = edges[k];
      const j = i ? i - 2 : points.length - 2;
      if (points[i + 1] > y !== points[j + 1] > y && x < points[i]
        + ((points[j] - points[i]) * (y - points[i + 1])) / (points[j + 1] - points[i + 1])) {
        inside = !inside;
      }
    }
    return inside;
  }
}
