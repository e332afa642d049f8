/* A topology in bytes is the same as one in JSON. The bytes below are those of tests/unit/test_packed.py. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { PackedTopology } from "../../resources/web/geometry/packed.js";
import { Topology } from "../../resources/web/geometry/topology.js";

const file = {
  objects: { lines: [[0, ~1], [2], [3]] },
  transform: { scale: [0.004, 0.002], translate: [-180, -90] },
  // A step of more than half the world, and numbers at the limits of one, two and three bytes.
  arcs: [
    [190, 90, 63, -64, 64, -65], [317, -39, -8191, 8191, -8192, 8192], [89990, 10, -89980, 5], [0, 0, 1, 0],
  ],
};
const hex = readFileSync(new URL("packed.hex", import.meta.url), "utf8").replace(/\s/g, "");
const packed = new PackedTopology(Uint8Array.from(hex.match(/../g), (byte) => parseInt(byte, 16)).buffer);
const plain = new Topology(file);

test("the objects and the grid are those of the file", () => {
  assert.deepEqual(packed.objects, file.objects);
  assert.deepEqual(packed.transform, file.transform);
});

test("arcs have the same steps and boxes", () => {
  for (const i of file.arcs.keys()) {
    assert.deepEqual([...packed.stepsOf(i)], file.arcs[i]);
    assert.equal(packed.sizeOf(i), plain.sizeOf(i));
    assert.equal(packed.isWhole(i), i !== 2);
    assert.equal(plain.isWhole(i), i !== 2);
  }
  assert.deepEqual(packed.boxes, plain.boxes);
});

test("lines have the same points", () => {
  for (const indices of file.objects.lines) {
    const [a, b] = [packed.line(indices), plain.line(indices)];
    assert.deepEqual(a.points, b.points);
    assert.deepEqual([a.left, a.top, a.right, a.bottom], [b.left, b.top, b.right, b.bottom]);
  }
});
