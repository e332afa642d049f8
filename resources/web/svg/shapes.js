/* Converts boxes of the page to SVG shapes: backgrounds, borders, rounded corners, circles.

   A frame is { x, y, toX, toY }: a point of the window has the position point + (x, y) in the frame,
   and that position + (toX, toY) in the drawing. Boxes are snapped to whole pixels of their frame, as
   the page does when it paints, so that hairlines stay sharp. */

import { node, number, paint } from "./write.js";

const SIDES = ["Top", "Right", "Bottom", "Left"];
const CORNERS = ["TopLeft", "TopRight", "BottomRight", "BottomLeft"];
// Dash and gap, as multiples of the line width.
const DASHES = { dashed: [2, 2], dotted: [1, 1] };

/* The background and the borders of an element, as nodes. */
export function boxes(element, style, frame) {
  return painted(element, style, frame, paint("fill", style.backgroundColor));
}

/* The borders alone, as nodes. */
export function borders(element, style, frame) {
  return painted(element, style, frame, null);
}

function painted(element, style, frame, fill) {
  const sides = SIDES.map((side) => borderOf(style, side));
  if (!fill && !sides.some(Boolean)) return [];
  const rects = style.display === "inline"
    ? [...element.getClientRects()] : [element.getBoundingClientRect()];
  return rects.flatMap((rect) => box(snapped(rect, frame), style, fill, sides));
}

function box(area, style, fill, sides) {
  if (area.width < 0 || area.height < 0) return [];
  const radii = radiiOf(area, style);
  const [first] = sides;
  const isUniform = first && sides.every((border) => border && border.key === first.key);
  if (!isUniform) {
    return [
      ...(fill && area.width && area.height ? [shape(area, radii, fill)] : []),
      ...sides.map((border, index) => border && strip(area, sides, index)).filter(Boolean),
    ];
  }
  const half = first.width / 2;
  const line = { fill: "none", ...first.stroke };
  const inner = inset(area, half);
  const innerRadii = radii.map((radius) => Math.max(0, radius - half));
  // A translucent border shows the background below it.
  if (!fill || first.isSolid) return [shape(inner, innerRadii, { ...line, ...fill })];
  return [shape(area, radii, fill), shape(inner, innerRadii, line)];
}

function borderOf(style, side) {
  const width = parseFloat(style[`border${side}Width`]);
  const kind = style[`border${side}Style`];
  const colour = style[`border${side}Color`];
  const stroke = paint("stroke", colour);
  if (!width || kind === "none" || kind === "hidden" || !stroke) return null;
  const dashes = DASHES[kind];
  return {
    width, key: [width, kind, colour].join(),
    isSolid: !dashes && !("stroke-opacity" in stroke),
    isDashed: Boolean(dashes),
    fill: paint("fill", colour),
    stroke: {
      ...stroke, "stroke-width": width === 1 ? null : number(width),
      "stroke-dasharray": dashes ? dashes.map((part) => number(part * width)).join(" ") : null,
    },
  };
}

/* One side of a border; left and right are between top and bottom. */
function strip({ x, y, width, height }, sides, index) {
  const border = sides[index];
  const [top, , bottom] = sides.map((side) => side?.width || 0);
  const areas = [
    { x, y, width, height: border.width },
    { x: x + width - border.width, y: y + top, width: border.width, height: height - top - bottom },
    { x, y: y + height - border.width, width, height: border.width },
    { x, y: y + top, width: border.width, height: height - top - bottom },
  ];
  const area = areas[index];
  if (area.width <= 0 || area.height <= 0) return null;
  if (!border.isDashed) return shape(area, [0, 0, 0, 0], border.fill);
  const lies = index % 2 === 0;
  const [midX, midY] = [area.x + area.width / 2, area.y + area.height / 2];
  return node("line", {
    x1: number(lies ? area.x : midX), y1: number(lies ? midY : area.y),
    x2: number(lies ? area.x + area.width : midX), y2: number(lies ? midY : area.y + area.height),
    ...border.stroke,
  });
}

export function shape(area, radii, look) {
  const { x, y, width, height } = area;
  const [first] = radii;
  if (!radii.every((radius) => radius === first)) {
    return node("path", { d: cornered(area, radii), ...look });
  }
  if (first > 0 && Math.abs(width - height) < 0.01 && first >= width / 2 - 0.01) {
    return node("circle", {
      cx: number(x + width / 2), cy: number(y + height / 2), r: number(width / 2), ...look,
    });
  }
  return node("rect", {
    x: number(x), y: number(y), width: number(width), height: number(height),
    rx: first ? number(first) : null, ...look,
  });
}

function cornered({ x, y, width, height }, [a, b, c, d]) {
  const n = (value) => number(value);
  const arc = (radius, toX, toY) =>
    radius ? `A${n(radius)} ${n(radius)} 0 0 1 ${n(toX)} ${n(toY)}` : "";
  return `M${n(x + a)} ${n(y)}H${n(x + width - b)}${arc(b, x + width, y + b)}`
    + `V${n(y + height - c)}${arc(c, x + width - c, y + height)}`
    + `H${n(x + d)}${arc(d, x, y + height - d)}V${n(y + a)}${arc(a, x + a, y)}Z`;
}

/* The radii of the corners in pixels, reduced where two of them would overlap. */
export function radiiOf({ width, height }, style) {
  const radii = CORNERS.map((corner) => {
    const [radius] = style[`border${corner}Radius`].split(" ");
    const value = parseFloat(radius) || 0;
    return radius.endsWith("%") ? (value / 100) * Math.min(width, height) : value;
  });
  const most = Math.max(...radii);
  const room = Math.min(width, height) / 2;
  return most > room ? radii.map((radius) => (radius * room) / most) : radii;
}

/* A box of the window in the drawing, snapped to whole pixels of its frame. */
export function snapped({ left, top, right, bottom }, { x, y, toX, toY }) {
  const [startX, startY] = [Math.round(left + x), Math.round(top + y)];
  return {
    x: startX + toX, y: startY + toY,
    width: Math.round(right + x) - startX, height: Math.round(bottom + y) - startY,
  };
}

function inset({ x, y, width, height }, by) {
  return {
    x: x + by, y: y + by,
    width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by),
  };
}
