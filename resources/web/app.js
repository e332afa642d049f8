/* The page of the window. Its exports are the properties of the global TourAtlas. */

export * from "./map/page.js";
export { addEditing } from "./editing/editing.js";
export { addBridge } from "./map/bridge.js";
export { addTiles } from "./map/tiles.js";
