/* What the lists of stops have in common: entries in columns, and what is left out of them. */

import { evenColumns } from "./columns.js";
import { element } from "./element.js";

export class StopList {
  constructor(atlas, data, className) {
    this.atlas = atlas;
    this.data = data;
    this.element = element("ol", `ta-list ${className}`);
    // Whether inset maps take some of the room.
    this.isBesideInsets = false;
  }

  /* Shows so many stops: the first ones and the last, and between them how many are left out. */
  show(count, entryOf) {
    const { legend, moreStops } = this.data;
    const left = legend.length - count;
    this.atlas.leftOut.stops = left;
    if (!left) {
      this.element.replaceChildren(...legend.map(entryOf));
      return;
    }
    const more = element("li", "ta-more", this.atlas.counted(moreStops, left));
    const first = legend.slice(0, count - 1).map(entryOf);
    this.element.replaceChildren(...first, more, entryOf(legend.at(-1)));
  }

  /* What is free at both sides of the entries, in pixels. */
  margins(list) {
    const { paddingLeft, paddingRight } = getComputedStyle(list);
    return parseFloat(paddingLeft) + parseFloat(paddingRight);
  }
}

/* Makes the columns of a list about as high as one another. */
export function spread(list) {
  const entries = [...list.children];
  const count = Number(getComputedStyle(list).columnCount) || 1;
  for (const entry of entries) entry.classList.remove("is-first", "is-last");
  if (count < 2 || entries.length <= count || list.querySelector(".is-long")) return;
  const heights = entries.map((entry) => {
    const { marginBottom } = getComputedStyle(entry);
    return entry.offsetHeight + parseFloat(marginBottom);
  });
  const before = list.offsetHeight;
  for (const start of evenColumns(heights, count).slice(1)) {
    entries[start].classList.add("is-first");
    entries[start - 1].classList.add("is-last");
  }
  entries.at(-1).classList.add("is-last");
  // The browser breaks columns by lines, which can be lower than by entries.
  if (list.offsetHeight > before + 1) {
    for (const entry of entries) entry.classList.remove("is-first", "is-last");
  }
}
