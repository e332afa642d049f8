/* The page that is one HTML file. Its exports are the properties of the global TourAtlas. */

import { createMap as createMapThatLoads } from "./map/page.js";
import { loadEmbedded } from "./share/files.js";

export * from "./map/page.js";
export { addReader } from "./share/share.js";

export function createMap(id, options) {
  return createMapThatLoads(id, options, loadEmbedded);
}
