/* What the map offers at a point while the tour is edited: a stop there, and what is near it. */

import { coordinates } from "../geometry/places.js";
import { setText } from "../map/text.js";

// How far the offer is from its point and from the edges of the map, and the least width that it has
// beside the point, in pixels.
const AWAY = 18;
const EDGE = 8;
const LEAST_WIDTH = 180;

export class Offer {
  /* ends(chose) is called when the offer has been closed: chose says whether by a choice. */
  constructor(map, ends) {
    this.map = map;
    this.ends = ends;
    this.latlng = null;
    this.point = element("div", "ta-offer-point");
    this.box = element("div", "ta-offer");
    this.box.setAttribute("role", "dialog");
    this.title = element("strong", "ta-offer-title");
    this.near = element("span", "ta-offer-near");
    this.near.setAttribute("aria-live", "polite");
    this.choices = element("div", "ta-offer-choices");
    this.hint = element("span", "ta-offer-hint");
    this.box.append(this.title, this.near, this.choices, this.hint);
    for (const part of [this.point, this.box]) {
      part.hidden = true;
      map.getContainer().append(part);
    }
    L.DomEvent.disableClickPropagation(this.box);
    L.DomEvent.disableScrollPropagation(this.box);
    this.box.addEventListener("keydown", (event) => this.onKey(event));
    map.on("move zoom resize", () => this.place());
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /* Shows buttons for choices, each { text, act }, at a point of the map; the first has the focus.
     place is the same point as { lon, lat } in degrees. */
  open(latlng, place, choices, hint) {
    this.latlng = latlng;
    this.title.textContent = coordinates(place, this.map.getZoom());
    this.near.textContent = "\u00a0";
    this.hint.textContent = hint;
    this.choices.replaceChildren(...choices.map(({ text, act }, number) => {
      const button = element("button", number ? "" : "is-first");
      button.type = "button";
      setText(button, text);
      button.addEventListener("click", () => { this.close(true); act(); });
      return button;
    }));
    this.box.setAttribute("aria-label", choices[0].text);
    this.box.hidden = this.point.hidden = false;
    this.place();
    this.choices.firstElementChild.focus({ preventScroll: true });
  }

  /* Says what is near; an empty text if nothing is known. */
  describe(text) {
    setText(this.near, text);
    this.near.hidden = !text;
    this.place();
  }

  close(chose = false) {
    if (!this.isOpen) return;
    const hadFocus = this.box.contains(document.activeElement);
    this.box.hidden = this.point.hidden = true;
    this.near.hidden = false;
    if (hadFocus) this.map.getContainer().focus({ preventScroll: true });
    this.ends(chose);
  }

  onKey(event) {
    const buttons = [...this.choices.children];
    const at = buttons.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Tab: event.shiftKey ? -1 : 1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (step) buttons[(at + step + buttons.length) % buttons.length].focus();
    else if (event.key !== "Enter" && event.key !== " ") return;
    // Enter and Space press the button that has the focus.
    if (event.key !== "Enter" && event.key !== " ") event.preventDefault();
    event.stopPropagation();
  }

  place() {
    if (!this.isOpen) return;
    const point = this.map.latLngToContainerPoint(this.latlng);
    const size = this.map.getSize();
    // The wider side of the point must hold the offer; a narrow map has it above or below the point.
    const room = Math.max(point.x, size.x - point.x) - AWAY - EDGE;
    const isBeside = room >= LEAST_WIDTH;
    const whole = size.x - 2 * EDGE;
    this.box.style.maxWidth = `${isBeside ? Math.min(room, whole) : whole}px`;
    const box = L.point(this.box.offsetWidth, this.box.offsetHeight);
    const [left, top] = isBeside
      ? [afterOrBefore(point.x, box.x, size.x), point.y - box.y / 2]
      : [point.x - box.x / 2, afterOrBefore(point.y, box.y, size.y)];
    this.point.style.transform = `translate(${point.x}px, ${point.y}px)`;
    this.box.style.transform =
      `translate(${within(left, box.x, size.x)}px, ${within(top, box.y, size.y)}px)`;
  }
}

/* Where a box begins that lies after a point of the map, or before it if there is no room. */
function afterOrBefore(point, length, whole) {
  const after = point + AWAY;
  return after + length > whole - EDGE ? point - AWAY - length : after;
}

/* A place nearest to start at which a box of that length is within the map, in whole pixels. */
function within(start, length, whole) {
  return Math.round(Math.max(EDGE, Math.min(start, whole - length - EDGE)));
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className;
  return made;
}
