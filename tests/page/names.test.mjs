/* The names of the basemap before they are placed: language, lines, islands, cities by class. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { worldX, worldY } from "../../resources/web/geometry/mercator.js";
import { besideIslet } from "../../resources/web/names/beside.js";
import { areaOf, byClass, citiesOf } from "../../resources/web/names/names.js";

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
  const { capitals, majors, others } = byClass(citiesOf(CITIES, "en"));
  assert.ok(capitals.some(({ name, capital }) => name === "Brazzaville" && capital === "CG"));
  assert.ok(majors.some(({ name }) => name === "Shenzhen"));
  assert.ok(others.some(({ name }) => name === "Geneva" || name === "Florence"));
  assert.equal(capitals.length + majors.length + others.length, CITIES.names.length);
});
