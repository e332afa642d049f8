/* Points that are left out of a line: it stays close to all of them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { linePath } from "../../resources/web/geometry/paths.js";
import { Line } from "../../resources/web/geometry/topology.js";

const SLACK = 0.25;
const SCALE = 1000;
const VIEW = { scale: SCALE, x: 0, y: 0, left: 0, top: 0, right: SCALE, bottom: SCALE, step: 0, digits: 6 };

/* The points of a line that is drawn with such a slack. */
function drawn(points, slack = SLACK) {
  const path = linePath([new Line(Float64Array.from(points.flat(), (pixels) => pixels / SCALE))], { ...VIEW, slack });
  return path.slice(1).split("L").map((point) => point.split(" ").map(Number));
}

/* How far a point is from the nearest piece of a line. */
function distance([x, y], line) {
  return Math.min(...line.slice(1).map(([toX, toY], i) => {
    const [fromX, fromY] = line[i];
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x - fromX - along * dx, y - fromY - along * dy);
  }));
}

test("points on a straight line are left out, its ends are not", () => {
  assert.deepEqual(drawn([[1, 1], [2, 2], [3, 3.1], [9, 9]]), [[1, 1], [9, 9]]);
});

test("a corner, a spike and a line that turns back are drawn", () => {
  for (const points of [[[1, 1], [5, 1], [5, 5]], [[1, 1], [5, 5], [1, 1]], [[1, 1], [9, 1], [4, 1]]]) {
    assert.deepEqual(drawn(points), points);
  }
});

test("without slack every point is drawn", () => {
  const points = [[1, 1], [2, 1], [3, 1], [4, 1]];
  assert.deepEqual(drawn(points, 0), points);
});

test("no point of a wild line is farther than the slack, and many are left out of a smooth one", () => {
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 20; round++) {
    const wild = [[500, 500]];
    for (let i = 1; i < 300; i++) {
      const [x, y] = wild[i - 1];
      wild.push([x + 4 * (random() - 0.5), y + 4 * (random() - 0.5)]);
    }
    const line = drawn(wild);
    assert.ok(Math.max(...wild.map((point) => distance(point, line))) <= SLACK + 1e-5);
  }
  const circle = Array.from({ length: 400 }, (_, i) => [500 + 99 * Math.cos(i / 64), 500 + 99 * Math.sin(i / 64)]);
  const line = drawn(circle);
  assert.ok(line.length < 100);
  assert.ok(Math.max(...circle.map((point) => distance(point, line))) <= SLACK + 1e-5);
});
