/* Cities by place: a close view has few of the many that are known. */

// Cells on each side of the world. A view of more cells than this is asked about all cities.
const CELLS = 128;
const MOST_CELLS = 400;

export class Cities {
  /* cities: in the order in which they are named, with x and y in world coordinates. */
  constructor(cities) {
    this.all = cities;
    this.cells = null;
  }

  /* The cities that may be in a box of the world, in any of its copies, in order; all if the box is large. */
  within({ left, top, right, bottom }) {
    const [first, last] = [Math.floor(left * CELLS), Math.floor(right * CELLS)];
    const [upper, lower] = [Math.floor(top * CELLS), Math.floor(bottom * CELLS)];
    if (last - first >= CELLS || (last - first + 1) * (lower - upper + 1) > MOST_CELLS) return this.all;
    this.cells ??= this.sorted();
    const found = [];
    for (let row = upper; row <= lower; row++) {
      for (let column = first; column <= last; column++) {
        found.push(...(this.cells.get(keyOf(column, row)) ?? []));
      }
    }
    return found.sort((a, b) => a - b).map((place) => this.all[place]);
  }

  /* The places in the list of the cities of each cell. */
  sorted() {
    const cells = new Map();
    this.all.forEach(({ x, y }, place) => {
      const key = keyOf(Math.floor(x * CELLS), Math.floor(y * CELLS));
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(place);
    });
    return cells;
  }
}

function keyOf(column, row) {
  return row * CELLS + ((column % CELLS) + CELLS) % CELLS;
}
