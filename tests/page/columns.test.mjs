/* Columns: as low as possible, and about as high as one another. */

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  columnCount, evenColumns, highestColumn, rowsOf,
} from "../../resources/web/sheet/columns.js";

const lengths = (starts, count) =>
  starts.map((start, column) => (starts[column + 1] ?? count) - start);

test("entries of one height differ by at most one between the columns", () => {
  for (let entries = 1; entries <= 40; entries++) {
    for (let columns = 1; columns <= Math.min(8, entries); columns++) {
      const found = lengths(evenColumns(Array(entries).fill(20), columns), entries);
      assert.equal(found.length, columns);
      assert.ok(Math.max(...found) - Math.min(...found) <= 1, `${entries}: ${found}`);
    }
  }
});

test("no column is higher than it has to be", () => {
  const heights = [80, 20, 20, 20, 80, 20];
  assert.equal(highestColumn(heights, 2), 120);
  assert.equal(highestColumn(heights, 3), 100);
  assert.equal(highestColumn(heights, 6), 80);
});

test("each entry stands in one column, in order", () => {
  const heights = Array.from({ length: 31 }, (_, i) => 10 + ((i * 37) % 23));
  const starts = evenColumns(heights, 5);
  assert.equal(starts[0], 0);
  starts.forEach((start, column) => assert.ok(column === 0 || start > starts[column - 1]));
});

test("no more columns than are as low as with fewer", () => {
  assert.equal(columnCount(1000, 90, 10, 31), 8);
  assert.equal(columnCount(1000, 190, 10, 6), 3);
  assert.equal(columnCount(100, 190, 10, 6), 1);
});

test("words run on until a row is full", () => {
  assert.equal(rowsOf([40, 40, 40], 100), 2);
  assert.equal(rowsOf([40, 40, 40], 120), 1);
  assert.equal(rowsOf([300], 100), 1);
});
