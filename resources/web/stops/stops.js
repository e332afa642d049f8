/* The stops: which of them are in view, alone or several by one badge, and where each badge and name
   goes. */

import { Descriptions } from "./descriptions.js";
import { Field } from "./field.js";
import { gathered, groupOf, HOP, joined, stretchesOf } from "./groups.js";
import { Marker } from "./marker.js";
import { NameSizes } from "./name_sizes.js";
import { haveSamePlaces, placesOf } from "./places.js";
import { Fanning, movedApart, namedBeside, withRest } from "./placing.js";
import { StopNames } from "./stop_names.js";
import { World } from "./world.js";

// With more badges than this in view, names would be illegible.
const MOST_LABELS = 250;
// More badges than this are moved apart without leaders of limited length and without regard to
// countries: nobody could follow so many leaders.
const MOST_FANNED = 150;
// From this distance on, in heights of a badge, badges of a stretch are far from their places.
const STRAINED = 2;
// Stops that share a place up to this zoom are moved apart instead of joined.
const SAME_PLACE_ZOOM = 17;

export class Stops {
  /* main: the stops of another map of the same tour, whose copies of the world this map shows, or null. */
  constructor(map, main = null) {
    this.map = map;
    this.stops = [];
    this.markers = new Map();
    this.sizes = new NameSizes();
    this.world = new World(map, main?.world);
    this.descriptions = new Descriptions(this);
    this.fanning = new Fanning();
    this.groups = null;
    // The ids of the stops that the reader has taken out of a badge of several.
    this.opened = new Set();
    // The stretches that insets show: [{ first, last, frame }], with indices of stops, and two corners
    // of the inset as [x, y] in world coordinates.
    this.insets = [];
    // The boxes of badges and of their names, in pixels of the container: names of the basemap and
    // the marks of a sheet keep clear of them.
    this.squares = [];
    this.named = [];
    // What controls and texts covered at the last layout.
    this.obstacles = [];
    // The indices of the stops in view without a badge of their own and without an inset, of those
    // without a name, and of those whose badges are not at their places.
    this.crowded = { unnumbered: [], unnamed: [], moved: [] };
    map.createPane("ties").style.zIndex = 630;
    // Leaders and dots say nothing that the badges do not say.
    map.getPane("ties").setAttribute("aria-hidden", "true");
    map.createPane("stops").style.zIndex = 640;
    map.on("tourdata", (event) => this.show(event.tour));
    map.on("tourchanged", (event) => this.update(event.tour));
    map.on("zoomend", () => this.regroup());
    // The end of a zoom is the end of a move too.
    map.on("moveend resize atlasplaced", () => this.layout());
    map.on("landschanged", () => this.learnLands());
    map.on("stopselected", () => this.mark());
    map.on("stopsdimmed", () => this.dim());
  }

  show(tour) {
    for (const marker of this.markers.values()) marker.remove();
    this.markers.clear();
    this.sizes.clear();
    this.setStops(tour.stops);
    this.names = null;
    this.regroup();
  }

  setStops(stops) {
    this.stops = stops;
    this.places = placesOf(stops);
    // The place of each stop, or undefined if it has none.
    this.byIndex = new Array(stops.length);
    for (const place of this.places) this.byIndex[place.index] = place;
    // It knows badges by the indices of their stops, and legs not at all.
    this.fanning.forget();
    this.groups = null;
  }

  /* Shows an edited tour; badges of several stops stay open, and markers are kept. */
  update(tour) {
    const before = this.stops;
    if (haveSamePlaces(before, tour.stops)) {
      this.stops = tour.stops;
      for (const group of this.groups || []) group.description = null;
    } else {
      this.setStops(tour.stops);
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

  /* Describes and measures all stops anew: how names look has changed. */
  remeasure() {
    this.regroup();
    this.sizes.clear();
    this.fanning.forget();
    for (const marker of this.markers.values()) marker.remeasure();
  }

  mark() {
    this.groups = null;
    this.layout();
    const { selected } = this.map.atlas;
    for (const marker of this.markers.values()) marker.mark(marker.description.id === selected);
  }

  dim() {
    for (const marker of this.markers.values()) marker.dim(this.isDimmed(marker.description));
  }

  isDimmed({ ids }) {
    const { dimmed } = this.map.atlas;
    return dimmed.size > 0 && ids.every((id) => dimmed.has(id));
  }

  /* The basemap draws other lands than before: countries of another detail. */
  learnLands() {
    this.fanning.forget();
    this.groups = null;
    this.layout();
  }

  get lands() {
    return this.map.atlas.basemap?.lands ?? null;
  }

  /* Places badges and names; if it is a trial, nothing is drawn, and only squares, named and crowded are to be
     known. */
  layout(isTrial = false) {
    if (!this.places || !this.map.atlas.placed) return;
    // Stops and legs that change to another copy of the world are drawn anew.
    const { route } = this.map.atlas;
    if (this.world.look(this.places, !route.isWeb)) {
      this.groups = null;
      // A web is drawn in every copy.
      if (!route.isWeb) route.redraw();
    }
    const field = new Field(this);
    const shown = this.shown(field);
    const badges = this.badgesOf(shown, field);
    const placed = shown.length > MOST_FANNED ? movedApart(badges, field)
      : withRest(badges, field, this.fanning.fanned(badges, field));
    const names = shown.length > MOST_LABELS ? badges.map(() => null)
      : namedBeside(badges, placed, field, shown.map(({ description }) => this.sizes.of(description)));
    if (!isTrial) this.draw(shown, badges, placed, names);
    this.squares = placed.map(({ box }) => box);
    this.named = names.filter(Boolean);
    const alone = (wanted) => shown.flatMap(({ indices }, i) =>
      (indices.length === 1 && badges[i].isKept && wanted(i) ? indices : []));
    this.crowded = {
      unnumbered: shown.flatMap(({ indices, frame }) => (indices.length > 1 && !frame ? indices : [])),
      unnamed: alone((i) => !names[i]), moved: alone((i) => placed[i].isMoved),
    };
    this.trace = field.trace;
    this.obstacles = field.obstacles;
    if (!isTrial) this.map.fire("stopsplaced");
  }

  /* The groups in and around the view, in the order of the tour, with markers. */
  shown(field) {
    this.groups ??= this.gather();
    let shown = this.groups.filter(this.isShown(field));
    if (shown.length <= MOST_FANNED) {
      // Names are measured before badges are placed.
      this.measure(shown);
      shown = joined(shown, this.joining(field));
    }
    this.sync(shown);
    if (shown.length <= MOST_LABELS) this.measure(shown);
    return shown;
  }

  /* The function that says whether a group is in or around the view. An inset shows what is in it whole. */
  isShown(field) {
    if (this.world.main) return (group) => this.badgesOf([group], field)[0].isKept;
    const isAround = this.world.surroundings();
    return (group) => {
      if (group.indices.length === 1 || isAround(group)) return isAround(group);
      // In a long tour, most stops are in badges that are far from the view.
      group.extent ??= this.extentOf(group.indices);
      return isAround.meets(group.extent) && group.indices.some((index) => isAround(this.placeOf(index)));
    };
  }

  /* The groups of all stops at the present zoom. On a screen they are the same wherever the view is. */
  gather() {
    const places = this.places.map(({ index }) => this.placeOf(index));
    const alone = this.alone();
    const field = new Field(this, false);
    if (!this.insets.length) return this.withRoom(gathered(places, field.scale, alone), field);
    const inset = ({ index }) => this.insets.find(({ first, last }) => index >= first && index <= last);
    return this.withRoom([
      ...gathered(places.filter((place) => !inset(place)), field.scale, alone),
      ...this.insets.map((stretch) => groupOf(
        places.filter((place) => inset(place) === stretch), false, stretch.frame)),
    ].sort((a, b) => a.indices[0] - b.indices[0]), field);
  }

  /* The groups with those joined that have no room. On paper that is seen in the view only. */
  withRoom(groups, field) {
    if (this.map.atlas.still || groups.length > MOST_FANNED) return groups;
    return joined(groups, this.joining(field));
  }

  /* How groups are joined in a field, as groups.js takes it. */
  joining(field) {
    return {
      placeAt: (index) => {
        if (!this.byIndex[index]) return null;
        const { x, y } = this.placeOf(index);
        return { index, ...field.point({ x, y }), worldX: x, worldY: y };
      },
      size: field.size, hop: HOP * 2 * this.descriptions.radius, apart: this.alone(),
      // An inset exists to show its stops apart.
      strained: this.world.main ? Infinity : STRAINED,
      place: (groups) => this.fanning.fanned(this.badgesOf(groups, field), field),
    };
  }

  /* The stretches of stops that have no room at the last layout: [{ first, last, extent, crowded }], where
     extent is that of their legs, { west, north, width, height } in world coordinates, and crowded the
     number of their stops without a badge or, if that counts, without a name or with a moved badge. */
  crowdedStretches(countsNames, countsMoved) {
    const { unnumbered, unnamed, moved } = this.crowded;
    const crowded = [...new Set([
      ...unnumbered, ...(countsNames ? unnamed : []), ...(countsMoved ? moved : []),
    ])];
    const stretches = stretchesOf(crowded, this.joining(new Field(this, false))).filter(([first, last]) =>
      !this.insets.some((inset) => inset.first <= last && inset.last >= first));
    return stretches.map(([first, last]) => ({
      first, last, extent: this.extentOf(Array.from({ length: last - first + 1 }, (_, i) => first + i)),
      crowded: crowded.filter((index) => index >= first && index <= last).length,
    }));
  }

  /* What stops extend over: { west, north, width, height } in world coordinates. */
  extentOf(indices) {
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const index of indices) {
      const { x, y } = this.placeOf(index);
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
    }
    return { west, north, width: east - west, height: south - north };
  }

  badgesOf(groups, field) {
    return groups.map((group) => {
      group.description ??= this.descriptions.of(group);
      return field.badgeOf(group, group.description, field.isBounded ? this.sizes.of(group.description)?.[0] : null);
    });
  }

  /* The indices of the stops that always have a badge of their own. */
  alone() {
    const { atlas } = this.map;
    const indices = [...this.opened, atlas.selected].map((id) => atlas.index(id));
    return new Set(indices.filter((index) => this.byIndex[index]));
  }

  /* The place of a stop in the copy of the world in which it is shown. */
  placeOf(index) {
    const place = this.byIndex[index];
    const copy = this.world.copyOf(place.x);
    return copy ? { index, x: place.x + copy, y: place.y } : place;
  }

  latLngOf(stop) {
    return this.world.latLngOf(stop);
  }

  copyOf(x) {
    return this.world.copyOf(x);
  }

  copiesOf(leg) {
    return this.world.copiesOf(leg);
  }

  draw(shown, badges, placed, names) {
    shown.forEach((group, i) => {
      const { x, y } = this.map.latLngToContainerPoint(group.description.latlng);
      const from = (point) => ({ x: point.x - x, y: point.y - y });
      const [badge, at, name] = [badges[i], placed[i], names[i]];
      const marker = this.markerOf(group);
      if (name) marker.measure();
      marker.place({
        offset: from(at), radius: badge.h, across: badge.w,
        name: name && { left: name.left - x, top: name.top - y, isBroken: name.isBroken },
        dots: at.isMoved || !badge.at ? badge.points.map(from) : [],
        from: at.from && from(at.from),
      });
    });
  }

  markerOf({ description }) {
    return this.markers.get(description.key);
  }

  /* Measures the names of groups that have not been measured. */
  measure(groups) {
    for (const group of groups) {
      const description = group.description ??= this.descriptions.of(group);
      if (!this.sizes.isMissing(description)) continue;
      const marker = this.markerOf(group) ?? this.add(description);
      marker.update(description);
      this.sizes.learn(description, marker.measure());
    }
  }

  /* Creates missing markers, removes those that are not shown, and updates the others. */
  sync(groups) {
    for (const group of groups) group.description ??= this.descriptions.of(group);
    const descriptions = new Map(groups.map(({ description }) => [description.key, description]));
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
    for (const { description } of [...groups].reverse()) {
      const marker = this.markers.get(description.key) ?? this.add(description);
      const { element } = marker;
      if (element.nextElementSibling !== next) element.parentElement.insertBefore(element, next);
      next = element;
    }
  }

  add(description) {
    const { id, key } = description;
    const marker = new Marker(this.map, description);
    if (id !== null) marker.element.dataset.stop = id;
    marker.mark(id !== null && id === this.map.atlas.selected);
    marker.dim(this.isDimmed(description));
    this.markers.set(key, marker);
    return marker;
  }

  /* Zooms in until the badge falls apart; stops in one place are moved apart where they are. */
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

export function addStops(map) {
  map.atlas.stops = new Stops(map);
}

export function shareStops(map, main) {
  map.atlas.stops = new Stops(map, main.atlas.stops);
}
