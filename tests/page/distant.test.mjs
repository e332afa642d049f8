/* The land of distant views: the same on both sides of every border, and as near to the true one as a screen
   can tell. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { DistantTopology } from "../../resources/web/geometry/distant.js";
import { PackedTopology } from "../../resources/web/geometry/packed.js";
import { fromSegment } from "../../resources/web/geometry/segment.js";
import { Topology } from "../../resources/web/geometry/topology.js";

const bytes = (name) => readFileSync(new URL(`../../resources/basemap/${name}`, import.meta.url));
const buffer = (name) => new Uint8Array(bytes(name)).buffer;
const distant = new DistantTopology(buffer("distant.bin"));
const full = new Topology(JSON.parse(bytes("countries-50m.json")));
const { coast, borders, contested, countries } = distant.objects;
const ZOOMS = [-1, 1.4, 3, 4.2, 4.99];
// In pixels.
const MOST = 0.5;

// The data have a gap where Fiji meets the antimeridian, this wide in world coordinates; and Antarctica is
// closed below the map.
const NEAR_ANTIMERIDIAN = 5e-4;
const BELOW = 1.01;

/* Each edge of some lines by its ends, in either direction and in any copy of the world. */
function* edges(lines) {
  for (const { points } of lines) {
    for (let i = 2; i < points.length; i += 2) {
      const ends = [i - 2, i].map((at) => [points[at] - Math.floor(points[at]), points[at + 1]]);
      if (ends.every(([x, y]) => y > BELOW || Math.abs(x - Math.round(x)) < NEAR_ANTIMERIDIAN)) continue;
      yield ends.map((end) => end.join(" ")).sort().join(", ");
    }
  }
}

function countsOf(lines) {
  const counts = new Map();
  for (const edge of edges(lines)) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  return counts;
}

test("neighbours have the same border at every zoom, and the coast is that of the land", () => {
  for (const zoom of ZOOMS) {
    const countsAt = (lists) => countsOf(lists.map((arcs) => distant.line(arcs).at(zoom)));
    const sides = countsAt(countries.flatMap(({ arcs }) => arcs.flat()));
    const [shores, lines] = [countsAt(coast), countsAt([...borders, ...contested])];
    for (const edge of new Set([...sides.keys(), ...shores.keys(), ...lines.keys()])) {
      const [land, sea, line] = [sides, shores, lines].map((counts) => counts.get(edge) ?? 0);
      // Land has the sea on one side of it or other land on both; from afar, lines may coincide.
      assert.equal((land - sea) % 2, 0, `${edge} at zoom ${zoom}`);
      assert.ok(land >= sea + 2 * line, `${edge} at zoom ${zoom}`);
    }
    assert.ok(lines.size > 300 && shores.size > 1000);
  }
});

test("at every zoom a line is within half a pixel of the true one", () => {
  const pairs = ["coast", "borders", "contested"].flatMap((name) =>
    distant.objects[name].map((arcs, i) => [distant.line(arcs), full.line(full.objects[name][i])]));
  for (const zoom of ZOOMS) {
    const scale = 256 * 2 ** zoom;
    let kept = 0;
    for (const [line, { points }] of pairs) {
      const shown = line.at(zoom).points;
      kept += shown.length / 2;
      let from = 0;
      // Both run in the same direction: each true point belongs to the edge at which its turn comes.
      for (let i = 0; i < points.length; i += 2) {
        const away = (at) => fromSegment(points[i], points[i + 1], ...shown.subarray(at, at + 4)) * scale;
        while (away(from) > MOST && from + 4 < shown.length) from += 2;
        assert.ok(away(from) <= MOST, `${away(from)} px at zoom ${zoom}`);
      }
    }
    assert.ok(zoom > 3 || kept < 30_000, `${kept} points at zoom ${zoom}`);
  }
});

test("a line knows its box, and continues across the antimeridian", () => {
  for (const { arcs } of countries) {
    for (const ring of arcs.flatMap((polygon) => distant.lines(polygon))) {
      const { points } = ring;
      const xs = points.filter((_, i) => i % 2 === 0);
      const ys = points.filter((_, i) => i % 2);
      assert.deepEqual([ring.left, ring.right], [Math.min(...xs), Math.max(...xs)]);
      assert.deepEqual([ring.top, ring.bottom], [Math.min(...ys), Math.max(...ys)]);
      assert.ok(xs.every((x, i) => !i || Math.abs(x - xs[i - 1]) <= 0.5));
    }
  }
});

test("long rivers and visible lakes are there", () => {
  const water = new PackedTopology(buffer("water-50m.bin")).objects;
  assert.deepEqual(distant.objects.riverLength, water.riverLength.filter((length) => length > 538));
  assert.equal(distant.objects.rivers.length, distant.objects.riverLength.length);
  assert.ok(distant.objects.lakes.length > 0.9 * water.lakes.length);
});
