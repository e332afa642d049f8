/* Tells which land a place is in, fast: only the rings near the place are looked at, and of a long ring only
   the edges at its latitude. Both are found where they are first asked about. World coordinates. */

import { encloses } from "./rings.js";

// Rings run on past the antimeridian: the copies of the world in which they may lie.
const COPIES = [-1, 0, 1];
// Cells on each side of the world, and of a part of it: lands are looked for in a part first.
const CELLS = 128;
const PARTS = 8;
// A ring of fewer points has no bands, nor one that few places were compared with; each band of another one
// has about so many points.
const FEW_POINTS = 48;
const FEW_PLACES = 6;
const POINTS_A_BAND = 12;

export class Terrain {
  /* lands: objects with rings, which are lines (topology.js). */
  constructor(lands) {
    this.lands = lands;
    this.all = null;
    this.parts = new Map();
    this.cells = new Map();
    // For each ring its bands, or how many places were compared with it so far.
    this.bands = new Map();
  }

  /* The land at a point of any copy of the world, or null over water. */
  at(x, y) {
    const inWorld = x - Math.floor(x);
    for (const { land, rings } of this.landsNear(inWorld, y)) {
      let isInside = false;
      for (const { ring, copy } of rings) if (this.encloses(ring, inWorld + copy, y)) isInside = !isInside;
      if (isInside) return land;
    }
    return null;
  }

  /* The lands that may be near a point, in order, with the rings that may be, and in which copy of the world. */
  landsNear(x, y) {
    return landsAt(x, y, CELLS, this.cells, () => landsAt(x, y, PARTS, this.parts, () => {
      this.all ??= this.lands.map((land) => ({
        land, rings: COPIES.flatMap((copy) => land.rings.map((ring) => ({ ring, copy }))),
      }));
      return this.all;
    }));
  }

  encloses(ring, x, y) {
    if (x < ring.left || x > ring.right || y < ring.top || y > ring.bottom) return false;
    if (ring.points.length < 2 * FEW_POINTS) return encloses(ring.points, x, y);
    const known = this.bands.get(ring) ?? 0;
    if (known instanceof Bands) return known.enclose(x, y);
    this.bands.set(ring, known < FEW_PLACES ? known + 1 : new Bands(ring));
    return encloses(ring.points, x, y);
  }
}

/* The lands in the cell of a point, of so many cells on each side of the world; those that are not known yet
   are looked for among others. */
function landsAt(x, y, cells, known, others) {
  const [column, row] = [Math.floor(x * cells), Math.floor(y * cells)];
  const key = row * cells + column;
  let lands = known.get(key);
  if (!lands) {
    lands = landsIn({
      left: column / cells, right: (column + 1) / cells, top: row / cells, bottom: (row + 1) / cells,
    }, others());
    known.set(key, lands);
  }
  return lands;
}

function landsIn({ left, right, top, bottom }, lands) {
  const found = [];
  for (const { land, rings } of lands) {
    const near = rings.filter(({ ring, copy }) => ring.top <= bottom && ring.bottom >= top
      && ring.left <= right + copy && ring.right >= left + copy);
    if (near.length) found.push({ land, rings: near });
  }
  return found;
}

/* The edges of a ring by the bands of latitude in which they lie. */
class Bands {
  constructor({ points, top, bottom }) {
    this.points = points;
    this.top = top;
    this.count = Math.ceil(points.length / 2 / POINTS_A_BAND);
    this.perUnit = bottom > top ? this.count / (bottom - top) : 0;
    const bands = new Int32Array(points.length / 2);
    for (let i = 0; i < bands.length; i++) bands[i] = this.bandOf(points[2 * i + 1]);
    // Where the edges of a band begin in the list of edges, each by the place of its end in the points.
    this.starts = new Int32Array(this.count + 1);
    this.fill(bands, (band) => { this.starts[band + 1] += 1; });
    for (let band = 0; band < this.count; band++) this.starts[band + 1] += this.starts[band];
    const next = this.starts.slice();
    this.edges = new Int32Array(this.starts[this.count]);
    this.fill(bands, (band, end) => { this.edges[next[band]++] = end; });
  }

  /* Calls back with each band of each edge. */
  fill(bands, callback) {
    for (let i = 0, before = bands.at(-1); i < bands.length; i++) {
      const band = bands[i];
      for (let b = Math.min(band, before); b <= Math.max(band, before); b++) callback(b, 2 * i);
      before = band;
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
