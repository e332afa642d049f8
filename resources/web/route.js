/* The route: legs as great-circle lines, and arrows that show the direction of travel. */
(function () {
  "use strict";

  const ARROW_EVERY = 190;
  const ARROW_LENGTH = 11;
  const ARROW_WIDTH = 10;
  // Below this length, in pixels, the badges at both ends leave no room for an arrow.
  const SHORTEST_WITH_ARROW = 64;

  class Route {
    constructor(map) {
      this.map = map;
      this.lines = L.layerGroup();
      this.arrows = L.layerGroup();
      map.createPane("route").style.zIndex = 420;
      this.renderer = L.svg({ pane: "route", padding: 0.5 });
      map.on("tourdata", (event) => this.show(event.tour));
      map.on("zoomend", () => this.drawArrows());
    }

    show(tour) {
      this.legs = tour.legs;
      this.lines.clearLayers();
      for (const className of ["ta-leg-casing", "ta-leg"]) {
        for (const leg of tour.legs) this.lines.addLayer(this.line(leg, className));
      }
      this.lines.addTo(this.map);
      this.arrows.addTo(this.map);
    }

    line(leg, className) {
      return L.polyline(leg.line.map(TourAtlas.toLatLng), {
        className: className + (leg.inferred ? " is-inferred" : ""),
        pane: "route",
        renderer: this.renderer,
        interactive: false,
        smoothFactor: this.map.atlas.still ? 0 : 0.5,
      });
    }

    drawArrows() {
      this.arrows.clearLayers();
      for (const leg of this.legs || []) {
        const points = leg.line.map((p) => this.map.project(TourAtlas.toLatLng(p)));
        for (const corners of arrowsAlong(points)) {
          this.arrows.addLayer(L.polygon(corners.map((p) => this.map.unproject(p)), {
            className: "ta-arrow",
            pane: "route",
            renderer: this.renderer,
            interactive: false,
            smoothFactor: 0,
          }));
        }
      }
    }
  }

  function arrowsAlong(points) {
    const lengths = [0];
    for (let i = 1; i < points.length; i++) {
      lengths.push(lengths[i - 1] + points[i].distanceTo(points[i - 1]));
    }
    const total = lengths[lengths.length - 1];
    if (!(total >= SHORTEST_WITH_ARROW)) return [];
    const count = Math.min(24, Math.max(1, Math.round(total / ARROW_EVERY)));
    const arrows = [];
    for (let k = 0; k < count; k++) {
      arrows.push(arrowAt(points, lengths, (total * (k + 0.5)) / count));
    }
    return arrows;
  }

  function arrowAt(points, lengths, at) {
    const tip = pointAt(points, lengths, at + ARROW_LENGTH / 2);
    const tail = pointAt(points, lengths, at - ARROW_LENGTH / 2);
    const along = tip.subtract(tail);
    const across = L.point(-along.y, along.x).multiplyBy(ARROW_WIDTH / 2 / Math.hypot(along.x, along.y));
    const notch = tail.add(along.multiplyBy(0.25));
    return [tip, tail.add(across), notch, tail.subtract(across)];
  }

  function pointAt(points, lengths, at) {
    let i = 1;
    while (i < lengths.length - 1 && lengths[i] < at) i++;
    const share = (at - lengths[i - 1]) / (lengths[i] - lengths[i - 1] || 1);
    return points[i - 1].add(points[i].subtract(points[i - 1]).multiplyBy(share));
  }

  TourAtlas.addRoute = function (map) {
    map.atlas.route = new Route(map);
  };
})();
