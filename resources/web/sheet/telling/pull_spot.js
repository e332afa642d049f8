/* Sets the quotation of a poster on the empty sea of its map, if that has room for it. */

import { boxesMeet } from "../../geometry/placement.js";
import { element } from "../element.js";
import { pullQuote } from "./items.js";
import { seaRaster } from "../sea.js";

// The widths that are tried, as multiples of the size of the quotation's type, and its sizes as multiples of
// body text.
const WIDTHS = [14, 12, 10, 17, 20];
const SIZES = [2.1, 1.8, 1.5];
// What is free around it, in pixels: as much as there is.
const AIRS = [44, 28, 16];
// How far apart the places are that are tried, in pixels.
const STEP = 12;
// What a stop needs: its badge, and its name at one of its sides.
const BADGE = 20;
const NAME = { across: 130, down: 16 };
// The most of the map that the quotation may cover.
const MOST = 0.2;

/* Puts the quotation on the map as it is arranged; returns it, or null if there is no room. */
export async function placeOnSea(map, { data, route }) {
  const { atlas } = map;
  if (!route || data.hidden.includes("route")) return null;
  const raster = await seaRaster(map, data, route, atlas.arrangement);
  const quote = element("div", "leaflet-control ta-pull-on-map");
  quote.append(pullQuote(data.pull, [data.pull.place]));
  const container = map.getContainer();
  container.append(quote);
  const size = { x: container.clientWidth, y: container.clientHeight };
  const stops = raster.stops.flatMap(({ x, y }) => [
    { left: x - BADGE, right: x + BADGE, top: y - BADGE, bottom: y + BADGE },
    { left: x - NAME.across, right: x + NAME.across, top: y - NAME.down, bottom: y + NAME.down },
  ]);
  const spot = bestSpot(map, quote, { data, size, raster, stops });
  if (!spot) {
    quote.remove();
    return null;
  }
  quote.style.left = spot.left + "px";
  quote.style.top = spot.top + "px";
  return quote;
}

function bestSpot(map, quote, { data, size, raster, stops }) {
  const length = Number(quote.firstChild.style.getPropertyValue("--length"));
  for (const type of SIZES.map((times) => times * data.type.body)) {
    quote.style.setProperty("--pull", type + "px");
    for (const air of AIRS) {
      for (const width of WIDTHS) {
        quote.style.width = width * type * length + "px";
        const box = { width: quote.offsetWidth, height: quote.offsetHeight };
        if (box.width * box.height > MOST * size.x * size.y) continue;
        const spot = spotFor(box, air, { size, raster, stops });
        if (spot) return spot;
      }
    }
  }
  return null;
}

/* The free place for a box that is nearest to the middle of the map, or null. */
function spotFor({ width, height }, air, { size, raster, stops }) {
  let best = null;
  for (let top = air; top + height + air <= size.y; top += STEP) {
    for (let left = air; left + width + air <= size.x; left += STEP) {
      const off = Math.hypot(left + width / 2 - size.x / 2, top + height / 2 - size.y / 2);
      if (best && off >= best.off) continue;
      const box = { left: left - air, right: left + width + air, top: top - air, bottom: top + height + air };
      if (stops.some((stop) => boxesMeet(box, stop, 0)) || !raster.isFree(box)) continue;
      best = { left, top, off };
    }
  }
  return best;
}
