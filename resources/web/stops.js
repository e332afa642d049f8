/* The stops: a numbered badge and a name for each, set apart where they would cover one another. */
(function () {
  "use strict";

  const RADIUS = 13;
  const SELECTED_RADIUS = 16;
  // A badge this far from its place, in pixels, is tied to it by a line.
  const LEADER_FROM = 4;

  class Stop {
    constructor(data, map) {
      this.data = data;
      this.latlng = TourAtlas.toLatLng(data.position);
      this.leader = part("ta-leader");
      this.dot = part("ta-dot");
      this.badge = part("ta-badge", String(data.number));
      this.label = part("ta-label", data.name);
      const body = part("ta-stop-body");
      body.append(this.leader, this.dot, this.badge, this.label);
      this.marker = L.marker(this.latlng, {
        icon: L.divIcon({ className: "ta-stop", html: body, iconSize: [0, 0] }),
        keyboard: !map.atlas.still,
        interactive: !map.atlas.still,
        pane: "stops",
      });
      this.marker.addTo(map);
      const element = this.marker.getElement();
      element.dataset.stop = data.id;
      element.setAttribute("role", "button");
      element.setAttribute("aria-label", [data.number, data.name, data.dates].filter(Boolean).join(", "));
      this.labelSize = { width: this.label.offsetWidth, height: this.label.offsetHeight };
    }

    place(offset, radius, box) {
      const distance = Math.hypot(offset.x, offset.y);
      const apart = distance >= LEADER_FROM;
      this.badge.style.transform = `translate(${offset.x}px, ${offset.y}px)`;
      this.badge.style.setProperty("--radius", radius + "px");
      this.dot.hidden = this.leader.hidden = !apart;
      this.leader.style.width = distance + "px";
      this.leader.style.transform = `rotate(${Math.atan2(offset.y, offset.x)}rad)`;
      this.label.hidden = !box;
      if (box) this.label.style.transform = `translate(${box.left}px, ${box.top}px)`;
    }

    mark(selected) {
      const element = this.marker.getElement();
      element.classList.toggle("is-selected", selected);
      element.setAttribute("aria-pressed", String(selected));
      this.marker.setZIndexOffset(selected ? 10000 : 0);
    }
  }

  class Stops {
    constructor(map) {
      this.map = map;
      this.stops = [];
      map.createPane("stops").style.zIndex = 640;
      map.on("tourdata", (event) => this.show(event.tour));
      map.on("zoomend moveend resize", () => this.layout());
      map.on("stopselected", (event) => this.mark(event.id));
    }

    show(tour) {
      for (const stop of this.stops) stop.marker.remove();
      this.legs = tour.legs.map((leg) => leg.line.map(TourAtlas.toLatLng));
      this.stops = tour.stops.map((data) => new Stop(data, this.map));
      for (const stop of this.stops) {
        stop.marker.on("click", () => this.activate(stop));
        stop.marker.getElement().addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          event.stopPropagation();
          this.activate(stop);
        });
      }
    }

    activate(stop) {
      this.map.fire("stopactivated", { id: stop.data.id });
    }

    mark(id) {
      for (const stop of this.stops) stop.mark(stop.data.id === id);
      this.layout();
    }

    layout() {
      if (!this.stops.length || !this.map.atlas.tour) return;
      const toPoint = (latlng) => this.map.latLngToContainerPoint(latlng);
      const anchors = this.stops.map((stop) => toPoint(stop.latlng));
      const radii = this.stops.map((stop) =>
        stop.data.id === this.map.atlas.selected ? SELECTED_RADIUS : RADIUS);
      const centres = TourAtlasPlacement.separate(anchors, radii);
      const badges = centres.map((centre, i) => ({ x: centre.x, y: centre.y, r: radii[i] }));
      const size = this.map.getSize();
      const boxes = TourAtlasPlacement.placeLabels(
        badges, this.stops.map((stop) => stop.labelSize), this.routePoints(size),
        { left: 6, top: 6, right: size.x - 6, bottom: size.y - 6 });
      this.stops.forEach((stop, i) => {
        const anchor = anchors[i];
        const box = boxes[i];
        stop.place(
          { x: centres[i].x - anchor.x, y: centres[i].y - anchor.y }, radii[i],
          box && { left: box.left - anchor.x, top: box.top - anchor.y });
      });
    }

    /* Points along the route about every six pixels, within the view. */
    routePoints(size) {
      const points = [];
      for (const line of this.legs) {
        let last = null;
        for (const latlng of line) {
          const point = this.map.latLngToContainerPoint(latlng);
          if (last) addBetween(points, last, point, size);
          last = point;
        }
      }
      return points;
    }
  }

  function addBetween(points, a, b, size) {
    const inside = (p) => p.x > -50 && p.y > -50 && p.x < size.x + 50 && p.y < size.y + 50;
    if (!inside(a) && !inside(b)) return;
    const steps = Math.min(40, Math.max(1, Math.round(a.distanceTo(b) / 6)));
    for (let k = 0; k < steps; k++) points.push(a.add(b.subtract(a).multiplyBy(k / steps)));
  }

  function part(className, text) {
    const element = document.createElement("span");
    element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  TourAtlas.addStops = function (map) {
    map.atlas.stops = new Stops(map);
  };
})();
