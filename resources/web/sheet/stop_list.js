/* What the lists of stops have in common: entries in columns, and what is left out of them. */

import { evenColumns } from "./columns.js";
import { element, exactHeight } from "./element.js";

export class StopList {
  constructor(atlas, data, className) {
    this.atlas = atlas;
    this.data = data;
    // The name of this part for the user.
    this.part = "legend";
    this.element = element("ol", `ta-list ${className}`);
    // Whether inset maps take some of the room.
    this.isBesideInsets = false;
  }

  /* Shows so many stops: the first ones and the last, and between them how many are left out. */
  show(count, entryOf) {
    const { legend, moreStops } = this.data;
    const left = legend.length - count;
    this.atlas.leftOut.stops = left;
    const first = legend.slice(0, left ? count - 1 : count).map(entryOf);
    if (left) {
      const more = element("li", "ta-more", this.atlas.counted(moreStops, left));
      first.push(more, entryOf(legend.at(-1)));
    }
    first.at(-1)?.classList.add("is-last");
    this.element.replaceChildren(...first);
  }

  /* Takes back what an earlier arrangement has made of the type. */
  reset() {}

  /* What is free at both sides of the entries, in pixels. */
  margins(list) {
    const { paddingLeft, paddingRight } = getComputedStyle(list);
    return parseFloat(paddingLeft) + parseFloat(paddingRight);
  }
}

/* Makes the columns of a list about as high as one another. */
export function spread(list) {
  const entries = [...list.children].filter(({ localName }) => localName === "li");
  const count = Number(getComputedStyle(list).columnCount) || 1;
  if (count < 2 || entries.length <= count || list.querySelector(".is-long")) return;
  const heights = entries.map((entry) => {
    const { marginBottom } = getComputedStyle(entry);
    return entry.offsetHeight + parseFloat(marginBottom);
  });
  const before = exactHeight(list);
  const starts = evenColumns(heights, count).slice(1);
  const mark = (isMarked) => {
    for (const start of starts) {
      entries[start].classList.toggle("is-first", isMarked);
      entries[start - 1].classList.toggle("is-last", isMarked);
    }
  };
  mark(true);
  // The browser breaks columns by lines, which can be lower than by entries.
  if (exactHeight(list) > before + 1) mark(false);
}
