/* Placement: badges do not overlap and stay in view, labels cover nothing. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { placeLabels, separate, squareOf, Trace } from "../../resources/web/geometry/placement.js";

const VIEW = { left: 0, top: 0, right: 400, bottom: 300 };

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function assertApart(boxes) {
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
    assert.ok(!overlap(a, b), `${JSON.stringify(a)} overlaps ${JSON.stringify(b)}`);
  }));
}

test("badges in one place are moved apart, always in the same way", () => {
  const anchors = Array.from({ length: 6 }, () => ({ x: 200, y: 150 }));
  const radii = anchors.map(() => 13);
  const centres = separate(anchors, radii, VIEW);
  assertApart(centres.map((centre) => squareOf({ ...centre, r: 13 })));
  assert.deepEqual(separate(anchors, radii, VIEW), centres);
});

test("badges that are far apart stay where they are", () => {
  const anchors = [{ x: 50, y: 50 }, { x: 300, y: 200 }];
  assert.deepEqual(separate(anchors, [13, 13], VIEW), anchors);
});

test("a badge in view stays in view", () => {
  const anchors = [{ x: 14, y: 150 }, { x: 20, y: 150 }];
  const centres = separate(anchors, [13, 13], VIEW);
  for (const { x } of centres) assert.ok(x >= 13);
  assertApart(centres.map((centre) => squareOf({ ...centre, r: 13 })));
});

test("labels cover neither badges nor one another nor what is occupied", () => {
  const badges = [[100, 100], [140, 110], [180, 100], [150, 150]].map(([x, y]) => ({ x, y, r: 13 }));
  const sizes = badges.map(() => [{ width: 60, height: 20 }]);
  const occupied = [{ left: 0, top: 0, right: 400, bottom: 60 }];
  const boxes = placeLabels(badges, sizes, new Trace(VIEW), VIEW, occupied).filter(Boolean);
  assert.ok(boxes.length >= 3);
  assertApart([...badges.map(squareOf), ...boxes, ...occupied]);
});

test("a label keeps clear of a line where it can", () => {
  const trace = new Trace(VIEW);
  trace.add(100, 150, 400, 150);
  const [free] = placeLabels([{ x: 100, y: 150, r: 13 }], [[{ width: 60, height: 20 }]], new Trace(VIEW), VIEW);
  const [box] = placeLabels([{ x: 100, y: 150, r: 13 }], [[{ width: 60, height: 20 }]], trace, VIEW);
  assert.ok(trace.under(free) > 0);
  assert.equal(trace.under(box), 0);
});

test("a badge without a name has no label", () => {
  assert.deepEqual(placeLabels([{ x: 100, y: 150, r: 13 }], [null], new Trace(VIEW), VIEW), [null]);
});
