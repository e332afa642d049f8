/* The page of a printed sheet. Its exports are the properties of the global TourAtlas. */

export * from "./map/page.js";
export { addBridge } from "./map/bridge.js";
export { drawOutlines, outlines } from "./map/outlines.js";
export { nextSheet, run } from "./sheet/next.js";
export { addSheet } from "./sheet/sheet.js";
export { addVectors } from "./svg/svg.js";
