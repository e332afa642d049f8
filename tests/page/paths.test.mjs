/* Path data: only what the view shows, in every copy of the world. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { fillPath, linePath } from "../../resources/web/geometry/paths.js";
import { Line } from "../../resources/web/geometry/topology.js";

const VIEW = { scale: 100, x: 0, y: 0, left: 0, top: 0, right: 100, bottom: 100, step: 0.5, digits: 1 };
const line = (...points) => new Line(Float64Array.from(points));

test("a ring in view is drawn whole", () => {
  const ring = line(0.2, 0.2, 0.4, 0.2, 0.4, 0.4, 0.2, 0.2);
  assert.equal(fillPath([ring], VIEW), "M20 20L40 20L40 40L20 20Z");
});

test("a ring is cut at the edges of the view", () => {
  const ring = line(0.5, 0.5, 1.5, 0.5, 1.5, 0.8, 0.5, 0.8, 0.5, 0.5);
  const [main] = fillPath([ring], { ...VIEW, left: 60 }).split("Z");
  const numbers = main.match(/[\d.]+/g).map(Number);
  assert.ok(Math.max(...numbers.filter((_, i) => i % 2 === 0)) <= 100);
});

test("the world repeats to the east and west", () => {
  const ring = line(0.2, 0.2, 0.4, 0.2, 0.4, 0.4, 0.2, 0.2);
  assert.equal(fillPath([ring], { ...VIEW, right: 300 }).split("Z").length - 1, 3);
});

test("a line that leaves the view and comes back is drawn in pieces", () => {
  const path = linePath([line(0.1, 0.5, 0.5, 0.5, 0.5, 3, 0.8, 3, 0.8, 0.5, 0.9, 0.5)], VIEW);
  assert.equal(path.split("M").length - 1, 2);
});

test("points nearer than a step are left out, but never the last", () => {
  assert.equal(linePath([line(0.1, 0.1, 0.101, 0.1, 0.102, 0.1, 0.3, 0.1)], VIEW), "M10 10L30 10");
});

test("what is outside the view or too small to see is not drawn", () => {
  assert.equal(linePath([line(0.1, 2, 0.5, 2)], VIEW), "");
  assert.equal(fillPath([line(0.1, 0.1, 0.1001, 0.1, 0.1001, 0.1001, 0.1, 0.1)], VIEW), "");
});
