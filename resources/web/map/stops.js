/* The stops: which of them stand in view, alone or gathered in clusters, and where each badge and
   each name goes. */
(function () {
  "use strict";

  const { separate, placeLabels, squareOf, Trace } = TourAtlasPlacement;
  const { lonLat, worldX, worldY } = TourAtlasTopology;

  // By the number of digits, so that every number fits.
  const RADII = [13, 13, 13, 15, 18, 21];
  const SELECTED_BY = 3;
  const SMALLEST_CLUSTER = 15;
  const LARGEST_CLUSTER = 24;
  // Beyond the view, as a share of its size, so that a short drag uncovers finished markers.
  const MARGIN = 0.2;
  // Names beside more badges than this would only be noise.
  const MOST_LABELS = 250;
  // At this zoom stops that still share a place are set apart instead of gathered.
  const SAME_PLACE_ZOOM = 17;

  class Stops {
    constructor(map) {
      this.map = map;
      this.stops = [];
      this.markers = new Map();
      this.groups = null;
      this.opened = new Set();
      // What the layout came to, in pixels of the container: names of the basemap keep clear of it.
      this.boxes = [];
      map.createPane("ties").style.zIndex = 630;
      map.createPane("stops").style.zIndex = 640;
      map.on("tourdata", (event) => this.show(event.tour));
      map.on("zoomend", () => this.regroup());
      map.on("zoomend moveend resize atlasplaced", () => this.layout());
      map.on("stopselected", () => this.mark());
      map.on("stopsdimmed", () => this.dim());
    }

    show(tour) {
      for (const marker of this.markers.values()) marker.remove();
      this.markers.clear();
      this.stops = tour.stops;
      this.places = tour.stops.map(({ position: [lon, lat] }) => ({
        x: worldX(lon), y: worldY(Math.max(-85.05, Math.min(85.05, lat))),
      }));
      this.sizes = new Map();
      this.names = null;
      this.regroup();
    }

    /* Whether a stop of that name stands within so many kilometres of a place. */
    isNamed({ name, lon, lat }, kilometres) {
      this.names ??= namesOf(this.stops);
      return (this.names.get(plain(name)) || []).some((stop) =>
        L.CRS.Earth.distance(TourAtlas.toLatLng(stop.position), [lat, lon]) < kilometres * 1000);
    }

    regroup() {
      this.groups = null;
      this.opened.clear();
    }

    mark() {
      this.groups = null;
      this.layout();
      const { selected } = this.map.atlas;
      for (const marker of this.markers.values()) marker.mark(marker.what.id === selected);
    }

    dim() {
      const { dimmed } = this.map.atlas;
      for (const marker of this.markers.values()) marker.dim(dimmed.has(marker.what.id));
    }

    layout() {
      if (!this.stops.length || !this.map.atlas.placed) return;
      const shown = this.shown();
      this.sync(shown);
      const toPoint = (latlng) => this.map.latLngToContainerPoint(latlng);
      const markers = shown.map((what) => this.markers.get(what.key));
      const anchors = shown.map((what) => toPoint(what.latlng));
      const radii = shown.map((what) =>
        what.radius + (what.id && what.id === this.map.atlas.selected ? SELECTED_BY : 0));
      const size = this.map.getSize();
      const view = { left: 6, top: 6, right: size.x - 6, bottom: size.y - 6 };
      const centres = separate(anchors, radii, view);
      const badges = centres.map((centre, i) => ({ x: centre.x, y: centre.y, r: radii[i] }));
      const trace = new Trace(view);
      this.map.atlas.route.eachSegment((...ends) => trace.add(...ends));
      const boxes = shown.length > MOST_LABELS ? badges.map(() => null)
        : placeLabels(
          badges, markers.map((marker) => this.sizeOf(marker)), trace, view,
          this.map.atlas.controlBoxes());
      markers.forEach((marker, i) => {
        const [anchor, box] = [anchors[i], boxes[i]];
        marker.place(
          { x: centres[i].x - anchor.x, y: centres[i].y - anchor.y }, radii[i],
          box && { left: box.left - anchor.x, top: box.top - anchor.y });
      });
      this.boxes = [...badges.map(squareOf), ...boxes.filter(Boolean)];
      this.trace = trace;
      this.map.fire("stopsplaced");
    }

    /* Descriptions of the badges in and around the view, in the order of the tour. */
    shown() {
      this.groups ??= this.gather();
      const scale = 256 * 2 ** this.map.getZoom();
      const { min, max } = this.map.getPixelBounds();
      const [marginX, marginY] = [(max.x - min.x) * MARGIN, (max.y - min.y) * MARGIN];
      return this.groups.filter(({ x, y }) =>
        x * scale >= min.x - marginX && x * scale <= max.x + marginX
        && y * scale >= min.y - marginY && y * scale <= max.y + marginY)
        .map((group) => group.what ??= this.describe(group));
    }

    gather() {
      const scale = 256 * 2 ** this.map.getZoom();
      const points = this.places.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
      const apart = new Set(this.opened);
      const selected = this.map.atlas.index(this.map.atlas.selected);
      if (selected >= 0) apart.add(selected);
      return TourAtlasClusters.gather(points, apart).map((indices) => {
        const mean = (axis) =>
          indices.reduce((sum, index) => sum + this.places[index][axis], 0) / indices.length;
        return { indices, x: mean("x"), y: mean("y"), what: null };
      });
    }

    describe({ indices, x, y }) {
      if (indices.length === 1) return this.describeStop(indices[0]);
      const { words } = this.map.atlas;
      const [first, last] = [this.stops[indices[0]], this.stops[indices[indices.length - 1]]];
      const share = Math.min(1, Math.log10(indices.length) / 3);
      return {
        key: "cluster " + indices.join(" "), id: null, order: indices[0],
        latlng: TourAtlas.toLatLng(lonLat(x, y)), radius: SMALLEST_CLUSTER + share * (LARGEST_CLUSTER - SMALLEST_CLUSTER),
        text: compact(indices.length), className: "is-cluster", name: null,
        title: this.map.atlas.countedStops(indices.length),
        lines: [`${first.name} … ${last.name}`, words.openCluster],
        activate: () => this.open(indices),
      };
    }

    describeStop(index) {
      const stop = this.stops[index];
      const text = String(index + 1);
      return {
        key: "stop " + index, id: stop.id, order: index,
        latlng: TourAtlas.toLatLng(stop.position), radius: RADII[Math.min(text.length, 5)],
        text, className: "is-" + text.length + "-digits", name: stop.name,
        title: `${text} ${stop.name}`,
        lines: [stop.country, stop.dates, stop.counts],
        activate: () => this.map.fire("stopactivated", { id: stop.id }),
      };
    }

    /* Makes markers for what is shown and takes away the others. */
    sync(shown) {
      const wanted = new Set(shown.map((what) => what.key));
      for (const [key, marker] of this.markers) {
        if (wanted.has(key)) continue;
        marker.remove();
        this.markers.delete(key);
      }
      let next = null;
      // The page's order is the tour's, and so is the way of the Tab key.
      for (const what of [...shown].reverse()) {
        let marker = this.markers.get(what.key);
        if (!marker) {
          marker = new TourAtlasMarker(this.map, what);
          if (what.id !== null) marker.element.dataset.stop = what.id;
          marker.mark(what.id !== null && what.id === this.map.atlas.selected);
          marker.dim(this.map.atlas.dimmed.has(what.id));
          marker.element.parentElement.insertBefore(marker.element, next);
          this.markers.set(what.key, marker);
        }
        next = marker.element;
      }
    }

    sizeOf(marker) {
      const { key } = marker.what;
      if (!this.sizes.has(key)) this.sizes.set(key, marker.measure());
      return this.sizes.get(key);
    }

    /* Goes so near that the cluster falls apart; stops in one place are set apart where they are. */
    open(indices) {
      const bounds = L.latLngBounds(indices.map((i) => TourAtlas.toLatLng(this.stops[i].position)));
      if (this.map.getBoundsZoom(bounds) > SAME_PLACE_ZOOM) {
        this.groups = null;
        for (const index of indices) this.opened.add(index);
        this.layout();
      } else {
        this.map.atlas.show(bounds);
      }
    }
  }

  /* The stops by name, without accents and case, and without what follows a comma or bracket. */
  function namesOf(stops) {
    const names = new Map();
    for (const stop of stops) {
      for (const name of new Set([plain(stop.name), plain(stop.name.split(/[,(]/)[0])])) {
        if (!names.has(name)) names.set(name, []);
        names.get(name).push(stop);
      }
    }
    return names;
  }

  function plain(name) {
    return name.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
  }

  function compact(number) {
    return number < 10000 ? String(number) : Math.round(number / 1000) + "k";
  }

  TourAtlas.addStops = function (map) {
    map.atlas.stops = new Stops(map);
  };
})();
