/* The lines of very many legs: where they lead, and the picture of them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { GreatCircle, near } from "../../resources/web/geometry/greatcircle.js";
import { extentOf, legsBetween, traceTogether } from "../../resources/web/geometry/legs.js";
import { worldX, worldY } from "../../resources/web/geometry/mercator.js";
import { fromSegment } from "../../resources/web/geometry/segment.js";
import { FineStrokes, strandsBetween } from "../../resources/web/geometry/strands.js";
import { Veil } from "../../resources/web/geometry/veil.js";

const RED = [179, 38, 30];

/* Numbers from 0 to 1, always the same ones. */
function* numbers() {
  for (let seed = 1; ; seed = (seed * 48271) % 2147483647) yield seed / 2147483647;
}

function placesAround(count) {
  const chance = numbers();
  const next = () => chance.next().value;
  return Array.from({ length: count }, () => [360 * next() - 180, 170 * next() - 85]);
}

function strandBetween(start, end) {
  const { points, firsts } = strandsBetween(Float64Array.of(5, 5, 6, 6, ...start, ...end, 7, 7, 8, 8));
  return points.slice(firsts[1], firsts[2]);
}

function opacityAt(veil, x, y) {
  const data = new Uint8ClampedArray(4 * veil.width * veil.height);
  veil.paint(data, RED);
  return data[4 * (y * veil.width + x) + 3] / 255;
}

test("a strand follows the great circle", () => {
  const places = placesAround(400);
  for (let i = 1; i < places.length; i++) {
    const [start, [lon, lat]] = [places[i - 1], places[i]];
    const end = [near(lon, start[0]), lat];
    const strand = strandBetween(start, end);
    const circle = new GreatCircle(start, end);
    const steps = strand.length / 2 - 1;
    assert.equal(steps, Math.ceil(circle.angle / (Math.PI / 18)));
    for (let step = 0; step <= steps; step++) {
      const [x, y] = circle.at(step / steps);
      assert.ok(Math.abs(strand[2 * step] - x) < 1e-9, `${start} ${end}`);
      assert.ok(Math.abs(strand[2 * step + 1] - y) < 1e-9, `${start} ${end}`);
    }
  }
});

test("a strand that crosses the antimeridian or a pole stays between its ends", () => {
  for (const [start, end] of [
    [[170, 10], [190, 20]], [[-170, 10], [-190, -40]], [[0, 60], [180, 60]], [[10, -70], [-170, -75]],
    [[350, 0], [530, 1]],
  ]) {
    const strand = strandBetween(start, end);
    const xs = strand.filter((_, i) => i % 2 === 0);
    const [west, east] = [start[0], end[0]].map(worldX).sort((a, b) => a - b);
    assert.ok(xs.every((x) => x >= west - 1e-9 && x <= east + 1e-9), `${start} ${end}`);
    assert.deepEqual([strand[0], strand.at(-2)], [worldX(start[0]), worldX(end[0])]);
    assert.ok(Math.abs(strand[1] - worldY(start[1])) < 1e-12);
    assert.ok(Math.abs(strand.at(-1) - worldY(end[1])) < 1e-12);
  }
});

test("places that are the same or opposite have no strand, and their legs have points all the same", () => {
  assert.equal(strandBetween([5, 50], [5, 50]).length, 0);
  assert.equal(strandBetween([0, 10], [180, -10]).length, 0);
  const stop = (id, lon, lat) => ({ id, name: id, position: [lon, lat] });
  const legs = legsBetween([stop("a", 5, 50), stop("b", 5, 50), stop("c", 185, -50), stop("d", 190, -40)]);
  traceTogether(legs);
  assert.ok(legs.every(({ first, last }) => last - first >= 4));
});

test("legs that are traced together have the extent of those that are not", () => {
  const stops = placesAround(60).map((position, id) => ({ id, name: `${id}`, position }));
  const [together, alone] = [legsBetween(stops), legsBetween(stops)];
  traceTogether(together);
  extentOf(together).forEach((value, i) => assert.ok(Math.abs(value - extentOf(alone)[i]) < 1e-9));
});

test("a line covers as much as it is thick, however steep", () => {
  for (const [toX, toY] of [[90.5, 50.5], [90.5, 70.5], [90.5, 89.5], [60.5, 90.5], [50.5, 90.5], [10.5, 31.5]]) {
    const veil = new Veil(100, 100, 0.8, 0.5);
    veil.line(50.5, 50.5, toX, toY);
    let sum = 0;
    const data = new Uint8ClampedArray(4 * 100 * 100);
    veil.paint(data, RED);
    for (let i = 3; i < data.length; i += 4) sum += data[i] / 255;
    const area = 0.8 * Math.hypot(toX - 50.5, toY - 50.5);
    assert.ok(Math.abs(sum / (0.5 * area) - 1) < 0.06, `${toX} ${toY}: ${sum} of ${0.5 * area}`);
  }
});

test("lines above one another are darker, and a line on a pixel is as opaque as it may be", () => {
  const veil = new Veil(20, 20, 1, 0.3);
  veil.line(0, 5.5, 20, 5.5);
  assert.ok(Math.abs(opacityAt(veil, 10, 5) - 0.3) < 0.01);
  assert.equal(opacityAt(veil, 10, 4), 0);
  veil.line(20, 5.5, 0, 5.5);
  assert.ok(Math.abs(opacityAt(veil, 10, 5) - 0.51) < 0.01);
  for (let i = 0; i < 1000; i++) veil.line(0, 5.5, 20, 5.5);
  assert.equal(opacityAt(veil, 10, 5), 1);
});

test("a line beyond the edges is drawn as far as it is in the picture", () => {
  const veil = new Veil(20, 20, 1, 0.5);
  veil.line(-1e5, -1e5, 1e5, 1e5);
  veil.line(-50, 30, 50, 40);
  veil.line(10, 1e6, 11, 2e6);
  veil.line(5, 5, 5, 5);
  for (let i = 0; i < 20; i++) assert.ok(opacityAt(veil, i, i) > 0.3, `${i}`);
  assert.equal(opacityAt(veil, 19, 0), 0);
  assert.equal(opacityAt(veil, 0, 19), 0);
});

test("painting the boxes of lines that were added is as good as painting all", () => {
  const veil = new Veil(120, 90, 0.8, 0.5);
  const [parts, all] = [new Uint8ClampedArray(4 * 120 * 90), new Uint8ClampedArray(4 * 120 * 90)];
  veil.line(3, 80, 110, 12);
  veil.paint(parts, RED);
  let seed = 3;
  const chance = (most) => (seed = (seed * 16807) % 2147483647) / 2147483647 * most;
  for (let i = 0; i < 200; i++) {
    veil.note();
    const [x, y] = [chance(200) - 40, chance(160) - 35];
    veil.line(x, y, x + chance(60) - 30, y + chance(60) - 30);
    veil.line(x, y, x + chance(300) - 150, y);
    veil.paint(parts, RED, veil.changed());
    veil.paint(all, RED);
    assert.deepEqual(parts, all, `${i}`);
  }
  assert.equal(veil.changed(), null);
});

test("what is painted has the colour of the route", () => {
  const veil = new Veil(4, 4, 1, 0.5);
  veil.line(0, 1.5, 4, 1.5);
  const data = new Uint8ClampedArray(4 * 4 * 4);
  veil.paint(data, RED);
  assert.deepEqual([...data.slice(4 * 5, 4 * 5 + 3)], RED);
  assert.deepEqual([...data.slice(0, 4)], [0, 0, 0, 0]);
});

test("fine strokes stay within the tolerance of the great circle, and draw only what is near the view", () => {
  const places = placesAround(200);
  let drawn = 0;
  for (const zoom of [4, 7]) {
    const scale = 256 * 2 ** zoom;
    for (let i = 1; i < places.length; i++) {
      const [start, [lon, lat]] = [places[i - 1], places[i]];
      const end = [near(lon, start[0]), lat];
      const circle = new GreatCircle(start, end);
      const [x, y] = circle.at(0.37);
      const view = {
        scale, x: x * scale, y: y * scale, left: -300, top: -200, right: 300, bottom: 200,
      };
      const strand = strandBetween(start, end);
      // Beyond the map there is only its edge.
      if (strand.some((value, at) => at % 2 && (value <= 0 || value >= 1))) continue;
      drawn += 1;
      let nearest = Infinity;
      let count = 0;
      new FineStrokes(view, 1, (left, top, right, bottom) => {
        count += 1;
        nearest = Math.min(nearest, fromSegment(300, 200, left, top, right, bottom));
      }).draw(strand, 0, strand.length, 0);
      assert.ok(nearest < 1.1, `${start} ${end}: ${nearest}`);
      assert.ok(count < 60, `${count} pieces`);
      let elsewhere = 0;
      new FineStrokes({ ...view, x: view.x + 3 * scale }, 1, () => { elsewhere += 1; })
        .draw(strand, 0, strand.length, 0);
      assert.equal(elsewhere, 0);
      let again = 0;
      new FineStrokes({ ...view, x: view.x + 3 * scale }, 1, () => { again += 1; })
        .draw(strand, 0, strand.length, 3);
      assert.equal(again, count);
    }
  }
  assert.ok(drawn > 200);
});
