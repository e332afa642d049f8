/* The names of the basemap before they are placed: language, lines, islands, cities by class. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { around } from "../../resources/web/geometry/boxes.js";
import { worldX, worldY } from "../../resources/web/geometry/mercator.js";
import { roundDown } from "../../resources/web/geometry/round.js";
import { besideDot, besideIslet } from "../../resources/web/names/beside.js";
import { Cities } from "../../resources/web/names/cities.js";
import { homeBoxes } from "../../resources/web/names/home.js";
import { areaOf, byClass, citiesOf } from "../../resources/web/names/names.js";
import { Wishes } from "../../resources/web/names/wishes.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../../resources/basemap/${name}`, import.meta.url)));
const LABELS = read("labels.json");
const CITIES = read("cities.json");
const country = (code, language) =>
  areaOf("country", LABELS.countries.find(({ a2 }) => a2 === code), language);

test("names are in the language of the interface, or else in English", () => {
  assert.deepEqual(country("AT", "en").settings[0], ["AUSTRIA"]);
  assert.deepEqual(country("AT", "de").settings[0], ["ÖSTERREICH"]);
  assert.deepEqual(country("AT", "fr").settings[0], ["AUSTRIA"]);
  const sea = areaOf("sea", LABELS.seas.find(({ name }) => name === "Baltic Sea"), "de");
  assert.deepEqual(sea.settings, [["Ostsee"]]);
  const vienna = (language) => citiesOf(CITIES, language).find(({ capital }) => capital === "AT");
  assert.equal(vienna("de").name, "Wien");
  assert.equal(vienna("en").name, "Vienna");
  // A stop may have the English name.
  assert.equal(vienna("de").english, "Vienna");
});

test("long names are broken into lines of about one length", () => {
  assert.equal(country("GS", "en").settings.at(-1).length, 4);
  for (const entry of LABELS.countries) {
    for (const lines of areaOf("country", entry, "en").settings) {
      assert.equal(lines.join(" "), entry.name.toLocaleUpperCase("en"));
      assert.ok(lines.length <= 4, entry.name);
    }
  }
  assert.deepEqual(country("CF", "en").settings[1], ["CENTRAL AFRICAN", "REPUBLIC"]);
});

test("the name of an island stands within some pixels of it, and over no other land", () => {
  const name = { width: 70, height: 13 };
  for (const entry of LABELS.countries.filter(({ box }) => box)) {
    const { islet } = areaOf("country", entry, "en");
    for (const zoom of [4, 5, 6, 7]) {
      const scale = 256 * 2 ** zoom;
      const [x, y] = [islet.x * scale, islet.y * scale];
      for (const box of besideIslet(islet, x, y, name, scale)) {
        const across = Math.max(box.left - x, x - box.right, 0) - (islet.width * scale) / 2;
        const down = Math.max(box.top - y, y - box.bottom, 0) - (islet.height * scale) / 2;
        assert.ok(Math.max(across, down) < 14, `${entry.name} at zoom ${zoom}`);
      }
    }
  }
  const kitts = country("KN", "en").islet;
  const at = [worldX(-62.73), worldY(17.32)];
  assert.ok(Math.hypot(kitts.x - at[0], kitts.y - at[1]) * 360 < 0.1);
});

test("cities are placed by class: capitals, millions, others", () => {
  const classes = Object.values(byClass(citiesOf(CITIES, "en")));
  const [capitals, majors, others] = classes.map(({ all }) => all);
  assert.ok(capitals.some(({ name, capital }) => name === "Brazzaville" && capital === "CG"));
  assert.ok(majors.some(({ name }) => name === "Shenzhen"));
  assert.ok(others.some(({ name }) => name === "Geneva" || name === "Florence"));
  assert.equal(capitals.length + majors.length + others.length, CITIES.names.length);
});

test("a name moves aside for another one only if it has another place", () => {
  const wishes = new Wishes(4);
  const key = "port";
  const sides = besideDot(100, 100, 40, 15, 3);
  const find = (isWanted) => sides.find(isWanted);
  wishes.add({ key }, sides[0], find);
  const sea = around(160, 100, 60, 17);
  assert.ok(wishes.meets(sea, 4));
  assert.ok(wishes.makeRoom(sea, 4));
  assert.ok(!wishes.meets(sea, 4));
  assert.ok(wishes.isOf({ key }, sides[1]) && !wishes.isOf({ key }, sides[0]));
  // Nothing is left around the dot.
  const ocean = around(100, 100, 200, 200);
  assert.ok(!wishes.makeRoom(ocean, 4));
  assert.ok(wishes.meets(ocean, 4) && wishes.isOf({ key }, sides[1]));
});

test("two names do not move into one place", () => {
  const wishes = new Wishes(4);
  const [, free] = besideDot(100, 0, 40, 15, 3);
  const cities = [["a", 0], ["b", 20]].map(([key, y]) => {
    wishes.add({ key }, besideDot(100, y, 40, 15, 3)[0], (isWanted) => [free].find(isWanted));
    return { key };
  });
  assert.ok(!wishes.makeRoom(around(140, 10, 60, 60), 4));
  assert.ok(cities.every((city) => !wishes.isOf(city, free)));
});

test("no name but its own covers the dot of a city", () => {
  const wishes = new Wishes(4);
  wishes.addDot({ ...around(50, 50, 6, 6), key: "dot" }, 2);
  const name = around(60, 50, 40, 15);
  assert.ok(wishes.coversDot(name, 2));
  assert.ok(!wishes.coversDot(name, 2, "dot"));
});

test("the places for the name of a city are in the view, those near its stops first", () => {
  const view = { left: 4, top: 4, right: 400, bottom: 300 };
  const boxes = homeBoxes(view, { x: 300, y: 100 }, { width: 80, height: 17 });
  for (const { left, top, right, bottom } of boxes) {
    assert.ok(left >= 4 && top >= 4 && right <= 400.001 && bottom <= 300.001);
  }
  const away = ({ left, right, top, bottom }) => Math.hypot((left + right) / 2 - 300, (top + bottom) / 2 - 100);
  assert.ok(away(boxes[0]) < 30);
  assert.ok(boxes.every((box, i) => !i || away(box) >= away(boxes[i - 1])));
});

test("scales are round", () => {
  const pairs = [[1, 1], [1.9, 1], [2, 2], [499, 200], [500, 500], [12345, 10000], [0.07, 0.05]];
  for (const [given, round] of pairs) assert.ok(Math.abs(roundDown(given) - round) < 1e-9, String(given));
});

test("the cities of a view are found in their order, in every copy of the world", () => {
  const all = citiesOf(read("towns.json"), "en");
  const cities = new Cities(all);
  for (const [lon, lat, across] of [
    [10, 50, 0.05], [178, -18, 0.03], [-179.9, 65, 0.1], [540, -37, 0.06], [-300, 30, 0.02], [0, 84, 0.05],
    [20, 0, 0.6], [0, 0, 2],
  ]) {
    const [x, y] = [worldX(lon), worldY(lat)];
    const box = { left: x - across / 2, right: x + across / 2, top: y - across / 2, bottom: y + across / 2 };
    const isSeen = (city) => city.y >= box.top && city.y <= box.bottom
      && Math.ceil(box.left - city.x) <= Math.floor(box.right - city.x);
    const found = cities.within(box);
    assert.deepEqual(found.filter(isSeen), all.filter(isSeen));
    assert.ok(across > 0.1 || found.length < all.length / 3);
    const places = new Map(all.map((city, place) => [city, place]));
    assert.ok(found.every((city, i) => !i || places.get(city) > places.get(found[i - 1])));
  }
});
