/* Editing on the map: stops are added, placed, dragged and nudged; the window makes the edits. */

import { nudgeOf, placeAt } from "../geometry/places.js";
import { isolate } from "../map/text.js";
import { BadgeDrag } from "./badge_drag.js";
import { Nudges } from "./nudges.js";
import { Offer } from "./offer.js";

class Editing {
  constructor(map) {
    this.map = map;
    this.isOn = false;
    this.words = {};
    this.offer = new Offer(map, () => this.holdKeys());
    this.drag = new BadgeDrag(map, this);
    this.nudges = new Nudges();
    this.held = "";
    const container = map.getContainer();
    map.on("click contextmenu", (event) => this.offerAt(event.latlng, event.containerPoint));
    map.on("tourchanged", () => {
      this.offer.close();
      this.nudges.receive((id) => map.atlas.stop(id)?.position);
    });
    container.addEventListener("keydown", (event) => this.onKey(event), true);
    for (const moved of ["focusin", "focusout"]) {
      container.addEventListener(moved, () => this.holdKeys());
    }
  }

  /* Turns editing on or off; words are the texts that it shows. */
  set(isOn, words = {}) {
    this.isOn = isOn;
    this.words = words;
    this.map.getContainer().classList.toggle("is-editing", isOn);
    this.drag.cancel();
    this.offer.close();
    this.nudges.clear();
    this.holdKeys();
  }

  /* What a click on a leg does, for the tooltip of the leg. */
  get legHint() {
    return this.isOn ? this.words.insertHint : undefined;
  }

  /* Calls the window's editor. */
  send(call) {
    return this.map.atlas.objects.then(({ editor }) => call(editor));
  }

  /* Calls it with a callback for its answer. */
  ask(call) {
    return this.send((editor) => new Promise((resolve) => call(editor, resolve)));
  }

  /* What is near a place, in words. */
  near({ lon, lat }) {
    return this.ask((editor, reply) => editor.describePlace(lon, lat, reply));
  }

  /* Keeps the keys that mean something here from the shortcuts of the window. */
  holdKeys() {
    const keys = [];
    if (this.isOn && (this.offer.isOpen || this.drag.now)) keys.push("Escape");
    if (this.isOn && this.offer.isOpen) keys.push("Space");
    if (this.isOn && this.focusedStop()) keys.push("Delete");
    const held = keys.join(" ");
    if (held === this.held) return;
    this.held = held;
    this.send((editor) => editor.holdKeys(held));
  }

  /* Offers a stop in the middle of the view, for readers without a mouse. */
  offerAtCentre() {
    const centre = this.map.getSize().divideBy(2);
    this.offerAt(this.map.containerPointToLatLng(centre), centre);
  }

  offerAt(latlng, point) {
    if (!this.isOn || this.drag.now) return;
    const { atlas } = this.map;
    const place = placeAt(latlng, this.map.getZoom());
    const { lon, lat } = place;
    const choices = [];
    const selected = atlas.stop(atlas.selected);
    if (selected && !selected.position) {
      choices.push({
        text: fill(this.words.placeHere, { stop: selected.name }),
        act: () => this.send((editor) => editor.placeStop(selected.id, lon, lat)),
      });
    }
    const leg = atlas.route.isWeb ? null : atlas.route.legAt(point);
    choices.push({
      text: leg ? fill(this.words.insert, { start: leg.start.name, end: leg.end.name })
        : this.words.addHere,
      act: () => this.send((editor) => editor.addStop(lon, lat, leg ? leg.end.id : "")),
    });
    this.offer.open(latlng, place, choices, this.words.offerHint);
    this.holdKeys();
    this.near(place).then((text) => {
      if (this.offer.latlng === latlng) this.offer.describe(text);
    });
  }

  /* The id of the stop whose badge has the focus, or undefined. */
  focusedStop() {
    return document.activeElement?.closest?.(".ta-stop")?.dataset.stop;
  }

  onKey(event) {
    if (!this.isOn) return;
    const { target, key } = event;
    if (key === "Escape" && this.drag.now) this.drag.cancel();
    else if (key === "Enter" && target === this.map.getContainer()) this.offerAtCentre();
    else if (key === "Delete" && this.focusedStop()) {
      const id = this.focusedStop();
      this.send((editor) => editor.removeStop(id));
    } else if (!this.nudge(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /* Moves the focused badge by an arrow key; returns whether it did. */
  nudge(event) {
    const by = nudgeOf(event);
    const id = this.focusedStop();
    if (!by || id === undefined || this.drag.now) return false;
    const stop = this.map.atlas.stop(id);
    const from = this.nudges.placeOf(id) ?? this.map.atlas.stops.latLngOf(stop);
    const to = this.map.containerPointToLatLng(this.map.latLngToContainerPoint(from).add(by));
    const at = placeAt(to, this.map.getZoom());
    this.nudges.send(id, to, at);
    this.ask((editor, reply) => editor.moveStop(id, at.lon, at.lat, true, reply))
      .then((isMoved) => { if (!isMoved) this.nudges.refuse(id); });
    return true;
  }
}

/* A text with the names of stops in it, each isolated. */
function fill(text, names) {
  return text.replace(/\{(\w+)\}/g, (_, name) => isolate(names[name]));
}

export function addEditing(map) {
  map.atlas.editing = new Editing(map);
}
