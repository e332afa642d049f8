/* Numbers by cell: a table and a map give the same. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Cells } from "../../resources/web/geometry/cells.js";

test("a cell has the number that it was given last, or none, in a table and in a map", () => {
  for (const [cells, expected] of [[100, 10], [2 ** 40, 10]]) {
    const numbers = new Cells(cells, expected);
    assert.equal(numbers.get(cells - 1), -1);
    numbers.set(cells - 1, 0);
    numbers.set(3, 5);
    numbers.set(3, 7);
    assert.deepEqual([numbers.get(cells - 1), numbers.get(3), numbers.get(4)], [0, 7, -1]);
  }
});

test("few numbers in very many cells take no table", () => {
  assert.equal(new Cells(2 ** 40, 10).table, null);
  assert.notEqual(new Cells(2 ** 20, 2 ** 18).table, null);
});
