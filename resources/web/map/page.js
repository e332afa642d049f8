/* What every page of a tour calls: the map, its basemap, its route and its stops. */

export { addBasemap } from "./basemap.js";
export { createMap, start } from "./create.js";
export { addLabels } from "../names/labels.js";
export { toLatLng } from "./latlng.js";
export { addRoute } from "./route.js";
export { addStops } from "../stops/stops.js";
