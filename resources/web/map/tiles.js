/* Image tiles under the tour, online or from a file, in place of the bundled names and colours. */

const TILE = "tiles/{key}/{z}/{x}/{y}";

class Tiles {
  constructor(map) {
    this.map = map;
    this.layer = null;
    this.snap = map.options.zoomSnap;
    this.delta = map.options.zoomDelta;
    // Above the bundled map, which shows wherever a tile is missing.
    map.createPane("tiles").style.zIndex = 210;
  }

  /* given: { key, attribution, minZoom, maxZoom }, or null for the bundled map alone. */
  show(given) {
    if (this.layer) this.layer.remove();
    this.layer = null;
    this.map.atlas.credits.set("tiles", given ? given.attribution : "");
    // Tiles are sharp at whole zooms only.
    this.map.options.zoomSnap = given ? 1 : this.snap;
    this.map.options.zoomDelta = given ? 1 : this.delta;
    this.map.fire("tileshidden");
    if (!given) return;
    this.layer = L.tileLayer(TILE, {
      key: given.key, pane: "tiles", minZoom: given.minZoom, maxZoom: this.map.getMaxZoom(),
      maxNativeZoom: given.maxZoom, className: "ta-tile",
    });
    // Names of the bundled map would stand beside those on the tiles.
    this.layer.once("tileload", () => this.map.fire("tilesshown"));
    this.layer.addTo(this.map);
  }
}

export function addTiles(map) {
  map.atlas.tiles = new Tiles(map);
}
