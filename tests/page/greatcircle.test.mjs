/* Great circles: the same points as app/tour/route.py, by the table that both are tested with. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { GreatCircle, near } from "../../resources/web/geometry/greatcircle.js";
import { worldX, worldY } from "../../resources/web/geometry/mercator.js";

const table = JSON.parse(readFileSync(new URL("great-circles.json", import.meta.url), "utf8"));

function assertClose(actual, expected, tolerance) {
  actual.forEach((value, i) => {
    assert.ok(Math.abs(value - expected[i]) <= tolerance, `${actual} is not ${expected}`);
  });
}

// Beyond the last latitude of the map, a line runs along the edge of the world.
const edged = (lat) => Math.max(0, Math.min(1, worldY(lat)));

for (const { name, start, end, steps, points } of table) {
  test(`points of a great circle ${name}`, () => {
    const circle = new GreatCircle(start, [near(end[0], start[0]), end[1]]);
    for (const [step, lon, lat] of points) {
      assertClose(circle.position(step / steps), [lon, lat], 1e-6);
      assertClose(circle.at(step / steps), [worldX(lon), edged(lat)], 1e-8);
    }
  });

  test(`many points at once ${name}`, () => {
    const circle = new GreatCircle(start, [near(end[0], start[0]), end[1]]);
    const all = circle.points(steps);
    assert.equal(all.length, 2 * steps + 2);
    for (const [step, lon, lat] of points) {
      assertClose(all.slice(2 * step, 2 * step + 2), [worldX(lon), edged(lat)], 1e-7);
    }
  });
}

test("a line to a pole ends where the map shows the pole", () => {
  for (const [lat, edge] of [[90, 0], [-90, 1]]) {
    const circle = new GreatCircle([10, 0], [40, lat]);
    assertClose(circle.at(1), [worldX(40), edge], 1e-9);
    assertClose(circle.points(8).slice(-2), [worldX(40), edge], 1e-9);
    for (let share = 0; share <= 1; share += 0.01) {
      const [, y] = circle.at(share);
      assert.ok(y >= 0 && y <= 1);
    }
  }
});
