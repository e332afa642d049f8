/* What the parts of a sheet are called in an SVG: layers and objects that a designer finds. */

import { node, textNode } from "./write.js";

// From what an element is in the page to the layer that it stands in: [selector, id, label].
const LAYERS = [
  [".ta-sheet", "paper", "Paper"],
  [".ta-map", "map", "Map"],
  [".ta-border, .ta-coast", "borders", "Borders and coasts"],
  [".leaflet-basemap-pane, .leaflet-basemap-pane path", "sea-and-land", "Sea and land"],
  [".leaflet-labels-pane", "names", "Names"],
  [".leaflet-route-pane", "route", "Route"],
  [".leaflet-ties-pane, .leaflet-stops-pane", "stops", "Stops"],
  [".ta-marks", "marks", "Scale and north"],
  [".ta-head", "title", "Title"],
  [".ta-legend, .ta-itinerary, .ta-more", "legend", "Legend"],
  [".ta-imprint", "imprint", "Imprint"],
];
const SEA = ["", "sea-and-land", "Sea and land"];
// Whatever stands on the sheet without a layer of its own.
const OTHER = ["", "sheet", "Sheet"];

// Objects that deserve a name of their own; the numbers of equal ones are counted.
const OBJECTS = [
  [".ta-land", "land", "Land"],
  [".ta-visited", "visited", "Visited countries"],
  [".ta-lake", "lakes", "Lakes"],
  [".ta-river", "rivers", "Rivers"],
  [".ta-border", "country-borders", "Borders"],
  [".ta-coast", "coasts", "Coasts"],
  ["g:has(> .ta-leg-casing)", "casings", "Casings"],
  ["g:has(> .ta-leg)", "legs", "Legs"],
  ["g:has(> .ta-arrow)", "arrows", "Arrows"],
];

export function layerOf(element) {
  return LAYERS.find(([selector]) => element.matches(selector)) || null;
}

/* The layer of an element's own background: that of the map is the sea. */
export function boxLayerOf(element) {
  if (element.matches(".ta-map")) return SEA;
  return element.matches(".ta-sheet") ? LAYERS[0] : null;
}

/* Marks nodes as standing in a layer; those that have one already keep it. */
export function tag(nodes, layer) {
  if (layer) for (const one of nodes) one.layer ??= layer;
  return nodes;
}

/* Nodes in their order, neighbours of one layer in one group. Only what stands in a layer already
   may be without one; on the sheet itself it may not. */
export function gather(nodes, ids, isWhole) {
  const found = [];
  let open = null;
  for (const one of nodes) {
    const layer = one.layer || (isWhole ? OTHER : null);
    if (!layer) {
      open = null;
      found.push(one);
      continue;
    }
    if (!open || open.layer !== layer[1]) {
      open = { layer: layer[1], group: node("g", {}, []) };
      open.group.attributes = {
        id: ids.take(layer[1]), "inkscape:groupmode": "layer", "inkscape:label": layer[2],
      };
      found.push(open.group);
    }
    open.group.children.push(one);
  }
  return found.map(merged);
}

/* A layer whose only content is a group without a name is that group. */
function merged(one) {
  const [only] = one.children;
  const isLayer = one.attributes["inkscape:groupmode"];
  if (!isLayer || one.children.length > 1 || only.name !== "g" || only.attributes.id) return one;
  return node("g", { ...one.attributes, ...only.attributes }, only.children);
}

/* Gives a node the name that its element has, if it has one. */
export function name(made, element, ids) {
  const object = OBJECTS.find(([selector]) => element.matches(selector));
  if (!object) return made;
  made.attributes = {
    id: ids.take(object[1]), "inkscape:label": object[2], ...made.attributes,
  };
  return made;
}

/* A stop of the map as one object, with what a pointer would be told about it. */
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

/* Names that are given once each. */
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
