/* The line on a map of a city that says that it has no streets, and offers a basemap with streets. */

import { isCityScale } from "./scale.js";

class Streets extends L.Control {
  constructor(words) {
    super({ position: "bottomright" });
    this.element = L.DomUtil.create("p", "ta-streets");
    this.element.hidden = true;
    this.element.append(words.noStreets);
    // Only the window can open another basemap.
    if (words.addBasemap) this.element.append(" ", this.offer(words.addBasemap));
  }

  offer(text) {
    const button = L.DomUtil.create("button", "ta-streets-offer");
    button.type = "button";
    button.textContent = text;
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", () => this.map.fire("basemapwanted"));
    return button;
  }

  onAdd(map) {
    this.map = map;
    return this.element;
  }

  update() {
    const { atlas } = this.map;
    const { stops } = atlas.tour ?? {};
    this.element.hidden = !stops?.length || atlas.hasTiles || !isCityScale(this.map);
  }
}

/* Adds the line, and returns its element. */
export function addStreetsNote(map, words) {
  const note = new Streets(words).addTo(map);
  map.on("atlasplaced moveend tileshidden", () => note.update());
  return note.getContainer();
}
