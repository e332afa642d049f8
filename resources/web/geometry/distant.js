/* Reads land and water for distant views (scripts/basemap/distant.py). Each point has a level: the zoom from
   which it shows. Both sides of a border leave out the same points. */

import { FlatFile } from "./flat_file.js";

// Level 0 shows from the first zoom on; so many levels are a zoom.
const FIRST_ZOOM = -2;
const LEVELS_A_ZOOM = 32;
// The numbers before the first list.
const HEAD = 3;

/* The same for these files as Topology (topology.js) is for others. */
export class DistantTopology {
  /* buffer: the bytes of the file. */
  constructor(buffer) {
    const file = new FlatFile(buffer);
    const [arcCount, pointCount, textSize] = file.take(Uint32Array, HEAD);
    const sizes = file.take(Uint32Array, arcCount);
    this.boxes = file.take(Float32Array, 4 * arcCount);
    // Lines of all files are of one type, which is faster to go through.
    const points = new Float64Array(file.take(Float32Array, 2 * pointCount));
    const levels = file.take(Uint8Array, pointCount);
    this.objects = file.json(textSize);
    this.arcs = [];
    let first = 0;
    for (const size of sizes) {
      const last = first + size;
      this.arcs.push({ points: points.subarray(2 * first, 2 * last), levels: levels.subarray(first, last) });
      first = last;
    }
  }

  /* The line of a list of arcs; a negative number ~n is arc n in reverse. */
  line(indices) {
    return new DistantLine(this, indices);
  }

  lines(lists) {
    return lists.map((indices) => this.line(indices));
  }
}

/* A line or a ring, as Line (topology.js), that shows fewer points in more distant views. Its points are
   joined when they are first asked for: most lines are out of view. */
class DistantLine {
  constructor({ arcs, boxes }, indices) {
    this.left = this.top = Infinity;
    this.right = this.bottom = -Infinity;
    this.parts = [];
    this.joined = null;
    let end = 0;
    for (let i = 0; i < indices.length; i++) {
      const isReversed = indices[i] < 0;
      const number = isReversed ? ~indices[i] : indices[i];
      const { points, levels } = arcs[number];
      const first = points[0];
      const last = points[points.length - 2];
      // x continues across the antimeridian.
      const shift = i ? Math.round(end - (isReversed ? last : first)) : 0;
      end = (isReversed ? first : last) + shift;
      this.parts.push({ points, levels, isReversed, shift });
      const box = 4 * number;
      if (boxes[box] + shift < this.left) this.left = boxes[box] + shift;
      if (boxes[box + 1] + shift > this.right) this.right = boxes[box + 1] + shift;
      if (boxes[box + 2] < this.top) this.top = boxes[box + 2];
      if (boxes[box + 3] > this.bottom) this.bottom = boxes[box + 3];
    }
  }

  get points() {
    this.joined ??= this.upTo(Infinity);
    return this.joined;
  }

  /* The same line as a view at that zoom shows it, in the same box. */
  at(zoom) {
    if (zoom === undefined) return this;
    const { left, top, right, bottom } = this;
    return { points: this.upTo((zoom - FIRST_ZOOM) * LEVELS_A_ZOOM), left, top, right, bottom };
  }

  /* The points up to a level. */
  upTo(level) {
    const size = this.parts.reduce((sum, { levels }) => sum + levels.length, 0);
    const shown = new Float64Array(2 * size);
    let end = 0;
    for (const { points, levels, isReversed, shift } of this.parts) {
      const step = isReversed ? -1 : 1;
      // Neighbouring arcs share a point.
      const skip = end ? 1 : 0;
      let i = isReversed ? levels.length - 1 - skip : skip;
      for (; i >= 0 && i < levels.length; i += step) {
        if (levels[i] > level) continue;
        shown[end++] = points[2 * i] + shift;
        shown[end++] = points[2 * i + 1];
      }
    }
    return shown.subarray(0, end);
  }
}
