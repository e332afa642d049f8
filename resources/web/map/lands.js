/* Which lands are tinted: those where the stops are.

   A land is a part of a country: a territory with a code of its own, disputed land, or a part that
   lies far from the others (scripts/basemap/territories.py). */

import { worldX, worldY } from "../geometry/mercator.js";
import { gapTo, meets, Terrain } from "../geometry/terrain.js";

const KILOMETRES_AROUND = 40075;
const MOST_LATITUDE = 85;
// A stop on the coast may lie this far, in kilometres, from the simplified land.
const OFF_COAST = 30;
// A stop near a border may lie this far, in kilometres, on the wrong side of the simplified line.
const ACROSS_BORDER = 15;
// The same at the edge of disputed land that has a code or is drawn coarsely.
const ACROSS_LINE = 1.25;

// After an edit that changes more stops than this, all stops are looked at again.
const FEW_CHANGED = 64;
// Regions on each side of the world, for each of which the lands that are not found yet are listed, and areas,
// in which the rings of regions are looked for.
const REGIONS = 32;
const AREAS = 8;

class Lands {
  /* entries: the countries of a topology, each with the rings of its polygons, as lines. acrossLine:
     how far, in kilometres, a stop may lie within disputed land without a code although it is not
     there. */
  constructor(entries, acrossLine) {
    this.acrossLine = acrossLine;
    this.entries = entries.filter(({ joins }) => !joins);
    for (const { joins, rings } of entries) {
      // Western Sahara is one land on both sides of the berm.
      if (joins) this.entries.find(({ name }) => name === joins)?.rings.push(...rings);
    }
    // Most lands are far from a stop, and need not be looked at ring by ring.
    for (const entry of this.entries) entry.bounds = boundsOf(entry.rings);
    this.known = new WeakMap();
    this.byCode = new Map();
    for (const entry of this.entries) {
      if (!this.byCode.has(entry.code)) this.byCode.set(entry.code, []);
      this.byCode.get(entry.code).push(entry);
    }
    this.terrain = new Terrain(this.entries);
  }

  /* The entries that are tinted for these stops of the page's data. */
  visited(stops) {
    return this.found(stops).lands;
  }

  /* The lands of these stops, as Found. before and known, if given, are the stops before an edit and what was
     found for them. */
  found(stops, before = null, known = null) {
    if (before && known?.follow(before, stops)) return known;
    const found = new Found(this);
    for (const stop of stops) found.add(stop);
    return found;
  }

  /* The land of a stop, or null; computed once for a stop.

     Disputed land is that of the stop only where the stop stands on it. Elsewhere the code of the
     stop decides among lands that are near, because borders and coasts are simplified. */
  of(stop) {
    if (!this.known.has(stop)) this.known.set(stop, this.find(stop));
    return this.known.get(stop);
  }

  find({ code, position: [lon, lat] }) {
    const at = pointOf(lon, lat);
    const standing = this.terrain.at(at.x, at.y);
    if (standing && standing.code === code) return standing;
    const own = (code && this.byCode.get(code)) || [];
    const near = standing ?? this.nearestOfAll(at, OFF_COAST);
    if (near?.disputed) return (standing && this.nearest(own, at, near.code ? ACROSS_LINE : this.acrossLine)) || near;
    // Some small territories have no land at this scale, and that around them is not theirs.
    if (code && !own.length) return null;
    return this.nearest(own, at, standing ? ACROSS_BORDER : OFF_COAST)
      ?? near ?? this.nearest(own, at, Infinity);
  }

  /* The nearest of some entries within so many kilometres, or null. */
  nearest(entries, at, kilometres) {
    let best = null;
    let least = kilometres * at.unit;
    for (const entry of entries) {
      const distance = this.distanceTo(entry, at, least);
      if (distance < least) [best, least] = [entry, distance];
    }
    return best;
  }

  /* The distance of a place from the coasts and borders of an entry if it is less than a limit. */
  distanceTo({ rings, bounds }, { x, y }, limit) {
    let least = limit;
    for (const copy of COPIES) {
      if (gapTo(bounds, x + copy, y) > least) continue;
      for (const ring of rings) least = this.terrain.distanceTo(ring, x + copy, y, least);
    }
    return least;
  }

  /* The nearest of all entries within so many kilometres, or null. */
  nearestOfAll(at, kilometres) {
    let best = null;
    let least = kilometres * at.unit;
    for (const { land, rings } of this.terrain.landsWithin(at.x, at.y, least)) {
      for (const { ring, copy } of rings) {
        const distance = this.terrain.distanceTo(ring, at.x + copy, at.y, least);
        if (distance < least) [best, least] = [land, distance];
      }
    }
    return best;
  }
}

/* Gathers the lands of stops. A stop need not be looked at where all lands that it may have are found: in a
   long tour that are most of them. */
export class Found {
  constructor(lands) {
    this.source = lands;
    this.lands = new Set();
    // For each land the id of a stop that is there.
    this.witnesses = new Map();
    // By area, the rings there.
    this.rings = new Map();
    // By region, the rings there of lands that are not found yet.
    this.others = new Map();
  }

  /* Adds the land of a stop of the page's data, if it has one. */
  add(stop) {
    if (!stop.position || this.isExhausted(stop)) return;
    const land = this.source.of(stop);
    if (land && !this.lands.has(land)) this.see(land, stop);
  }

  see(land, stop) {
    this.lands.add(land);
    this.witnesses.set(land, stop.id);
  }

  /* Follows an edit of few stops, and returns whether it could: a land stays as long as the stop is there that
     was found in it, or one that came. */
  follow(before, stops) {
    const { gone, come } = differences(before, stops);
    if (gone.size + come.length > FEW_CHANGED) return false;
    const placed = come.filter(({ position }) => position);
    const theirs = new Map(placed.map((stop) => [this.source.of(stop), stop]));
    theirs.delete(null);
    for (const [land, id] of this.witnesses) if (gone.has(id) && !theirs.has(land)) return false;
    for (const [land, stop] of theirs) {
      if (!this.lands.has(land) || gone.has(this.witnesses.get(land))) this.see(land, stop);
    }
    return true;
  }

  /* Whether the stop can have no other land than those that are found. */
  isExhausted({ code, position: [lon, lat] }) {
    // The land of a stop has its code, or is near it.
    const own = (code && this.source.byCode.get(code)) || [];
    if (!own.every((land) => this.lands.has(land))) return false;
    const at = pointOf(lon, lat);
    const others = this.othersAround(at);
    const distance = OFF_COAST * at.unit;
    for (let i = others.length - 1; i >= 0; i--) {
      const { land, ring, copy } = others[i];
      if (this.lands.has(land)) {
        others[i] = others[others.length - 1];
        others.pop();
      } else if (gapTo(ring, at.x + copy, at.y) <= distance) {
        return false;
      }
    }
    return true;
  }

  /* The rings that may be near the places of a region, without those of lands that were found before. */
  othersAround({ x, y }) {
    const region = Math.floor(y * REGIONS) * REGIONS + Math.floor(x * REGIONS);
    let others = this.others.get(region);
    if (!others) {
      const box = boxAround(x, y, REGIONS);
      others = this.ringsAround(x, y).filter(({ ring, copy }) => meets(ring, box, copy));
      this.others.set(region, others);
    }
    return others;
  }

  /* The rings that may be near the places of an area. */
  ringsAround(x, y) {
    const area = Math.floor(y * AREAS) * AREAS + Math.floor(x * AREAS);
    let rings = this.rings.get(area);
    if (!rings) {
      rings = this.source.terrain.landsOf(boxAround(x, y, AREAS))
        .flatMap(({ land, rings: its }) => its.map(({ ring, copy }) => ({ land, ring, copy })));
      this.rings.set(area, rings);
    }
    return rings;
  }
}

/* The ids of the stops that are only in the first list, as a set, and the stops that are only in the second one. */
function differences(before, after) {
  let first = 0;
  while (first < before.length && before[first] === after[first]) first++;
  let end = 0;
  const most = Math.min(before.length, after.length) - first;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const gone = new Set(before.slice(first, before.length - end));
  const come = after.slice(first, after.length - end).filter((stop) => !gone.delete(stop));
  return { gone: new Set([...gone].map(({ id }) => id)), come };
}

/* The box around all that is near the places of a cell, of which so many are on each side of the world. */
function boxAround(x, y, side) {
  const [left, top] = [Math.floor(x * side) / side, Math.floor(y * side) / side];
  const [right, bottom] = [left + 1 / side, top + 1 / side];
  const around = OFF_COAST * Math.max(unitAt(top), unitAt(bottom));
  return { left: left - around, right: right + around, top: top - around, bottom: bottom + around };
}

/* The lands of a topology, which is coarse or fine. */
export function landsOf(topology, isCoarse) {
  return new Lands(topology.objects.countries.map(({ a2, name, disputed, joins, arcs }) => ({
    code: a2, name, joins, disputed: Boolean(disputed),
    rings: arcs.flatMap((polygon) => topology.lines(polygon)),
  })), isCoarse ? ACROSS_LINE : 0);
}

/* The copies of a place, 0 and 1 worlds to the east: rings run on past the antimeridian. */
const COPIES = [-1, 0, 1];

/* A place in the first copy of the world: x, y, and unit, a kilometre there, in world coordinates. */
function pointOf(lon, lat) {
  const shown = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  const x = worldX(lon);
  const y = worldY(shown);
  return { x: x - Math.floor(x), y, unit: unitAt(y) };
}

/* A kilometre at a place of the world, in world coordinates: the map stretches the Earth by 1 / cos(latitude). */
function unitAt(y) {
  return Math.cosh((0.5 - y) * 2 * Math.PI) / KILOMETRES_AROUND;
}

/* The box around all rings of a land, in world coordinates. */
function boundsOf(rings) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of rings) {
    bounds.left = Math.min(bounds.left, left);
    bounds.right = Math.max(bounds.right, right);
    bounds.top = Math.min(bounds.top, top);
    bounds.bottom = Math.max(bounds.bottom, bottom);
  }
  return bounds;
}
