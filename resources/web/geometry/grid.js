/* Finds points that are near to one another, by a grid of square cells. */

import { Cells } from "./cells.js";

export class Grid {
  /* points: [{x, y}]; cell: the side of a cell, in the same units. */
  constructor(points, cell) {
    this.points = points;
    this.cell = cell;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    const columns = new Float64Array(points.length);
    const rows = new Float64Array(points.length);
    for (let i = 0; i < points.length; i++) {
      const column = columns[i] = Math.floor(points[i].x / cell);
      const row = rows[i] = Math.floor(points[i].y / cell);
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
    }
    Object.assign(this, { left, top, right, bottom });
    // The first point of each cell, and for each point the next one in its cell, or -1. The points of
    // a cell are in order.
    this.first = new Cells(points.length ? (right - left + 1) * (bottom - top + 1) : 0, points.length);
    this.next = new Int32Array(points.length);
    for (let i = points.length - 1; i >= 0; i--) {
      const key = this.key(columns[i], rows[i]);
      this.next[i] = this.first.get(key);
      this.first.set(key, i);
    }
  }

  key(column, row) {
    return (column - this.left) * (this.bottom - this.top + 1) + row - this.top;
  }

  /* Calls back with the index of each point in the cell of a point and in the eight cells around it,
     the point itself among them, until the callback returns true. A point may have moved since the
     grid was made: its own cell is the present one, the cells of the others are those of then. */
  around(index, callback) {
    const column = Math.floor(this.points[index].x / this.cell);
    const row = Math.floor(this.points[index].y / this.cell);
    const lastColumn = Math.min(column + 1, this.right);
    const lastRow = Math.min(row + 1, this.bottom);
    for (let c = Math.max(column - 1, this.left); c <= lastColumn; c++) {
      for (let r = Math.max(row - 1, this.top); r <= lastRow; r++) {
        for (let i = this.first.get(this.key(c, r)); i >= 0; i = this.next[i]) {
          if (callback(i)) return;
        }
      }
    }
  }
}
