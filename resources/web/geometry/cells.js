/* Numbers by cell of a grid. */

// A table with more cells than this, and with more than so many for each number, would mostly be empty.
const MOST_CELLS = 1 << 16;
const CELLS_EACH = 8;

/* A number of at least 0 for each of so many cells, or -1: a table, or a map if few of them have one. */
export class Cells {
  constructor(cells, expected) {
    const isTable = cells <= Math.max(MOST_CELLS, CELLS_EACH * expected);
    this.table = isTable ? new Int32Array(cells).fill(-1) : null;
    this.map = isTable ? null : new Map();
  }

  get(cell) {
    return this.table ? this.table[cell] : this.map.get(cell) ?? -1;
  }

  set(cell, number) {
    if (this.table) this.table[cell] = number;
    else this.map.set(cell, number);
  }
}
