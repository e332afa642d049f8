/* Loads the built-in fonts (app/map/fonts.py) before any text is measured. */

// The letters of every page, which are requested before its texts are known.
const BASIC = "Aa0";

/* Fulfilled once the fonts for all texts in these data are there, so that texts have their final
   size. A font that cannot be loaded is left to the system. */
export async function loadFonts(data) {
  const letters = new Set();
  collect(data, letters);
  const points = [...letters].map((letter) => letter.codePointAt(0));
  const needed = [...document.fonts].filter((face) =>
    face.status !== "loaded" && rangesOf(face.unicodeRange).some(([first, last]) =>
      points.some((point) => first <= point && point <= last)));
  await Promise.all(needed.map((face) => face.load().catch((error) => console.warn(error))));
}

/* Requests the fonts that every page needs. */
export function requestFonts() {
  loadFonts(BASIC);
}

/* Adds the letters of all texts in data to letters. */
function collect(data, letters) {
  if (typeof data === "string") {
    for (const letter of data) letters.add(letter);
  } else if (Array.isArray(data)) {
    // Geometry, which has many numbers and no texts among them.
    if (typeof data[0] === "number") return;
    for (const part of data) collect(part, letters);
  } else if (data && typeof data === "object") {
    for (const part of Object.values(data)) collect(part, letters);
  }
}

/* A unicode-range of CSS as pairs of the first and the last code point. */
export function rangesOf(text) {
  return text.split(",").map((part) => {
    const [first, last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return [parseInt(first, 16), parseInt(last, 16)];
  });
}
