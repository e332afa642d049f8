/* The tooltip of a stop, a cluster or a leg, beside the mouse or the focused marker. */

import { setText } from "./text.js";

const AWAY = 14;

export class Tip {
  constructor(map) {
    this.map = map;
    this.owner = null;
    this.element = part("div", "ta-tip");
    this.element.setAttribute("role", "tooltip");
    this.element.hidden = true;
    this.at = L.point(0, 0);
    map.getContainer().append(this.element);
    map.on("movestart zoomstart", () => this.hide(this.owner));
  }

  /* Shows plain text: a title and lines below it. Only the same owner can hide it. */
  show(owner, title, lines) {
    this.owner = owner;
    this.element.replaceChildren(
      part("strong", "", title), ...lines.filter(Boolean).map((line) => part("span", "", line)));
    this.element.hidden = false;
    this.place();
  }

  /* Moves the tooltip beside a point of the container, in pixels. */
  moveTo(point) {
    this.at = point;
    if (!this.element.hidden) this.place();
  }

  hide(owner) {
    if (owner === this.owner) this.element.hidden = true;
  }

  place() {
    const size = this.map.getSize();
    const { offsetWidth: width, offsetHeight: height } = this.element;
    let left = this.at.x + AWAY;
    let top = this.at.y + AWAY;
    if (left + width > size.x - 4) left = this.at.x - AWAY - width;
    if (top + height > size.y - 4) top = this.at.y - AWAY - height;
    left = Math.max(4, Math.min(left, size.x - width - 4));
    this.element.style.transform = `translate(${left}px, ${Math.max(4, top)}px)`;
  }
}

function part(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) setText(element, text);
  return element;
}
