/* The atlas: a Leaflet map, the tour it shows, and the calls that the window may make. */
(function () {
  "use strict";

  // Leaflet rounds projected points to whole pixels, which turns a fine curve into stairs as soon as
  // the page is printed or magnified. Markers round their own position and do not need it.
  L.Map.include({
    latLngToLayerPoint: function (latlng) {
      return this.project(L.latLng(latlng))._subtract(this.getPixelOrigin());
    },
  });

  const WORLD = L.latLngBounds([-85.06, -1e5], [85.06, 1e5]);
  // Half a world more than fits the narrowest map: a route around the Earth must fit too.
  const FARTHEST_EVER = -1;
  const FLIGHT_SECONDS = 0.5;
  const CLOSE_ZOOM = 5.5;
  const CLOSEST_FIT = 8;
  // Nobody needs to see more than one world, unless the route does.
  const FARTHEST = 1;
  // What badges and names need around the route, in pixels, but no more than a share of the map.
  const PADDING = L.point(76, 52);
  const MOST_PADDING = 0.12;

  class Atlas {
    constructor(map, still) {
      this.map = map;
      this.still = still;
      this.tour = null;
      this.placed = false;
      this.selected = null;
      this.calm = false;
      this.dimmed = new Set();
      // How much larger than drawn the map will be seen: a printed sheet is magnified. And how many
      // pixels one of the map will be there: what is drawn must be fine enough for them.
      this.magnification = 1;
      this.sharpness = 1;
      this.words = {};
      // Whether the whole route was asked for and the reader has not moved the map since.
      this.showsRoute = false;
      this._layout = [];
      this._loading = [];
      this._indices = new Map();
    }

    /* The map may be fitted only after this promise: it changes the size of the map. */
    layoutAfter(promise) {
      this._layout.push(promise);
    }

    /* The map is ready only after this promise. */
    readyAfter(promise) {
      this._loading.push(promise);
    }

    async start(file) {
      try {
        const [tour] = await Promise.all([TourAtlas.load(file), ...this._layout]);
        this.tour = tour;
        this._indices = new Map(tour.stops.map((stop, index) => [stop.id, index]));
        this.map.invalidateSize({ animate: false });
        this.map.fire("tourdata", { tour: tour });
        this.fit(this.initialFit, false);
        // Only now is it known which part of the world is in view.
        this.placed = true;
        this.map.fire("atlasplaced");
        await Promise.all(this._loading);
        if (!this.still) await painted();
        this.map.fire("atlasready");
      } catch (error) {
        this.map.fire("atlasfailed", { message: String(error.message || error) });
      }
    }

    /* The place of a stop in the order of travel, from 0, or -1. */
    index(id) {
      return this._indices.get(id) ?? -1;
    }

    stop(id) {
      return this.tour.stops[this.index(id)] || null;
    }

    /* The zoom at which the map will be seen: more than its own where it is printed large. */
    detail() {
      return this.map.getZoom() + Math.log2(this.magnification);
    }

    /* The zoom at which a screen would show as much as the pixels of the picture can. */
    fineness() {
      return this.map.getZoom() + Math.log2(this.sharpness);
    }

    /* So many stops, in words. */
    countedStops(count) {
      const { language, stops } = this.words;
      const form = stops[new Intl.PluralRules(language).select(count)] ?? stops.other;
      return form.replace("{count}", count.toLocaleString(language));
    }

    /* What the controls cover, in pixels of the map. */
    controlBoxes() {
      const map = this.map.getContainer().getBoundingClientRect();
      return [...this.map.getContainer().querySelectorAll(".leaflet-control")].map((control) => {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        return {
          left: left - map.left, top: top - map.top,
          right: right - map.left, bottom: bottom - map.top,
        };
      });
    }

    /* Distance and days of a leg, in words; the window answers, if there is one. */
    async describeLeg() {
      return [];
    }

    get motionIsWelcome() {
      return !this.calm && !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    }

    /* Shows the whole route (null), a stop (its id), or bounds ([west, south, east, north]). */
    fit(what, animate) {
      this.showsRoute = !what;
      if (Array.isArray(what)) {
        const [west, south, east, north] = what;
        this.map.fitBounds([[south, west], [north, east]], { animate: animate });
      } else if (what) {
        this.flyTo(what, animate);
      } else {
        this._show(this._routeBounds(), animate);
      }
    }

    fitRoute() {
      this.fit(null, this.motionIsWelcome);
    }

    fitStop(id) {
      this.flyTo(id, this.motionIsWelcome);
    }

    /* Goes to bounds without losing anything at their edges. */
    show(bounds) {
      this.showsRoute = false;
      this._show(bounds, this.motionIsWelcome, 18);
    }

    /* Marks a stop, or none for null; the map goes there if fly is true. */
    select(id, fly) {
      this.selected = id;
      this.map.fire("stopselected", { id: id });
      if (id && fly) this.flyTo(id, this.motionIsWelcome);
    }

    /* Shows some stops faintly: those that a filter leaves without anything to read. */
    dim(ids) {
      this.dimmed = new Set(ids);
      this.map.fire("stopsdimmed");
    }

    flyTo(id, animate) {
      this.showsRoute = false;
      const stop = this.stop(id);
      const zoom = Math.max(this.map.getZoom(), CLOSE_ZOOM);
      const place = toLatLng(stop.position);
      if (animate) this.map.flyTo(place, zoom, { duration: FLIGHT_SECONDS });
      else this.map.setView(place, zoom, { animate: false });
    }

    /* The map has another size now: the whole route stays whole, any other view its centre. */
    resize() {
      this.map.invalidateSize({ pan: false });
      if (this.showsRoute && this.tour) this.fit(null, false);
    }

    /* Image tiles in place of the bundled map; see tiles.js. */
    setTiles(given) {
      this.tiles.show(given);
    }

    setTheme(name) {
      document.documentElement.dataset.theme = name;
      this.map.fire("themechanged");
    }

    /* Whether the map jumps where it would fly. */
    setCalm(calm) {
      this.calm = calm;
      this.map.options.zoomAnimation = this.map._zoomAnimated && !calm;
    }

    _routeBounds() {
      const bounds = L.latLngBounds(this.tour.stops.map((stop) => toLatLng(stop.position)));
      for (const position of this.route.turns()) bounds.extend(toLatLng(position));
      return bounds;
    }

    _zoomFor(bounds, padding) {
      this.map.setMinZoom(FARTHEST_EVER);
      return this.map.getBoundsZoom(bounds, false, padding.multiplyBy(2));
    }

    _show(bounds, animate, maxZoom = CLOSEST_FIT) {
      const size = this.map.getSize();
      const padding = L.point(
        Math.min(PADDING.x, size.x * MOST_PADDING), Math.min(PADDING.y, size.y * MOST_PADDING));
      const options = { padding: padding, maxZoom: maxZoom, duration: FLIGHT_SECONDS };
      if (this.showsRoute) this.map.setMinZoom(Math.min(FARTHEST, this._zoomFor(bounds, padding)));
      if (animate) this.map.flyToBounds(bounds, options);
      else this.map.fitBounds(bounds, { ...options, animate: false });
    }
  }

  function toLatLng(position) {
    return L.latLng(position[1], position[0]);
  }

  /* Fulfilled once all that was drawn so far is on the screen. A hidden page draws no frames. */
  function painted() {
    if (document.visibilityState === "hidden") return Promise.resolve();
    return new Promise((resolve) => requestAnimationFrame(() => {
      // A message is read when the picture that is being made now is done.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    }));
  }

  function createMap(id, options) {
    const still = options.still;
    const map = L.map(id, {
      ...options,
      center: [0, 0],
      zoom: 2,
      minZoom: FARTHEST_EVER,
      maxBounds: WORLD,
      maxBoundsViscosity: 1,
      attributionControl: false,
      zoomControl: false,
      fadeAnimation: false,
      zoomAnimation: !still,
      markerZoomAnimation: !still,
      wheelPxPerZoomLevel: 90,
    });
    map.atlas = new Atlas(map, still);
    window.atlas = map.atlas;
    return map;
  }

  async function load(file) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(file + " could not be loaded");
    return answer.json();
  }

  function start(map, options) {
    const { atlas } = map;
    atlas.words = options.words;
    if (!atlas.still) {
      atlas.tip = new TourAtlasTip(map);
      TourAtlas.addControls(map, options);
      // A panel that is dragged wider must not leave the map with a stale size.
      new ResizeObserver(() => atlas.resize()).observe(map.getContainer());
      for (const moved of ["pointerdown", "wheel", "keydown"]) {
        map.getContainer().addEventListener(moved, () => { atlas.showsRoute = false; });
      }
    }
    atlas.start(options.file);
  }

  window.TourAtlas = { Atlas, createMap, load, start, toLatLng };
})();
