/* The texts around the map: title, notes, sources and credits. */

import { nodesOf } from "../map/text.js";
import { cutToLines, element } from "./element.js";
import { isKind, kindGlyph } from "./telling/glyphs.js";

// The most lines of the title and of the subtitle.
const [TITLE_LINES, SUBTITLE_LINES] = [3, 3];

/* The head of the sheet, or null if it has no title. */
export function headOf(data) {
  if (!data.title) return null;
  const head = element("header", "ta-head");
  const title = element("h1", "", data.title);
  title.dir = "auto";
  if (data.number) {
    // The number of a stop, as on the map.
    const line = element("div", "ta-stop-head");
    line.append(element("span", "ta-badge", String(data.number)), title);
    head.classList.add("is-of-stop");
    head.append(line);
  } else {
    head.append(title);
  }
  if (data.subtitle) {
    const subtitle = element("p", "ta-subtitle", data.subtitle);
    subtitle.dir = "auto";
    head.append(subtitle);
  }
  if (data.dates) head.append(element("p", "ta-dates", data.dates));
  return head;
}

/* Cuts a title and a subtitle that are too long for any sheet, at their present width. */
export function cutHead(head, data) {
  const [title, subtitle] = [head.querySelector("h1"), head.querySelector(".ta-subtitle")];
  cutToLines(title, data.title, TITLE_LINES);
  if (subtitle) cutToLines(subtitle, data.subtitle, SUBTITLE_LINES);
}

/* The small print: the signs on the map, notes, sources, and the attribution of the map. */
export function imprintOf(data) {
  const imprint = element("footer", "ta-imprint");
  if (data.keys.length) imprint.append(keysOf(data.keys));
  const print = element("p", "ta-print");
  for (const note of data.notes) print.append(element("span", "ta-note-line", note), " ");
  if (data.sources) print.append(sourcesOf(data.sources), " ");
  if (data.credits) print.append(creditsOf(data.credits));
  if (print.childNodes.length) imprint.append(print);
  return imprint.childElementCount ? imprint : null;
}

function keysOf(keys) {
  const list = element("ul", "ta-keys");
  for (const { kind, text } of keys) {
    const key = element("li", `ta-key is-${kind}`);
    key.append(isKind(kind) ? kindGlyph(kind) : element("i"), element("span", "", text));
    list.append(key);
  }
  return list;
}

/* Takes the glyphs of kinds that the list does not show out of the key. */
export function dropKeys(imprint, list) {
  for (const key of imprint?.querySelectorAll(".ta-key") ?? []) {
    const kind = [...key.classList].map((name) => name.replace(/^is-/, "")).find(isKind);
    if (kind && !list?.element.querySelector(`.ta-item.is-${kind}`)) key.remove();
  }
}

function creditsOf(pieces) {
  const line = element("span", "ta-credits");
  line.append(...pieces.map(({ text, url }) => (url ? linkTo(url, text) : text)));
  return line;
}

function linkTo(url, text) {
  const link = element("a", "", text);
  link.href = url;
  return link;
}

function sourcesOf({ word, isNumbered, list }) {
  const line = element("span", "ta-sources", word + ": ");
  list.forEach(({ number, text, places, url }, index) => {
    if (isNumbered) line.append(`[${number}] `);
    if (url) line.append(linkTo(url, text));
    else line.append(...nodesOf(text));
    if (places) line.append(", ", ...nodesOf(places));
    line.append(index < list.length - 1 ? "; " : ".");
  });
  return line;
}
