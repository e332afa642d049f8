/* Represents an SVG document as a tree of plain nodes, and writes it as text.

   A node is { name, attributes, children, text, layer }: attributes by name, in the order in which
   they are to stand; those that are null, undefined or "" are left out. Nothing of it comes from
   the page unescaped, so no text of a tour can become markup. */

// Characters that XML 1.0 does not allow: control characters, lone surrogates, noncharacters.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;",
};

export function node(name, attributes = {}, children = []) {
  return { name, attributes, children, text: null, layer: null };
}

export function textNode(name, attributes, text) {
  return { name, attributes, children: [], text, layer: null };
}

/* A number in its shortest notation, but never as 1e-7. */
export function number(value, digits = 2) {
  const unit = 10 ** digits;
  const rounded = Math.round(value * unit) / unit;
  return String(Math.abs(rounded) < 1 / unit ? 0 : rounded);
}

/* A computed colour as paint attributes, or null if it is invisible. */
export function paint(property, colour, opacity = 1) {
  const parts = channels(colour);
  if (!parts || parts[3] * opacity === 0) return null;
  const hex = parts.slice(0, 3).map((part) =>
    Math.max(0, Math.min(255, Math.round(part))).toString(16).padStart(2, "0")).join("");
  const alpha = parts[3] * opacity;
  return { [property]: "#" + hex, ...(alpha < 1 && { [property + "-opacity"]: number(alpha, 3) }) };
}

/* Red, green, blue from 0 to 255 and alpha from 0 to 1. Computed colours have two notations:
   rgb(), and color(srgb) for mixed colours. */
function channels(colour) {
  const match = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(colour);
  if (!match) return null;
  const parts = match[2].split(/[\s,/]+/).map(Number);
  if (match[1] === "color") for (let i = 0; i < 3; i++) parts[i] *= 255;
  if (parts.length === 3) parts.push(1);
  return parts.length === 4 && parts.every(Number.isFinite) ? parts : null;
}

function escape(text) {
  return String(text).replace(FORBIDDEN, "").replace(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign]);
}

/* The text of a node, with children indented below it. */
export function write({ name, attributes, children, text }, indent = "") {
  const head = "<" + name + Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${escape(value)}"`).join("");
  if (text !== null) return `${indent}${head}>${escape(text)}</${name}>\n`;
  if (!children.length) return `${indent}${head}/>\n`;
  const inside = children.map((child) => write(child, indent + " ")).join("");
  return `${indent}${head}>\n${inside}${indent}</${name}>\n`;
}
