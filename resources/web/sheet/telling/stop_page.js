/* What the sheet of one stop tells: its strongest quotation, then its items by kind. */

import { largest } from "../../map/room.js";
import { nodesOf } from "../../map/text.js";
import { element, exactHeight, lookOf } from "../element.js";
import { kindGlyph } from "./glyphs.js";
import { endOf, KINDS, pullQuote, statusOf } from "./items.js";

// The share of the sheet that the text asks for at each level of giving way, where the sheet is upright and
// where it is not, if there is so much to say.
const UPRIGHT = [0.46, 0.4, 0.32];
const WIDE = [0.3, 0.26, 0.2];
// Sizes of type that are tried, as multiples of body text, from the largest down to notes.
const GROWN = [1.3, 1.2, 1.1, 1];
const SHRUNK = 4;
// Smaller than notes is only text that would leave out everything else, down to this share.
const SMALLEST = 0.75;
// The approximate width of a column and the least one, as multiples of the type size, and that of a
// column with its headings beside the items.
const COLUMN = 40;
const LEAST_WIDTH = 15;
const ROWS = 27;
// How much each way to tell it says: whether with the notes on what is inferred, and with summaries.
const WHOLE = { hasNotes: true, hasDetails: true };
const WAYS = [WHOLE, { hasNotes: false, hasDetails: true }, { hasNotes: false, hasDetails: false }];
// How many items are tried after the first one that has no room.
const MOST_TRIES = 12;

export class StopPage {
  constructor(atlas, data) {
    this.atlas = atlas;
    this.data = data;
    this.page = data.stop;
    this.part = "events";
    this.element = element("section", "ta-list ta-page");
    this.isUpright = data.width <= data.height * 1.1;
    this.levels = (this.isUpright ? UPRIGHT : WIDE).map((_, level) => level);
    // What has been measured, by the look of the sheet and the width.
    this.wholes = new Map();
    this.leasts = new Map();
  }

  /* Takes back what an earlier arrangement has made of the type; there is nothing of that here. */
  reset() {}

  /* The height that the page asks for at that width: for all that it tells, but no more than its share of
     the sheet. */
  height(width, level) {
    const { body } = this.data.type;
    if (width < LEAST_WIDTH * body) return Infinity;
    const most = ((this.isUpright ? UPRIGHT : WIDE)[level] * this.data.width * this.data.height) / width;
    const whole = this.measured(this.wholes, width, () => this.tell(width, body, WHOLE, this.page.items));
    return Math.max(Math.min(whole, most), this.leastHeight(width));
  }

  leastHeight(width) {
    const { note } = this.data.type;
    const first = this.page.items.slice(0, 1);
    return this.measured(this.leasts, width, () => this.tell(width, note, WAYS.at(-1), first));
  }

  /* The height after tell(), which is the same at each level of giving way. */
  measured(known, width, tell) {
    const key = `${lookOf(this.element.closest(".ta-sheet"))} ${width}`;
    if (!known.has(key)) {
      tell();
      known.set(key, exactHeight(this.element));
    }
    return known.get(key);
  }

  /* Tells as much as there is room for: all in the largest type, then without notes and summaries, then so
     many items, and how many more there are. */
  settle(width, height) {
    const { body, note } = this.data.type;
    const { items } = this.page;
    const fits = (size, way, shown = items) => {
      this.tell(width, size, way, shown);
      return exactHeight(this.element) <= height + 0.01
        && this.element.scrollWidth <= this.element.clientWidth + 1;
    };
    const steps = Array.from({ length: SHRUNK }, (_, i) => body - ((body - note) * (i + 1)) / SHRUNK);
    for (const way of WAYS) {
      if (fits(body, way) && GROWN.some((times) => fits(times * body, way))) return;
      if (way !== WHOLE && fits(note, way) && steps.some((size) => fits(size, way))) return;
    }
    const way = WAYS.at(-1);
    const size = fits(note, way, items.slice(0, 1)) ? note : note * SMALLEST;
    const first = largest(0, items.length, (count) => fits(size, way, items.slice(0, count)));
    let shown = items.slice(0, first);
    // Shorter ones may have room where the next one has not.
    for (const item of items.slice(first + 1, first + 1 + MOST_TRIES)) {
      if (fits(size, way, [...shown, item])) shown = [...shown, item];
    }
    fits(size, way, shown);
  }

  /* Shows some items in a size of type. */
  tell(width, size, way, shown) {
    const { element: root, page } = this;
    root.style.width = width + "px";
    root.style.fontSize = size + "px";
    const { paddingLeft, paddingRight } = getComputedStyle(root);
    const inner = width - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const columns = Math.max(1, Math.min(3, Math.floor(inner / (COLUMN * size))));
    root.classList.toggle("is-rows", inner / columns >= ROWS * size);
    const pull = shown.find((item) => item === page.items[page.pull]);
    const sections = element("div", "ta-sections");
    sections.style.columnCount = columns;
    for (const kind of KINDS) {
      const items = shown.filter((item) => item.kind === kind && item !== pull);
      if (items.length) sections.append(this.section(kind, items, { ...way, known: pull?.speaker }));
    }
    const left = page.count - shown.length;
    this.atlas.leftOut.items = left ? { [this.data.number ?? this.number()]: left } : {};
    if (left) sections.append(element("p", "ta-more-items", this.atlas.counted(this.data.moreItems, left)));
    else if (way.hasNotes && page.notes.length) sections.append(this.notes());
    root.replaceChildren(...(pull ? [pullQuote(pull)] : []), ...(sections.childElementCount ? [sections] : []));
  }

  /* The number of the stop where the sheet has no title. */
  number() {
    return this.atlas.index(this.data.fit) + 1;
  }

  section(kind, items, way) {
    const { heading, inferred } = this.page.sections.find((section) => section.kind === kind);
    const label = element("h2", "");
    label.append(kindGlyph(kind), element("span", "", heading));
    if (inferred) label.append(" ", element("span", "ta-inferred", `(${inferred})`));
    return section(label, items.map((item) => itemOf(item, way)), kind);
  }

  notes() {
    const lines = this.page.notes.map(([head, note]) => {
      const line = element("p", "ta-told");
      line.append(element("b", "", head), " ", ...nodesOf(note));
      return line;
    });
    return section(element("h2", ""), lines, "note");
  }
}

function section(label, items, kind) {
  const [first, ...others] = items;
  const shown = element("section", `ta-section is-${kind}`);
  const body = element("div", "ta-told-items");
  body.append(first, ...others);
  shown.append(label, body);
  return shown;
}

/* An item with who took part (known is the speaker of the quotation above), the facts about it, and its summary. */
function itemOf(item, { hasDetails, known }) {
  const shown = element("div", "ta-told");
  const head = element("p", "");
  const title = element(item.kind === "quote" ? "span" : "b", item.kind === "quote" ? "ta-said" : "", item.text);
  if (item.kind === "fact") head.append(...nodesOf(item.text));
  else head.append(title);
  if (item.status && item.kind !== "absent") head.append(", ", statusOf(item.status));
  if (item.kind === "absent") head.prepend(statusOf(item.status, ": "));
  const parts = [];
  for (const [name, details] of item.people) {
    const person = element("span", "");
    person.append(element("span", "ta-person", name));
    // The role of who is quoted above stands there.
    if (item.kind !== "quote" || item.speaker !== known) person.append(...nodesOf(details));
    parts.push(person);
  }
  if (item.morePeople) parts.push(element("span", "", item.morePeople));
  const separator = item.kind === "meeting" ? "; " : " · ";
  const line = element("p", "ta-told-facts");
  parts.forEach((part, index) => line.append(...(index ? [separator, part] : [part])));
  item.facts.forEach((fact) => line.append(...(line.childNodes.length ? [" · "] : []), element("span", "", fact)));
  // Facts have only their date to add.
  if (item.kind === "fact" && line.childNodes.length) head.append(" · ", ...line.childNodes);
  const lines = line.childNodes.length ? [line] : [];
  if (hasDetails && item.summary) lines.push(element("p", "ta-summary", item.summary));
  (lines.at(-1) ?? head).append(...endOf(item));
  shown.append(head, ...lines);
  return shown;
}
