/* Gathers stops that stand too close to be shown one by one. Pure geometry in pixels. */

// A tour of no more stops than this shows each of them, set apart where they are close.
const FEW = 60;
// So many badges within this distance, in pixels, would push one another out of sight.
const DENSE = 7;
const NEIGHBOURHOOD = 60;
const REACH = 46;

/* points: [{x, y}]; apart: indices that always stand for themselves.
   Returns lists of indices: a list of one is a badge, a longer one a cluster. */
export function gather(points, apart) {
  const every = points.map((_, index) => index);
  if (points.length <= FEW) return every.map((index) => [index]);
  const grid = new Grid(points, NEIGHBOURHOOD);
  const open = new Set(every);
  const groups = [];
  for (const index of every) {
    if (!open.has(index)) continue;
    open.delete(index);
    const near = apart.has(index) ? [] : grid.near(index, NEIGHBOURHOOD);
    if (near.length < DENSE) {
      groups.push([index]);
      continue;
    }
    const group = [index];
    for (const other of grid.near(index, REACH)) {
      if (open.has(other) && !apart.has(other)) {
        open.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

class Grid {
  constructor(points, cell) {
    this.points = points;
    this.cell = cell;
    this.rows = new Map();
    points.forEach((point, index) => {
      const key = this.key(Math.floor(point.x / cell), Math.floor(point.y / cell));
      const found = this.rows.get(key);
      if (found) found.push(index);
      else this.rows.set(key, [index]);
    });
  }

  key(column, row) {
    return column * 1e7 + row;
  }

  /* The other points within a distance of no more than one cell. */
  near(index, distance) {
    const { x, y } = this.points[index];
    const column = Math.floor(x / this.cell);
    const row = Math.floor(y / this.cell);
    const found = [];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        for (const other of this.rows.get(this.key(c, r)) || []) {
          const point = this.points[other];
          if (other !== index && Math.hypot(point.x - x, point.y - y) <= distance) {
            found.push(other);
          }
        }
      }
    }
    return found;
  }
}
