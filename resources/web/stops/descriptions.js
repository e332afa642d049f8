/* What the badges on the map say and do. */

import { lonLat } from "../geometry/mercator.js";
import { numbersText } from "../geometry/stretches.js";
import { toLatLng } from "../map/latlng.js";
import { isolate } from "../map/text.js";
import { isBeyond } from "./places.js";

// In pixels, by the number of digits.
const RADII = [13, 13, 13, 15, 18, 21];
const SMALLEST_CLUSTER = 15;
const LARGEST_CLUSTER = 24;
// The numbers of several stops are shown up to this number of characters.
const LONGEST_NUMBERS = 9;
// The width of a character in a badge, and what is beside the text, as shares of the radius.
const CHARACTER = 0.62;
const ASIDE = 0.75;

export class Descriptions {
  constructor(stops) {
    this.stops = stops;
    this.map = stops.map;
  }

  /* The radius of a badge with one or two digits, in pixels. */
  get radius() {
    return RADII[1] * this.map.atlas.badgeScale;
  }

  /* The description of the badge of a group (groups.js), as Marker takes it. */
  of(group) {
    const { indices, isCluster } = group;
    if (indices.length === 1) return this.ofStop(indices[0]);
    const numbers = isCluster ? null : numbersText(indices, LONGEST_NUMBERS);
    return numbers ? this.ofSeveral(group, numbers) : this.ofCluster(group);
  }

  /* The description of the badge of consecutive stops that an inset shows. */
  ofStretch(first, last) {
    const indices = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return this.of({ indices, x: 0, y: 0, isCluster: false });
  }

  ofStop(index) {
    const { atlas } = this.map;
    const stop = this.stops.stops[index];
    const text = String(index + 1);
    const isBeyondMap = isBeyond(stop.position[1]);
    const beyond = isBeyondMap ? atlas.words.beyondMap : null;
    const radius = RADII[Math.min(text.length, 5)] * atlas.badgeScale;
    return {
      isBeyondMap,
      key: "stop " + stop.id, id: stop.id, ids: [stop.id],
      latlng: this.stops.latLngOf(stop), radius, across: radius,
      text, className: "is-" + text.length + "-digits",
      name: stop.name, remark: beyond ? ` (${beyond})` : "", note: atlas.labelNotes?.[index] ?? "",
      title: `${text} ${isolate(stop.name)}`,
      lines: [beyond, stop.country, stop.dates, stop.counts],
      activate: () => this.map.fire("stopactivated", { id: stop.id }),
    };
  }

  /* A badge with the numbers of several stops. */
  ofSeveral(group, numbers) {
    const { radius } = this;
    return {
      ...this.together(group), key: "several " + numbers, radius,
      across: Math.max(radius, radius * (ASIDE + (CHARACTER * numbers.length) / 2)),
      text: numbers, className: "is-several",
      title: this.map.atlas.words.stopNumbers.replace("{numbers}", numbers),
    };
  }

  /* A badge that says how many stops it stands for. */
  ofCluster(group) {
    const { length } = group.indices;
    const share = Math.min(1, Math.log10(length) / 3);
    const radius = (SMALLEST_CLUSTER + share * (LARGEST_CLUSTER - SMALLEST_CLUSTER))
      * this.map.atlas.badgeScale;
    const { lines, ...together } = this.together(group);
    return {
      ...together, key: "cluster " + together.ids[0], radius, across: radius,
      text: compact(length), className: "is-cluster",
      title: this.map.atlas.countedStops(length), lines: lines.slice(1),
    };
  }

  /* What all badges of several stops have in common. */
  together({ indices, x, y }) {
    const { atlas } = this.map;
    const stops = indices.map((index) => this.stops.stops[index]);
    return {
      id: null, ids: stops.map(({ id }) => id), latlng: toLatLng(lonLat(x, y)), name: null,
      lines: [
        atlas.countedStops(indices.length),
        `${isolate(stops[0].name)} … ${isolate(stops.at(-1).name)}`, atlas.words.openCluster,
      ],
      activate: () => this.stops.open(indices),
    };
  }
}

function compact(number) {
  return number < 10000 ? String(number) : Math.round(number / 1000) + "k";
}
