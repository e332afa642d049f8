/* The stops below the map: a short legend, or the poster's itinerary with the main events. */

import { largest } from "../map/room.js";
import { isolate, nodesOf } from "../map/text.js";
import { cutToLines, element } from "./element.js";

// The most lines of the name of a stop.
const NAME_LINES = 3;
// A name of at most this many letters fits into those lines at any width.
const SHORT_NAME = 24;
// Type sizes of the poster in pixels of the layout, largest first.
const SIZES = [13, 12, 11, 10, 9.25, 8.5, 7.75, 7];
// The smallest type that is easy to read on a sheet of A3.
const READABLE = 9.25;
// The most main items of a stop.
const MAIN_EVENTS = 3;
// Each try lays the list out anew.
const MOST_TRIES = 400;
// An entry of more letters than this may continue in the next column.
const LONG = 400;
// More stops than this have no room on any sheet.
const MOST_STOPS = 1000;
// The approximate width of a column, as a multiple of its type size.
const COLUMN = 24;

/* Returns the list of stops: with small type and short lines, and then with fewer stops, if the
   height in pixels needs it. */
export function addLegend(atlas, foot, data, height) {
  const list = element("ol", "ta-legend");
  foot.prepend(list);
  let entry = legendEntry;
  const fits = (count) => {
    showStops(atlas, list, data, count, entry);
    return list.offsetHeight <= height;
  };
  const most = Math.min(MOST_STOPS, data.legend.length);
  if (fits(most)) return list;
  list.classList.add("is-compact");
  if (fits(most)) return list;
  list.classList.add("is-dense");
  entry = denseEntry;
  fits(largest(1, most, fits));
  return list;
}

/* Uses the largest type size at which all items fit, but none below READABLE. If there is none, it
   shows as many items as fit, and says at each stop how many more there are. Type below READABLE is
   for tours of which not even the main items fit. Returns the list. */
export function addPoster(atlas, foot, data, height) {
  const list = element("ol", "ta-itinerary");
  foot.prepend(list);
  const { legend } = data;
  const most = Math.min(MOST_STOPS, legend.length);
  const fits = (size, limitOf, stops = most) => {
    list.style.fontSize = size + "px";
    const columns = Math.floor(list.clientWidth / (COLUMN * size));
    list.style.columnCount = Math.max(1, Math.min(columns, stops));
    atlas.leftOut.items = {};
    showStops(atlas, list, data, stops, (stop) => posterEntry(atlas, data, stop, limitOf(stop)));
    return list.offsetHeight <= height && list.scrollWidth <= list.clientWidth + 1;
  };
  const main = atMost(MAIN_EVENTS);
  let size = SIZES.at(-1);
  // Layout takes long, so the smallest size is tried before all others.
  if (fits(size, main)) {
    if (SIZES.some((large) => large >= READABLE && fits(large, () => Infinity))) return list;
    size = SIZES.find((small) => small <= READABLE && fits(small, main));
  }
  const least = largest(0, MAIN_EVENTS, (count) => fits(size, atMost(count)));
  const stops = largest(1, most, (count) => fits(size, atMost(least), count));
  const limits = fill(legend.slice(0, stops), atMost(least), (limitOf) => fits(size, limitOf, stops));
  fits(size, limits, stops);
  return list;
}

const atMost = (count) => ({ mainEvents }) => Math.min(count, mainEvents);

/* Adds an item to each stop in turn as long as it fits. Returns the function from a stop to its
   number of items. */
function fill(stops, leastOf, fits) {
  const limits = new Map();
  const limitOf = (stop) => limits.get(stop) ?? leastOf(stop);
  let open = stops;
  let tries = 0;
  while (open.length && tries < MOST_TRIES) {
    open = open.filter((stop) => {
      const limit = limitOf(stop);
      if (limit >= stop.events.length || tries++ >= MOST_TRIES) return false;
      limits.set(stop, limit + 1);
      if (fits(limitOf)) return true;
      limits.set(stop, limit);
      return false;
    });
  }
  return limitOf;
}

/* Shows so many stops: the first ones and the last, and between them how many are left out. */
function showStops(atlas, list, data, count, entryOf) {
  const left = data.legend.length - count;
  atlas.leftOut.stops = left;
  if (!left) {
    list.replaceChildren(...data.legend.map(entryOf));
    cutNames(list, data.legend);
    return;
  }
  const more = element("li", "ta-more", atlas.counted(data.moreStops, left));
  const first = data.legend.slice(0, count - 1);
  const last = data.legend.at(-1);
  list.replaceChildren(...first.map(entryOf), more, entryOf(last));
  cutNames(list, [...first, last]);
}

function cutNames(list, stops) {
  list.querySelectorAll("strong").forEach((name, index) => {
    const stop = stops[index];
    if (stop.name.length > SHORT_NAME) cutToLines(name, stop.name, NAME_LINES, markOf(stop));
  });
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

/* A number with its unit on one line. */
const unbroken = (distance) => distance?.replaceAll(" ", "\u00a0");

/* An entry whose dates and leg share a line. */
function denseEntry(stop) {
  const item = element("li");
  const words = element("div");
  words.append(element("strong", "", nameOf(stop)));
  const facts = [datesOf(stop), unbroken(stop.distance), stop.beyond].filter(Boolean).join(" · ");
  words.append(element("span", "ta-line", facts));
  item.append(element("span", "ta-badge", String(stop.number)), words);
  return item;
}

function posterEntry(atlas, data, stop, limit) {
  const item = element("li");
  const words = element("div");
  words.append(element("strong", "", nameOf(stop)));
  const facts = [stop.country, datesOf(stop), stop.leg, stop.beyond].filter(Boolean).join(" · ");
  words.append(element("span", "ta-line", facts));
  const left = stop.eventCount - Math.min(limit, stop.events.length);
  if (left) atlas.leftOut.items[stop.number] = left;
  if (stop.eventCount) {
    words.append(story(stop.events.slice(0, limit), left && atlas.counted(data.moreItems, left)));
  }
  item.append(element("span", "ta-badge", String(stop.number)), words);
  item.classList.toggle("is-long", words.textContent.length > LONG);
  return item;
}

/* more: the words for the items that are left out, if there are any. */
function story(events, more) {
  const line = element("p", "ta-story");
  events.forEach(({ text, references }, index) => {
    line.append(...nodesOf(isolate(text)));
    if (references.length) line.append("\u00a0", element("span", "ta-refs", references.join(", ")));
    if (more || index < events.length - 1) line.append("; ");
  });
  if (more) line.append(element("span", "ta-more-items", more));
  return line;
}

function nameOf(stop) {
  return stop.name + markOf(stop);
}

function markOf(stop) {
  return stop.placeInferred ? " *" : "";
}

function datesOf(stop) {
  return stop.dates + (stop.dateInferred ? " †" : "");
}
