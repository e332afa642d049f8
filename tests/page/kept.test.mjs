/* What the window hands to a page, before or after the page has asked for it. */

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { Kept } from "../../resources/web/map/kept.js";

const never = () => new Promise(() => {});

afterEach(() => { delete globalThis.window; });

test("a file that was handed over before the scripts of the page ran is not requested", async () => {
  globalThis.window = { handed: new Map([["tour", 1]]) };
  const kept = new Kept(() => { throw new Error("it was requested"); });
  assert.equal(await kept.load("tour"), 1);
});

test("a file may be handed over before it is needed, or while it is awaited", async () => {
  globalThis.window = {};
  const kept = new Kept(never);
  kept.set("early", 1);
  assert.equal(await kept.load("early"), 1);
  const late = kept.load("late");
  kept.set("late", 2);
  assert.equal(await late, 2);
});
