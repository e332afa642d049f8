/* Creates maps, and starts that of the page. */

import { Atlas, LOWEST_ZOOM } from "./atlas.js";
import { addControls, Note } from "./controls.js";
import { fetchFile } from "./files.js";
import { requestFonts } from "./fonts.js";
import { Kept } from "./kept.js";
import { hasSize, presumeSize, whenDensityChanges } from "./screen.js";
import { Tip } from "./tip.js";

// Leaflet rounds projected points to whole pixels, which turns a fine curve into stairs as soon as
// the page is printed or magnified. Markers round their own position and do not need it.
L.Map.include({
  latLngToLayerPoint: function (latlng) {
    return this.project(L.latLng(latlng))._subtract(this.getPixelOrigin());
  },
});

// The basemap ends at 85.05 degrees. North of it is sea, which may be in view instead of Antarctica.
const WORLD = L.latLngBounds([-85.06, -1e5], [88.5, 1e5]);
L.Projection.SphericalMercator.MAX_LATITUDE = 88.5;
export function createMap(id, options, load = fetchFile) {
  requestFonts();
  const map = mapIn(id, options, window.atlas?.kept ?? new Kept(load));
  window.atlas = map.atlas;
  return map;
}

/* A map in an element or in that with an id. */
export function mapIn(element, options, kept) {
  const { still } = options;
  const map = L.map(element, {
    ...options,
    center: [0, 0],
    zoom: 2,
    minZoom: LOWEST_ZOOM,
    maxBounds: WORLD,
    maxBoundsViscosity: 1,
    attributionControl: false,
    zoomControl: false,
    fadeAnimation: false,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
    wheelPxPerZoomLevel: 90,
  });
  map.atlas = new Atlas(map, still, kept);
  return map;
}

/* Loads the tour and the page's words, and shows the tour. Called once all parts of the map have been
   added. */
export function start(map, options) {
  const { atlas } = map;
  atlas.note = new Note(atlas.still).addTo(map);
  if (!atlas.still) {
    atlas.tip = new Tip(map);
    map.once("tourdata", () => addControls(map, atlas.words, options.attribution));
    const container = map.getContainer();
    const { size } = document.documentElement.dataset;
    if (size) presumeSize(container, size);
    // A panel that is dragged wider must not leave the map with a stale size.
    new ResizeObserver(() => { if (hasSize(container)) atlas.resize(); }).observe(container);
    // Leaflet has looked at the density once, before the page was shown.
    whenDensityChanges(() => {
      L.Browser.retina = devicePixelRatio > 1;
      map.fire("densitychanged");
    });
    for (const moved of ["pointerdown", "wheel", "keydown"]) {
      container.addEventListener(moved, () => { atlas.showsRoute = false; });
    }
  }
  atlas.start(options.file);
}
