/* Texts of a tour: isolated, so that scripts of both directions do not reorder one another, and cut
   where there is no room for them. */

import { largest } from "./room.js";

const [FIRST_STRONG, POP] = ["\u2068", "\u2069"];
// Right-to-left letters and directional characters; app/tour/bidi.py has the same blocks.
const BIDI = new RegExp(
  "[\\u0590-\\u08ff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufb1d-\\ufdff\\ufe70-\\ufefe]"
  + "|[\\ud802\\ud803\\ud83a\\ud83b]");
// The characters that open isolates, with the value of dir for the same direction.
const DIRECTIONS = new Map([["\u2066", "ltr"], ["\u2067", "rtl"], [FIRST_STRONG, ""]]);
const ISOLATES = /([\u2066-\u2069])/;
const ELLIPSIS = "…";

/* A text in a first strong isolate, if it needs one in a line that is read from left to right. */
export function isolate(text) {
  return BIDI.test(text) ? FIRST_STRONG + text + POP : text;
}

/* A text as nodes, with an element bdi for each isolate. */
export function nodesOf(text) {
  const root = document.createDocumentFragment();
  const open = [root];
  for (const part of text.split(ISOLATES)) {
    const node = open[open.length - 1];
    if (DIRECTIONS.has(part)) {
      const inner = document.createElement("bdi");
      if (DIRECTIONS.get(part)) inner.dir = DIRECTIONS.get(part);
      node.append(inner);
      open.push(inner);
    } else if (part === POP) {
      // A closing character alone has no effect.
      if (open.length > 1) open.pop();
    } else if (part) {
      node.append(part);
    }
  }
  return root.childNodes;
}

export function setText(element, text) {
  if (BIDI.test(text)) element.replaceChildren(...nodesOf(text));
  else element.textContent = text;
}

/* Shows as much of a text as fits, with an ellipsis if that is not all of it, and a mark after it. */
export function fitText(element, text, fits, mark = "") {
  const show = (shown) => setText(element, shown + mark);
  show(text);
  if (fits()) return;
  const isIsolated = DIRECTIONS.has(text[0]) && text.endsWith(POP);
  const words = isIsolated ? text.slice(1, -1) : text;
  const letters = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
  const showFirst = (count) =>
    show(isolate(letters.slice(0, count).join("").trimEnd() + ELLIPSIS));
  showFirst(largest(0, letters.length - 1, (count) => {
    showFirst(count);
    return fits();
  }));
}
