/* The list of stops of a picture: numbers, names, dates and distances. */

import { largest } from "../map/room.js";
import { columnCount } from "./columns.js";
import { cutToLines, element } from "./element.js";
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
// The most that an entry may ask for before its lines are broken, as a multiple of the type size.
const WIDEST = 28;
const LEAST = 7;
// How much larger its type may be where there is room, and how much of the room it may fill then.
const GROWN = [1.3, 1.2, 1.1];
const FILLED = 0.8;
// More stops than this are measured by the first ones, and more than the second have no room.
const SAMPLE = 120;
const MOST_STOPS = 1000;

export class Legend extends StopList {
  constructor(atlas, data) {
    super(atlas, data, "ta-legend");
    this.most = Math.min(MOST_STOPS, data.legend.length);
    this.levels = LOOKS.map((_, level) => level);
    this.looks = new Map();
  }

  /* The height of the list at that width with all stops. */
  height(width, level) {
    return Math.min(...LOOKS[level].map((look) => this.measure(look, width)));
  }

  /* Shows the list in its final width, with as many stops as the height has room for; where there is
     much room, in larger type. */
  settle(width, height, level) {
    for (const factor of GROWN) {
      this.grow(factor);
      if (this.height(width, level) <= height * FILLED) break;
      this.grow(1);
    }
    const looks = LOOKS[level];
    const heights = looks.map((look) => this.measure(look, width));
    const look = looks[heights.indexOf(Math.min(...heights))];
    this.prepare(look, width);
    const fits = (count) => {
      this.show(count, entryOf(look));
      this.cutNames();
      return this.element.offsetHeight <= height + 0.5;
    };
    if (!fits(this.most)) fits(largest(1, this.most, fits));
    spread(this.element);
  }

  grow(factor) {
    const { style } = this.element;
    const { name, body } = this.data.type;
    style.setProperty("--name", factor * name + "px");
    style.setProperty("--body", factor * body + "px");
    this.looks.clear();
  }

  /* The least height of a list that lacks stops: the first one, how many more, and the last. */
  leastHeight(width) {
    const { most } = this;
    const [look] = LOOKS.at(-1);
    if (this.measure(look, width) === Infinity) return Infinity;
    this.prepare(look, width);
    this.show(Math.min(3, most), entryOf(look));
    return this.element.offsetHeight;
  }

  measure(look, width) {
    this.prepare(look, width);
    const count = Math.min(this.most, SAMPLE);
    const inner = this.element.clientWidth - this.margins(this.element);
    if (inner < this.look(look).natural) return Infinity;
    this.element.replaceChildren(...this.data.legend.slice(0, count).map(entryOf(look)));
    if (this.element.scrollWidth > this.element.clientWidth + 1) return Infinity;
    return this.element.offsetHeight * (this.most / count);
  }

  /* Gives the list a look and a width, and as many columns as its entries allow. */
  prepare(look, width) {
    const { element: list } = this;
    list.className = `ta-list ta-legend ${look}`;
    list.style.width = width + "px";
    const { gap, natural } = this.look(look);
    const inner = list.clientWidth - this.margins(list);
    list.style.columnCount = look.includes("is-run")
      ? 1 : columnCount(inner, Math.min(natural, inner), gap, this.most);
  }

  /* The width that entries of a look ask for, and the gap between columns. */
  look(look) {
    if (!this.looks.has(look)) {
      const { element: list } = this;
      const before = list.style.width;
      list.style.width = "max-content";
      list.style.columnCount = 1;
      list.classList.add("is-natural");
      const shown = this.data.legend.slice(0, Math.min(this.most, SAMPLE)).map(entryOf(look));
      list.replaceChildren(...shown);
      const size = parseFloat(getComputedStyle(list).fontSize);
      const widest = Math.max(0, ...shown.map((entry) => entry.scrollWidth));
      this.looks.set(look, {
        natural: Math.max(LEAST * size, Math.min(widest, WIDEST * size)),
        gap: parseFloat(getComputedStyle(list).columnGap) || 0,
      });
      list.classList.remove("is-natural");
      list.style.width = before;
    }
    return this.looks.get(look);
  }

  cutNames() {
    const shown = this.element.querySelectorAll("strong");
    shown.forEach((name) => {
      const text = name.textContent;
      if (text.length > SHORT_NAME) cutToLines(name, text, NAME_LINES);
    });
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
