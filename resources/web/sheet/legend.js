/* The stops below the map: a short legend, or the poster's itinerary with the main events. */

import { element } from "./element.js";

// Type sizes of the poster in pixels of the layout, largest first.
const SIZES = [13, 12, 11, 10, 9.25, 8.5, 7.75, 7];
// The approximate width of a column, as a multiple of its type size.
const COLUMN = 24;

/* Returns the list of stops: with small type and short lines, and then with fewer stops, if the
   height in pixels needs it. */
export function addLegend(foot, data, height) {
  const list = element("ol", "ta-legend");
  foot.prepend(list);
  list.append(...data.legend.map(legendEntry));
  const fits = () => list.offsetHeight <= height;
  if (!fits()) list.classList.add("is-compact");
  if (!fits()) {
    list.classList.add("is-dense");
    list.replaceChildren(...data.legend.map(denseEntry));
  }
  cut(list, data, fits);
  return list;
}

/* Uses the largest type size at which all stops fit; if none does, leaves out the last stops. Returns
   the list. */
export function addPoster(foot, data, height) {
  const list = element("ol", "ta-itinerary");
  foot.prepend(list);
  list.append(...data.legend.map(posterEntry));
  const fits = () => list.offsetHeight <= height && list.scrollWidth <= list.clientWidth + 1;
  for (const size of SIZES) {
    list.style.fontSize = size + "px";
    const columns = Math.floor(list.clientWidth / (COLUMN * size));
    list.style.columnCount = Math.max(1, Math.min(columns, data.legend.length));
    if (fits()) return list;
  }
  cut(list, data, fits);
  return list;
}

function cut(list, data, fits) {
  let shown = data.legend.length;
  while (shown > 1 && !fits()) {
    list.lastElementChild.remove();
    shown--;
  }
  if (shown < data.legend.length) {
    const text = data.moreStops.replace("{count}", data.legend.length - shown);
    list.after(element("p", "ta-more", text));
  }
}

function legendEntry(stop) {
  const item = element("li");
  const words = element("div");
  words.append(element("strong", "", nameOf(stop)));
  words.append(element("span", "ta-line", datesOf(stop)));
  if (stop.leg) words.append(element("span", "ta-line", stop.leg));
  if (stop.beyond) words.append(element("span", "ta-line", stop.beyond));
  item.append(element("span", "ta-badge", String(stop.number)), words);
  return item;
}

/* An entry whose dates and leg share a line. */
function denseEntry(stop) {
  const item = element("li");
  const words = element("div");
  words.append(element("strong", "", nameOf(stop)));
  const facts = [datesOf(stop), stop.distance, stop.beyond].filter(Boolean).join(" · ");
  words.append(element("span", "ta-line", facts));
  item.append(element("span", "ta-badge", String(stop.number)), words);
  return item;
}

function posterEntry(stop) {
  const item = element("li");
  const words = element("div");
  words.append(element("strong", "", nameOf(stop)));
  const facts = [stop.country, datesOf(stop), stop.leg, stop.beyond].filter(Boolean).join(" · ");
  words.append(element("span", "ta-line", facts));
  if (stop.events.length) words.append(story(stop.events));
  item.append(element("span", "ta-badge", String(stop.number)), words);
  return item;
}

function story(events) {
  const line = element("p", "ta-story");
  events.forEach(({ text, sources }, index) => {
    line.append(text);
    if (sources.length) line.append("\u00a0", element("span", "ta-refs", `[${sources.join(", ")}]`));
    if (index < events.length - 1) line.append("; ");
  });
  return line;
}

function nameOf(stop) {
  return stop.name + (stop.placeInferred ? " *" : "");
}

function datesOf(stop) {
  return stop.dates + (stop.dateInferred ? " †" : "");
}
