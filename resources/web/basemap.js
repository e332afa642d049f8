/* The basemap: sea, land, borders and lakes, drawn from the bundled geometry. */
(function () {
  "use strict";

  const COPY = 360;

  class Basemap {
    constructor(map, options) {
      this.map = map;
      this.visited = new Set(options.visited);
      this.copies = new Map();
      map.createPane("basemap").style.zIndex = 200;
      this.renderer = L.svg({ pane: "basemap", padding: 0.4 });
      map.atlas.readyAfter(this.read(options.files));
      map.on("moveend atlasplaced", () => this.fillView());
    }

    async read(files) {
      const [countries, water] = await Promise.all(
        [files.countries, files.water].map(TourAtlas.load));
      this.shapes = shapes(new TourAtlasTopology(countries), new TourAtlasTopology(water));
      this.fillView();
    }

    /* The world repeats to the east and west: draws each copy that the view can see, once. */
    fillView() {
      if (!this.shapes || !this.map.atlas.placed) return;
      const bounds = this.map.getBounds().pad(0.5);
      const first = Math.round(bounds.getWest() / COPY);
      const last = Math.round(bounds.getEast() / COPY);
      for (let copy = first; copy <= last; copy++) {
        if (!this.copies.has(copy)) this.copies.set(copy, this.draw(copy * COPY));
      }
    }

    draw(shift) {
      const group = L.layerGroup();
      const options = {
        pane: "basemap", renderer: this.renderer, interactive: false,
        smoothFactor: this.map.atlas.still ? 0.2 : 0.7,
      };
      const add = (make, points, className) =>
        points.length && group.addLayer(make(shifted(points, shift), { ...options, className }));
      for (const country of this.shapes.countries) {
        const visited = this.visited.has(country.a2);
        add(L.polygon, country.rings, "ta-country" + (visited ? " is-visited" : ""));
      }
      add(L.polygon, this.shapes.lakes, "ta-lake");
      add(L.polyline, this.shapes.rivers, "ta-river");
      add(L.polyline, this.shapes.coast, "ta-coast");
      add(L.polyline, this.shapes.borders, "ta-border");
      return group.addTo(this.map);
    }
  }

  function shapes(countries, water) {
    return {
      countries: countries.objects.countries.map((country) => ({
        a2: country.a2, rings: country.arcs.map((rings) => countries.lines(rings)),
      })),
      coast: countries.lines(countries.objects.coast),
      borders: countries.lines(countries.objects.borders),
      lakes: water.objects.lakes.map((rings) => water.lines(rings)),
      rivers: water.lines(water.objects.rivers),
    };
  }

  function shifted(points, shift) {
    if (typeof points[0] === "number") return [points[0], points[1] + shift];
    return points.map((part) => shifted(part, shift));
  }

  TourAtlas.addBasemap = function (map, options) {
    map.atlas.basemap = new Basemap(map, options);
  };
})();
