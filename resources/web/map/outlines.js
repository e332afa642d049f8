/* Long outlines of a printed page. The printer would take longer for them than for all else, so the page has
   placeholders for them, in whose places the app puts the outlines (app/export/sheet/outlines.py). */

// Shorter path data are printed as they are.
const LONG = 2000;

/* Gives a path its data, or a placeholder if they are long. A magnified sheet is printed as it is: the printer
   makes it a drawing of its own within the page.

   text: absolute moves, lines and closings, without dashes, in whole units. place: a point in the view, in these
   units, [x, y]. number: another one for each path of the page. */
export function setOutline(path, text, place, number) {
  path.outline = text.length < LONG || path.closest(".is-magnified") ? null : text;
  path.setAttribute("d", path.outline ? placeholder(place, number) : text);
}

/* The data of a path, whether it has a placeholder or not. */
export function outlineOf(path) {
  return path.outline ?? path.getAttribute("d");
}

/* The number of placeholders of the page, and, each on a line of text, every placeholder and after it the outline
   in whose place it is. */
export function outlines() {
  const paths = held();
  return [paths.length, ...paths.flatMap((path) => [path.getAttribute("d"), path.outline])].join("\n");
}

/* Draws the outlines themselves. */
export function drawOutlines() {
  for (const path of held()) {
    path.setAttribute("d", path.outline);
    path.outline = null;
  }
}

const held = () => [...document.querySelectorAll("path")].filter((path) => path.outline);

/* A small open triangle, which nothing else in the page is like. */
function placeholder([x, y], number) {
  return `M${x} ${y}L${x + number + 1} ${y}L${x} ${y + number + 1}`;
}
