/* A marker on the map: the badge of a stop with its name, or of a cluster with its count. */

import { fitText, setText } from "./text.js";

// From this distance on, in pixels, a line ties a badge to its place.
const LEADER_FROM = 4;
// A longer name is cut, in pixels: the itinerary and the tooltip have it in full.
const LONGEST_NAME = 280;
// The room for a remark after the name, which is never cut.
const REMARK = 140;

export class Marker {
  /* description: { key, id, latlng, radius, text, className, name, remark, note, title, lines,
     activate }: text is the badge, name the label or null, remark what follows the name and note what
     stands below it, if anything; title and lines are the tooltip. */
  constructor(map, description) {
    const { latlng, text, name, title, lines } = description;
    this.map = map;
    this.description = description;
    this.badge = part("ta-badge", text);
    this.label = name === null ? null : part("ta-label", name);
    if (this.label) this.label.dir = "auto";
    this._size = null;
    this.body = part("ta-stop-body");
    this.body.append(this.badge, ...(this.label ? [this.label] : []));
    this.marker = L.marker(latlng, {
      icon: L.divIcon({
        className: "ta-stop " + description.className, html: this.body, iconSize: [0, 0],
      }),
      keyboard: !map.atlas.still,
      interactive: !map.atlas.still,
      pane: "stops",
    }).addTo(map);
    this.tie = null;
    this.element = this.marker.getElement();
    this.element.setAttribute("role", "button");
    this.element.setAttribute("aria-label", spoken(title, lines));
    if (!map.atlas.still) this.listen();
  }

  /* Shows another description of the same stop or cluster. */
  update(description) {
    const before = this.description;
    this.description = description;
    const { latlng, text, className, name, title, lines } = description;
    if (!latlng.equals(before.latlng, 0)) {
      this.marker.setLatLng(latlng);
      if (this.tie) this.tie.setLatLng(latlng);
    }
    if (className !== before.className) {
      this.element.classList.replace(before.className, className);
    }
    if (text !== before.text) this.badge.textContent = text;
    if (name !== before.name || description.remark !== before.remark
      || description.note !== before.note) this._size = null;
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
    this.map.atlas.tip.hide(this);
  }

  /* The size of the label in pixels, or null without one. */
  measure() {
    if (!this.label) return null;
    if (!this._size) {
      this.label.hidden = false;
      this.cutName();
      this._size = { width: this.label.offsetWidth, height: this.label.offsetHeight };
    }
    return this._size;
  }

  remeasure() {
    this._size = null;
  }

  /* Cuts a long name at an ellipsis. On a sheet the text itself is cut, since not every format has
     the ellipsis of a style; on a screen it stays whole, for searching and for copying. */
  cutName() {
    const { name, remark = "" } = this.description;
    this.fitName(name, remark);
    const { note } = this.description;
    if (note) this.label.append(part("ta-label-note", note));
  }

  fitName(name, remark) {
    const fits = () => this.label.offsetWidth <= LONGEST_NAME + (remark ? REMARK : 0);
    if (this.map.atlas.still || remark) {
      fitText(this.label, name, fits, remark);
      return;
    }
    setText(this.label, name);
    this.label.classList.remove("is-long");
    this.label.classList.toggle("is-long", !fits());
  }

  /* offset: of the badge from its place; box: of the label from there, or null to hide it. */
  place(offset, radius, box) {
    this.badge.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
    this.badge.style.setProperty("--radius", radius + "px");
    this.cover(offset, radius);
    if (this.label) {
      this.label.hidden = !box;
      if (box) {
        this.label.style.transform = `translate(${box.left}px, ${box.top}px)`;
        const width = this._size?.width ?? 0;
        this.label.classList.toggle("is-before", box.left + width <= offset.x - radius);
        this.label.classList.toggle(
          "is-above", box.left < offset.x - radius && box.left + width > offset.x + radius);
      }
    }
    this.tieTo(offset);
  }

  /* Gives the button that assistive technology sees the size and the place of the badge. */
  cover(offset, radius) {
    const { style } = this.element;
    style.width = style.height = 2 * radius + "px";
    style.marginLeft = offset.x - radius + "px";
    style.marginTop = offset.y - radius + "px";
    // Badge and label are laid out from the place itself, which does not move.
    this.body.style.transform = `translate(${radius - offset.x}px, ${radius - offset.y}px)`;
  }

  /* Draws a line from the badge to its place, in a marker of its own below all badges. */
  tieTo(offset) {
    const distance = Math.hypot(offset.x, offset.y);
    if (distance < LEADER_FROM) {
      if (this.tie) this.tie.remove();
      this.tie = null;
      return;
    }
    if (!this.tie) {
      const body = part("ta-stop-body");
      body.append(part("ta-leader"), part("ta-dot"));
      this.tie = L.marker(this.description.latlng, {
        icon: L.divIcon({ className: "ta-tie", html: body, iconSize: [0, 0] }),
        keyboard: false, interactive: false, pane: "ties",
      }).addTo(this.map);
    }
    const leader = this.tie.getElement().querySelector(".ta-leader");
    leader.style.width = distance + "px";
    leader.style.transform = `rotate(${Math.atan2(offset.y, offset.x)}rad)`;
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
    if (this.tie) this.tie.remove();
  }
}

/* What a screen reader says. */
function spoken(title, lines) {
  return [title, ...lines].filter(Boolean).join(", ");
}

function part(className, text) {
  const element = document.createElement("span");
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
