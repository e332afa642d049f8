/* Converts inline SVG of the page: its shapes with all styles resolved. */

import { outlineOf } from "../map/outlines.js";
import { node, number, paint, textNode } from "./write.js";

const GEOMETRY = {
  path: ["d"],
  rect: ["x", "y", "width", "height", "rx", "ry"],
  circle: ["cx", "cy", "r"],
  ellipse: ["cx", "cy", "rx", "ry"],
  line: ["x1", "y1", "x2", "y2"],
  polyline: ["points"],
  polygon: ["points"],
};
// Path data that can be translated number by number.
const PLAIN_PATH = /^[MLZ\d.\s-]*$/;
// Properties that the elements of a group inherit.
const INHERITED = /^(fill|stroke|paint-order|font)/;
// Default values, which are left out.
const DEFAULTS = {
  "fill-rule": "nonzero", "stroke-width": "1", "stroke-linecap": "butt", "stroke-linejoin": "miter",
  "stroke-miterlimit": "4", "stroke-dasharray": "none", "stroke-dashoffset": "0",
  "paint-order": "normal",
};

/* The shapes of an inline drawing, as nodes. matrix maps the drawing to the sheet; name assigns a
   name and a layer to a node, by its element. */
export function drawing(svg, matrix, digits, name) {
  return [...svg.children].flatMap((child) => parts(child, matrix, digits, name));
}

function parts(element, matrix, digits, name) {
  const style = getComputedStyle(element);
  if (style.display === "none") return [];
  const own = style.transform === "none" ? matrix
    : matrix.multiply(new DOMMatrix(style.transform));
  const kind = element.localName;
  if (kind === "g") {
    const children = [...element.children].flatMap((child) => parts(child, own, digits, name));
    if (!children.length) return [];
    // The outermost group is not needed where its children have names and layers.
    if (children.some((child) => child.layer)) return children;
    const group = node("g", hoisted(children), children);
    if (style.opacity !== "1") group.attributes.opacity = number(style.opacity, 3);
    return [name(group, element)];
  }
  if (style.visibility === "hidden") return [];
  if (kind === "text") return [words(element, style, own, digits)];
  if (!(kind in GEOMETRY)) return [];
  const geometry = geometryOf(element, kind, own, digits);
  // A path that is moved takes its unit into its numbers.
  const look = lookOf(style, geometry?.transform === undefined ? unitOf(own) : 1);
  if (!geometry || (!look.stroke && look.fill === "none")) return [];
  return [name(node(kind, { ...geometry, ...look }), element)];
}

function geometryOf(element, kind, matrix, digits) {
  const geometry = Object.fromEntries(GEOMETRY[kind].map((key) => [key, element.getAttribute(key)]));
  if (kind === "path") {
    const d = geometry.d = outlineOf(element);
    if (!d || d === "M0 0") return null;
    if (unitOf(matrix) && PLAIN_PATH.test(d)) return { d: moved(d, matrix, digits) };
  }
  return { ...geometry, transform: transformOf(matrix, digits) };
}

/* Translated path data, in pixels. Relative commands make it half as long; points are rounded first, so that
   errors do not add up. */
function moved(d, matrix, digits) {
  const unit = 10 ** digits;
  const { e: dx, f: dy } = matrix;
  const own = unitOf(matrix);
  let text = "";
  let x = 0;
  let y = 0;
  let isLine = false;
  for (const [, command, absoluteX, absoluteY] of d.matchAll(/([MLZ]) *(?:(-?[\d.]+) (-?[\d.]+))?/g)) {
    if (command === "Z") {
      text += "z";
      continue;
    }
    const toX = Math.round((Number(absoluteX) / own + dx) * unit);
    const toY = Math.round((Number(absoluteY) / own + dy) * unit);
    if (command === "M") {
      text += "M" + pair(toX / unit, toY / unit, digits);
      isLine = false;
    } else if (toX !== x || toY !== y) {
      const step = pair((toX - x) / unit, (toY - y) / unit, digits);
      text += (!isLine ? "l" : step.startsWith("-") ? "" : " ") + step;
      isLine = true;
    }
    [x, y] = [toX, toY];
  }
  return text;
}

/* Two numbers in the shortest notation of path data. */
function pair(x, y, digits) {
  const [first, second] = [number(x, digits), number(y, digits)];
  return first + (second.startsWith("-") ? "" : " ") + second;
}

/* unit: how many units of its lengths are a pixel. */
function lookOf(style, unit) {
  const stroke = paint("stroke", style.stroke, Number(style.strokeOpacity));
  const look = {
    ...(paint("fill", style.fill, Number(style.fillOpacity)) || { fill: "none" }),
    "fill-rule": style.fillRule,
    ...stroke,
    ...(stroke && {
      "stroke-width": number(parseFloat(style.strokeWidth) / unit, 3),
      "stroke-linecap": style.strokeLinecap,
      "stroke-linejoin": style.strokeLinejoin,
      "stroke-miterlimit": style.strokeMiterlimit,
      "stroke-dasharray": style.strokeDasharray.replace(/([\d.]+)px/g, (_, length) => number(length / unit, 5)),
      "stroke-dashoffset": number(parseFloat(style.strokeDashoffset)),
      "paint-order": style.paintOrder,
    }),
    opacity: style.opacity === "1" ? null : number(style.opacity, 3),
  };
  for (const [key, value] of Object.entries(DEFAULTS)) if (look[key] === value) delete look[key];
  return look;
}

function words(element, style, matrix, digits) {
  return textNode("text", {
    x: element.getAttribute("x"), y: element.getAttribute("y"),
    transform: transformOf(matrix, digits),
    "text-anchor": style.textAnchor === "start" ? null : style.textAnchor,
    "font-family": style.fontFamily, "font-size": number(parseFloat(style.fontSize)),
    "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
    "font-style": style.fontStyle === "normal" ? null : style.fontStyle,
    ...lookOf(style, 1),
  }, element.textContent);
}

/* Removes the inheritable properties that all nodes share, and returns them. */
function hoisted(nodes) {
  const [first, ...others] = nodes;
  const shared = Object.entries(first.attributes).filter(([key, value]) =>
    INHERITED.test(key) && others.every((other) => other.attributes[key] === value));
  for (const [key] of shared) for (const { attributes } of nodes) delete attributes[key];
  return Object.fromEntries(shared);
}

/* How many units of a drawing are a pixel, if a matrix only moves it and shrinks it by a whole number; else 0. */
function unitOf({ a, b, c, d }) {
  const unit = Math.round(1 / a);
  return a === d && b === 0 && c === 0 && Math.abs(unit * a - 1) < 1e-9 ? unit : 0;
}

export function isMove({ a, b, c, d }) {
  return a === 1 && b === 0 && c === 0 && d === 1;
}

export function transformOf(matrix, digits) {
  const { a, b, c, d, e, f } = matrix;
  if (isMove(matrix)) {
    return e || f ? `translate(${number(e, digits)} ${number(f, digits)})` : null;
  }
  const turn = [a, b, c, d].map((value) => number(value, 6));
  return `matrix(${[...turn, number(e, digits), number(f, digits)].join(" ")})`;
}
