/* Gathers stops that are too close to one another to be shown separately. Geometry in pixels. */

import { Cells } from "./cells.js";

// A tour of up to this number of stops shows each of them, moved apart where they are close.
const FEW = 60;
// This number of badges within this distance, in pixels, would push one another out of sight.
const DENSE = 7;
const NEIGHBOURHOOD = 60;
const REACH = 46;

/* points: [{x, y}], so many pixels to the unit; apart: the indices of those that always stand for themselves.
   Returns lists of indices: a list of one is a badge, a longer one a cluster. */
export function gather(points, apart, scale = 1) {
  if (points.length <= FEW) return points.map((_, index) => [index]);
  const crowd = new Crowd(points, scale);
  const groups = [];
  for (let index = 0; index < points.length; index++) {
    if (crowd.isTaken[index]) continue;
    crowd.isTaken[index] = 1;
    groups.push(apart.has(index) || !crowd.isDense(index) ? [index] : crowd.groupAround(index, apart));
  }
  return groups;
}

/* Points by square cells of the size of a neighbourhood. In a grid as of grid.js the points of a cell would
   have to be looked up one by one, also those that are in a cluster already. */
class Crowd {
  constructor(points, scale) {
    const count = points.length;
    const columns = new Float64Array(count);
    const rows = new Float64Array(count);
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      const column = columns[i] = Math.floor((points[i].x * scale) / NEIGHBOURHOOD);
      const row = rows[i] = Math.floor((points[i].y * scale) / NEIGHBOURHOOD);
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
    }
    Object.assign(this, { left, top, right, bottom, height: bottom - top + 1 });
    // The number of the cell of each point, and the number of points in each cell.
    this.cells = new Int32Array(count);
    const numbers = new Cells((right - left + 1) * this.height, count);
    const sizes = [];
    for (let i = 0; i < count; i++) {
      const key = this.key(columns[i], rows[i]);
      let cell = numbers.get(key);
      if (cell < 0) {
        cell = sizes.length;
        numbers.set(key, cell);
        sizes.push(0);
      }
      this.cells[i] = cell;
      sizes[cell] += 1;
    }
    this.numbers = numbers;
    this.columns = columns;
    this.rows = rows;
    // Where the points of a cell begin, in order, and where those end that are not taken.
    this.starts = new Int32Array(sizes.length + 1);
    sizes.forEach((size, cell) => { this.starts[cell + 1] = this.starts[cell] + size; });
    this.ends = this.starts.slice(0, -1);
    this.order = new Int32Array(count);
    this.xs = new Float64Array(count);
    this.ys = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const at = this.ends[this.cells[i]]++;
      this.order[at] = i;
      this.xs[at] = points[i].x * scale;
      this.ys[at] = points[i].y * scale;
    }
    this.points = points;
    this.scale = scale;
    this.free = new Int32Array(count);
    for (let at = 0; at < count; at++) this.free[at] = at;
    this.isTaken = new Uint8Array(count);
    // What cellsAround() found.
    this.around = new Int32Array(9);
  }

  key(column, row) {
    return (column - this.left) * this.height + row - this.top;
  }

  /* Notes the cell of a point and those around it, as far as there are points in them; returns how many they are.
     It is asked for every point. */
  cellsAround(index) {
    const { numbers, around } = this;
    const lastColumn = Math.min(this.columns[index] + 1, this.right);
    const firstRow = Math.max(this.rows[index] - 1, this.top);
    const lastRow = Math.min(this.rows[index] + 1, this.bottom);
    let count = 0;
    for (let c = Math.max(this.columns[index] - 1, this.left); c <= lastColumn; c++) {
      for (let r = firstRow; r <= lastRow; r++) {
        const cell = numbers.get(this.key(c, r));
        if (cell >= 0) around[count++] = cell;
      }
    }
    return count;
  }

  /* Whether many points are near to one, taken or not. */
  isDense(index) {
    const x = this.points[index].x * this.scale;
    const y = this.points[index].y * this.scale;
    const cells = this.cellsAround(index);
    let most = 0;
    for (let i = 0; i < cells; i++) most += this.starts[this.around[i] + 1] - this.starts[this.around[i]];
    if (most <= DENSE) return false;
    // The point itself is near to itself.
    let count = -1;
    for (let i = 0; i < cells; i++) {
      const cell = this.around[i];
      const end = this.starts[cell + 1];
      for (let at = this.starts[cell]; at < end; at++) {
        const dx = this.xs[at] - x;
        const dy = this.ys[at] - y;
        if (dx * dx + dy * dy > NEIGHBOURHOOD * NEIGHBOURHOOD) continue;
        count += 1;
        if (count >= DENSE) return true;
      }
    }
    return false;
  }

  /* A point, and those near enough to share its badge, which are taken by that. */
  groupAround(index, apart) {
    const x = this.points[index].x * this.scale;
    const y = this.points[index].y * this.scale;
    const group = [index];
    const cells = this.cellsAround(index);
    for (let place = 0; place < cells; place++) {
      const cell = this.around[place];
      const first = this.starts[cell];
      let end = first;
      for (let i = first; i < this.ends[cell]; i++) {
        const at = this.free[i];
        const other = this.order[at];
        if (this.isTaken[other]) continue;
        const dx = this.xs[at] - x;
        const dy = this.ys[at] - y;
        if (dx * dx + dy * dy <= REACH * REACH && !apart.has(other)) {
          this.isTaken[other] = 1;
          group.push(other);
        } else {
          this.free[end++] = at;
        }
      }
      this.ends[cell] = end;
    }
    return group;
  }
}
