/* Clusters: few stops are never gathered, dense ones are, and each stop is in one group. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { gather } from "../../resources/web/geometry/clusters.js";

const crowd = (count, distance) =>
  Array.from({ length: count }, (_, i) => ({ x: (i % 10) * distance, y: Math.floor(i / 10) * distance }));

test("up to sixty stops stand for themselves, however close", () => {
  const groups = gather(crowd(60, 0.1), new Set());
  assert.deepEqual(groups, Array.from({ length: 60 }, (_, i) => [i]));
});

test("each stop is in one group, and groups are in order of travel", () => {
  const groups = gather(crowd(100, 8), new Set());
  assert.ok(groups.length < 20);
  assert.deepEqual(groups.flat().sort((a, b) => a - b), Array.from({ length: 100 }, (_, i) => i));
  const firsts = groups.map(([first]) => first);
  assert.deepEqual(firsts, [...firsts].sort((a, b) => a - b));
});

test("stops far from one another are not gathered", () => {
  assert.ok(gather(crowd(100, 80), new Set()).every((group) => group.length === 1));
});

test("a stop that is kept apart stands for itself", () => {
  const groups = gather(crowd(100, 8), new Set([5, 42]));
  for (const index of [5, 42]) assert.deepEqual(groups.find((group) => group.includes(index)), [index]);
});
