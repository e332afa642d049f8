/* Converts text of the page to SVG text: one element for each line of the layout. */

import { number, paint, textNode } from "./write.js";

const FEATURES = ["font-variant-numeric", "font-variant-caps", "font-feature-settings"];
const SPACES = /[ \t\n\r\f]+/g;
// Centres closer than this, in pixels, count as the same.
const SAME_CENTRE = 0.75;

export class Texts {
  /* family: the font of the whole document, which is not repeated. */
  constructor(family) {
    this.family = family;
    this.range = document.createRange();
    this.ascents = new Map();
  }

  /* The lines of a text node, as nodes, in a frame (shapes.js); line is an underline or a
     strike-through. */
  nodes(text, style, frame, line) {
    if (!text.data.trim()) return [];
    const lines = this.lines(text, style.whiteSpaceCollapse === "preserve");
    const look = this.look(style, line);
    const isAlone = lines.length === 1 && style.display !== "inline"
      && text.parentElement.childNodes.length === 1;
    return lines.map(({ words, left, right, top }) => {
      const anchor = anchorOf(text.parentElement, style, left, right, isAlone);
      const at = { start: left, middle: (left + right) / 2, end: right }[anchor];
      const isRtl = style.direction === "rtl";
      return textNode("text", {
        x: number(at + frame.x + frame.toX),
        // Baselines are at whole pixels.
        y: number(Math.round(top + this.ascent(style) + frame.y) + frame.toY),
        ...look,
        "text-anchor": anchor === "middle" ? "middle" : (anchor === "end") === isRtl ? null : "end",
        // With another font, a part of a paragraph must keep its place among the other parts. A name
        // or title is on its own: there, undistorted letters matter more than the exact length.
        ...(!isAlone && words.length > 1 && {
          textLength: number(right - left), lengthAdjust: "spacingAndGlyphs",
        }),
      }, cased(words, style));
    });
  }

  /* The lines as [{ words, left, right, top }], without white space at their ends. */
  lines(text, keepsSpaces) {
    return this.spans(text).map(([start, end]) => {
      const { data } = text;
      while (start < end && !data.slice(start, start + 1).trim()) start += 1;
      while (end > start && !data.slice(end - 1, end).trim()) end -= 1;
      const words = data.slice(start, end);
      const rects = this.rects(text, start, end);
      return rects.length && {
        words: keepsSpaces ? words : words.replace(SPACES, " "),
        left: Math.min(...rects.map((rect) => rect.left)),
        right: Math.max(...rects.map((rect) => rect.right)),
        top: rects[0].top,
      };
    }).filter((line) => line && line.words);
  }

  /* The start and the end of each line in the text: a lower character begins a new line. */
  spans(text) {
    const { data } = text;
    if (this.rects(text, 0, data.length).length < 2) return [[0, data.length]];
    const spans = [];
    let top = null;
    for (let i = 0, next; i < data.length; i = next) {
      next = i + (data.codePointAt(i) > 0xffff ? 2 : 1);
      const [rect] = this.rects(text, i, next);
      if (!rect) continue;
      if (top === null || Math.abs(rect.top - top) > rect.height / 2) {
        spans.push([i, next]);
        top = rect.top;
      }
      spans[spans.length - 1][1] = next;
    }
    return spans;
  }

  rects(text, start, end) {
    this.range.setStart(text, start);
    this.range.setEnd(text, end);
    return [...this.range.getClientRects()].filter((rect) => rect.width || rect.height);
  }

  look(style, line) {
    const stroke = parseFloat(style.webkitTextStrokeWidth);
    const halo = stroke ? paint("stroke", style.webkitTextStrokeColor) : null;
    const isPlain = (value) => ["normal", "none", "auto", "0px"].includes(value);
    return {
      "font-family": style.fontFamily === this.family ? null : style.fontFamily,
      "font-size": number(parseFloat(style.fontSize)),
      "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
      "font-style": isPlain(style.fontStyle) ? null : style.fontStyle,
      "letter-spacing": isPlain(style.letterSpacing)
        ? null : number(parseFloat(style.letterSpacing), 3),
      "text-decoration": line || null,
      direction: style.direction === "rtl" ? "rtl" : null,
      ...paint("fill", style.color),
      ...(halo && {
        ...halo, "stroke-width": number(stroke), "stroke-linejoin": "round", "paint-order": "stroke",
      }),
      style: stylesOf(style, isPlain).join(";"),
    };
  }

  /* The distance of the baseline from the top of the text box, measured in the page. */
  ascent(style) {
    const key = [style.fontStyle, style.fontWeight, style.fontSize, style.fontFamily].join();
    if (!this.ascents.has(key)) {
      const ruler = document.createElement("div");
      const foot = document.createElement("span");
      for (const property of ["fontStyle", "fontWeight", "fontSize", "fontFamily"]) {
        ruler.style[property] = style[property];
      }
      Object.assign(ruler.style, {
        position: "absolute", left: "0", top: "0", lineHeight: "normal", whiteSpace: "nowrap",
      });
      foot.style.display = "inline-block";
      ruler.append("x", foot);
      document.body.append(ruler);
      const [letter] = this.rects(ruler.firstChild, 0, 1);
      this.ascents.set(key, foot.getBoundingClientRect().bottom - letter.top);
      ruler.remove();
    }
    return this.ascents.get(key);
  }
}

/* Properties that are not SVG attributes. */
function stylesOf(style, isPlain) {
  const styles = FEATURES.filter((property) => !isPlain(style.getPropertyValue(property)))
    .map((property) => `${property}:${style.getPropertyValue(property)}`);
  // CSS disables ligatures in spaced text; other programs need to be told.
  if (!isPlain(style.letterSpacing)) styles.push("font-variant-ligatures:none");
  return styles;
}

/* The end of a line that stays in place if a viewer has another font; "start" is the left end. */
function anchorOf(element, style, left, right, isAlone) {
  const isRtl = style.direction === "rtl";
  const align = {
    start: isRtl ? "end" : "start", end: isRtl ? "start" : "end", left: "start", right: "end",
    center: "middle", "-webkit-center": "middle",
  }[style.textAlign] || "start";
  const isPlaced = style.position === "absolute" || /center/.test(
    `${style.justifyItems} ${style.justifyContent}`);
  if (align !== "start" || !isAlone || !isPlaced) return align;
  // A box as wide as its text, or a badge that centres it.
  const box = element.getBoundingClientRect();
  const isCentred = Math.abs(box.left + box.right - left - right) < 2 * SAME_CENTRE;
  return isCentred ? "middle" : "start";
}

function cased(words, style) {
  const language = document.documentElement.lang || undefined;
  switch (style.textTransform) {
    case "uppercase": return words.toLocaleUpperCase(language);
    case "lowercase": return words.toLocaleLowerCase(language);
    case "capitalize":
      return words.replace(/(^|\s)(\S)/gu, (all, space, letter) =>
        space + letter.toLocaleUpperCase(language));
    default: return words;
  }
}
