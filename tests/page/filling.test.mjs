/* How many items of each stop have room in the columns of a poster. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { filled, fit } from "../../resources/web/sheet/telling/filling.js";

const stop = (items, hidden = 0) => ({ head: 10, items, more: 5, bare: 5, padding: 2, hidden });

test("all items are shown where all have room, without a line for more", () => {
  const stops = [stop([10, 10]), stop([10])];
  assert.deepEqual(filled(stops, 1, 54, () => 0), [2, 1]);
  assert.ok(fit(stops, [2, 1], 1, 54));
  assert.ok(!fit(stops, [2, 1], 1, 53.9));
});

test("the line that counts the rest takes room, also for items beyond the list", () => {
  assert.ok(fit([stop([10, 10])], [1], 1, 27));
  assert.ok(!fit([stop([10, 10])], [1], 1, 26));
  assert.ok(!fit([stop([10], 3)], [1], 1, 26));
  assert.ok(fit([{ ...stop([10]), bare: 0 }], [0], 1, 12));
});

test("there is nothing if the least has no room", () => {
  assert.equal(filled([stop([50]), stop([50])], 1, 100, () => 1), null);
});

test("short items go first, so that more stops have one", () => {
  assert.deepEqual(filled([stop([60]), stop([10]), stop([10])], 1, 80, () => 0), [0, 1, 1]);
});

test("an entry that is higher than a column goes on in the next one", () => {
  const long = stop([40, 40, 40]);
  assert.deepEqual(filled([long], 2, 100, () => 3), [3]);
  assert.equal(filled([long], 1, 100, () => 3), null);
});
