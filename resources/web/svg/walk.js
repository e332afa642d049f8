/* Converts the laid-out page to SVG nodes in painting order. */

import { drawing, isMove, transformOf } from "./drawing.js";
import { boxLayerOf, gather, Ids, layerOf, name, stop, tag } from "./layers.js";
import { borders, boxes, radiiOf, shape, snapped } from "./shapes.js";
import { Texts } from "./text.js";
import { node, number } from "./write.js";

export class Walk {
  /* root: the element to draw, without its own transform; digits: the number of decimal places. */
  constructor(root, digits) {
    this.root = root;
    this.digits = digits;
    this.ids = new Ids();
    this.clips = [];
    this.texts = new Texts(getComputedStyle(root).fontFamily);
    this.transforms = new Map();
  }

  nodes() {
    return this.withoutTransforms(() => {
      const { left, top } = this.root.getBoundingClientRect();
      const frame = { x: -left, y: -top, toX: 0, toY: 0 };
      return gather(this.painted(this.root, frame, ""), this.ids, true);
    });
  }

  /* Calls work while no element has a transform. Transforms do not change the layout: without them
     boxes have their exact layout positions, and the drawing applies the transforms itself. */
  withoutTransforms(work) {
    const changed = [];
    const all = [this.root, ...this.root.querySelectorAll("*")].filter((element) =>
      element instanceof HTMLElement || element instanceof SVGSVGElement);
    for (const element of all) {
      const { transform, transformOrigin } = getComputedStyle(element);
      if (transform === "none") continue;
      this.transforms.set(element, {
        matrix: new DOMMatrix(transform), origin: transformOrigin.split(" ").map(parseFloat),
      });
      changed.push([element, element.style.transform]);
    }
    for (const [element] of changed) element.style.setProperty("transform", "none", "important");
    try {
      return work();
    } finally {
      for (const [element, transform] of changed) {
        element.style.removeProperty("transform");
        element.style.transform = transform;
      }
    }
  }

  /* An element with its contents. Positioned elements come after the others, by z-index. In CSS the
     contents of a positioned element can be above its neighbours; here they stay with it. */
  painted(element, frame, line) {
    const style = getComputedStyle(element);
    const { frame: own, transform } = this.framed(element, frame);
    const nodes = element instanceof SVGSVGElement
      ? this.drawn(element, own) : this.laidOut(element, style, own, line);
    return this.wrapped(element, style, nodes, own, transform);
  }

  /* The frame in which an element is painted. A translated element has its own frame at a whole pixel
     of the outer one; a rotated or scaled element also becomes a group. */
  framed(element, frame) {
    const moved = element === this.root ? null : this.transforms.get(element);
    if (!moved) return { frame, transform: null };
    const { matrix, origin } = moved;
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = [Math.round(left + frame.x), Math.round(top + frame.y)];
    if (isMove(matrix)) {
      return {
        frame: {
          x: frame.x - x, y: frame.y - y,
          toX: frame.toX + x + matrix.e, toY: frame.toY + y + matrix.f,
        },
        transform: null,
      };
    }
    const around = new DOMMatrix()
      .translate(frame.toX + x + origin[0], frame.toY + y + origin[1]).multiply(matrix);
    return {
      frame: { x: -left, y: -top, toX: -origin[0], toY: -origin[1] },
      transform: transformOf(around, this.digits),
    };
  }

  laidOut(element, style, frame, line) {
    const own = style.visibility === "hidden"
      ? [] : tag(boxes(element, style, frame), boxLayerOf(element));
    const later = [];
    const flow = this.flow(element, style, frame, line, later);
    later.sort((a, b) => a.z - b.z);
    const at = later.findIndex(({ z }) => z >= 0);
    const below = at < 0 ? later.length : at;
    const nodesOf = (entries) => entries.flatMap(({ nodes }) => nodes);
    return [...own, ...nodesOf(later.slice(0, below)), ...flow, ...nodesOf(later.slice(below))];
  }

  /* The contents of an element in document order; positioned elements are added to later. */
  flow(element, style, frame, line, later) {
    const drawnLine = [line, lineOf(style)].filter(Boolean).join(" ");
    return [...element.childNodes].flatMap((child) => {
      if (child instanceof Text) {
        return style.visibility === "hidden"
          ? [] : this.texts.nodes(child, style, frame, drawnLine);
      }
      if (!(child instanceof HTMLElement || child instanceof SVGSVGElement)) return [];
      const own = getComputedStyle(child);
      if (own.display === "none") return [];
      const nodes = tag(
        stop(this.linked(child, this.painted(child, frame, drawnLine)), child, this.ids),
        layerOf(child));
      if (own.position === "static" && own.zIndex === "auto" && !this.transforms.has(child)) {
        return nodes;
      }
      later.push({ z: Number(own.zIndex) || 0, nodes });
      return [];
    });
  }

  drawn(svg, frame) {
    // Like every box, a drawing is snapped to a whole pixel of its frame.
    const { left, top } = svg.getBoundingClientRect();
    const { x, y } = snapped(svg.getBoundingClientRect(), frame);
    const matrix = new DOMMatrix().translate(x - left, y - top).multiply(svg.getScreenCTM());
    const clean = new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f]
      .map((value) => Math.round(value * 1e6) / 1e6));
    return drawing(svg, clean, this.digits, (shape, element) => {
      tag([shape], layerOf(element));
      return name(shape, element, this.ids);
    });
  }

  /* Groups the nodes, if the element clips, fades or transforms its contents. */
  wrapped(element, style, nodes, frame, transform) {
    if (!nodes.length) return nodes;
    const clip = element === this.root ? null : this.clip(element, style, frame);
    const opacity = style.opacity === "1" ? null : number(style.opacity, 3);
    if (!clip && !opacity && !transform) return nodes;
    const group = node("g", { transform, opacity, "clip-path": clip && `url(#${clip})` }, nodes);
    group.children = gather(nodes, this.ids, false);
    // The clip path has the borders in it; what is clipped is below them.
    return clip && !transform ? [group, ...borders(element, style, frame)] : [group];
  }

  /* The id of the clip path of an element that hides overflowing contents, or null. */
  clip(element, style, frame) {
    if (style.overflowX === "visible" || element instanceof SVGSVGElement) return null;
    const isMap = element.matches(".ta-map");
    if (!isMap && element.scrollWidth <= element.clientWidth
      && element.scrollHeight <= element.clientHeight) return null;
    const area = snapped(element.getBoundingClientRect(), frame);
    const id = this.ids.take(isMap ? "map-area" : "clip");
    this.clips.push(node("clipPath", { id }, [shape(area, radiiOf(area, style), {})]));
    return id;
  }

  /* Only web addresses become links. */
  linked(element, nodes) {
    if (!(element instanceof HTMLAnchorElement) || !/^https?:$/.test(element.protocol)) return nodes;
    return nodes.length ? [node("a", { "xlink:href": element.href }, nodes)] : nodes;
  }
}

function lineOf(style) {
  const line = style.textDecorationLine;
  return line && line !== "none" ? line : "";
}
