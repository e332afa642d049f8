/* Which stretches of a route have inset maps of their own. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { planInsets } from "../../resources/web/sheet/insets.js";

const ROUTE = { west: 0, north: 0, width: 0.5, height: 0.2 };
const STRETCH = { first: 0, last: 9, crowded: 10, extent: { west: 0.2, north: 0.05, width: 0.05, height: 0.02 } };
const SIZE = 400;

function plan(places) {
  return planInsets([STRETCH], {
    choose: (height) => ({ kind: "stacked", share: 0.3, map: { width: SIZE, height: SIZE - height } }),
    slotOf: (_, height) => ({ width: SIZE, height, left: 0, right: 0, top: 0, bottom: 0, gap: 0 }),
    short: SIZE, route: ROUTE, before: 0.3, places,
  });
}

const inStretch = (count, first) => Array.from({ length: count }, (_, i) => ({
  index: first + i, x: 0.2 + (0.05 * i) / count, y: 0.06,
}));

test("a crowded stretch has an inset", () => {
  assert.deepEqual(plan(inStretch(10, 0)).stretches, [STRETCH]);
});

test("an inset whose badges would be joined again is left out", () => {
  assert.equal(plan([...inStretch(10, 0), ...inStretch(90, 10)]), null);
});

test("other stops in an inset lessen its worth", () => {
  const [alone, shared] = [plan(inStretch(10, 0)), plan([...inStretch(10, 0), ...inStretch(10, 10)])];
  assert.ok(shared.value < alone.value * 0.75);
});

test("stops elsewhere do not", () => {
  const far = inStretch(10, 10).map((place) => ({ ...place, y: 0.19 }));
  assert.equal(plan([...inStretch(10, 0), ...far]).value, plan(inStretch(10, 0)).value);
});
