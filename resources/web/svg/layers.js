/* Names the parts of a sheet in an SVG: layers and objects, as graphics programs list them. */

import { node, textNode } from "./write.js";

// The layers of elements: [selector, id, label].
const LAYERS = [
  [".ta-sheet", "paper", "Paper"],
  [".ta-inset", "inset", "Inset"],
  [".ta-map", "map", "Map"],
  [".ta-border, .ta-contested, .ta-coast", "borders", "Borders and coasts"],
  [".leaflet-basemap-pane, .leaflet-basemap-pane path", "sea-and-land", "Sea and land"],
  [".leaflet-labels-pane", "names", "Names"],
  [".leaflet-frames-pane, .ta-frame-ties", "frames", "Frames"],
  [".leaflet-route-pane", "route", "Route"],
  [".leaflet-ties-pane, .leaflet-stops-pane", "stops", "Stops"],
  [".ta-marks", "marks", "Scale and north"],
  [".ta-locator", "locator", "Locator"],
  [".ta-pull-on-map", "quotation", "Quotation"],
  [".ta-head", "title", "Title"],
  [".ta-legend, .ta-itinerary, .ta-page, .ta-more", "legend", "Legend"],
  [".ta-imprint", "imprint", "Imprint"],
];
const SEA = ["", "sea-and-land", "Sea and land"];
// Everything on the sheet that has no other layer.
const OTHER = ["", "sheet", "Sheet"];

// The objects that have names: [selector, id, label].
const OBJECTS = [
  [".ta-land", "land", "Land"],
  [".ta-visited", "visited", "Visited land"],
  [".ta-lake", "lakes", "Lakes"],
  [".ta-grid", "grid", "Grid"],
  [".ta-river", "rivers", "Rivers"],
  [".ta-border", "country-borders", "Borders"],
  [".ta-contested", "contested-borders", "Contested borders"],
  [".ta-coast", "coasts", "Coasts"],
  ["g:has(> .ta-leg-casing)", "casings", "Casings"],
  ["g:has(> .ta-leg)", "legs", "Legs"],
  ["g:has(> .ta-arrow)", "arrows", "Arrows"],
];

export function layerOf(element) {
  return LAYERS.find(([selector]) => element.matches(selector)) || null;
}

/* The layer of an element's background; that of the map is the sea. */
export function boxLayerOf(element) {
  if (element.matches(".ta-map")) return SEA;
  return element.matches(".ta-sheet") ? LAYERS[0] : null;
}

/* Assigns nodes to a layer, except those that have a layer already. */
export function tag(nodes, layer) {
  if (layer) for (const member of nodes) member.layer ??= layer;
  return nodes;
}

/* Groups consecutive nodes of the same layer. At the top level (isWhole) every node gets a layer;
   below it, nodes may be without one. */
export function gather(nodes, ids, isWhole) {
  const result = [];
  let open = null;
  for (const child of nodes) {
    const layer = child.layer || (isWhole ? OTHER : null);
    if (!layer) {
      open = null;
      result.push(child);
      continue;
    }
    if (!open || open.layer !== layer[1]) {
      open = { layer: layer[1], group: node("g", {}, []) };
      open.group.attributes = {
        id: ids.take(layer[1]), "inkscape:groupmode": "layer", "inkscape:label": layer[2],
      };
      result.push(open.group);
    }
    open.group.children.push(child);
  }
  return result.map(merged);
}

/* Merges a layer with its only child, if that is a group without a name. */
function merged(layer) {
  const [only] = layer.children;
  const isLayer = layer.attributes["inkscape:groupmode"];
  if (!isLayer || layer.children.length > 1 || only.name !== "g" || only.attributes.id) return layer;
  return node("g", { ...layer.attributes, ...only.attributes }, only.children);
}

/* Assigns the name of its element to a node, if there is one. */
export function name(shape, element, ids) {
  const object = OBJECTS.find(([selector]) => element.matches(selector));
  if (!object) return shape;
  shape.attributes = {
    id: ids.take(object[1]), "inkscape:label": object[2], ...shape.attributes,
  };
  return shape;
}

/* Groups the nodes of a stop as one object, with its description as title. */
export function stop(nodes, element, ids) {
  if (!element.matches(".ta-stop") || !nodes.length) return nodes;
  const number = (element.querySelector(".ta-badge")?.textContent || "").replace(/\W+/g, "");
  const title = element.getAttribute("aria-label") || "";
  const label = [".ta-badge", ".ta-label"]
    .map((selector) => element.querySelector(selector)?.textContent).filter(Boolean).join(" ");
  return [node(
    "g", { id: ids.take("stop-" + number), "inkscape:label": label },
    [...(title ? [textNode("title", {}, title)] : []), ...nodes])];
}

/* Makes ids unique by appending numbers. */
export class Ids {
  constructor() {
    this.taken = new Map();
  }

  take(wanted) {
    const count = (this.taken.get(wanted) || 0) + 1;
    this.taken.set(wanted, count);
    return count === 1 ? wanted : `${wanted}_${count}`;
  }
}
