/* Measures the texts of a sheet at any width, before the sheet is laid out. */

import { LABELLED } from "./arrangement.js";
import { exactHeight, lookOf } from "./element.js";

/* The functions that chooseArrangement takes as texts. The parts are elements of the sheet, or null;
   list is { height(width, level) }, or null without a list. known: what has been measured of the parts as they
   are, a map that this one fills. */
export function measuring({ sheet, head, imprint }, list, known) {
  const remembered = (name, measure, memory) => (width, level = 0) => {
    const key = `${name} ${width.toFixed(1)} ${level}`;
    if (!memory.has(key)) memory.set(key, measure(width, level));
    return memory.get(key);
  };
  const look = lookOf(sheet);
  return {
    head: remembered(`${look} head`, (width) => headAt(head, width), known),
    imprint: remembered(`${look} imprint`, (width) => {
      // Beside the map it looks otherwise than below it.
      imprint?.classList.toggle("is-column", width < parseFloat(sheet.style.width) - 1);
      return heightAt(imprint, width);
    }, known),
    list: remembered("list", (width, level) =>
      level === LABELLED || !list ? 0 : list.height(width, level), new Map()),
  };
}

// More lines of a title look like a column of words.
const MOST_LINES = 3;

function headAt(head, width) {
  const height = heightAt(head, width);
  const title = head?.querySelector("h1");
  if (!title) return height;
  return title.offsetHeight > (MOST_LINES + 0.5) * parseFloat(getComputedStyle(title).lineHeight)
    ? Infinity : height;
}

/* The height of an element of a sheet that is being measured; Infinity if it is wider than that. */
export function heightAt(part, width) {
  if (!part) return 0;
  part.style.width = width + "px";
  return part.scrollWidth > part.clientWidth + 1 ? Infinity : exactHeight(part);
}
