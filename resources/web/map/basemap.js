/* The basemap: sea, land, borders, lakes and rivers, drawn from the bundled geometry. */
(function () {
  "use strict";

  const { Topology } = TourAtlasTopology;
  const { fillPath, linePath } = TourAtlasPaths;

  // From this zoom on the coarse coast begins to look cut with scissors.
  const FINE_FROM = 5;
  // A river is drawn when it is this long on the screen, in pixels.
  const SHORTEST_RIVER = 110;
  const KILOMETRES_AROUND = 40075;
  const KINDS = ["land", "visited", "lake", "river", "border", "coast"];

  const Drawing = TourAtlasDrawn.onSvg({
    initialize: function (basemap) {
      L.SVG.prototype.initialize.call(this, { pane: "basemap" });
      this.basemap = basemap;
    },

    _initContainer: function () {
      L.SVG.prototype._initContainer.call(this);
      this._container.setAttribute("aria-hidden", "true");
      this.paths = {};
      for (const kind of KINDS) {
        this.paths[kind] = L.SVG.create("path");
        this.paths[kind].setAttribute("class", "ta-" + kind);
        this._rootGroup.appendChild(this.paths[kind]);
      }
    },

    draw: function (view) {
      const { countries, water } = this.basemap.shapes();
      // The fine coast may come before the water does.
      if (!countries || !water) return;
      const { magnification, sharpness } = this.basemap.map.atlas;
      view = { ...view, step: 0.7 / sharpness, digits: Math.ceil(Math.log10(10 * sharpness)) };
      const reach = (view.scale / KILOMETRES_AROUND) * magnification;
      const rivers = water.rivers.filter((river) => river.length * reach > SHORTEST_RIVER);
      const set = (kind, text) => this.paths[kind].setAttribute("d", text);
      set("land", fillPath(countries.land, view));
      set("visited", fillPath(countries.visited, view));
      set("lake", fillPath(water.lakes, view));
      set("river", linePath(rivers, view));
      set("border", linePath(countries.borders, view));
      set("coast", linePath(countries.coast, view));
    },
  });

  class Basemap {
    constructor(map, options) {
      this.map = map;
      this.files = options.files;
      this.visited = new Set(options.visited);
      this.coarse = this.fine = this.water = null;
      // Whether something of it is still on its way.
      this.isPending = false;
      map.createPane("basemap").style.zIndex = 200;
      this.drawing = new Drawing(this).addTo(map);
      map.atlas.readyAfter(this.loadWater());
      if (map.atlas.still) {
        // A picture needs one of the two, and which is known once its map has a place.
        map.on("atlasplaced", () => {
          map.atlas.readyAfter(this.isFine() ? this.loadFine() : this.loadCoarse());
        });
        return;
      }
      map.atlas.readyAfter(this.loadCoarse());
      map.on("atlasplaced", () => this.drawing.redraw());
      map.on("moveend", () => this.prepare());
    }

    async loadWater() {
      this.water = waterShapes(new Topology(await TourAtlas.load(this.files.water)));
      this.drawing.redraw();
    }

    async loadCoarse() {
      this.coarse = await this.loadCountries(this.files.countries);
      this.drawing.redraw();
    }

    async loadFine() {
      this.fine = await this.loadCountries(this.files.fine);
      this.drawing.redraw();
    }

    async loadCountries(file) {
      return countryShapes(new Topology(await TourAtlas.load(file)), this.visited);
    }

    /* Loads the fine geometry once it is near to being needed; the coarse one stays until then. */
    async prepare() {
      if (this.isPending || this.fine || this.map.atlas.fineness() < FINE_FROM - 0.5) return;
      this.isPending = true;
      await this.loadFine();
      this.isPending = false;
    }

    /* Whether the coarse geometry would look coarse here. */
    isFine() {
      return this.map.atlas.fineness() >= FINE_FROM;
    }

    shapes() {
      return { countries: (this.isFine() && this.fine) || this.coarse, water: this.water };
    }
  }

  function countryShapes(topology, visitedCodes) {
    const land = [];
    const visited = [];
    for (const country of topology.objects.countries) {
      const rings = country.arcs.flatMap((polygon) => topology.lines(polygon));
      (visitedCodes.has(country.a2) ? visited : land).push(...rings);
    }
    return {
      land, visited,
      coast: topology.lines(topology.objects.coast),
      borders: topology.lines(topology.objects.borders),
    };
  }

  function waterShapes(topology) {
    const lengths = topology.objects.riverLength || [];
    const rivers = topology.lines(topology.objects.rivers);
    rivers.forEach((river, i) => { river.length = lengths[i] ?? Infinity; });
    return { lakes: topology.objects.lakes.flatMap((rings) => topology.lines(rings)), rivers };
  }

  TourAtlas.addBasemap = function (map, options) {
    map.atlas.basemap = new Basemap(map, options);
  };
})();
