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
    this.remark = "";
    this._sizes = null;
  }

  set(name, remark = "") {
    if (name === this.name && remark === this.remark) return;
    [this.name, this.remark] = [name, remark];
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
      setText(element, lines);
      broken = size();
    }
    this.cut();
    return [size(), broken];
  }

  /* Places the label in a box relative to the badge's place, or hides it for null; a box that isBroken
     has the size of two lines. */
  show(box) {
    this.element.hidden = !box;
    if (!box) return;
    this.element.style.transform = `translate(${box.left}px, ${box.top}px)`;
    const isBroken = Boolean(box.isBroken);
    if (isBroken === this.element.classList.contains("is-broken")) return;
    this.element.classList.toggle("is-broken", isBroken);
    if (isBroken) setText(this.element, this.broken());
    else this.cut();
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
    const { element, name, remark } = this;
    element.classList.remove("is-broken", "is-long");
    const fits = () => element.offsetWidth <= LONGEST_NAME + (remark ? REMARK : 0);
    if (this.isStill || remark) {
      fitText(element, name, fits, remark);
      return;
    }
    setText(element, name);
    element.classList.toggle("is-long", !fits());
  }
}
