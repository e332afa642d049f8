/* Dragging the badge of a stop to another place. */

import { coordinates, placeAt } from "../geometry/places.js";
import { DraftRoute } from "./draft_route.js";

// A press that moves less than this, in pixels, is a click.
const CLICK = 4;

export class BadgeDrag {
  /* editing: what answers and takes the moves (editing.js). */
  constructor(map, editing) {
    this.map = map;
    this.editing = editing;
    this.draft = new DraftRoute(map);
    this.now = null;
    this.pressed = null;
    this.isWaiting = false;
    const pane = map.getPane("stops");
    // The map would follow the mouse.
    pane.addEventListener("mousedown", (event) => {
      if (this.markerOf(event)) event.stopPropagation();
    });
    pane.addEventListener("pointerdown", (event) => this.press(event));
    pane.addEventListener("click", (event) => {
      if (!this.hasJustEnded) return;
      event.stopPropagation();
      this.hasJustEnded = false;
    }, true);
    map.on("zoomstart", () => this.cancel());
    map.on("tourchanged", () => this.end());
  }

  /* The marker of a single stop under the mouse, while the tour is edited, or undefined. */
  markerOf(event) {
    if (!this.editing.isOn || event.button !== 0) return undefined;
    const id = event.target.closest?.(".ta-stop")?.dataset.stop;
    return id === undefined ? undefined : this.map.atlas.stops.markers.get("stop " + id);
  }

  press(event) {
    this.hasJustEnded = false;
    const marker = this.markerOf(event);
    if (!marker || !event.isPrimary) return;
    const { element } = marker;
    this.pressed = { marker, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    element.setPointerCapture(event.pointerId);
    const move = (moved) => this.move(moved);
    const end = (ended) => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", end);
      element.removeEventListener("pointercancel", end);
      if (ended.type === "pointerup") this.drop();
      else this.cancel();
      this.pressed = null;
    };
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", end);
    element.addEventListener("pointercancel", end);
  }

  move({ clientX, clientY }) {
    if (!this.pressed) return;
    const { marker, x, y } = this.pressed;
    if (!this.now) {
      if (this.pressed.isOver || Math.hypot(clientX - x, clientY - y) < CLICK) return;
      this.begin(marker);
    }
    this.now.mouse = L.point(clientX - x, clientY - y);
    this.now.frame ??= requestAnimationFrame(() => this.draw());
  }

  begin(marker) {
    const { description, badge } = marker;
    const stop = this.map.atlas.stop(description.id);
    const box = badge.getBoundingClientRect();
    const map = this.map.getContainer().getBoundingClientRect();
    marker.hideTip();
    this.editing.offer.close();
    this.now = {
      marker, stop, from: description.latlng, latlng: description.latlng, frame: null,
      // The badge may be apart from its place; what the reader drags is the badge.
      start: L.point(
        box.left + box.width / 2 - map.left, box.top + box.height / 2 - map.top),
      ghost: ghostAt(this.map, description),
    };
    marker.element.classList.add("is-dragged");
    this.map.getContainer().classList.add("is-dragging-stop");
    this.editing.holdKeys();
    this.editing.send((editor) => editor.beginMove(description.id));
  }

  draw() {
    const { now, map } = this;
    if (!now) return;
    now.frame = null;
    const at = now.start.add(now.mouse);
    const size = map.getSize();
    const inside = L.point(
      Math.max(0, Math.min(size.x, at.x)), Math.max(0, Math.min(size.y, at.y)));
    now.latlng = map.containerPointToLatLng(inside);
    const { marker } = now;
    marker.marker.setLatLng(now.latlng);
    const { radius, across } = marker.description;
    const height = marker.measure()?.[0].height ?? 0;
    marker.place({
      offset: { x: 0, y: 0 }, radius, across, name: { left: radius + 6, top: -height / 2 },
    });
    this.draft.show(now.stop, now.from, now.latlng);
    this.describe(inside);
  }

  /* The tip beside the mouse: coordinates at once, what is near as soon as the window has said so. */
  describe(point) {
    const { now } = this;
    const zoom = this.map.getZoom();
    const place = placeAt(now.latlng, zoom);
    this.map.atlas.tip.show("drag", coordinates(place, zoom), [
      now.near ?? "\u00a0", this.editing.words.release]);
    this.map.atlas.tip.moveTo(point.add([12, 12]));
    if (this.isWaiting) {
      this.isOutdated = true;
      return;
    }
    this.isWaiting = true;
    this.editing.near(place).then((text) => {
      this.isWaiting = false;
      if (this.now !== now) return;
      now.near = text;
      const again = this.isOutdated;
      this.isOutdated = false;
      if (again) now.frame ??= requestAnimationFrame(() => this.draw());
      else this.map.atlas.tip.show("drag", coordinates(placeAt(now.latlng, zoom), zoom), [
        now.near, this.editing.words.release]);
    });
  }

  drop() {
    const { now } = this;
    if (!now) return;
    if (now.frame !== null) {
      cancelAnimationFrame(now.frame);
      this.draw();
    }
    this.hasJustEnded = true;
    const { lon, lat } = placeAt(now.latlng, this.map.getZoom());
    const { id } = now.stop;
    // The badge stays where it was dropped until the edited tour comes, or is put back.
    this.map.atlas.tip.hide("drag");
    this.editing.ask((editor, reply) => editor.moveStop(id, lon, lat, false, reply))
      .then((isMoved) => { if (!isMoved && this.now === now) this.cancel(); });
  }

  /* Puts the badge back. */
  cancel() {
    if (!this.now) return;
    this.end();
    this.map.atlas.stops.layout();
  }

  /* Ends the drag; the badge is where the tour has its stop. */
  end() {
    const { now } = this;
    if (!now) return;
    this.now = null;
    if (this.pressed) {
      this.pressed.isOver = true;
      this.hasJustEnded = true;
    }
    if (now.frame !== null) cancelAnimationFrame(now.frame);
    now.ghost.remove();
    this.draft.clear();
    this.map.atlas.tip.hide("drag");
    now.marker.element.classList.remove("is-dragged");
    this.map.getContainer().classList.remove("is-dragging-stop");
    now.marker.marker.setLatLng(now.marker.description.latlng);
    this.editing.holdKeys();
  }
}

/* The dotted ring where the stop was. */
function ghostAt(map, { latlng, text }) {
  const ring = document.createElement("span");
  ring.className = "ta-ghost-ring";
  ring.textContent = text;
  return L.marker(latlng, {
    icon: L.divIcon({ className: "ta-ghost", html: ring, iconSize: [0, 0] }),
    keyboard: false, interactive: false, pane: "ties",
  }).addTo(map);
}
