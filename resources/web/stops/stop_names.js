/* Finds stops by name: a city that is a stop is not named twice. */

import { toLatLng } from "../map/latlng.js";

export class StopNames {
  constructor(stops) {
    this._stops = new Map();
    for (const stop of stops) if (stop.position) this.add(stop);
  }

  add(stop) {
    for (const name of namesOf(stop)) {
      if (!this._stops.has(name)) this._stops.set(name, []);
      this._stops.get(name).push(stop);
    }
  }

  remove(stop) {
    for (const name of namesOf(stop)) {
      this._stops.set(name, this._stops.get(name).filter((other) => other !== stop));
    }
  }

  /* Whether a stop of that name is within so many kilometres of a place in degrees. */
  has({ name, lon, lat }, kilometres) {
    return (this._stops.get(plain(name)) || []).some((stop) =>
      L.CRS.Earth.distance(toLatLng(stop.position), [lat, lon]) < kilometres * 1000);
  }
}

/* The name as a whole, and without what follows a comma or a bracket. */
function namesOf(stop) {
  return new Set([plain(stop.name), plain(stop.name.split(/[,(]/)[0])]);
}

/* A name without accents and case. */
function plain(name) {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").trim().toLowerCase();
}
