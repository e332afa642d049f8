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

/* The arcs are in world coordinates when a line that has them is first drawn: most lines are out of view. */
export class Topology {
  /* file: { objects, transform, arcs }, where an arc is x and y of its first point, then the steps to the
     next points, in units of the grid (TopoJSON). */
  constructor({ objects, transform, arcs = [] }) {
    this.objects = objects;
    this.transform = transform;
    this.steps = arcs;
    this.arcs = [];
    this.boxes = [];
  }

  /* The line of a list of arcs; a negative number ~n is arc n in reverse. */
  line(indices) {
    const boxes = indices.map((index) => this.boxOf(index < 0 ? ~index : index));
    return boxes.every(({ isWhole }) => isWhole)
      ? new JoinedLine(this, indices, boxes) : new Line(this.joined(indices));
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

  boxOf(number) {
    this.boxes[number] ??= boxOf(this.extentOf(number), this.transform);
    return this.boxes[number];
  }

  /* How many numbers an arc has: two for each point. */
  sizeOf(number) {
    return this.steps[number].length;
  }

  stepsOf(number) {
    return this.steps[number];
  }

  /* What an arc extends over: { west, east, south, north }, x of its first and its last point, and whether it
     is whole: it does not cross the antimeridian. In units of the grid. */
  extentOf(number) {
    return extentOf(this.steps[number], this.transform);
  }
}

/* A line or a ring, as Line, of arcs with such boxes. */
class JoinedLine {
  constructor(topology, indices, boxes) {
    this.topology = topology;
    this.indices = indices;
    this.known = null;
    this.left = this.top = Infinity;
    this.right = this.bottom = -Infinity;
    let end = 0;
    for (let i = 0; i < indices.length; i++) {
      const { left, top, right, bottom, first, last } = boxes[i];
      const isReversed = indices[i] < 0;
      // x continues across the antimeridian.
      const shift = i ? Math.round(end - (isReversed ? last : first)) : 0;
      end = (isReversed ? first : last) + shift;
      if (left + shift < this.left) this.left = left + shift;
      if (right + shift > this.right) this.right = right + shift;
      if (top < this.top) this.top = top;
      if (bottom > this.bottom) this.bottom = bottom;
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

function extentOf(arc, transform) {
  const half = 180 / transform.scale[0];
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
  return { west, east, south, north, first: arc[0], last: x, isWhole };
}

/* The box of an arc of such an extent in world coordinates, and x of its ends. */
function boxOf({ west, east, south, north, first, last, isWhole }, { scale, translate }) {
  const [scaleX, scaleY] = scale;
  const [originX, originY] = translate;
  const across = (units) => worldX(units * scaleX + originX);
  const down = (units) => worldY(units * scaleY + originY);
  return {
    left: across(west), right: across(east), top: down(north), bottom: down(south),
    first: across(first), last: across(last), isWhole,
  };
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
