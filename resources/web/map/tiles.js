/* Image tiles below the tour, online or from a file, in place of the basemap. */

const TILE = "tiles/{key}/{z}/{x}/{y}";

class Tiles {
  constructor(map) {
    this.map = map;
    this.layer = null;
    this.snap = map.options.zoomSnap;
    this.delta = map.options.zoomDelta;
    // Above the basemap, which is visible where a tile is missing.
    map.createPane("tiles").style.zIndex = 210;
  }

  /* tiles: { key, attribution, minZoom, maxZoom }, or null for the basemap alone. */
  show(tiles) {
    if (this.layer) this.layer.remove();
    this.layer = null;
    this.map.atlas.hasTiles = tiles !== null;
    this.map.atlas.credits.set("tiles", tiles ? tiles.attribution : "");
    // Tiles are sharp at integer zooms only.
    this.map.options.zoomSnap = tiles ? 1 : this.snap;
    this.map.options.zoomDelta = tiles ? 1 : this.delta;
    this.map.fire("tileshidden");
    if (!tiles) return;
    this.layer = L.tileLayer(TILE, {
      key: tiles.key, pane: "tiles", minZoom: tiles.minZoom, maxZoom: this.map.getMaxZoom(),
      maxNativeZoom: tiles.maxZoom, className: "ta-tile",
    });
    // The tiles have names of their own.
    this.layer.once("tileload", () => this.map.fire("tilesshown"));
    this.layer.addTo(this.map);
  }
}

export function addTiles(map) {
  map.atlas.tiles = new Tiles(map);
}
