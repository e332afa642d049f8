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
