/* The dots at the true positions of what a badge stands for, and the leader that ties the badge to
   the nearest of them: a marker of its own, below all badges. */

export class Tie {
  constructor(map, latlng) {
    this.drawing = L.SVG.create("svg");
    this.drawing.setAttribute("class", "ta-tie-drawing");
    this.drawing.setAttribute("width", 1);
    this.drawing.setAttribute("height", 1);
    const body = document.createElement("span");
    body.className = "ta-stop-body";
    body.append(this.drawing);
    this.marker = L.marker(latlng, {
      icon: L.divIcon({ className: "ta-tie", html: body, iconSize: [0, 0] }),
      keyboard: false, interactive: false, pane: "ties",
    }).addTo(map);
  }

  /* All in pixels from the place of the marker: dots [{x, y}], their radius, and the ends of the
     leader, of which from is null for none. */
  draw(dots, radius, from, to) {
    const leader = from ? ["ta-leader-casing", "ta-leader"].map((name) => line(name, from, to)) : [];
    const circles = dots.map(({ x, y }) => shape("circle", "ta-dot", { cx: x, cy: y, r: radius }));
    this.drawing.replaceChildren(...leader, ...circles);
  }

  moveTo(latlng) {
    this.marker.setLatLng(latlng);
  }

  remove() {
    this.marker.remove();
  }
}

function line(name, from, to) {
  return shape("line", name, { x1: from.x, y1: from.y, x2: to.x, y2: to.y });
}

function shape(kind, name, geometry) {
  const element = L.SVG.create(kind);
  element.setAttribute("class", name);
  for (const [key, value] of Object.entries(geometry)) {
    element.setAttribute(key, Math.round(value * 100) / 100);
  }
  return element;
}
