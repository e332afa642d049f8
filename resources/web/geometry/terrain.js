/* Tells which land a place is in, fast: only the rings near the place are looked at, and of a long ring only
   the edges at its latitude. Both are found where they are first asked about. World coordinates. */

import { encloses } from "./rings.js";
import { fromSegment } from "./segment.js";

// Rings run on past the antimeridian: the copies of the world in which they may lie.
const COPIES = [-1, 0, 1];
// Cells on each side of the world, the smallest last: lands are looked for in the larger ones first.
const SIDES = [8, 32, 128];
const CELLS = SIDES.at(-1);
// A ring of fewer points has no bands, nor one that few places were compared with; each band of another one
// has about so many points.
const FEW_POINTS = 48;
const FEW_PLACES = 6;
const POINTS_A_BAND = 12;

export class Terrain {
  /* lands: objects with rings, which are lines (topology.js), and with bounds, the box around them. */
  constructor(lands) {
    this.lands = lands;
    this.order = new Map(lands.map((land, place) => [land, place]));
    this.cells = SIDES.map(() => new Map());
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

  /* The lands that may be within a distance of a point, as landsNear() gives them. */
  landsWithin(x, y, distance) {
    const [first, last] = [Math.floor((x - distance) * CELLS), Math.floor((x + distance) * CELLS)];
    const [upper, lower] = [Math.floor((y - distance) * CELLS), Math.floor((y + distance) * CELLS)];
    if (first === last && upper === lower) return this.landsNear(x, y);
    const found = [];
    for (let row = upper; row <= lower; row++) {
      for (let column = first; column <= last; column++) {
        const turn = Math.floor(column / CELLS);
        for (const { land, rings } of this.landsNear((column + 0.5) / CELLS - turn, (row + 0.5) / CELLS)) {
          found.push({ land, rings: turn ? rings.map(({ ring, copy }) => ({ ring, copy: copy - turn })) : rings });
        }
      }
    }
    return found.sort((a, b) => this.order.get(a.land) - this.order.get(b.land));
  }

  /* The lands that may be near a point, in order, with the rings that may be, and in which copy of the world. */
  landsNear(x, y, level = SIDES.length - 1) {
    const side = SIDES[level];
    const [column, row] = [Math.floor(x * side), Math.floor(y * side)];
    const key = row * side + column;
    let lands = this.cells[level].get(key);
    if (!lands) {
      const box = {
        left: column / side, right: (column + 1) / side, top: row / side, bottom: (row + 1) / side,
      };
      lands = level ? landsIn(box, this.landsNear(x, y, level - 1)) : this.landsOf(box);
      this.cells[level].set(key, lands);
    }
    return lands;
  }

  /* The lands with rings whose boxes meet a box of the world, as landsNear() gives them. */
  landsOf(box) {
    const found = [];
    for (const land of this.lands) {
      const rings = [];
      for (const copy of COPIES) {
        // Most lands are elsewhere, with all of their rings.
        if (!meets(land.bounds, box, copy)) continue;
        for (const ring of land.rings) if (meets(ring, box, copy)) rings.push({ ring, copy });
      }
      if (rings.length) found.push({ land, rings });
    }
    return found;
  }

  encloses(ring, x, y) {
    if (x < ring.left || x > ring.right || y < ring.top || y > ring.bottom) return false;
    const bands = this.bandsOf(ring);
    return bands ? bands.enclose(x, y) : encloses(ring.points, x, y);
  }

  /* The distance of a point from a ring if it is less than a limit, or else the limit. */
  distanceTo(ring, x, y, limit) {
    if (gapTo(ring, x, y) > limit) return limit;
    const bands = this.bandsOf(ring);
    if (bands) return bands.distanceTo(x, y, limit);
    const { points } = ring;
    let least = limit;
    for (let i = 2; i < points.length; i += 2) least = toEdge(points, i, x, y, least);
    return least;
  }

  /* The bands of a ring that is long and was asked about before, or null. */
  bandsOf(ring) {
    if (ring.points.length < 2 * FEW_POINTS) return null;
    const known = this.bands.get(ring) ?? 0;
    if (known instanceof Bands) return known;
    this.bands.set(ring, known < FEW_PLACES ? known + 1 : new Bands(ring));
    return null;
  }
}

/* How far a point is from a box, along the axis on which it is farther; not above 0 inside. */
export function gapTo({ left, right, top, bottom }, x, y) {
  return Math.max(left - x, x - right, top - y, y - bottom);
}

/* The distance of a point from the edge that ends at a place in the points, if it is less than a limit. */
function toEdge(points, i, x, y, limit) {
  const from = points[i - 1] - y;
  const to = points[i + 1] - y;
  if ((from > limit && to > limit) || (from < -limit && to < -limit)) return limit;
  return Math.min(limit, fromSegment(x, y, points[i - 2], points[i - 1], points[i], points[i + 1]));
}

function landsIn(box, lands) {
  const found = [];
  for (const { land, rings } of lands) {
    const near = rings.filter(({ ring, copy }) => meets(ring, box, copy));
    if (near.length) found.push({ land, rings: near });
  }
  return found;
}

/* Whether the box of some lines meets a box of the world, when they are so many worlds further west. */
export function meets(lines, { left, right, top, bottom }, copy) {
  return lines.top <= bottom && lines.bottom >= top
    && lines.left <= right + copy && lines.right >= left + copy;
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

  /* As distanceTo() of the terrain. */
  distanceTo(x, y, limit) {
    const { points, edges, starts } = this;
    const last = this.bandOf(y + limit);
    let least = limit;
    for (let k = starts[this.bandOf(y - limit)]; k < starts[last + 1]; k++) {
      // Rings end where they begin.
      if (edges[k]) least = toEdge(points, edges[k], x, y, least);
    }
    return least;
  }

  bandOf(y) {
    return Math.max(0, Math.min(this.count - 1, Math.floor((y - this.top) * this.perUnit)));
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
