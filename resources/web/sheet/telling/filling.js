/* Fills the itinerary of a poster with items: how many of each stop have room in columns of a height.
   Heights in pixels, without a page. */

import { columnsWithin } from "../columns.js";

// An entry that is higher than this share of a column may continue in the next one.
const LONG = 0.45;

/* The numbers of items that are shown at each stop, or null if there is no room for at least least(stop)
   items at each: as many as fit, one more at each stop in turn, the shortest first.

   stops: [{ head, items, more, bare, padding }], the heights of the lines of a stop, of its items in the order in
   which they may stop early, and of the line that counts what is left, bare where there is no item; hidden:
   how many others it has. */
export function filled(stops, columns, height, least) {
  const counts = stops.map((stop, index) => Math.min(least(index), stop.items.length));
  const fits = () => fit(stops, counts, columns, height);
  if (!fits()) return null;
  let open = stops.map((_, index) => index);
  while (open.length) {
    // Short items first, so that more stops have one.
    const next = (index) => stops[index].items[counts[index]] ?? 0;
    open.sort((a, b) => next(a) - next(b));
    open = open.filter((index) => {
      if (counts[index] >= stops[index].items.length) return false;
      counts[index] += 1;
      if (fits()) return true;
      counts[index] -= 1;
      return false;
    });
  }
  return counts;
}

/* Whether so many items have room. */
export function fit(stops, counts, columns, height) {
  const blocks = stops.flatMap((stop, index) => blocksOf(stop, counts[index], height));
  return Math.max(0, ...blocks) <= height && columnsWithin(blocks, height) <= columns;
}

export const isLong = (stop, count, height) => heightOf(stop, count) > LONG * height;

/* The parts of an entry that no column divides. */
function blocksOf(stop, count, height) {
  if (!isLong(stop, count, height)) return [heightOf(stop, count)];
  const [first = 0, ...others] = stop.items.slice(0, count);
  const blocks = [stop.head + first, ...others];
  blocks[blocks.length - 1] += moreOf(stop, count) + stop.padding;
  return blocks;
}

function heightOf(stop, count) {
  let sum = stop.head + stop.padding + moreOf(stop, count);
  for (let i = 0; i < count; i++) sum += stop.items[i];
  return sum;
}

function moreOf({ items, more, bare, hidden }, count) {
  if (count >= items.length && !hidden) return 0;
  return count ? more : bare;
}
