/* One marker of the map: the badge of a stop with its name, or of a cluster with its count. */
(function () {
  "use strict";

  // A badge this far from its place, in pixels, is tied to it by a line.
  const LEADER_FROM = 4;

  class Marker {
    /* what: { key, latlng, text, className, name, title, lines, order }: name is the label, or
       null; title and lines are the tooltip; markers stand in the page in the order of order. */
    constructor(map, what) {
      this.map = map;
      this.what = what;
      this.badge = part("ta-badge", what.text);
      this.label = what.name === null ? null : part("ta-label", what.name);
      this.body = part("ta-stop-body");
      this.body.append(this.badge, ...(this.label ? [this.label] : []));
      const className = "ta-stop " + what.className;
      this.marker = L.marker(what.latlng, {
        icon: L.divIcon({ className, html: this.body, iconSize: [0, 0] }),
        keyboard: !map.atlas.still,
        interactive: !map.atlas.still,
        pane: "stops",
      }).addTo(map);
      this.tie = null;
      this.element = this.marker.getElement();
      this.element.setAttribute("role", "button");
      this.element.setAttribute("aria-label", [what.title, ...what.lines].filter(Boolean).join(", "));
      if (!map.atlas.still) this.listen();
    }

    listen() {
      const { element } = this;
      element.addEventListener("pointerenter", () => this.tell());
      element.addEventListener("pointerleave", () => this.hush());
      element.addEventListener("focus", () => { if (element.matches(":focus-visible")) this.tell(); });
      element.addEventListener("blur", () => this.hush());
      this.marker.on("click", () => this.activate());
      element.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        this.activate();
      });
    }

    activate() {
      this.hush();
      this.what.activate();
    }

    tell() {
      const { tip } = this.map.atlas;
      const badge = this.badge.getBoundingClientRect();
      const map = this.map.getContainer().getBoundingClientRect();
      tip.show(this, this.what.title, this.what.lines);
      tip.moveTo(L.point(badge.right - map.left - 6, badge.bottom - map.top - 6));
    }

    hush() {
      this.map.atlas.tip.hide(this);
    }

    /* The size of the label in pixels, or null without one. */
    measure() {
      return this.label && { width: this.label.offsetWidth, height: this.label.offsetHeight };
    }

    /* offset: of the badge from its place; box: of the label from there, or null to hide it. */
    place(offset, radius, box) {
      this.badge.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
      this.badge.style.setProperty("--radius", radius + "px");
      this.cover(offset, radius);
      if (this.label) {
        this.label.hidden = !box;
        if (box) this.label.style.transform = `translate(${box.left}px, ${box.top}px)`;
      }
      this.tieTo(offset);
    }

    /* Makes the button that assistive technology sees as large as the badge, and lays it there. */
    cover(offset, radius) {
      const { style } = this.element;
      style.width = style.height = 2 * radius + "px";
      style.marginLeft = offset.x - radius + "px";
      style.marginTop = offset.y - radius + "px";
      // The place itself, from which badge and label are laid out, stays where it was.
      this.body.style.transform = `translate(${radius - offset.x}px, ${radius - offset.y}px)`;
    }

    /* A line from the badge to its place. It has a marker of its own, below all badges. */
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
        this.tie = L.marker(this.what.latlng, {
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
      this.hush();
      this.marker.remove();
      if (this.tie) this.tie.remove();
    }
  }

  function part(className, text) {
    const element = document.createElement("span");
    element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  window.TourAtlasMarker = Marker;
})();
