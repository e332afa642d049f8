/* Creates elements of the sheet; text of a tour is set as text. */

import { fitText, setText } from "../map/text.js";

export function element(name, className, text) {
  const created = document.createElement(name);
  if (className) created.className = className;
  if (text !== undefined) setText(created, text);
  return created;
}

/* Cuts the text of an element that is on the page to so many lines; a mark after it is kept. */
export function cutToLines(shown, text, lines, mark) {
  const line = parseFloat(getComputedStyle(shown).lineHeight);
  fitText(shown, text, () => shown.offsetHeight <= (lines + 0.5) * line, mark);
}

/* The height of an element of a sheet in pixels of the layout, not rounded as offsetHeight is. */
export function exactHeight(shown) {
  const sheet = shown.closest(".ta-sheet");
  const zoom = sheet.getBoundingClientRect().width / parseFloat(sheet.style.width);
  return shown.getBoundingClientRect().height / zoom;
}

// The classes of a sheet that make no difference to its texts.
const OTHER_CLASSES = / ?(?:is-measuring|has-insets)/g;

/* What the sizes of texts depend on besides their own styles: the classes of their sheet, if they are on one. */
export function lookOf(sheet) {
  return sheet?.className.replace(OTHER_CLASSES, "");
}
