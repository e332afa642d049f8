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
  const FLIGHT_SECONDS = 0.5;
  const CLOSE_ZOOM = 5.5;
  const PADDING = L.point(76, 52);

  function motionIsWelcome() {
    return !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  class Atlas {
    constructor(map, still) {
      this.map = map;
      this.still = still;
      this.tour = null;
      this.placed = false;
      this.selected = null;
      // Whether the whole route was asked for and the reader has not moved the map since.
      this.showsRoute = false;
      this._layout = [];
      this._loading = [];
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

    stop(id) {
      return this.tour.stops.find((stop) => stop.id === id) || null;
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
        this._show(routeBounds(this.tour), animate);
      }
    }

    fitRoute() {
      this.fit(null, motionIsWelcome());
    }

    fitStop(id) {
      this.flyTo(id, motionIsWelcome());
    }

    /* Marks a stop, or none for null; the map goes there if fly is true. */
    select(id, fly) {
      this.selected = id;
      this.map.fire("stopselected", { id: id });
      if (id && fly) this.flyTo(id, motionIsWelcome());
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

    setTheme(name) {
      document.documentElement.dataset.theme = name;
    }

    _show(bounds, animate) {
      const options = {
        paddingTopLeft: PADDING, paddingBottomRight: PADDING, maxZoom: 8, duration: FLIGHT_SECONDS,
      };
      if (animate) this.map.flyToBounds(bounds, options);
      else this.map.fitBounds(bounds, { ...options, animate: false });
    }
  }

  function routeBounds(tour) {
    const bounds = L.latLngBounds(tour.stops.map((stop) => toLatLng(stop.position)));
    tour.legs.forEach((leg) => leg.line.forEach((point) => bounds.extend(toLatLng(point))));
    return bounds;
  }

  function toLatLng(position) {
    return L.latLng(position[1], position[0]);
  }

  /* Two frames later everything drawn so far is on the screen. A hidden page draws no frames. */
  function painted() {
    if (document.visibilityState === "hidden") return Promise.resolve();
    return new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }

  function createMap(id, options) {
    const still = options.still;
    const map = L.map(id, {
      ...options,
      center: [0, 0],
      zoom: 2,
      minZoom: 1,
      maxBounds: WORLD,
      maxBoundsViscosity: 1,
      attributionControl: false,
      zoomControl: false,
      fadeAnimation: false,
      zoomAnimation: !still && motionIsWelcome(),
      markerZoomAnimation: !still && motionIsWelcome(),
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
    if (!map.atlas.still) {
      L.control.zoom({ position: "topright" }).addTo(map);
      L.control.attribution({ prefix: false }).addAttribution(options.attribution).addTo(map);
      L.control.scale({ position: "bottomleft", maxWidth: 120 }).addTo(map);
      // A panel that is dragged wider must not leave the map with a stale size.
      new ResizeObserver(() => map.atlas.resize()).observe(map.getContainer());
      for (const moved of ["pointerdown", "wheel", "keydown"]) {
        map.getContainer().addEventListener(moved, () => { map.atlas.showsRoute = false; });
      }
    }
    map.atlas.start(options.file);
  }

  window.TourAtlas = { Atlas, createMap, load, start, toLatLng };
})();
