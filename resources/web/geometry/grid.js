/* Finds points that are near to one another, by a grid of square cells. */

export class Grid {
  /* points: [{x, y}]; cell: the side of a cell, in the same units. */
  constructor(points, cell) {
    this.points = points;
    this.cell = cell;
    [this.left, this.top, this.right, this.bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const point of points) {
      const [column, row] = this.cellOf(point);
      this.left = Math.min(this.left, column);
      this.right = Math.max(this.right, column);
      this.top = Math.min(this.top, row);
      this.bottom = Math.max(this.bottom, row);
    }
    // The first point of each cell, and for each point the next one in its cell, or -1. The points of
    // a cell are in order.
    this.first = new Map();
    this.next = new Int32Array(points.length).fill(-1);
    for (let i = points.length - 1; i >= 0; i--) {
      const key = this.key(...this.cellOf(points[i]));
      this.next[i] = this.first.get(key) ?? -1;
      this.first.set(key, i);
    }
  }

  cellOf({ x, y }) {
    return [Math.floor(x / this.cell), Math.floor(y / this.cell)];
  }

  key(column, row) {
    return (column - this.left) * (this.bottom - this.top + 1) + row - this.top;
  }

  /* Calls back with the index of each point in the cell of a point and in the eight cells around it,
     the point itself among them, until the callback returns true. A point may have moved since the
     grid was made: its own cell is the present one, the cells of the others are those of then. */
  around(index, callback) {
    const [column, row] = this.cellOf(this.points[index]);
    const [lastColumn, lastRow] = [Math.min(column + 1, this.right), Math.min(row + 1, this.bottom)];
    for (let c = Math.max(column - 1, this.left); c <= lastColumn; c++) {
      for (let r = Math.max(row - 1, this.top); r <= lastRow; r++) {
        for (let i = this.first.get(this.key(c, r)) ?? -1; i >= 0; i = this.next[i]) {
          if (callback(i)) return;
        }
      }
    }
  }
}
