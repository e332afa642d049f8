/* The topology: arcs are joined in both directions and across the antimeridian. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { lonLat, worldX, worldY } from "../../resources/web/geometry/mercator.js";
import { Topology } from "../../resources/web/geometry/topology.js";

const topology = (...arcs) => new Topology({
  objects: {}, arcs, transform: { scale: [1, 1], translate: [-180, -90] },
});

function degrees(line) {
  const positions = [];
  for (let i = 0; i < line.points.length; i += 2) {
    const [lon, lat] = lonLat(line.points[i], line.points[i + 1]);
    positions.push([Math.round(lon), Math.round(lat)]);
  }
  return positions;
}

test("degrees become world coordinates and degrees again", () => {
  for (const [lon, lat] of [[0, 0], [139.75, 35.68], [-70.67, -33.45], [237, 80]]) {
    const [lonAgain, latAgain] = lonLat(worldX(lon), worldY(lat));
    assert.ok(Math.abs(lonAgain - lon) < 1e-9 && Math.abs(latAgain - lat) < 1e-9);
  }
  assert.equal(worldX(180), 1);
  assert.ok(Math.abs(worldY(85.0511287798)) < 1e-9);
});

test("arcs are steps from their first point", () => {
  const file = topology([190, 90, 5, 5, 5, -5]);
  assert.deepEqual(degrees(file.line([0])), [[10, 0], [15, 5], [20, 0]]);
});

test("neighbouring arcs share a point, and ~n is arc n backwards", () => {
  const file = topology([190, 90, 5, 5], [200, 90, -5, 5]);
  assert.deepEqual(degrees(file.line([0, ~1])), [[10, 0], [15, 5], [20, 0]]);
});

test("a line continues beyond the antimeridian", () => {
  const line = topology([358, 90, -355, 0]).line([0]);
  assert.deepEqual(degrees(line), [[178, 0], [183, 0]]);
  assert.ok(line.right > 1);
});

test("a line knows its box", () => {
  const { left, top, right, bottom } = topology([190, 90, 5, 5, 5, -5]).line([0]);
  assert.deepEqual([left, right], [worldX(10), worldX(20)]);
  assert.deepEqual([top, bottom], [worldY(5), worldY(0)]);
});
