/* Numbers as the language of the page writes them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { written } from "../../resources/web/map/numbers.js";

const GROUPS = { en: ",", "en-GB": ",", de: ".", "de-CH": "'", "en-IN": ",", "de-AT": "\u00a0" };

for (const [language, group] of Object.entries(GROUPS)) {
  test(`numbers are as Intl.NumberFormat writes them in ${language}`, () => {
    const format = new Intl.NumberFormat(language);
    for (const number of [0, 1, 20, 999, 1000, 1007, 2050, 10_000, 99_999, 100_000, 1_234_567, 0.5, 2.5]) {
      assert.equal(written(number, { language, group }), format.format(number));
    }
  });
}
