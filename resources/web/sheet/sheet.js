/* The printed sheet: what surrounds the map, laid out before the map is fitted. */

import { cutToLines, element } from "./element.js";
import { keepMapLarge } from "./giving_way.js";
import { addLegend, addPoster } from "./legend.js";
import { addMarks } from "./marks.js";
import { nodesOf } from "../map/text.js";

// Above this number of picture pixels per layout pixel, coasts and borders become thinner, down to
// the share THINNEST.
const SHARP = 1.5;
const THINNEST = 0.5;
// The most lines of the title and of the subtitle.
const [TITLE_LINES, SUBTITLE_LINES] = [3, 2];

async function build(map, file) {
  const data = await map.atlas.load(file);
  const sheet = element("div", `ta-sheet is-${data.layout}`);
  sheet.classList.add(...data.hidden.map((part) => "is-without-" + part));
  sheet.style.width = data.width + "px";
  sheet.style.height = data.height + "px";
  sheet.style.transform = `scale(${data.zoom})`;
  const container = map.getContainer();
  // Chromium breaks pages by the size before the transform; the paper around the sheet has the final
  // size and counts as one piece.
  const paper = element("div", "ta-paper");
  paper.style.width = data.width * data.zoom + "px";
  paper.style.height = data.height * data.zoom + "px";
  paper.append(sheet);
  container.replaceWith(paper);
  if (data.title) addHead(sheet, data);
  const foot = element("footer", "ta-foot");
  sheet.append(container, foot);
  const imprint = imprintOf(data);
  foot.append(...imprint);
  const add = data.layout === "poster" ? addPoster : addLegend;
  keepMapLarge(map.atlas, sheet, data, (room) => add(map.atlas, foot, data, room));
  if (!foot.childElementCount) foot.remove();
  addMarks(map, data);
  map.atlas.initialFit = data.fit;
  map.atlas.magnification = data.zoom;
  map.atlas.sharpness = data.sharpness;
  sheet.style.setProperty("--hair", hair(data.sharpness));
}

/* The line width of coasts: with fine geometry, a line as wide as on a screen would fill bays. */
function hair(sharpness) {
  return Math.max(THINNEST, Math.min(1, SHARP / sharpness));
}

function addHead(sheet, data) {
  const header = element("header", "ta-head");
  const words = element("div", "ta-words");
  const [title, subtitle] = [element("h1"), element("p")];
  title.dir = subtitle.dir = "auto";
  words.append(title);
  if (data.subtitle) words.append(subtitle);
  header.append(words);
  if (data.dates) header.append(element("p", "ta-dates", data.dates));
  sheet.append(header);
  cutToLines(title, data.title, TITLE_LINES);
  if (data.subtitle) cutToLines(subtitle, data.subtitle, SUBTITLE_LINES);
}

/* The sources of the tour and the attribution of the map. */
function imprintOf(data) {
  if (!data.sources && !data.footnote && !data.credits) return [];
  const line = element("div", "ta-imprint");
  const left = element("p");
  if (data.sources) left.append(...sources(data.sources), " ");
  if (data.footnote) left.append(data.footnote);
  line.append(left);
  if (data.credits) line.append(credits(data.credits));
  return [line];
}

function credits(pieces) {
  const line = element("p", "ta-credits");
  line.append(...pieces.map(({ text, url }) => (url ? linkTo(url, text) : text)));
  return line;
}

function linkTo(url, text) {
  const link = element("a", "", text);
  link.href = url;
  return link;
}

function sources({ word, list }) {
  const parts = [word + ": "];
  list.forEach(({ number, text, url }, index) => {
    if (list.length > 1) parts.push(`[${number}] `);
    if (url) parts.push(linkTo(url, text));
    else parts.push(...nodesOf(text));
    parts.push(index < list.length - 1 ? "; " : ".");
  });
  return parts;
}

export function addSheet(map, options) {
  map.atlas.layoutAfter(build(map, options.file));
}
