/* Loads the built-in fonts (app/map/fonts.py) before any text is measured. */

// A letter of every page: its fonts are requested before the texts are known.
const LETTER = "A";
// As many as Unicode has places for.
const LETTERS = 0x110000;

/* Fulfilled once the fonts for all texts in these data are there, so that texts have their final
   size. A font that cannot be loaded is left to the system. */
export async function loadFonts(data) {
  const points = [...lettersIn(data)].map((letter) => letter.codePointAt(0));
  const needed = [...document.fonts].filter((face) =>
    face.status !== "loaded" && rangesOf(face.unicodeRange).some(([first, last]) =>
      points.some((point) => first <= point && point <= last)));
  await settled(needed.map((face) => face.load()));
}

/* The same for texts in these fonts only, each in the notation of a canvas. */
export async function loadFontsFor(fonts, data) {
  const letters = [...lettersIn(data)].join("");
  await settled(fonts.map((font) => document.fonts.load(font, letters)));
}

/* Requests the fonts that every page needs. */
export function requestFonts() {
  loadFonts(LETTER);
}

/* A unicode-range of CSS as pairs of the first and the last code point. */
function rangesOf(text) {
  return text.split(",").map((part) => {
    const [first, last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return [parseInt(first, 16), parseInt(last, 16)];
  });
}

async function settled(loads) {
  await Promise.all(loads.map((load) => load.catch((error) => console.warn(String(error)))));
}

/* The letters of all texts in data. */
function lettersIn(data) {
  const letters = new Set();
  const seen = new Uint8Array(LETTERS);
  collect(data, (text) => {
    for (let i = 0; i < text.length; i++) {
      const point = text.codePointAt(i);
      if (point > 0xffff) i++;
      if (seen[point]) continue;
      seen[point] = 1;
      letters.add(String.fromCodePoint(point));
    }
  });
  return letters;
}

/* Calls back with each text in data. */
function collect(data, take) {
  if (typeof data === "string") {
    take(data);
  } else if (Array.isArray(data)) {
    // Of a long tour: the names of members, as below, would be made first.
    for (const value of data) if (typeof value !== "number") collect(value, take);
  } else if (data && typeof data === "object") {
    for (const name in data) collect(data[name], take);
  }
}
