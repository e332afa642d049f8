/* Keys that move a badge while the edits of earlier keys are on their way. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Nudges } from "../../resources/web/editing/nudges.js";

const at = (lon) => ({ lon, lat: 50 });
const tour = (lon) => (id) => (id === "a" ? [lon, 50] : undefined);

test("a key goes on from the last one while its edit is on its way", () => {
  const nudges = new Nudges();
  assert.equal(nudges.placeOf("a"), undefined);
  nudges.send("a", "first", at(1));
  nudges.send("a", "second", at(2));
  assert.equal(nudges.placeOf("a"), "second");
  nudges.receive(tour(1));
  assert.equal(nudges.placeOf("a"), "second");
  nudges.receive(tour(2));
  assert.equal(nudges.placeOf("a"), undefined);
});

test("an edit that comes at once ends the wait for those before it", () => {
  const nudges = new Nudges();
  nudges.send("a", "first", at(1));
  nudges.send("a", "second", at(2));
  nudges.receive(tour(2));
  assert.equal(nudges.placeOf("a"), undefined);
});

test("a stop that is elsewhere after all edits came is where the tour has it", () => {
  const nudges = new Nudges();
  nudges.send("a", "first", at(1));
  nudges.receive(tour(7));
  assert.equal(nudges.placeOf("a"), undefined);
});

test("a move that is refused, or whose stop is removed, is forgotten", () => {
  const nudges = new Nudges();
  nudges.send("a", "first", at(1));
  nudges.refuse("a");
  assert.equal(nudges.placeOf("a"), undefined);
  nudges.send("b", "first", at(1));
  nudges.send("b", "second", at(2));
  nudges.receive(tour(1));
  assert.equal(nudges.placeOf("b"), undefined);
});
