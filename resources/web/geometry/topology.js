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

export class Topology {
  constructor(file) {
    this.objects = file.objects;
    this.arcs = file.arcs.map((arc) => absolute(arc, file.transform));
  }

  /* The line of a list of arcs; a negative number ~n is arc n in reverse. */
  line(indices) {
    let size = 0;
    for (const index of indices) size += this.arcs[index < 0 ? ~index : index].length;
    const points = new Float64Array(size - 2 * (indices.length - 1));
    let end = 0;
    for (const index of indices) {
      // Neighbouring arcs share a point.
      const skip = end ? 1 : 0;
      end = index < 0 ? addReversed(points, end, this.arcs[~index], skip)
        : add(points, end, this.arcs[index], skip);
    }
    return new Line(continuous(points));
  }

  lines(lists) {
    return lists.map((indices) => this.line(indices));
  }
}

/* Decodes an arc: x, y of its first point, then the steps to the next points, in units of the grid
   (TopoJSON). */
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
