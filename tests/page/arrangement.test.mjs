/* Arrangements: the route is as large as the texts allow, and little of the sheet is map without use. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { fitted, paddingOf } from "../../resources/web/geometry/fitting.js";
import {
  chooseArrangement, LABELLED, MOST_WASTE,
} from "../../resources/web/sheet/arrangement.js";

const WIDE = { width: 1000, height: 560 };
const UPRIGHT = { width: 400, height: 700 };
const SQUARE_ROUTE = { width: 0.1, height: 0.1 };
const WIDE_ROUTE = { width: 1, height: 0.18 };
const HIGH_ROUTE = { width: 0.02, height: 0.2 };

function sheetOf(size, more = {}) {
  return {
    ...size, top: 0, bottom: 0, insets: 0, kind: "plain", leastColumn: 250, allowsSea: false, ...more,
  };
}

/* Texts of so many square pixels, which are higher the narrower they are. */
function textsOf(area) {
  return {
    head: (width) => 20000 / width + 40,
    imprint: (width) => 8000 / width + 20,
    list: (width, level) => (level === LABELLED ? 0 : area * 0.7 ** level / width + 10),
  };
}

const choose = (sheet, route, texts = textsOf(30000), levels = [0, 1, 2], isSea = undefined) =>
  chooseArrangement(sheet, route, texts, levels, isSea);

test("a wide route stands above its list on every sheet", () => {
  for (const size of [WIDE, UPRIGHT, { width: 500, height: 500 }]) {
    assert.equal(choose(sheetOf(size), WIDE_ROUTE).kind, "stacked");
  }
});

test("beside a route that is about as high as wide there is a column of text on a wide sheet", () => {
  const found = choose(sheetOf(WIDE), SQUARE_ROUTE);
  assert.equal(found.kind, "side");
  assert.ok(found.column >= 250);
});

test("text lies over the sea if there is sea, on that side of the route where it is", () => {
  const sheet = sheetOf(WIDE, { allowsSea: true });
  const none = choose(sheet, SQUARE_ROUTE, textsOf(30000), [0], () => false);
  assert.equal(none.kind, "side");
  const west = choose(sheet, SQUARE_ROUTE, textsOf(30000), [0], ({ side }) => side === "left");
  assert.deepEqual([west.kind, west.side], ["sea", "left"]);
  assert.equal(west.clear.left, west.column);
  assert.deepEqual(west.map, { width: WIDE.width, height: WIDE.height });
});

test("little of a sheet is map beyond the route", () => {
  for (const route of [SQUARE_ROUTE, WIDE_ROUTE, HIGH_ROUTE]) {
    for (const size of [WIDE, UPRIGHT, { width: 500, height: 500 }, { width: 700, height: 1000 }]) {
      const { waste } = choose(sheetOf(size), route);
      assert.ok(waste <= MOST_WASTE, `${waste} of ${JSON.stringify([size, route])}`);
    }
  }
});

test("the texts of an arrangement fit", () => {
  const texts = textsOf(60000);
  for (const size of [WIDE, UPRIGHT]) {
    for (const route of [SQUARE_ROUTE, WIDE_ROUTE]) {
      const { kind, column, level, map } = choose(sheetOf(size), route, texts);
      const width = kind === "beside" ? size.width : column;
      const around = texts.head(width) + texts.imprint(width);
      const list = texts.list(column, level);
      const free = { stacked: map.height, beside: 0, side: 0 }[kind];
      assert.ok(around + list + free <= size.height + 1, kind);
    }
  }
});

test("texts keep clear of the safe areas", () => {
  const safe = { top: 90, bottom: 80 };
  const texts = textsOf(30000);
  const { kind, map } = choose(sheetOf(UPRIGHT, safe), WIDE_ROUTE, texts);
  assert.equal(kind, "stacked");
  const used = texts.head(400) + texts.imprint(400) + texts.list(400, 0) + map.height;
  assert.ok(used <= UPRIGHT.height - safe.top - safe.bottom);
});

test("a list gives way only as far as it has to", () => {
  const roomy = choose(sheetOf(WIDE), WIDE_ROUTE, textsOf(30000));
  const full = choose(sheetOf(WIDE), WIDE_ROUTE, textsOf(400000));
  assert.equal(roomy.level, 0);
  assert.ok(full.level > 0);
});

test("dates on the map take the place of a list where the route becomes much larger", () => {
  const levels = [0, 1, 2, LABELLED];
  const upright = choose(sheetOf(UPRIGHT), SQUARE_ROUTE, textsOf(120000), levels);
  assert.equal(upright.level, LABELLED);
  assert.equal(choose(sheetOf(WIDE), SQUARE_ROUTE, textsOf(30000), levels).level, 0);
});

test("there is no arrangement for texts without room", () => {
  assert.equal(choose(sheetOf({ width: 120, height: 80 }), WIDE_ROUTE), null);
});

test("inset maps take room from the map", () => {
  const texts = textsOf(30000);
  const found = choose(sheetOf(WIDE, { insets: 120 }), WIDE_ROUTE, texts);
  assert.equal(found.kind, "stacked");
  const used = texts.head(1000) + texts.imprint(1000) + texts.list(1000, found.level);
  assert.ok(used + found.map.height + 120 <= WIDE.height + 1);
});

test("a route in one place has a large map", () => {
  const { map } = choose(sheetOf(WIDE), null);
  assert.ok(map.width * map.height > 0.4 * WIDE.width * WIDE.height);
});

test("a fitted route keeps its padding and its shape", () => {
  const size = fitted({ width: 0.2, height: 0.1 }, 800, 600);
  const padding = paddingOf(800, 600);
  assert.ok(Math.abs(size.width - (800 - 2 * padding.x)) < 1e-9);
  assert.ok(Math.abs(size.width / size.height - 2) < 1e-9);
  assert.equal(fitted({ width: 0.2, height: 0 }, 800, 600).height, 0);
});
