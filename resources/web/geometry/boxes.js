/* Boxes { left, top, right, bottom } in pixels: where names stand, and what is taken already. */

const CELL = 80;

/* A spatial hash of boxes: a candidate is compared with its neighbours only. */
export class Boxes {
  constructor() {
    this._cells = new Map();
  }

  /* Adds a box, which may carry more than its edges; air is the free space around it. */
  add(box, air) {
    for (const key of cellsOf(grow(box, air))) {
      const cell = this._cells.get(key);
      if (cell) cell.push(box);
      else this._cells.set(key, [box]);
    }
  }

  /* Whether a box with so much air around it meets another one that counts. */
  meets(box, air, counts = () => true) {
    const grown = grow(box, air);
    for (const key of cellsOf(grown)) {
      for (const other of this._cells.get(key) || []) {
        if (grown.left < other.right && other.left < grown.right
            && grown.top < other.bottom && other.top < grown.bottom && counts(other)) return true;
      }
    }
    return false;
  }
}

function* cellsOf(box) {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      yield column * 4096 + row;
    }
  }
}

function grow(box, by) {
  return { left: box.left - by, right: box.right + by, top: box.top - by, bottom: box.bottom + by };
}

/* The box of a size around a point. */
export function around(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
