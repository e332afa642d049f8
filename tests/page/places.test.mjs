/* Places that the mouse points at: on the map, in one world, and no finer than the map shows. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { coordinates, digitsAt, nudgeOf, placeAt } from "../../resources/web/geometry/places.js";

test("a place in another copy of the world has its longitude from -180 to 180", () => {
  assert.deepEqual(placeAt({ lng: 127.25 + 360, lat: 37 }, 7), { lon: 127.25, lat: 37 });
  assert.deepEqual(placeAt({ lng: -190, lat: 10 }, 7), { lon: 170, lat: 10 });
  assert.deepEqual(placeAt({ lng: 190, lat: 10 }, 7), { lon: -170, lat: 10 });
  for (let lng = -1000; lng < 1000; lng += 0.37) {
    const { lon } = placeAt({ lng, lat: 0 }, 3);
    assert.ok(lon >= -180 && lon <= 180, String(lng));
  }
});

test("rounding does not carry a place across the antimeridian", () => {
  assert.equal(placeAt({ lng: 179.99999, lat: 0 }, 2).lon, 180);
  assert.equal(Object.is(placeAt({ lng: -0.00001, lat: -0.00001 }, 2).lat, -0), false);
});

test("a place beyond the last latitude of the map is at that latitude", () => {
  assert.equal(placeAt({ lng: 0, lat: 89 }, 3).lat, 85.0511);
  assert.equal(placeAt({ lng: 0, lat: -89 }, 10).lat, -85.0511);
  assert.equal(placeAt({ lng: 0, lat: 85.0511 }, 18).lat, 85.0511);
});

test("places a pixel apart differ, and no digit is finer than a tenth of a pixel needs", () => {
  for (let zoom = -1; zoom <= 18; zoom += 0.25) {
    const pixel = 360 / (256 * 2 ** zoom);
    const unit = 10 ** -digitsAt(zoom);
    if (digitsAt(zoom) < 6) assert.ok(unit <= pixel / 5, String(zoom));
    if (digitsAt(zoom) > 1) assert.ok(unit > pixel / 200, String(zoom));
  }
});

test("coordinates have the latitude first, with equal decimal places", () => {
  assert.equal(coordinates({ lon: 127.3, lat: 37.05 }, 9), "37.0500, 127.3000");
});

test("arrow keys nudge by a pixel, with Shift by ten, and with other modifiers not at all", () => {
  assert.deepEqual(nudgeOf({ key: "ArrowLeft" }), [-1, 0]);
  assert.deepEqual(nudgeOf({ key: "ArrowDown", shiftKey: true }), [0, 10]);
  assert.equal(nudgeOf({ key: "ArrowUp", altKey: true }), null);
  assert.equal(nudgeOf({ key: "a" }), null);
});
