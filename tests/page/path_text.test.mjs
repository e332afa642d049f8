/* Path data as bytes: numbers are written as the language writes them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { PathText } from "../../resources/web/geometry/path_text.js";

const [M, L] = ["M", "L"].map((letter) => letter.charCodeAt(0));

/* A point as JavaScript writes it. */
function plain(letter, x, y, digits) {
  const unit = 10 ** digits;
  return letter + Math.round(x * unit) / unit + " " + Math.round(y * unit) / unit;
}

test("numbers are those of the language", () => {
  const numbers = [
    0, -0, 0.04, -0.04, 0.05, 1, -1, 9.95, 9.99, 10, 99.999, 100, -100.5, 1e-5, 123456.789, -7e8, 1 / 3, 1e13, -2e20,
  ];
  for (const digits of [0, 1, 2, 3, 6]) {
    for (const x of numbers) {
      for (const y of numbers) {
        const text = new PathText(digits);
        text.add(M, x, y);
        assert.equal(text.toString(), plain("M", x, y, digits), `${x} ${y} to ${digits}`);
      }
    }
  }
});

test("a text of any length is whole", () => {
  const text = new PathText(2);
  let wanted = "";
  // Lines of different lengths, so that the room ends within one.
  for (let i = 0; i < 5000; i++) {
    const [x, y] = [Math.sin(i) * 10 ** (i % 7), Math.cos(i) * i];
    text.add(i ? L : M, x, y);
    wanted += plain(i ? "L" : "M", x, y, 2);
  }
  text.close();
  assert.equal(text.toString(), wanted + "Z");
});

test("nothing is an empty text", () => {
  assert.equal(new PathText(1).toString(), "");
});

test("whole numbers are in units of the last decimal place", () => {
  const text = new PathText(2, true);
  text.add(M, 12.344, -0.05);
  text.add(L, -7, 0.004);
  assert.equal(text.toString(), "M1234 -5L-700 0");
});
