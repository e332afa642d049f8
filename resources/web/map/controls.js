/* What stands on the map itself: zoom, whole route, this stop, scale bar and attribution. */

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
    const update = () => { stop.disabled = !map.atlas.selected; };
    map.on("stopselected", update);
    update();
    bar.append(route, stop);
    return bar;
  }
}

/* Whom to thank for what is shown. Plain text: the words may come from a file of the user's. */
class Credits extends L.Control {
  constructor() {
    super({ position: "bottomright" });
    this.parts = new Map();
    this.element = L.DomUtil.create("div", "leaflet-control-attribution");
  }

  onAdd() {
    return this.element;
  }

  /* The credits for one part of the map; an empty text takes them away. */
  set(part, text) {
    this.parts.set(part, text);
    this.element.textContent = [...this.parts.values()].filter(Boolean).join(" · ");
  }
}

function button(className, title, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "ta-button " + className;
  made.title = title;
  made.setAttribute("aria-label", title);
  made.addEventListener("click", act);
  return made;
}

export function addControls(map, { words, attribution }) {
  // The map takes the keyboard; whoever cannot see it must hear what that is.
  map.getContainer().setAttribute("role", "region");
  map.getContainer().setAttribute("aria-label", document.title);
  L.control.zoom({
    position: "topright", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut,
    // The signs are icons of the style sheet: those of a font are different everywhere.
    zoomInText: "", zoomOutText: "",
  }).addTo(map);
  new Views(words).addTo(map);
  map.atlas.credits = new Credits().addTo(map);
  map.atlas.credits.set("basemap", attribution);
  L.control.scale({ position: "bottomleft", maxWidth: 120 }).addTo(map);
}
