/* The stops: which of them are in view, alone or in clusters, and where each badge and name goes. */

import { gather } from "../geometry/clusters.js";
import { LAST_LATITUDE, lonLat, worldX, worldY } from "../geometry/mercator.js";
import { placeLabels, separate, squareOf, Trace } from "../geometry/placement.js";
import { copyShown } from "./copies.js";
import { toLatLng } from "./latlng.js";
import { Marker } from "./marker.js";
import { StopNames } from "./stop_names.js";
import { isolate } from "./text.js";

// In pixels, by the number of digits.
const RADII = [13, 13, 13, 15, 18, 21];
const SELECTED_BY = 3;
const SMALLEST_CLUSTER = 15;
const LARGEST_CLUSTER = 24;
// Markers are created this far beyond the view, as a share of its size, for short drags.
const MARGIN = 0.2;
// With more badges than this in view, names would be illegible.
const MOST_LABELS = 250;
// Stops that share a place up to this zoom are moved apart instead of gathered.
const SAME_PLACE_ZOOM = 17;

class Stops {
  constructor(map) {
    this.map = map;
    this.stops = [];
    this.markers = new Map();
    this.groups = null;
    // The part of the world in view at the last layout, as copyShown takes it.
    this.window = null;
    // The ids of the stops that the reader has taken out of a cluster.
    this.opened = new Set();
    // The boxes of badges and of their names, in pixels of the container: names of the basemap and
    // the marks of a sheet keep clear of them.
    this.squares = [];
    this.named = [];
    map.createPane("ties").style.zIndex = 630;
    map.createPane("stops").style.zIndex = 640;
    map.on("tourdata", (event) => this.show(event.tour));
    map.on("tourchanged", (event) => this.update(event.tour));
    map.on("zoomend", () => this.regroup());
    map.on("zoomend moveend resize atlasplaced", () => this.layout());
    map.on("stopselected", () => this.mark());
    map.on("stopsdimmed", () => this.dim());
  }

  show(tour) {
    for (const marker of this.markers.values()) marker.remove();
    this.markers.clear();
    this.stops = tour.stops;
    this.places = placesOf(tour.stops);
    this.names = null;
    this.regroup();
  }

  /* Shows an edited tour; clusters stay open, and markers are kept. */
  update(tour) {
    const before = this.stops;
    this.stops = tour.stops;
    if (before.length === tour.stops.length && before.every(
      ({ id, position }, index) => isSameStop(id, position, tour.stops[index]))) {
      for (const group of this.groups || []) group.description = null;
    } else {
      this.places = placesOf(tour.stops);
      this.groups = null;
    }
    if (this.names) {
      const [old, present] = [new Set(before), new Set(tour.stops)];
      for (const stop of before) if (stop.position && !present.has(stop)) this.names.remove(stop);
      for (const stop of tour.stops) if (stop.position && !old.has(stop)) this.names.add(stop);
    }
    this.layout();
  }

  /* Whether a stop has the name of a city and is within so many kilometres of it. */
  isNamed(city, kilometres) {
    this.names ??= new StopNames(this.stops);
    return this.names.has(city, kilometres);
  }

  regroup() {
    this.groups = null;
    this.opened.clear();
  }

  mark() {
    this.groups = null;
    this.layout();
    const { selected } = this.map.atlas;
    for (const marker of this.markers.values()) marker.mark(marker.description.id === selected);
  }

  dim() {
    const { dimmed } = this.map.atlas;
    for (const marker of this.markers.values()) marker.dim(dimmed.has(marker.description.id));
  }

  layout() {
    if (!this.places || !this.map.atlas.placed) return;
    this.look();
    const shown = this.shown();
    this.sync(shown);
    const toPoint = (latlng) => this.map.latLngToContainerPoint(latlng);
    const markers = shown.map(({ key }) => this.markers.get(key));
    const radii = shown.map(({ id, radius }) =>
      radius + (id && id === this.map.atlas.selected ? SELECTED_BY : 0));
    const size = this.map.getSize();
    const frame = { left: 0, top: 0, right: size.x, bottom: size.y };
    const view = { left: 6, top: 6, right: size.x - 6, bottom: size.y - 6 };
    const anchors = shown.map(({ latlng, isBeyondMap }, i) => {
      const { x, y } = toPoint(latlng);
      return { x, y, kept: isBeyondMap && isAtEdge(x, y, radii[i], view) };
    });
    const controls = this.map.atlas.controlBoxes();
    const centres = this.separated(anchors, radii, view, controls);
    const badges = centres.map((centre, i) => ({ x: centre.x, y: centre.y, r: radii[i] }));
    const trace = new Trace(view);
    this.map.atlas.route.eachSegment((...ends) => trace.add(...ends));
    centres.forEach(({ x, y }, i) => trace.add(anchors[i].x, anchors[i].y, x, y));
    const boxes = shown.length > MOST_LABELS ? badges.map(() => null)
      : placeLabels(
        badges, markers.map((marker) => marker.measure()), trace, view, controls,
        this.map.atlas.still ? null : frame);
    markers.forEach((marker, i) => {
      const [anchor, box] = [anchors[i], boxes[i]];
      marker.place(
        { x: centres[i].x - anchor.x, y: centres[i].y - anchor.y }, radii[i],
        box && { left: box.left - anchor.x, top: box.top - anchor.y });
    });
    this.squares = badges.map(squareOf);
    this.named = boxes.filter(Boolean);
    this.trace = trace;
    this.map.fire("stopsplaced");
  }

  /* The centres of the badges, moved apart. Most edits move no badge, and moving hundreds apart takes
     longer than all else. */
  separated(...wishes) {
    const key = JSON.stringify(wishes);
    if (this.apart?.key !== key) this.apart = { key, centres: separate(...wishes) };
    return this.apart.centres;
  }

  /* Notes which part of the world is in view. Stops and legs that change to another copy of the world
     are drawn anew. */
  look() {
    const before = this.window;
    this.window = this.present();
    const copyBefore = (x) => (before && copyShown(x, before)) || 0;
    if (this.places.every(({ x }) => this.copyOf(x) === copyBefore(x))) return;
    this.groups = null;
    this.map.atlas.route.redraw();
  }

  /* The part of the world in view, as copyShown takes it. */
  present() {
    const scale = 256 * 2 ** this.map.getZoom();
    const { min, max } = this.map.getPixelBounds();
    const [left, right] = [min.x / scale, max.x / scale];
    return { left, right, margin: (right - left) * MARGIN };
  }

  /* How many worlds east of x, in world coordinates, a stop at x is shown. */
  copyOf(x) {
    return (this.window && copyShown(x, this.window)) || 0;
  }

  /* The copies of the world in which the ends of a leg are shown, or null if both are out of view. */
  copiesOf(leg) {
    // The route is drawn before the stops.
    this.window ??= this.present();
    const copies = [leg.start, leg.end]
      .map(({ position }) => copyShown(worldX(position[0]), this.window))
      .filter((copy) => copy !== null);
    return copies.length ? copies : null;
  }

  /* Where a stop is shown: in a copy of the world that is in view, else at its own position. */
  latLngOf({ position: [lon, lat] }) {
    return toLatLng([lon + 360 * this.copyOf(worldX(lon)), lat]);
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
      .map((group) => group.description ??= this.describe(group));
  }

  gather() {
    const scale = 256 * 2 ** this.map.getZoom();
    const shownAt = this.places.map(({ index, x, y }) => ({ index, x: x + this.copyOf(x), y }));
    const points = shownAt.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    const ids = new Set([...this.opened, this.map.atlas.selected]);
    const apart = new Set();
    shownAt.forEach(({ index }, number) => {
      if (ids.has(this.stops[index].id)) apart.add(number);
    });
    return gather(points, apart).map((numbers) => {
      const places = numbers.map((number) => shownAt[number]);
      const mean = (axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
      return {
        indices: places.map(({ index }) => index), x: mean("x"), y: mean("y"), description: null,
      };
    });
  }

  describe({ indices, x, y }) {
    if (indices.length === 1) return this.describeStop(indices[0]);
    const { words } = this.map.atlas;
    const [first, last] = [this.stops[indices[0]], this.stops[indices[indices.length - 1]]];
    const share = Math.min(1, Math.log10(indices.length) / 3);
    return {
      key: "cluster " + first.id, id: null,
      latlng: toLatLng(lonLat(x, y)),
      radius: SMALLEST_CLUSTER + share * (LARGEST_CLUSTER - SMALLEST_CLUSTER),
      text: compact(indices.length), className: "is-cluster", name: null,
      title: this.map.atlas.countedStops(indices.length),
      lines: [`${isolate(first.name)} … ${isolate(last.name)}`, words.openCluster],
      activate: () => this.open(indices),
    };
  }

  describeStop(index) {
    const stop = this.stops[index];
    const text = String(index + 1);
    const isBeyondMap = isBeyond(stop.position[1]);
    const beyond = isBeyondMap ? this.map.atlas.words.beyondMap : null;
    return {
      isBeyondMap,
      key: "stop " + stop.id, id: stop.id,
      latlng: this.latLngOf(stop), radius: RADII[Math.min(text.length, 5)],
      text, className: "is-" + text.length + "-digits",
      name: stop.name, remark: beyond ? ` (${beyond})` : undefined,
      title: `${text} ${isolate(stop.name)}`,
      lines: [beyond, stop.country, stop.dates, stop.counts],
      activate: () => this.map.fire("stopactivated", { id: stop.id }),
    };
  }

  /* Creates missing markers, removes those that are not shown, and updates the others. */
  sync(shown) {
    const descriptions = new Map(shown.map((description) => [description.key, description]));
    for (const [key, marker] of this.markers) {
      const description = descriptions.get(key);
      if (description) {
        marker.update(description);
      } else {
        marker.remove();
        this.markers.delete(key);
      }
    }
    // The Tab key follows the order of the page, which is the order of travel.
    let next = null;
    for (const description of [...shown].reverse()) {
      const marker = this.markers.get(description.key) ?? this.add(description);
      const { element } = marker;
      if (element.nextElementSibling !== next) element.parentElement.insertBefore(element, next);
      next = element;
    }
  }

  add(description) {
    const { id, key } = description;
    const { selected, dimmed } = this.map.atlas;
    const marker = new Marker(this.map, description);
    if (id !== null) marker.element.dataset.stop = id;
    marker.mark(id !== null && id === selected);
    marker.dim(dimmed.has(id));
    this.markers.set(key, marker);
    return marker;
  }

  /* Zooms in until the cluster falls apart; stops in one place are moved apart where they are. */
  open(indices) {
    const stops = indices.map((index) => this.stops[index]);
    const bounds = L.latLngBounds(stops.map((stop) => this.latLngOf(stop)));
    if (this.map.getBoundsZoom(bounds) > SAME_PLACE_ZOOM) {
      this.groups = null;
      for (const { id } of stops) this.opened.add(id);
      this.layout();
    } else {
      this.map.atlas.show(bounds);
    }
  }
}

/* The positions of the stops in world coordinates, within the latitudes of the map, each with the
   index of its stop. A stop whose place is not known has none. */
function placesOf(stops) {
  return stops.flatMap(({ position }, index) => {
    if (!position) return [];
    const [lon, lat] = position;
    const y = worldY(Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat)));
    return { index, x: worldX(lon), y };
  });
}

/* Whether a latitude, in degrees, is not on the map. */
function isBeyond(lat) {
  return Math.abs(lat) > LAST_LATITUDE;
}

/* Whether a point at the edge of the world, in pixels, is at an edge of the view or inside. */
function isAtEdge(x, y, radius, view) {
  return x >= view.left - radius && x <= view.right + radius
    && y >= view.top - 2 * radius && y <= view.bottom + 2 * radius;
}

function isSameStop(id, position, other) {
  return id === other.id && position?.[0] === other.position?.[0]
    && position?.[1] === other.position?.[1];
}

function compact(number) {
  return number < 10000 ? String(number) : Math.round(number / 1000) + "k";
}

export function addStops(map) {
  map.atlas.stops = new Stops(map);
}
