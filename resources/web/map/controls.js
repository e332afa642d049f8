/* The controls on the map: zoom, whole route, this stop, scale bar, attribution and notes. */

import { roundDown } from "../geometry/round.js";
import { LONGEST_SCALE } from "../city/scale.js";
import { addStreetsNote } from "../city/streets.js";

// What is left between the scale bar and the attribution, in pixels.
const APART = 8;

class Views extends L.Control {
  constructor(words) {
    super({ position: "topright" });
    this.words = words;
  }

  onAdd(map) {
    const bar = L.DomUtil.create("div", "leaflet-bar ta-views");
    L.DomEvent.disableClickPropagation(bar);
    const route = button("ta-icon-route", this.words.wholeRoute, () => map.atlas.fitRoute());
    const stop = button("ta-icon-stop", this.words.thisStop, () => {
      if (map.atlas.selected) map.atlas.fitStop(map.atlas.selected);
    });
    const update = () => { stop.disabled = !map.atlas.stop(map.atlas.selected)?.position; };
    map.on("stopselected tourchanged", update);
    update();
    bar.append(route, stop);
    return bar;
  }
}

/* The attribution, as plain text: parts of it may come from a file of the user. */
class Credits extends L.Control {
  constructor() {
    super({ position: "bottomright" });
    this.parts = new Map();
    this.element = L.DomUtil.create("div", "leaflet-control-attribution");
  }

  onAdd() {
    return this.element;
  }

  /* Sets the attribution of one part of the map; an empty text removes it. */
  set(part, text) {
    this.parts.set(part, text);
    const all = [...this.parts.values()].filter(Boolean).join(" · ");
    this.element.textContent = all;
    // The style sheet cuts a long text after two lines.
    this.element.title = all;
  }
}

/* A scale bar as long as the distance between the lines of a grid, with numbers as the language
   writes them. */
const Scale = L.Control.Scale.extend({
  _getRoundNum: roundDown,

  _updateScale(scale, text, ratio) {
    const { language } = this._map.atlas.words;
    const shown = text.replace(/^[\d.]+/, (number) => Number(number).toLocaleString(language));
    L.Control.Scale.prototype._updateScale.call(this, scale, shown, ratio);
  },
});

/* The sentence that says which stops the map leaves out. A printed sheet has it below the map, so the
   map itself says only that it shows no stop at all. */
export class Note extends L.Control {
  constructor(still) {
    super({ position: "topleft" });
    this.still = still;
    this.element = L.DomUtil.create("p", "ta-note");
    this.element.hidden = true;
  }

  onAdd() {
    return this.element;
  }

  set(text, hasPlaces) {
    this.element.textContent = text ?? "";
    this.element.hidden = !text || (this.still && hasPlaces);
  }
}

function button(className, title, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "ta-button " + className;
  element.title = title;
  element.setAttribute("aria-label", title);
  element.addEventListener("click", act);
  return element;
}

export function addControls(map, words, attribution) {
  // The map can have the focus, so it needs a name for screen readers.
  map.getContainer().setAttribute("role", "region");
  map.getContainer().setAttribute("aria-label", document.title);
  L.control.zoom({
    position: "topright", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut,
    // The style sheet has icons; the signs of a font differ from system to system.
    zoomInText: "", zoomOutText: "",
  }).addTo(map);
  new Views(words).addTo(map);
  map.atlas.credits = new Credits().addTo(map);
  map.atlas.credits.set("basemap", attribution);
  const note = addStreetsNote(map, words);
  const scale = new Scale({ position: "bottomleft", maxWidth: LONGEST_SCALE }).addTo(map);
  keepApart(map.getContainer(), scale.getContainer(), [map.atlas.credits.getContainer(), note]);
}

/* Raises the scale bar above the texts in the other corner while the map has no room for both in a row. */
function keepApart(container, scale, texts) {
  const place = () => {
    const end = scale.getBoundingClientRect().left + LONGEST_SCALE + APART;
    const wide = texts.filter((text) => text.offsetWidth && text.getBoundingClientRect().left < end);
    const top = Math.min(...wide.map((text) => text.getBoundingClientRect().top));
    const height = container.getBoundingClientRect().bottom - top;
    scale.style.marginBottom = wide.length ? `${height + APART}px` : "";
  };
  const observer = new ResizeObserver(place);
  for (const element of [container, ...texts]) observer.observe(element);
}
