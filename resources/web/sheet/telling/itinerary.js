/* The itinerary of a poster: each stop with its main items, in columns. */

import { largest } from "../../map/room.js";
import { element, exactHeight } from "../element.js";
import { filled, fit, isLong } from "./filling.js";
import { firstByKind, itemRow, pullQuote } from "./items.js";
import { spread, StopList } from "../stop_list.js";

// Between sizes above that of body text, for little text, and that of notes so many are tried. Smaller
// than notes are only lists of which not even the main items fit.
const LARGEST = 1.4;
const STEPS = 7;
const SMALLER = [0.92, 0.84, 0.75];
// More stops than this have no room on any sheet, and are measured by the first ones.
const MOST_STOPS = 1000;
const SAMPLE = 40;
// Nor have more items, so that no more are measured, but so many of each stop.
const MOST_ITEMS = 3000;
const LEAST_ITEMS = 3;
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
// The same of many stops, whose type would be small.
const SHARE_OF_MANY = 0.46;
// Beside inset maps it asks for so much of that.
const BESIDE_INSETS = 0.75;
// How much less it asks for where it gives way to the map.
const LESS = 0.8;
// The most that it asks for if stops without their items need more.
const MOST_BARE = 0.45;
// The most of the list that the quotation above it may take, and its type as a multiple of body text.
const MOST_PULL = 0.3;
const PULL = 1.9;
// The height of a line and the gap above an item, as multiples of the type size.
const LINE = 1.4;
const GAP = 0.3;
// A browser may break columns a little less well than is computed: the heights that are aimed at.
const AIMS = [1, 0.97, 0.94, 0.9, 0.85, 0.78, 0.7];

export class Itinerary extends StopList {
  constructor(atlas, data) {
    super(atlas, data, "ta-itinerary");
    this.most = Math.min(MOST_STOPS, data.legend.length);
    this.levels = [0, 1];
    this.isBrief = data.legend.length > FEW_STOPS;
    this.element.classList.toggle("is-brief", this.isBrief);
    // Where the quotation that is set large stands: on the "map", above the "list", or nowhere.
    this.pullPlace = data.pull ? "map" : null;
    this.known = new Map();
    this.mostItems = Math.max(LEAST_ITEMS, Math.floor(MOST_ITEMS / this.most));
  }

  /* The height that the itinerary asks for at that width: for all items, but no more than its share of
     the sheet, unless the stops alone need more. */
  height(width, level) {
    if (width < LEAST_LIST * this.data.type.body) return Infinity;
    const area = this.once("area", () => this.measure(this.data.type.body, Infinity));
    const bare = this.once("bare", () => this.measure(this.data.type.note, 0));
    const whole = this.data.width * this.data.height * (this.isBesideInsets ? BESIDE_INSETS : 1);
    const pull = this.pullHeight(width) * width;
    const most = (this.isBrief ? SHARE_OF_MANY : SHARE) * whole * LESS ** level;
    return Math.max(Math.min(bare, MOST_BARE * whole), Math.min(area + pull, most)) / width;
  }

  once(name, measure) {
    if (!this.known.has(name)) this.known.set(name, measure());
    return this.known.get(name);
  }

  /* The height of the quotation above the list. */
  pullHeight(width) {
    if (this.pullPlace !== "list") return 0;
    return this.once(`pull ${width.toFixed(1)}`, () => {
      this.element.style.width = width + "px";
      const pull = this.pullAbove();
      this.element.replaceChildren(pull);
      return exactHeight(pull);
    });
  }

  /* The quotation as it stands above the list, over all columns. */
  pullAbove() {
    const above = element("div", "ta-pull-above");
    above.style.setProperty("--pull", PULL * this.data.type.body + "px");
    above.append(pullQuote(this.data.pull, [this.data.pull.place]));
    return above;
  }

  /* The area of the list with so many items at each stop, in a size of type. */
  measure(size, limit) {
    const { width } = this.data;
    const count = Math.min(this.most, SAMPLE);
    this.prepare(width, size, count);
    const entries = this.data.legend.slice(0, count).map((stop) => this.entry(stop, limit));
    this.element.replaceChildren(...entries);
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
    // Where the quotation would take too much, it stands among the items of its stop.
    if (this.pullHeight(width) > MOST_PULL * height) this.pullPlace = null;
    const { paddingTop, paddingBottom } = getComputedStyle(this.element);
    const room = height - this.pullHeight(width) - parseFloat(paddingTop) - parseFloat(paddingBottom);
    for (const aim of AIMS) {
      this.fill(width, room * aim);
      if (this.isWithin(height)) return;
    }
    this.bare(width, height);
  }

  isWithin(height) {
    spread(this.element);
    return exactHeight(this.element) <= height + 0.01
      && this.element.scrollWidth <= this.element.clientWidth + 1;
  }

  fill(width, room) {
    const { body, note } = this.data.type;
    const most = LARGEST * body;
    const sizes = Array.from({ length: STEPS + 1 }, (_, i) => most - ((most - note) * i) / STEPS);
    const whole = (size) => this.counts(size, width, room, () => Infinity);
    const main = (each, least) =>
      this.counts(each, width, room, (index) => Math.min(least, this.data.legend[index].mainEvents));
    let [counts, size] = [whole(note), note];
    if (counts) {
      for (const each of sizes) {
        const found = whole(each);
        if (found) {
          [counts, size] = [found, each];
          break;
        }
      }
    } else {
      // Fewer items are better than smaller type, but none is worse.
      for (const [share, least] of [[1, 3], [1, 2], [1, 1], ...SMALLER.map((each) => [each, 1])]) {
        size = share * note;
        counts = main(size, least);
        if (counts) break;
      }
    }
    counts ??= main(size, 0);
    if (!counts) {
      this.bare(width, room);
      return;
    }
    const { stops } = this.sizesAt(size, width);
    this.prepare(width, size, this.most);
    // Of very many stops the last one is shown without having been measured.
    const limit = ({ number }) => counts[number - 1] ?? 0;
    const isLongAt = (stop) => stop.number <= stops.length && isLong(stops[stop.number - 1], limit(stop), room);
    this.show(this.most, (stop) => this.entry(stop, limit(stop), isLongAt(stop)));
  }

  /* As many items as have room in a size of type, by stop, or null. */
  counts(size, width, room, least) {
    const { stops, columns, isReadable } = this.sizesAt(size, width);
    if (!isReadable && size > this.data.type.note) return null;
    const whole = stops.map(({ items }) => items.length);
    if (least(0) === Infinity) return fit(stops, whole, columns, room) ? whole : null;
    return filled(stops, columns, room, least);
  }

  sizesAt(size, width) {
    // What is set large is no item of its stop.
    return this.once(`sizes ${size} ${width} ${this.pullPlace !== null}`, () => this.sizes(size, width));
  }

  /* The heights of the lines and of all items of the stops in a size of type, as filling.js takes them. */
  sizes(size, width) {
    const isReadable = this.prepare(width, size, this.most);
    const legend = this.data.legend.slice(0, this.most);
    this.element.replaceChildren(...legend.map((stop) => this.entry(stop, Infinity)));
    const zoom = this.element.getBoundingClientRect().width / width;
    const heightOf = (shown) => shown.getBoundingClientRect().height / zoom;
    const style = getComputedStyle(this.element.firstChild);
    const line = size * LINE;
    const stops = legend.map((stop, index) => {
      const shown = this.element.children[index];
      const rows = [...shown.querySelectorAll(".ta-item")];
      const items = firstByKind(this.eventsOf(stop), Infinity);
      const known = new Map(items.map((item, i) => [item, heightOf(rows[i]) + GAP * size]));
      return {
        head: heightOf(shown.querySelector(".ta-entry-head")),
        items: this.eventsOf(stop).map((item) => known.get(item)),
        // In a brief entry it follows the last item.
        more: this.isBrief ? line / 2 : line + GAP * size, bare: this.isBrief ? 0 : line + GAP * size, padding: parseFloat(style.paddingBottom),
        hidden: this.leftOf(stop, Infinity),
      };
    });
    return { stops, columns: Number(this.element.style.columnCount), isReadable };
  }

  /* As many stops as fit, without their items. */
  bare(width, height) {
    const size = this.data.type.note * SMALLER.at(-1);
    this.pullPlace = null;
    const fits = (count) => {
      this.prepare(width, size, count);
      this.show(count, (stop) => this.entry(stop, 0));
      return exactHeight(this.element) <= height + 0.01;
    };
    fits(largest(1, this.most, fits));
    spread(this.element);
  }

  /* Returns whether there is room for whole words. */
  prepare(width, size, stops) {
    const { element: list } = this;
    this.atlas.leftOut.items = {};
    list.style.width = width + "px";
    list.style.fontSize = size + "px";
    list.style.setProperty("--size", size + "px");
    const inner = list.clientWidth - this.margins(list);
    list.style.columnCount = Math.max(1, Math.min(Math.floor(inner / (this.column() * size)), stops));
    return inner >= Math.min(LEAST_COLUMN, this.column()) * size;
  }

  /* The approximate width of a column with its gap, as a multiple of the type size: stops without items
     need no more than their longest line. */
  column() {
    const widest = this.once("widest", () =>
      (this.data.legend.some(({ eventCount }) => eventCount) ? Infinity : this.longest()));
    return Math.min(this.isBrief ? BRIEF_COLUMN : COLUMN, widest);
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

  show(count, entryOf) {
    super.show(count, entryOf);
    if (this.pullPlace === "list") this.element.prepend(this.pullAbove());
  }

  /* The items of a stop without the one that is set large. */
  eventsOf(stop) {
    const { pull } = this.data;
    const events = stop.events.slice(0, this.mostItems);
    if (!this.pullPlace || pull.number !== stop.number) return events;
    return events.filter(({ id }) => id !== pull.id);
  }

  /* How many items of a stop are not shown. */
  leftOf(stop, limit) {
    const events = this.eventsOf(stop);
    const isPulled = this.pullPlace !== null && this.data.pull.number === stop.number;
    return stop.eventCount - (isPulled ? 1 : 0) - Math.min(limit, events.length);
  }

  entry(stop, limit, isLongEntry = false) {
    const { atlas, data } = this;
    const entry = element("li");
    const words = element("div");
    const head = element("div", "ta-entry-head");
    head.append(element("strong", "", stop.name), " ", this.facts(stop));
    words.append(head, ...firstByKind(this.eventsOf(stop), limit).map(itemRow));
    const left = this.leftOf(stop, limit);
    if (left) {
      atlas.leftOut.items[stop.number] = left;
      const more = element("span", "ta-more-items", atlas.counted(data.moreItems, left));
      if (this.isBrief) (words.lastChild.lastChild.localName === "p" ? words.lastChild.lastChild : head).append(" ", more);
      else words.append(more);
    }
    entry.append(element("span", "ta-badge", String(stop.number)), words);
    entry.classList.toggle("is-long", isLongEntry);
    return entry;
  }

  /* The line below the name, or after it. */
  facts({ dates, country, leg, beyond }) {
    const line = element("span", "ta-facts");
    const others = (this.isBrief ? [beyond] : [country, leg, beyond]).filter(Boolean);
    line.append(element("span", "ta-when", dates), ...others.map((fact) => ` · ${fact}`));
    return line;
  }
}
