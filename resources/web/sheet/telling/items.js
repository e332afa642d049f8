/* Items of a tour on a sheet: meetings, quotations, agreements and facts, each with what it cites. */

import { nodesOf } from "../../map/text.js";
import { element } from "../element.js";
import { kindGlyph, statusGlyph } from "./glyphs.js";

// In the order in which the kinds stand in a list.
export const KINDS = ["meeting", "agreement", "absent", "quote", "fact"];

/* The first items, by kind. */
export function firstByKind(items, count) {
  const order = ({ kind }) => KINDS.indexOf(kind);
  return items.slice(0, count).sort((a, b) => order(a) - order(b));
}

/* An item in one paragraph with the glyph of its kind: its text, who said it, and its status. */
export function itemRow(item) {
  const row = element("div", `ta-item is-${item.kind}`);
  const words = element("p", "");
  words.append(...textOf(item), ...endOf(item));
  row.append(kindGlyph(item.kind), words);
  return row;
}

/* What an item says: a quotation with its speaker, an agreement with its status. */
function textOf({ kind, text, speaker, status }) {
  const shown = element("span", kind === "quote" ? "ta-said" : "", text);
  if (kind === "quote") return speaker ? [shown, " ", unbroken("ta-speaker", speaker)] : [shown];
  if (kind === "absent") return [statusOf(status, ": "), shown];
  return status ? [shown, ", ", statusOf(status)] : [shown];
}

/* The status of an agreement with its glyph, which no line break parts from the word. */
export function statusOf([status, word], after = "") {
  const shown = element("b", "ta-status");
  shown.append(statusGlyph(status), "\u00a0", ...nodesOf(word), after);
  return shown;
}

/* What follows an item: that it is inferred, and where that is said. */
export function endOf({ inferred, references }) {
  const end = [];
  if (inferred) end.push(" ", element("span", "ta-inferred", `(${inferred})`));
  if (references.length) end.push("\u00a0", unbroken("ta-refs", references.join(", ")));
  return end;
}

// Texts of up to so many letters are not broken into lines.
const SHORT = 22;

function unbroken(className, text) {
  return element("span", text.length <= SHORT ? `${className} is-unbroken` : className, text);
}

/* A quotation that is set large, with who said it, in what role, when and where.

   facts: what stands in the line below it, after who said it. */
export function pullQuote(item, facts = item.facts) {
  const quote = element("figure", "ta-pull");
  const text = element("blockquote", "");
  const words = element("p", "", item.text);
  words.dir = item.isRtl ? "rtl" : "ltr";
  text.append(words);
  const line = element("figcaption", "");
  const parts = [];
  for (const [name, details] of item.people) {
    const person = element("span", "");
    person.append(element("b", "", name), ...nodesOf(details));
    parts.push(person);
  }
  for (const fact of facts) parts.push(element("span", "", fact));
  if (item.inferred) parts.push(element("span", "ta-inferred", item.inferred));
  parts.forEach((part, index) => line.append(...(index ? [" · ", part] : [part])));
  line.append(...endOf({ references: item.references }));
  quote.append(text);
  if (line.childNodes.length) quote.append(line);
  quote.style.setProperty("--length", sizeOf(item.text));
  return quote;
}

// The size of a quotation by how many letters it has at most, as a multiple of its usual size.
const SIZES = [[70, 1.2], [130, 1], [220, 0.86], [320, 0.74], [Infinity, 0.62]];

const sizeOf = (text) => SIZES.find(([most]) => text.length <= most)[1];
