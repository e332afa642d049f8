/* Finds the built-in fonts that a drawing uses, for viewers that know @font-face. */

import { rangesOf } from "../map/fonts.js";

const FONT = ["font-family", "font-weight", "font-style"];

/* The rules of the page's style sheets for the fonts of a node (write.js) and of all below it, as
   CSS; their addresses are those of the page. */
export function fontRules(root) {
  const uses = new Map();
  gather(root, { "font-weight": "400", "font-style": "normal" }, uses);
  const faces = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
  const needed = new Set([...uses.values()].flatMap((use) => facesFor(use, faces)));
  // In the order of the style sheet, so that equal drawings are equal files.
  return faces.filter((face) => needed.has(face)).map((face) => face.cssText).join("\n");
}

/* Adds the letters of all texts to uses, by their font. */
function gather({ attributes, children, text }, inherited, uses) {
  const font = { ...inherited };
  for (const key of FONT) font[key] = attributes[key] ?? font[key];
  for (const child of children) gather(child, font, uses);
  if (!text || !font["font-family"]) return;
  const key = FONT.map((part) => font[part]).join("/");
  if (!uses.has(key)) uses.set(key, { font, letters: new Set() });
  for (const letter of text) uses.get(key).letters.add(letter.codePointAt(0));
}

function facesFor({ font, letters }, faces) {
  const named = faces.filter(({ style }) =>
    nameOf(style.fontFamily) === nameOf(font["font-family"].split(",")[0])
    && isItalic(style.fontStyle) === isItalic(font["font-style"]));
  const weight = nearest(Number(font["font-weight"]), named.map(weightOf));
  return named.filter((face) => weightOf(face) === weight && covers(face, letters));
}

function nameOf(family) {
  return family.trim().replace(/["']/g, "");
}

function isItalic(style) {
  return style !== "normal";
}

function weightOf({ style }) {
  return Number(style.fontWeight);
}

/* The weight that is drawn where this one is missing (CSS Fonts 4, 5.2). */
function nearest(weight, weights) {
  const ascending = [...weights].sort((a, b) => a - b);
  const above = ascending.filter((one) => one >= weight);
  const below = ascending.filter((one) => one < weight).reverse();
  const first = weight <= 500 ? above.filter((one) => one <= 500) : above;
  return [...first, ...below, ...above][0];
}

function covers(face, letters) {
  return rangesOf(face.style.getPropertyValue("unicode-range")).some(([first, last]) =>
    [...letters].some((letter) => first <= letter && letter <= last));
}
