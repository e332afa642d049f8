/* Finds the built-in fonts that a drawing uses, which are then put into it. */

const FONT = ["font-family", "font-weight", "font-style"];

/* The faces of the page that a node (write.js) and all below it are drawn with, as [{ family,
   weight, italic, letters }]; letters are those of all texts in that face. */
export function usedFaces(root) {
  const uses = new Map();
  gather(root, { "font-weight": "400", "font-style": "normal" }, uses);
  return [...uses.values()];
}

/* Adds the letters of all texts to uses, by their face. */
function gather({ attributes, children, text }, inherited, uses) {
  const font = { ...inherited };
  for (const key of FONT) font[key] = attributes[key] ?? font[key];
  for (const child of children) gather(child, font, uses);
  const face = text && faceFor(font);
  if (!face) return;
  const key = `${face.family} ${face.weight} ${face.italic}`;
  const use = uses.get(key) || { ...face, letters: "" };
  use.letters = [...new Set(use.letters + text)].join("");
  uses.set(key, use);
}

function faceFor(font) {
  const family = nameOf((font["font-family"] || "").split(",")[0]);
  const italic = isItalic(font["font-style"]);
  const weights = [...document.fonts]
    .filter((face) => nameOf(face.family) === family && isItalic(face.style) === italic)
    .map((face) => Number(face.weight));
  if (!weights.length) return null;
  return { family, italic, weight: nearest(Number(font["font-weight"]), weights) };
}

function nameOf(family) {
  return family.trim().replace(/["']/g, "");
}

function isItalic(style) {
  return style !== "normal";
}

/* The weight that is drawn where this one is missing (CSS Fonts 4, 5.2). */
function nearest(weight, weights) {
  const ascending = [...weights].sort((a, b) => a - b);
  const above = ascending.filter((one) => one >= weight);
  const below = ascending.filter((one) => one < weight).reverse();
  const first = weight <= 500 ? above.filter((one) => one <= 500) : above;
  return [...first, ...below, ...above][0];
}
