/* Loading: a load that failed is tried again, but not without end. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { LazyFile, loadWithRetries } from "../../resources/web/map/files.js";

function failing(times) {
  const load = async (file) => {
    load.calls += 1;
    if (load.calls <= times) throw new Error(file + " could not be loaded");
    return "contents";
  };
  load.calls = 0;
  return load;
}

test("a failed load is tried again at once", async () => {
  assert.equal(await loadWithRetries(failing(2), "a"), "contents");
});

test("after three failures the error is passed on", async () => {
  const load = failing(Infinity);
  await assert.rejects(loadWithRetries(load, "a"), /a could not be loaded/);
  assert.equal(load.calls, 3);
});

test("a lazy file is loaded once", async () => {
  const load = failing(0);
  const used = [];
  const file = new LazyFile(load, "a", (contents) => used.push(contents));
  const first = file.need();
  assert.equal(file.isPending, true);
  await Promise.all([first, file.need()]);
  assert.equal(file.isPending, false);
  assert.deepEqual([used, load.calls], [["contents"], 1]);
});

test("a lazy file is requested again when it is needed the next time", async () => {
  const used = [];
  const file = new LazyFile(failing(1), "a", (contents) => used.push(contents));
  await assert.rejects(file.need());
  assert.equal(file.isPending, false);
  await file.need();
  assert.deepEqual(used, ["contents"]);
});

test("a lazy file is given up after three failures", async () => {
  const load = failing(Infinity);
  const file = new LazyFile(load, "a", () => {});
  for (let i = 0; i < 5; i++) await assert.rejects(file.need());
  assert.equal(load.calls, 3);
});
