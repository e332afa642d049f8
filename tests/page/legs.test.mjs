/* Legs: which way they bow, what is kept after an edit, and how fine their lines are. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { legsBetween, traceTogether } from "../../resources/web/geometry/legs.js";

const VIEW = {
  scale: 256 * 2 ** 4, x: 0, y: 0, left: 0, top: 0, right: 4096, bottom: 4096, coarseness: 1,
};

function stop(id, lon, lat, order = "stated") {
  return { id, name: id, position: [lon, lat], order };
}

test("legs that share a way are numbered in each direction", () => {
  const [a, b, c] = [stop("a", 10, 50), stop("b", 14, 51), stop("c", 20, 40)];
  const again = (one, id) => ({ ...one, id });
  const legs = legsBetween([a, b, again(a, "a2"), again(b, "b2"), c]);
  assert.deepEqual(legs.map(({ bow }) => bow), [1, 1, 2, 0]);
});

test("a way is shared across worlds, but not by two stops in one place", () => {
  const legs = legsBetween([stop("a", 10, 50), stop("b", 14, 51), stop("c", 370, 50), stop("d", 370, 50)]);
  assert.deepEqual(legs.map(({ bow }) => bow), [1, 1, 0]);
});

test("after an edit only the legs at the edited stop are new", () => {
  const stops = [stop("a", 0, 0), stop("b", 10, 0), stop("c", 20, 0), stop("d", 30, 0), stop("e", 40, 0)];
  const before = legsBetween(stops);
  const moved = [...stops.slice(0, 2), stop("c", 20, 5), ...stops.slice(3)];
  const after = legsBetween(moved, before);
  assert.deepEqual(after.map((leg, i) => leg === before[i]), [true, false, false, true]);
});

test("after a stop is renamed its legs have its name, their geometry and their bow", () => {
  const stops = [stop("a", 0, 0), stop("b", 10, 0), stop("c", 0, 0), stop("d", 10, 0), stop("e", 40, 0)];
  const before = legsBetween(stops);
  traceTogether(before);
  const renamed = { ...stops[2], name: "C", order: "inferred" };
  const after = legsBetween([...stops.slice(0, 2), renamed, ...stops.slice(3)], before);
  assert.deepEqual(after.map((leg, i) => leg === before[i]), [true, false, false, true]);
  assert.deepEqual(after.map(({ bow }) => bow), [1, 1, 2, 0]);
  assert.deepEqual([after[1].end, after[2].start], [renamed, renamed]);
  assert.deepEqual(after.map(({ inferred }) => inferred), [false, true, false, false]);
  for (const [i, leg] of after.entries()) {
    assert.deepEqual([leg.points, leg.first, leg.last], [before[i].points, before[i].first, before[i].last]);
    assert.deepEqual(leg.circle.at(0.5), before[i].circle.at(0.5));
  }
});

test("a stop whose place is no longer known is passed over, and is not when it is known again", () => {
  const stops = [stop("a", 0, 0), stop("b", 10, 0), stop("c", 20, 0), stop("d", 30, 0)];
  const before = legsBetween(stops);
  const lost = [...stops.slice(0, 2), { ...stops[2], position: null }, stops[3]];
  const past = legsBetween(lost, before);
  assert.deepEqual(past.map(({ start, end, isPast }) => [start.id, end.id, isPast]),
    [["a", "b", false], ["b", "d", true]]);
  assert.deepEqual(legsBetween(stops, past).map(({ start, end, isPast }) => [start.id, end.id, isPast]),
    [["a", "b", false], ["b", "c", false], ["c", "d", false]]);
  const [first, ...others] = stops;
  assert.equal(legsBetween(others, before).length, 2);
  assert.equal(legsBetween([first], before).length, 0);
});

test("legs behind a new stop are kept and numbered again", () => {
  const stops = [stop("a", 0, 0), stop("b", 10, 0), stop("c", 20, 0)];
  const before = legsBetween(stops);
  const [, second] = before;
  const after = legsBetween([stops[0], stop("x", 5, 5), ...stops.slice(1)], before);
  assert.equal(after[2], second);
  assert.deepEqual(after.map(({ index }) => index), [0, 1, 2]);
});

test("a leg whose way is shared after an edit is bowed", () => {
  const stops = [stop("a", 0, 0), stop("b", 10, 0)];
  const before = legsBetween(stops);
  const after = legsBetween([...stops, stop("c", 0, 0)], before);
  assert.deepEqual(after.map(({ bow }) => bow), [1, 1]);
  assert.notEqual(after[0], before[0]);
});

test("a line starts and ends at its stops and follows the great circle", () => {
  const [leg] = legsBetween([stop("a", -120, 40), stop("b", -30, 50, "inferred")]);
  assert.equal(leg.inferred, true);
  const [run, ...others] = leg.runs(VIEW);
  assert.equal(others.length, 0);
  const point = leg.projector(VIEW);
  assert.deepEqual([run[0], run.at(-1)], [point(0), point(1)]);
  for (let i = 1; i < run.length; i++) {
    const [a, b] = [run[i - 1], run[i]];
    const [, x, y] = point((a[0] + b[0]) / 2);
    assert.ok(Math.hypot(x - (a[1] + b[1]) / 2, y - (a[2] + b[2]) / 2) <= 0.3);
  }
  assert.ok(leg.arrows([run], VIEW).length > 1);
});

test("a leg outside the view has no line", () => {
  const [leg] = legsBetween([stop("a", -120, 40), stop("b", -110, 42)]);
  const elsewhere = { ...VIEW, x: 3000 };
  assert.equal(leg.comesNear(VIEW), true);
  assert.equal(leg.comesNear(elsewhere), false);
  assert.deepEqual(leg.runs(elsewhere), []);
});

test("legs are numbered by their way, however many there are", () => {
  const places = Array.from({ length: 40 }, (_, number) => [number - 20, number % 7]);
  const tour = Array.from({ length: 4000 }, (_, number) => {
    const position = places[(number * number) % 37];
    return { id: `stop-${number}`, name: "", position };
  });
  const legs = legsBetween(tour);
  const key = ([lon, lat]) => `${lon} ${lat}`;
  const way = ({ start, end }) => [key(start.position), key(end.position)].sort().join();
  const uses = new Map();
  for (const leg of legs) uses.set(way(leg), (uses.get(way(leg)) ?? 0) + 1);
  const used = new Map();
  for (const leg of legs) {
    const isShared = uses.get(way(leg)) > 1 && key(leg.start.position) !== key(leg.end.position);
    const direction = `${key(leg.start.position)} to ${key(leg.end.position)}`;
    if (isShared) used.set(direction, (used.get(direction) ?? 0) + 1);
    assert.equal(leg.bow, isShared ? used.get(direction) : 0);
  }
});
