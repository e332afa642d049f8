/* The atlas: a Leaflet map, the tour that it shows, and the calls that the window makes. */

import { paddingOf } from "../geometry/fitting.js";
import { LAST_LATITUDE, worldX, worldY } from "../geometry/mercator.js";
import { loadWithRetries } from "./files.js";
import { loadFonts } from "./fonts.js";
import { centreOf, closestFit, SAME_PLACE_METRES } from "./framing.js";
import { toLatLng } from "./latlng.js";
import { written } from "./numbers.js";
import { haveSamePlaces } from "../stops/places.js";
import { painted, paintedInView, sized } from "./screen.js";
import { stopsOf } from "./tour.js";

// Low enough that a route around the Earth fits the narrowest map.
export const LOWEST_ZOOM = -1;
const FLIGHT_SECONDS = 0.5;
const CLOSE_ZOOM = 5.5;
// The largest change of the zoom that is animated, as Leaflet has it.
const ANIMATED_ZOOMS = 4;
const CLOSEST_ZOOM = 18;
// The least extent that is more than one place, in world coordinates, at the equator.
const LEAST_EXTENT = SAME_PLACE_METRES / 40_075_000;
// The lowest zoom, unless the route needs more than one world.
const ONE_WORLD_ZOOM = 1;
// What a map without stops shows: the inhabited world, as [latitude, longitude].
const INHABITED = [[-56, -170], [72, 170]];

export class Atlas {
  constructor(map, still, kept) {
    this.map = map;
    this.still = still;
    this.kept = kept;
    this.tour = null;
    this.placed = false;
    this.selected = null;
    this.calm = false;
    this.dimmed = new Set();
    // How many pixels of the picture one pixel of the map becomes: lines must be fine enough for them.
    this.sharpness = 1;
    // How large badges are, as a share of their size in the window.
    this.badgeScale = 1;
    // The least zoom of the view of one stop.
    this.closeZoom = CLOSE_ZOOM;
    // Smaller maps of the same tour in the page, for its dense stretches (inset.js).
    this.insets = [];
    // What stands below the names of the stops, in their order, if anything.
    this.labelNotes = null;
    // Whether image tiles, which have streets and names of their own, are shown (tiles.js).
    this.hasTiles = false;
    this.words = {};
    // The objects of the window that the page may call, and what edits the tour; exports have none.
    this.objects = null;
    this.editing = null;
    // What a sheet has no room for: the number of stops that its list lacks, and by the number of a
    // stop how many of its items; and the names of other parts.
    this.leftOut = { stops: 0, items: {}, parts: [] };
    // Whether the whole route was requested and the reader has not moved the map since.
    this.showsRoute = false;
    // The size of the map, in pixels, in which the route was shown whole.
    this._fitted = L.point(0, 0);
    // How far texts of a sheet reach into the map from its edges, in pixels: the route keeps clear of
    // that; and the boxes of such texts.
    this.clear = { left: 0, top: 0, right: 0, bottom: 0 };
    this.covered = [];
    this._bounds = null;
    this._plural = null;
    this._arrange = null;
    this._loading = [];
    this._indices = new Map();
    this._reported = new Set();
  }

  /* The contents of a JSON file of the page, once the fonts for its texts are there; tries again after a failure. */
  async load(file) {
    const data = await this.loadBare(file);
    await loadFonts(data);
    return data;
  }

  /* The tour in a file, which the maps that follow in a page of sheets need too: there it is loaded once. */
  loadTour(file) {
    const load = async () => {
      const { stops: { id, ...columns }, ...tour } = await this.loadBare(file);
      await loadFonts({ ...tour, columns }); // Ids are not shown.
      return { ...tour, stops: stopsOf({ id, ...columns }) };
    };
    return this.still ? this.kept.once(file, load) : load();
  }

  /* The same for a file that has no texts, or not in every font. */
  loadBare(file) {
    return loadWithRetries(this.kept.load, file);
  }

  /* Before the map is fitted, arrange() changes its size; the tour is known by then. */
  arrangeWith(arrange) {
    this._arrange = arrange;
  }

  /* The map is ready only after this promise. */
  readyAfter(promise) {
    this._loading.push(promise);
  }

  async start(file) {
    try {
      const { head, words, ...tour } = await this.loadTour(file);
      this.words = words;
      this._setHead(head);
      this._setTour(tour);
      this.map.fire("tourdata", { tour });
      if (head.waitsFor) this.readyAfter(this.loadBare(head.waitsFor));
      this._routeBounds(); // It takes long, and may be known before the map is to be drawn.
      await this._arrange?.();
      // Badges and names are placed once, when lands and names are known. What fails is told below.
      await Promise.allSettled([...this._loading, sized(this.map.getContainer())]);
      this.map.invalidateSize({ animate: false });
      this.fit(this.initialFit, false);
      // Only now is it known which part of the world is in view.
      this.placed = true;
      this.map.fire("atlasplaced");
      await Promise.all(this._loading);
      if (!this.still) await paintedInView();
      this.map.fire("atlasready");
    } catch (error) {
      this.map.fire("atlasfailed", { message: String(error.message || error) });
    }
  }

  /* Reports, once, a file that could not be loaded; the rest of the map remains usable. */
  reportIncomplete(file, error) {
    if (this._reported.has(file)) return;
    this._reported.add(file);
    console.warn(error);
    this.map.fire("atlasincomplete", { file });
  }

  /* Shows an edited tour in the present view.

     message: { number, first, removed, stops, wrapped, note, title, language }. From the place
     first on, removed stops are replaced by stops: each is either the page data of a stop or the
     place, in the list before the edit, of a stop whose data are unchanged. note, title and language
     are left out where they are unchanged. Once the result is on the screen the window receives
     number. */
  async update({ number, first, removed, stops, wrapped, note = this.tour.note, title, language }) {
    const before = this.tour.stops;
    const added = stops.map((stop) => (typeof stop === "number" ? before[stop] : stop));
    this._setTour({
      wrapped, note, stops: [...before.slice(0, first), ...added, ...before.slice(first + removed)],
    });
    this._setHead({ title, language });
    if (title !== undefined) this.map.getContainer().setAttribute("aria-label", title);
    this.map.fire("tourchanged", { tour: this.tour });
    this._allowWholeRoute();
    await painted();
    this.map.fire("atlasupdated", { number });
  }

  /* Names the document, and tells its language; each only if it is given. */
  _setHead({ title, language }) {
    if (title !== undefined) document.title = title;
    if (language !== undefined) document.documentElement.lang = language;
  }

  /* The place of a stop in the order of travel, from 0, or -1. */
  index(id) {
    return this._indices.get(id) ?? -1;
  }

  stop(id) {
    return this.tour?.stops[this.index(id)] || null;
  }

  /* The zoom at which a screen would show as much as the pixels of the picture can. */
  fineness() {
    return this.map.getZoom() + Math.log2(this.sharpness);
  }

  /* A number of stops, in words. */
  countedStops(count) {
    return this.counted(this.words.stops, count);
  }

  /* A number in the plural form that it needs, of forms by category of Intl.PluralRules. */
  counted(forms, count) {
    const { language } = this.words;
    // Making it takes longer than using it.
    if (this._plural?.language !== language) {
      this._plural = { language, rules: new Intl.PluralRules(language) };
    }
    const category = this._plural.rules.select(count);
    return (forms[category] ?? forms.other).replace("{count}", written(count, this.words));
  }

  /* What texts of a sheet and controls cover, in pixels of the map; the controls come last. */
  controlBoxes() {
    const container = this.map.getContainer();
    const map = container.getBoundingClientRect();
    // A sheet is magnified.
    const zoom = map.width / container.offsetWidth || 1;
    const controls = [...container.querySelectorAll(".leaflet-control")]
      .map((control) => control.getBoundingClientRect())
      .filter(({ width, height }) => width && height)
      .map(({ left, top, right, bottom }) => ({
        left: (left - map.left) / zoom, top: (top - map.top) / zoom,
        right: (right - map.left) / zoom, bottom: (bottom - map.top) / zoom,
      }));
    return [...this.covered, ...controls];
  }

  /* Distance and days of a leg, in words. The window replaces this method. */
  async describeLeg() {
    return [];
  }

  get allowsMotion() {
    return !this.calm && !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /* Shows the whole route (null), a stop (its id), or bounds ([west, south, east, north]). */
  fit(target, animate) {
    this.showsRoute = !target;
    if (Array.isArray(target)) {
      const [west, south, east, north] = target;
      this.map.fitBounds([[south, west], [north, east]], { animate, maxZoom: CLOSEST_ZOOM });
    } else if (this.stop(target)?.position) {
      this.flyTo(target, animate);
    } else {
      this._show(this._routeBounds(), animate);
      this._fitted = this.map.getSize();
    }
  }

  fitRoute() {
    this.fit(null, this.allowsMotion);
  }

  fitStop(id) {
    if (this.stop(id)?.position) this.flyTo(id, this.allowsMotion);
  }

  /* Shows bounds with room for the badges at their edges. */
  show(bounds) {
    this.showsRoute = false;
    this._show(bounds, this.allowsMotion, CLOSEST_ZOOM);
  }

  /* Marks a stop, or none for null. If fly is true the map goes there, or to the whole route. */
  select(id, fly) {
    this.selected = id;
    this.map.fire("stopselected", { id });
    if (!fly) return;
    if (id) this.fitStop(id);
    else this.fitRoute();
  }

  /* Draws these stops faintly: a filter leaves nothing of them to read. */
  dim(ids) {
    this.dimmed = new Set(ids);
    this.map.fire("stopsdimmed");
  }

  flyTo(id, animate) {
    this.showsRoute = false;
    const stop = this.stop(id);
    // The stops of a route in one town are apart only where the whole route is as large.
    const zoom = Math.max(this.map.getZoom(), this.closeZoom, this._routeZoom());
    const place = this.stops.latLngOf(stop);
    if (animate) this.map.flyTo(place, zoom, { duration: FLIGHT_SECONDS });
    else this.map.setView(place, zoom, { animate: false });
  }

  /* Adapts to a new size of the map: the whole route stays whole, any other view keeps its centre. */
  resize() {
    this.map.invalidateSize({ pan: false });
    // A page that comes to its view hears of its size once more.
    if (this.showsRoute && this.tour && !this.map.getSize().equals(this._fitted)) this.fit(null, false);
  }

  /* Shows image tiles in place of the bundled map (tiles.js). */
  setTiles(tiles) {
    this.tiles.show(tiles);
  }

  setTheme(name) {
    if (document.documentElement.dataset.theme === name) return;
    document.documentElement.dataset.theme = name;
    this.map.fire("themechanged");
  }

  /* Whether the map jumps where it would fly. */
  setCalm(calm) {
    this.calm = calm;
    this.map.options.zoomAnimationThreshold = calm ? 0 : ANIMATED_ZOOMS;
  }

  _setTour(tour) {
    const before = this.tour;
    this.tour = tour;
    // Most edits of a long tour leave ids and places.
    if (!before || before.wrapped !== tour.wrapped || !haveSamePlaces(before.stops, tour.stops)) {
      this._bounds = null;
      this._indices = new Map();
      for (let index = 0; index < tour.stops.length; index++) this._indices.set(tour.stops[index].id, index);
    }
    this.note?.set(tour.note, tour.stops.some(({ position }) => position));
  }

  /* The extent of the whole route (null) or of bounds ([west, south, east, north]) in world
     coordinates: { west, north, width, height }; null if it is in one place. */
  extentOf(bounds) {
    const [west, south, east, north] = bounds ?? (() => {
      const route = this._routeBounds();
      return [route.getWest(), route.getSouth(), route.getEast(), route.getNorth()];
    })();
    const [left, top] = [worldX(west), worldY(Math.min(north, LAST_LATITUDE))];
    const extent = {
      west: left, north: top,
      width: worldX(east) - left, height: worldY(Math.max(south, -LAST_LATITUDE)) - top,
    };
    return Math.max(extent.width, extent.height) < LEAST_EXTENT ? null : extent;
  }

  _routeBounds() {
    this._bounds ??= this._measureRoute();
    return this._bounds;
  }

  _measureRoute() {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { position } of this.tour.stops) {
      if (!position) continue;
      west = Math.min(west, position[0]);
      south = Math.min(south, position[1]);
      east = Math.max(east, position[0]);
      north = Math.max(north, position[1]);
    }
    if (west > east) return L.latLngBounds(INHABITED);
    const bounds = L.latLngBounds([[south, west], [north, east]]);
    for (const position of this.route.turns()) bounds.extend(toLatLng(position));
    return bounds;
  }

  /* How far bounds are kept from the edges of the map, in pixels: the options of fitBounds, and what
     both edges take together. */
  _padding() {
    const size = this.map.getSize();
    const { left, top, right, bottom } = this.clear;
    const { x, y } = paddingOf(size.x - left - right, size.y - top - bottom);
    const paddingTopLeft = L.point(left + x, top + y);
    const paddingBottomRight = L.point(right + x, bottom + y);
    return { paddingTopLeft, paddingBottomRight, both: paddingTopLeft.add(paddingBottomRight) };
  }

  _zoomFor(bounds, padding) {
    this.map.setMinZoom(LOWEST_ZOOM);
    return this.map.getBoundsZoom(bounds, false, padding.both);
  }

  /* The zoom at which the whole route is shown. */
  _routeZoom() {
    const bounds = this._routeBounds();
    return Math.min(
      this.map.getBoundsZoom(bounds, false, this._padding().both), closestFit(bounds));
  }

  /* Lets the reader zoom out as far as the whole route needs, without moving the map now. */
  _allowWholeRoute() {
    this._setLowest(Math.min(ONE_WORLD_ZOOM, this._zoomFor(this._routeBounds(), this._padding())));
  }

  /* Sets the lowest zoom, but no higher than the present one: Leaflet would begin to zoom in, and would
     ignore what else it is told meanwhile. */
  _setLowest(zoom) {
    this.map.setMinZoom(Math.min(zoom, this.map.getZoom()));
  }

  _show(bounds, animate, maxZoom = closestFit(bounds)) {
    const padding = this._padding();
    const lowest = this.showsRoute
      ? Math.min(ONE_WORLD_ZOOM, this._zoomFor(bounds, padding)) : this.map.getMinZoom();
    this._setLowest(lowest);
    const zoom = Math.min(maxZoom, this.map.getBoundsZoom(bounds, false, padding.both));
    const centre = this.still
      ? null : centreOf(this.map, bounds, zoom, padding.paddingBottomRight);
    if (!centre) this.map.fitBounds(bounds, { ...padding, maxZoom, animate: false });
    else if (animate) this.map.flyTo(centre, zoom, { duration: FLIGHT_SECONDS });
    else this.map.setView(centre, zoom, { animate: false });
    this._setLowest(lowest);
  }
}
