/* A marker on the map: the badge of a stop with its name, or of several stops. */

import { DOT } from "../geometry/candidates.js";
import { Label } from "./label.js";
import { Tie } from "./tie.js";

// In pixels.
const UNSEEN = 0.01;

export class Marker {
  /* description: { key, id, ids, latlng, radius, across, text, className, name, remark, note, title,
     lines, activate }: text is the badge, which extends so far across to both sides, name the label or
     null, remark what follows the name and note what stands below it; title and lines are the tooltip. */
  constructor(map, description) {
    const { latlng, text, name, remark, note, title, lines } = description;
    this.map = map;
    this.description = description;
    this.badge = document.createElement("span");
    this.badge.className = "ta-badge";
    this.badge.textContent = text;
    this.label = null;
    if (name !== null) {
      this.label = new Label(map.atlas.still);
      this.label.set(name, remark, note);
    }
    this.body = document.createElement("span");
    this.body.className = "ta-stop-body";
    this.body.append(this.badge, ...(this.label ? [this.label.element] : []));
    this.marker = L.marker(latlng, {
      icon: L.divIcon({
        className: "ta-stop " + description.className, html: this.body, iconSize: [0, 0],
      }),
      keyboard: !map.atlas.still,
      interactive: !map.atlas.still,
      pane: "stops",
    }).addTo(map);
    this.tie = null;
    // Where all was placed the last time, unless something else has changed since.
    this.placed = null;
    this.element = this.marker.getElement();
    this.element.setAttribute("role", "button");
    this.element.setAttribute("aria-label", spoken(title, lines));
    if (!map.atlas.still) this.listen();
  }

  /* Shows another description of the same stop or stops. */
  update(description) {
    const before = this.description;
    if (description === before) return;
    this.description = description;
    this.placed = null;
    const { latlng, text, className, name, remark, note, title, lines } = description;
    if (!latlng.equals(before.latlng, 0)) {
      this.marker.setLatLng(latlng);
      this.tie?.moveTo(latlng);
    }
    if (className !== before.className) {
      this.element.classList.replace(before.className, className);
    }
    if (text !== before.text) this.badge.textContent = text;
    this.label?.set(name, remark, note);
    const label = spoken(title, lines);
    if (label === spoken(before.title, before.lines)) return;
    this.element.setAttribute("aria-label", label);
    this.hideTip();
  }

  listen() {
    const { element } = this;
    element.addEventListener("pointerenter", () => this.showTip());
    element.addEventListener("pointerleave", () => this.hideTip());
    element.addEventListener("focus", () => { if (element.matches(":focus-visible")) this.showTip(); });
    element.addEventListener("blur", () => this.hideTip());
    this.marker.on("click", () => this.activate());
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      this.activate();
    });
  }

  activate() {
    this.hideTip();
    this.description.activate();
  }

  showTip() {
    const { tip } = this.map.atlas;
    const badge = this.badge.getBoundingClientRect();
    const map = this.map.getContainer().getBoundingClientRect();
    tip.show(this, this.description.title, this.description.lines);
    tip.moveTo(L.point(badge.right - map.left - 6, badge.bottom - map.top - 6));
  }

  hideTip() {
    this.map.atlas.tip?.hide(this);
  }

  /* Measures the label anew. */
  remeasure() {
    this.label?.remeasure();
    this.placed = null;
  }

  /* The sizes of the label in pixels, on one line and on two or null, or null without a label. */
  measure() {
    return this.label?.measure() ?? null;
  }

  /* All from the place of the marker, in pixels: offset, where the badge is; radius, and across, its
     extent to both sides; name, the box of the label, or null to hide it; dots, the true positions that
     are shown; from, the one to which a leader leads, or null. */
  place(placing) {
    if (this.placed && isAsGood(this.placed, placing)) return;
    this.placed = placing;
    const { offset, radius, across, name = null, dots = [], from = null } = placing;
    this.badge.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
    this.badge.style.setProperty("--radius", radius + "px");
    this.badge.style.setProperty("--across", across + "px");
    this.cover(offset, radius, across);
    this.label?.show(name, offset.x, across);
    if (!dots.length) {
      this.tie?.remove();
      this.tie = null;
      return;
    }
    this.tie ??= new Tie(this.map, this.description.latlng);
    this.tie.draw(dots, radius * DOT, from, offset);
  }

  /* Gives the button that assistive technology sees the size and the place of the badge. */
  cover(offset, radius, across) {
    const { style } = this.element;
    style.width = 2 * across + "px";
    style.height = 2 * radius + "px";
    style.marginLeft = offset.x - across + "px";
    style.marginTop = offset.y - radius + "px";
    // Badge and label are laid out from the place itself, which does not move.
    this.body.style.transform = `translate(${across - offset.x}px, ${radius - offset.y}px)`;
  }

  mark(selected) {
    this.element.classList.toggle("is-selected", selected);
    this.element.setAttribute("aria-pressed", String(selected));
    this.marker.setZIndexOffset(selected ? 10000 : 0);
  }

  dim(dimmed) {
    this.element.classList.toggle("is-dimmed", dimmed);
  }

  remove() {
    this.hideTip();
    this.marker.remove();
    this.tie?.remove();
  }
}

/* Whether the difference between two placings cannot be seen: a map that is dragged moves all of it. */
function isAsGood(a, b) {
  return a === b || (typeof a === "number" && Math.abs(a - b) < UNSEEN)
    || (isObject(a) && isObject(b) && Object.keys(a).length === Object.keys(b).length
      && Object.keys(a).every((key) => isAsGood(a[key], b[key])));
}

const isObject = (value) => typeof value === "object" && value !== null;

/* What a screen reader says. */
function spoken(title, lines) {
  return [title, ...lines].filter(Boolean).join(", ");
}
