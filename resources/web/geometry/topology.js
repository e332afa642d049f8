/* Reads the bundled topology: arcs shared by neighbours, joined to lines and rings in world
   coordinates (mercator.js). */

import { worldX, worldY } from "./mercator.js";

/* A line or a ring: points as x, y, x, y …, and their bounding box. */
export class Line {
  constructor(points) {
    this.points = points;
    this.left = this.top = Infinity;
    this.right = this.bottom = -Infinity;
    for (let i = 0; i < points.length; i += 2) {
      if (points[i] < this.left) this.left = points[i];
      if (points[i] > this.right) this.right = points[i];
      if (points[i + 1] < this.top) this.top = points[i + 1];
      if (points[i + 1] > this.bottom) this.bottom = points[i + 1];
    }
  }

  /* The same line as a view at that zoom shows it. */
  at() {
    return this;
  }
}

// What the boxes of arcs have for each: left, right, top, bottom, and x of its first and of its last point.
const BOX = 6;
// Whether an arc is whole, or has a step of more than half the world: it crosses the antimeridian.
const [WHOLE, WRAPPED] = [1, 2];

/* The arcs are in world coordinates when a line that has them is first drawn: most lines are out of view. */
export class Topology {
  /* file: { objects, transform, arcs }, where an arc is x and y of its first point, then the steps to the
     next points, in units of the grid (TopoJSON). arcCount: how many arcs there are, if they are elsewhere. */
  constructor({ objects, transform, arcs = [] }, arcCount = arcs.length) {
    this.objects = objects;
    this.transform = transform;
    this.steps = arcs;
    this.arcs = [];
    // In flat numbers: thousands of them are made before anything is drawn.
    this.boxes = new Float64Array(BOX * arcCount);
    this.kinds = new Uint8Array(arcCount);
  }

  /* The line of a list of arcs; a negative number ~n is arc n in reverse. */
  line(indices) {
    for (let i = 0; i < indices.length; i++) {
      if (!this.isWhole(indices[i] < 0 ? ~indices[i] : indices[i])) return new Line(this.joined(indices));
    }
    return new JoinedLine(this, indices);
  }

  lines(lists) {
    return lists.map((indices) => this.line(indices));
  }

  /* The points of the line of a list of arcs. */
  joined(indices) {
    let size = 0;
    for (const index of indices) size += this.sizeOf(index < 0 ? ~index : index);
    const points = new Float64Array(size - 2 * (indices.length - 1));
    let end = 0;
    for (const index of indices) {
      // Neighbouring arcs share a point.
      const skip = end ? 1 : 0;
      end = index < 0 ? addReversed(points, end, this.arc(~index), skip)
        : add(points, end, this.arc(index), skip);
    }
    return continuous(points);
  }

  arc(number) {
    this.arcs[number] ??= absolute(this.stepsOf(number), this.transform);
    return this.arcs[number];
  }

  /* Whether an arc does not cross the antimeridian. Then its box is known. */
  isWhole(number) {
    if (!this.kinds[number]) this.kinds[number] = this.measure(number) ? WHOLE : WRAPPED;
    return this.kinds[number] === WHOLE;
  }

  /* How many numbers an arc has: two for each point. */
  sizeOf(number) {
    return this.steps[number].length;
  }

  stepsOf(number) {
    return this.steps[number];
  }

  /* Sets the box of an arc; returns whether the arc is whole. */
  measure(number) {
    const arc = this.steps[number];
    const half = 180 / this.transform.scale[0];
    let [x, y] = arc;
    let [west, east, south, north] = [x, x, y, y];
    let isWhole = true;
    for (let i = 2; i < arc.length; i += 2) {
      if (arc[i] > half || arc[i] < -half) isWhole = false;
      x += arc[i];
      y += arc[i + 1];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    this.setBox(number, west, east, south, north, arc[0], x);
    return isWhole;
  }

  /* Sets the box of an arc from its extent, and x of its ends, in units of the grid. */
  setBox(number, west, east, south, north, first, last) {
    const { boxes, transform: { scale, translate } } = this;
    const at = BOX * number;
    boxes[at] = worldX(west * scale[0] + translate[0]);
    boxes[at + 1] = worldX(east * scale[0] + translate[0]);
    boxes[at + 2] = worldY(north * scale[1] + translate[1]);
    boxes[at + 3] = worldY(south * scale[1] + translate[1]);
    boxes[at + 4] = worldX(first * scale[0] + translate[0]);
    boxes[at + 5] = worldX(last * scale[0] + translate[0]);
  }
}

/* A line or a ring, as Line, of whole arcs. */
class JoinedLine {
  constructor(topology, indices) {
    this.topology = topology;
    this.indices = indices;
    this.known = null;
    this.left = this.top = Infinity;
    this.right = this.bottom = -Infinity;
    const { boxes } = topology;
    let end = 0;
    for (let i = 0; i < indices.length; i++) {
      const isReversed = indices[i] < 0;
      const at = BOX * (isReversed ? ~indices[i] : indices[i]);
      const [first, last] = isReversed ? [boxes[at + 5], boxes[at + 4]] : [boxes[at + 4], boxes[at + 5]];
      // x continues across the antimeridian.
      const shift = i ? Math.round(end - first) : 0;
      end = last + shift;
      if (boxes[at] + shift < this.left) this.left = boxes[at] + shift;
      if (boxes[at + 1] + shift > this.right) this.right = boxes[at + 1] + shift;
      if (boxes[at + 2] < this.top) this.top = boxes[at + 2];
      if (boxes[at + 3] > this.bottom) this.bottom = boxes[at + 3];
    }
  }

  get points() {
    this.known ??= this.topology.joined(this.indices);
    return this.known;
  }

  at() {
    return this;
  }
}

/* The points of an arc, given as x and y of its first point and the steps to the next ones. */
function absolute(arc, transform) {
  const [scaleX, scaleY] = transform.scale;
  const [originX, originY] = transform.translate;
  const points = new Float64Array(arc.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i < arc.length; i += 2) {
    x += arc[i];
    y += arc[i + 1];
    points[i] = worldX(x * scaleX + originX);
    points[i + 1] = worldY(y * scaleY + originY);
  }
  return points;
}

function add(points, end, arc, skip) {
  points.set(skip ? arc.subarray(2) : arc, end);
  return end + arc.length - 2 * skip;
}

function addReversed(points, end, arc, skip) {
  for (let i = arc.length - 2 - 2 * skip; i >= 0; i -= 2) {
    points[end++] = arc[i];
    points[end++] = arc[i + 1];
  }
  return end;
}

/* Makes each step at most half a world long: x continues across the antimeridian. */
function continuous(points) {
  let shift = 0;
  for (let i = 2; i < points.length; i += 2) {
    const step = points[i] + shift - points[i - 2];
    if (step > 0.5) shift -= 1;
    else if (step < -0.5) shift += 1;
    points[i] += shift;
  }
  return points;
}
