/* The list of stops of a picture: numbers, names, dates and distances. */

import { largest } from "../map/room.js";
import { columnCount, highestColumn, rowsOf } from "./columns.js";
import { cutToLines, element, exactHeight, lookOf } from "./element.js";
import { spread, StopList } from "./stop_list.js";

// The most lines of the name of a stop, and how many letters fit into those lines at any width.
const NAME_LINES = 3;
const SHORT_NAME = 24;
// How an entry may look at each level of giving way, by its class; the lowest list is taken. In a
// "line" the facts follow one another, in a "pile" they stand below one another; a "dense" entry is one
// line of name and dates, a "pair" two; in a "run" entries follow one another like words.
const LOOKS = [
  ["is-line", "is-pile"], ["is-dense", "is-dense is-pair"],
  ["is-dense is-small", "is-dense is-pair is-small"], ["is-dense is-small is-run"],
];
// What an entry asks for before its lines are broken: at least and at most so much, as multiples of the
// type size.
const LEAST = 7;
const WIDEST = 28;
// How much larger the type may be where there is room, and how much of the room it may fill then.
const GROWN = [1.3, 1.2, 1.1];
const FILLED = 0.8;
// The list becomes higher by the same factor, or by less: by this share of it at least.
const GROWS = 0.9;
// What a browser may add to a height that is computed, in pixels, and how much of a row words are sure to find.
const ROUNDING = 1;
const NEARLY = 0.985;
// More stops than this are measured by the first ones, and more than the second have no room.
const SAMPLE = 120;
const MOST_STOPS = 1000;

export class Legend extends StopList {
  constructor(atlas, data) {
    super(atlas, data, "ta-legend");
    this.most = Math.min(MOST_STOPS, data.legend.length);
    this.levels = LOOKS.map((_, level) => level);
    // What has been measured of entries and around them, and how much larger the type is than that of the sheet.
    this.looks = new Map();
    this.frames = new Map();
    this.factor = 1;
  }

  reset() {
    this.grow(1);
  }

  /* The height of the list at that width with all stops; Infinity if it is not wide enough. */
  height(width, level) {
    return Math.min(...LOOKS[level].map((look) => this.heightOf(look, width)));
  }

  /* Shows the list in its final width, with as many stops as the height has room for; where there is
     much room, in larger type. */
  settle(width, height, level) {
    this.grow(1);
    const needed = this.height(width, level);
    // Measuring a size takes long; most of those for which there is no room are known before.
    const sizes = GROWN.filter((factor) => factor * GROWS * needed <= height * FILLED);
    const fitsAt = (factor) => this.grow(factor) && this.height(width, level) <= height * FILLED;
    // Where there is no room for the type as it is, there is none for larger type.
    if (needed <= height * FILLED) this.grow(sizes.find(fitsAt) ?? 1);
    const looks = LOOKS[level];
    const heights = looks.map((look) => this.heightOf(look, width));
    const look = looks[heights.indexOf(Math.min(...heights))];
    this.prepare(look, width);
    const fits = (count) => {
      this.show(count, entryOf(look));
      this.cutNames();
      return exactHeight(this.element) <= height + 0.01;
    };
    if (!fits(this.most)) fits(largest(1, this.most, fits));
    spread(this.element);
  }

  /* The least height of a list that lacks stops: the first one, how many more, and the last. */
  leastHeight(width) {
    const [look] = LOOKS.at(-1);
    if (this.heightOf(look, width) === Infinity) return Infinity;
    this.prepare(look, width);
    this.show(Math.min(3, this.most), entryOf(look));
    return exactHeight(this.element);
  }

  /* Makes the type so many times as large as that of the sheet. */
  grow(factor) {
    const { style } = this.element;
    for (const size of ["name", "body", "note"]) {
      style.setProperty("--" + size, factor * this.data.type[size] + "px");
    }
    this.factor = factor;
    return this;
  }

  /* Computed from entries that have been measured once: there are many widths to try. */
  heightOf(look, width) {
    const { natural, gap, across, down, sizes, margin, highest } = this.measured(look);
    const inner = width - across;
    if (inner < natural) return Infinity;
    const share = this.most / sizes.length;
    if (look.includes("is-run")) {
      const rows = rowsOf(sizes.map((size) => size.width), inner * NEARLY);
      return down + rows * share * sizes[0].height;
    }
    const columns = columnCount(inner, natural, gap, this.most);
    const heights = sizes.map(({ height }) => height);
    if (!highest.has(columns)) {
      highest.set(columns, share > 1
        ? Math.ceil(this.most / columns) * Math.max(...heights) : highestColumn(heights, columns));
    }
    // The browser makes columns at least as high as their mean, with all margins but the last.
    const mean = (share * heights.reduce((sum, height) => sum + height, 0) - margin) / columns;
    return ROUNDING + down + Math.max(highest.get(columns) - margin, mean);
  }

  /* Gives the list a look and a width, and as many columns as its entries allow. */
  prepare(look, width) {
    const { element: list } = this;
    const { natural, gap, across } = this.measured(look);
    list.className = `ta-list ta-legend ${look}`;
    list.style.width = width + "px";
    const inner = width - across;
    list.style.columnCount = look.includes("is-run")
      ? 1 : columnCount(inner, Math.min(natural, inner), gap, this.most);
  }

  /* How large entries of a look are: { natural, sizes, margin, highest } and what frame() says. natural is
     the width that they ask for, sizes are those of the first entries, with their margins, and highest is
     what is known of the highest of so many columns. */
  measured(look) {
    const frame = this.frame();
    const key = `${this.factor} ${look}`;
    if (!this.looks.has(key)) this.looks.set(key, this.measure(look, frame));
    return { ...this.looks.get(key), ...frame };
  }

  /* What is free around the list, and between its columns, on the sheet as it is: { across, down, gap }. */
  frame() {
    const key = lookOf(this.element.closest(".ta-sheet"));
    if (!this.frames.has(key)) {
      const style = getComputedStyle(this.element);
      const [across, down] = [["Left", "Right"], ["Top", "Bottom"]].map((sides) =>
        sides.reduce((sum, side) => sum + parseFloat(style["padding" + side]), 0));
      this.frames.set(key, { across, down, gap: parseFloat(style.columnGap) || 0 });
    }
    return this.frames.get(key);
  }

  measure(look, { across }) {
    const { element: list } = this;
    const before = list.style.width;
    list.className = `ta-list ta-legend ${look} is-natural`;
    list.style.columnCount = 1;
    list.style.width = "max-content";
    const entries = this.data.legend.slice(0, Math.min(this.most, SAMPLE)).map(entryOf(look));
    list.replaceChildren(...entries);
    const size = parseFloat(getComputedStyle(list).fontSize);
    // The browser rounds this width, and lines must not break for half a pixel.
    const widest = Math.max(0, ...entries.map(({ scrollWidth }) => scrollWidth)) + 2;
    const natural = Math.max(LEAST * size, Math.min(widest, WIDEST * size));
    // Names that are too long for one line take more.
    list.classList.remove("is-natural");
    list.style.width = Math.ceil(natural + across) + "px";
    const margins = getComputedStyle(entries[0]);
    const [right, bottom] = [margins.marginRight, margins.marginBottom].map(parseFloat);
    const sizes = entries.map((entry) => {
      const { width, height } = entry.getBoundingClientRect();
      return { width: width / this.data.zoom + right + 0.5, height: height / this.data.zoom + bottom };
    });
    list.style.width = before;
    return { natural, sizes, margin: bottom, highest: new Map() };
  }

  cutNames() {
    for (const entry of this.element.children) {
      const [name, badge] = [entry.querySelector("strong"), entry.querySelector(".ta-badge")];
      const text = badge && this.data.legend[badge.textContent - 1].name;
      if (text?.length > SHORT_NAME) cutToLines(name, text, NAME_LINES);
    }
  }
}

/* The function that makes an entry of a look. */
function entryOf(look) {
  const isDense = look.includes("is-dense");
  return (stop) => {
    const item = element("li");
    const words = element("div");
    words.append(element("strong", "", stop.name));
    if (stop.country && !isDense) words.append(" ", element("span", "ta-country", stop.country));
    const facts = element("span", "ta-facts");
    facts.append(element("span", "ta-when", stop.dates));
    for (const fact of isDense ? [stop.beyond] : [stop.leg, stop.beyond]) {
      if (fact) facts.append(element("span", "ta-fact", fact));
    }
    words.append(" ", facts);
    item.append(element("span", "ta-badge", String(stop.number)), words);
    return item;
  };
}
