/* The itinerary of a poster: each stop with its main events, in columns. */

import { largest } from "../map/room.js";
import { isolate, nodesOf } from "../map/text.js";
import { element, exactHeight } from "./element.js";
import { spread, StopList } from "./stop_list.js";

// Between sizes above that of body text, for little text, and that of notes so many are tried. Smaller
// than notes are only lists of which not even the main items fit, down to this share.
const LARGEST = 1.4;
const STEPS = 7;
const SMALLEST = 0.75;
// The most main items of a stop.
const MAIN_EVENTS = 3;
// Each try lays the list out anew.
const MOST_TRIES = 400;
// An entry of more letters than this may continue in the next column.
const LONG = 400;
// More stops than this have no room on any sheet, and are measured by the first ones.
const MOST_STOPS = 1000;
const SAMPLE = 40;
// The approximate width of a column, as a multiple of its type size.
const COLUMN = 27;
// With more stops than this entries are brief: name and dates in one line, in narrower columns.
const FEW_STOPS = 12;
const BRIEF_COLUMN = 19;
// What a line needs beyond its longest one, as a multiple of the type size.
const SPARE = 0.3;
// The least width of the list, and of its columns, as a multiple of body text and of the type size.
const LEAST_LIST = 20;
const LEAST_COLUMN = 13;
// The share of the sheet that the itinerary asks for, if it has so much to say.
const SHARE = 0.36;
// Beside inset maps it asks for so much of that.
const BESIDE_INSETS = 0.75;
// How much less it asks for where it gives way to the map.
const LESS = 0.8;
// The most that it asks for if stops without their items need more.
const MOST_BARE = 0.45;

export class Itinerary extends StopList {
  constructor(atlas, data) {
    super(atlas, data, "ta-itinerary");
    this.most = Math.min(MOST_STOPS, data.legend.length);
    this.levels = [0, 1];
    this.isBrief = data.legend.length > FEW_STOPS;
    this.element.classList.toggle("is-brief", this.isBrief);
    this.area = this.bare = this.widest = null;
  }

  /* The height that the itinerary asks for at that width: for all items, but no more than its share of
     the sheet, unless the stops alone need more. */
  height(width, level) {
    if (width < LEAST_LIST * this.data.type.body) return Infinity;
    this.area ??= this.measure(this.data.type.body, Infinity);
    this.bare ??= this.measure(this.data.type.note, 0);
    const whole = this.data.width * this.data.height * (this.isBesideInsets ? BESIDE_INSETS : 1);
    return Math.max(Math.min(this.bare, MOST_BARE * whole), Math.min(this.area, SHARE * whole * LESS ** level)) / width;
  }

  /* The area of the list with so many items at each stop, in a size of type. */
  measure(size, limit) {
    const { width } = this.data;
    const count = Math.min(this.most, SAMPLE);
    this.prepare(width, size, count);
    const entry = (stop) => this.entry(stop, limit);
    this.element.replaceChildren(...this.data.legend.slice(0, count).map(entry));
    return exactHeight(this.element) * width * (this.most / count);
  }

  leastHeight(width) {
    this.prepare(width, this.data.type.note, 1);
    this.show(Math.min(3, this.most), (stop) => this.entry(stop, 0));
    return exactHeight(this.element);
  }

  /* Uses the largest type size at which all items fit, but none below that of notes. If there is none,
     it shows as many items as fit, and says at each stop how many more there are. */
  settle(width, height) {
    const { most } = this;
    const fits = (size, limitOf, stops = most) => {
      if (!this.prepare(width, size, stops) && size > this.data.type.note) return false;
      this.atlas.leftOut.items = {};
      this.show(stops, (stop) => this.entry(stop, limitOf(stop)));
      return exactHeight(this.element) <= height + 0.01
        && this.element.scrollWidth <= this.element.clientWidth + 1;
    };
    this.fill(fits);
    spread(this.element);
  }

  fill(fits) {
    const { body, note } = this.data.type;
    const most = LARGEST * body;
    const sizes = Array.from({ length: STEPS + 1 }, (_, i) => most - ((most - note) * i) / STEPS);
    const main = atMost(MAIN_EVENTS);
    let size = note * SMALLEST;
    // Layout takes long, so the smallest size is tried before all others.
    if (fits(size, main)) {
      if (fits(note, () => Infinity) && sizes.some((each) => fits(each, () => Infinity))) return;
      size = [note, note * 0.92, note * 0.84, size].find((each) => fits(each, main));
    }
    const least = largest(0, MAIN_EVENTS, (count) => fits(size, atMost(count)));
    const stops = largest(1, this.most, (count) => fits(size, atMost(least), count));
    const shown = this.data.legend.slice(0, stops);
    const limits = added(shown, atMost(least), (limitOf) => fits(size, limitOf, stops));
    fits(size, limits, stops);
  }

  /* Returns whether there is room for whole words. */
  prepare(width, size, stops) {
    const { element: list } = this;
    list.style.width = width + "px";
    list.style.fontSize = size + "px";
    const inner = list.clientWidth - this.margins(list);
    list.style.columnCount = Math.max(1, Math.min(Math.floor(inner / (this.column() * size)), stops));
    return inner >= Math.min(LEAST_COLUMN, this.column()) * size;
  }

  /* The approximate width of a column with its gap, as a multiple of the type size: stops without items
     need no more than their longest line. */
  column() {
    this.widest ??= this.data.legend.some(({ eventCount }) => eventCount) ? Infinity : this.longest();
    return Math.min(this.isBrief ? BRIEF_COLUMN : COLUMN, this.widest);
  }

  longest() {
    const { element: list } = this;
    const { width, columnCount } = list.style;
    list.style.columnCount = 1;
    list.style.width = "max-content";
    list.replaceChildren(...this.data.legend.slice(0, SAMPLE).map((stop) => this.entry(stop, 0)));
    const { fontSize, columnGap } = getComputedStyle(list);
    const widest = Math.max(...[...list.children].map(({ scrollWidth }) => scrollWidth));
    Object.assign(list.style, { width, columnCount });
    return (widest + parseFloat(columnGap)) / parseFloat(fontSize) + SPARE;
  }

  entry(stop, limit) {
    const { atlas, data } = this;
    const item = element("li");
    const words = element("div");
    words.append(element("strong", "", stop.name), " ", this.facts(stop));
    const left = stop.eventCount - Math.min(limit, stop.events.length);
    if (left) atlas.leftOut.items[stop.number] = left;
    const more = left && atlas.counted(data.moreItems, left);
    if (this.isBrief && more && !limit) words.append(" ", element("span", "ta-more-items", more));
    else if (stop.eventCount) words.append(story(stop.events.slice(0, limit), more));
    item.append(element("span", "ta-badge", String(stop.number)), words);
    item.classList.toggle("is-long", words.textContent.length > LONG);
    return item;
  }

  /* The line below the name, or after it. */
  facts({ dates, country, leg, beyond }) {
    const line = element("span", "ta-facts");
    const others = (this.isBrief ? [beyond] : [country, leg, beyond]).filter(Boolean);
    line.append(element("span", "ta-when", dates), ...others.map((fact) => ` · ${fact}`));
    return line;
  }
}

const atMost = (count) => ({ mainEvents }) => Math.min(count, mainEvents);

/* Adds an item to each stop in turn as long as it fits. Returns the function from a stop to its
   number of items. */
function added(stops, leastOf, fits) {
  const limits = new Map();
  const limitOf = (stop) => limits.get(stop) ?? leastOf(stop);
  let open = stops;
  let tries = 0;
  while (open.length && tries < MOST_TRIES) {
    open = open.filter((stop) => {
      const limit = limitOf(stop);
      if (limit >= stop.events.length || tries++ >= MOST_TRIES) return false;
      limits.set(stop, limit + 1);
      if (fits(limitOf)) return true;
      limits.set(stop, limit);
      return false;
    });
  }
  return limitOf;
}

/* more: the words for the items that are left out, if there are any. */
function story(events, more) {
  const line = element("p", "ta-story");
  events.forEach(({ text, references }, index) => {
    line.append(...nodesOf(isolate(text)));
    if (references.length) line.append("\u00a0", element("span", "ta-refs", references.join(", ")));
    if (more || index < events.length - 1) line.append("; ");
  });
  if (more) line.append(element("span", "ta-more-items", more));
  return line;
}
