/* A second map of the same tour in the page. It draws what the main map has loaded. */

import { shareBasemap } from "./basemap.js";
import { mapIn } from "./create.js";
import { shareLabels } from "../names/labels.js";
import { shareRoute } from "./route.js";
import { shareStops } from "../stops/stops.js";

/* The map in an element that is laid out; it shows nothing before showInset. */
export function insetIn(element, main) {
  const { atlas } = main;
  const map = mapIn(element, { ...main.options }, atlas.kept);
  const { tour, words, sharpness, badgeScale } = atlas;
  Object.assign(map.atlas, { tour, words, sharpness, badgeScale });
  shareBasemap(map, main);
  shareLabels(map, main);
  shareRoute(map, main);
  shareStops(map, main);
  return map;
}

/* Shows a view: centre is [longitude, latitude] in degrees. The map is ready only after the promise. */
export async function showInset(map, centre, zoom) {
  const { atlas } = map;
  map.setView([centre[1], centre[0]], zoom, { animate: false });
  map.fire("tourdata", { tour: atlas.tour });
  atlas.placed = true;
  // Where the lands are says where badges may stand.
  await Promise.all([atlas.basemap.loaded(), atlas.labels.loaded()]);
  map.fire("atlasplaced");
  map.fire("atlasready");
}
