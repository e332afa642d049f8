/* The name of a stop beside its badge. */

import { fitText, isolate, setText } from "../map/text.js";

// A longer name is cut, in pixels: the itinerary and the tooltip have it in full.
const LONGEST_NAME = 280;
// The room for a remark after the name, which is never cut.
const REMARK = 140;
// A name of fewer characters is not broken into two lines.
const SHORT = 9;

export class Label {
  /* isStill: whether the label is on a sheet, where the text itself is cut, since not every format has
     the ellipsis of a style; on a screen it stays whole, for searching and for copying. */
  constructor(isStill) {
    this.isStill = isStill;
    this.element = document.createElement("span");
    this.element.className = "ta-label";
    this.element.dir = "auto";
    this.name = null;
    // What follows the name and what stands below it, if anything.
    this.remark = this.note = "";
    this._sizes = null;
  }

  set(name, remark, note) {
    if (name === this.name && remark === this.remark && note === this.note) return;
    Object.assign(this, { name, remark, note, _sizes: null });
  }

  /* Measures the name anew: how names look has changed. */
  remeasure() {
    this._sizes = null;
  }

  /* The sizes of the name in pixels: on one line, and on two or null: [whole, broken]. */
  measure() {
    this._sizes ??= this.measured();
    return this._sizes;
  }

  measured() {
    const { element } = this;
    element.hidden = false;
    const size = () => ({ width: element.offsetWidth, height: element.offsetHeight });
    const lines = this.broken();
    let broken = null;
    if (lines) {
      this.break(lines);
      broken = size();
    }
    this.cut();
    return [size(), broken];
  }

  /* Places the label in a box relative to the badge's place, or hides it for null; a box that isBroken
     has the size of two lines. The badge extends so far across around a middle. */
  show(box, middle, across) {
    const { element } = this;
    element.hidden = !box;
    if (!box) return;
    element.style.transform = `translate(${box.left}px, ${box.top}px)`;
    const isBroken = Boolean(box.isBroken);
    if (isBroken !== element.classList.contains("is-broken")) {
      if (isBroken) this.break(this.broken());
      else this.cut();
    }
    const { width } = this.measure()[isBroken ? 1 : 0];
    element.classList.toggle("is-before", box.left + width <= middle - across);
    element.classList.toggle("is-above", box.left < middle - across && box.left + width > middle + across);
  }

  break(lines) {
    this.element.classList.add("is-broken");
    setText(this.element, lines);
    this.addNote();
  }

  /* The name on two lines of about the same length, or null if it is short or one word. */
  broken() {
    const { name } = this;
    if (this.remark || name.length < SHORT || name !== isolate(name)) return null;
    let best = null;
    for (const { index } of name.matchAll(/ /g)) {
      const longer = Math.max(index, name.length - index - 1);
      if (!best || longer < best.longer) best = { index, longer };
    }
    return best && `${name.slice(0, best.index)}\n${name.slice(best.index + 1)}`;
  }

  cut() {
    this.element.classList.remove("is-broken", "is-long");
    this.fit();
    this.addNote();
  }

  addNote() {
    if (!this.note) return;
    const note = document.createElement("span");
    note.className = "ta-label-note";
    note.textContent = this.note;
    this.element.append(note);
  }

  fit() {
    const { element, name, remark } = this;
    const fits = () => element.offsetWidth <= LONGEST_NAME + (remark ? REMARK : 0);
    if (this.isStill || remark) {
      fitText(element, name, fits, remark);
      return;
    }
    setText(element, name);
    element.classList.toggle("is-long", !fits());
  }
}
